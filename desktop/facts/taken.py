"""What was found before: by the line it stands in, and whether a stretch is still free.

An article may have thousands of lines and a line thousands of facts, so neither is walked
through for every question.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import accumulate

from desktop.model import Fact, Span


def by_line(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    """Return the facts by the id of the line they stand in, in their order; lines without any are absent."""
    lines: dict[str, list[Fact]] = {}
    for fact in facts:
        lines.setdefault(fact.passage, []).append(fact)
    return lines


class Taken:
    """Spans of one text that are asked together whether they overlap another one.

    Of most texts nothing is ever asked, so the spans are put in order by the first question.
    """

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = tuple(spans)

    def overlaps(self, span: Span) -> bool:
        """Return whether any of the spans shares a character with ``span``."""
        return self.reaches_into(span.start, span.end)

    def reaches_into(self, start: int, end: int) -> bool:
        """Return whether any of the spans shares a character with ``start <= i < end``."""
        if not self._spans:
            return False
        starts, reached = self._in_order
        begun = bisect_left(starts, end)
        return begun > 0 and reached[begun - 1] > start

    @cached_property
    def _in_order(self) -> tuple[list[int], list[int]]:
        """Where the spans start, and how far those up to each reach."""
        ordered = sorted([(span.start, span.end) for span in self._spans])
        return [start for start, _ in ordered], list(accumulate([end for _, end in ordered], max))


class _InLines(dict[str, Taken]):
    """What the facts of each line take of it, by its id; worked out for the few lines that are asked for."""

    def __init__(self, facts: Mapping[str, list[Fact]]) -> None:
        super().__init__()
        self._facts = facts

    def __missing__(self, line: str) -> Taken:
        found = self._facts.get(line)
        return self.setdefault(line, Taken([fact.span for fact in found])) if found else _FREE


_FREE = Taken(())


def taken_in_lines(facts: Iterable[Fact]) -> Mapping[str, Taken]:
    """Return what the facts take of each line, by its id; any line may be asked for."""
    return _InLines(by_line(facts))
