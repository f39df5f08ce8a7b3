"""A list of issues tells which numbers are missing in it."""

from __future__ import annotations

import pytest

from desktop.archive import IssueRow
from desktop.workflow import missing_numbers


def row(paper: str | None, number: int | None) -> IssueRow:
    return IssueRow(1, "", "", paper, None, number, 1, 0, 0, 0, "", "")


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
