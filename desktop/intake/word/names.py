"""The XML names of Office files, as lxml writes them, and how to ask for one."""

from __future__ import annotations

from lxml import etree

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_NEW_CHART = "{http://schemas.microsoft.com/office/drawing/2014/chartex}"
_DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
_VML = "{urn:schemas-microsoft-com:vml}"
_CHOICES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_RELATIONS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

_PLACES = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_GROUPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingGroup}"

RELATION_ID = f"{_RELATIONS}id"
MATH_TEXT = f"{_MATH}t"
CHART, DIAGRAM = f"{_CHART}chart", f"{_DIAGRAM}relIds"
CHART_TITLE, DIAGRAM_POINT, DIAGRAM_DATA = f"{_CHART}title", f"{_DIAGRAM}pt", f"{_RELATIONS}dm"
PICTURES = frozenset({f"{_PICTURE}blip", f"{_VML}imagedata", f"{_NEW_CHART}chart"})
WORD_ART = f"{_VML}textpath"
ALTERNATIVES, CHOICE, FALLBACK = (f"{_CHOICES}{name}" for name in ("AlternateContent", "Choice", "Fallback"))

# How names begin that ISO 29500 Strict writes in another way.
STRICT_NAMES = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/",
        b"http://schemas.openxmlformats.org/officeDocument/2006/",
    ),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)


# Python refuses to read numbers of some thousand digits.
_MOST_DIGITS = 12


def w(name: str) -> str:
    """Return the full form of a WordprocessingML name such as ``p`` or ``val``."""
    return WORD + name


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """Return the first descendant reached by these WordprocessingML names, or None."""
    for name in path:
        element = None if element is None else element.find(w(name))
    return element


def attribute(element: etree._Element | None, name: str, otherwise: str) -> str:
    """Return the WordprocessingML attribute of this name, ``otherwise`` where there is none."""
    return otherwise if element is None else element.get(w(name), otherwise)


def value(element: etree._Element | None, *path: str) -> str | None:
    """Return the ``w:val`` of the descendant reached by these names, or None."""
    found = child(element, *path)
    return None if found is None else found.get(w("val"))


def number(element: etree._Element | None, *path: str) -> int | None:
    """Return the ``w:val`` reached by these names as a number, or None where it is none."""
    return whole(value(element, *path) or "")


def whole(text: str) -> int | None:
    """Return the whole number that ``text`` writes, or None where it writes none or one beyond all use."""
    digits = text.strip().removeprefix("-")
    return int(text) if digits.isascii() and digits.isdecimal() and len(digits) <= _MOST_DIGITS else None


def toggle(element: etree._Element | None, *path: str) -> bool | None:
    """Return whether the property reached by these names is on; None where it is not there."""
    found = child(element, *path)
    return None if found is None else found.get(w("val"), "1") not in {"0", "false", "off"}


def wp(name: str) -> str:
    """Return the full form of the name of a drawing's place, such as ``anchor``."""
    return _PLACES + name


def wpg(name: str) -> str:
    """Return the full form of the name of a group's part, such as ``grpSpPr``."""
    return _GROUPS + name


def a(name: str) -> str:
    """Return the full form of a DrawingML name such as ``xfrm``."""
    return _PICTURE + name


def vml(name: str) -> str:
    """Return the full form of a VML name such as ``shape``."""
    return _VML + name
