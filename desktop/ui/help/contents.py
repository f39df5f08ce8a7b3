"""The left side of the help as rows: the contents, or what a query found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRect

from desktop.ui.controls.row_model import Reading
from desktop.ui.controls.row_pen import RowPen, lines_of
from desktop.ui.controls.row_view import Looks, RowView
from desktop.ui.help.book import HelpBook, Hit
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

_HEADING, _PAGE, _HIT = 36, 28, 56
_LINES = (20, 20)


@dataclass(frozen=True, slots=True)
class HelpRow:
    """A row of the list; a heading has no address, ``words`` are under the title of what was found."""

    title: str
    address: str = ""
    where: str = ""
    words: str = ""

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return "，".join(filter(None, (self.title, self.where, self.words)))

    @property
    def height(self) -> int:
        """How tall the row is, in logical pixels."""
        if not self.address:
            return _HEADING
        return _HIT if self.where or self.words else _PAGE


Rows = tuple[HelpRow, ...]

_READING: Reading[HelpRow] = Reading(
    spoken=lambda row: row.spoken, tip=lambda row: row.words, is_choosable=lambda row: bool(row.address)
)


def help_list(theme: Theme) -> RowView[HelpRow]:
    """Return a list of titles to choose from."""
    return RowView(theme, "帮助目录", _READING, Looks(lambda row: row.height, _draw, inset=12))


def content_rows(book: HelpBook) -> Rows:
    """Return the pages under the headings of their groups; those under another page are left out."""
    return tuple(_content_rows(book))


def hit_rows(hits: tuple[Hit, ...]) -> Rows:
    """Return what was found as rows."""
    return tuple(HelpRow(hit.title, hit.address, hit.where, hit.words) for hit in hits)


def _content_rows(book: HelpBook) -> Iterator[HelpRow]:
    group = None
    for page in book.pages:
        if page.group is not group:
            group = page.group
            yield HelpRow(group.value)
        if not page.under:
            yield HelpRow(page.title, page.address)


def _draw(pen: RowPen, box: QRect, row: HelpRow) -> None:
    if not row.address:
        pen.words(box.adjusted(0, 10, 0, 0), row.title, tokens.NOTE, "text2")
    elif row.height == _PAGE:
        pen.words(box, row.title)
    else:
        first, second = lines_of(box.adjusted(0, 8, 0, -8), *_LINES)
        pen.words(pen.note(first, row.where, "text3"), row.title)
        pen.words(second, row.words, tokens.NOTE, "text2")
