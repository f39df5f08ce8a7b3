"""What is worked out once and then kept: properties, and answers to questions."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Generic, TypeVar

Asked = TypeVar("Asked")
Value = TypeVar("Value")
_UNASKED: Any = object()


class Once(Generic[Value]):
    """What ``functools.cached_property`` is, without the lock that it takes until Python 3.12.

    A page asks tens of thousands of such questions, all in one thread.
    """

    def __init__(self, work_out: Callable[[Any], Value]) -> None:
        self._work_out = work_out
        self.__doc__ = work_out.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, instance: Any, owner: type) -> Value:
        value: Value = self._work_out(instance)
        # The next question finds the value before it finds this descriptor.
        instance.__dict__[self._name] = value
        return value


def remembered(question: Callable[[Asked], Value]) -> Callable[[Asked], Value]:
    """Return ``question`` with every answer kept in the very thing that it was asked of."""
    key = f"{question.__module__}.{question.__qualname__}"

    @wraps(question)
    def answer(asked: Asked) -> Value:
        value: Value = asked.__dict__.get(key, _UNASKED)
        if value is _UNASKED:
            value = asked.__dict__[key] = question(asked)
        return value

    return answer
