"""The parts of a Word file that hold text, opened without trusting the file."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from contextlib import contextmanager

from lxml import etree

from desktop.intake import refusals
from desktop.intake.word.mending import mended
from desktop.intake.word.names import STRICT_NAMES, child
from desktop.zip_files import ZipError, ZipParts, ZipSwollenError

# More than any issue's text comes to; a zip bomb stops here.
_MOST_BYTES_A_PART = 64 * 1024 * 1024
# What each tag takes in memory is many times what it takes in the file.
_MOST_TAGS = 3_000_000

ATTACHED, RELATIONS, DOCUMENT = "aFChunk", "relations", "officeDocument"


class WordPackage:
    """The zip file behind a ``.docx``; only the parts that are asked for are unpacked.

    A broken part does not take the others with it: what can be read of it is.

    Attributes:
        lost: the kinds of parts of which something could not be read, in the order of asking

    Raises:
        UserFacingError: ``word-broken`` or ``word-too-big``, here and in every method
    """

    def __init__(self, data: bytes) -> None:
        self.lost: dict[str, None] = {}
        with _told():
            self._zip = ZipParts(data)
        self._names = frozenset(self._zip.names)
        self._name = next(iter(self._targets("", DOCUMENT).values()), "word/document.xml")

    def body(self) -> etree._Element:
        """Return the body of the document, as far as it can be read."""
        body = child(self._root(self._name, DOCUMENT), "body")
        if body is None:
            raise refusals.WORD_BROKEN.error()
        return body

    def roots(self, kind: str) -> dict[str, etree._Element]:
        """Return the roots of the XML parts related to the document as ``kind``, by relation id."""
        names = self._targets(self._name, kind).items()
        roots = ((relation, self._root(name, kind)) for relation, name in names)
        return {relation: root for relation, root in roots if root is not None}

    def related(self, kind: str) -> etree._Element | None:
        """Return the root of the one part related to the document as ``kind``, or None."""
        return next(iter(self.roots(kind).values()), None)

    def attached(self) -> dict[str, bytes]:
        """Return the files that the document shows as parts of its text, by relation id."""
        names = self._targets(self._name, ATTACHED).items()
        files = ((relation, self._content(name, ATTACHED)) for relation, name in names)
        return {relation: data for relation, data in files if data}

    def image(self, relation: str) -> bytes:
        """Return the picture that the document has by this relation id; empty where it is kept elsewhere."""
        name = self._targets(self._name, "image").get(relation, "")
        return self._content(name, "image") if name in self._names else b""

    def lose(self, kind: str) -> None:
        """Note that something in the parts of this kind could not be read."""
        self.lost[kind] = None

    def _targets(self, part: str, kind: str) -> dict[str, str]:
        """Return the names of the parts related to ``part`` as ``kind``, by relation id.

        Where their list is not whole, one that is not on it is known by its usual name.
        """
        folder, file = posixpath.split(part)
        lists = posixpath.join(folder, "_rels", f"{file}.rels")
        root = self._root(lists, RELATIONS if part else "") if lists in self._names else None
        listed = {
            relation.get("Id", ""): _target(folder, relation)
            for relation in (() if root is None else root)
            if relation.get("Type", "").endswith("/" + kind)
        }
        is_whole = root is not None and RELATIONS not in self.lost
        usual = posixpath.join(folder, f"{kind}.xml")
        return listed if listed or is_whole or usual not in self._names else {"": usual}

    def _root(self, name: str, kind: str) -> etree._Element | None:
        """Return the root of the part called ``name``, with what can be read of it where it is broken."""
        data = self._content(name, kind)
        if data.count(b"<") > _MOST_TAGS:
            raise refusals.WORD_TOO_BIG.error()
        for strict, usual in STRICT_NAMES:
            data = data.replace(strict, usual)
        try:
            return etree.fromstring(data, _parser())
        except (etree.XMLSyntaxError, ValueError):
            self.lose(kind)
        return _what_is_left(data)

    def _content(self, name: str, kind: str) -> bytes:
        """Return what is packed under a name, nothing where it is not there or damaged."""
        try:
            return self._zip.read(name, _MOST_BYTES_A_PART)
        except ZipSwollenError as error:
            raise refusals.WORD_TOO_BIG.error() from error
        except ZipError:
            self.lose(kind)
            return b""


def _what_is_left(data: bytes) -> etree._Element | None:
    """Return the root of broken XML with all that can be made out, None where that is nothing."""
    try:
        return etree.fromstring(mended(data), _parser(recover=True))
    except (etree.XMLSyntaxError, ValueError):
        return None


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


def _parser(*, recover: bool = False) -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True, recover=recover
    )
