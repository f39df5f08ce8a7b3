"""What a list of issues shows besides them: numbers that are missing."""

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


def _between(numbers: list[int]) -> tuple[int, ...]:
    return tuple(
        n for one, other in pairwise(numbers) if other - one <= _FARTHEST for n in range(one + 1, other)
    )
