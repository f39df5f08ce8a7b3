"""How much a name looks like that of a place, by the letters that it opens and closes with."""

from __future__ import annotations

from functools import cache

from desktop.assets import resources


def likeness(name: str) -> float:
    """Return how much more often places than other words open and close like ``name``.

    It is the sum of two logarithms: above 0 for letters that places are called by, 5.2 for 大坪;
    below for others, -2 for 学习.
    """
    letters = _letters()
    opening, _ = letters.get(name[0], (0.0, 0.0))
    _, closing = letters.get(name[-1], (0.0, 0.0))
    return opening + closing


@cache
def _letters() -> dict[str, tuple[float, float]]:
    """Return for each letter what it tells first in a name, and last."""
    text = (resources() / "places" / "letters.txt").read_text(encoding="utf-8")
    rows = (line.split() for line in text.splitlines() if not line.startswith("#"))
    return {letter: (float(opening), float(closing)) for letter, opening, closing in rows}
