"""Signs that a text alone shows, wherever its line stands, and how they are put together."""

from __future__ import annotations

import re
from collections.abc import Callable

from desktop.structure.masthead.line import told_in

TextSign = Callable[[str], float]

LONGEST = 200
"""How long a line of a masthead may be."""

_SHORT = 60
_LITTLE = 0.3


def tells(*things: str) -> TextSign:
    """Return how much of a text a masthead's things take up, these among them; 0 without them."""
    wanted = frozenset(things)

    def share(text: str) -> float:
        told = told_in(text) if len(text) <= LONGEST else None
        return told.share if told and told.things & wanted else 0.0

    return share


def reads(pattern: str, longest: int = _SHORT) -> TextSign:
    """Return the sign of a text of at most ``longest`` characters that is all ``pattern``."""
    compiled = re.compile(pattern)
    return lambda text: float(len(text) <= longest and compiled.fullmatch(text) is not None)


def either(*signs: TextSign) -> TextSign:
    """Return the strongest of ``signs``."""
    return lambda text: max(sign(text) for sign in signs)


def wholly(sign: TextSign) -> TextSign:
    """Return ``sign`` where it is seen in full, 0 for less."""
    return lambda text: float(sign(text) == 1)


def where(pattern: str, sign: TextSign) -> TextSign:
    """Return ``sign`` for the texts that hold ``pattern``, 0 for others."""
    compiled = re.compile(pattern)
    return lambda text: sign(text) if compiled.search(text) else 0.0


def less_where(pattern: str, sign: TextSign) -> TextSign:
    """Return ``sign``, but little of it for the texts that begin with ``pattern``."""
    compiled = re.compile(pattern)
    return lambda text: sign(text) * (_LITTLE if compiled.match(text) else 1)
