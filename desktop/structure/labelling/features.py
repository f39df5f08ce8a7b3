"""A feature: one thing to see in a line, and for which labels it speaks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from desktop.structure.labelling.labels import Label
from desktop.structure.lines.place import Place

Sign = Callable[[Place], float]
# Most lines are longer than this, and most features are of shorter ones.
_SHORT = 60
_ANY_LENGTH = 10**9

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


Sight = tuple[Feature, float]


@dataclass(frozen=True, slots=True)
class Words:
    """The sign of a line of at most ``longest`` characters whose words pass ``test``."""

    test: Callable[[str], object]
    longest: int

    def __call__(self, place: Place) -> bool:
        """Return whether the line has it."""
        line = place.line
        return line.length <= self.longest and self.test(line.text) is not None


@dataclass(frozen=True, slots=True)
class Family:
    """Features that are asked of the same lines: those that ``concerns`` names."""

    concerns: Callable[[Place], bool]
    features: tuple[Feature, ...]
    of_long_lines: tuple[Feature, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        lasting = tuple(feature for feature in self.features if not _is_of_short_lines(feature))
        object.__setattr__(self, "of_long_lines", lasting)

    def seen_in(self, place: Place) -> list[Sight]:
        """Return the features that are seen in a line, with their strength."""
        asked = self.of_long_lines if place.line.length > _SHORT else self.features
        return [(feature, strength) for feature in asked if (strength := feature.sign(place))]


def _is_of_short_lines(feature: Feature) -> bool:
    return isinstance(feature.sign, Words) and feature.sign.longest <= _SHORT


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Features of which a line has the few that ``names`` gives, among many of one sort."""

    concerns: Callable[[Place], bool]
    features: tuple[Feature, ...]
    names: Callable[[Place], Iterable[str]]
    by_name: Mapping[str, Feature] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_name", {feature.name: feature for feature in self.features})

    def seen_in(self, place: Place) -> list[Sight]:
        """Return the features that the line has."""
        return [(self.by_name[name], 1.0) for name in self.names(place)]


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


def matches(pattern: str, longest: int = _SHORT) -> Sign:
    """Return the sign of a line of at most ``longest`` characters that is all ``pattern``."""
    return Words(re.compile(pattern).fullmatch, longest)


def begins(pattern: str) -> Sign:
    """Return the sign of a line that begins with ``pattern``."""
    return Words(re.compile(pattern).match, _ANY_LENGTH)


def holds(pattern: str, longest: int = _SHORT) -> Sign:
    """Return the sign of a line of at most ``longest`` characters with ``pattern`` somewhere in it."""
    return Words(re.compile(pattern).search, longest)
