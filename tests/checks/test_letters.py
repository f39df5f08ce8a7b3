"""Stray English, and characters and pages that were not read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.model import Finding, Hint, HintKind, Span
from tests.checks.checking import found_by, issue_of, report_on

STRAY = {
    "and": ("做好垃圾分类 and 楼道整治。", " and ", ("和",)),
    "without spaces": ("加装电梯of好处多。", "of", ("的",)),
    "another word": ("大家都说nice很好。", "nice", ()),
}


@pytest.mark.parametrize(("text", "words", "suggestions"), STRAY.values(), ids=STRAY)
def test_stray_english_is_found(text: str, words: str, suggestions: tuple[str, ...]) -> None:
    (finding,) = found_by("stray-latin", text)
    assert (finding.text, finding.suggestions) == (words, suggestions)


@pytest.mark.parametrize("text", ["下载APP报名。", "连上wifi上网。", "学唱《Let it go》。", "5G信号好。"])
def test_latin_words_that_chinese_uses_are_left_alone(text: str) -> None:
    assert found_by("stray-latin", text) == []


UNREAD = {
    "not decoded": ("居民\ufffd\ufffd来到书屋。", ["\ufffd\ufffd"]),
    "of a font's own": ("居民闻\ue123来到书屋。", ["\ue123"]),
    "half a pair": ("居民闻\ud840来到书屋。", ["\ud840"]),
    "invisible": ("居民\u200b闻笛来到\xa0书屋\ufeff。", []),
    "a rare ideograph": ("居民闻𠮷来到书屋。", []),
}


@pytest.mark.parametrize(("text", "words"), UNREAD.values(), ids=UNREAD)
def test_characters_that_were_not_read_are_found(text: str, words: list[str]) -> None:
    assert [finding.text for finding in found_by("unread-character", text)] == words


PARAGRAPHS = ("5月10日，梧桐里街道召开了居民大会。", "会后大家一起去看了新电梯。")


def found_with(*hints: Hint) -> list[Finding]:
    issue = issue_of(*PARAGRAPHS)
    issue = replace(issue, sources=(replace(issue.sources[0], hints=hints),))
    return [finding for finding in report_on(issue).findings if finding.rule == "unread-page"]


@pytest.mark.parametrize(
    ("offset", "line"),
    [(0, 0), (len(PARAGRAPHS[0]) + 1, 0), (len("".join(PARAGRAPHS)) + 2, 1)],
    ids=["before all", "between", "behind all"],
)
def test_the_line_before_a_page_without_text_is_told_of_it(offset: int, line: int) -> None:
    (finding,) = found_with(Hint(Span(offset, offset), HintKind.UNREAD, 2))
    assert finding.text == PARAGRAPHS[line]
    assert "第 2 页" in finding.message


def test_a_broken_part_of_a_file_is_told_in_its_own_words() -> None:
    (finding,) = found_with(Hint(Span(0, 0), HintKind.UNREAD, words="脚注没有读出来，照原件核对。"))
    assert (finding.text, finding.message) == (PARAGRAPHS[0], "脚注没有读出来，照原件核对。")


def test_where_all_pages_were_read_nothing_is_told() -> None:
    assert found_with(Hint(Span(0, 4), HintKind.HEADING, 1)) == []
