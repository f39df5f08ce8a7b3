"""Facts: what a passage says, with the very characters that say it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from desktop.model.span import Span

Value = str | int | float | bool | tuple[str, ...] | None


class FactKind(StrEnum):
    """What sort of fact it is."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    DATE = "date"
    QUANTITY = "quantity"
    QUOTE = "quote"
    WORK = "work"
    NAME = "name"
    CONTACT = "contact"
    EVENT = "event"

    # Kinds are looked up all the time, and Enum hashes in Python.
    __hash__ = str.__hash__


NAME_KINDS = frozenset({FactKind.PERSON, FactKind.ORGANIZATION, FactKind.PLACE})
"""The facts whose words are a name."""


@dataclass(frozen=True, slots=True, order=True)
class FactRef:
    """Which fact is meant, whatever engine proposed it: its kind, place and words."""

    passage: str
    span: Span
    kind: FactKind
    text: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One mention of a fact.

    ``span`` counts in the text of the passage with the id ``passage``; ``text`` is what
    stands there. ``value`` is normalised and ``attrs`` has the keys of the kind
    (``titles``, ``unit``, ``speaker`` …). ``confidence`` runs from 0 to 1 and ``evidence``
    says which rule or dictionary spoke.
    """

    kind: FactKind
    passage: str
    span: Span
    text: str
    value: Value = None
    attrs: Mapping[str, Value] = field(default_factory=dict, hash=False)
    confidence: float = 1.0
    evidence: str = ""

    @property
    def ref(self) -> FactRef:
        """The fact's name towards decisions."""
        return FactRef(self.passage, self.span, self.kind, self.text)
