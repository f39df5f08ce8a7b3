"""A Word file as one text: what is printed on its pages, headers first, notes and footers last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from lxml import etree

from desktop.intake import refusals
from desktop.intake.blocks import Block, joined, with_headings
from desktop.intake.word.names import RELATION_ID, child, w
from desktop.intake.word.numbering import Numbering
from desktop.intake.word.package import WordPackage
from desktop.intake.word.paragraphs import Reader
from desktop.intake.word.styles import Styles
from desktop.model import Hint, HintKind


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
    reader = Reader(Styles(package.related("styles")), Numbering(package.related("numbering")))
    text = with_headings(reader.body(body))
    headers = _page_furniture(package, body, reader, "header")
    footers = _page_furniture(package, body, reader, "footer")
    return joined([*headers, *text, *_notes(package, reader), *footers])


def _page_furniture(package: WordPackage, body: etree._Element, reader: Reader, kind: str) -> Iterator[Block]:
    """Yield each different text of the headers (or footers) that the sections use, once."""
    targets = package.targets(kind)
    used = (reference.get(RELATION_ID, "") for reference in body.iter(w(f"{kind}Reference")))
    roots = (package.part(targets[name]) for name in dict.fromkeys(used) if name in targets)
    blocks = (block for root in roots if root is not None for block in reader.blocks(root))
    for text in dict.fromkeys(block.text for block in blocks if block.text):
        yield Block(text, HintKind.FURNITURE)


def _notes(package: WordPackage, reader: Reader) -> Iterator[Block]:
    """Yield the footnotes and endnotes; those with a type are only rules between text and notes."""
    for kind in ("footnote", "endnote"):
        root = package.related(f"{kind}s")
        notes: Iterable[etree._Element] = () if root is None else root.iterfind(w(kind))
        for note in notes:
            if note.get(w("type")) is None:
                yield from (replace(block, kind=None) for block in reader.blocks(note) if block.text)
