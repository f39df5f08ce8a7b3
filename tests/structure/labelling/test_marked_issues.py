"""Whole issues in the manner of different papers, a letter before each line saying what it is.

They are laid out in every shape, whole and cut by columns, and read again. A few lines may be
misread: what a bare line is can be open even to a person.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from tests.structure.labelling.test_made_issues import readings
from tests.structure.press.damage import Damage, Setter
from tests.structure.press.marks import Marks
from tests.structure.press.parts import Part
from tests.structure.press.pieces import FIXTURES
from tests.structure.press.printing import Printed, Printer, with_gaps_passed
from tests.structure.press.shapes import Shape

ISSUES = sorted((FIXTURES / "marked").glob("*.txt"))
ROLES = {
    "F": "furniture",
    "S": "section",
    "T": "title",
    "R": "sidebar",
    "B": "byline",
    "P": "paragraph",
    "L": "list_item",
    "I": "intertitle",
    "C": "caption",
    "X": "table",
    "J": "jump",
    "Y": "credit",
}
SHAPES = {"flow": Shape(1, ""), "word": Shape(0, ""), "wrap": Shape(0, "  ", width=28)}
# A word processor's text shows no pictures; column cuts hide the most.
MISREAD = {"flow": 0.1, "word": 0.1, "wrap": 0.07}


def parts(path: Path, with_pictures: bool) -> Iterator[Part]:
    """Yield what a marked issue consists of, with a picture over each caption."""
    for line in filter(None, path.read_text(encoding="utf-8").splitlines()):
        if line[0] == "C" and with_pictures:
            yield Part("picture")
        yield Part(ROLES[line[0]], line[2:])


def laid_out(path: Path, name: str, cut: float) -> Printed:
    """Return a marked issue in one shape; the cuts are the same at each call."""
    draw = Random(path.stem + name)
    shape = SHAPES[name]
    setter = Setter(shape, Damage(cut=cut), draw, lambda: Part("furniture"))
    (run,) = setter.runs(tuple(parts(path, name != "word")))
    rows = (
        row for shape, strip in with_gaps_passed((shape, strip) for strip in run) for row in shape.rows(strip)
    )
    return Printer(Marks(half_width=1.0), draw, "\n", trailing=0.0).printed(rows)


@pytest.mark.parametrize("cut", [0.0, 0.3], ids=["whole", "cut"])
@pytest.mark.parametrize("shape", MISREAD)
@pytest.mark.parametrize("path", ISSUES, ids=lambda path: path.stem)
def test_the_lines_of_an_issue_are_known(path: Path, shape: str, cut: float) -> None:
    made = laid_out(path, shape, cut)
    read = list(readings(made.text, made.inks))
    misread = [(truth.name, label.name, words) for truth, label, words in read if truth is not label]
    assert len(misread) <= MISREAD[shape] * len(read), misread
