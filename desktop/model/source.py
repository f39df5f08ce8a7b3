"""What was read from a file, the clipboard or a drop, exactly as it stood there."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum

from desktop.model.span import Span


class HintKind(StrEnum):
    """What a source format itself says about a stretch of its text."""

    HEADING = "heading"
    FURNITURE = "furniture"
    TABLE = "table"
    PICTURE = "picture"
    LIST_ITEM = "list_item"
    CAPTION = "caption"
    CONTINUATION = "continuation"
    RIGHT = "right"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True, order=True)
class Hint:
    """Evidence from the source's own format: optional input to the labelling, never a verdict.

    ``level`` is the heading level or font rank, 1 the highest; 0 where it says nothing.
    A ``PICTURE`` hint has an empty span at the place where the picture stood, an ``UNREAD`` one
    where a page stood that is all picture; its ``level`` is the number of that page. Of all else
    that was not read, its ``words`` tell the editor. What a ``CONTINUATION`` covers goes on with
    the paragraph that the column before broke off; a ``RIGHT`` line is short and set against the
    right end of its column.
    """

    span: Span
    kind: HintKind
    level: int = 0
    words: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A text that is never altered, with the name and encoding it came with.

    ``sha256`` is the digest of the bytes that were read (of the UTF-8 text where there were
    none, as on the clipboard). Table rows are lines and their cells are parted by tabs.
    """

    name: str
    text: str = field(repr=False)
    sha256: str
    encoding: str = "utf-8"
    hints: tuple[Hint, ...] = ()

    @classmethod
    def of_text(cls, text: str, name: str = "粘贴的文字") -> Source:
        """Return the source for a text that came without a file."""
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        return cls(name=name, text=text, sha256=digest)
