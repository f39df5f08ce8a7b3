"""Boxes and pictures that float over a page, set among the text in the order of reading."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop.intake.blocks import Block
from desktop.intake.order import reading_order
from desktop.intake.word.places import Place
from desktop.intake.word.sheets import Stretch


@dataclass(frozen=True, slots=True)
class Float:
    """What floats: its blocks, and its place where that is known."""

    blocks: tuple[Block, ...]
    place: Place | None


Placed = tuple[Place, tuple[Block, ...]]


def in_reading_order(pieces: Iterable[Block | Float]) -> Iterator[Block]:
    """Yield the blocks of the text with what floats among them.

    Floats between which no text stands are a page that was laid out of boxes: they come as
    they stand on it, where all of their places can be compared, else as they are written.
    """
    floats: list[Float] = []
    for piece in pieces:
        if isinstance(piece, Float):
            floats.append(piece)
            continue
        yield from _laid_out(floats)
        floats.clear()
        yield piece
    yield from _laid_out(floats)


def _laid_out(floats: list[Float]) -> Iterator[Block]:
    placed = [(each.place, each.blocks) for each in floats if each.place is not None]
    in_order = _by_place(placed) if len(placed) == len(floats) and _is_comparable(placed) else floats
    yield from (block for each in in_order for block in each.blocks)


def _is_comparable(placed: list[Placed]) -> bool:
    """Return whether heights can be compared: all in one stretch of the flow, or of whole pages."""
    stretches = {place.stretch for place, _ in placed}
    return len(stretches) == 1 or all(stretch.number == 0 for stretch in stretches)


def _by_place(placed: list[Placed]) -> Iterator[Float]:
    pages: defaultdict[Stretch, list[Placed]] = defaultdict(list)
    for place, blocks in placed:
        pages[place.stretch].append((place, blocks))
    for _, page in sorted(pages.items()):
        for number in reading_order([place.box for place, _ in page]):
            yield Float(page[number][1], page[number][0])
