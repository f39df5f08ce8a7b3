"""Issues in their order: which numbers are missing, and which issue came before another."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from desktop.archive import IssueRow

_FARTHEST = 200
"""How far apart two numbers may be and still belong to one row of issues."""


def missing_numbers(issues: Iterable[IssueRow]) -> dict[str, tuple[int, ...]]:
    """Return by paper the numbers that are missing between those that the archive holds, in order."""
    held: dict[str, set[int]] = {}
    for issue in issues:
        if issue.paper and issue.number:
            held.setdefault(issue.paper, set()).add(issue.number)
    missing = {paper: _between(sorted(numbers)) for paper, numbers in sorted(held.items())}
    return {paper: numbers for paper, numbers in missing.items() if numbers}


def issue_before(issues: Iterable[IssueRow], issue: int) -> int | None:
    """Return the issue of the same paper that came out before ``issue``, or None.

    Dates say what came before; where one of two has none, their numbers do.
    """
    rows = list(issues)
    own = next((row for row in rows if row.id == issue), None)
    if own is None:
        return None
    earlier = [row for row in rows if row.paper == own.paper and row.id != issue and _is_before(row, own)]
    return max(earlier, key=lambda row: (row.date or "", row.number or 0, row.id)).id if earlier else None


def _is_before(row: IssueRow, own: IssueRow) -> bool:
    if row.date and own.date:
        return row.date < own.date
    return bool(row.number and own.number and row.number < own.number)


def _between(numbers: list[int]) -> tuple[int, ...]:
    return tuple(
        n for one, other in pairwise(numbers) if other - one <= _FARTHEST for n in range(one + 1, other)
    )
