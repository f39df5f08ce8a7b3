"""Places that share one word for what they are: 海棠、金桥、秀水等6个居民区, 石壁、上坪两村."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.facts.streets import is_proper
from desktop.text.scripts import HAN
from desktop.text.words import is_word, word_class

_SHARED = re.compile(
    rf"(?P<names>(?:[{HAN}]{{2,5}}、)+[{HAN}]{{2,5}}?)等?(?:[\d两二三四五六七八九十]+|多)(?:余|多)?[个条座家]?"
    r"(?P<sort>社区|居民区|居委会?|小区|街道|乡镇|镇|乡|村)"
)
_SORTS = {"居委": "居民区", "居委会": "居民区", "乡镇": ""}
_SUFFIX = re.compile("(?:社区|居民区|小区|街道|镇|乡|村|[苑园里])$")
_NAMES = frozenset({"ns", "nr", "nz"})


def enumerated_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where each place of such a row stands, with its full name."""
    for match in _SHARED.finditer(text):
        sort = _SORTS.get(match["sort"], match["sort"])
        for name in re.finditer("[^、]+", match["names"]):
            if _is_place(name[0]):
                start = match.start() + name.start()
                yield start, start + len(name[0]), name[0] if _SUFFIX.search(name[0]) else name[0] + sort


def _is_place(name: str) -> bool:
    if _SUFFIX.search(name):
        return False
    return is_proper(name) and (not is_word(name) or word_class(name)[:2] in _NAMES)
