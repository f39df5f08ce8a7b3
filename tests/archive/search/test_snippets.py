"""A hit shows the words round what was looked for."""

from __future__ import annotations

from desktop.archive.folding import loose
from desktop.archive.grams import END
from desktop.archive.search.snippets import snippet


def test_a_hit_shows_the_words_round_the_first_word() -> None:
    body = END.join(["短题", "前" * 80 + "林\n晓" + "后" * 80])
    shown = snippet(body, ("林晓",))
    assert shown == "…" + "前" * 24 + "林 晓" + "后" * 60 + "…"
    assert snippet(body, ("短题",)) == "短题"
    assert snippet(body, ("没有",)) is None


def test_a_word_as_it_was_asked_for_goes_before_one_written_otherwise() -> None:
    body = END.join(["他說到燈光", "灯光亮了"])
    assert snippet(body, ("熄灭", "灯光"), loose) == "灯光亮了"
    assert snippet(body, ("熄灭", "说到"), loose) == "他說到燈光"


def test_each_passage_is_folded_once_however_many_words_are_looked_for() -> None:
    asked: list[str] = []
    words = [f"第{number}人" for number in range(12)]

    def as_it_is(text: str) -> str:
        asked.append(text)
        return text

    assert snippet(END.join("一二三"), words, as_it_is) is None
    assert len(asked) == len("一二三") + len(words)
