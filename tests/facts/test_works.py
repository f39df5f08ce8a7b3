"""Titles in 《》 and names in quotation marks."""

from __future__ import annotations

import pytest

from desktop.facts.context import Background, views_of
from desktop.facts.quoted_names import quoted_names
from desktop.facts.works import works
from tests.gold import issue_of_text

TITLES = {
    "one": ("宣读《睦邻公约》。", ["睦邻公约"]),
    "a title within": ("学习《关于印发《办法》的通知》。", ["关于印发《办法》的通知"]),
    "never closed": ("宣读《睦邻公约。", []),
    "empty": ("《》", []),
}


@pytest.mark.parametrize(("text", "expected"), TITLES.values(), ids=TITLES)
def test_works_are_what_stands_in_their_marks(text: str, expected: list[str]) -> None:
    (view,) = views_of(issue_of_text(text), Background())
    assert [fact.value for fact in works(view)] == expected


NAMES = {
    "campaign": ("开展“暖心小院”活动。", [("暖心小院", 0.9)]),
    "catchword": ("提升“软实力”。", [("软实力", 0.6)]),
    "speech": ("她说：“灯亮了。”", []),
    "never closed": ("开展“暖心小院活动。", []),
}


@pytest.mark.parametrize(("text", "expected"), NAMES.values(), ids=NAMES)
def test_quoted_names_are_surer_where_they_are_introduced(
    text: str, expected: list[tuple[str, float]]
) -> None:
    (view,) = views_of(issue_of_text(text), Background())
    assert [(fact.value, fact.confidence) for fact in quoted_names(view)] == expected
