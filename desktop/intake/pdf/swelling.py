"""PDF files whose streams swell as no newspaper's do, told before PDFium unpacks them.

PDFium cannot be stopped once it reads a page. Pictures and fonts are left alone: they are
unpacked only where they are drawn, and nothing is drawn here.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from desktop.intake import refusals

_MEGABYTE = 1 << 20
_MOST_A_STREAM = 96 * _MEGABYTE
_MOST = 512 * _MEGABYTE
_MAY_SWELL = 8 * _MEGABYTE
_MOST_SWELLING = 200
_LONGEST_DICTIONARY = 2000
_STREAM = re.compile(rb"\bstream\r?\n")
_NOT_TEXT = re.compile(rb"/Image\b|/FontFile|/Length1\b|/FunctionType|/ICCBased")
_PACKED = re.compile(rb"/(?:FlateDecode|Fl)\b")


def check_swelling(data: bytes) -> None:
    """Let a PDF pass whose pages unpack to what pages may come to.

    Raises:
        UserFacingError: ``pdf-swollen``
    """
    total = 0
    for start, layers in _packed_streams(data):
        length = _unpacked_length(memoryview(data)[start:], layers)
        total += length
        if length >= _MOST_A_STREAM or total > _MOST:
            raise refusals.PDF_SWOLLEN.error()


def _packed_streams(data: bytes) -> Iterator[tuple[int, int]]:
    """Yield where each packed stream that may be text begins, and how often it is packed."""
    for match in _STREAM.finditer(data):
        before = data[max(0, match.start() - _LONGEST_DICTIONARY) : match.start()]
        dictionary = before[before.rfind(b" obj") + 1 :]
        layers = len(_PACKED.findall(dictionary))
        if layers and not _NOT_TEXT.search(dictionary):
            yield match.end(), layers


def _unpacked_length(packed: memoryview, layers: int) -> int:
    """Return how long a stream is when it is unpacked; what is too long or swells counts as the most."""
    content, taken = _unpacked(packed)
    if len(content) > max(_MAY_SWELL, _MOST_SWELLING * taken):
        return _MOST_A_STREAM
    if layers > 1 and content:
        return max(len(content), _unpacked_length(memoryview(content), layers - 1))
    return len(content)


def _unpacked(packed: memoryview) -> tuple[bytes, int]:
    """Return the content of a stream, as much of it as may be, and how many packed bytes it took."""
    unpacking = zlib.decompressobj()
    try:
        content = unpacking.decompress(packed, _MOST_A_STREAM)
    except zlib.error:
        return b"", 1
    return content, len(packed) - len(unpacking.unused_data) - len(unpacking.unconsumed_tail) or 1
