"""Words that are often typed with a wrong character."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from desktop.assets import word_list
from desktop.checks.proof import Objection, Proof
from desktop.checks.registry import Reads, check
from desktop.model import Severity
from desktop.text.words import is_word

_HEAD = 2


@check(
    "mistype",
    title="常见错别字",
    severity=Severity.ERROR,
    about="常见错别字表里的写法，一词一正。本报就要这样写的，选“本报不再提示这几个字”。",
    reads=Reads.LINE,
    ground="《现代汉语词典》",
    wrong="谢谢大家一如继往的支持。",
    right="谢谢大家一如既往的支持。",
)
def mistypes(proof: Proof) -> Iterator[Objection]:
    """Yield words of the lexicon ``mistypes`` with their correction."""
    for line in proof.lines:
        for start, wrong in _mistypes_in(line.text):
            right, end = _corrections()[wrong], start + len(wrong)
            if not _spans_two_words(line.text, start, end, right):
                yield line.objection(start, end, f"“{wrong}”应作“{right}”。", right)


def _mistypes_in(text: str) -> Iterator[tuple[int, str]]:
    """Yield the words of the lexicon in a text with their offsets; none begins within another."""
    by_head, free = _by_head(), 0
    for match in _may_begin().finditer(text):
        start = match.start()
        for wrong in by_head.get(text[start : start + _HEAD], ()) if start >= free else ():
            if text.startswith(wrong, start):
                yield start, wrong
                free = start + len(wrong)
                break


def _spans_two_words(text: str, start: int, end: int, right: str) -> bool:
    """Return whether its first or last character belongs to a neighbouring word: 发布署名.

    Where the right word makes a longer one with what is beside it, no other was meant: 蓝球场.
    """
    before, behind = text[max(0, start - 1) : start], text[end : end + 1]
    if (behind and is_word(right + behind)) or (before and is_word(before + right)):
        return False
    return bool(before and is_word(before + text[start])) or is_word(text[end - 1] + behind)


@cache
def _corrections() -> dict[str, str]:
    return dict(line.split("\t") for line in word_list("mistypes"))


@cache
def _by_head() -> dict[str, list[str]]:
    """Return the words by their first two characters, in the order of the list."""
    found: dict[str, list[str]] = {}
    for wrong in _corrections():
        found.setdefault(wrong[:_HEAD], []).append(wrong)
    return found


@cache
def _may_begin() -> re.Pattern[str]:
    """Return what begins no word in most places: a first character before a second one of any word."""
    first, second = ("".join({wrong[at] for wrong in _corrections()}) for at in range(_HEAD))
    return re.compile(f"[{re.escape(first)}](?=[{re.escape(second)}])")
