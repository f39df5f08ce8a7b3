"""The parts of a Word file that hold text, opened without trusting the file."""

from __future__ import annotations

import posixpath
import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from lxml import etree

from desktop.intake import refusals
from desktop.intake.word.names import STRICT_NAMES

# More than any issue's text comes to; a zip bomb stops here.
_MOST_BYTES_A_PART = 100 * 1024 * 1024
_BROKEN = (BadZipFile, zlib.error, etree.XMLSyntaxError, NotImplementedError, RuntimeError, EOFError, OSError)


class WordPackage:
    """The zip file behind a ``.docx``; only the parts that are asked for are unpacked.

    Raises:
        UserFacingError: ``word-broken`` or ``word-too-big``, here and in every method
    """

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = ZipFile(BytesIO(data))
        except _BROKEN as error:
            raise refusals.WORD_BROKEN.error() from error
        self.document_name = self._document_name()

    def part(self, name: str) -> etree._Element | None:
        """Return the root of the XML part called ``name``, or None where there is no such part."""
        if name not in self._zip.NameToInfo:
            return None
        data = self._content(name)
        for strict, usual in STRICT_NAMES:
            data = data.replace(strict, usual)
        try:
            return etree.fromstring(data, _parser())
        except (*_BROKEN, ValueError) as error:
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
        return {relation: self._content(name) for relation, name in names if name in self._zip.NameToInfo}

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
        try:
            with self._zip.open(name) as file:
                data = file.read(_MOST_BYTES_A_PART + 1)
        except (*_BROKEN, ValueError) as error:
            raise refusals.WORD_BROKEN.error() from error
        if len(data) > _MOST_BYTES_A_PART:
            raise refusals.WORD_TOO_BIG.error()
        return data


def _target(folder: str, relation: etree._Element) -> str:
    return posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/")


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
