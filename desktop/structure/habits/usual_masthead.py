"""The masthead with what the paper's habits know of it: values the text prints, never others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from desktop.model import Masthead, SourceSpan, Span
from desktop.model.habits import KNOWN_FIELDS, NUMBER_FIELDS, Aspect, Habit
from desktop.structure.habits.index import HabitIndex
from desktop.structure.habits.printed_fields import SEPARATOR, number_in, printed_at
from desktop.structure.masthead import Imprint

# What one lesson of the editor weighs, uncontradicted: enough to overrule what was read.
_SURE = 1.0
_EMPTY = Masthead()

Found = tuple[str, Any, SourceSpan | None]


def as_usual(masthead: Masthead, imprint: Imprint, habits: HabitIndex) -> Masthead:
    """Return the masthead with the usual value of each field that is empty, where it is printed.

    What an editor taught overrules another value that was read.
    """
    found = list(_found(masthead, imprint, habits))
    names = {name for name, _, _ in found}
    kept = tuple(origin for origin in masthead.origins if origin[0] not in names)
    origins = tuple((name, origin) for name, _, origin in found if origin)
    return replace(masthead, **{name: value for name, value, _ in found}, origins=kept + origins)


def _found(masthead: Masthead, imprint: Imprint, habits: HabitIndex) -> Iterator[Found]:
    for name in KNOWN_FIELDS:
        habit = habits.find(Aspect.FIELD, name)
        if habit and _counts(habit, masthead, name):
            yield from _printed_value(name, habit.usual, imprint)
    for name in NUMBER_FIELDS:
        habit = habits.find(Aspect.PRINTED, name)
        if habit and _counts(habit, masthead, name):
            yield from _printed_number(name, habit.usual, imprint)


def _counts(habit: Habit, masthead: Masthead, name: str) -> bool:
    is_empty = getattr(masthead, name) == getattr(_EMPTY, name)
    return habit.strength(habit.usual) > (0 if is_empty else _SURE)


def _printed_value(name: str, value: str, imprint: Imprint) -> Iterator[Found]:
    is_tuple = isinstance(getattr(_EMPTY, name), tuple)
    items = tuple(value.split(SEPARATOR)) if is_tuple else (value,)
    places = [printed_at(imprint.text, item) for item in items]
    if all(places) and places[0]:
        yield name, items if is_tuple else value, imprint.origin(Span(*places[0].span()))


def _printed_number(name: str, template: str, imprint: Imprint) -> Iterator[Found]:
    for line in re.finditer(r".+", imprint.text):
        number = number_in(line[0], template)
        if number:
            start, end = number.span(1)
            yield name, int(number[1]), imprint.origin(Span(line.start() + start, line.start() + end))
            return
