"""The columns of a page written down as blocks: titles, paragraphs, pictures with captions, tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from desktop.intake.blocks import PICTURE, Block
from desktop.intake.pdf.asides import without_asides
from desktop.intake.pdf.boxes import Box
from desktop.intake.pdf.columns import Column, columns_of
from desktop.intake.pdf.habits import Habits
from desktop.intake.pdf.items import Item, Panel, Picture, Table, item_of, runs_in
from desktop.intake.pdf.paragraphs import Paragraph, goes_on_in_next, is_at_right, paragraphs_of, text_of_rows
from desktop.intake.pdf.rows import Row, row_of, rows_of
from desktop.intake.pdf.runs import Run
from desktop.intake.pdf.sheets import Stamp
from desktop.intake.pdf.titles import title_level, title_text
from desktop.model import HintKind


def story_blocks(
    items: Sequence[Item], rules: Sequence[Box], habits: Habits, room: Box | None = None
) -> Iterator[Block]:
    """Yield the stories' blocks in reading order; ``room`` is the region, where a frame tells it."""
    last: Paragraph | None = None
    for column in columns_of(items, rules, habits, room):
        parts = list(_parts(column, habits))
        for number, part in enumerate(parts):
            if isinstance(part, Item):
                yield from _thing_blocks(part, rules, habits)
            else:
                goes_on = number == 0 and last is not None and goes_on_in_next(last, part, habits)
                yield _paragraph_block(part, habits, goes_on=goes_on)
        paragraphs = [part for part in parts if isinstance(part, Paragraph)]
        last = paragraphs[-1] if paragraphs else last


def margin_blocks(items: Sequence[Item], rules: Sequence[Box], habits: Habits) -> Iterator[Block]:
    """Yield every row of a masthead, running head or foot as furniture."""
    bare = [item_of(run) for run in runs_in(items)]
    for column in columns_of(bare, rules, habits):
        rows = (row for row in rows_of(column.items) if isinstance(row, Row))
        yield from (Block(row.text, HintKind.FURNITURE) for row in rows)


def stamp_blocks(stamps: Iterable[Stamp]) -> Iterator[Block]:
    """Yield what is stamped on a page, as furniture where it lies across the text."""
    yield from (Block(stamp.text, HintKind.FURNITURE if stamp.is_across else None) for stamp in stamps)


def inscription_blocks(items: Iterable[Item]) -> Iterator[Block]:
    """Yield what is written in the frames of pictures as furniture: a sign that one is to come."""
    for item in items:
        if isinstance(item.content, Picture) and item.content.inside:
            yield Block(row_of(item.content.inside).text, HintKind.FURNITURE)
        elif isinstance(item.content, Panel):
            yield from inscription_blocks(item.content.items)


def _parts(column: Column, habits: Habits) -> Iterator[Paragraph | Item]:
    """Yield the paragraphs of a column and what stands between or beside them, from the top."""
    things, asides, column = without_asides(list(rows_of(column.items)), column)
    for part in _following(things, column, habits):
        top = part.box.top if isinstance(part, Item) else part.rows[0].box.top
        yield from (aside for aside in asides if aside.box.top <= top)
        asides = [aside for aside in asides if aside.box.top > top]
        yield part
    yield from asides


def _following(things: Sequence[Row | Item], column: Column, habits: Habits) -> Iterator[Paragraph | Item]:
    """Yield the paragraphs and the other things that follow one another in a column."""
    for is_row, group in groupby(things, lambda thing: isinstance(thing, Row)):
        if is_row:
            rows = [row for row in group if isinstance(row, Row)]
            yield from paragraphs_of(rows, column, habits)
        else:
            yield from (thing for thing in group if isinstance(thing, Item))


def _paragraph_block(paragraph: Paragraph, habits: Habits, *, goes_on: bool) -> Block:
    text = text_of_rows(paragraph.rows)
    level = title_level(paragraph.rows, text, habits)
    if level:
        return Block(title_text(paragraph.rows), HintKind.HEADING, level)
    return Block(text, HintKind.CONTINUATION if goes_on else None, at_right=is_at_right(paragraph))


def _thing_blocks(item: Item, rules: Sequence[Box], habits: Habits) -> Iterator[Block]:
    if isinstance(item.content, Picture):
        yield from _picture_blocks(item.content)
    elif isinstance(item.content, Panel):
        yield from _panel_blocks(item.content, rules, habits)
    elif isinstance(item.content, Table):
        yield _table_block(item.content)


def _panel_blocks(panel: Panel, rules: Sequence[Box], habits: Habits) -> Iterator[Block]:
    """Yield what stands in a frame, as far from its right side as from its left."""
    text = Box.around(item.box for item in panel.items)
    right = max(text.right, panel.box.right - max(0.0, text.left - panel.box.left))
    yield from story_blocks(panel.items, rules, habits, Box(text.left, text.top, right, text.bottom))


def _table_block(table: Table) -> Block:
    """Return a table as lines with cells parted by tabs."""
    lines = ("\t".join(_text_of_runs(cell) for cell in row) for row in table.rows)
    return Block("\n".join(lines), HintKind.TABLE)


def _text_of_runs(runs: Iterable[Run]) -> str:
    return text_of_rows(row for row in rows_of(map(item_of, runs)) if isinstance(row, Row))


def _picture_blocks(picture: Picture) -> Iterator[Block]:
    yield PICTURE
    if picture.caption:
        yield Block(_text_of_runs(picture.caption), HintKind.CAPTION)
