"""The cities, districts and counties of China, and what each is called for short."""

from __future__ import annotations

from functools import cache

from desktop.assets import resources
from desktop.text.words import frequency, word_class

# 公安 and 合作 are words before they are places, 西湖 lies in many a town; 芝罘 is nothing else.
_RARE, _HEARD = 60, 600


def is_division(name: str) -> bool:
    """Return whether ``name`` is that of a city, district or county in full: 海曙区."""
    return name in _divisions()


def is_division_for_short(name: str) -> bool:
    """Return whether ``name`` may be that of one without its level: 海曙, 西湖, not 公安."""
    if name not in _short():
        return False
    return frequency(name) <= (_HEARD if word_class(name).startswith("ns") else _RARE)


@cache
def surely_divisions() -> frozenset[str]:
    """Return the names without level that hardly anything else is called by: 海曙, not 西湖."""
    return frozenset(name for name in _short() if frequency(name) <= _RARE)


@cache
def division_openings() -> frozenset[str]:
    """Return the first two letters of each of these names."""
    return frozenset(name[:2] for name in surely_divisions())


@cache
def _divisions() -> frozenset[str]:
    return frozenset(row[0] for row in _rows())


@cache
def _short() -> frozenset[str]:
    short = (row[-1] if len(row) > 1 else row[0][:-1] for row in _rows())
    # 单县 is never called 单.
    return frozenset(name for name in short if len(name) > 1)


@cache
def _rows() -> tuple[list[str], ...]:
    """Return each division with its short name where that is not the full one without its last letter."""
    text = (resources() / "places" / "divisions.txt").read_text(encoding="utf-8")
    return tuple(line.split() for line in text.splitlines() if not line.startswith("#"))
