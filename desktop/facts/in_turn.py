"""Rules that take turns: each is asked of all lines of an issue before the next one is.

What a rule needs then stays in the processor's cache. One line after the other, each asked all rules,
takes a sixth longer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

Found = TypeVar("Found")

Turn = tuple[str | re.Pattern[str], Callable[..., Iterable[Found]]]
"""A rule, and a word or pattern without which a text holds nothing for it; "" where there is none."""


def in_turn(rules: Iterable[Turn[Found]], asked: Sequence[tuple[str, ...]]) -> list[list[Found]]:
    """Return for each of what is ``asked`` about, its text first, all that the rules find, in their order."""
    found: list[list[Found]] = [[] for _ in asked]
    for sign, rule in rules:
        texts = zip(asked, found, strict=True)
        if isinstance(sign, str):
            telling = [(one, here) for one, here in texts if sign in one[0]]
        else:
            telling = [(one, here) for one, here in texts if sign.search(one[0])]
        for one, here in telling:
            here.extend(rule(*one))
    return found


def anywhere(*rules: Callable[..., Iterable[Found]]) -> tuple[Turn[Found], ...]:
    """Return rules that may find something in any text."""
    return tuple(("", rule) for rule in rules)
