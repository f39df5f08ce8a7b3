"""Marks move along with the words they stand on."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.model import Article, ArticleKind, Issue, Passage, PassageKind, Run, Seam, Span
from desktop.workflow.open_issue.carry import carrier, reads_alike


def issue_of(text: str, passage: str = "1.0") -> Issue:
    paragraph = Passage(passage, PassageKind.PARAGRAPH, (Run(text),))
    return Issue((), articles=(Article("1.a0", ArticleKind.NEWS, (paragraph,)),))


PASSAGE = Passage("1.0", PassageKind.PARAGRAPH, (Run("甲乙"),))


@pytest.mark.parametrize(
    ("before", "after", "words", "found"),
    [
        pytest.param("今天顾行舟来到街道", "昨天上午顾行舟来到街道", "顾行舟", "顾行舟", id="typed in front"),
        pytest.param("顾行舟来到街道", "顾行舟来到我们街道", "顾行舟", "顾行舟", id="typed behind"),
        pytest.param("顾行舟来到街道", "顾行州来到街道", "顾行舟", None, id="typed inside"),
        pytest.param("顾行舟来到街道", "顾行舟来到街道", "街道", "街道", id="nothing typed"),
    ],
)
def test_a_mark_follows_its_words(before: str, after: str, words: str, found: str | None) -> None:
    start = before.index(words)
    span = carrier(issue_of(before), issue_of(after))("1.0", Span(start, start + len(words)))
    assert (span and span.of(after)) == found


APART = {
    "in front": ("柳桥公司来了", "大柳桥公司来了", "柳桥公司", None),
    "behind": ("柳桥公司来了", "柳桥公司也来了", "柳桥公司", None),
    "the other one of two": ("亮了亮了。", "亮了。", "亮了", None),
    "further off": ("柳桥公司来了", "柳桥公司来过了", "柳桥公司", "柳桥公司"),
}


@pytest.mark.parametrize(("before", "after", "words", "found"), APART.values(), ids=APART.keys())
def test_what_was_found_goes_where_a_remedy_touches_it(
    before: str, after: str, words: str, found: str | None
) -> None:
    start = before.index(words)
    carry = carrier(issue_of(before), issue_of(after), apart=True)
    span = carry("1.0", Span(start, start + len(words)))
    assert (span and span.of(after)) == found


def test_a_mark_goes_with_its_passage() -> None:
    assert carrier(issue_of("甲", "1.0"), issue_of("甲", "2.0"))("1.0", Span(0, 1)) is None


READ = {
    "surer": (replace(PASSAGE, confidence=0.5, rival=PassageKind.CAPTION, evidence="短"), True),
    "joined for sure": (replace(PASSAGE, runs=(Run("甲"), Run("乙", seam=Seam(0.5, "半句")))), True),
    "another role": (replace(PASSAGE, kind=PassageKind.CAPTION), False),
    "other words": (replace(PASSAGE, runs=(Run("甲丙"),)), False),
    "another id": (replace(PASSAGE, id="1.1"), False),
}


@pytest.mark.parametrize(("after", "alike"), READ.values(), ids=READ.keys())
def test_facts_are_read_again_only_where_words_or_roles_differ(after: Passage, alike: bool) -> None:
    before = issue_of("甲乙")
    changed = replace(before, articles=(replace(before.articles[0], passages=(after,)),))
    assert reads_alike(before, changed) is alike


@given(st.text(max_size=12), st.text(max_size=12), st.data())
def test_a_carried_span_covers_the_same_words(before: str, after: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(before)))
    span = Span(start, data.draw(st.integers(start, len(before))))
    carried = carrier(issue_of(before), issue_of(after))("1.0", span)
    assert carried is None or carried.of(after) == span.of(before)
