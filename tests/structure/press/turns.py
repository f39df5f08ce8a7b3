"""Which articles an issue gets: each kind about as often as street papers print it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from random import Random

from tests.structure.press.pieces import Piece

# How many times as likely an article has its turn; authors love verse and talk more than papers do.
WEIGHTS: tuple[tuple[Callable[[Piece], bool], float], ...] = (
    (lambda piece: piece.is_broken_up, 0.8),
    (lambda piece: piece.is_told_at_once, 0.8),
    (lambda piece: len(piece.titles) > 1, 1.7),
    (lambda piece: piece.has_intertitles, 0.6),
    (lambda piece: piece.kind == "picture_news", 0.6),
)
# Most papers print little that is unusual, some as much of it as of anything else.
UNUSUAL = (0.15, 0.15, 0.4, 1.0)


def in_turn(supply: Iterable[Piece], draw: Random) -> list[Piece]:
    """Return the articles in the order of their turns, the last first (Efraimidis, Spirakis 2006)."""
    unusual = draw.choice(UNUSUAL)
    return sorted(supply, key=lambda piece: draw.random() ** (1 / _weight(piece, unusual)))


def _weight(piece: Piece, unusual: float) -> float:
    weight = unusual if piece.is_unusual else 1.0
    for holds, factor in WEIGHTS:
        weight *= factor if holds(piece) else 1.0
    return weight
