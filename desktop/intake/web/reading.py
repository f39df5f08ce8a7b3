"""From a page's elements to blocks of text, in the order in which a reader meets them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from desktop.intake import refusals
from desktop.intake.blocks import Block, joined, with_headings
from desktop.intake.figures import BULLET
from desktop.intake.web import tags
from desktop.intake.web.decoding import page_mark_up
from desktop.intake.web.lists import OpenList
from desktop.intake.web.look import Look
from desktop.intake.web.sheet import Declarations, Sheet, declared
from desktop.intake.web.tables import OpenTable
from desktop.intake.web.writing import Writer
from desktop.model import Hint

# Pixels; smaller pictures are signs and rules.
_SMALLEST_PICTURE = 40
_PIXELS = re.compile(r"\s*(\d+)(?:\.\d+)?\s*(?:px)?\s*")
# The parser stops at a zero byte, and reads nothing behind the end of the page.
_LOSING = re.compile(r"\0|</(?:body|html)\s*>", re.IGNORECASE)
_BLOCK_DISPLAYS = frozenset({"block", "list-item", "table", "flex", "grid"})
_HIDING = {"display": "none", "mso-hide": "all", "mso-element": "comment-list"}


def page_text(data: bytes) -> tuple[str, tuple[Hint, ...]]:
    """Return the visible text of a page and what the page says of its stretches; "" for none."""
    return joined(page_blocks(page_mark_up(data)))


def page_blocks(mark_up: str) -> list[Block]:
    """Return the paragraphs, headings, list items, tables and pictures of a page.

    Only what an element itself declares hides it: nothing is lost to a style sheet whose other
    rules, or scripts, would have shown it.

    Raises:
        UserFacingError: ``page-broken`` where its elements lie deeper than any page's
    """
    root = _parsed(mark_up)
    if root is None:
        return []
    writer = Writer()
    _Reader(Sheet(style.text or "" for style in root.iter("style")), writer).read(root)
    return with_headings(writer.finished())


def _parsed(mark_up: str) -> etree._Element | None:
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True
    )
    try:
        root = etree.fromstring(_LOSING.sub("", mark_up).encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return None
    if any(error.level >= etree.ErrorLevels.FATAL for error in parser.error_log):
        raise refusals.PAGE_BROKEN.error()
    return root


@dataclass(frozen=True, slots=True)
class _Open:
    """An element that has begun: how its text looks, and whether it stands on lines of its own."""

    look: Look
    is_block: bool = False
    is_hidden: bool = False


class _Reader:
    """Walks through the elements once and without recursion, however deep they lie."""

    def __init__(self, sheet: Sheet, writer: Writer) -> None:
        self._sheet = sheet
        self._writer = writer
        self._open = [_Open(Look())]
        self._tables: list[OpenTable] = []
        self._lists: list[OpenList] = []

    def read(self, root: etree._Element) -> None:
        """Write everything under ``root``."""
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            if event == "end":
                self._leave(element)
            elif _is_hidden(element):
                walk.skip_subtree()
                self._open.append(_Open(Look(), is_hidden=True))
            else:
                self._enter(element)

    def _enter(self, element: etree._Element) -> None:
        style = self._sheet.declarations(element)
        look = self._open[-1].look.inside(element, style)
        is_block = element.tag in tags.BLOCKS or style.get("display", "") in _BLOCK_DISPLAYS
        if is_block:
            self._writer.end_block()
        self._open.append(_Open(look, is_block))
        self._begin(element, style, look)
        self._writer.write(element.text or "", look)

    def _leave(self, element: etree._Element) -> None:
        left = self._open.pop()
        if left.is_block:
            self._writer.end_block()
        if not left.is_hidden:
            self._end(element, left.look)
        self._writer.write(element.tail or "", self._open[-1].look)

    def _begin(self, element: etree._Element, style: Declarations, look: Look) -> None:
        match element.tag:
            case "q":
                self._writer.write("“", look)
            case "br":
                self._writer.end_line()
            case "img" if _is_picture(element, style):
                self._writer.add_picture()
            case "ol" | "ul":
                self._lists.append(OpenList.of(element, style))
            case "li":
                self._writer.label = self._lists[-1].label(element) if self._lists else BULLET
            case "table":
                self._begin_table()
            case "tr" if self._tables:
                self._tables[-1].begin_row()
            case "td" | "th" if self._tables:
                self._writer.begin_part(self._tables[-1].begin_cell(element))

    def _begin_table(self) -> None:
        if self._tables:
            self._tables[-1].holds_table = True
        self._tables.append(OpenTable())
        self._writer.begin_part(self._tables[-1].stray)

    def _end(self, element: etree._Element, look: Look) -> None:
        match element.tag:
            case "q":
                self._writer.write("”", look)
            case "ol" | "ul":
                self._lists.pop()
            case "li":
                self._writer.label = ""
            case "table":
                self._writer.end_part()
                self._writer.add(self._tables.pop().blocks())
            case "td" | "th" if self._tables:
                self._writer.end_part()


def _is_hidden(element: etree._Element) -> bool:
    if element.tag in tags.DROPPED or element.get("hidden") is not None:
        return True
    style = declared(element.get("style", ""))
    return "msocomanchor" in element.get("class", "") or any(
        style.get(name) == value for name, value in _HIDING.items()
    )


def _is_picture(element: etree._Element, style: Declarations) -> bool:
    """Return whether an image is large enough, as far as the page says, to be a picture of the text."""
    sizes = (element.get(name, "") or style.get(name, "") for name in ("width", "height"))
    pixels = [int(match[1]) for match in map(_PIXELS.fullmatch, sizes) if match]
    return not pixels or min(pixels) > _SMALLEST_PICTURE
