"""Where the characters of the sources stand in the issue, and where those of the issue were read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from desktop.model import Issue, SourceSpan, Span
from desktop.text.unseen import prints


@dataclass(frozen=True, slots=True)
class Printed:
    """A stretch of the sources' text that a passage prints, from ``offset`` of its own text on."""

    span: Span
    passage: str
    offset: int


@dataclass(frozen=True, slots=True)
class SourceMap:
    """All sources as one text, with what became of it.

    ``printed`` are the stretches that stand in the issue, in the order of the sources;
    ``left_out`` those with ink that editors took out of it. Spans count code points of ``text``.
    """

    text: str = ""
    printed: tuple[Printed, ...] = ()
    left_out: tuple[Span, ...] = ()

    def at(self, offset: int) -> tuple[str, int] | None:
        """Return passage and offset of what was read at a place, or else before it; None before the first."""
        number = bisect_right(self.printed, offset, key=lambda one: one.span.start) - 1
        if number < 0:
            return None
        found = self.printed[number]
        return found.passage, found.offset + min(offset, found.span.end) - found.span.start

    def place_of(self, passage: str, offset: int) -> int | None:
        """Return where a character of a passage was read, or else the one before it; None for typed words."""
        stretches = [one for one in self.printed if one.passage == passage]
        before = [one for one in stretches if one.offset <= offset]
        found = max(before or stretches[:1], key=lambda one: one.offset, default=None)
        if found is None:
            return None
        return found.span.start + max(0, min(offset - found.offset, len(found.span)))

    def spans_of(self, passage: str | None) -> tuple[Span, ...]:
        """Return every stretch that a passage prints, in the order of the sources."""
        return tuple(one.span for one in self.printed if one.passage == passage)


def source_map(issue: Issue) -> SourceMap:
    """Return the map of an issue; of several sources each stands under a line with its name."""
    parts = _parts(issue)
    ends = list(accumulate(map(len, parts)))
    starts = [end - len(source.text) - 1 for end, source in zip(ends, issue.sources, strict=True)]
    printed = sorted(_printed(issue, starts), key=lambda one: one.span.start)
    struck = (span for passage in issue.passages() for span in passage.left_out)
    left_out = (
        _moved(span, starts)
        for span in struck
        if prints(issue.sources[span.source].text[span.start : span.end])
    )
    return SourceMap("".join(parts), tuple(printed), tuple(left_out))


def typed_spans(issue: Issue) -> dict[str, tuple[Span, ...]]:
    """Return by passage the words that no source has."""
    found = {
        passage.id: tuple(
            Span(offset, offset + len(run.text))
            for offset, run in passage.placed_runs()
            if run.origin is None and run.text
        )
        for passage in issue.passages()
    }
    return {passage: spans for passage, spans in found.items() if spans}


def _parts(issue: Issue) -> list[str]:
    if len(issue.sources) == 1:
        return [f"{issue.sources[0].text}\n"]
    return [f"【{source.name}】\n{source.text}\n" for source in issue.sources]


def _printed(issue: Issue, starts: list[int]) -> Iterator[Printed]:
    for passage in issue.passages():
        for offset, run in passage.placed_runs():
            if run.origin is not None and run.origin:
                yield Printed(_moved(run.origin, starts), passage.id, offset)


def _moved(span: SourceSpan, starts: list[int]) -> Span:
    start = starts[span.source]
    return Span(start + span.start, start + span.end)
