"""The proof that nothing is lost: where every character of every source stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from desktop.model import Issue, SourceSpan
from desktop.text.remembered import Remembered

_INK = re.compile(r"\S+")


def uncovered(issue: Issue) -> list[SourceSpan]:
    """Return the source characters, white space apart, that stand nowhere in the issue.

    A character stands in the issue where a passage prints it or lists it as left out.
    """
    return [
        SourceSpan(number, start + match.start(), start + match.end())
        for number, source in enumerate(issue.sources)
        for start, end in _gaps(_claims(issue, number), len(source.text))
        for match in _INK.finditer(source.text[start:end])
    ]


def doubly_covered(issue: Issue) -> list[SourceSpan]:
    """Return the source characters that stand in the issue more than once, in source order."""
    return [
        SourceSpan(number, start, end)
        for number in range(len(issue.sources))
        for start, end in _overlaps(_claims(issue, number))
    ]


def characters_in_place(issue: Issue) -> tuple[int, int]:
    """Return how many source characters stand in the issue, and how many there are.

    White space is not counted.
    """
    (counted,) = _of_issue.each([(issue,)])
    return counted


def _counted(issue: Issue) -> tuple[int, int]:
    total = sum(_ink(source.text) for source in issue.sources)
    return total - sum(len(span) for span in uncovered(issue)), total


_of_issue = Remembered(_counted)


@lru_cache(maxsize=8)
def _ink(text: str) -> int:
    return len("".join(text.split()))


def _claims(issue: Issue, number: int) -> list[tuple[int, int]]:
    """Return the stretches of source ``number`` that passages print or leave out, in source order."""
    return sorted(
        (span.start, span.end)
        for passage in issue.passages()
        for span in (*passage.pieces, *passage.left_out)
        if span.source == number and span
    )


def _gaps(claims: list[tuple[int, int]], length: int) -> Iterator[tuple[int, int]]:
    reached = 0
    for start, end in claims:
        if start > reached:
            yield reached, start
        reached = max(reached, end)
    yield reached, max(reached, length)


def _overlaps(claims: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    reached = reported = 0
    for start, end in claims:
        start_again, end_again = max(start, reported), min(end, reached)
        if start_again < end_again:
            yield start_again, end_again
            reported = end_again
        reached = max(reached, end)
