"""The rectangles and lines that a path draws."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import c_float
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfObject

Point = tuple[float, float]
# A longer path is a drawing, no frame.
_MOST_SEGMENTS = 200
_NEAR = 1.5


def outlines(path: PdfObject) -> Iterator[tuple[float, float, float, float]]:
    """Yield left, bottom, right and top of each rectangle or straight line along the page's edges.

    A frame with round corners counts; other figures give nothing.
    """
    for points in _strokes(path):
        across, down = zip(*points, strict=True)
        edges = (min(across), min(down), max(across), max(down))
        if all(_is_on_edge(point, edges) for point in points):
            yield edges


def _strokes(path: PdfObject) -> Iterator[list[Point]]:
    """Yield the points of each part that is drawn without lifting the pen."""
    from pypdfium2 import raw

    count = raw.FPDFPath_CountSegments(path)
    if count > _MOST_SEGMENTS:
        return
    matrix, x, y = path.get_matrix(), c_float(), c_float()
    points: list[Point] = []
    for index in range(count):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        if points and raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO:
            yield points
            points = []
        points.append(matrix.on_point(x.value, y.value))
    if points:
        yield points


def _is_on_edge(point: Point, edges: tuple[float, float, float, float]) -> bool:
    x, y = point
    left, bottom, right, top = edges
    return min(abs(x - left), abs(x - right)) < _NEAR or min(abs(y - bottom), abs(y - top)) < _NEAR
