"""How well the labels hold over many issues of all shapes; the floors are what is reached, less a little."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import pytest

from desktop.model import Source
from desktop.structure.labelling.labelled import label_lines
from desktop.structure.labelling.labels import Label
from desktop.structure.lines.page import page_of
from tests.structure.press import make_issue
from tests.structure.press.printing import Ink

ISSUES = range(24)
FLOORS = {
    Label.FURNITURE: 0.97,
    # Most sections bear no mark, as in street papers, and some are words that titles have too.
    Label.SECTION: 0.85,
    Label.TITLE: 0.93,
    Label.SIDEBAR: 0.95,
    Label.BYLINE: 0.97,
    Label.START: 0.975,
    Label.CONTINUATION: 0.985,
    Label.INTERTITLE: 0.92,
    Label.CAPTION: 0.92,
    Label.CREDIT: 0.98,
}
PLAIN = {
    Label.CAPTION_INSIDE: Label.CAPTION,
    Label.FURNITURE_INSIDE: Label.FURNITURE,
    Label.STORY: Label.START,
    Label.ITEM: Label.START,
    Label.TITLE_ROW: Label.CONTINUATION,
}


def readings(text: str, inks: Iterable[Ink]) -> Iterator[tuple[Label, Label, str]]:
    """Yield for each part of a line what it is, what it was read as, and its words.

    The engine may cut a line at other places than the press glued it; what begins where
    nothing is known to begin goes on with what is before it.
    """
    truths = {start: label for start, _, label in inks}
    for read in label_lines(page_of(Source.of_text(text))):
        truth = truths.get(read.place.line.start, Label.CONTINUATION)
        yield PLAIN.get(truth, truth), PLAIN.get(read.label, read.label), read.place.text


def pairs(number: int) -> Iterator[tuple[Label, Label]]:
    made = make_issue(number, "test")
    for truth, read, _ in readings(made.text, made.inks):
        yield truth, read


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


@pytest.mark.parametrize("shape", ["flow", "word", "wrap"])
def test_every_shape_is_recognised(shape: str) -> None:
    texts = [make_issue(number, "tune", shape).text for number in range(12)]
    shapes = [Counter(page_of(Source.of_text(text)).shapes).most_common(1)[0][0] for text in texts]
    wrapped = [most.is_wrapped for most in shapes]
    assert wrapped.count(shape == "wrap") >= len(wrapped) - 2
