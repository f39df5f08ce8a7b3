"""Parts packed into a zip file, the honest way and in ways that no program packs."""

from __future__ import annotations

import io
import stat
import warnings
from collections.abc import Callable, Mapping
from random import Random
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED, ZipFile, ZipInfo

from tests.soak.hostile.bits import damaged

_MEGABYTE = 1 << 20
_NAMES = (
    "../../.profile",
    "/etc/passwd",
    "C:\\Windows\\win.ini",
    "..\\x",
    "a\0b",
    "图片/",
    "con",
    "x" * 5000,
)

Parts = Mapping[str, bytes]


def packed(parts: Parts, packing: int = ZIP_DEFLATED) -> bytes:
    """Return an honest zip file of these parts, the same whenever it is made."""
    file = io.BytesIO()
    with ZipFile(file, "w") as package:
        for name, content in parts.items():
            package.writestr(ZipInfo(name), content, packing)
    return file.getvalue()


def _twice(draw: Random, parts: Parts) -> bytes:
    file = io.BytesIO(packed(parts))
    with warnings.catch_warnings(), ZipFile(file, "a") as package:
        warnings.simplefilter("ignore")
        package.writestr(ZipInfo(draw.choice(list(parts))), b"<other/>")
    return file.getvalue()


def _strange_name(draw: Random, parts: Parts) -> bytes:
    return packed({**parts, draw.choice(_NAMES): b"x" * 99})


def _link(draw: Random, parts: Parts) -> bytes:
    file = io.BytesIO(packed(parts))
    link = ZipInfo(draw.choice([*_NAMES[:2], "link"]))
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with ZipFile(file, "a") as package:
        package.writestr(link, b"/etc/passwd")
    return file.getvalue()


def _bomb(draw: Random, parts: Parts) -> bytes:
    blown = draw.choice([b" ", b"<w:p/>", b"[", b"\0"]) * (draw.choice([2, 20, 90]) * _MEGABYTE // 4)
    name = draw.choice(list(parts))
    return packed({**parts, name: parts[name][: draw.randrange(len(parts[name]) + 1)] + blown})


def _rare_packing(draw: Random, parts: Parts) -> bytes:
    return packed(parts, draw.choice([ZIP_BZIP2, ZIP_LZMA, ZIP_STORED]))


def _many(draw: Random, parts: Parts) -> bytes:
    return packed({**parts, **{f"part{number}": b"" for number in range(draw.choice([300, 12_000]))}})


def _wrong_list(draw: Random, parts: Parts) -> bytes:
    """Let the list of parts at the end say sizes, places and flags that are not so."""
    data = bytearray(packed(parts))
    start = data.index(b"PK\x01\x02")
    for _ in range(draw.choice([1, 3, 12])):
        place = draw.randrange(start, len(data))
        data[place] = draw.randrange(256)
    return bytes(data)


def _damaged(draw: Random, parts: Parts) -> bytes:
    return damaged(draw, packed(parts, draw.choice([ZIP_DEFLATED, ZIP_STORED])))


WAYS: tuple[Callable[[Random, Parts], bytes], ...] = (
    _twice,
    _strange_name,
    _link,
    _bomb,
    _rare_packing,
    _many,
    _wrong_list,
    _damaged,
)


def badly_packed(draw: Random, parts: Parts) -> bytes:
    """Return the parts packed in one of the ways that no honest program packs."""
    return draw.choice(WAYS)(draw, parts)
