"""Regions: stretches of lines in one shape, where a text was put together from several."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from desktop.structure.lines.line import Line
from desktop.structure.lines.shape import (
    MEASURES,
    NARROWEST,
    SLACK,
    WIDEST,
    Measure,
    Shape,
    near,
    recognise,
    shape_at,
)

_MOST_WIDTHS, _FEWEST_LINES = 3, 4
# What a line says for a width, in no unit; a region must gain more than it costs to begin one.
_CUT_OFF, _FULL, _TOO_LONG, _TOO_SHORT = 1.5, 0.2, -3.0, -1.5
_CHANGE = 4.0
# Of the lines that a width breaks so many have a sentence end in them, or commas in so many
# places; those of verse have their commas where the verse has its pause.
_VERSE, _PAUSES = 10, 3

# A measure and the width at which it finds lines broken; None where a line is a paragraph.
Guess = tuple[Measure, int] | None


def shapes_of(lines: Sequence[Line]) -> tuple[Shape, ...]:
    """Return the shape around each line: mostly one for all, else that of the line's region."""
    guesses = [None, *_guesses(lines)]
    best = _best_guesses(lines, guesses) if len(guesses) > 1 else [None] * len(lines)
    if len(set(best)) < 2:
        return (recognise(lines),) * len(lines)
    return tuple(_shapes(lines, best))


def _shapes(lines: Sequence[Line], best: Sequence[Guess]) -> Iterator[Shape]:
    start = 0
    for guess, same in groupby(best):
        end = start + len(list(same))
        region = lines[start:end]
        shape = shape_at(region, *guess) if guess else shape_at(region)
        yield from (shape,) * len(region)
        start = end


def _guesses(lines: Sequence[Line]) -> Iterator[Guess]:
    """Yield the widths at which lines of prose often break off right above the next line."""
    cut = [line for line, after in pairwise(lines) if _breaks_off(line, after)]
    for measure in MEASURES:
        counts = Counter(map(measure, cut))
        for _ in range(_MOST_WIDTHS):
            width = max(range(NARROWEST, WIDEST + 1), key=lambda size: near(counts, size))
            if near(counts, width) < _FEWEST_LINES:
                break
            if _is_prose([line for line in cut if width - SLACK <= measure(line) <= width]):
                yield measure, width
            for size in range(width - SLACK, width + 1):
                del counts[size]


def _is_prose(lines: Sequence[Line]) -> bool:
    """Return whether lines of one length are broken prose, not verse."""
    sentences = sum(line.has_sentence for line in lines)
    pauses = {line.text.find("，") for line in lines}
    return sentences * _VERSE > len(lines) or len(pauses) > _PAUSES


def _breaks_off(line: Line, after: Line) -> bool:
    return after.blanks == 0 and not line.is_closed and (line.has_comma or line.has_sentence)


def _best_guesses(lines: Sequence[Line], guesses: Sequence[Guess]) -> list[Guess]:
    """Return the guess for each line that makes the most of all of them, changes counted against it."""
    totals = [0.0] * len(guesses)
    ways: list[list[int]] = []
    for line, after, by in zip(lines, (*lines[1:], None), _over(lines, guesses), strict=True):
        most = max(totals)
        least, leader = most - _CHANGE, totals.index(most)
        ways.append([at if total >= least else leader for at, total in enumerate(totals)])
        full, short = _worth(line, after)
        totals = [
            (total if total > least else least)
            + (0.0 if over is None else _TOO_LONG if over > 1 else full if over >= -SLACK else short)
            for total, over in zip(totals, by, strict=True)
        ]
    best = totals.index(max(totals))
    return list(_way_back(ways, best, guesses))[::-1]


def _way_back(ways: Sequence[list[int]], at: int, guesses: Sequence[Guess]) -> Iterator[Guess]:
    for way in reversed(ways):
        yield guesses[at]
        at = way[at]


def _over(lines: Sequence[Line], guesses: Iterable[Guess]) -> Iterator[tuple[int | None, ...]]:
    """Yield by how much each line is longer than each width, below 0 shorter; None where any fits."""
    lengths: dict[Measure, list[int]] = {measure: [*map(measure, lines)] for measure in MEASURES}
    return zip(
        *(_beyond(lengths[guess[0]], guess[1]) if guess else [None] * len(lines) for guess in guesses),
        strict=True,
    )


def _beyond(lengths: Iterable[int], width: int) -> list[int | None]:
    return [length - width for length in lengths]


def _worth(line: Line, after: Line | None) -> tuple[float, float]:
    """Return how well a line fits a width that it fills, and one that it is too short for."""
    goes_on = after is not None and after.blanks == 0 and not line.is_closed
    return _CUT_OFF if goes_on else _FULL, _TOO_SHORT if goes_on and line.has_comma else 0.0
