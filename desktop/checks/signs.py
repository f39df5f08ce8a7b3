"""Which lines are worth a search: those that have a word without which nothing can be found in them.

A pattern that begins with a character, and looks at what stands before it from there, is searched
for several times faster than one that looks back everywhere; expressions are written so.
"""

from __future__ import annotations

from collections.abc import Sequence

from desktop.checks.proof import Line


def with_signs(lines: Sequence[Line], signs: tuple[str, ...]) -> Sequence[Line]:
    """Return the lines that have any of the words ``signs``, or all where no sign is named."""
    if not signs:
        return lines
    whole = "\n".join([line.text for line in lines])
    here = [sign for sign in signs if sign in whole]
    return [line for line in lines if _has_any(line.text, here)] if here else ()


def _has_any(text: str, signs: list[str]) -> bool:
    for sign in signs:  # noqa: SIM110 - a generator would take longer than the question
        if sign in text:
            return True
    return False
