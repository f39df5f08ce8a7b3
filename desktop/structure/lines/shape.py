"""The shape in which a text arrived: how it sets paragraphs apart and whether its lines were broken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop.structure.lines.line import Line

NARROWEST, WIDEST = 12, 50
"""How many characters a line has at least and at most that was broken at a width."""

SLACK = 2
"""By how much marks that may not begin a line make one longer or shorter than its neighbours."""

_FEWEST_LINES = 8
_PARAGRAPH, _HEAD = 40, 30

Measure = Callable[[Line], int]


def _characters(line: Line) -> int:
    return line.indent + line.lead + line.length


def _columns(line: Line) -> int:
    return line.columns


MEASURES = (_characters, _columns)
"""How long a line is: in code points, or in full-width columns."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How the lines of a text are to be taken.

    ``usual_blanks`` empty lines part two paragraphs. ``width`` is the measure at which lines
    were broken, None where a line is a paragraph, and ``slack`` by how much they fall short of
    it; ``indented`` says that paragraphs begin with white space.
    """

    usual_blanks: int = 1
    width: int | None = None
    slack: int = SLACK
    measure: Measure = _characters
    indented: bool = False

    @property
    def is_wrapped(self) -> bool:
        """Whether lines were broken at a fixed width."""
        return self.width is not None

    @property
    def indents_whole(self) -> bool:
        """Whether a line is a paragraph and white space tells it from heads."""
        return self.indented and self.width is None

    def is_full(self, line: Line) -> bool:
        """Return whether the line fills the width, so that the next may go on with it.

        What the next begins with may have been too long for the room that is left.
        """
        if self.width is None:
            return False
        held = line.held_columns if self.measure is _columns else len(line.held)
        return self.measure(line) + held >= self.width - self.slack


def recognise(lines: Sequence[Line]) -> Shape:
    """Return the shape of a whole text, by the measure at which more of its lines are of one length."""
    found = {measure: width for measure in MEASURES if (width := _width(lines, measure)) is not None}
    if not found:
        return shape_at(lines)
    best = max(found, key=lambda measure: near(Counter(map(measure, lines)), found[measure]))
    return shape_at(lines, best, found[best])


def shape_at(lines: Sequence[Line], measure: Measure = _characters, width: int | None = None) -> Shape:
    """Return the shape of lines known to be broken at ``width``, or at none."""
    usual = _usual_blanks(lines)
    if width is None:
        return Shape(usual, indented=_are_paragraphs_indented(lines))
    return Shape(usual, width, _slack(lines, measure, width), measure, _is_indented(lines))


def _usual_blanks(lines: Sequence[Line]) -> int:
    gaps = [after.blanks for before, after in pairwise(lines) if before.is_closed]
    return int(sum(gap > 0 for gap in gaps) * 2 >= len(gaps)) if gaps else 1


def _width(lines: Sequence[Line], measure: Measure) -> int | None:
    """Return the width at which many lines end that have a next one close below, else None."""
    runs = [measure(before) for before, after in pairwise(lines) if after.blanks == 0]
    if len(runs) < max(_FEWEST_LINES, len(lines) // 3):
        return None
    counts = Counter(runs)
    width = max(range(NARROWEST, WIDEST + 1), key=lambda size: near(counts, size))
    if near(counts, width) < max(_FEWEST_LINES // 2, len(runs) // 5) or not _is_cut(lines, measure, width):
        return None
    return width


def near(counts: Counter[int], size: int, slack: int = SLACK) -> int:
    """Return how many lines are ``size`` long or up to ``slack`` shorter."""
    return sum(counts[size - less] for less in range(slack + 1))


def _slack(lines: Sequence[Line], measure: Measure, width: int) -> int:
    """Return how short of the width the lines mostly stay that were broken."""
    counts = Counter(map(measure, lines))
    most = near(counts, width)
    return next(less for less in range(SLACK + 1) if near(counts, width, less) * 10 >= most * 9)


def _is_cut(lines: Sequence[Line], measure: Measure, width: int) -> bool:
    """Return whether lines of this width mostly break off in mid-sentence, and few are longer."""
    full = [line for line in lines if measure(line) >= width - SLACK]
    longer = sum(measure(line) > width + SLACK for line in lines)
    return sum(not line.is_closed for line in full) * 2 >= len(full) and longer * 10 <= len(lines)


def _are_paragraphs_indented(lines: Sequence[Line]) -> bool:
    """Return whether most paragraphs of a text of whole lines have an indent, and few short lines do."""
    paragraphs = [line.indent > 0 for line in lines if line.length > _PARAGRAPH]
    heads = [line.indent > 0 for line in lines if line.length <= _HEAD and not line.is_closed]
    return sum(paragraphs) * 3 >= len(paragraphs) * 2 > 0 and sum(heads) * 2 <= len(heads)


def _is_indented(lines: Sequence[Line]) -> bool:
    closed = [after for before, after in pairwise(lines) if before.is_closed]
    return sum(line.indent > 0 for line in lines) * 4 >= len(closed) > 0 and any(
        line.indent for line in lines
    )
