"""The columns of a page written down as blocks: titles, paragraphs, pictures with captions, tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from desktop.intake.blocks import PICTURE, Block
from desktop.intake.pdf.boxes import Box
from desktop.intake.pdf.columns import Column, columns_of
from desktop.intake.pdf.habits import Habits
from desktop.intake.pdf.items import Item, Panel, Picture, item_of, runs_in
from desktop.intake.pdf.paragraphs import paragraphs_of, text_of_rows
from desktop.intake.pdf.rows import Row, row_of, rows_of
from desktop.model import HintKind

# How much larger than the body's a headline's letters are, and those of any title.
_HEADLINE, _TITLE = 1.6, 1.2
_LONGEST_TITLE, _LONGEST_BOLD = 80, 24
_BOLD = re.compile(r"bold|black|heavy|hei|sans|gothic|[黑粗]", re.IGNORECASE)
_NO_TITLE_END = tuple("。，；：、")


def story_blocks(
    items: Sequence[Item], rules: Sequence[Box], habits: Habits, room: Box | None = None
) -> Iterator[Block]:
    """Yield the stories' blocks in reading order; ``room`` is the region, where a frame tells it."""
    for column in columns_of(items, rules, habits, room):
        yield from _column_blocks(column, rules, habits)


def margin_blocks(items: Sequence[Item], rules: Sequence[Box], habits: Habits) -> Iterator[Block]:
    """Yield every row of a masthead, running head or foot as furniture."""
    bare = [item_of(run) for run in runs_in(items)]
    for column in columns_of(bare, rules, habits):
        rows = (row for row in rows_of(column.items) if isinstance(row, Row))
        yield from (Block(row.text, HintKind.FURNITURE) for row in rows)


def inscription_blocks(items: Iterable[Item]) -> Iterator[Block]:
    """Yield what is written in the frames of pictures as furniture: a sign that one is to come."""
    for item in items:
        if isinstance(item.content, Picture) and item.content.inside:
            yield Block(row_of(item.content.inside).text, HintKind.FURNITURE)
        elif isinstance(item.content, Panel):
            yield from inscription_blocks(item.content.items)


def _column_blocks(column: Column, rules: Sequence[Box], habits: Habits) -> Iterator[Block]:
    for is_row, things in groupby(rows_of(column.items), lambda thing: isinstance(thing, Row)):
        if is_row:
            rows = [row for row in things if isinstance(row, Row)]
            for paragraph in paragraphs_of(rows, column.room, habits):
                yield _paragraph_block(paragraph, habits)
            continue
        for thing in things:
            if isinstance(thing, Item):
                yield from _thing_blocks(thing, rules, habits)


def _paragraph_block(rows: list[Row], habits: Habits) -> Block:
    text = text_of_rows(rows)
    level = _title_level(rows, text, habits)
    return Block(text, HintKind.HEADING if level else None, level)


def _title_level(rows: list[Row], text: str, habits: Habits) -> int:
    """Return 1 for letters as large as a headline's, 2 for smaller titles, 3 for a bold line, else 0."""
    size = max(row.size for row in rows)
    if size > _TITLE * habits.size and len(text) <= _LONGEST_TITLE:
        return 1 if size >= _HEADLINE * habits.size else 2
    return 3 if size > habits.size / _TITLE and _is_bold_line(rows, text, habits) else 0


def _is_bold_line(rows: list[Row], text: str, habits: Habits) -> bool:
    faces = frozenset[str]().union(*(row.faces for row in rows))
    is_bold = bool(faces) and all(_BOLD.search(face) for face in faces)
    return (
        is_bold
        and not _BOLD.search(habits.face)
        and len(text) <= _LONGEST_BOLD
        and not text.endswith(_NO_TITLE_END)
    )


def _thing_blocks(item: Item, rules: Sequence[Box], habits: Habits) -> Iterator[Block]:
    if isinstance(item.content, Picture):
        yield from _picture_blocks(item.content)
    elif isinstance(item.content, Panel):
        yield from _panel_blocks(item.content, rules, habits)


def _panel_blocks(panel: Panel, rules: Sequence[Box], habits: Habits) -> Iterator[Block]:
    """Yield what stands in a frame, as far from its right side as from its left."""
    text = Box.around(item.box for item in panel.items)
    right = max(text.right, panel.box.right - max(0.0, text.left - panel.box.left))
    yield from story_blocks(panel.items, rules, habits, Box(text.left, text.top, right, text.bottom))


def _picture_blocks(picture: Picture) -> Iterator[Block]:
    yield PICTURE
    if picture.caption:
        rows = [row for row in rows_of(map(item_of, picture.caption)) if isinstance(row, Row)]
        yield Block(text_of_rows(rows), HintKind.CAPTION)
