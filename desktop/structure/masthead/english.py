"""The paper's English name among the Latin words that are left; an area's name in pinyin is none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.assets import word_list
from desktop.model import Span
from desktop.structure.masthead.claims import Claim

_LATIN = re.compile(r"[A-Za-z][A-Za-z'’]*(?:(?:[ ,.&·-]{1,4}\n?|\n)[A-Za-z][A-Za-z'’]*)*")
_SHORTEST = 4
_KNOWN = frozenset(word_list("masthead_english"))
_PINYIN = re.compile(
    r"(?:(?:[zcs]h|[bpmfdtnlgkhjqxzcsryw])?"
    r"(?:[iu]?ang?|[iu]?eng?|iong|ing?|ong|un|[iu]?ai?|[iu]?e|i?ao|i?ou|[iu]|uo|[aeu]i|o|er))+",
    re.IGNORECASE,
)


def english_names(rest: str) -> Iterator[Claim]:
    """Yield the Latin names with an English word in them."""
    for match in _LATIN.finditer(rest):
        if len(match[0]) >= _SHORTEST and any(map(_is_english, re.findall("[A-Za-z]+", match[0]))):
            span = Span(*match.span())
            yield Claim("english", " ".join(match[0].split()), span, span)


def _is_english(word: str) -> bool:
    return word.upper() in _KNOWN or (len(word) > _SHORTEST and _PINYIN.fullmatch(word) is None)
