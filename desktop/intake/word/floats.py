"""Boxes and pictures that float over a page, set among the text in the order of reading."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop.intake.blocks import Block
from desktop.intake.order import reading_order
from desktop.intake.word.places import Place
from desktop.intake.word.sheets import Stretch

# Characters; a box with more is a story of its own, no caption and no title.
_LONGEST_NOTE = 80


@dataclass(frozen=True, slots=True)
class Float:
    """What floats: its blocks, and its place where that is known."""

    blocks: tuple[Block, ...]
    place: Place | None

    @property
    def length(self) -> int:
        """How many characters it holds, none for a picture."""
        return sum(len(block.text) for block in self.blocks)

    @property
    def is_note(self) -> bool:
        """Whether it holds a caption or another short text."""
        return 0 < self.length <= _LONGEST_NOTE

    @property
    def is_story(self) -> bool:
        """Whether it holds a text of its own."""
        return self.length > _LONGEST_NOTE


@dataclass(frozen=True, slots=True)
class PageEnd:
    """Says that the flow of text goes on with another page."""


Placed = tuple[Place, tuple[Block, ...]]
Piece = Block | Float | PageEnd


def in_reading_order(pieces: Iterable[Piece]) -> Iterator[Block]:
    """Yield the blocks of the text with what floats among them.

    Floats between which no text stands are a page that was laid out of boxes: they come as
    they stand on it, where all of their places can be compared, else as they are written. A
    story in a box that hangs on the text of another comes when the page ends.
    """
    page = _Page()
    for piece in pieces:
        if isinstance(piece, Float):
            page.floats.append(piece)
        elif isinstance(piece, PageEnd):
            yield from page.end()
            page = _Page()
        else:
            yield from page.floats_before(piece)
            yield piece
    yield from page.end()


class _Page:
    """What waits to be read while the text of a page goes by.

    Attributes:
        floats: what floats since the last text
    """

    def __init__(self) -> None:
        self.floats: list[Float] = []
        self._stories: list[Float] = []
        self._has_text = False

    def floats_before(self, block: Block) -> Iterator[Block]:
        """Yield what comes before the text's next block."""
        held = self._held()
        yield from _laid_out([each for each in self.floats if each not in held])
        self.floats.clear()
        self._stories += held
        self._has_text = self._has_text or bool(block.text.strip())

    def _held(self) -> list[Float]:
        """Return the stories that wait for the page to end, with their pictures where no note is near."""
        stories = [each for each in self.floats if self._has_text and each.is_story]
        notes = [each for each in self.floats if each.is_note]
        return list(self.floats) if stories and not notes else stories

    def end(self) -> Iterator[Block]:
        """Yield what is left when the page ends."""
        yield from _laid_out(self._stories + self.floats)


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
