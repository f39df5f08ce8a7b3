"""From the parts of a Word file to its text, in the order in which a reader meets it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from lxml import etree

from desktop.intake import refusals
from desktop.intake.blocks import PICTURE, Block, joined, with_headings
from desktop.intake.tables import table_blocks
from desktop.intake.word.names import RELATION_ID, child, w
from desktop.intake.word.numbering import Numbering
from desktop.intake.word.package import WordPackage
from desktop.intake.word.styles import Styles
from desktop.intake.word.tables import Cell, cells_of
from desktop.intake.word.writing import printed_children, writing_of
from desktop.model import Hint, HintKind

# Elements that only wrap paragraphs and tables.
_WRAPPERS = frozenset(w(name) for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))


def word_text(data: bytes) -> tuple[str, tuple[Hint, ...]]:
    """Return the text of a Word file and what the file says of its stretches.

    Headers stand before the text, footers and notes behind it.

    Raises:
        UserFacingError: where the file is broken or unpacks to more than we take
    """
    package = WordPackage(data)
    root = package.part(package.document_name)
    body = child(root, "body")
    if body is None:
        raise refusals.WORD_BROKEN.error()
    reader = _Reader(Styles(package.related("styles")), Numbering(package.related("numbering")))
    text = with_headings(reader.blocks(body))
    headers = _page_furniture(package, body, reader, "header")
    footers = _page_furniture(package, body, reader, "footer")
    return joined([*headers, *text, *_notes(package, reader), *footers])


@dataclass(frozen=True, slots=True)
class _Reader:
    styles: Styles
    numbering: Numbering

    def blocks(self, container: etree._Element) -> Iterator[Block]:
        """Yield the blocks of a body, cell, text box or header, in order."""
        unfinished: list[etree._Element] = []
        for element in _blocks_under(container):
            if element.tag == w("tbl"):
                yield from self._table(element)
                continue
            unfinished.append(element)
            if not _ends_deleted(element):
                yield from self._paragraph(unfinished)
                unfinished = []
        if unfinished:
            yield from self._paragraph(unfinished)

    def _paragraph(self, parts: list[etree._Element]) -> Iterator[Block]:
        """Yield a paragraph with the pictures around it and the text boxes hung on it."""
        writing = writing_of(*parts)
        yield from [PICTURE] * writing.pictures_before
        if writing.text.strip():
            yield self._text_block(parts[-1], writing.text)
        yield from [PICTURE] * writing.pictures_after
        for box in writing.boxes:
            yield from self.blocks(box)

    def _text_block(self, paragraph: etree._Element, text: str) -> Block:
        size = self.styles.size(paragraph)
        level = self.styles.heading_level(paragraph)
        listed = self.styles.numbering(paragraph)
        if listed:
            text = self.numbering.label(*listed) + text
        if level:
            return Block(text, HintKind.HEADING, level, size)
        if listed:
            return Block(text, HintKind.LIST_ITEM, listed[1] + 1, size)
        return Block(text, size=size)

    def _table(self, table: etree._Element) -> Iterator[Block]:
        rows = [[list(self._cell(cell)) for cell in row] for row in cells_of(table)]
        holds_table = next(table.iterdescendants(w("tbl")), None) is not None
        yield from table_blocks(rows, holds_table)

    def _cell(self, cell: Cell) -> Iterator[Block]:
        if cell is not None:
            yield from self.blocks(cell)


def _blocks_under(container: etree._Element) -> Iterator[etree._Element]:
    """Yield the paragraphs and tables directly in ``container`` or in mere wrappers there."""
    for element in printed_children(container):
        if element.tag in {w("p"), w("tbl")}:
            yield element
        elif element.tag in _WRAPPERS:
            yield from _blocks_under(element)


def _ends_deleted(paragraph: etree._Element) -> bool:
    """Return whether the paragraph's end was deleted, so that the next one continues it."""
    return child(paragraph, "pPr", "rPr", "del") is not None


def _page_furniture(
    package: WordPackage, body: etree._Element, reader: _Reader, kind: str
) -> Iterator[Block]:
    """Yield each different text of the headers (or footers) that the sections use, once."""
    targets = package.targets(kind)
    used = (reference.get(RELATION_ID, "") for reference in body.iter(w(f"{kind}Reference")))
    roots = (package.part(targets[name]) for name in dict.fromkeys(used) if name in targets)
    blocks = (block for root in roots if root is not None for block in reader.blocks(root))
    for text in dict.fromkeys(block.text for block in blocks if block.text):
        yield Block(text, HintKind.FURNITURE)


def _notes(package: WordPackage, reader: _Reader) -> Iterator[Block]:
    """Yield the footnotes and endnotes; those with a type are only rules between text and notes."""
    for kind in ("footnote", "endnote"):
        root = package.related(f"{kind}s")
        notes: Iterable[etree._Element] = () if root is None else root.iterfind(w(kind))
        for note in notes:
            if note.get(w("type")) is None:
                yield from (replace(block, kind=None) for block in reader.blocks(note) if block.text)
