"""Rows dropped on rows: the edit that moves a passage or an article."""

from __future__ import annotations

import pytest

from desktop.model import Edit, Issue, MoveArticle, MovePassage
from desktop.ui.outline.dropping import Where, dropping
from desktop.ui.outline.rows import find_row, outline_rows

CASES = [
    ("p1", "p3", Where.BELOW, MovePassage("p1", "a1", None)),
    ("p3", "p1", Where.ABOVE, MovePassage("p3", "a1", "p1")),
    ("p1", "p4", Where.ABOVE, MovePassage("p1", "a2", "p4")),
    ("p1", "a3", Where.INTO, MovePassage("p1", "a3")),
    ("a3", "a1", Where.ABOVE, MoveArticle("a3", "a1")),
    ("a1", "a3", Where.BELOW, MoveArticle("a1", None)),
    ("a1", "p4", Where.ABOVE, None),
    ("p1", "p1", Where.BELOW, None),
    ("pic", "p1", Where.BELOW, None),
    ("p1", "f", Where.BELOW, None),
]


@pytest.mark.parametrize(("moved", "target", "where", "expected"), CASES)
def test_a_drop_is_one_edit(
    issue: Issue, moved: str, target: str, where: Where, expected: Edit | None
) -> None:
    rows = outline_rows(issue)
    one, other = find_row(rows, moved), find_row(rows, target)
    assert one is not None
    assert other is not None
    assert dropping(issue, one, other, where) == expected
