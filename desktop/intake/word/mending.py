"""XML that is not well formed, made so that a parser reads on behind what is wrong in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

_BARE = re.compile(rb"&(?!\w{1,9};|#\w{1,9};)")
_TORN = re.compile(rb"<[^<>]*\Z")
_TAG = re.compile(rb"<(/?)([A-Za-z_][\w:.-]*)([^<>]*)>")
# Deeper than any document; what lies below is read as if it lay there.
_DEEPEST = 200


def mended(data: bytes) -> bytes:
    """Return ``data`` with bare signs written as XML has it, and every element ended within its own."""
    return b"".join(_balanced(_TORN.sub(b"", _BARE.sub(b"&amp;", data))))


def _balanced(data: bytes) -> Iterator[bytes]:
    begun: list[bytes] = []
    place = 0
    for tag in _TAG.finditer(data):
        yield data[place : tag.start()]
        place = tag.end()
        is_end, name, rest = tag.groups()
        if is_end:
            yield from _ended(begun, name)
        elif rest.endswith(b"/") or len(begun) < _DEEPEST:
            yield tag[0]
            begun += [] if rest.endswith(b"/") else [name]
    yield data[place:]
    yield from (b"</%b>" % name for name in reversed(begun))


def _ended(begun: list[bytes], name: bytes) -> Iterator[bytes]:
    """Yield the ends of the element called ``name`` and of all in it, nothing where it has not begun."""
    while name in begun:
        last = begun.pop()
        yield b"</%b>" % last
        if last == name:
            return
