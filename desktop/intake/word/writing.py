"""What is written in one Word paragraph: its characters, and the pictures and text boxes in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from desktop.intake.symbols import symbol
from desktop.intake.word.drawn_texts import is_drawn_text
from desktop.intake.word.fields import FIELD_CODE, FIELD_MARK, Item, Run, without_codes
from desktop.intake.word.names import (
    ALTERNATIVES,
    CHART,
    CHOICE,
    DIAGRAM,
    FALLBACK,
    MATH_TEXT,
    PICTURES,
    WORD_ART,
    toggle,
    w,
    wp,
)

# Deleted or moved-away text, readings over characters, properties: nothing that is printed here.
_UNPRINTED = frozenset(
    w(name)
    for name in (
        "del",
        "moveFrom",
        "delText",
        "delInstrText",
        "rt",
        "pPr",
        "rPr",
        "sectPr",
        "sdtPr",
    )
)
_CHARACTERS = {w("tab"): "\t", w("ptab"): "\t", w("cr"): "\n", w("noBreakHyphen"): "-"}
# Every code but those of surrogates, which are no characters.
_SYMBOL_CODE = re.compile(r"[0-9A-Ca-cE-Fe-f][0-9A-Fa-f]{3}|[Dd][0-7][0-9A-Fa-f]{2}")
_ITEMS = PICTURES | {w("txbxContent"), CHART, DIAGRAM, FIELD_MARK, FIELD_CODE}
_DRAWINGS = frozenset({wp("anchor"), wp("inline")})
LINE_BREAK, PAGE_BREAK = "\n", "\f"
_COLUMN_BREAK = "\v"
_BREAKS = re.compile(f"([{LINE_BREAK}{PAGE_BREAK}{_COLUMN_BREAK}])")
_BREAK_TYPES = {"page": PAGE_BREAK, "column": _COLUMN_BREAK}
_TEXTS = frozenset({w("t"), MATH_TEXT})
# Lines of a file that somebody indented are none of the text.
_LINE_END = re.compile(r"(?<![ \t])[ \t]*[\r\n]\s*")


Line = tuple[str, list[Run]]
"""What a line begins with (nothing, or a break of one sort), and its runs."""


@dataclass(frozen=True, slots=True)
class Writing:
    """What is written in a paragraph, and what hangs on it.

    The pictures of its lines stand before its text or behind its beginning. ``floats`` are text
    boxes, charts, diagrams and word art, and with them, or where there is no text, floating pictures.
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
    items = without_codes(item for paragraph in paragraphs for item in _items(paragraph))
    runs = tuple(item for item in items if isinstance(item, tuple))
    inked = [place for place, item in enumerate(items) if isinstance(item, tuple) and item[0].strip()]
    drawn = [(place, item) for place, item in enumerate(items) if not isinstance(item, tuple)]
    has_company = not inked or any(item.tag not in PICTURES for _, item in drawn)
    floats = tuple(item for _, item in drawn if item.tag not in PICTURES or (has_company and _floats(item)))
    in_line = [place for place, item in drawn if item not in floats]
    before = sum(place < min(inked, default=len(items)) for place in in_line)
    return Writing(runs, before, len(in_line) - before, floats)


def printed_children(element: etree._Element) -> Iterator[etree._Element]:
    """Yield the children that Word prints: of alternatives the first."""
    for child in element:
        if child.tag == ALTERNATIVES:
            yield from _alternative(child)
        elif child.tag not in _UNPRINTED:
            yield child


def _items(element: etree._Element) -> Iterator[Item]:
    """Yield the texts, parts of fields, pictures and other drawings under ``element``, in order."""
    for child in printed_children(element):
        text = _text(child)
        if text is not None:
            yield text, element
        elif child.tag in _ITEMS or word_art(child) or is_drawn_text(child):
            yield child
        elif not _is_hidden(child):
            yield from _items(child)


def word_art(element: etree._Element) -> str:
    """Return the letters that an old drawing forms, "" for any other element."""
    return element.get("string", "") if element.tag == WORD_ART else ""


def _text(element: etree._Element) -> str | None:
    """Return the text that an element without others in it stands for, None for all others."""
    if element.tag in _TEXTS:
        return _LINE_END.sub(_space, element.text or "")
    if element.tag == w("sym"):
        return _symbol(element)
    if element.tag == w("br"):
        return _BREAK_TYPES.get(element.get(w("type"), ""), LINE_BREAK)
    return _CHARACTERS.get(element.tag)


def _space(line_end: re.Match[str]) -> str:
    """Return what stands for a line end: a space inside the text, nothing at its ends."""
    is_inside = line_end.start() > 0 and line_end.end() < len(line_end.string)
    return " " if is_inside else ""


def _floats(picture: etree._Element) -> bool:
    return any(each.tag in {wp("anchor"), w("pict")} for each in picture.iterancestors())


def _is_hidden(element: etree._Element) -> bool:
    if element.tag in _DRAWINGS:
        drawn = element.find(wp("docPr"))
        return drawn is not None and drawn.get("hidden") in {"1", "true"}
    return element.tag == w("r") and toggle(element, "rPr", "vanish") is True


def _alternative(alternatives: etree._Element) -> Iterator[etree._Element]:
    """Yield what Word shows of a thing that is written twice, for new and for old programs."""
    for tag in (CHOICE, FALLBACK):
        chosen = alternatives.find(tag)
        if chosen is not None and len(chosen):
            yield from printed_children(chosen)
            return


def _symbol(element: etree._Element) -> str:
    """Return a font's sign as a character, for private use where Unicode has none; U+FFFD without a code."""
    code = element.get(w("char"), "")
    sign = chr(int(code, 16)) if _SYMBOL_CODE.fullmatch(code) else "\ufffd"
    return symbol(element.get(w("font"), ""), sign)
