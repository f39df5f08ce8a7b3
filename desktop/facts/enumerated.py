"""Places that share one word for what they are: 海棠、金桥、秀水等6个居民区, 石壁、上坪两村."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.facts.edges import phrase_start
from desktop.facts.name_words import name_start
from desktop.facts.streets import is_proper
from desktop.text.scripts import HAN
from desktop.text.words import cut, frequency, is_word, word_class

_SHARED = re.compile(
    rf"(?P<names>(?:[{HAN}]{{2,5}}、)+[{HAN}]{{2,5}}?)等?(?:[\d两二三四五六七八九十]+|多)(?:余|多)?[个条座家]?"
    r"(?P<sort>社区|居民区|居委会?|小区|街道|乡镇|镇|乡|村)"
)
_SORTS = {"居委": "居民区", "居委会": "居民区", "乡镇": ""}
_SUFFIX = re.compile("(?:社区|居民区|小区|街道|镇|乡|村|[苑园里])$")
_NAMES = frozenset({"ns", "nr", "nz"})
_RARE = 500
_BODY = re.compile("(?:[所站院办局会校队厂店馆]|部门|中心|公司|单位)$")


def enumerated_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where each place of such a row stands, with its full name."""
    for match in _SHARED.finditer(text):
        sort = _SORTS.get(match["sort"], match["sort"])
        names = [name.span() for name in re.finditer("[^、]+", match["names"])]
        spans = [(match.start() + start, match.start() + end) for start, end in names]
        spans[0] = (_first(text, *spans[0]), spans[0][1])
        if all(_may_stand(text[start:end]) for start, end in spans):
            yield from (
                (start, end, text[start:end] + sort)
                for start, end in spans
                if not _SUFFIX.search(text[start:end])
            )


def _may_stand(name: str) -> bool:
    """Return whether ``name`` may stand in a row of places: no body, and no words that join others."""
    return bool(_SUFFIX.search(name)) or _is_place(name) or (is_word(name) and not _BODY.search(name))


def _first(text: str, low: int, end: int) -> int:
    """Return where the first name of the row begins, behind the words that lead up to it."""
    start = phrase_start(text, end)
    return max(low, start + name_start(text[start:end], "、"))


def _is_place(name: str) -> bool:
    """Return whether ``name`` lacks its suffix and none of its words is an everyday one."""
    if _SUFFIX.search(name) or not is_proper(name):
        return False
    return not any(
        len(word) > 1 and word_class(word)[:2] not in _NAMES and frequency(word) > _RARE for word in cut(name)
    )
