"""What a file is by its first bytes, whatever its name says."""

from __future__ import annotations

import re
from enum import Enum, auto
from pathlib import PurePath

from desktop.intake import refusals
from desktop.intake.refusals import Refusal
from desktop.zip_files import ZipError, ZipParts


class Kind(Enum):
    """The kinds of file that hold text for us; each has a reader of its own."""

    TEXT = auto()
    WORD = auto()
    WEB_PAGE = auto()
    MAILED_PAGE = auto()
    OLD_WORD = auto()
    OLD_WPS = auto()
    WORD_XML = auto()
    RICH_TEXT = auto()
    OPEN_DOCUMENT = auto()
    FLAT_DOCUMENT = auto()
    UNIFIED = auto()
    PDF = auto()


READABLE = (
    *(".txt", ".docx", ".docm", ".dotx", ".dotm", ".html", ".htm", ".mht", ".mhtml", ".eml", ".pdf"),
    *(".doc", ".dot", ".wps", ".wpt", ".rtf", ".odt", ".fodt", ".uot"),
)
"""How the names of files end that we read. What such a file is, its bytes tell."""

_LOCK, _LARGEST_LOCK = "~$", 512
# The lines that tell how a mail came are many, and stand before the one that tells it is one.
_HEAD = 16 * 1024
_PAGE_NAMES = frozenset({".html", ".htm", ".xhtml", ".shtml"})

Signatures = tuple[tuple[re.Pattern[bytes], Kind | Refusal], ...]

# Tried in this order against the beginning of the file.
_SIGNATURES: Signatures = (
    (
        re.compile(rb"\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|II\*\0|MM\0\*|8BPS|\x00\x00\x01\x00"),
        refusals.PICTURE,
    ),
    (re.compile(rb"BM.{4}\0{4}", re.DOTALL), refusals.PICTURE),
    (re.compile(rb"RIFF.{4}WEBP|.{4}ftyp(?:heic|heix|mif1|avif)", re.DOTALL), refusals.PICTURE),
    (re.compile(rb".{0,1000}?%PDF-", re.DOTALL), Kind.PDF),
    (re.compile(rb"\{\\rtf"), Kind.RICH_TEXT),
    (re.compile(rb"Rar!|7z\xbc\xaf|\x1f\x8b|BZh|\xfd7zXZ"), refusals.ARCHIVE),
    (re.compile(rb"RIFF|ID3|.{4}ftyp|\x7fELF|MZ.{2}\0\0|SQLite format 3\0", re.DOTALL), refusals.NOT_TEXT),
    (
        re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml.*(?:Word\.Document|pkg:package)", re.DOTALL),
        Kind.WORD_XML,
    ),
)
# Looked for without byte order mark and zeros, so that UTF-16 shows them as well.
_MARK_UP: Signatures = (
    (
        re.compile(
            rb"(?>\s|<!--.*?-->|<\?xml.*?\?>)*+"
            rb"<(?:!doctype html|html|head|body|meta|title|div|section|article|table|p|h[1-6])[\s>]",
            re.DOTALL | re.IGNORECASE,
        ),
        Kind.WEB_PAGE,
    ),
    (re.compile(rb"(?>[\w-]+:.*\n(?>[ \t].*\n)*+)*?MIME-Version:", re.IGNORECASE), Kind.MAILED_PAGE),
    (re.compile(rb"\s*<\?xml[^>]*>\s*<office:document\s"), Kind.FLAT_DOCUMENT),
    (re.compile(rb"\s*<\?xml[^>]*>\s*<uof:UOF\s"), Kind.UNIFIED),
    (re.compile(rb"\s*<\?xml\s"), refusals.DATA),
)
_BYTE_ORDER_MARK = re.compile(rb"\xef\xbb\xbf|\xff\xfe|\xfe\xff")
_ZIP = b"PK\x03\x04"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

# Streams of a compound file, and members of a zip file, that tell what it holds.
_STREAMS: tuple[tuple[str, Kind | Refusal], ...] = (
    ("EncryptedPackage", refusals.WORD_PASSWORD),
    ("WordDocument", Kind.OLD_WORD),
    ("Workbook", refusals.SPREADSHEET),
    ("PowerPoint Document", refusals.SLIDES),
    ("__properties_version1.0", refusals.MAIL),
)
_MEMBERS: tuple[tuple[re.Pattern[str], Kind | Refusal], ...] = (
    (re.compile(r"xl/"), refusals.SPREADSHEET),
    (re.compile(r"ppt/"), refusals.SLIDES),
    (re.compile(r"OFD\.xml$"), refusals.OFD),
    (re.compile(r"word/"), Kind.WORD),
    (re.compile(r"log\.jsonl$"), refusals.HANDED_OVER),
    (re.compile(r"Index/Document\.iwa$|Index\.zip$|index\.apxl$"), refusals.APPLE),
)
_OPEN_KINDS: tuple[tuple[bytes, Kind | Refusal], ...] = (
    (b"application/vnd.oasis.opendocument.text", Kind.OPEN_DOCUMENT),
    (b"application/vnd.oasis.opendocument.spreadsheet", refusals.SPREADSHEET),
    (b"application/vnd.oasis.opendocument.presentation", refusals.SLIDES),
    (b"application/epub", refusals.BOOK),
)
_LONGEST_KIND = 100


def kind_of(data: bytes, name: str) -> Kind:
    """Return the kind of the file called ``name``; plain text is what shows no other kind.

    Raises:
        UserFacingError: where the bytes hold no text for us
    """
    found = _found(data)
    if found is None and name.startswith(_LOCK) and len(data) <= _LARGEST_LOCK:
        raise refusals.OFFICE_LOCK.error()
    if isinstance(found, Refusal):
        raise found.error()
    if found is None:
        return Kind.WEB_PAGE if PurePath(name).suffix.lower() in _PAGE_NAMES else Kind.TEXT
    return found


def _found(data: bytes) -> Kind | Refusal | None:
    if data.startswith(_COMPOUND):
        return next((what for stream, what in _STREAMS if stream.encode("utf-16-le") in data), Kind.OLD_WPS)
    if data.startswith(_ZIP):
        return _in_zip(data)
    head = data[:_HEAD]
    written = _BYTE_ORDER_MARK.sub(b"", head.replace(b"\0", b""), count=1)
    return _matching(_SIGNATURES, head) or _matching(_MARK_UP, written)


def _matching(signatures: Signatures, head: bytes) -> Kind | Refusal | None:
    return next((what for pattern, what in signatures if pattern.match(head)), None)


def _in_zip(data: bytes) -> Kind | Refusal:
    try:
        with ZipParts(data) as package:
            names = package.names
            open_kind = package.read("mimetype", _LONGEST_KIND) if "mimetype" in names else b""
    except ZipError:
        return refusals.WORD_BROKEN
    for written, what in _OPEN_KINDS:
        if open_kind.startswith(written):
            return what
    held = (what for pattern, what in _MEMBERS if any(map(pattern.match, names)))
    return next(held, refusals.ARCHIVE)
