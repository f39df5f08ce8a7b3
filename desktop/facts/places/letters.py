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
    return letters[name[0]][0] + letters[name[-1]][1]


class _Letters(dict[str, tuple[float, float]]):
    """What each letter tells first in a name, and last; one that no place is called by tells nothing."""

    def __missing__(self, letter: str) -> tuple[float, float]:
        return 0.0, 0.0


@cache
def _letters() -> _Letters:
    text = (resources() / "places" / "letters.txt").read_text(encoding="utf-8")
    rows = (line.split() for line in text.splitlines() if not line.startswith("#"))
    return _Letters((letter, (float(opening), float(closing))) for letter, opening, closing in rows)
