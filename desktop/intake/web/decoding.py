"""The bytes of a page to its mark-up, also where the page was saved as a mail."""

from __future__ import annotations

import re
from contextlib import suppress
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from html import escape

from desktop.intake.encodings import decode

_HEAD = 4096
_DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:-]+)|encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)
# What calls itself GB 2312 has characters of its larger sister as well.
_ENCODINGS = {
    **dict.fromkeys((b"gb2312", b"gbk", b"gb18030"), "gb18030"),
    **dict.fromkeys((b"big5", b"big5-hkscs"), "big5hkscs"),
    **dict.fromkeys((b"iso-8859-1", b"windows-1252"), "cp1252"),
}


def page_mark_up(data: bytes) -> str:
    """Return the mark-up; what no encoding fits is read as the page declares it, with U+FFFD for holes.

    Many pages declare an encoding that they were not saved in, so the bytes decide first.
    """
    decoded = decode(data)
    return decoded[0] if decoded else data.decode(_declared(data), "replace")


def mailed_page(data: bytes) -> bytes:
    """Return the page that was saved as one file or in a mail, or the mail's plain text as a page.

    Nothing is returned where there is neither.
    """
    parts = list(message_from_bytes(data).walk())
    pages = (_content(part) for part in parts if part.get_content_type() == "text/html")
    texts = (_content(part) for part in parts if part.get_content_type() == "text/plain")
    kept = (f"<pre>{escape(page_mark_up(text))}</pre>".encode() for text in texts if text.strip())
    return next(pages, next(kept, b""))


def attached_files(data: bytes) -> list[str]:
    """Return the names of the files that a mail brings along, apart from its pictures."""
    parts = message_from_bytes(data).walk()
    names = (part.get_filename() for part in parts if part.get_content_disposition() == "attachment")
    return [_readable(name) for name in names if name]


def _readable(name: str) -> str:
    """Return a file's name as it was given, or as the mail writes it where that cannot be made out."""
    with suppress(LookupError, ValueError, HeaderParseError):
        name = str(make_header(decode_header(name)))
    return name.encode("utf-8", "replace").decode("utf-8")


def _content(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _declared(data: bytes) -> str:
    match = _DECLARED.search(data[:_HEAD])
    name = (match[1] or match[2]).lower() if match else b""
    return _ENCODINGS.get(name, "utf-8")
