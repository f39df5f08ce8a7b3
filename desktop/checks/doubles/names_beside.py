"""Two equal characters at the name of a person or a place: what the name explains, and what it cannot."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from desktop.assets import word_list
from desktop.checks.doubles.twins import Twins
from desktop.checks.proof import Line
from desktop.model import Fact, FactKind

_LEVELS = frozenset("区县市镇村乡街路")
_LIKELY = 0.6
_FULL = 3
_TOO_LONG = 4
_GIVEN = frozenset(chain.from_iterable(word_list("given_characters")))
_SURNAMES = frozenset(word_list("surnames"))
_COMPOUND = frozenset(word_list("compound_surnames"))
_BOUNDARY = re.compile(r"$|[^\u4e00-\u9fff]")


def is_at_person(line: Line, pair: Twins) -> bool:
    """Return whether one of the two is of a person's name."""
    return any(True for _ in _people_at(line, pair))


def is_explained(line: Line, pair: Twins) -> bool:
    """Return whether a name is the reason for the two, or a place that says its level twice (六镇镇)."""
    if any(_explains(fact, pair) for fact in _people_at(line, pair)):
        return True
    is_level = pair.character in _LEVELS
    return is_level and any(fact.span.end == pair.at + 1 for fact in line.of_kind(FactKind.PLACE))


def is_too_long(line: Line, pair: Twins) -> bool:
    """Return whether the two make a name of one surname and three characters: 曹双喜喜."""
    return any(
        _is_too_long(pair, min(fact.span.start, pair.at))
        for fact in _people_at(line, pair)
        if fact.span.start <= pair.at or not pair.ends_word
    )


def is_in_place(line: Line, pair: Twins) -> bool:
    """Return whether the two stand within the name of a place."""
    return any(
        fact.span.start <= pair.at and pair.at + 2 <= fact.span.end for fact in line.of_kind(FactKind.PLACE)
    )


def stands_before_name(line: Line, pair: Twins) -> bool:
    """Return whether a name begins with the second, and the first is left over: 仰仰慧敏."""
    begins = any(fact.span.start == pair.at + 1 for fact in _people_at(line, pair))
    return begins and not pair.ends_word and not pair.may_stand_by_itself


def parts_names(line: Line, at: int) -> bool:
    """Return whether a name begins or ends between two characters at ``at``, or a person has both."""
    people, middle = line.of_kind(FactKind.PERSON), at + 1
    names = (*people, *line.of_kind(FactKind.ORGANIZATION), *line.of_kind(FactKind.PLACE))
    if any(fact.span.start < middle < fact.span.end for fact in people):
        return True
    return any(middle in (fact.span.start, fact.span.end) for fact in names)


def _people_at(line: Line, pair: Twins) -> Iterator[Fact]:
    """Yield the people whose names have one of the two, or both."""
    return (
        fact
        for fact in line.of_kind(FactKind.PERSON)
        if fact.confidence >= _LIKELY and fact.span.start <= pair.at + 1 and fact.span.end > pair.at
    )


def _explains(fact: Fact, pair: Twins) -> bool:
    start, end, middle = fact.span.start, fact.span.end, pair.at + 1
    if start < middle < end:
        # No given name begins with the character of the surname: 雷雷鸣.
        return start < pair.at or len(fact.text) < _FULL
    if start == middle:
        return bool(pair.ends_word)
    is_of_next = bool(pair.begins_word) or pair.may_stand_by_itself
    return not _is_odd(fact) and (len(fact.text) < _FULL or is_of_next)


def _is_odd(fact: Fact) -> bool:
    """Return whether a name of a surname and one character ends with one that names seldom have."""
    return fact.text[-1] not in _GIVEN


def _is_too_long(pair: Twins, start: int) -> bool:
    words = pair.text[start : start + _TOO_LONG]
    if pair.at + 2 > start + _TOO_LONG or words[0] not in _SURNAMES or words[:2] in _COMPOUND:
        return False
    is_full_before = pair.at + 2 <= start + _FULL and _ends_at(pair.text, start + _FULL)
    return words[1:3] not in _COMPOUND and not is_full_before and _ends_at(pair.text, start + _TOO_LONG)


def _ends_at(text: str, at: int) -> bool:
    return bool(_BOUNDARY.match(text, at)) or text.startswith(_followers(), at)


@cache
def _followers() -> tuple[str, ...]:
    return (*word_list("person_followers"), *word_list("reporting_verbs"))
