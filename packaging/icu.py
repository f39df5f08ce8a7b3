"""The data of ICU, which Qt sorts and converts by, cut down to Chinese: 31 MB become 3.

The library ``libicudata.so`` in Qt's wheel for Linux is a header, one block of data, and a short
table for the linker. The block is a folder of items by name (ICU's "common data"); it is written
anew with fewer of them. On Windows and macOS Qt uses what the system has.
"""

from __future__ import annotations

import struct
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from itertools import accumulate
from pathlib import Path

# The names of the items, without the folder (icudt73l/) in front.
KEPT = (
    "*.nrm",
    "cnvalias.icu",
    "coll/res_index.res",
    "coll/root.res",
    "coll/ucadata.icu",
    "coll/zh*.res",
    "gb18030.cnv",
    "ibm-1386_P100-2001.cnv",
    "icustd.res",
    "icuver.res",
    "keyTypeData.res",
    "likelySubtags.res",
    "metaZones.res",
    "numberingSystems.res",
    "pool.res",
    "res_index.res",
    "root.res",
    "supplementalData.res",
    "timezoneTypes.res",
    "uemoji.icu",
    "ulayout.icu",
    "windows-936-2000.cnv",
    "windowsZones.res",
    "zh*.res",
    "zoneinfo64.res",
)

_PAGE = 0x1000
_ALIGNMENT = 16
_LOAD = 1
_SEGMENT = struct.Struct("<IIQQQQQQ")
_ENTRY = struct.Struct("<II")


class UnknownLayoutError(ValueError):
    """The library is not built as those of Qt's wheels are."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A program header of the library, its fields in the order of the file."""

    kind: int
    flags: int
    offset: int
    address: int
    physical: int
    stored: int
    in_memory: int
    alignment: int

    def packed(self) -> bytes:
        """Return the header as it stands in the file."""
        return _SEGMENT.pack(
            self.kind,
            self.flags,
            self.offset,
            self.address,
            self.physical,
            self.stored,
            self.in_memory,
            self.alignment,
        )


def cut_library(path: Path) -> None:
    """Keep of the library's data only the items in ``KEPT``.

    Raises:
        UnknownLayoutError: for a library that is built in another way; it is left as it was
    """
    library = path.read_bytes()
    segments = tuple(segments_of(library))
    loaded = [segment for segment in segments if segment.kind == _LOAD]
    if len(loaded) != 2 or loaded[0].offset != 0:
        raise UnknownLayoutError(f"{path.name} has another layout than the libraries that were known")
    data, linking = loaded
    block = cut_block(library[_PAGE : data.stored])
    # The linker's table keeps its address, and so its place within a page.
    moved = _rounded(_PAGE + len(block), _PAGE) + linking.address % _PAGE
    ends = {data.offset: (0, _PAGE + len(block)), linking.offset: (moved, linking.stored)}
    table = library[linking.offset : linking.offset + linking.stored]
    header = _header(library[:_PAGE], [_placed(segment, ends) for segment in segments])
    path.write_bytes(header + block.ljust(moved - _PAGE, b"\0") + table)


def cut_block(block: bytes) -> bytes:
    """Return the block of data with the items in ``KEPT`` only.

    Raises:
        UnknownLayoutError: where the bytes are no such block
    """
    length, magic = struct.unpack_from("<HH", block)
    if magic != 0x27DA or block[12:16] != b"CmnD":
        raise UnknownLayoutError("no common data of ICU")
    kept = {name: item for name, item in items_of(block[length:]) if _is_kept(name)}
    return block[:length] + packed(kept)


def items_of(block: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield each item with its name; an item ends where the next one begins."""
    (count,) = struct.unpack_from("<I", block)
    places = [_ENTRY.unpack_from(block, 4 + _ENTRY.size * number) for number in range(count)]
    ends = [*(start for _, start in places[1:]), len(block)]
    for (name, start), end in zip(places, ends, strict=True):
        yield block[name : block.index(b"\0", name)].decode("ascii"), block[start:end]


def _is_kept(name: str) -> bool:
    inner = name.partition("/")[2]
    return any(inner.count("/") == kept.count("/") and fnmatchcase(inner, kept) for kept in KEPT)


def packed(items: dict[str, bytes]) -> bytes:
    """Return the folder of items: how many, where each name and item lies, the names, the items."""
    names = b"".join(name.encode("ascii") + b"\0" for name in items)
    first_name = 4 + _ENTRY.size * len(items)
    first_item = _rounded(first_name + len(names), _ALIGNMENT)
    bodies = [item.ljust(_rounded(len(item), _ALIGNMENT), b"\0") for item in items.values()]
    name_starts = accumulate((len(name) + 1 for name in items), initial=first_name)
    item_starts = accumulate(map(len, bodies), initial=first_item)
    table = b"".join(_ENTRY.pack(*starts) for starts in zip(name_starts, item_starts, strict=True))
    head = struct.pack("<I", len(items)) + table[: -_ENTRY.size] + names
    return head.ljust(first_item, b"\0") + b"".join(bodies)


def segments_of(library: bytes) -> Iterator[Segment]:
    """Yield the program headers of a library.

    Raises:
        UnknownLayoutError: for a file that is no library of a 64-bit Linux
    """
    if library[:6] != b"\x7fELF\x02\x01":
        raise UnknownLayoutError("no library of a 64-bit Linux")
    (start,), (count,) = struct.unpack_from("<Q", library, 32), struct.unpack_from("<H", library, 56)
    for number in range(count):
        yield Segment(*_SEGMENT.unpack_from(library, start + number * _SEGMENT.size))


def _placed(segment: Segment, ends: dict[int, tuple[int, int]]) -> Segment:
    """Return the segment where it is now; those that begin with the linker's table went with it."""
    if segment.offset not in ends or not segment.stored:
        return segment
    offset, stored = ends[segment.offset]
    if segment.kind == _LOAD:
        return replace(segment, offset=offset, stored=stored, in_memory=stored)
    return replace(segment, offset=offset)


def _header(header: bytes, segments: list[Segment]) -> bytes:
    """Return the library's first page for these segments, without the sections that debuggers read."""
    (start,) = struct.unpack_from("<Q", header, 32)
    packed = b"".join(segment.packed() for segment in segments)
    changed = bytearray(header[:start] + packed + header[start + len(packed) :])
    struct.pack_into("<Q", changed, 40, 0)
    struct.pack_into("<HH", changed, 60, 0, 0)
    return bytes(changed)


def _rounded(length: int, step: int) -> int:
    return -(-length // step) * step


if __name__ == "__main__":
    for name in sys.argv[1:]:
        cut_library(Path(name))
