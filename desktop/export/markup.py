"""WordprocessingML elements, made directly: linear in the text, and nothing in them by default."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml import etree
from lxml.etree import _Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMESPACE = {"w": W}
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

# Marks that Latin and Chinese print share: without a hint Word sets them in the Latin face.
SHARED_MARKS = re.compile("[‘’“”…—·×÷°℃§¶±★☆○●◎◇◆□■△▲※①-⑳Ⅰ-Ⅻ←-↓]")
NOT_FOR_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_PIECE = re.compile(r"\t|\n|[^\t\n]+")


class _Names(dict[str, str]):
    """Names in the form that lxml compares, each made once: a document has few, thousands of times."""

    def __missing__(self, name: str) -> str:
        made = self[name] = f"{{{W}}}{name}"
        return made


_NAMES = _Names()


def w(tag: str, *children: _Element, **attributes: str | int | bool | None) -> _Element:
    """Return the element ``w:tag``; attributes are of the same namespace, None is left out."""
    named = {_NAMES[name]: _written(value) for name, value in attributes.items() if value is not None}
    # One namespace and all attributes at once: three times as fast as one after the other.
    element = etree.Element(_NAMES[tag], named, _NAMESPACE)
    if children:
        element.extend(children)
    return element


def document(*children: _Element) -> _Element:
    """Return the root of the main part, which also names relations."""
    root = etree.Element(f"{{{W}}}document", nsmap={**_NAMESPACE, "r": R})
    root.extend(children)
    return root


def _written(value: str | int) -> str:
    return str(int(value)) if isinstance(value, bool) else str(value)


def name_of(tag: str) -> str:
    """Return ``w:tag`` in the form that lxml compares."""
    return _NAMES[tag]


def serialize(root: _Element) -> bytes:
    """Return a part's bytes, the same for the same tree."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def printable(text: str) -> str:
    """Return ``text`` with every character that XML cannot hold replaced, one for one."""
    return NOT_FOR_XML.sub(REPLACEMENT, text)


def run(text: str, style: str | None = None) -> _Element:
    """Return a run of ``text``: tabs and line ends as Word's own, shared marks in the Chinese face."""
    element = w("r")
    properties = list(_run_properties(text, style))
    if properties:
        element.append(w("rPr", *properties))
    element.extend(_content(piece) for piece in _PIECE.findall(printable(text)))
    return element


def _run_properties(text: str, style: str | None) -> Iterable[_Element]:
    if style:
        yield w("rStyle", val=style)
    if SHARED_MARKS.search(text):
        yield w("rFonts", hint="eastAsia")


def _content(piece: str) -> _Element:
    if piece == "\t":
        return w("tab")
    if piece == "\n":
        return w("br")
    element = w("t")
    element.text = piece
    element.set(XML_SPACE, "preserve")
    return element


def paragraph(style: str, *content: _Element) -> _Element:
    """Return a paragraph in ``style`` around runs, ranges and fields."""
    return w("p", w("pPr", w("pStyle", val=style)), *content)


def margin_paragraph(style: str, x: int, width: int, *content: _Element) -> _Element:
    """Return a paragraph ``x`` twips from the sheet's left edge, level with the paragraph after it."""
    element = paragraph(style, *content)
    # A frame in the style would do for Word; others look for it in the paragraph.
    place = w("framePr", w=width, hSpace=0, wrap="around", vAnchor="text", hAnchor="page", x=x, y=1)
    element[0].append(place)
    return element


def line(style: str, text: str) -> _Element:
    """Return a paragraph in ``style`` that holds ``text`` in one run, or is empty."""
    return paragraph(style, *([run(text)] if text else []))


def field(instruction: str, shown: str) -> list[_Element]:
    """Return the runs of a field, with ``shown`` until Word first counts."""
    code = w("instrText")
    code.text = f" {instruction} "
    code.set(XML_SPACE, "preserve")
    return [
        w("r", w("fldChar", fldCharType="begin")),
        w("r", code),
        w("r", w("fldChar", fldCharType="separate")),
        run(shown),
        w("r", w("fldChar", fldCharType="end")),
    ]
