"""How wide a text stands: full-width characters take two columns."""

from __future__ import annotations

import unicodedata

# Ambiguous characters (“ ” … — ·) are full-width in Chinese print.
_WIDE = frozenset("WFA")
_INVISIBLE = frozenset({"Mn", "Me", "Cf", "Cc"})


def width_of(character: str) -> int:
    """Return the columns one character takes: 2, 1, or 0 where it is invisible."""
    if unicodedata.category(character) in _INVISIBLE:
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1


def display_width(text: str) -> int:
    """Return the columns that ``text`` takes on one line."""
    return sum(map(width_of, text))


def shortened(text: str, columns: int) -> str:
    """Return ``text``, or as much of it as leaves room for a closing … within ``columns``."""
    if display_width(text) <= columns:
        return text
    kept, room = [], columns - width_of("…")
    for character in text:
        room -= width_of(character)
        if room < 0:
            break
        kept.append(character)
    return "".join(kept) + "…"
