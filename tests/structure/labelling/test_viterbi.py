from __future__ import annotations

from collections.abc import Iterable, Sequence

import pytest

from desktop.structure.labelling.labels import Label
from desktop.structure.labelling.viterbi import Links, Node, best_labels


class NoTwoTitles:
    """A title costs 5 behind a title; all else goes together."""

    def links(self, before: Sequence[Node], labels: Iterable[Label]) -> Links:
        return {
            label: [-5.0 if node.label is label is Label.TITLE else 0.0 for node in before]
            for label in labels
        }

    def step(self, before: Node, label: Label, score: float) -> Node:
        return Node(before.line + 1, label, score, before)


def test_no_lines_have_no_labels() -> None:
    assert best_labels([], NoTwoTitles()) == []


def test_the_whole_sequence_decides() -> None:
    lines = [{Label.TITLE: 1.0, Label.START: 0.0}, {Label.TITLE: 2.0, Label.START: 0.5}]
    assert [choice.label for choice in best_labels(lines, NoTwoTitles())] == [Label.START, Label.TITLE]


def test_the_margin_is_what_the_best_reading_loses() -> None:
    lines = [{Label.TITLE: 1.0, Label.START: 0.0}, {Label.TITLE: 2.0, Label.START: 0.5}]
    first, second = best_labels(lines, NoTwoTitles())
    assert (first.runner_up, first.margin) == (Label.TITLE, pytest.approx(0.5))
    assert (second.runner_up, second.margin) == (Label.START, pytest.approx(0.5))
