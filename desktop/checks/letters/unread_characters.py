"""Characters that stand for others: what could not be decoded, or lies in a font's private range."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from desktop.checks.proof import Objection, Proof
from desktop.checks.registry import Leaves, Reads, check
from desktop.model import Severity
from desktop.text.look_alikes import suspicious_characters

_REPLACEMENT = "\ufffd"
# Private use, half a surrogate pair, not assigned: no reader can see what was meant.
_UNREADABLE = frozenset({"Co", "Cs", "Cn"})


@check(
    "unread-character",
    title="没有读出来的字",
    severity=Severity.ERROR,
    about="读进来的文件里有方框、问号块或私用字，原来的字没有读出来。打开原件，照着补上。",
    reads=Reads.LINE,
    ground="与原件核对",
    wrong="居民\ufffd来到书屋。",
    right="居民来到书屋。",
    leaves=Leaves.CONFIRMED,
)
def unread_characters(proof: Proof) -> Iterator[Objection]:
    """Yield what a damaged file or a font of its own left in place of characters.

    Invisible characters and no-break spaces stand beside the words and hide none of them.
    """
    for line in proof.lines:
        for span in suspicious_characters(line.text):
            if any(_hides_one(character) for character in span.of(line.text)):
                yield line.objection(span.start, span.end, "这里的字没有读出来，照原件补上。")


def _hides_one(character: str) -> bool:
    return character == _REPLACEMENT or unicodedata.category(character) in _UNREADABLE
