"""Whole issues in the manner of different papers, a letter before each line saying what it is.

They are laid out in every shape, whole and cut by columns, and read again. A few lines may be
misread: what a bare line is can be open even to a person.
"""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from desktop.model import Source
from desktop.structure.labelling import label_lines
from desktop.structure.labels import Label
from desktop.structure.page import page_of
from tests.structure.compose import FIXTURES, Made, Press, put_halves
from tests.structure.test_made_issues import PLAIN

ISSUES = sorted((FIXTURES / "marked").glob("*.txt"))
LETTERS = {
    "F": Label.FURNITURE,
    "S": Label.SECTION,
    "T": Label.TITLE,
    "R": Label.SIDEBAR,
    "B": Label.BYLINE,
    "P": Label.START,
    "L": Label.ITEM,
    "I": Label.INTERTITLE,
    "C": Label.CAPTION,
    "X": Label.TABLE,
    "J": Label.JUMP,
    "Y": Label.CREDIT,
}
# A word processor's text shows no pictures; column cuts hide the most.
MISREAD = {"flow": 0.03, "word": 0.05, "wrap": 0.03}


def laid_out(path: Path, shape: str, cut_rate: float) -> Made:
    """Return a marked issue in one shape; the cuts are the same at each call."""
    draw = Random(path.stem + shape)
    press = Press(draw, shape, draw.randint(22, 36), "  ", int(shape == "flow"))
    for line in filter(None, path.read_text(encoding="utf-8").splitlines()):
        label, text = LETTERS[line[0]], line[2:]
        if label is Label.START and len(text) > 60 and draw.random() < cut_rate:
            put_halves(press, text)
        else:
            press.put(label, text, picture=label is Label.CAPTION and shape != "word")
    return press.made()


@pytest.mark.parametrize("cut_rate", [0.0, 0.3], ids=["whole", "cut"])
@pytest.mark.parametrize("shape", MISREAD)
@pytest.mark.parametrize("path", ISSUES, ids=lambda path: path.stem)
def test_the_lines_of_an_issue_are_known(path: Path, shape: str, cut_rate: float) -> None:
    made = laid_out(path, shape, cut_rate)
    read = [line for line in label_lines(page_of(Source.of_text(made.text))) if not line.place.line.glued]
    misread = [
        (truth.name, line.label.name, line.place.text)
        for truth, line in zip(made.labels, read, strict=True)
        if PLAIN.get(truth, truth) is not PLAIN.get(line.label, line.label)
    ]
    assert len(misread) <= MISREAD[shape] * len(read), misread
