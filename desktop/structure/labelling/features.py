"""A feature: one thing to see in a line, and for which labels it speaks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import product

from desktop.structure.labelling.labels import Label
from desktop.structure.lines.line import Line
from desktop.structure.lines.place import Place

Sign = Callable[[Place], float]
# Most lines are longer than this, and most features are of shorter ones.
_SHORT = 60
_ANY_LENGTH = 10**9
_NOTHING = r"(?!)"

_EITHER = (False, True)
# Whether a line is long, has hints, and begins as some feature asks.
_Look = tuple[bool, bool, bool]

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
    """The sign of a line of at most ``longest`` characters whose words pass ``test``.

    Such words begin as the pattern ``opening`` says; "" for those that begin in any way.
    """

    test: Callable[[str], object]
    longest: int
    opening: str = ""

    def __call__(self, place: Place) -> bool:
        """Return whether the line has it."""
        line = place.line
        return line.length <= self.longest and self.test(line.text) is not None


@dataclass(frozen=True, slots=True)
class Hinted:
    """The sign of a line of which the source itself says what passes ``test``."""

    test: Callable[[Line], bool]

    def __call__(self, place: Place) -> bool:
        """Return whether the line has it."""
        return self.test(place.line)


@dataclass(frozen=True, slots=True)
class Family:
    """Features that are asked of the same lines: those that ``concerns`` names.

    Of these again a line is asked only what it may have by its length, its hints and its first
    words, which are looked at once for all features.
    """

    concerns: Callable[[Place], bool]
    features: tuple[Feature, ...]
    _openings: tuple[re.Pattern[str], ...] = field(init=False, repr=False)
    _asked: Mapping[_Look, tuple[Feature, ...]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        openings = tuple(_any_opening(self.features, is_long) for is_long in _EITHER)
        asked = {
            look: tuple(feature for feature in self.features if _may_be_seen(feature.sign, *look))
            for look in product(_EITHER, repeat=3)
        }
        object.__setattr__(self, "_openings", openings)
        object.__setattr__(self, "_asked", asked)

    def seen_in(self, place: Place) -> list[Sight]:
        """Return the features that are seen in a line, with their strength."""
        line = place.line
        is_long = line.length > _SHORT
        opens = self._openings[is_long].match(line.text) is not None
        asked = self._asked[is_long, bool(line.hints), opens]
        return [(feature, strength) for feature in asked if (strength := feature.sign(place))]


def _any_opening(features: Iterable[Feature], is_long: bool) -> re.Pattern[str]:
    """Return the pattern of all that lines begin with whose words some feature knows."""
    signs = (feature.sign for feature in features if _may_be_seen(feature.sign, is_long, False, True))
    openings = (sign.opening if isinstance(sign, Words) else "" for sign in signs)
    return re.compile("|".join(filter(None, openings)) or _NOTHING)


def _may_be_seen(sign: Sign, is_long: bool, is_hinted: bool, opens: bool) -> bool:
    """Return whether a line may have a sign; ``opens`` says whether it begins as any of them asks."""
    if isinstance(sign, Hinted):
        return is_hinted
    if isinstance(sign, Words):
        return (opens or not sign.opening) and not (is_long and sign.longest <= _SHORT)
    return True


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
    whole = rf"(?:{pattern})\Z"
    return Words(re.compile(whole).match, longest, whole)


def begins(pattern: str) -> Sign:
    """Return the sign of a line that begins with ``pattern``."""
    return Words(re.compile(pattern).match, _ANY_LENGTH, pattern)


def holds(pattern: str, longest: int = _SHORT) -> Sign:
    """Return the sign of a line of at most ``longest`` characters with ``pattern`` somewhere in it."""
    return Words(re.compile(pattern).search, longest)


def hinted(test: Callable[[Line], bool]) -> Sign:
    """Return the sign of a line whose hints pass ``test``, which no line without any does."""
    return Hinted(test)
