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
from itertools import chain
from pathlib import Path
from typing import BinaryIO

CLASS_BITS = 6
_DIGEST_SIZE = 32
_NOTHING: dict[str, int] = {}


@dataclass(frozen=True, slots=True)
class WordTable:
    """Every word and every beginning of one, with ``frequency << CLASS_BITS | class``.

    A mere beginning has 0. ``shelves`` holds them by their first character: one large
    table would grow in jumps that keep other threads waiting. ``classes`` holds the names of
    the classes by number; number 0 is no class. ``total`` is the sum of all frequencies.
    """

    shelves: dict[str, dict[str, int]] = field(repr=False)
    classes: tuple[str, ...]
    total: int

    def get(self, word: str) -> int:
        """Return the number of ``word``, 0 where it is unknown or a mere beginning."""
        return self.shelves.get(word[:1], _NOTHING).get(word, 0)


def table_of(listed: str) -> WordTable:
    """Return the table of a word list with lines of word, frequency and class."""
    shelves: defaultdict[str, dict[str, int]] = defaultdict(dict)
    numbers = {"": 0}
    total = 0
    for line in listed.splitlines():
        word, frequency, word_class = line.split(" ")
        number = numbers.setdefault(word_class, len(numbers))
        shelf = shelves[word[0]]
        shelf[word] = int(frequency) << CLASS_BITS | number
        total += int(frequency)
        for end in range(1, len(word)):
            shelf.setdefault(word[:end], 0)
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
    """Return a line of JSON, the numbers of all words, and a line of words for each shelf."""
    numbers = array("I", chain.from_iterable(shelf.values() for shelf in table.shelves.values()))
    header = {"classes": table.classes, "total": table.total, "words": len(numbers)}
    lines = (" ".join(shelf) for shelf in table.shelves.values())
    return json.dumps(header).encode() + b"\n" + numbers.tobytes() + "\n".join(lines).encode()


def _unpacked(stream: BinaryIO) -> WordTable:
    header = json.loads(stream.readline())
    numbers = array("I")
    numbers.frombytes(stream.read(header["words"] * numbers.itemsize))
    remaining = iter(numbers)
    shelves = {}
    for line in stream:
        words = line.decode().removesuffix("\n").split(" ")
        shelves[words[0][0]] = dict(zip(words, remaining, strict=False))
    return WordTable(shelves, tuple(header["classes"]), header["total"])
