"""Cutting and joining the runs of a passage; no printed character is ever lost on the way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from desktop.model import Passage, Run, Seam, SourceSpan, Span

JOINED_BY_EDITOR = Seam(1.0, "编者接上")
CUT_BY_EDITOR = Seam(0.0, "编者断开")


def runs_between(passage: Passage, start: int, end: int) -> tuple[Run, ...]:
    """Return the runs of the characters ``start <= i < end``; a cut run keeps its seam at its own start."""
    found = []
    for offset, run in passage.placed_runs():
        first, last = max(start - offset, 0), min(end - offset, len(run.text))
        if first < last:
            # Whole runs are shared with the passage before: many states of it are at hand.
            found.append(run if last - first == len(run.text) else run.part(first, last))
    return tuple(found)


def fused(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Return the runs with neighbours made one where nothing parts them.

    Empty runs are dropped, and so is a seam before the first character.
    """
    found: list[Run] = []
    for run in runs:
        if not run.text:
            continue
        if not found:
            found.append(replace(run, seam=None) if run.seam else run)
        elif run.seam is None and _adjoin(found[-1], run):
            found.append(_one_run(found.pop(), run))
        else:
            found.append(run)
    return tuple(found)


def joined(first: tuple[Run, ...], second: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return ``second`` behind ``first``, with a seam where a cut of the lay-out lies between them.

    Typed text, and characters that adjoin in their source, need no seam.
    """
    if not first or not second or _adjoin(first[-1], second[0]):
        return fused(first + second)
    return fused((*first, replace(second[0], seam=JOINED_BY_EDITOR), *second[1:]))


def merged(*spans: SourceSpan) -> tuple[SourceSpan, ...]:
    """Return the spans sorted, those that touch made one."""
    found: list[SourceSpan] = []
    for span in sorted(spans):
        if found and found[-1].source == span.source and found[-1].end >= span.start:
            last = found.pop()
            span = SourceSpan(span.source, last.start, max(last.end, span.end))
        found.append(span)
    return tuple(found)


def divided(
    left_out: Iterable[SourceSpan], first: tuple[Run, ...], second: tuple[Run, ...]
) -> tuple[tuple[SourceSpan, ...], tuple[SourceSpan, ...]]:
    """Share ``left_out`` between two halves of a passage: each span goes where it stood nearer."""
    spans = tuple(left_out)
    behind = {span for span in spans if _distance(span, second) < _distance(span, first)}
    return tuple(span for span in spans if span not in behind), tuple(
        span for span in spans if span in behind
    )


def source_of(runs: Iterable[Run]) -> Iterable[SourceSpan]:
    """Return where the printed characters of the runs stand, in reading order."""
    return (run.origin for run in runs if run.origin is not None)


def seam_within(passage: Passage, span: Span) -> Seam | None:
    """Return the last seam from ``span.start`` to ``span.end``, both included, or None."""
    seams = [seam for offset, seam in passage.seams() if span.start <= offset <= span.end]
    return seams[-1] if seams else None


def _adjoin(first: Run, second: Run) -> bool:
    if first.origin is None or second.origin is None:
        return first.origin is second.origin
    return (first.origin.source, first.origin.end) == (second.origin.source, second.origin.start)


def _one_run(first: Run, second: Run) -> Run:
    origin = first.origin
    if origin is not None and second.origin is not None:
        origin = SourceSpan(origin.source, origin.start, second.origin.end)
    return Run(first.text + second.text, origin, first.seam)


def _distance(span: SourceSpan, runs: tuple[Run, ...]) -> float:
    near = (
        max(piece.start - span.end, span.start - piece.end)
        for piece in source_of(runs)
        if piece.source == span.source
    )
    return min(near, default=float("inf"))
