"""Texts that are kept as drawings keep them: in shapes from other programs, in diagrams and charts."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from desktop.intake.blocks import Block
from desktop.intake.word.names import CHART, CHART_TITLE, DIAGRAM_POINT, a, whole

# Points of a diagram that say how it is drawn, or name what leads from one to another.
_MERE_DRAWING = frozenset({"pres", "parTrans", "sibTrans"})
_BODY = "}txBody"
_SIZES_A_HALF_POINT = 50


def is_drawn_text(element: etree._Element) -> bool:
    """Return whether an element is the text of a shape that is no text box of Word's own."""
    return str(element.tag).endswith(_BODY)


def drawn_blocks(element: etree._Element) -> Iterator[Block]:
    """Yield the paragraphs of a drawing's text, of a diagram's data, or of the title of a chart."""
    for part in _parts(element):
        for paragraph in part.iter(a("p")):
            text = "".join(_written(each) for each in paragraph.iter(a("t"), a("br")))
            if text.strip():
                yield Block(text, size=_size(paragraph))


def _parts(element: etree._Element) -> Iterator[etree._Element]:
    chart = next(element.iter(CHART), None)
    if chart is not None:
        yield from chart.iterchildren(CHART_TITLE)
        return
    points = list(element.iter(DIAGRAM_POINT))
    yield from (point for point in points if point.get("type") not in _MERE_DRAWING)
    if not points:
        yield element


def _written(element: etree._Element) -> str:
    return (element.text or "") if element.tag == a("t") else "\n"


def _size(paragraph: etree._Element) -> float:
    written = next((each.get("sz", "") for each in paragraph.iter(a("rPr"))), "")
    return (whole(written) or 0) / _SIZES_A_HALF_POINT
