"""The doors of intake: a path, bytes or the clipboard's text become a source."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePath

from desktop.intake import refusals
from desktop.intake.clipboard import clipboard_text
from desktop.intake.encodings import decode, looks_binary
from desktop.intake.kinds import Kind, kind_of
from desktop.intake.office import converted
from desktop.intake.pdf import pdf_text
from desktop.intake.right_side import right_hints
from desktop.intake.web import attached_files, mailed_page, page_text
from desktop.intake.word import word_text
from desktop.model import Hint, HintKind, Source, Span, UserFacingError

_MEGABYTE = 1024 * 1024
_MOST_BYTES = 256 * _MEGABYTE
# Characters that show nothing: a text of these alone is empty.
_INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060\x00"

_TORN = {
    **dict.fromkeys((".docx", ".docm", ".doc", ".wps"), refusals.WORD_BROKEN),
    ".pdf": refusals.PDF_BROKEN,
}
"""What a file is told to be whose bytes are of no kind at all, by how its name ends."""

Content = tuple[str, str, tuple[Hint, ...]]
"""A text, what it was encoded in, and what the file says of its stretches."""


def read_source(path: str | Path) -> Source:
    """Return what the file at ``path`` says.

    Raises:
        UserFacingError: for a file that is missing, closed to us, or holds no text we can read
    """
    path = Path(path)
    try:
        return source_from_bytes(_bytes_of(path), _printable(path.name))
    except UserFacingError as error:
        error.path = str(path)
        raise


def source_from_bytes(data: bytes, name: str) -> Source:
    """Return the source that ``data``, the content of a file called ``name``, holds.

    Raises:
        UserFacingError: where the bytes hold no text we can read
    """
    try:
        text, encoding, hints = _content(data, kind_of(data, name))
    except UserFacingError as error:
        torn = _TORN.get(PurePath(name).suffix.lower())
        if torn is None or error.code != refusals.NOT_TEXT.code:
            raise
        raise torn.error() from error
    return Source(name, text, hashlib.sha256(data).hexdigest(), encoding, hints)


def source_from_clipboard(text: str, mark_up: str = "") -> Source:
    """Return the source for what was pasted or dropped: plain text, and the same as HTML if there is any.

    Raises:
        UserFacingError: where both are empty
    """
    # The clipboard counts in UTF-16 and may hand over half a character.
    whole = _whole(text)
    hints = tuple(right_hints(whole))
    if mark_up:
        whole, hints = clipboard_text(whole, _whole(mark_up))
    if _is_blank(whole):
        raise refusals.EMPTY_CLIPBOARD.error()
    return replace(Source.of_text(whole), hints=hints)


def _whole(text: str) -> str:
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _bytes_of(path: Path) -> bytes:
    try:
        _check_size(path)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise refusals.MISSING.error() from error
    except PermissionError as error:
        raise refusals.NO_PERMISSION.error() from error
    except OSError as error:
        raise refusals.UNREADABLE.error() from error


def _check_size(path: Path) -> None:
    size = path.stat().st_size
    if path.is_dir():
        raise refusals.FOLDER.error()
    if not path.is_file():
        raise refusals.NOT_TEXT.error()
    if size > _MOST_BYTES:
        raise refusals.TOO_BIG.error(size=f"{size // _MEGABYTE:,}", limit=str(_MOST_BYTES // _MEGABYTE))


def _content(data: bytes, kind: Kind) -> Content:
    read = _READERS.get(kind)
    return _word_content(converted(data, kind)) if read is None else read(data)


def _plain_content(data: bytes) -> Content:
    if not data.strip():
        raise refusals.EMPTY.error()
    decoded = decode(data)
    if decoded is None:
        raise (refusals.NOT_TEXT if b"\x00" in data else refusals.UNKNOWN_ENCODING).error()
    text, encoding = decoded
    if _is_blank(text):
        raise refusals.EMPTY.error()
    if looks_binary(text):
        raise refusals.NOT_TEXT.error()
    return text, encoding, tuple(right_hints(text))


def _word_content(data: bytes) -> Content:
    text, hints = word_text(data)
    if _is_blank(text):
        raise refusals.WORD_EMPTY.error()
    return text, "docx", hints


def _page_content(data: bytes) -> Content:
    text, hints = page_text(data)
    if _is_blank(text):
        raise refusals.PAGE_EMPTY.error()
    return text, "html", hints


def _mailed_content(data: bytes) -> Content:
    files = attached_files(data)
    text, hints = page_text(mailed_page(data))
    if _is_blank(text):
        raise (refusals.MAIL if files else refusals.PAGE_EMPTY).error()
    told = f"这封邮件带着附件{'、'.join(files)}，没有读出来，另存后再打开。"
    return text, "html", (*(Hint(Span(0, 0), HintKind.UNREAD, words=told) for _ in files[:1]), *hints)


def _pdf_content(data: bytes) -> Content:
    text, hints = pdf_text(data)
    return text, "pdf", hints


_READERS: dict[Kind, Callable[[bytes], Content]] = {
    Kind.TEXT: _plain_content,
    Kind.WORD: _word_content,
    Kind.WEB_PAGE: _page_content,
    Kind.MAILED_PAGE: _mailed_content,
    Kind.PDF: _pdf_content,
}


def _is_blank(text: str) -> bool:
    return not text.strip().strip(_INVISIBLE).strip()


def _printable(name: str) -> str:
    """Return a file's name with what the system could not decode as U+FFFD."""
    return os.fsencode(name).decode("utf-8", "replace")
