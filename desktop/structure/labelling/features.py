"""A feature: one thing to see in a line, and for which labels it speaks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from desktop.structure.labelling.labels import Label
from desktop.structure.lines.line import Line
from desktop.structure.lines.once import remembered
from desktop.structure.lines.place import Place

Sign = Callable[[Place], float]
# Most lines are longer than this, and most features are of shorter ones.
_SHORT = 60
_ANY_LENGTH = 10**9
_NOTHING = r"(?!)"


# A caption or masthead line is the same thing amid a paragraph.
_GROUPS = {
    "PROSE": (Label.START, Label.CONTINUATION, Label.STORY, Label.ITEM),
    "CAPTION": (Label.CAPTION, Label.CAPTION_INSIDE),
    "TITLE": (Label.TITLE, Label.TITLE_ROW),
    "FURNITURE": (Label.FURNITURE, Label.FURNITURE_INSIDE),
}


class Look(NamedTuple):
    """What a line is at first sight, from which many signs are out of the question."""

    is_long: bool
    is_hinted: bool
    is_wrapped: bool


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

    def may_be_seen(self, look: Look, opens: bool) -> bool:
        """Return whether a line of this look may have it."""
        return (opens or not self.opening) and not (look.is_long and self.longest <= _SHORT)


@dataclass(frozen=True, slots=True)
class Opening:
    """A sign that only lines have which begin as the pattern ``opening`` says."""

    sign: Sign
    opening: str

    def __call__(self, place: Place) -> float:
        """Return how far the line has it."""
        return self.sign(place)

    def may_be_seen(self, _: Look, opens: bool) -> bool:
        """Return whether a line that begins so may have it."""
        return opens


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A sign that lines have only where lines were broken at a width."""

    sign: Sign

    def __call__(self, place: Place) -> float:
        """Return how far the line has it."""
        return self.sign(place)

    def may_be_seen(self, look: Look, _: bool) -> bool:
        """Return whether a line of this look may have it."""
        return look.is_wrapped


@dataclass(frozen=True, slots=True)
class Hinted:
    """The sign of a line of which the source itself says what passes ``test``."""

    test: Callable[[Line], bool]

    def __call__(self, place: Place) -> bool:
        """Return whether the line has it."""
        return self.test(place.line)

    def may_be_seen(self, look: Look, _: bool) -> bool:
        """Return whether a line of this look may have it."""
        return look.is_hinted


@dataclass(frozen=True, slots=True)
class Family:
    """Features that are asked of the same lines: those that ``concerns`` names.

    Of these again a line is asked only what it may have by its look and its first words, which
    are looked at once for all features.
    """

    concerns: Callable[[Place], bool]
    features: tuple[Feature, ...]
    _openings: tuple[re.Pattern[str], ...] = field(init=False, repr=False)
    _asked: dict[tuple[Look, bool], tuple[Feature, ...]] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        openings = tuple(_any_opening(self.features, is_long) for is_long in (False, True))
        object.__setattr__(self, "_openings", openings)

    def seen_in(self, place: Place) -> list[Sight]:
        """Return the features that are seen in a line, with their strength."""
        look = _look(place)
        opens = self._openings[look.is_long].match(place.text) is not None
        asked = self._asked.get((look, opens)) or self._asked_of(look, opens)
        return [(feature, strength) for feature in asked if (strength := feature.sign(place))]

    def _asked_of(self, look: Look, opens: bool) -> tuple[Feature, ...]:
        asked = tuple(feature for feature in self.features if _may_be_seen(feature, look, opens))
        self._asked[look, opens] = asked
        return asked


@remembered
def _look(place: Place) -> Look:
    return Look(place.line.length > _SHORT, bool(place.line.hints), place.shape.is_wrapped)


def _any_opening(features: Iterable[Feature], is_long: bool) -> re.Pattern[str]:
    """Return the pattern of all that lines begin with whose first words some feature knows."""
    look = Look(is_long, is_hinted=False, is_wrapped=False)
    signs = (feature.sign for feature in features if _may_be_seen(feature, look, opens=True))
    openings = (sign.opening for sign in signs if isinstance(sign, (Words, Opening)))
    return re.compile("|".join(filter(None, openings)) or _NOTHING)


def _may_be_seen(feature: Feature, look: Look, opens: bool) -> bool:
    """Return whether a line may have a feature; ``opens`` says whether it begins as any of them asks."""
    sign = feature.sign
    return not isinstance(sign, (Words, Opening, Wrapped, Hinted)) or sign.may_be_seen(look, opens)


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


def holds(pattern: str, longest: int = _SHORT, bits: str = "") -> Sign:
    """Return the sign of a line of at most ``longest`` characters with ``pattern`` somewhere in it.

    Where ``bits`` are given, whatever matches has one of these characters, which is soon seen.
    """
    find = re.compile(pattern).search
    if not bits:
        return Words(find, longest)
    has_bit = re.compile(f"[{bits}]").search
    return Words(lambda text: has_bit(text) and find(text), longest)


def hinted(test: Callable[[Line], bool]) -> Sign:
    """Return the sign of a line whose hints pass ``test``, which no line without any does."""
    return Hinted(test)


def opening(pattern: str, sign: Sign) -> Sign:
    """Return ``sign``, which only lines have that begin with ``pattern``."""
    return Opening(sign, pattern)


def where_wrapped(sign: Sign) -> Sign:
    """Return ``sign``, which lines have only where lines were broken at a width."""
    return Wrapped(sign)
