"""Whether a line of prose is whole, or breaks off and goes on elsewhere."""

from __future__ import annotations

import re

from desktop.structure.lines.line import Line
from desktop.structure.lines.once import remembered
from desktop.structure.lines.page import Page
from desktop.structure.lines.shape import Shape
from desktop.structure.words.telling_words import looks_like_caption

LONG = 34
"""What is longer is no head."""

_NAMED = re.compile(r"[^，。；：“”]{2,10}[:：]")

# Two short phrases with a comma may be a title as well as half a sentence.
_SHORT, _SHORT_OPEN = 24, 0.6


def ends_paragraph_line(line: Line, above: Line | None, shape: Shape) -> bool:
    """Return whether a line of prose is what its paragraph left over for the last line."""
    return (
        above is not None
        and shape.is_full(above)
        and (above.has_comma or above.indent > 0)
        and line.blanks == 0
        and line.indent == 0
        and not looks_like_caption(line)
    )


def closes_bracket(line: Line) -> bool:
    """Return whether a line ends with the bracket that a line above it opened: a credit, mostly."""
    return line.text.endswith("）") and "（" not in line.text


def openness(line: Line, shape: Shape, above: Line | None = None) -> float:
    """Return how surely a line of prose breaks off: 1 and more for yes, -1 for no."""
    full = shape.is_full(line)
    if line.text.endswith(("，", "、")):
        return 1.3
    if line.is_closed:
        return 0.0 if full or line.unpaired else -1.0
    if full:
        return 1.2
    if line.ending == "：":
        return -0.3
    if closes_bracket(line):
        return 0.0
    if above is not None and _is_named(line) and _is_named(above) and not above.is_closed:
        return -0.4
    if line.has_comma and line.length <= _SHORT and not line.unpaired:
        return _SHORT_OPEN
    if goes_on(line) or ends_paragraph_line(line, above, shape):
        return 1.0
    return -0.4


@remembered
def open_ends(page: Page) -> list[float]:
    """Return how surely each line of a page breaks off."""
    around = zip(page.lines, page.shapes, (None, *page.lines), strict=False)
    return [openness(*line) for line in around]


def _is_named(line: Line) -> bool:
    """Return whether a line is one of a list: 时间：, 线路二：; the items of one end alike."""
    return _NAMED.match(line.text) is not None


def goes_on(line: Line) -> bool:
    """Return whether a line without an end reads like the beginning of more."""
    return line.has_comma or line.has_sentence or line.length > LONG or line.hangs
