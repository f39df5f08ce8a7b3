"""Rows read straight from the pages of a database file, whatever else in it is damaged.

After "Database File Format" of SQLite, 1.6 (B-tree pages) and 2.1 (records). A page that is
no leaf of a table, and a cell that makes no sense, give nothing.
"""

from __future__ import annotations

import mmap
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.archive.connections import MOST_BYTES_A_VALUE

Pages = bytes | mmap.mmap
Value = None | int | float | str | bytes

PAGE = 8192
"""Bytes of a page; every archive is made with it."""

_OTHER_PAGES = {0x02, 0x05, 0x0A}
_FILE_HEADER = 100
_PAGE_HEADER = 8
_SHORTEST_ROW = 32
"""Every row that is looked for holds its digest, so no page has more of them than go into it."""

_MOST_COLUMNS = 100
_WIDTHS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}


@dataclass(frozen=True, slots=True)
class CarvedRow:
    """A row of some table: its number and its values; a primary key that is the number is None."""

    number: int
    values: tuple[Value, ...]


def carved_rows(data: Pages) -> Iterator[CarvedRow]:
    """Yield every row with a digest that can be made out in the pages, in the order in which they stand."""
    for start in range(0, len(data), PAGE):
        page = data[start : start + PAGE].ljust(PAGE, b"\0")
        header = 0 if start else _FILE_HEADER
        if page[header] not in _OTHER_PAGES:
            yield from _rows_of(page, header, data)


def _rows_of(page: bytes, header: int, data: Pages) -> Iterator[CarvedRow]:
    first = header + _PAGE_HEADER
    count = min(int.from_bytes(page[header + 3 : header + 5]), PAGE // _SHORTEST_ROW)
    for place in dict.fromkeys(struct.unpack_from(f">{count}H", page, first)):
        if first <= place < PAGE - 2:
            row = _row_at(page, place, data)
            if row is not None:
                yield row


def _row_at(page: bytes, place: int, data: Pages) -> CarvedRow | None:
    try:
        length, place = _varint(page, place)
        number, place = _varint(page, place)
        values = _values(_payload(page, place, length, data))
    except (IndexError, ValueError, struct.error):
        return None
    return CarvedRow(_signed(number), values)


def _payload(page: bytes, place: int, length: int, data: Pages) -> bytes:
    """Return a cell's payload, the rest of a long one from its chain of overflow pages."""
    if not 0 < length <= min(MOST_BYTES_A_VALUE, len(data)):
        raise ValueError(length)
    here = _local_length(length)
    parts = [page[place : place + here]]
    missing = length - here
    following = int.from_bytes(page[place + here : place + here + 4]) if missing else 0
    while missing > 0:
        start = (following - 1) * PAGE
        overflow = data[start : start + PAGE] if following > 0 else b""
        if len(overflow) < 4:
            raise ValueError(following)
        parts.append(overflow[4 : 4 + missing])
        missing -= len(parts[-1])
        following = int.from_bytes(overflow[:4])
    return b"".join(parts)


def _local_length(length: int) -> int:
    """Return how many bytes of a payload stand in its own page."""
    if length <= PAGE - 35:
        return length
    least = (PAGE - 12) * 32 // 255 - 23
    wanted = least + (length - least) % (PAGE - 4)
    return wanted if wanted <= PAGE - 35 else least


def _values(record: bytes) -> tuple[Value, ...]:
    header_end, place = _varint(record, 0)
    if header_end > len(record):
        raise ValueError(header_end)
    kinds: list[int] = []
    while place < header_end and len(kinds) < _MOST_COLUMNS:
        kind, place = _varint(record, place)
        kinds.append(kind)
    return tuple(_decoded(record, kinds, header_end))


def _decoded(record: bytes, kinds: Sequence[int], place: int) -> Iterator[Value]:
    for kind in kinds:
        width = _width(kind)
        stored = record[place : place + width]
        if len(stored) < width:
            raise ValueError(kind)
        place += width
        yield _value(kind, stored)


def _width(kind: int) -> int:
    if kind >= 12:
        return (kind - 12) // 2
    return 8 if kind == 7 else _WIDTHS.get(kind, 0)


def _value(kind: int, stored: bytes) -> Value:
    if kind >= 12:
        return stored.decode("utf-8") if kind % 2 else stored
    if kind == 7:
        return float(struct.unpack(">d", stored)[0])
    if kind in _WIDTHS:
        return int.from_bytes(stored, signed=True)
    return {8: 0, 9: 1}.get(kind)


def _varint(data: bytes, place: int) -> tuple[int, int]:
    """Return the integer of variable length at a place, and the place behind it."""
    value = 0
    for _ in range(8):
        byte = data[place]
        place += 1
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, place
    return value << 8 | data[place], place + 1


def _signed(number: int) -> int:
    return number - (1 << 64) if number >> 63 else number
