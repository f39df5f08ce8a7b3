"""Sheets that hold two pages side by side."""

from __future__ import annotations

from dataclasses import replace

from desktop.intake.pdf.boxes import Box
from desktop.intake.pdf.sheets import Sheet

_LANDSCAPE = 1.15
# Shares of the sheet's width: how far from its middle the fold may be, and how wide.
_OFF_MIDDLE, _FOLD = 0.03, 0.03


def pages_of(sheet: Sheet) -> tuple[Sheet, ...]:
    """Return the two halves of a spread, or the sheet itself where it is none.

    Both halves keep the sheet's number and measures.
    """
    fold = _fold(sheet) if sheet.width > _LANDSCAPE * sheet.height else None
    return (sheet,) if fold is None else (_half(sheet, fold, is_left=True), _half(sheet, fold, is_left=False))


def _fold(sheet: Sheet) -> float | None:
    """Return where a wide strip near the middle is empty from top to bottom, or None."""
    reached = 0.0
    for letter in sorted(sheet.letters, key=lambda letter: letter.box.left):
        fold = (reached + letter.box.left) / 2
        is_wide = letter.box.left - reached >= _FOLD * sheet.width
        if reached and is_wide and abs(fold - sheet.width / 2) <= _OFF_MIDDLE * sheet.width:
            return fold
        reached = max(reached, letter.box.right)
    return None


def _half(sheet: Sheet, fold: float, *, is_left: bool) -> Sheet:
    def is_here(box: Box) -> bool:
        return (box.left + box.right < 2 * fold) is is_left

    return replace(
        sheet,
        letters=tuple(letter for letter in sheet.letters if is_here(letter.box)),
        pictures=tuple(filter(is_here, sheet.pictures)),
        frames=tuple(filter(is_here, sheet.frames)),
        rules=tuple(filter(is_here, sheet.rules)),
        stamps=() if is_left else sheet.stamps,
    )
