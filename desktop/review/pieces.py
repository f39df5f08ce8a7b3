"""Two readings of one passage, character by character: what stayed, what came, what went."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

_ISLAND = 1
"""So few characters between two changes stayed by chance; read as part of the change."""


class PieceState(StrEnum):
    """What became of some characters."""

    KEPT = "kept"
    ADDED = "added"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some characters of one fate; those that went stand where they were."""

    text: str
    state: PieceState


def pieces_between(old: str, new: str) -> tuple[Piece, ...]:
    """Return how ``old`` became ``new``: without what is gone it reads ``new``, without what came ``old``."""
    return tuple(_joined(_without_islands(list(_pieces(old, new)))))


def _pieces(old: str, new: str) -> Iterator[Piece]:
    # Loaded when something is compared: the window opens without it.
    from rapidfuzz.distance import Indel

    for step in Indel.opcodes(old, new):
        if step.tag == "equal":
            yield Piece(new[step.dest_start : step.dest_end], PieceState.KEPT)
            continue
        yield Piece(old[step.src_start : step.src_end], PieceState.GONE)
        yield Piece(new[step.dest_start : step.dest_end], PieceState.ADDED)


def _without_islands(pieces: list[Piece]) -> Iterator[Piece]:
    for number, piece in enumerate(pieces):
        inside = 0 < number < len(pieces) - 1
        if piece.state is PieceState.KEPT and inside and len(piece.text) <= _ISLAND:
            yield Piece(piece.text, PieceState.GONE)
            yield Piece(piece.text, PieceState.ADDED)
        else:
            yield piece


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Yield each change as what went before what came."""
    for is_kept, run in groupby(pieces, key=lambda piece: piece.state is PieceState.KEPT):
        together = list(run)
        for state in (PieceState.KEPT,) if is_kept else (PieceState.GONE, PieceState.ADDED):
            text = "".join(piece.text for piece in together if piece.state is state)
            if text:
                yield Piece(text, state)
