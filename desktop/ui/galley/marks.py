"""What the galley paints over the words: facts and findings as strokes, by passage."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cache

from desktop.model import (
    Fact,
    FactKind,
    FactRef,
    FactState,
    Finding,
    FindingRef,
    FindingState,
    JudgedFact,
    JudgedFinding,
    Layers,
    Severity,
    Span,
)
from desktop.review import Judged, judged_by_passage
from desktop.text.remembered import Remembered
from desktop.ui.look.kinds import KIND_COLORS, SEVERITY_COLORS


class Shape(Enum):
    """How a stroke runs."""

    LINE = "line"
    DOTS = "dots"
    WAVE = "wave"
    BRACKET = "bracket"
    """In the margin beside the lines: for facts too long to be underlined."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A pen: its shape, its colour by token, its width in pixels and its strength from 0 to 1."""

    shape: Shape
    color: str
    width: float
    strength: float


@dataclass(frozen=True, slots=True)
class Mark:
    """One fact or finding as it is painted; ``span`` counts in its passage's text."""

    span: Span
    stroke: Stroke
    fact: Fact | None = None
    finding: Finding | None = None
    state: FactState | None = None

    @property
    def passage(self) -> str:
        """The id of the passage it stands in."""
        subject = self.fact or self.finding
        assert subject is not None
        return subject.passage

    @property
    def ref(self) -> FactRef | FindingRef:
        """What the mark stands for."""
        subject = self.fact or self.finding
        assert subject is not None
        return subject.ref

    @property
    def severity(self) -> Severity | None:
        """How bad it is, or None for a fact."""
        return self.finding.severity if self.finding else None


_LONG_KINDS = frozenset({FactKind.QUOTE, FactKind.EVENT})
_LOUD_KINDS = frozenset({FactKind.PERSON, FactKind.DATE, FactKind.QUANTITY})
_UNSEEN = frozenset({FactState.REJECTED, FactState.ORPHANED})

_PENS = {
    FactState.PROPOSED: (Shape.LINE, 2.0, 0.36),
    FactState.UNSURE: (Shape.DOTS, 2.0, 1.0),
    FactState.CONFIRMED: (Shape.LINE, 1.0, 0.38),
}
_LOUD = 0.70
_WAVE = (Shape.WAVE, 1.0, 0.62)


def marks_by_passage(layers: Layers) -> dict[str, tuple[Mark, ...]]:
    """Return the marks of every passage that has some, findings behind facts."""
    (found,) = _of_layers.each([(layers,)])
    return found


def _marks_of(layers: Layers) -> dict[str, tuple[Mark, ...]]:
    judged = judged_by_passage(layers)
    marks = _of_passages.each((group,) for group in judged.values())
    return {passage: found for passage, found in zip(judged, marks, strict=True) if found}


@cache
def fact_stroke(kind: FactKind, state: FactState) -> Stroke:
    """Return the pen of a fact; rejected and orphaned facts are not painted and have none."""
    shape, width, strength = _PENS[state]
    if state is FactState.PROPOSED and kind in _LOUD_KINDS:
        strength = _LOUD
    if kind in _LONG_KINDS:
        shape, width = Shape.BRACKET, 1.0
    return Stroke(shape, KIND_COLORS[kind], width, strength)


def _marks(judged: tuple[Judged, ...]) -> tuple[Mark, ...]:
    """Return the marks of what was judged in one passage and is to be seen."""
    marks = (_fact_mark(one) if isinstance(one, JudgedFact) else _finding_mark(one) for one in judged)
    return tuple(mark for mark in marks if mark is not None)


_of_layers = Remembered(_marks_of)
_of_passages = Remembered(_marks)


def _fact_mark(judged: JudgedFact) -> Mark | None:
    if judged.state in _UNSEEN:
        return None
    fact = judged.fact
    return Mark(fact.span, fact_stroke(fact.kind, judged.state), fact=fact, state=judged.state)


def _finding_mark(found: JudgedFinding) -> Mark | None:
    if found.state is not FindingState.OPEN:
        return None
    shape, width, strength = _WAVE
    stroke = Stroke(shape, SEVERITY_COLORS[found.finding.severity], width, strength)
    return Mark(found.finding.span, stroke, finding=found.finding)
