"""Words of a sketched page: broken into lines, with the look of their style."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.export.layouts.page.styles import BLACK, RED
from desktop.export.line_breaks import advance, ruler
from desktop.export.profile import Columns
from desktop.export.styles import Align, Style
from desktop.export.units import MM_PER_POINT, TWIPS_PER_POINT
from desktop.model import Ink, Words

# Faces that stand out; in the sketch they are simply bold.
DISPLAY = frozenset({"方正小标宋简体", "黑体"})
INKS = {RED: Ink.RED, BLACK: Ink.BLACK}


def step(columns: Columns) -> float:
    """Return the millimetres from one column to the next."""
    return columns.width + columns.gutter / TWIPS_PER_POINT * MM_PER_POINT


def worded(text: str, style: Style, width: float, indent: float = 0) -> Words:
    """Return words in a box ``width`` mm wide that stands nowhere yet."""
    ink = INKS.get(style.color or "", Ink.BLACK if style.color is None else Ink.GREY)
    x = indent * style.size * MM_PER_POINT
    if style.align is Align.RIGHT:
        x = max(0.0, width - advance(text) * style.size * MM_PER_POINT)
    centred = style.align is Align.CENTER
    height = (style.pitch or style.size * 1.3) * MM_PER_POINT
    return Words(text, x, 0, width - x, height, style.size, ink, style.face.name in DISPLAY, centred)


def broken(text: str, characters: float, style: Style) -> Iterator[tuple[str, int]]:
    """Yield the lines of a text as they are set, each with its indent in characters."""
    for piece in text.replace("\t", "　").split("\n"):
        start, indent = 0, style.indent
        for end in ruler(piece).cuts(characters, indent):
            yield piece[start:end], indent
            start, indent = end, 0
