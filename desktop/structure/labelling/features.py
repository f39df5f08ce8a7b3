"""A feature: one thing to see in a line, and for which labels it speaks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import compress
from operator import and_

from desktop.structure.labelling.labels import Label
from desktop.structure.labelling.needs import BRIEF, HINTED, SHORT, WRAPPED, Fact, Looks, Need
from desktop.structure.lines.line import Line
from desktop.structure.lines.place import Place

Sign = Callable[[Place], float]
# Most lines are longer than this, and most features are of shorter ones.
_SHORT, _BRIEF = 60, 20
_ANY_LENGTH = 10**9
# So many lines stay in the processor's cache.
_STRETCH = 512

# A caption or masthead line is the same thing amid a paragraph.
_GROUPS = {
    "PROSE": (Label.START, Label.CONTINUATION, Label.STORY, Label.ITEM),
    "CAPTION": (Label.CAPTION, Label.CAPTION_INSIDE),
    "TITLE": (Label.TITLE, Label.TITLE_ROW),
    "FURNITURE": (Label.FURNITURE, Label.FURNITURE_INSIDE),
}


@dataclass(frozen=True, slots=True)
class Given:
    """A sign that is seen only in lines that have all it needs, and asked of no other.

    Where it ``is_need``, it is seen in all of these.
    """

    sign: Sign
    needs: tuple[Need, ...]
    is_need: bool = False

    def __call__(self, place: Place) -> float:
        """Return how far the line has it."""
        return self.sign(place)


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
_Asked = tuple[Place, list[Sight]]
_Numbers = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """Features of the same lines: those that have all of ``needs``."""

    needs: tuple[Need, ...]
    features: tuple[Feature, ...]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Features of which a line that has all of ``needs`` has the few that ``names`` gives."""

    needs: tuple[Need, ...]
    features: tuple[Feature, ...]
    names: Callable[[Place], Iterable[str]]


class Questions:
    """All that is asked of lines; a line is looked at once, and then asked only what it may have."""

    def __init__(self, families: Iterable[Family], catalogues: Iterable[Catalogue]) -> None:
        asked = [(feature, _needs(family, feature)) for family in families for feature in family.features]
        listed = [(each, each.needs) for each in catalogues]
        self._looks = Looks(need for _, needs in (*asked, *listed) for need in needs)
        self._asked = [
            (self._looks.numbers(needs), feature, _asked_besides(feature.sign)) for feature, needs in asked
        ]
        self._listed = [(self._looks.numbers(needs), each) for each, needs in listed]
        self._wanted = {needs for needs, _, _ in self._asked} | {needs for needs, _ in self._listed}
        self._by_name = {feature.name: (feature, 1.0) for each, _ in listed for feature in each.features}

    def seen_in(self, places: Sequence[Place]) -> list[list[Sight]]:
        """Return for each line the features that are seen in it, with their strength.

        One question goes to a stretch of lines before the next is asked, which is a third faster
        than all questions to one line after the other, and in a long text than to all lines.
        """
        starts = range(0, len(places), _STRETCH)
        return [sights for start in starts for sights in self._seen_in(places[start : start + _STRETCH])]

    def _seen_in(self, places: Sequence[Place]) -> list[list[Sight]]:
        seen: list[list[Sight]] = [[] for _ in places]
        concerned = self._concerned(places, seen)
        for needs, feature, sign in self._asked:
            if sign is None:
                for _, sights in concerned[needs]:
                    sights.append((feature, 1.0))
            else:
                for place, sights in concerned[needs]:
                    if strength := sign(place):
                        sights.append((feature, strength))
        for needs, catalogue in self._listed:
            for place, sights in concerned[needs]:
                sights += map(self._by_name.__getitem__, catalogue.names(place))
        return seen

    def _concerned(
        self, places: Sequence[Place], seen: Sequence[list[Sight]]
    ) -> dict[_Numbers, list[_Asked]]:
        """Return by what is needed the lines that have it, each with the list of what is seen in it."""
        asked = list(zip(places, seen, strict=True))
        held = self._looks.of(places)
        all_lines = int.from_bytes(bytes([1]) * len(places))
        return {
            needs: list(compress(asked, _all_of(held, needs, all_lines).to_bytes(len(places))))
            for needs in self._wanted
        }


def _all_of(held: Sequence[int], needs: _Numbers, all_lines: int) -> int:
    """Return which lines have all that is needed."""
    return reduce(and_, [held[need] for need in needs], all_lines)


def _needs(family: Family, feature: Feature) -> tuple[Need, ...]:
    return (*family.needs, *(feature.sign.needs if isinstance(feature.sign, Given) else ()))


def _asked_besides(sign: Sign) -> Sign | None:
    """Return what must be asked of lines that have what a sign needs, None for nothing."""
    if not isinstance(sign, Given):
        return sign
    return None if sign.is_need else sign.sign


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


def where(fact: Fact) -> Sign:
    """Return the sign of a line that a fact holds for, whatever else it is."""
    return Given(lambda place: float(bool(fact.holds(place))), (fact,), is_need=True)


def given(sign: Sign, *needs: Need) -> Sign:
    """Return ``sign``, which only lines have that have all of ``needs``."""
    return Given(sign, needs)


def matches(pattern: str, longest: int = _SHORT, *needs: Need) -> Sign:
    """Return the sign of a line of at most ``longest`` characters that is all ``pattern``."""
    return _of_words(re.compile(pattern).fullmatch, longest, needs)


def begins(pattern: str, *needs: Need) -> Sign:
    """Return the sign of a line that begins with ``pattern``."""
    return _of_words(re.compile(pattern).match, _ANY_LENGTH, needs)


def holds(pattern: str, longest: int = _SHORT, *needs: Need) -> Sign:
    """Return the sign of a line of at most ``longest`` characters with ``pattern`` somewhere in it."""
    return _of_words(re.compile(pattern).search, longest, needs)


def _of_words(test: Callable[[str], object], longest: int, needs: tuple[Need, ...]) -> Sign:
    def is_seen(place: Place) -> bool:
        line = place.line
        return line.length <= longest and test(line.text) is not None

    return Given(is_seen, (*_of_length(longest), *needs))


def _of_length(longest: int) -> tuple[Need, ...]:
    return (BRIEF,) if longest <= _BRIEF else (SHORT,) if longest <= _SHORT else ()


def hinted(test: Callable[[Line], bool]) -> Sign:
    """Return the sign of a line whose hints pass ``test``, which no line without any does."""
    return Given(lambda place: test(place.line), (HINTED,))


def where_wrapped(sign: Sign) -> Sign:
    """Return ``sign``, which lines have only where lines were broken at a width."""
    return Given(sign, (WRAPPED,))
