"""The files of whole folders that are to be brought in, and what lies there beside them."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from desktop.intake import READABLE

_NUMBERS = re.compile(r"(\d+)")

# Word keeps a file of such a name beside each one that is open, macOS and Windows keep their notes.
_OF_PROGRAMS = ("~$", ".", "Thumbs.db", "desktop.ini")
_TOLD = 4


def files_under(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return files, and the readable files of folders, in the order of their names, 2 before 10.

    A folder that holds none, or that is closed to us, stands for itself: why it is not read is told
    as of a file.
    """
    return tuple(file for path in paths for file in (_files_in(path) if path.is_dir() else (path,)))


def files_told(files: Sequence[Path]) -> str:
    """Return what an import of these files is called: by the file, else by the folder that holds them all."""
    if len(files) == 1:
        return files[0].name
    try:
        folder = Path(os.path.commonpath([file.absolute().parent for file in files])).name
    except ValueError:
        # No files, or on several drives.
        folder = ""
    return f"{folder}（{len(files):,} 个文件）" if folder else f"{len(files):,} 个文件"


def left_out(paths: Iterable[Path]) -> str:
    """Return a sentence on the files of folders that are of no kind we read; empty where there are none."""
    held = (file for path in paths if path.is_dir() for file in _held_by(path, []))
    endings = Counter(file.suffix.lower() or "没有后缀" for file in held if not _is_readable(file))
    if not endings:
        return ""
    most = "、".join(f"{ending} {count:,}" for ending, count in endings.most_common(_TOLD))
    others = "等" if len(endings) > _TOLD else ""
    return f"另有 {endings.total():,} 个文件不是能读的文字，没有读：{most}{others}。"


def _files_in(folder: Path) -> Iterator[Path]:
    closed: list[Path] = []
    files = [file for file in _held_by(folder, closed) if _is_readable(file)]
    yield from sorted([*files, *closed], key=_place_in_order) or [folder]


def _held_by(folder: Path, closed: list[Path]) -> Iterator[Path]:
    """Yield the files in a folder and those in it; which of them are closed to us is put into ``closed``."""
    for place, _folders, names in os.walk(folder, onerror=lambda error: closed.append(Path(error.filename))):
        yield from (Path(place, name) for name in names if not name.startswith(_OF_PROGRAMS))


def _is_readable(file: Path) -> bool:
    return file.suffix.lower() in READABLE


def _place_in_order(file: Path) -> list[tuple[int, str]]:
    """Return what puts paths in order as people count: the numbers in them by their size."""
    parts = _NUMBERS.split(str(file))
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in parts]
