"""The border between our offsets and Qt's: code points here, UTF-16 units there.

``offset`` counts code points in a passage's text, ``position`` counts UTF-16 units in the
same text as a block of a Qt document shows it.
"""

from __future__ import annotations


def position_of(text: str, offset: int) -> int:
    """Return how many UTF-16 units the first ``offset`` code points of ``text`` take."""
    return len(_units(text[:offset])) // 2


def offset_of(text: str, position: int) -> int:
    """Return how many code points the first ``position`` UTF-16 units of ``text`` hold.

    A position between the two halves of one character counts as behind it.
    """
    return len(_units(text)[: 2 * position].decode("utf-16-le", "surrogatepass"))


def _units(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")
