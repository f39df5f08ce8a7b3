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
    if sheet.width < _LANDSCAPE * sheet.height:
        return (sheet,)
    fold = _fold(sheet)
    if fold is None:
        return (sheet,)
    return _half(sheet, Box(0.0, 0.0, fold, sheet.height)), _half(
        sheet, Box(fold, 0.0, sheet.width, sheet.height)
    )


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


def _half(sheet: Sheet, half: Box) -> Sheet:
    def within(boxes: tuple[Box, ...]) -> tuple[Box, ...]:
        return tuple(box for box in boxes if half.holds_center(box))

    letters = tuple(letter for letter in sheet.letters if half.holds_center(letter.box))
    shapes = (within(sheet.pictures), within(sheet.frames), within(sheet.rules))
    return replace(sheet, letters=letters, pictures=shapes[0], frames=shapes[1], rules=shapes[2])
