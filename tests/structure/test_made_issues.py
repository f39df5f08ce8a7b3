"""How well the labels hold over many issues of all shapes; the floors are what is reached, less a little."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from desktop.model import Source
from desktop.structure.labelling import label_lines
from desktop.structure.labels import Label
from desktop.structure.page import page_of
from tests.structure.compose import SHAPES, make_issue

ISSUES = range(24)
FLOORS = {
    Label.FURNITURE: 0.98,
    Label.SECTION: 0.98,
    Label.TITLE: 0.96,
    Label.SIDEBAR: 0.98,
    Label.BYLINE: 0.98,
    Label.START: 0.96,
    Label.CONTINUATION: 0.97,
    Label.INTERTITLE: 0.9,
    Label.CAPTION: 0.95,
    Label.CREDIT: 0.97,
}
PLAIN = {
    Label.CAPTION_INSIDE: Label.CAPTION,
    Label.FURNITURE_INSIDE: Label.FURNITURE,
    Label.ITEM: Label.START,
}


def pairs(number: int) -> Iterator[tuple[Label, Label]]:
    """Yield for each line of an issue what it is and what it was read as."""
    made = make_issue(number)
    read = [line for line in label_lines(page_of(Source.of_text(made.text))) if not line.place.line.glued]
    for truth, line in zip(made.labels, read, strict=True):
        yield PLAIN.get(truth, truth), PLAIN.get(line.label, line.label)


@pytest.fixture(scope="module")
def scores() -> dict[Label, float]:
    """The harmonic mean of precision and recall of each label."""
    seen = Counter(pair for number in ISSUES for pair in pairs(number))
    truths, reads = Counter[Label](), Counter[Label]()
    for (truth, read), count in seen.items():
        truths[truth] += count
        reads[read] += count
    return {label: 2 * seen[label, label] / (truths[label] + reads[label]) for label in truths}


@pytest.mark.parametrize("label", FLOORS, ids=lambda label: label.name.lower())
def test_a_label_is_found_and_not_invented(scores: dict[Label, float], label: Label) -> None:
    assert scores[label] >= FLOORS[label]


@pytest.mark.parametrize("shape", sorted(set(SHAPES)))
def test_every_shape_is_recognised(shape: str) -> None:
    pages = [page_of(Source.of_text(make_issue(number, shape).text)) for number in range(6)]
    assert {page.shape.is_wrapped for page in pages} == {shape == "wrap"}
