"""Pictures and the frames that wait for one, each in a cell together with its caption."""

from __future__ import annotations

from collections.abc import Sequence

from docx.image.exceptions import UnrecognizedImageError
from docx.image.image import Image
from lxml import etree
from lxml.etree import _Element

from desktop.export.draft import Draft
from desktop.export.markup import R, line, paragraph, w
from desktop.export.tables import SIDES, Box, Cell, Row, table
from desktop.export.units import emu, twips
from desktop.model import UserFacingError

HOLE = "PictureHole"
HOLE_WORD = "图"
PICTURE = "Picture"
HOLE_TINT = "F4F3F0"
# A picture as wide as its cell loses its right edge in some programs.
SPARE_MM = 4

_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def shape_of(blob: bytes) -> float:
    """Return a picture's height over its width.

    Raises:
        UserFacingError: for bytes that are no picture Word knows
    """
    try:
        image = Image.from_blob(blob)
    except UnrecognizedImageError as error:
        message = "没有导出：有一张图片不是 Word 认得的格式。换成 JPEG 或 PNG 再试。"
        raise UserFacingError("picture-format", message, remedy="换一张图片") from error
    return image.px_height / image.px_width


def framed(
    draft: Draft, blob: bytes | None, width: float, height: float, below: Sequence[_Element]
) -> tuple[_Element, ...]:
    """Return the content of a cell ``width`` mm wide: the picture, or its empty frame, and what is below.

    A picture keeps its proportions inside ``height`` mm.
    """
    inside = width - SPARE_MM
    if blob is None:
        return (empty_frame(inside, height), *below)
    shape = shape_of(blob)
    shown = min(inside, height / shape)
    drawing = _drawing(draft.drawing_id(), draft.picture(blob), emu(shown), emu(shown * shape))
    return (paragraph(PICTURE, w("r", drawing)), *below)


def empty_frame(width: float, height: float) -> _Element:
    """Return a lightly ruled frame of that size in millimetres with a word in its middle."""
    box = Box(fill=HOLE_TINT, rules=SIDES, middle=True)
    cell = Cell(twips(width), (line(HOLE, HOLE_WORD),), box)
    return table([twips(width)], [Row((cell,), height=twips(height))], "center")


def _drawing(number: int, relation: str, width: int, height: int) -> _Element:
    inline = etree.Element(f"{{{_WP}}}inline", nsmap={"wp": _WP, "a": _A, "pic": _PIC})
    inline.attrib.update(dict.fromkeys(("distT", "distB", "distL", "distR"), "0"))
    _put(inline, _WP, "extent", cx=width, cy=height)
    _put(inline, _WP, "docPr", id=number, name=f"图{number}", descr=f"图{number}")
    graphic = _put(inline, _A, "graphic")
    picture = _put(_put(graphic, _A, "graphicData", uri=_PIC), _PIC, "pic")
    _put_identity(picture, number)
    fill = _put(picture, _PIC, "blipFill")
    _put(fill, _A, "blip").set(f"{{{R}}}embed", relation)
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
