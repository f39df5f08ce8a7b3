"""What stands together on a sheet because a frame is drawn round it."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.intake.pdf.boxes import Box
from desktop.intake.pdf.captions import with_captions
from desktop.intake.pdf.items import Item, Panel, Picture, item_of, runs_in
from desktop.intake.pdf.runs import Run
from desktop.intake.pdf.sheets import Sheet
from desktop.intake.pdf.spaced_titles import with_spaced_titles
from desktop.intake.pdf.tables import parted_from_tables

# A frame with fewer letters, and mostly empty, holds the place of a picture.
_FEWEST_LETTERS, _MOSTLY_EMPTY = 3, 12
_FEWEST_ROWS = 3
# A picture with more letters on it is the ground of a text.
_MOST_ON_PICTURE = 40


def items_of(sheet: Sheet, runs: Iterable[Run], body: float) -> list[Item]:
    """Return the runs, tables and pictures of a sheet, what a frame holds put together in panels.

    Every letter is in exactly one item. ``body`` is the font size of most letters.
    """
    tables, others = parted_from_tables(with_spaced_titles(runs, body), sheet.rules)
    items = [*map(item_of, tables), *map(item_of, others)]
    grounds = [box for box in sheet.pictures if _letters(_parted(items, box)[0]) > _MOST_ON_PICTURE]
    items += [item_of(Picture(box)) for box in sheet.pictures if box not in grounds]
    for frame in sorted((*sheet.frames, *grounds), key=lambda frame: frame.area):
        items = _framed(items, frame, body)
    return with_captions(items, body)


def _parted(items: Iterable[Item], box: Box) -> tuple[list[Item], list[Item]]:
    """Return the items inside the box and the others."""
    inside: list[Item] = []
    others: list[Item] = []
    for item in items:
        (inside if box.holds_center(item.box) else others).append(item)
    return inside, others


def _letters(items: Iterable[Item]) -> int:
    return sum(len(run.letters) for run in runs_in(items))


def _framed(items: list[Item], frame: Box, body: float) -> list[Item]:
    """Return the items, those inside the frame put together; a frame round a mere title is left out."""
    inside, others = _parted(items, frame)
    picture = _picture_place(frame, inside)
    if picture is None and _rows(inside) < _FEWEST_ROWS:
        return items
    panel = picture or Panel(frame, tuple(with_captions(inside, body)))
    return [*others, item_of(panel)]


def _rows(items: Iterable[Item]) -> int:
    return len({round(run.box.bottom) for run in runs_in(items)})


def _picture_place(frame: Box, inside: list[Item]) -> Picture | None:
    """Return the picture that an almost empty frame waits for, or None."""
    runs = tuple(item.content for item in inside if isinstance(item.content, Run))
    is_empty = len(runs) == len(inside) and 0 < _letters(inside) < _FEWEST_LETTERS
    ink = sum(run.box.area for run in runs)
    return Picture(frame, runs) if is_empty and ink * _MOSTLY_EMPTY < frame.area else None
