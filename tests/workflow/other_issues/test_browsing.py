"""A list of issues tells which numbers are missing in it."""

from __future__ import annotations

import pytest

from desktop.archive import IssueRow
from desktop.model import Masthead
from desktop.workflow import issue_before, missing_numbers


def row(paper: str | None, number: int | None, date: str | None = None, issue: int = 1) -> IssueRow:
    return IssueRow(issue, "", "", paper, date, number, 1, 0, 0, 0, "", "")


GAPS = {
    "none": ([("甲报", 1), ("甲报", 2)], {}),
    "one": ([("甲报", 3), ("甲报", 1)], {"甲报": (2,)}),
    "of several papers": (
        [("甲报", 1), ("乙报", 2), ("甲报", 3), ("乙报", 5)],
        {"乙报": (3, 4), "甲报": (2,)},
    ),
    "numbers that began anew": ([("甲报", 1), ("甲报", 900)], {}),
    "issues without a number": ([("甲报", None), (None, 4), ("甲报", 1)], {}),
}


@pytest.mark.parametrize(("held", "missing"), GAPS.values(), ids=GAPS.keys())
def test_missing_numbers(
    held: list[tuple[str | None, int | None]], missing: dict[str, tuple[int, ...]]
) -> None:
    assert missing_numbers(row(*one) for one in held) == missing


EARLIER = {
    "by their dates": (Masthead(paper="甲报", date="2022-03-05"), 2),
    "by their numbers": (Masthead(paper="甲报", issue_number=42), 3),
    "of another paper": (Masthead(paper="乙报", date="2022-03-05"), 4),
    "nothing is earlier": (Masthead(paper="甲报", date="2020-01-05"), None),
    "nothing is known": (Masthead(paper="甲报"), None),
}


@pytest.mark.parametrize(("masthead", "before"), EARLIER.values(), ids=EARLIER.keys())
def test_the_issue_before(masthead: Masthead, before: int | None) -> None:
    issues = (
        row("甲报", None, "2021-03-05", 1),
        row("甲报", 50, "2022-02-05", 2),
        row("甲报", 41, None, 3),
        row("乙报", None, "2022-03-04", 4),
        row("甲报", 60, "2022-03-05", 9),
    )
    assert issue_before(issues, 9, masthead) == before
