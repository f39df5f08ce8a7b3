"""The parts of a Word file that hold text, opened without trusting the file."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from contextlib import contextmanager

from lxml import etree

from desktop.intake import refusals
from desktop.intake.word.names import STRICT_NAMES
from desktop.zip_files import ZipError, ZipParts, ZipSwollenError

# More than any issue's text comes to; a zip bomb stops here.
_MOST_BYTES_A_PART = 64 * 1024 * 1024
# What each tag takes in memory is many times what it takes in the file.
_MOST_TAGS = 3_000_000


class WordPackage:
    """The zip file behind a ``.docx``; only the parts that are asked for are unpacked.

    Raises:
        UserFacingError: ``word-broken`` or ``word-too-big``, here and in every method
    """

    def __init__(self, data: bytes) -> None:
        with _told():
            self._zip = ZipParts(data)
        self._names = frozenset(self._zip.names)
        self.document_name = self._document_name()

    def part(self, name: str) -> etree._Element | None:
        """Return the root of the XML part called ``name``, or None where there is no such part."""
        if name not in self._names:
            return None
        data = self._content(name)
        if data.count(b"<") > _MOST_TAGS:
            raise refusals.WORD_TOO_BIG.error()
        for strict, usual in STRICT_NAMES:
            data = data.replace(strict, usual)
        try:
            return etree.fromstring(data, _parser())
        except (etree.XMLSyntaxError, ValueError) as error:
            raise refusals.WORD_BROKEN.error() from error

    def targets(self, kind: str) -> dict[str, str]:
        """Return the names of the parts related to the document as ``kind``, by relation id."""
        return {
            relation.get("Id", ""): target
            for relation, target in self._relations(self.document_name)
            if relation.get("Type", "").endswith("/" + kind)
        }

    def attached(self) -> dict[str, bytes]:
        """Return the files that the document shows as parts of its text, by relation id."""
        names = self.targets("aFChunk").items()
        return {relation: self._content(name) for relation, name in names if name in self._names}

    def image(self, relation: str) -> bytes:
        """Return the picture that the document has by this relation id; empty where it is kept elsewhere."""
        name = self.targets("image").get(relation, "")
        return self._content(name) if name in self._names else b""

    def related(self, kind: str) -> etree._Element | None:
        """Return the root of the one part related to the document as ``kind``, or None."""
        return next((self.part(name) for name in self.targets(kind).values()), None)

    def _document_name(self) -> str:
        main = (
            target
            for relation, target in self._relations("")
            if relation.get("Type", "").endswith("/officeDocument")
        )
        return next(main, "word/document.xml")

    def _relations(self, part: str) -> list[tuple[etree._Element, str]]:
        folder, file = posixpath.split(part)
        root = self.part(posixpath.join(folder, "_rels", f"{file}.rels"))
        return [] if root is None else [(relation, _target(folder, relation)) for relation in root]

    def _content(self, name: str) -> bytes:
        with _told():
            return self._zip.read(name, _MOST_BYTES_A_PART)


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except ZipSwollenError as error:
        raise refusals.WORD_TOO_BIG.error() from error
    except ZipError as error:
        raise refusals.WORD_BROKEN.error() from error


def _target(folder: str, relation: etree._Element) -> str:
    return posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/")


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
