"""All ways to label one sheet at once: how likely the true one is, and what would make it likelier.

It is a linear-chain conditional random field, but for what a label remembers of the lines
before it (the half it would go on with, the story it stands in): that is taken from the best
way to the label, as decoding does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from desktop.structure.labelling.joints import (
    another_intertitle,
    node_behind,
    nothing_to_go_on_with,
)
from desktop.structure.labelling.labels import GOES_ON, Label
from desktop.structure.labelling.links import LINK_FEATURES, link_signs
from desktop.structure.labelling.viterbi import Begun, Node
from tests.structure.tuning.sheet import Sheet
from tests.structure.tuning.vector import LABELS, Numbers, Vector

_START = Node(-1, Label.OUTSIDE, 0.0, None)
_REAL = tuple(label for label in Label if label is not Label.OUTSIDE)
_ON = sorted(GOES_ON)
_IMPOSSIBLE = -1e9
_LINKS = {feature: place - len(LINK_FEATURES) for place, feature in enumerate(LINK_FEATURES)}


@dataclass(frozen=True)
class Step:
    """One line of the lattice: the labels before it, how each links to it, and the scores to there.

    ``seen`` is J × K × L, what link features are seen from each label to each; ``links`` and
    ``reach`` are J × K and J, logarithms.
    """

    before: tuple[Label, ...]
    seen: Numbers
    links: Numbers
    reach: Numbers


def surprise(sheet: Sheet, vector: Vector) -> tuple[float, Vector]:
    """Return minus the log-likelihood of the true labels (0 at best) and its gradient."""
    emissions = _emissions(sheet, vector)
    steps, whole = _forward(sheet, vector, emissions)
    gradient = vector.zeros()
    _add_expected(sheet, steps, emissions, whole, gradient)
    score = _add_true(sheet, vector, emissions, gradient)
    return whole - score, gradient


def _emissions(sheet: Sheet, vector: Vector) -> Numbers:
    """Return what each label gets from each line, the end of the text as the last: (T + 1) × K."""
    lines = vector.labels + sheet.seen @ vector.features
    lines[:, Label.OUTSIDE] = _IMPOSSIBLE
    lines[:, 0] = _IMPOSSIBLE
    end = np.full((1, LABELS), _IMPOSSIBLE)
    end[0, Label.OUTSIDE] = 0.0
    return np.concatenate([lines, end])


def _forward(sheet: Sheet, vector: Vector, emissions: Numbers) -> tuple[list[Step], float]:
    nodes: Sequence[Node] = (_START,)
    reach = best = np.zeros(1)
    steps = []
    for emission in emissions:
        seen = np.stack([_link_row(sheet, node) for node in nodes])
        before = tuple(node.label for node in nodes)
        links = vector.after[list(before)] + seen @ vector.links
        steps.append(Step(before, seen, links, reach))
        ways = best[:, None] + links
        chosen = ways.argmax(axis=0)
        nodes = [node_behind(sheet.page, nodes[chosen[label]], label) for label in _REAL]
        best = (ways.max(axis=0) + emission)[list(_REAL)]
        reach = _log_sum(reach[:, None] + links, axis=0) + emission
        end = float(reach[Label.OUTSIDE])
        reach = reach[list(_REAL)]
    return steps, end


def _link_row(sheet: Sheet, node: Node) -> Numbers:
    """Return the link features seen from a node to every label of the next line: K × L."""
    index = node.line
    open_ = sheet.open[index] if index >= 0 else 0.0
    row = np.zeros((LABELS, len(sheet.link_numbers)))
    on = index >= 0 and sheet.runs_on[index]
    another = another_intertitle(sheet.page, node, sheet.another)
    state = _fixed_row(node.label, node.story, node.divider is None, node.begun, open_, on, another)
    row[:, -len(LINK_FEATURES) :] = state
    tail = node.goes_on
    if tail is None:
        row[_ON, _LINKS[nothing_to_go_on_with(sheet.page, node)]] = 1.0
    elif index + 1 < len(sheet.truth):
        row[_ON] = sheet.seam(tail, index + 1)
    return row


@lru_cache(maxsize=4096)
def _fixed_row(
    label: Label, story: bool, whole: bool, begun: Begun, openness: float, on: bool, another: float
) -> Numbers:
    row = np.zeros((LABELS, len(LINK_FEATURES)))
    node = Node(0, label, 0.0, None, None, story, None if whole else 0, begun)
    for after, feature, strength in link_signs(node, openness, on, another):
        row[after, _LINKS[feature]] = strength
    return row


def _add_expected(
    sheet: Sheet, steps: list[Step], emissions: Numbers, whole: float, gradient: Vector
) -> None:
    """Add how often each feature is to be expected by the weights as they are."""
    marginals = np.zeros((len(sheet.truth), LABELS))
    rest = emissions[-1]
    for line in range(len(steps) - 1, -1, -1):
        step = steps[line]
        pairs = np.exp(step.reach[:, None] + step.links + rest - whole)
        gradient.after[list(step.before)] += pairs
        gradient.links[:] += np.einsum("jk,jkl->l", pairs, step.seen)
        if line < len(marginals):
            marginals[line] = pairs.sum(axis=0)
        if line:
            beyond = np.full(LABELS, _IMPOSSIBLE)
            beyond[list(step.before)] = _log_sum(step.links + rest, axis=1)
            rest = emissions[line - 1] + beyond
    gradient.labels[:] += marginals.sum(axis=0)
    gradient.features[:] += sheet.seen.T @ marginals


def _add_true(sheet: Sheet, vector: Vector, emissions: Numbers, gradient: Vector) -> float:
    """Take away how often each feature is seen with the true labels; return their score."""
    node, score = _START, 0.0
    for line, label in enumerate((*sheet.truth, Label.OUTSIDE)):
        row = _link_row(sheet, node)[label]
        score += emissions[line, label] + vector.after[node.label, label] + row @ vector.links
        gradient.after[node.label, label] -= 1
        gradient.links[:] -= row
        if line < len(sheet.truth):
            gradient.labels[label] -= 1
            gradient.features[:, label] -= sheet.seen[line]
        node = node_behind(sheet.page, node, label)
    return float(score)


def _log_sum(values: Numbers, axis: int) -> Numbers:
    most = values.max(axis=axis, keepdims=True)
    total: Numbers = np.log(np.exp(values - most).sum(axis=axis)) + most.squeeze(axis)
    return total
