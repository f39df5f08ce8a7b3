"""The pictures, frames and rules of a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from desktop.intake.pdf.boxes import Box
from desktop.intake.pdf.paths import outlines

if TYPE_CHECKING:
    from pypdfium2 import PdfMatrix, PdfObject, PdfPage

# Points: what is thinner is a rule, what is smaller is an ornament.
_THIN, _SMALL = 3.5, 20.0
# Strips of one picture lie this near to one another.
_TOUCHING = 1.5
_DEEPEST, _MOST, _MOST_OF_A_KIND = 6, 20_000, 500
# A picture or frame over nearly the whole page is the ground the page is printed on.
_GROUND = 0.85


@dataclass(frozen=True, slots=True)
class Drawings:
    """What is drawn on a page besides letters; boxes count from the page's left upper corner.

    ``has_ground`` says that a picture lies behind the whole page, or is all of it.
    """

    pictures: tuple[Box, ...] = ()
    frames: tuple[Box, ...] = ()
    rules: tuple[Box, ...] = ()
    has_ground: bool = False


def drawings_of(page: PdfPage, frame: Box) -> Drawings:
    """Return the pictures, rectangles and thin lines that lie within ``frame``, each once.

    ``frame`` is the part of the page that is shown, in the file's coordinates: its ``bottom``
    is less than its ``top``.
    """
    from pypdfium2 import raw

    shown = Box(0.0, 0.0, frame.width, -frame.height)
    kinds = [raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_PATH]
    items = list(islice(page.get_objects(filter=kinds, max_depth=_DEEPEST), _MOST))
    images = (_on_page(item, (item.get_bounds(),)) for item in items if item.type == kinds[0])
    paths = (_on_page(item, outlines(item)) for item in items if item.type == kinds[1])
    pictures, shapes = _within(images, frame, shown), _within(paths, frame, shown)
    return Drawings(
        _largest(box for box in _joined(pictures) if _is_large(box) and not _is_ground(box, shown)),
        _largest(box for box in shapes if _is_large(box) and not _is_ground(box, shown)),
        _largest(box for box in shapes if min(box.width, box.height) < _THIN < max(box.width, box.height)),
        any(_is_ground(box, shown) for box in pictures),
    )


def _largest(boxes: Iterable[Box]) -> tuple[Box, ...]:
    """Return the boxes, only the largest of very many."""
    return tuple(sorted(boxes, key=lambda box: -box.width - box.height)[:_MOST_OF_A_KIND])


Edges = tuple[float, float, float, float]


def _on_page(item: PdfObject, edges: Iterable[Edges]) -> Iterator[Edges]:
    """Yield where things lie on the page; what is in a form counts in that form's coordinates."""
    matrices = list(_matrices(item))
    for one in edges:
        for matrix in matrices:
            one = matrix.on_rect(*one)
        yield one


def _matrices(item: PdfObject) -> Iterator[PdfMatrix]:
    """Yield the matrices of the forms that hold an object, the innermost first."""
    form = item.container
    while form is not None:
        yield form.get_matrix()
        form = form.container


def _within(things: Iterable[Iterable[Edges]], frame: Box, shown: Box) -> list[Box]:
    boxes = (_clipped(_seen(edges, frame), shown) for thing in things for edges in thing)
    return list(dict.fromkeys(box for box in boxes if box.width >= 0 and box.height >= 0))


def _seen(edges: Edges, frame: Box) -> Box:
    left, bottom, right, top = edges
    seen = (left - frame.left, frame.top - top, right - frame.left, frame.top - bottom)
    return Box(*(round(edge, 1) for edge in seen))


def _clipped(box: Box, shown: Box) -> Box:
    return Box(
        max(box.left, shown.left),
        max(box.top, shown.top),
        min(box.right, shown.right),
        min(box.bottom, shown.bottom),
    )


def _joined(boxes: Iterable[Box]) -> list[Box]:
    """Return the boxes, the strips that one picture was cut into put together."""
    joined: list[Box] = []
    for box in sorted(boxes, key=lambda box: (box.left, box.top)):
        if joined and _is_strip(joined[-1], box):
            joined[-1] = Box.around((joined[-1], box))
        else:
            joined.append(box)
    return joined


def _is_strip(above: Box, below: Box) -> bool:
    same_width = abs(above.left - below.left) < _TOUCHING and abs(above.right - below.right) < _TOUCHING
    return same_width and abs(below.top - above.bottom) < _TOUCHING


def _is_large(box: Box) -> bool:
    return box.width >= _SMALL and box.height >= _SMALL


def _is_ground(box: Box, shown: Box) -> bool:
    return box.area >= _GROUND * shown.area
