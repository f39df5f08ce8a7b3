"""Zip files opened without trusting them: how many parts, how long, how much they swell.

Nothing is ever written where a part's name says; whoever asks for a part says what it may come to.
"""

from __future__ import annotations

import mmap
import stat
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from io import BytesIO
from pathlib import Path
from types import TracebackType
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

_MOST_PARTS = 10_000
_MAY_SWELL = 16 * 1024 * 1024
"""Up to this length a part may come of however little: text that repeats itself packs well."""
_MOST_SWELLING = 250
_CHUNK = 1 << 20
_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 0x1
_UNIX_MODE = 16
"""How far the mode that Unix gives a file is shifted in what a zip file notes of a part."""
_BROKEN = (BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError)


class ZipError(Exception):
    """A zip file that is none, or is damaged."""


class ZipMissingError(ZipError):
    """A zip file that has no such part."""


class ZipSwollenError(ZipError):
    """A zip file that holds more than any honest one."""


class ZipParts:
    """The parts of a zip file; use it with ``with``.

    Raises:
        ZipError: here and in every method
    """

    def __init__(self, file: bytes | Path, most_parts: int = _MOST_PARTS) -> None:
        with _broken_told():
            self._length = len(file) if isinstance(file, bytes) else file.stat().st_size
            _check_count(file, most_parts)
            self._zip = ZipFile(BytesIO(file) if isinstance(file, bytes) else file)

    def __enter__(self) -> ZipParts:
        return self

    def __exit__(
        self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None
    ) -> None:
        self._zip.close()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts in their order, as they are written there."""
        return tuple(self._zip.namelist())

    @property
    def is_plain(self) -> bool:
        """Whether every name is there once, and all are files that lie one beside the other."""
        parts = self._zip.infolist()
        packed = sum(part.compress_size for part in parts)
        return len({part.filename for part in parts}) == len(parts) and (
            packed <= self._length and all(map(_is_plain, parts))
        )

    def read(self, name: str, most: int) -> bytes:
        """Return a part of at most ``most`` bytes.

        Raises:
            ZipSwollenError: where it is longer, or was packed as no honest file can be
        """
        with self._opened(name, most) as part, _broken_told():
            data = part.read(most + 1)
        if len(data) > most:
            raise ZipSwollenError(name)
        return data

    def copy(self, name: str, target: IO[bytes], most: int) -> None:
        """Write a part of at most ``most`` bytes into a file; raises as ``read`` does."""
        with self._opened(name, most) as part:
            for chunk in _chunks(part):
                target.write(chunk)

    @contextmanager
    def _opened(self, name: str, most: int) -> Iterator[IO[bytes]]:
        with _broken_told():
            if name not in self._zip.NameToInfo:
                raise ZipMissingError(name)
            part = self._zip.getinfo(name)
            _check_size(part, most)
            opened = self._zip.open(part)
        with opened:
            yield opened


def _chunks(part: IO[bytes]) -> Iterator[bytes]:
    while True:
        with _broken_told():
            chunk = part.read(_CHUNK)
        if not chunk:
            return
        yield chunk


def _check_count(file: bytes | Path, most: int) -> None:
    """Let pass a file whose list of parts is not longer than ``most``; it would be read as a whole."""
    if isinstance(file, bytes):
        found = file.count(_ENTRY)
    else:
        with file.open("rb") as opened, closing(mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)) as m:
            found = sum(1 for _ in _places(m, most))
    if found > most:
        raise ZipSwollenError(f"more than {most} parts")


def _places(data: mmap.mmap, most: int) -> Iterator[int]:
    """Yield where the entries of the list of parts begin, and at most one more than ``most``."""
    place = data.find(_ENTRY)
    for _ in range(most + 1):
        if place < 0:
            return
        yield place
        place = data.find(_ENTRY, place + 1)


def _check_size(part: ZipInfo, most: int) -> None:
    """Let pass a part that is as long as it may be, as far as the zip file itself says."""
    if part.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise ZipError(f"{part.filename} is packed in a rare way")
    swells = part.file_size > max(_MAY_SWELL, _MOST_SWELLING * part.compress_size)
    if part.file_size > most or swells:
        raise ZipSwollenError(part.filename)


def _is_plain(part: ZipInfo) -> bool:
    mode = part.external_attr >> _UNIX_MODE
    is_file = stat.S_IFMT(mode) in (0, stat.S_IFREG) and not part.is_dir()
    return is_file and not part.flag_bits & _ENCRYPTED


@contextmanager
def _broken_told() -> Iterator[None]:
    try:
        yield
    except _BROKEN as error:
        raise ZipError(str(error)) from error
