"""What is usual in a PDF: the size and font of its body, and how far apart its lines are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from desktop.intake.pdf.items import Item, runs_in
from desktop.intake.pdf.runs import Run

_USUAL_LEADING, _WIDEST_LEADING = 0.4, 1.5
# Points: lines of one column differ less, for they are not spaced out to the last.
_STEP = 9.0
# How far a first line is set in, as a share of the size, and in how many of all lines at least.
_FIRST_LINE, _OFTEN = (1.4, 2.6), 0.03


@dataclass(frozen=True, slots=True)
class Habits:
    """The size and font of most letters, and how lines of that size are set.

    ``leading`` is the gap between two lines as a share of the size, ``width`` how long they are;
    ``indented`` says that the first line of a paragraph stands further right.
    """

    size: float
    face: str
    leading: float
    width: float
    indented: bool


def habits_of(runs: Sequence[Run]) -> Habits:
    """Return what is usual among the runs, which come in the order in which the file writes them."""
    letters = [letter for run in runs for letter in run.letters]
    leadings = (_leading(one, other) for one, other in pairwise(runs))
    usual = [leading for leading in leadings if leading is not None]
    faces = Counter(letter.face for letter in letters)
    size = median(letter.size for letter in letters) if letters else 0.0
    return Habits(
        size,
        max(faces, key=lambda face: faces[face], default=""),
        median(usual) if usual else _USUAL_LEADING,
        _usual_width([run.box.width for run in runs if run.size == size]),
        _are_indented(runs),
    )


def usual_size(items: Iterable[Item]) -> float:
    """Return the font size that most letters have, those in panels included, 0 without any."""
    sizes = [run.size for run in runs_in(items) for _ in run.letters]
    return median(sizes) if sizes else 0.0


def _leading(above: Run, below: Run) -> float | None:
    """Return the gap between two lines of a column as a share of their size, or None for others."""
    gap = below.box.top - above.box.bottom
    is_next = above.size == below.size and above.box.overlap_across(below.box) > 0
    return gap / above.size if is_next and 0 <= gap <= _WIDEST_LEADING * above.size else None


def _usual_width(widths: Sequence[float]) -> float:
    """Return the width of the lines that most of the body is set in, 0 without any."""
    total: Counter[int] = Counter()
    for width in widths:
        for step in (0, 1):
            total[int(width // _STEP) + step] += int(width)
    steps = max(total, key=lambda step: total[step], default=0)
    return max((width for width in widths if width < (steps + 1) * _STEP), default=0.0)


def _are_indented(runs: Sequence[Run]) -> bool:
    """Return whether lines often begin two characters further right than the one above."""
    steps = [
        (below.box.left - above.box.left) / above.size
        for above, below in pairwise(runs)
        if _leading(above, below) is not None
    ]
    least, most = _FIRST_LINE
    return sum(least <= step <= most for step in steps) > _OFTEN * len(steps)
