"""Rules that take turns: each is asked of all lines of an issue before the next one is.

What a rule needs then stays in the processor's cache. One line after the other, each asked all rules,
takes a sixth longer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

Found = TypeVar("Found")

Turn = tuple[str, Callable[..., Iterable[Found]]]
"""A rule, and a word without which a text holds nothing for it; an empty one where there is none."""


def in_turn(rules: Iterable[Turn[Found]], asked: Sequence[tuple[str, ...]]) -> list[list[Found]]:
    """Return for each of what is ``asked`` about, its text first, all that the rules find, in their order."""
    found: list[list[Found]] = [[] for _ in asked]
    for word, rule in rules:
        for one, here in zip(asked, found, strict=True):
            if word in one[0]:
                here.extend(rule(*one))
    return found


def anywhere(*rules: Callable[..., Iterable[Found]]) -> tuple[Turn[Found], ...]:
    """Return rules that may find something in any text."""
    return tuple(("", rule) for rule in rules)
