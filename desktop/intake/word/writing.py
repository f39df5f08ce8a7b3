"""What is written in one Word paragraph: its characters, and the pictures and text boxes in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from desktop.intake.word.names import (
    ALTERNATIVES,
    CHOICE,
    FALLBACK,
    MATH_TEXT,
    PICTURES,
    WORD_ART,
    toggle,
    w,
    wp,
)

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
PAGE_BREAK = "\f"
_BREAKS = re.compile("([\n\f])")
_TEXTS = frozenset({w("t"), MATH_TEXT})


Run = tuple[str, etree._Element]
"""A stretch of text and the ``w:r`` or other element that it stands in."""
Line = tuple[str, list[Run]]
"""What a line begins with (nothing, a break, a page break), and its runs."""


@dataclass(frozen=True, slots=True)
class Writing:
    """What is written in a paragraph, and what hangs on it.

    The pictures of its lines stand before its text or behind its beginning. ``floats`` are text
    boxes and the letters of word art, and with them, or where there is no text, floating pictures.
    """

    runs: tuple[Run, ...] = ()
    pictures_before: int = 0
    pictures_after: int = 0
    floats: tuple[etree._Element, ...] = ()

    def lines(self) -> list[Line]:
        """Return the lines that breaks part the text into, from the first with ink to the last."""
        lines: list[Line] = [("", [])]
        for text, element in self.runs:
            for part in _BREAKS.split(text):
                if _BREAKS.fullmatch(part):
                    lines.append((part, []))
                else:
                    lines[-1][1].append((part, element))
        inked = [number for number, (_, runs) in enumerate(lines) if any(text.strip() for text, _ in runs)]
        return lines[inked[0] : inked[-1] + 1] if inked else []


def writing_of(*paragraphs: etree._Element) -> Writing:
    """Return what is written in these ``w:p`` elements, taken as one paragraph."""
    items = [item for paragraph in paragraphs for item in _items(paragraph)]
    runs = tuple(item for item in items if isinstance(item, tuple))
    inked = [place for place, item in enumerate(items) if isinstance(item, tuple) and item[0].strip()]
    drawn = [(place, item) for place, item in enumerate(items) if not isinstance(item, tuple)]
    has_company = not inked or any(item.tag not in PICTURES for _, item in drawn)
    floats = tuple(item for _, item in drawn if item.tag not in PICTURES or (has_company and _floats(item)))
    in_line = [place for place, item in drawn if item not in floats]
    before = sum(place < min(inked, default=len(items)) for place in in_line)
    return Writing(runs, before, len(in_line) - before, floats)


def printed_children(element: etree._Element) -> Iterator[etree._Element]:
    """Yield the children that Word prints: of alternatives the first, and no placeholder."""
    for child in element:
        if child.tag == ALTERNATIVES:
            yield from _alternative(child)
        elif child.tag not in _UNPRINTED and not _is_placeholder(child):
            yield child


def _items(element: etree._Element) -> Iterator[Run | etree._Element]:
    """Yield the texts, pictures, text boxes and word art under ``element``, in order."""
    for child in printed_children(element):
        text = _text(child)
        if text is not None:
            yield text, element
        elif child.tag in PICTURES or child.tag == w("txbxContent") or word_art(child):
            yield child
        elif not _is_hidden(child):
            yield from _items(child)


def word_art(element: etree._Element) -> str:
    """Return the letters that an old drawing forms, "" for any other element."""
    return element.get("string", "") if element.tag == WORD_ART else ""


def _text(element: etree._Element) -> str | None:
    """Return the text that an element without others in it stands for, None for all others."""
    if element.tag in _TEXTS:
        return element.text or ""
    if element.tag == w("sym"):
        return _symbol(element)
    if element.tag == w("br") and element.get(w("type")) == "page":
        return PAGE_BREAK
    return _CHARACTERS.get(element.tag)


def _floats(picture: etree._Element) -> bool:
    return any(each.tag in {wp("anchor"), w("pict")} for each in picture.iterancestors())


def _is_hidden(element: etree._Element) -> bool:
    return element.tag == w("r") and toggle(element, "rPr", "vanish") is True


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
