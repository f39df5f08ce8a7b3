"""Titles set so wide that each letter stands alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop.intake.pdf.runs import Run, are_in_row, run_of

# Shares of the font size.
_TITLE, _WIDEST, _EVEN = 1.3, 3.0, 0.3


def with_spaced_titles(runs: Iterable[Run], body: float) -> list[Run]:
    """Return the runs, single letters of a title in a row, larger than ``body``, put together."""
    joined: list[Run] = []
    held: list[Run] = []
    for run in runs:
        if held and not _goes_on(held, run):
            joined.append(_together(held))
            held = []
        if len(run.letters) == 1 and run.size > _TITLE * body:
            held.append(run)
        else:
            joined.append(run)
    return [*joined, _together(held)] if held else joined


def _goes_on(held: Sequence[Run], run: Run) -> bool:
    before = held[-1]
    is_next = len(run.letters) == 1 and run.size == before.size and are_in_row(before.box, run.box)
    gap = _gap(before, run)
    is_even = len(held) == 1 or abs(gap - _gap(held[-2], before)) <= _EVEN
    return is_next and is_even and 0 < gap <= _WIDEST


def _gap(before: Run, after: Run) -> float:
    return (after.letters[0].box.left - before.letters[0].box.right) / after.size


def _together(runs: Sequence[Run]) -> Run:
    return run_of(letter for run in runs for letter in run.letters) if len(runs) > 1 else runs[0]
