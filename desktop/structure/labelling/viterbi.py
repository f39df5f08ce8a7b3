"""The best labelling of a whole line sequence, and by how much it wins at every line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from math import exp
from operator import add
from typing import NamedTuple, Protocol

from desktop.structure.labelling.labels import Label

_NOWHERE = float("-inf")


class Begun(NamedTuple):
    """How far a piece has come: its title lines, and the paragraphs begun below them; no more than counts."""

    titles: int = 0
    paragraphs: int = 0


NOT_BEGUN = Begun()


class Node(NamedTuple):
    """The best way to give the line with this number this label.

    ``tail`` is the line of prose that was read last on that way, None before any;
    ``goes_on`` is the line that the next one would go on with, None for none;
    ``story`` says whether the piece being read is an untitled picture story, ``divider``
    the line of its last intertitle, None before any, ``begun`` how far a piece with a title is.
    """

    line: int
    label: Label
    score: float
    before: Node | None
    tail: int | None = None
    story: bool = False
    divider: int | None = None
    begun: Begun = NOT_BEGUN
    goes_on: int | None = None


# Not frozen, which would make it four times as dear to make; nobody changes one.
@dataclass(eq=False, slots=True)
class Choice:
    """The label that a line got; ``totals`` holds what the best reading with each label scores.

    ``before`` is the node the best reading came from.
    """

    label: Label
    totals: Mapping[Label, float]
    before: Node

    @property
    def runner_up(self) -> Label | None:
        """The label of the best reading that gives the line another one; None where there is none."""
        others = [label for label in self.totals if label is not self.label]
        return max(others, key=lambda label: self.totals[label], default=None)

    @property
    def margin(self) -> float:
        """What the best reading loses with the runner-up, infinite without one."""
        best = self.totals[self.runner_up] if self.runner_up else _NOWHERE
        return max(0.0, self.totals[self.label] - best)

    def shares(self, temperature: float) -> dict[Label, float]:
        """Return how likely each label is, summing to 1; the higher the temperature the less sure."""
        best = max(self.totals.values())
        odds = [exp((total - best) / temperature) for total in self.totals.values()]
        whole = sum(odds)
        return {label: odd / whole for label, odd in zip(self.totals, odds, strict=True)}


# For each label of a line, how well it goes behind each label of the line above, in their order.
Links = dict[Label, list[float]]


class Grammar(Protocol):
    """How labels go together."""

    def links(self, before: Sequence[Node], labels: Iterable[Label]) -> Links:
        """Return for each of the labels how well it goes behind each of the nodes."""

    def step(self, before: Node, label: Label, score: float) -> Node:
        """Return the node for ``label`` behind ``before``."""


Emissions = Sequence[Mapping[Label, float]]


def best_labels(emissions: Emissions, grammar: Grammar) -> list[Choice]:
    """Return the choice for every line; ``emissions`` holds a line's labels with their scores."""
    columns, links = _forward(emissions, grammar)
    beyond = _backward(emissions, links)
    path = _trace(columns[-1][Label.OUTSIDE])
    return [
        _choice(node, {label: other.score + after[label] for label, other in column.items()})
        for node, column, after in zip(path, columns, beyond, strict=False)
    ]


def _forward(emissions: Emissions, grammar: Grammar) -> tuple[list[dict[Label, Node]], list[Links]]:
    previous = {Label.OUTSIDE: Node(-1, Label.OUTSIDE, 0.0, None)}
    columns, links = [], []
    for emission in (*emissions, {Label.OUTSIDE: 0.0}):
        before = list(previous.values())
        seen = grammar.links(before, emission)
        scores = [node.score for node in before]
        previous = {}
        for label, score in emission.items():
            totals = list(map(add, scores, seen[label]))
            best = max(totals)
            previous[label] = grammar.step(before[totals.index(best)], label, best + score)
        columns.append(previous)
        links.append(seen)
    return columns, links


def _backward(emissions: Emissions, links: list[Links]) -> list[dict[Label, float]]:
    """Return for every line and label what the rest of the best reading scores behind it."""
    beyond: list[dict[Label, float]] = [{Label.OUTSIDE: 0.0}]
    following: Mapping[Label, float] = {Label.OUTSIDE: 0.0}
    for emission, seen in zip(reversed(emissions), reversed(links), strict=False):
        rest = [
            map(add, repeat(following[label] + after), seen[label]) for label, after in beyond[-1].items()
        ]
        beyond.append(dict(zip(emission, map(max, zip(*rest, strict=True)), strict=True)))
        following = emission
    return beyond[::-1]


def _trace(last: Node) -> list[Node]:
    path = []
    node = last.before
    while node is not None and node.line >= 0:
        path.append(node)
        node = node.before
    return path[::-1]


def _choice(node: Node, totals: dict[Label, float]) -> Choice:
    assert node.before is not None
    return Choice(node.label, totals, node.before)
