"""A property that is worked out once and then kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

Value = TypeVar("Value")


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
