"""Two readings of one passage, character by character: what stayed, what came, what went."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

_ISLAND = 1
"""So few characters between two changes stayed by chance; read as part of the change."""

_FIRST_DIGITS, _LAST_DIGITS = re.compile(r"[\d.]*\d"), re.compile(r"\d[\d.]*$")

_SPACE = re.compile(r"^\s+|\s+$|(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])")
"""Where Chinese stands beside figures some set a space, some set none."""


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
    changed = list(_joined(_without_islands(list(_pieces(old, new)))))
    return tuple(_joined(_with_whole_numbers(changed)))


def pieces_but_space(old: str, new: str) -> tuple[Piece, ...]:
    """Return how ``old`` became ``new``, be there space beside Chinese or none: ``10 月`` is ``10月``.

    Without what is gone it still reads ``new``.
    """
    places = _places(new)
    words = "".join(new[place] for place in places)
    pieces: list[Piece] = []
    starts, at = [0, *places[1:], len(new)], 0
    for piece in pieces_between("".join(old[place] for place in _places(old)), words):
        if piece.state is PieceState.GONE:
            pieces.append(piece)
        else:
            end = at + len(piece.text)
            pieces.append(Piece(new[starts[at] : starts[end]], piece.state))
            at = end
    return tuple(pieces)


def _places(text: str) -> list[int]:
    """Return where the characters of a text stand that are no space beside Chinese."""
    spaces = {place for match in _SPACE.finditer(text) for place in range(*match.span())}
    return [place for place in range(len(text)) if place not in spaces]


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
            yield from _changed(piece.text)
        else:
            yield piece


def _with_whole_numbers(pieces: list[Piece]) -> Iterator[Piece]:
    """Yield the pieces with the digits that stayed beside digits that did not: a number changes whole."""
    for number, piece in enumerate(pieces):
        if piece.state is not PieceState.KEPT:
            yield piece
            continue
        before, after = pieces[max(number - 2, 0) : number], pieces[number + 1 : number + 3]
        first = _FIRST_DIGITS.match(piece.text) if any(one.text[-1:].isdigit() for one in before) else None
        start = first.end() if first else 0
        last = (
            _LAST_DIGITS.search(piece.text, start) if any(one.text[:1].isdigit() for one in after) else None
        )
        end = last.start() if last else len(piece.text)
        yield from _changed(piece.text[:start])
        yield Piece(piece.text[start:end], PieceState.KEPT)
        yield from _changed(piece.text[end:])


def _changed(text: str) -> Iterator[Piece]:
    """Yield characters that stayed as what went and came again."""
    if text:
        yield Piece(text, PieceState.GONE)
        yield Piece(text, PieceState.ADDED)


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Yield each change as what went before what came."""
    for is_kept, run in groupby(pieces, key=lambda piece: piece.state is PieceState.KEPT):
        together = list(run)
        for state in (PieceState.KEPT,) if is_kept else (PieceState.GONE, PieceState.ADDED):
            text = "".join(piece.text for piece in together if piece.state is state)
            if text:
                yield Piece(text, state)
