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
from desktop.intake.word.losses import told
from desktop.intake.word.names import RELATION_ID, toggle, w
from desktop.intake.word.numbering import Numbering
from desktop.intake.word.package import ATTACHED, DOCUMENT, WordPackage
from desktop.intake.word.paragraphs import Reader
from desktop.intake.word.styles import Styles
from desktop.model import Hint, HintKind, UserFacingError

_DEEPEST = 3
# What holds text that is read as a page's mark-up; plain text is.
_WRITTEN = frozenset({Kind.WEB_PAGE, Kind.MAILED_PAGE, Kind.TEXT})


def word_text(data: bytes) -> tuple[str, tuple[Hint, ...]]:
    """Return the text of a Word file and what the file says of its stretches.

    Headers stand before the text, footnotes behind what refers to them, endnotes and footers
    behind all.

    What is broken is left out and told of, if text is left.

    Raises:
        UserFacingError: where the file is broken or unpacks to more than we take
    """
    package = WordPackage(data)
    text, hints = joined(_blocks(package))
    if package.lost and not text.strip():
        raise refusals.WORD_BROKEN.error()
    return text, (*told(package.lost), *hints)


def _blocks(package: WordPackage, depth: int = 0) -> Iterator[Block]:
    body = package.body()
    styles, numbering = Styles(package.related("styles")), Numbering(package.related("numbering"))
    attached = {name: _attached(package, file, depth) for name, file in package.attached().items()}
    reader = Reader(styles, numbering)
    yield from _page_furniture(package, body, reader, "header")
    notes = {note: list(_printed(blocks)) for note, blocks in _notes(package, reader, "footnote")}
    yield from with_headings(replace(reader, attached=attached | _drawn(package), notes=notes).body(body))
    for _, blocks in _notes(package, reader, "endnote"):
        yield from _printed(blocks)
    yield from _page_furniture(package, body, reader, "footer")


def _attached(package: WordPackage, data: bytes, depth: int) -> list[Block]:
    """Return the blocks of a file in the file; its type is measured in other units, so none is given."""
    try:
        blocks = list(_blocks_of_file(package, data, depth))
    except UserFacingError:
        package.lose(ATTACHED)
        return []
    return [replace(block, size=0, bold=False) for block in blocks]


def _blocks_of_file(package: WordPackage, data: bytes, depth: int) -> Iterable[Block]:
    kind = kind_of(data, "")
    if kind is Kind.WORD and depth < _DEEPEST:
        inner = WordPackage(data)
        yield from _blocks(inner, depth + 1)
        package.lost.update(inner.lost)
    elif kind in _WRITTEN:
        yield from page_blocks(page_mark_up(mailed_page(data) if kind is Kind.MAILED_PAGE else data))
    else:
        package.lose(ATTACHED)


def _drawn(package: WordPackage) -> dict[str, list[Block]]:
    """Return the texts of diagrams and charts by relation id."""
    roots = {**package.roots("diagramData"), **package.roots("chart")}
    return {relation: list(drawn_blocks(root)) for relation, root in roots.items()}


def _page_furniture(package: WordPackage, body: etree._Element, reader: Reader, kind: str) -> Iterator[Block]:
    """Yield each different text of the headers (or footers) that the sections use, once."""
    roots = package.roots(kind)
    used = dict.fromkeys(reference.get(RELATION_ID, "") for reference in _used(package, body, kind))
    if not roots.keys() >= used.keys():
        package.lose(kind)
    if DOCUMENT in package.lost:
        used |= dict.fromkeys(roots)
    blocks = (block for name in used if name in roots for block in reader.blocks(roots[name]))
    for text in dict.fromkeys(block.printed for block in blocks if block.text):
        yield Block(text, HintKind.FURNITURE)


def _used(package: WordPackage, body: etree._Element, kind: str) -> Iterator[etree._Element]:
    """Yield what names the headers (or footers) that are printed.

    One for first or even pages stays in the file, unprinted, once these are as all others.
    """
    has_first = any(toggle(section, "titlePg") for section in body.iter(w("sectPr")))
    has_even = toggle(package.related("settings"), "evenAndOddHeaders") or "settings" in package.lost
    printed = {"first": has_first, "even": has_even}
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
