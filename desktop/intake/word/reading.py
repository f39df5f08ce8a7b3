"""A Word file as one text: what is printed on its pages, headers first, footers last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from lxml import etree

from desktop.intake import refusals
from desktop.intake.blocks import Block, joined, with_headings
from desktop.intake.kinds import Kind, kind_of
from desktop.intake.web import mailed_page, page_blocks, page_mark_up
from desktop.intake.word.drawn_texts import drawn_blocks
from desktop.intake.word.names import RELATION_ID, child, toggle, w
from desktop.intake.word.numbering import Numbering
from desktop.intake.word.package import WordPackage
from desktop.intake.word.paragraphs import Reader
from desktop.intake.word.styles import Styles
from desktop.model import Hint, HintKind

_DEEPEST = 3


def word_text(data: bytes) -> tuple[str, tuple[Hint, ...]]:
    """Return the text of a Word file and what the file says of its stretches.

    Headers stand before the text, footnotes behind what refers to them, endnotes and footers
    behind all.

    Raises:
        UserFacingError: where the file is broken or unpacks to more than we take
    """
    return joined(_blocks(WordPackage(data)))


def _blocks(package: WordPackage, depth: int = 0) -> Iterator[Block]:
    body = child(package.part(package.document_name), "body")
    if body is None:
        raise refusals.WORD_BROKEN.error()
    styles, numbering = Styles(package.related("styles")), Numbering(package.related("numbering"))
    attached = {relation: _attached(file, depth) for relation, file in package.attached().items()}
    reader = Reader(styles, numbering)
    yield from _page_furniture(package, body, reader, "header")
    notes = {note: list(_printed(blocks)) for note, blocks in _notes(package, reader, "footnote")}
    yield from with_headings(replace(reader, attached=attached | _drawn(package), notes=notes).body(body))
    for _, blocks in _notes(package, reader, "endnote"):
        yield from _printed(blocks)
    yield from _page_furniture(package, body, reader, "footer")


def _attached(data: bytes, depth: int) -> list[Block]:
    """Return the blocks of a file in the file; its type is measured in other units, so none is given."""
    kind = kind_of(data, "")
    if kind is Kind.WORD:
        blocks = list(_blocks(WordPackage(data), depth + 1)) if depth < _DEEPEST else []
    else:
        blocks = page_blocks(page_mark_up(mailed_page(data) if kind is Kind.MAILED_PAGE else data))
    return [replace(block, size=0, bold=False) for block in blocks]


def _drawn(package: WordPackage) -> dict[str, list[Block]]:
    """Return the texts of diagrams and charts by relation id."""
    targets = {**package.targets("diagramData"), **package.targets("chart")}
    roots = {relation: package.part(name) for relation, name in targets.items()}
    return {relation: list(drawn_blocks(root)) for relation, root in roots.items() if root is not None}


def _page_furniture(package: WordPackage, body: etree._Element, reader: Reader, kind: str) -> Iterator[Block]:
    """Yield each different text of the headers (or footers) that the sections use, once."""
    targets = package.targets(kind)
    used = (reference.get(RELATION_ID, "") for reference in _used(package, body, kind))
    roots = (package.part(targets[name]) for name in dict.fromkeys(used) if name in targets)
    blocks = (block for root in roots if root is not None for block in reader.blocks(root))
    for text in dict.fromkeys(block.printed for block in blocks if block.text):
        yield Block(text, HintKind.FURNITURE)


def _used(package: WordPackage, body: etree._Element, kind: str) -> Iterator[etree._Element]:
    """Yield what names the headers (or footers) that are printed.

    One for first or even pages stays in the file, unprinted, once these are as all others.
    """
    has_first = any(toggle(section, "titlePg") for section in body.iter(w("sectPr")))
    printed = {"first": has_first, "even": toggle(package.related("settings"), "evenAndOddHeaders")}
    for reference in body.iter(w(f"{kind}Reference")):
        if printed.get(reference.get(w("type"), ""), True):
            yield reference


def _notes(package: WordPackage, reader: Reader, kind: str) -> Iterator[tuple[str, Iterable[Block]]]:
    """Yield the notes of a kind with their ids; those with a type are only rules between text and notes."""
    root = package.related(f"{kind}s")
    notes: Iterable[etree._Element] = () if root is None else root.iterfind(w(kind))
    yield from ((note.get(w("id"), ""), reader.blocks(note)) for note in notes if note.get(w("type")) is None)


def _printed(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the paragraphs of a note, which is neither a list nor a heading."""
    yield from (replace(block, kind=None) for block in blocks if block.text)
