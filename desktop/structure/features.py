"""A feature: one thing to see in a line, and for which labels it speaks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from desktop.structure.labels import Label
from desktop.structure.place import Place

Sign = Callable[[Place], float]

# A caption or masthead line is the same thing amid a paragraph.
_GROUPS = {
    "PROSE": (Label.START, Label.CONTINUATION, Label.STORY, Label.ITEM),
    "CAPTION": (Label.CAPTION, Label.CAPTION_INSIDE),
    "FURNITURE": (Label.FURNITURE, Label.FURNITURE_INSIDE),
}


@dataclass(frozen=True, slots=True)
class Feature:
    """A declared piece of evidence.

    ``sign`` returns how strongly it is seen, 0 for not at all. ``leanings`` say for and against
    which labels it speaks, by judgement; tuning starts from them (see ``weights``). They count
    like the logarithm of odds: 1 is a leaning, 3 is strong, 7 all but settles it.
    """

    name: str
    reason: str
    sign: Sign
    leanings: Mapping[Label, float]


@dataclass(frozen=True, slots=True)
class Family:
    """Features that are asked of the same lines: those that ``concerns`` names."""

    concerns: Callable[[Place], bool]
    features: tuple[Feature, ...]

    def seen_in(self, place: Place) -> Iterator[tuple[Feature, float]]:
        """Yield the features that are seen in a line, with their strength."""
        for feature in self.features:
            strength = feature.sign(place)
            if strength:
                yield feature, strength


def weigh(text: str) -> dict[Label, float]:
    """Return the leanings written as ``PROSE 2 TITLE -6``; groups stand for their labels.

    Raises:
        KeyError: for a name that is neither label nor group
    """
    words = text.split()
    leanings: dict[Label, float] = {}
    for name, weight in zip(words[::2], words[1::2], strict=True):
        for label in _GROUPS.get(name) or (Label[name],):
            leanings[label] = leanings.get(label, 0.0) + float(weight)
    return leanings


def matches(pattern: str, longest: int = 60) -> Sign:
    """Return the sign of a line of at most ``longest`` characters that is all ``pattern``."""
    compiled = re.compile(pattern)
    return lambda place: place.line.length <= longest and compiled.fullmatch(place.text) is not None


def begins(pattern: str) -> Sign:
    """Return the sign of a line that begins with ``pattern``."""
    compiled = re.compile(pattern)
    return lambda place: compiled.match(place.text) is not None


def holds(pattern: str, longest: int = 60) -> Sign:
    """Return the sign of a line of at most ``longest`` characters with ``pattern`` somewhere in it."""
    compiled = re.compile(pattern)
    return lambda place: place.line.length <= longest and compiled.search(place.text) is not None
