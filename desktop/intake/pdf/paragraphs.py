"""The paragraphs of a column, as indents, line ends and gaps show them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop.intake.pdf.columns import Column
from desktop.intake.pdf.habits import Habits
from desktop.intake.pdf.rows import Row
from desktop.intake.pdf.spacing import is_latin
from desktop.intake.pdf.titles import are_one_title, is_in_title_type

# Shares of the font size.
_INDENT, _EVEN, _SLACK, _BESIDE_LATIN, _OTHER_SIZE = 0.8, 0.3, 0.05, 0.25, 0.08
_PARAGRAPH_GAP = 0.6
_FAR = 4.0
_SENTENCE_END = tuple("。！？…；”’）")
# The sign of a list's item, and what stands at the end of the line above one.
_ITEM = re.compile(r"[●■◆▲★]|[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)、.．](?!\d)|[①-⑳]")
_ITEM_END = tuple("。！？；：")
_FEWEST_VERSES, _SHORTEST_VERSE, _LONGEST_VERSE = 4, 4, 9
_VERSE_MARKS = "，。；！？、"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The rows of a paragraph, as far as one column holds it."""

    rows: tuple[Row, ...]
    column: Column


def paragraphs_of(rows: Sequence[Row], column: Column, habits: Habits) -> Iterator[Paragraph]:
    """Yield the rows of a column by paragraphs, in order; every row is in exactly one."""
    held: list[Row] = []
    for row in rows:
        if held and not _goes_on(held, row, column, habits):
            yield from _settled(held, column)
            held = []
        held.append(row)
    if held:
        yield from _settled(held, column)


def _settled(rows: Sequence[Row], column: Column) -> Iterator[Paragraph]:
    """Yield the rows as a paragraph, or each by itself where they are verse."""
    for part in [[row] for row in rows] if _are_verse(rows) else [rows]:
        yield Paragraph(tuple(part), column)


def _are_verse(rows: Sequence[Row]) -> bool:
    """Return whether the rows are lines of one short length with a mark at most at their end."""
    texts = [row.text.rstrip(_VERSE_MARKS) for row in rows]
    is_even = len(set(map(len, texts))) == 1 and _SHORTEST_VERSE <= len(texts[0]) <= _LONGEST_VERSE
    return len(rows) >= _FEWEST_VERSES and is_even and all(text.isalpha() for text in texts)


def is_at_right(paragraph: Paragraph) -> bool:
    """Return whether it is one row, and stands at the right."""
    return len(paragraph.rows) == 1 and _is_at_right(paragraph.rows[0], paragraph.column)


def _is_at_right(row: Row, column: Column) -> bool:
    """Return whether a row begins in the right half of its column and ends near its end."""
    if row.downward:
        return False
    left, right = column.left_of(row.box), column.right_of(row.box)
    before, behind = row.box.left - left, right - row.box.right
    return before > (right - left) / 2 and before > 2 * behind + _FAR * row.size and behind < _FAR * row.size


def goes_on_in_next(before: Paragraph, after: Paragraph, habits: Habits) -> bool:
    """Return whether a column begins with the rest of the paragraph that ends the one before.

    Only where paragraphs are indented can it be seen, and only after a full line.
    """
    above, row = before.rows[-1], after.rows[0]
    is_plain = habits.indented and not (above.downward or row.downward) and _is_same_type(above, row)
    starts_flush = row.box.left - after.column.left_of(row.box) <= _INDENT * row.size
    # A last line is hardly ever full to the end.
    fills_line = before.column.right_of(above.box) - above.box.right <= _EVEN * above.size
    breaks_off = fills_line or not above.text.endswith(_SENTENCE_END)
    return is_plain and starts_flush and breaks_off and _is_full(above, row, before.column)


def text_of_rows(rows: Iterable[Row]) -> str:
    """Return what the rows of a paragraph read as one line; Latin words are parted by a space."""
    text = ""
    for row in rows:
        parts_words = text and text[-1].isalpha() and row.text[:1].isalpha()
        text += (" " if parts_words and is_latin(text[-1]) and is_latin(row.text[0]) else "") + row.text
    return text


def _goes_on(paragraph: list[Row], row: Row, column: Column, habits: Habits) -> bool:
    above = paragraph[-1]
    if above.downward or row.downward:
        return _goes_on_downward(above, row)
    if len(paragraph) == 1 and _is_at_right(above, column):
        return False
    if not _is_same_type(above, row) or row.box.top - above.box.bottom > _widest_gap(row, habits):
        return False
    if is_in_title_type(row, habits):
        return are_one_title(above, row, column.room)
    is_item = _ITEM.match(row.text) is not None and above.text.endswith(_ITEM_END)
    return not is_item and _is_full(above, row, column) and not _is_indented(paragraph, row, column)


def _widest_gap(row: Row, habits: Habits) -> float:
    return (habits.leading + _PARAGRAPH_GAP) * row.size


def _is_same_type(above: Row, row: Row) -> bool:
    if abs(above.size - row.size) > _OTHER_SIZE * row.size:
        return False
    return not above.faces or not row.faces or not above.faces.isdisjoint(row.faces)


def _is_full(above: Row, row: Row, column: Column) -> bool:
    """Return whether the first word of ``row`` had no room at the end of the line above."""
    before, behind = above.box.left - column.left_of(above.box), column.right_of(above.box) - above.box.right
    is_centered = before > _EVEN * above.size and abs(before - behind) < 2 * _EVEN * above.size
    needed = row.opening + (_SLACK + _is_mixed(above, row) * _BESIDE_LATIN) * row.size
    return behind + (before if is_centered else 0) < needed


def _is_mixed(above: Row, row: Row) -> bool:
    """Return whether figures meet ideographs at the line's end, where a gap is due."""
    return is_latin(above.text[-1]) != is_latin(row.text[0])


def _is_indented(paragraph: list[Row], row: Row, column: Column) -> bool:
    """Return whether a row stands further right than a paragraph that goes on would."""
    if row.box.left - column.left_of(row.box) <= _INDENT * row.size:
        return False
    as_above = abs(row.box.left - paragraph[-1].box.left) <= _EVEN * row.size
    is_hanging = len(paragraph) == 1 and row.box.left > paragraph[0].box.left
    return not (as_above or is_hanging) or paragraph[-1].text.endswith(_SENTENCE_END)


def _goes_on_downward(above: Row, row: Row) -> bool:
    """Return whether a row that is read downwards goes on with the one to its right."""
    both = above.downward and row.downward and _is_same_type(above, row)
    starts_level = abs(above.box.top - row.box.top) <= _EVEN * row.size
    return both and starts_level and row.box.bottom <= above.box.bottom + row.size
