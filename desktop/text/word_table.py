"""The words of a dictionary as one table, and the program's own fast copy of it on disk.

jieba's copy lies where every user of the machine may write, is read in one go that gives no
other thread a turn, and drops the word classes. Ours lies in the user's cache folder, is
checked before it is believed, and is read shelf by shelf.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from array import array
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import BinaryIO

CLASS_BITS = 6
FORMAT = 2
"""Which form of the copy this is: a program finds no copy of another form."""

_DIGEST_SIZE = 32
_NOTHING: dict[str, int] = {}


@dataclass(frozen=True, slots=True)
class WordTable:
    """Every word and every beginning of one, with ``frequency << CLASS_BITS | class``.

    A mere beginning has 0. ``shelves`` holds by their first character what follows it: one large
    table would grow in jumps that keep other threads waiting, and of what follows, each is in memory
    once, however many words end so. ``classes`` holds the names of the classes by number; number 0
    is no class. ``total`` is the sum of all frequencies.
    """

    shelves: dict[str, dict[str, int]] = field(repr=False)
    classes: tuple[str, ...]
    total: int

    def get(self, word: str) -> int:
        """Return the number of ``word``, 0 where it is unknown or a mere beginning."""
        return self.shelves.get(word[:1], _NOTHING).get(word[1:], 0)

    def beginnings(self, text: str) -> list[int]:
        """Return the numbers of the first letter of ``text``, the first two …, as far as words begin so."""
        shelf = self.shelves.get(text[:1], _NOTHING)
        numbers: list[int] = []
        for end in range(1, len(text) + 1):
            number = shelf.get(text[1:end])
            if number is None:
                break
            numbers.append(number)
        return numbers


def table_of(listed: str) -> WordTable:
    """Return the table of a word list with lines of word, frequency and class."""
    shelves: defaultdict[str, dict[str, int]] = defaultdict(dict)
    numbers = {"": 0}
    total = 0
    for line in listed.splitlines():
        word, frequency, word_class = line.split(" ")
        number = numbers.setdefault(word_class, len(numbers))
        shelf = shelves[word[0]]
        shelf[word[1:]] = int(frequency) << CLASS_BITS | number
        total += int(frequency)
        for end in range(1, len(word)):
            shelf.setdefault(word[1:end], 0)
    return WordTable(dict(shelves), tuple(numbers), total)


def read_copy(path: Path) -> WordTable | None:
    """Return the table stored at ``path``, or None where it is missing, torn or foreign."""
    try:
        with path.open("rb") as stored:
            digest = stored.read(_DIGEST_SIZE)
            # Read twice, for a second copy of all the words in memory is never given back.
            is_whole = hashlib.file_digest(stored, "sha256").digest() == digest
            stored.seek(_DIGEST_SIZE)
            return _unpacked(stored) if is_whole else None
    except OSError:
        return None


def write_copy(path: Path, table: WordTable) -> None:
    """Store ``table`` at ``path``, wholly or not at all; raises ``OSError``."""
    path.parent.mkdir(parents=True, exist_ok=True)
    payload = _packed(table)
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        draft = Path(folder) / path.name
        draft.write_bytes(hashlib.sha256(payload).digest() + payload)
        draft.replace(path)


def _packed(table: WordTable) -> bytes:
    """Return a line of JSON, three rows of numbers, and a line of words for each shelf.

    The rows say how many words each shelf has, and for each word which of all that follows first
    letters it has, and which of all numbers. A shelf's line has its letter and what follows it alone so far.
    """
    follow: dict[str, int] = {}
    numbers: dict[int, int] = {}
    lines, places, kinds = [], array("I"), array("I")
    for first, shelf in table.shelves.items():
        lines.append(" ".join((first, *(rest for rest in shelf if rest not in follow))))
        places.extend(follow.setdefault(rest, len(follow)) for rest in shelf)
        kinds.extend(numbers.setdefault(number, len(numbers)) for number in shelf.values())
    sizes = array("I", map(len, table.shelves.values()))
    rows = (sizes, places, kinds)
    header = {
        "classes": table.classes,
        "total": table.total,
        "numbers": list(numbers),
        "rows": list(map(len, rows)),
    }
    return b"".join((json.dumps(header).encode(), b"\n", *rows, "\n".join(lines).encode()))


def _unpacked(stream: BinaryIO) -> WordTable:
    header = json.loads(stream.readline())
    sizes, places, kinds = [_row(stream, length) for length in header["rows"]]
    follow: list[str] = []
    words = zip(map(follow.__getitem__, places), map(header["numbers"].__getitem__, kinds), strict=True)
    shelves = {}
    for size, line in zip(sizes, stream, strict=True):
        first, *rests = line.decode().removesuffix("\n").split(" ")
        follow += rests
        shelves[first] = dict(islice(words, size))
    return WordTable(shelves, tuple(header["classes"]), header["total"])


def _row(stream: BinaryIO, length: int) -> array[int]:
    row = array("I")
    row.frombytes(stream.read(length * row.itemsize))
    return row
