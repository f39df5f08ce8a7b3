"""What an article can say about its year, and how far that goes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Weight(IntEnum):
    """How far a piece of evidence goes: it hints at the year, speaks for it, or settles it."""

    HINTS = 1
    SPEAKS = 2
    SETTLES = 3


@dataclass(frozen=True, slots=True)
class Evidence:
    """``words``, a Chinese phrase for the editor, speak for one of ``years``."""

    years: frozenset[int]
    weight: Weight
    words: str


@dataclass(frozen=True, slots=True)
class Witness:
    """An article's whole text, and its first paragraph."""

    text: str
    lead: str = ""


def one_year(year: int, weight: Weight, words: str) -> Evidence:
    """Return evidence for a single year."""
    return Evidence(frozenset({year}), weight, words)
