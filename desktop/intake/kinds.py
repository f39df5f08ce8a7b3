"""What a file is by its first bytes, whatever its name says."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from desktop.intake import refusals
from desktop.intake.refusals import Refusal

_HEAD = 1024

# Tried in this order against the beginning of the file.
_SIGNATURES: tuple[tuple[re.Pattern[bytes], Refusal], ...] = (
    (
        re.compile(rb"\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|II\*\0|MM\0\*|8BPS|\x00\x00\x01\x00"),
        refusals.PICTURE,
    ),
    (re.compile(rb"BM.{4}\0{4}", re.DOTALL), refusals.PICTURE),
    (re.compile(rb"RIFF.{4}WEBP|.{4}ftyp(?:heic|heix|mif1|avif)", re.DOTALL), refusals.PICTURE),
    (re.compile(rb".{0,1000}?%PDF-", re.DOTALL), refusals.PDF),
    (re.compile(rb"\{\\rtf"), refusals.RICH_TEXT),
    (re.compile(rb"Rar!|7z\xbc\xaf|\x1f\x8b|BZh|\xfd7zXZ"), refusals.ARCHIVE),
    (re.compile(rb"RIFF|ID3|.{4}ftyp|\x7fELF|MZ.{2}\0\0|SQLite format 3\0", re.DOTALL), refusals.NOT_TEXT),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html)", re.IGNORECASE), refusals.WEB_PAGE),
    (
        re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml.*(?:Word\.Document|pkg:package)", re.DOTALL),
        refusals.OLD_WORD,
    ),
)
_ZIP = b"PK\x03\x04"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

# Streams of a compound file, and folders of a zip file, that tell what it holds.
_STREAMS = (
    ("EncryptedPackage", refusals.WORD_PASSWORD),
    ("WordDocument", refusals.OLD_WORD),
    ("Workbook", refusals.SPREADSHEET),
    ("PowerPoint Document", refusals.SLIDES),
)
_MEMBERS = (
    (re.compile(r"xl/"), refusals.SPREADSHEET),
    (re.compile(r"ppt/"), refusals.SLIDES),
    (re.compile(r"OFD\.xml$"), refusals.OFD),
    (re.compile(r"mimetype$"), refusals.OPEN_DOCUMENT),
)


def refusal_for(data: bytes) -> Refusal | None:
    """Return why these bytes hold no text for us, or None for a Word file and all that may be plain text."""
    if data.startswith(_COMPOUND):
        return _compound_refusal(data)
    if data.startswith(_ZIP):
        return _zip_refusal(data)
    head = data[:_HEAD]
    return next((refusal for pattern, refusal in _SIGNATURES if pattern.match(head)), None)


def is_word(data: bytes) -> bool:
    """Return whether the bytes are a Word file of today's kind, provided ``refusal_for`` let them pass."""
    return data.startswith(_ZIP)


def _compound_refusal(data: bytes) -> Refusal:
    streams = (refusal for stream, refusal in _STREAMS if stream.encode("utf-16-le") in data)
    return next(streams, refusals.OLD_WORD)


def _zip_refusal(data: bytes) -> Refusal | None:
    try:
        with ZipFile(BytesIO(data)) as package:
            names = package.namelist()
    except (BadZipFile, ValueError, NotImplementedError):
        return refusals.WORD_BROKEN
    for pattern, refusal in _MEMBERS:
        if any(map(pattern.match, names)):
            return refusal
    return None if any(name.startswith("word/") for name in names) else refusals.ARCHIVE
