"""From the bytes of a PDF to its text, in the order in which a reader meets it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop.intake import refusals
from desktop.intake.blocks import Block, joined
from desktop.intake.pdf.habits import Habits, habits_of
from desktop.intake.pdf.items import Item
from desktop.intake.pdf.letters import REPLACEMENT
from desktop.intake.pdf.margins import margins_of, repeated_rows
from desktop.intake.pdf.nameplate import parted_from_masthead
from desktop.intake.pdf.opening import sheets_of
from desktop.intake.pdf.panels import items_of
from desktop.intake.pdf.runs import runs_of
from desktop.intake.pdf.sheets import Sheet
from desktop.intake.pdf.spreads import pages_of
from desktop.intake.pdf.writing import inscription_blocks, margin_blocks, stamp_blocks, story_blocks
from desktop.model import Hint, HintKind

# The share of characters of which the file does not say what they are.
_MOST_UNTOLD = 0.3


@dataclass(frozen=True, slots=True)
class _Page:
    """A sheet and the things on it."""

    sheet: Sheet
    items: list[Item]


def pdf_text(data: bytes) -> tuple[str, tuple[Hint, ...]]:
    """Return the text of a PDF and what its pages show of its stretches.

    The lines of a paragraph are put together within their column, where indents and line ends
    show what belongs together. At a column's end the halves stay apart: how they go on is a
    judgement, which the editor must be able to undo.

    Raises:
        UserFacingError: where the file is locked, broken, too long or without text
    """
    sheets = [page for sheet in sheets_of(data) for page in pages_of(sheet)]
    refusal = _refusal(sheets)
    if refusal is not None:
        raise refusal.error()
    return joined(_blocks(sheets))


def _refusal(sheets: Iterable[Sheet]) -> refusals.Refusal | None:
    """Return why the sheets are not worth reading, or None where they are."""
    letters = [letter.text for sheet in sheets for letter in sheet.letters]
    if not letters:
        has_pictures = any(sheet.has_ground or sheet.pictures for sheet in sheets)
        return refusals.PDF_SCANNED if has_pictures else refusals.PDF_EMPTY
    return refusals.PDF_UNTOLD if letters.count(REPLACEMENT) > _MOST_UNTOLD * len(letters) else None


def _blocks(sheets: list[Sheet]) -> Iterator[Block]:
    runs = [runs_of(sheet.letters) for sheet in sheets]
    habits = habits_of([run for page in runs for run in page])
    pages = [_Page(sheet, items_of(sheet, own, habits.size)) for sheet, own in zip(sheets, runs, strict=True)]
    repeated = repeated_rows((page.items, page.sheet.height) for page in pages)
    for number, page in enumerate(pages):
        yield from _page_blocks(page, habits, repeated, is_front=number == 0)


def _page_blocks(page: _Page, habits: Habits, repeated: frozenset[str], *, is_front: bool) -> Iterator[Block]:
    if not page.sheet.letters:
        yield from _unread(page.sheet)
        yield from stamp_blocks(page.sheet.stamps)
        return
    height, rules = page.sheet.height, page.sheet.rules
    masthead, items = (
        parted_from_masthead(page.items, height, rules, habits) if is_front else ([], page.items)
    )
    margins = margins_of(items, height, habits.size, repeated)
    yield from margin_blocks([*masthead, *margins.head], rules, habits)
    yield from story_blocks(margins.stories, rules, habits)
    yield from inscription_blocks(margins.stories)
    yield from stamp_blocks(page.sheet.stamps)
    yield from margin_blocks(margins.foot, rules, habits)


def _unread(sheet: Sheet) -> Iterator[Block]:
    """Yield the place of a page that has nothing but pictures, most often a scanned one."""
    if sheet.has_ground or sheet.pictures:
        yield Block("", HintKind.UNREAD, sheet.number, tight=True)
