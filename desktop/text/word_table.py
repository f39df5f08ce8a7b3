"""The words of a dictionary as one table, and the program's own fast copy of it on disk.

jieba's copy lies where every user of the machine may write, is read in one go that gives no
other thread a turn, and drops the word classes. Ours lies in the user's cache folder, is
checked before it is believed, and comes in small pieces.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

CLASS_BITS = 6
# Other threads wait while one piece is read: 40 pieces keep that under a sixtieth of a second.
_PIECES = 40
_DIGEST_SIZE = 32


@dataclass(frozen=True, slots=True)
class WordTable:
    """Every word and every beginning of one, with ``frequency << CLASS_BITS | class``.

    A mere beginning has 0. ``classes`` holds the names of the classes by number; number 0
    is no class. ``total`` is the sum of all frequencies.
    """

    entries: dict[str, int] = field(repr=False)
    classes: tuple[str, ...]
    total: int


def table_of(listed: str) -> WordTable:
    """Return the table of a word list with lines of word, frequency and class."""
    entries: dict[str, int] = {}
    numbers = {"": 0}
    total = 0
    for line in listed.splitlines():
        word, frequency, word_class = line.split(" ")
        number = numbers.setdefault(word_class, len(numbers))
        entries[word] = int(frequency) << CLASS_BITS | number
        total += int(frequency)
        for end in range(1, len(word)):
            entries.setdefault(word[:end], 0)
    return WordTable(entries, tuple(numbers), total)


def read_copy(path: Path) -> WordTable | None:
    """Return the table stored at ``path``, or None where it is missing, torn or foreign."""
    try:
        stored = path.read_bytes()
    except OSError:
        return None
    digest, payload = stored[:_DIGEST_SIZE], stored[_DIGEST_SIZE:]
    return _unpacked(payload) if hashlib.sha256(payload).digest() == digest else None


def write_copy(path: Path, table: WordTable) -> None:
    """Store ``table`` at ``path``, wholly or not at all; raises ``OSError``."""
    path.parent.mkdir(parents=True, exist_ok=True)
    payload = _packed(table)
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        draft = Path(folder) / path.name
        draft.write_bytes(hashlib.sha256(payload).digest() + payload)
        draft.replace(path)


def _packed(table: WordTable) -> bytes:
    """Return one line of JSON and then, piece by piece, the words as text and their numbers."""
    pieces = [(_words(piece), array("I", piece.values()).tobytes()) for piece in _pieces(table.entries)]
    sizes = [(len(words), len(numbers)) for words, numbers in pieces]
    header = json.dumps({"classes": table.classes, "total": table.total, "sizes": sizes})
    return b"".join((header.encode(), b"\n", *(part for piece in pieces for part in piece)))


def _unpacked(payload: bytes) -> WordTable:
    start = payload.index(b"\n") + 1
    header = json.loads(payload[:start])
    entries: dict[str, int] = {}
    for words_size, numbers_size in header["sizes"]:
        middle, end = start + words_size, start + words_size + numbers_size
        words = payload[start:middle].decode().split("\n")
        entries.update(zip(words, array("I", payload[middle:end]), strict=True))
        start = end
    return WordTable(entries, tuple(header["classes"]), header["total"])


def _pieces(entries: dict[str, int]) -> Iterator[dict[str, int]]:
    items = list(entries.items())
    size = len(items) // _PIECES + 1
    for start in range(0, len(items), size):
        yield dict(items[start : start + size])


def _words(piece: dict[str, int]) -> bytes:
    return "\n".join(piece).encode()
