"""Words: wrong characters, fixed phrases and turns that do not go together."""

from __future__ import annotations

import pytest

from tests.checks.checking import found_by

MISTYPED = {
    "wrong character": ("一如继往支持。", ("一如既往",)),
    "two words": ("会后发布署名文章。", None),
    "two words at the start": ("以经验丰富的老师为主。", None),
}


@pytest.mark.parametrize(("text", "suggestions"), MISTYPED.values(), ids=MISTYPED)
def test_wrong_characters_are_corrected(text: str, suggestions: tuple[str, ...] | None) -> None:
    found = [finding.suggestions for finding in found_by("mistype", text)]
    assert found == ([suggestions] if suggestions else [])


FIXED = {
    "one character off": ("弘扬社会主义核心价直观。", ("社会主义核心价值观",)),
    "right": ("弘扬社会主义核心价值观。", None),
    "another congress": ("中国共产党第十五次全国代表大会召开。", None),
    "in quotation marks": ("增强“四个意思”，坚定信心。", ("增强“四个意识”",)),
    "a word lost": ("学习习近平新时代特色社会主义思想。", ("习近平新时代中国特色社会主义思想",)),
}


@pytest.mark.parametrize(("text", "suggestions"), FIXED.values(), ids=FIXED)
def test_fixed_phrases_are_kept_to_the_letter(text: str, suggestions: tuple[str, ...] | None) -> None:
    found = [finding.suggestions for finding in found_by("fixed-phrase", text)]
    assert found == ([suggestions] if suggestions else [])


WORDED = {
    "part taken": ("大家都参与小区建设中来。", "参与", ("参与到",)),
    "a ceremony": ("街道召开书屋开张仪式。", "召开", ()),
    "one of the first": ("这是全市首个示范点之一。", "首个", ()),
    "up to": ("截止目前，签约九成。", "截止", ("截至",)),
    "hundreds": ("近百余人参加。", "近百余", ()),
    "more than more": ("参加人数超过了300多人。", "超过了300多", ()),
    "no subject": ("通过这次活动，使居民受益。", "通过这次活动，使", ()),
    "beware not": ("切忌不要乘坐电梯。", "切忌", ("切记",)),
    "down by times": ("能耗降低了两倍。", "降低了两倍", ()),
    "roughly twice": ("约200余名居民参加。", "约200余", ()),
}


@pytest.mark.parametrize(("text", "words", "suggestions"), WORDED.values(), ids=WORDED)
def test_turns_that_do_not_go_together_are_found(text: str, words: str, suggestions: tuple[str, ...]) -> None:
    (finding,) = found_by("wording", text)
    assert (finding.text, finding.suggestions) == (words, suggestions)


WELL_WORDED = {
    "part taken well": "居民参与到创建中来。",
    "a meeting": "街道召开推进会。",
    "the first batch": "这是全市首批示范点之一。",
    "closing day": "报名截止日期为6月5日。",
    "reaching": "接待达200余人次。",
}


@pytest.mark.parametrize("text", WELL_WORDED.values(), ids=WELL_WORDED)
def test_good_wording_is_left_alone(text: str) -> None:
    assert found_by("wording", text) == []
