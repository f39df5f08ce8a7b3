"""What the editor's hand does to rows, as edits of the model: pure functions on rows and places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.model import (
    ChangeText,
    Edit,
    InsertPassage,
    JoinPassages,
    PassageKind,
    SplitPassage,
    Together,
)
from desktop.ui.galley.sheet import Row

_BODY_KINDS = frozenset({PassageKind.PARAGRAPH, PassageKind.LIST_ITEM})
_BETWEEN_KINDS = frozenset({PassageKind.PICTURE, PassageKind.CAPTION, PassageKind.FURNITURE})


@dataclass(frozen=True, slots=True)
class Stretch:
    """Selected words: from ``start`` in row number ``first`` to ``end`` in row number ``last``."""

    first: int
    start: int
    last: int
    end: int

    @property
    def is_within_row(self) -> bool:
        """Whether it begins and ends in one row."""
        return self.first == self.last

    @property
    def is_empty(self) -> bool:
        """Whether it is a bare caret."""
        return self.is_within_row and self.start == self.end


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines of a pasted text that have words, without the space round them."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def replaced(rows: Sequence[Row], stretch: Stretch, text: str, label: str) -> Edit | None:
    """Return the edit that puts ``text`` in place of a stretch of words.

    Passages that the stretch touches become one. None where that cannot be: across a picture
    slot or the border of an article.
    """
    touched = rows[stretch.first : stretch.last + 1]
    if len({row.article for row in touched}) > 1 or not all(row.is_typed_in for row in touched):
        return None
    home = touched[0].id
    end = stretch.end + sum(len(row.passage.text) for row in touched[:-1])
    change = ChangeText(home, stretch.start, end, text)
    joins = tuple(JoinPassages(home, row.id) for row in touched[1:])
    return Together(label, (*joins, change)) if joins else change


def pasted(rows: Sequence[Row], stretch: Stretch, lines: Sequence[str]) -> Edit | None:
    """Return the edit that puts lines in place of a stretch: the first in its passage, each other in its own.

    None where the stretch cannot be replaced.
    """
    edit = replaced(rows, stretch, "".join(lines), "粘贴")
    if edit is None or len(lines) < 2:
        return edit
    home = rows[stretch.first].id
    starts = [stretch.start + sum(map(len, lines[:count])) for count in range(1, len(lines))]
    cuts = tuple(SplitPassage(home, start) for start in reversed(starts) if start)
    done = edit.edits if isinstance(edit, Together) else (edit,)
    return Together("粘贴", (*done, *cuts))


def cut(rows: Sequence[Row], number: int, offset: int) -> Edit | None:
    """Return the edit of a new paragraph at a place: at the edge of a passage an empty one.

    None in front of the first article, where nothing can be written.
    """
    row = rows[number]
    if 0 < offset < len(row.passage.text):
        return SplitPassage(row.id, offset)
    if row.article is None:
        return None
    kind = row.kind if row.kind in _BODY_KINDS else PassageKind.PARAGRAPH
    in_front = offset == 0 and row.is_typed_in
    before = _id_in(rows, number if in_front else number + 1, row.article)
    return InsertPassage(row.article, kind, "", before)


def joined_up(rows: Sequence[Row], number: int) -> JoinPassages | None:
    """Return the edit that puts a row behind the one above it that it can continue, or None."""
    first = _continued(rows, number, range(number - 1, -1, -1))
    return JoinPassages(first.id, rows[number].id) if first else None


def joined_down(rows: Sequence[Row], number: int) -> JoinPassages | None:
    """Return the edit that puts the row below behind a row, or None."""
    second = _continued(rows, number, range(number + 1, len(rows)))
    return JoinPassages(rows[number].id, second.id) if second else None


def _continued(rows: Sequence[Row], number: int, others: range) -> Row | None:
    """Return the nearest of the other rows that can be one passage with this one.

    Body text runs on behind pictures and captions that the lay-out put into it.
    """
    row = rows[number]
    for other in map(rows.__getitem__, others):
        if other.article != row.article or not row.is_typed_in:
            return None
        if row.kind in _BODY_KINDS and other.kind in _BETWEEN_KINDS:
            continue
        return other if other.is_typed_in else None
    return None


def _id_in(rows: Sequence[Row], number: int, article: str) -> str | None:
    """Return the id of a row if it exists and belongs to the article."""
    if number < len(rows) and rows[number].article == article:
        return rows[number].id
    return None
