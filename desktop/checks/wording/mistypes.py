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
        for match in _wrong().finditer(line.text):
            if _spans_two_words(line.text, match):
                continue
            right = _corrections()[match[0]]
            yield line.objection(*match.span(), f"“{match[0]}”应作“{right}”。", right)


def _spans_two_words(text: str, match: re.Match[str]) -> bool:
    """Return whether its first or last character belongs to a neighbouring word: 发布署名.

    Where the right word makes a longer one with what is beside it, no other was meant: 蓝球场.
    """
    start, end = match.span()
    right = _corrections()[match[0]]
    before, behind = text[max(0, start - 1) : start], text[end : end + 1]
    if (behind and is_word(right + behind)) or (before and is_word(before + right)):
        return False
    return bool(before and is_word(before + text[start])) or is_word(text[end - 1] + behind)


@cache
def _corrections() -> dict[str, str]:
    return dict(line.split("\t") for line in word_list("mistypes"))


@cache
def _wrong() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, _corrections())))
