"""Issues in their order: which numbers are missing, and which issue came before another."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from desktop.archive import IssueRow
from desktop.model import Masthead

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


def issue_before(issues: Iterable[IssueRow], issue: int, masthead: Masthead) -> int | None:
    """Return the issue of the same paper that came out before ``issue``, or None.

    ``masthead`` is its own as it stands now. Dates say what came before; where one of two has
    none, their numbers do.
    """
    others = (row for row in issues if row.id != issue and row.paper == masthead.paper)
    earlier = [row for row in others if _is_before(row, masthead)]
    return max(earlier, key=lambda row: (row.date or "", row.number or 0, row.id)).id if earlier else None


def _is_before(row: IssueRow, own: Masthead) -> bool:
    if row.date and own.date:
        return row.date < own.date
    return bool(row.number and own.issue_number and row.number < own.issue_number)


def _between(numbers: list[int]) -> tuple[int, ...]:
    return tuple(
        n for one, other in pairwise(numbers) if other - one <= _FARTHEST for n in range(one + 1, other)
    )
