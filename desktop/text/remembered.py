"""What was made of frozen values is made once: the next state of an issue shares nearly all of the last."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

Made = TypeVar("Made")
Asked = TypeVar("Asked", bound=Hashable)
_PLAIN = (str, int, type(None))
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
        made = [self._one(group, before, known) for group in groups]
        self._known = known
        return made

    def _one(self, group: tuple[object, ...], before: _Known[Made], known: _Known[Made]) -> Made:
        key = tuple(value if isinstance(value, _PLAIN) else id(value) for value in group)
        found = before.get(key) or known.get(key) or (group, self._make(*group))
        known[key] = found
        return found[1]


@dataclass(frozen=True, slots=True)
class _Told(Generic[Asked, Made]):
    """The answers of the last few times, the newest first, and all of them as ``known``.

    Each is put in a tuple, for any value may be one.
    """

    answers: tuple[dict[Asked, tuple[Made]], ...] = ()
    known: dict[Asked, tuple[Made]] = field(default_factory=dict)

    def after(self, answer: dict[Asked, tuple[Made]]) -> _Told[Asked, Made]:
        """Return what is known after one more time."""
        answers = (answer, *self.answers[: _TIMES - 1])
        known: dict[Asked, tuple[Made]] = {}
        for one in reversed(answers):
            known |= one
        return _Told(answers, known)


class Recalled(Generic[Asked, Made]):
    """Calls a pure function for each of many values, but not again for those of the last few times.

    Values are the same where they are equal. Of what was asked about time and again only the
    last few states are held, however many there were.
    """

    def __init__(self, make: Callable[[Asked], Made]) -> None:
        self._make = make
        self._told: _Told[Asked, Made] = _Told()

    def each(self, values: Iterable[Asked]) -> list[Made]:
        """Return what the function makes of each value, in their order."""
        # Another thread may ask meanwhile: it finds all that was known before.
        told = self._told
        answer: dict[Asked, tuple[Made]] = {}
        made = [self._one(value, told.known, answer) for value in values]
        self._told = told.after(answer)
        return made

    def forget(self) -> None:
        """Hold nothing of what was asked before: what the function knows besides has changed."""
        self._told = _Told()

    def _one(self, value: Asked, known: dict[Asked, tuple[Made]], answer: dict[Asked, tuple[Made]]) -> Made:
        # To hash a value takes long, and nearly all are known and asked for once.
        found = known.get(value) or answer.get(value)
        made = found[0] if found else self._make(value)
        answer[value] = found or (made,)
        return made
