"""What was made of frozen values is made once: the next state of an issue shares nearly all of the last."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import Generic, TypeVar

Made = TypeVar("Made")
Asked = TypeVar("Asked", bound=Hashable)
_PLAIN = frozenset({str, int, type(None)})
"""Compared as they are; all else is frozen, and so is the same where it is the same object."""

_TIMES = 8
"""So many answers are at hand: a question about something else between two does not wipe them out."""

# The values themselves are held on to, so that no other object can take their identity.
_Known = dict[Hashable, tuple[tuple[object, ...], Made]]


class Remembered(Generic[Made]):
    """Calls a pure function for each of many groups of values, but not again for those of the last time.

    Nothing older is kept, so it never holds more than the last answer did.
    """

    def __init__(self, make: Callable[..., Made]) -> None:
        self._make = make
        self._known: _Known[Made] = {}

    def each(self, groups: Iterable[tuple[object, ...]]) -> list[Made]:
        """Return what the function makes of each group of values, in their order."""
        # Another thread may ask meanwhile: it finds all that was known before.
        before = self._known
        known: _Known[Made] = {}
        made: list[Made] = []
        # Thousands of groups are asked about after each step: no call is made for one that is known.
        for group in groups:
            key = tuple([value if type(value) in _PLAIN else id(value) for value in group])
            found = before.get(key) or known.get(key) or (group, self._make(*group))
            known[key] = found
            made.append(found[1])
        self._known = known
        return made


# Each answer is put in a tuple, for any value may be one.
_Answer = dict[Asked, tuple[Made]]


class Recalled(Generic[Asked, Made]):
    """Calls a pure function for each of many values, but not again for those of the last few times.

    Values are the same where they are equal. Of what was asked about time and again only the
    last few states are held, however many there were.
    """

    def __init__(self, make: Callable[[Asked], Made]) -> None:
        self._make = make
        # The answers of the last few times, the newest first.
        self._told: tuple[_Answer[Asked, Made], ...] = ()

    def each(self, values: Iterable[Asked]) -> list[Made]:
        """Return what the function makes of each value, in their order."""
        # Another thread may ask meanwhile: it finds all that was known before.
        told = self._told
        answer: _Answer[Asked, Made] = {}
        made = [self._one(value, (*told, answer), answer) for value in values]
        self._told = (answer, *told[: _TIMES - 1])
        return made

    def forget(self) -> None:
        """Hold nothing of what was asked before: what the function knows besides has changed."""
        self._told = ()

    def _one(
        self, value: Asked, told: tuple[_Answer[Asked, Made], ...], answer: _Answer[Asked, Made]
    ) -> Made:
        # To hash a value takes long, and nearly all were asked for the last time.
        found = next(filter(None, (known.get(value) for known in told)), None) or (self._make(value),)
        answer[value] = found
        return found[0]
