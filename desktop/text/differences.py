"""Where two texts differ: first by lines, then by characters in the lines that were changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate

from desktop.model import Span

_GLUE = 2
"""Fewer equal characters than this between two differences do not part them."""
_ALIKE = 0.3
"""Lines with less in common than this share are another line, not a changed one."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What stood in the one text where something else stands in the other; either may be empty."""

    before: Span
    after: Span


def differences(before: str, after: str) -> tuple[Difference, ...]:
    """Return where two texts differ, in order; none for equal texts."""
    if before == after:
        return ()
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    old_at, new_at = _starts(old), _starts(new)
    return tuple(
        found
        for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        if tag != "equal"
        for found in _in_lines(before, after, Span(old_at[a], old_at[b]), Span(new_at[c], new_at[d]))
    )


def _in_lines(before: str, after: str, old: Span, new: Span) -> Iterator[Difference]:
    """Yield the differences in lines that stand in each other's place."""
    matcher = SequenceMatcher(None, old.of(before), new.of(after), autojunk=False)
    if not old or not new or matcher.quick_ratio() < _ALIKE:
        yield Difference(old, new)
        return
    changed = [codes[1:] for codes in matcher.get_opcodes() if codes[0] != "equal"]
    for a, b, c, d in _glued(changed):
        yield Difference(Span(a, b).moved(old.start), Span(c, d).moved(new.start))


def _glued(changed: list[tuple[int, int, int, int]]) -> list[tuple[int, int, int, int]]:
    """Return the changed stretches, those that all but touch made one."""
    glued: list[tuple[int, int, int, int]] = []
    for a, b, c, d in changed:
        if glued and a - glued[-1][1] < _GLUE:
            first = glued.pop()
            a, c = first[0], first[2]
        glued.append((a, b, c, d))
    return glued


def _starts(lines: list[str]) -> list[int]:
    """Return where each line begins, and behind them where the last one ends."""
    return [0, *accumulate(map(len, lines))]
