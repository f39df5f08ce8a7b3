"""From the paragraphs and tables of a Word file to blocks, in the order in which a reader meets them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from lxml import etree

from desktop.intake.blocks import LONGEST_HEADING, PICTURE, Block
from desktop.intake.tables import table_blocks
from desktop.intake.word.drawn_texts import drawn_blocks, is_drawn_text
from desktop.intake.word.floats import Float, PageEnd, Piece, in_reading_order
from desktop.intake.word.names import (
    CHART,
    DIAGRAM,
    DIAGRAM_DATA,
    PICTURES,
    RELATION_ID,
    WORD,
    attribute,
    child,
    toggle,
    w,
)
from desktop.intake.word.numbering import Numbering
from desktop.intake.word.places import frame_position, place_of, placed
from desktop.intake.word.sheets import Flow, starts_page
from desktop.intake.word.styles import Styles
from desktop.intake.word.tables import Cell, cells_of
from desktop.intake.word.writing import LINE_BREAK, Writing, printed_children, word_art, writing_of
from desktop.model import HintKind

# Elements that only wrap paragraphs and tables.
_WRAPPERS = frozenset(w(name) for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))

_NOTE = w("footnoteReference")

Whole = list[etree._Element]
"""A ``w:tbl`` or ``w:altChunk``, or the ``w:p`` elements that are one paragraph."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads with the styles and lists of one file.

    ``attached`` are the texts that it holds as files of their own, by relation id, ``notes`` the
    footnotes by id; ``flow`` knows where on the page it is.
    """

    styles: Styles
    numbering: Numbering
    attached: Mapping[str, Sequence[Block]] = field(default_factory=dict)
    notes: Mapping[str, Sequence[Block]] = field(default_factory=dict)
    flow: Flow = field(default_factory=Flow)

    def body(self, body: etree._Element) -> Iterator[Block]:
        """Yield the blocks of a file's body."""
        flow = Flow(list(body.iter(w("sectPr"))))
        return in_reading_order(replace(self, flow=flow)._pieces(body))

    def blocks(self, container: etree._Element) -> Iterator[Block]:
        """Yield the blocks of a cell, text box, note or header."""
        return in_reading_order(self._inside()._pieces(container))

    def _inside(self) -> Reader:
        """Return the reader of something in the text, whose notes are the text's."""
        return replace(self, flow=Flow(), notes={})

    def _pieces(self, container: etree._Element) -> Iterator[Piece]:
        for frame, group in groupby(_wholes(container), key=_frame):
            wholes = list(group)
            if frame:
                yield self._framed(wholes)
                yield from (note for whole in wholes for note in self._notes(whole))
            else:
                yield from (piece for whole in wholes for piece in (*self._whole(whole), *self._notes(whole)))

    def _notes(self, whole: Whole) -> Iterator[Block]:
        """Yield the notes that are referred to in a paragraph or table, each once."""
        if self.notes:
            printed = (each for part in whole for each in part.iter(_NOTE) if _is_printed(each))
            for note in dict.fromkeys(each.get(w("id"), "") for each in printed):
                yield from self.notes.get(note, ())

    def _framed(self, wholes: list[Whole]) -> Float:
        """Return the paragraphs of one frame."""
        inside = self._inside()
        blocks = in_reading_order(piece for whole in wholes for piece in inside._whole(whole))
        position = frame_position(wholes[0][-1], len(wholes) * self.flow.sheet.pitch)
        return Float(tuple(blocks), placed(position, self.flow))

    def _whole(self, whole: Whole) -> Iterator[Piece]:
        match whole[-1].tag.removeprefix(WORD):
            case "tbl":
                yield from self._table(whole[-1])
                self.flow.pass_block()
            case "altChunk":
                yield from self.attached.get(whole[-1].get(RELATION_ID, ""), ())
                self.flow.pass_block()
            case _:
                yield from self._paragraph(whole)

    def _paragraph(self, parts: Whole) -> Iterator[Piece]:
        """Yield a paragraph with the pictures around it and what floats beside it."""
        if starts_page(parts[-1]):
            self.flow.pass_page()
            yield PageEnd()
        writing = writing_of(*parts)
        writing = replace(writing, runs=self.styles.printed(parts[-1], writing.runs))
        yield from [PICTURE] * writing.pictures_before
        yield from self._lines(parts[-1], writing)
        yield from [PICTURE] * writing.pictures_after
        yield from (self._float(each) for each in writing.floats)
        page = self.flow.stretch.page
        self.flow.pass_paragraph(parts[-1], writing)
        if self.flow.stretch.page != page:
            yield PageEnd()

    def _float(self, drawn: etree._Element) -> Float:
        if drawn.tag in PICTURES:
            blocks: Iterable[Block] = [PICTURE]
        elif letters := word_art(drawn):
            blocks = [Block(letters, HintKind.HEADING, 1)]
        elif drawn.tag == CHART:
            blocks = [PICTURE, *self.attached.get(drawn.get(RELATION_ID, ""), ())]
        elif drawn.tag == DIAGRAM:
            blocks = self.attached.get(drawn.get(DIAGRAM_DATA, ""), ())
        elif is_drawn_text(drawn):
            blocks = drawn_blocks(drawn)
        else:
            blocks = self.blocks(drawn)
        return Float(tuple(blocks), place_of(drawn, self.flow))

    def _lines(self, paragraph: etree._Element, writing: Writing) -> Iterator[Block]:
        """Yield the lines of a paragraph; the first has the sign of its list before it."""
        is_contents = self.styles.is_of_contents(paragraph)
        level = 0 if is_contents else self.styles.heading_level(paragraph)
        depth, label = self._label(paragraph)
        at_right = self.styles.is_at_right(paragraph) or self.flow.is_far_right(paragraph)
        for number, (begins, runs) in enumerate(writing.lines()):
            look = self.styles.look(paragraph, runs)
            line = Block("".join(text for text, _ in runs), size=look.size, bold=look.bold, at_right=at_right)
            if number:
                line = replace(line, tight=begins == LINE_BREAK)
            elif label:
                line = replace(line, kind=HintKind.LIST_ITEM, level=depth + 1, label=label)
            if is_contents:
                line = replace(line, kind=HintKind.FURNITURE, level=0)
            yield _headed(line, level)

    def _label(self, paragraph: etree._Element) -> tuple[int, str]:
        """Return the depth of a paragraph in its list and the sign before it, which counts if it is blank."""
        listed = self.styles.listed(paragraph)
        if listed is None:
            return 0, ""
        depth = listed.depth
        if depth is None:
            depth = self.numbering.depth_of(listed.list_id, listed.styles)
        return depth, self.numbering.label(listed.list_id, depth)

    def _table(self, table: etree._Element) -> Iterator[Block]:
        rows = [[list(self._cell(cell)) for cell in row] for row in cells_of(table)]
        holds_table = next(table.iterdescendants(w("tbl")), None) is not None
        yield from table_blocks(rows, holds_table)

    def _cell(self, cell: Cell) -> Iterator[Block]:
        if cell is not None:
            yield from self.blocks(cell)


def _headed(line: Block, level: int) -> Block:
    """Return the line, a heading where its style has a level and it is as short as one."""
    if not level or not line.text.strip() or len(line.text) > LONGEST_HEADING:
        return line
    return replace(line, kind=HintKind.HEADING, level=level)


def _is_printed(reference: etree._Element) -> bool:
    return next(reference.iterancestors(w("del"), w("moveFrom")), None) is None


def _wholes(container: etree._Element) -> Iterator[Whole]:
    """Yield each table or attachment, and the paragraphs that are one because nothing parts them."""
    parts: Whole = []
    for element in _blocks_under(container):
        if element.tag != w("p"):
            yield from filter(None, (parts, [element]))
            parts = []
            continue
        parts.append(element)
        if not _goes_on(element):
            yield parts
            parts = []
    if parts:
        yield parts


def _blocks_under(container: etree._Element) -> Iterator[etree._Element]:
    """Yield the paragraphs, tables and attachments directly in ``container`` or in mere wrappers there."""
    for element in printed_children(container):
        if element.tag in {w("p"), w("tbl"), w("altChunk")}:
            yield element
        elif element.tag in _WRAPPERS:
            yield from _blocks_under(element)


def _goes_on(paragraph: etree._Element) -> bool:
    """Return whether the next paragraph continues this one: its end is not printed, or it is an initial."""
    initial = attribute(child(paragraph, "pPr", "framePr"), "dropCap", "none")
    is_deleted = child(paragraph, "pPr", "rPr", "del") is not None
    return initial != "none" or is_deleted or toggle(paragraph, "pPr", "rPr", "vanish") is True


def _frame(whole: Whole) -> str:
    """Return what says where the frame of a paragraph is, the same for all of a frame; "" for no frame."""
    frame = child(whole[-1], "pPr", "framePr")
    return "" if frame is None else repr(sorted(frame.items()))
