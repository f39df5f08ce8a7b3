"""What is written in one Word paragraph: its characters, and the pictures and text boxes in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from desktop.intake.word.names import ALTERNATIVES, CHOICE, FALLBACK, MATH_TEXT, PICTURES, w

# Deleted or moved-away text, field codes, readings over characters, properties: nothing that is printed here.
_UNPRINTED = frozenset(
    w(name)
    for name in (
        "del",
        "moveFrom",
        "delText",
        "instrText",
        "delInstrText",
        "rt",
        "pPr",
        "rPr",
        "sectPr",
        "sdtPr",
    )
)
_CHARACTERS = {w("tab"): "\t", w("ptab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}
# Every code but those of surrogates, which are no characters.
_SYMBOL_CODE = re.compile(r"[0-9A-Ca-cE-Fe-f][0-9A-Fa-f]{3}|[Dd][0-7][0-9A-Fa-f]{2}")
_TEXTS = frozenset({w("t"), MATH_TEXT})


@dataclass(frozen=True, slots=True)
class Writing:
    """The text of a paragraph, how many pictures stand before it and after its start, and its boxes."""

    text: str = ""
    pictures_before: int = 0
    pictures_after: int = 0
    boxes: tuple[etree._Element, ...] = ()


def writing_of(*paragraphs: etree._Element) -> Writing:
    """Return what is written in these ``w:p`` elements, taken as one paragraph."""
    texts: list[str] = []
    boxes: list[etree._Element] = []
    before = after = 0
    for item in (item for paragraph in paragraphs for item in _items(paragraph)):
        if isinstance(item, str):
            texts.append(item)
        elif item.tag not in PICTURES:
            boxes.append(item)
        elif any(map(str.strip, texts)):
            after += 1
        else:
            before += 1
    return Writing("".join(texts), before, after, tuple(boxes))


def printed_children(element: etree._Element) -> Iterator[etree._Element]:
    """Yield the children that Word prints: of alternatives the first, and no placeholder."""
    for child in element:
        if child.tag == ALTERNATIVES:
            yield from _alternative(child)
        elif child.tag not in _UNPRINTED and not _is_placeholder(child):
            yield child


def _items(element: etree._Element) -> Iterator[str | etree._Element]:
    """Yield the strings, pictures and text boxes under ``element``, in order."""
    for child in printed_children(element):
        if child.tag in _TEXTS:
            yield child.text or ""
        elif child.tag in _CHARACTERS:
            yield _CHARACTERS[child.tag]
        elif child.tag == w("sym"):
            yield _symbol(child)
        elif child.tag in PICTURES or child.tag == w("txbxContent"):
            yield child
        else:
            yield from _items(child)


def _alternative(alternatives: etree._Element) -> Iterator[etree._Element]:
    """Yield what Word shows of a thing that is written twice, for new and for old programs."""
    for tag in (CHOICE, FALLBACK):
        chosen = alternatives.find(tag)
        if chosen is not None and len(chosen):
            yield from printed_children(chosen)
            return


def _is_placeholder(element: etree._Element) -> bool:
    return element.tag == w("sdt") and element.find(f"{w('sdtPr')}/{w('showingPlcHdr')}") is not None


def _symbol(element: etree._Element) -> str:
    """Return the character of a symbol font, which is for private use, or U+FFFD where it has none."""
    code = element.get(w("char"), "")
    return chr(int(code, 16)) if _SYMBOL_CODE.fullmatch(code) else "\ufffd"
