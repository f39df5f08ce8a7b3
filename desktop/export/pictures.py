"""Pictures and the frames that wait for one, each in a cell together with its caption."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element

from desktop.export.draft import Draft
from desktop.export.markup import R, line, paragraph, printable, w
from desktop.export.tables import SIDES, Box, Cell, Row, table
from desktop.export.units import emu, twips

HOLE = "PictureHole"
HOLE_WORD = "图"
PICTURE = "Picture"
HOLE_TINT = "F4F3F0"
# A picture as wide as its cell loses its right edge in some programs.
SPARE_MM = 4
# How much of what is cropped from a picture's height is cropped above: heads are there.
CROP_ABOVE = 0.3
_WHOLE = 100_000

_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"


@dataclass(frozen=True, slots=True)
class Photograph:
    """A picture to be set: its bytes, its height over its width, and the ``shape`` it is cropped to.

    ``words`` say what it shows to those who cannot see it.
    """

    blob: bytes
    own_shape: float
    shape: float
    words: str = ""

    @property
    def cut(self) -> dict[str, int]:
        """What is cropped at each side, in thousandths of a percent; of the height mostly the foot."""
        if self.own_shape > self.shape:
            lost = 1 - self.shape / self.own_shape
            return {"t": round(lost * CROP_ABOVE * _WHOLE), "b": round(lost * (1 - CROP_ABOVE) * _WHOLE)}
        lost = 1 - self.own_shape / self.shape
        return {side: round(lost / 2 * _WHOLE) for side in ("l", "r")} if lost else {}


def shown_width(width: float, height: float, shape: float) -> float:
    """Return how wide a picture of that shape is in a cell of those millimetres."""
    return min(width - SPARE_MM, height / shape)


def framed(
    draft: Draft, photograph: Photograph | None, width: float, height: float, below: Sequence[_Element]
) -> tuple[_Element, ...]:
    """Return the content of a cell ``width`` mm wide: the picture, or its empty frame, and what is below.

    A picture keeps its proportions inside ``height`` mm.
    """
    if photograph is None:
        return (empty_frame(width - SPARE_MM, height), *below)
    shown = shown_width(width, height, photograph.shape)
    drawing = _drawing(draft, photograph, emu(shown), emu(shown * photograph.shape))
    return (paragraph(PICTURE, w("r", drawing)), *below)


def empty_frame(width: float, height: float) -> _Element:
    """Return a lightly ruled frame of that size in millimetres with a word in its middle."""
    box = Box(fill=HOLE_TINT, rules=SIDES, middle=True)
    cell = Cell(twips(width), (line(HOLE, HOLE_WORD),), box)
    return table([twips(width)], [Row((cell,), height=twips(height))], "center")


def _drawing(draft: Draft, photograph: Photograph, width: int, height: int) -> _Element:
    number, relation = draft.drawing_id(), draft.picture(photograph.blob)
    inline = etree.Element(f"{{{_WP}}}inline", nsmap={"wp": _WP, "a": _A, "pic": _PIC})
    inline.attrib.update(dict.fromkeys(("distT", "distB", "distL", "distR"), "0"))
    _put(inline, _WP, "extent", cx=width, cy=height)
    _put(
        inline,
        _WP,
        "docPr",
        id=number,
        name=f"图{number}",
        descr=printable(photograph.words) or f"图{number}",
    )
    graphic = _put(inline, _A, "graphic")
    picture = _put(_put(graphic, _A, "graphicData", uri=_PIC), _PIC, "pic")
    _put_identity(picture, number)
    fill = _put(picture, _PIC, "blipFill")
    _put(fill, _A, "blip").set(f"{{{R}}}embed", relation)
    if photograph.cut:
        _put(fill, _A, "srcRect", **photograph.cut)
    _put(_put(fill, _A, "stretch"), _A, "fillRect")
    _put_shape(picture, width, height)
    return w("drawing", inline)


def _put_identity(picture: _Element, number: int) -> None:
    identity = _put(picture, _PIC, "nvPicPr")
    _put(identity, _PIC, "cNvPr", id=number, name=f"图{number}")
    _put(identity, _PIC, "cNvPicPr")


def _put_shape(picture: _Element, width: int, height: int) -> None:
    shape = _put(picture, _PIC, "spPr")
    place = _put(shape, _A, "xfrm")
    _put(place, _A, "off", x=0, y=0)
    _put(place, _A, "ext", cx=width, cy=height)
    _put(_put(shape, _A, "prstGeom", prst="rect"), _A, "avLst")


def _put(parent: _Element, namespace: str, tag: str, **attributes: str | int) -> _Element:
    element = etree.SubElement(parent, f"{{{namespace}}}{tag}")
    element.attrib.update({name: str(value) for name, value in attributes.items()})
    return element
