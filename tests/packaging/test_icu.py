"""ICU's data keeps its form, and of its items those for Chinese."""

from __future__ import annotations

import struct
from pathlib import Path

import icu
import pytest

HEADER = struct.pack("<HBB4xHH", 32, 0xDA, 0x27, 0, 0) + b"CmnD" + bytes(16)
ITEMS = {
    "icudt73l/coll/root.res": b"root" * 5,
    "icudt73l/coll/zh.res": b"pinyin",
    "icudt73l/de.res": b"deutsch" * 100,
    "icudt73l/gb18030.cnv": b"gb" * 9,
    "icudt73l/zone/zh.res": b"zone",
}


def block(items: dict[str, bytes]) -> bytes:
    return HEADER + icu.packed(items)


def items(data: bytes) -> dict[str, bytes]:
    return {name: item.rstrip(b"\0") for name, item in icu.items_of(data[len(HEADER) :])}


def test_items_are_packed_and_read_back() -> None:
    assert items(block(ITEMS)) == ITEMS


def test_only_what_chinese_needs_is_kept() -> None:
    kept = items(icu.cut_block(block(ITEMS)))
    assert kept == {name: ITEMS[name] for name in [*list(ITEMS)[:2], "icudt73l/gb18030.cnv"]}


def test_items_begin_where_the_processor_likes_it() -> None:
    data = icu.packed(ITEMS)
    starts = [struct.unpack_from("<II", data, 4 + 8 * number)[1] for number in range(len(ITEMS))]
    assert [start % 16 for start in starts] == [0] * len(ITEMS)


def library(data: bytes) -> bytes:
    """Return a library as Qt's wheel has it: a page of headers, the data, the linker's table."""
    table, address = b"T" * 0xF0, 0x1_0000_0F10
    place = -(-(0x1000 + len(data)) // 0x1000) * 0x1000 + 0xF10
    segments = [
        icu.Segment(1, 4, 0, 0, 0, 0x1000 + len(data), 0x1000 + len(data), 0x1000),
        icu.Segment(1, 6, place, address, address, len(table), len(table), 0x1000),
        icu.Segment(2, 6, place, address, address, len(table), len(table), 8),
        icu.Segment(0x6474E551, 6, 0, 0, 0, 0, 0, 16),
    ]
    head = bytearray(b"\x7fELF\x02\x01" + bytes(58))
    struct.pack_into("<Q", head, 32, 64)
    struct.pack_into("<H", head, 56, len(segments))
    page = bytes(head) + b"".join(segment.packed() for segment in segments)
    return (page.ljust(0x1000, b"\0") + data).ljust(place, b"\0") + table


def test_the_cut_library_has_its_table_at_the_same_address(tmp_path: Path) -> None:
    path = tmp_path / "libicudata.so.73"
    path.write_bytes(library(block(ITEMS)))
    icu.cut_library(path)
    written = path.read_bytes()
    data, linking, dynamic, stack = icu.segments_of(written)
    assert written[linking.offset :] == b"T" * 0xF0
    assert (linking.address, linking.offset % 0x1000) == (0x1_0000_0F10, 0xF10)
    assert (dynamic.offset, stack.offset) == (linking.offset, 0)
    assert items(written[0x1000 : data.stored]).keys() == items(icu.cut_block(block(ITEMS))).keys()


@pytest.mark.parametrize("data", [b"\x7fELF\x01\x01" + bytes(100), library(bytes(64)), b"MZ" + bytes(100)])
def test_a_library_of_another_kind_is_left_as_it_was(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "libicudata.so.73"
    path.write_bytes(data)
    with pytest.raises(icu.UnknownLayoutError):
        icu.cut_library(path)
    assert path.read_bytes() == data
