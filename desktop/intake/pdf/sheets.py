"""What is on one sheet of a PDF: letters, pictures, frames and rules, before any order is seen in them."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.intake.pdf.boxes import Box


@dataclass(frozen=True, slots=True)
class Letter:
    """One printed character and its em box: as wide as it advances, as high as its font size.

    ``order`` counts the characters as the file writes them; ``space`` is the white space that
    the file itself writes before this one. ``ink`` is where its black begins and ends, left to
    right; ``face`` the font's name.
    """

    text: str
    box: Box
    size: float
    order: int = 0
    space: str = ""
    face: str = ""
    ink: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Stamp:
    """Words that stand in no line of a page; ``is_across`` where they are printed over its text."""

    text: str
    is_across: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page, or half of a spread, turned so that its letters stand upright.

    ``frames`` are tinted or framed rectangles, ``rules`` thin lines. ``has_ground`` says that a
    picture covers the whole sheet.
    """

    number: int
    width: float
    height: float
    letters: tuple[Letter, ...] = ()
    pictures: tuple[Box, ...] = ()
    frames: tuple[Box, ...] = ()
    rules: tuple[Box, ...] = ()
    has_ground: bool = False
    stamps: tuple[Stamp, ...] = ()
