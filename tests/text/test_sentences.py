import pytest

from desktop.text.sentences import split

TEXTS = {
    "今天开会。明天呢？": ["今天开会。", "明天呢？"],
    "他说：“好。”大家都笑了。": ["他说：“好。”", "大家都笑了。"],
    "（一）开展活动；（二）总结。": ["（一）开展活动；（二）总结。"],
    "等等……后来呢?!": ["等等……", "后来呢?!"],
    "没有句号": ["没有句号"],
    " 前后有空格。 下一句 ": ["前后有空格。", "下一句"],
    "一行\n又一行": ["一行", "又一行"],
    " \n ": [],
    "": [],
}


@pytest.mark.parametrize(("text", "sentences"), TEXTS.items(), ids=map(repr, TEXTS))
def test_sentences_end_with_their_marks(text: str, sentences: list[str]) -> None:
    assert [span.of(text) for span in split(text)] == sentences
