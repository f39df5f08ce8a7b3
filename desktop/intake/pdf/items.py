"""The things that a sheet is made up of on the way to its reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop.intake.pdf.boxes import Box
from desktop.intake.pdf.runs import Run


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, or the frame of one, with what is written in it and right below it."""

    box: Box
    inside: tuple[Run, ...] = ()
    caption: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table: its rows' cells, each with its letters in runs."""

    box: Box
    rows: tuple[tuple[tuple[Run, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """A tinted or framed box with all that is in it; it is read as a whole."""

    box: Box
    items: tuple[Item, ...]


Content = Run | Picture | Table | Panel


@dataclass(frozen=True, slots=True)
class Item:
    """One thing on the sheet; ``order`` tells where the file writes its first letter, None for none.

    ``size`` is the font size of a run, 0 for everything else.
    """

    content: Content
    box: Box
    order: int | None = None
    size: float = 0.0


def item_of(content: Content) -> Item:
    """Return the item for a run, picture, table or panel."""
    if isinstance(content, Run):
        return Item(content, content.box, content.order, content.size)
    if isinstance(content, Picture):
        return Item(content, Box.around((content.box, *(run.box for run in content.caption))))
    if isinstance(content, Panel):
        orders = [item.order for item in content.items if item.order is not None]
        return Item(content, content.box, min(orders, default=None))
    orders = [run.order for row in content.rows for cell in row for run in cell]
    return Item(content, content.box, min(orders, default=None))


def runs_in(items: Iterable[Item]) -> Iterator[Run]:
    """Yield the runs among the items and in their panels."""
    for item in items:
        if isinstance(item.content, Run):
            yield item.content
        elif isinstance(item.content, Panel):
            yield from runs_in(item.content.items)
