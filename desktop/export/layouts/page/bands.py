"""The parts a page is stacked from; each runs over the whole width."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from desktop.export.fit import Block
from desktop.export.profile import Columns
from desktop.model import Passage, PassageKind

# More than this share of a picture is never cropped.
MOST_CROPPED = 0.15

SINGLE = Columns(1, 1, 0, 0)


@dataclass(frozen=True, slots=True)
class Item:
    """A passage with the captions that belong to it; ``shape`` is a picture's height over its width.

    An empty picture slot has no shape of its own. One that ``runs_on`` ends with a full line,
    for its text goes on in the next column.
    """

    passage: Passage
    captions: tuple[Passage, ...] = ()
    shape: float | None = None
    runs_on: bool = False

    @property
    def is_picture(self) -> bool:
        """Whether the passage is a picture slot."""
        return self.passage.kind is PassageKind.PICTURE

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The passage, then its captions."""
        return (self.passage, *self.captions)


@dataclass(frozen=True, slots=True)
class Band:
    """``height`` in points; no page may cut a band that is ``whole``, nor part one from what it leads.

    ``page`` (from 1) is set where the editor lets a page begin. One that ``parts`` leaves what
    its page has no room for to another page. A band that is cut begins with ``least`` points.
    """

    height: float
    whole: bool = False
    leads: bool = False
    page: int | None = None
    parts: bool = False
    least: float = 0

    @property
    def passages(self) -> tuple[Passage, ...]:
        """What the band prints, in order."""
        return ()


@dataclass(frozen=True, slots=True)
class RuleBand(Band):
    """The gap between two articles, with a thin rule unless what follows has its own; ``air`` in steps."""

    drawn: bool = True
    air: int = 0


@dataclass(frozen=True, slots=True)
class TitleBand(Band):
    """Section label and title lines, each with its style."""

    lines: tuple[tuple[Passage, str], ...] = ()

    @property
    def passages(self) -> tuple[Passage, ...]:
        """What the band prints, in order."""
        return tuple(passage for passage, _ in self.lines)


@dataclass(frozen=True, slots=True)
class FlowBand(Band):
    """Items in level columns; empty frames among them have ``shape``, ``blocks`` are their heights."""

    items: tuple[Item, ...] = ()
    columns: Columns = SINGLE
    shape: float = 0
    boxed: bool = False
    blocks: tuple[Block, ...] = ()

    @property
    def passages(self) -> tuple[Passage, ...]:
        """What the band prints, in order."""
        return tuple(passage for item in self.items for passage in item.passages)


@dataclass(frozen=True, slots=True)
class CellBand(Band):
    """Runs of items side by side, one a cell; ``boxed`` makes them one tinted box under ``titles``."""

    cells: tuple[tuple[Item, ...], ...] = ()
    shape: float = 0
    titles: tuple[Passage, ...] = ()
    boxed: bool = False

    @property
    def passages(self) -> tuple[Passage, ...]:
        """What the band prints, in order."""
        items = (item for cell in self.cells for item in cell)
        return (*self.titles, *(passage for item in items for passage in item.passages))


@dataclass(frozen=True, slots=True)
class Story:
    """An article in its part of a shared band: titles over ``lanes`` of text, one a column.

    ``lines`` is the height of the tallest lane.
    """

    article: str
    titles: tuple[tuple[Passage, str], ...]
    lanes: tuple[tuple[Item, ...], ...]
    columns: Columns
    lines: int
    boxed: bool = False

    @property
    def passages(self) -> tuple[Passage, ...]:
        """What the story prints, in order."""
        items = (item for lane in self.lanes for item in lane)
        titles = (passage for passage, _ in self.titles)
        return (*titles, *(passage for item in items for passage in item.passages))


@dataclass(frozen=True, slots=True)
class SharedBand(Band):
    """Articles side by side; ``columns`` of one width run through all of them."""

    stories: tuple[Story, ...] = ()
    columns: Columns = SINGLE
    shape: float = 0

    @property
    def passages(self) -> tuple[Passage, ...]:
        """What the band prints, in order."""
        return tuple(passage for story in self.stories for passage in story.passages)


def items_of(passages: Iterable[Passage], shapes: Mapping[str, float]) -> tuple[Item, ...]:
    """Return the passages as items: captions join the picture that they follow."""
    items: list[Item] = []
    for passage in passages:
        if passage.kind is PassageKind.CAPTION and items and items[-1].is_picture:
            picture = items.pop()
            items.append(Item(picture.passage, (*picture.captions, passage), picture.shape))
        else:
            items.append(Item(passage, shape=_shape(passage, shapes)))
    return tuple(items)


def _shape(passage: Passage, shapes: Mapping[str, float]) -> float | None:
    """Return the shape that the editor gave a picture slot, or that of its picture."""
    return passage.shape or shapes.get(passage.picture or "")


def picture_rows(items: Iterable[Item]) -> Iterator[tuple[Item, ...]]:
    """Yield runs of items: two or more pictures in a row apart from everything else."""
    text: list[Item] = []
    row: list[Item] = []
    for item in items:
        if item.is_picture:
            row.append(item)
            continue
        if len(row) > 1:
            yield from filter(None, (tuple(text), tuple(row)))
            text, row = [], []
        text += [*row, item]
        row = []
    if len(row) > 1:
        yield from filter(None, (tuple(text), tuple(row)))
    else:
        yield from filter(None, (tuple(text + row),))


def cropped(cells: Iterable[tuple[Item, ...]]) -> tuple[tuple[Item, ...], ...]:
    """Return cells side by side with their pictures of one shape, where cropping takes little from them."""
    cells = tuple(cells)
    shapes = sorted(item.shape for cell in cells for item in cell if item.shape)
    if not shapes:
        return cells
    common = shapes[len(shapes) // 2]
    return tuple(tuple(_of_shape(item, common) for item in cell) for cell in cells)


def _of_shape(item: Item, shape: float) -> Item:
    # A shape that the editor chose is kept.
    if item.shape is None or item.passage.shape:
        return item
    alike = min(item.shape, shape) / max(item.shape, shape) >= 1 - MOST_CROPPED
    return replace(item, shape=shape) if alike else item
