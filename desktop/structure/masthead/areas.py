"""The area's name as the masthead prints it, on a line of its own or in the paper's name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from desktop.assets import word_list
from desktop.model import Span
from desktop.structure.masthead.bodies import is_body
from desktop.structure.masthead.claims import Claim
from desktop.structure.masthead.forms import HAN
from desktop.structure.masthead.home import KINDS, NO_NAMES, Home, area_in
from desktop.structure.masthead.words_left import Word
from desktop.structure.words.patterns import any_of

_PHRASE = 4
# A masthead has no more; each is counted in the whole text.
_MOST = 40
_NAME = re.compile(rf"[{HAN}]{{2,6}}")
# What else stands on short lines of a masthead: its own words, and housing estates in a picture,
# but for those that a street is called after.
_NO_AREA = re.compile(
    rf"[报刊版期号人]$|^(?:主[管办]|[承协]办|编印|出版|印[刷制])$|{any_of(word_list('section_endings'))}$|^[本今]|{any_of(word_list('masthead_words'))}"
)
_ESTATE = re.compile(r"(?:苑|新村|小区|花园|公寓|名邸|华庭|府邸|公馆|大厦|广场|家园|名都|丽都|城|公园)$")


def communities(words: Sequence[Word], paper: Claim | None, home: Home) -> Iterator[Claim]:
    """Yield the area's name: a short line that street, stories or the paper bear out, or the only one."""
    pairs = Counter((word.line, len(word.text)) for word in words)
    candidates = [word for word in words if _may_be_area(word, paper, home) and not _is_of_pair(word, pairs)]
    told = [(score, word) for word in candidates[:_MOST] if any(score := _told(word, paper, home))]
    if told:
        yield _area(max(told, key=lambda pair: pair[0])[1])
    elif paper and area_in(str(paper.value), home.areas):
        yield _area_in_name(paper, home)


def _area(word: Word) -> Claim:
    return Claim("community", word.text, word.span, word.span)


def _area_in_name(paper: Claim, home: Home) -> Claim:
    """Return the area that the paper is called after, where others call it so too."""
    area = area_in(str(paper.value), home.areas)
    start = paper.at.start + str(paper.value).index(area)
    span = Span(start, start + len(area))
    return Claim("community", area, span, span)


def _may_be_area(word: Word, paper: Claim | None, home: Home) -> bool:
    return (
        _NAME.fullmatch(word.text) is not None
        and not word.text.endswith(KINDS)
        and word.text not in NO_NAMES
        and not _NO_AREA.search(word.text)
        and not (_ESTATE.search(word.text) and word.text not in home.areas)
        and not (paper and paper.value == word.text)
        and not is_body(word.text)
    )


def _is_of_pair(word: Word, pairs: Counter[tuple[int, int]]) -> bool:
    """Return whether others of its length stand on its line: 服务群众 凝聚人心, 共建 共治 共享."""
    alike = pairs[word.line, len(word.text)]
    return alike > (1 if len(word.text) >= _PHRASE else 2)


def _told(word: Word, paper: Claim | None, home: Home) -> tuple[bool, bool, int]:
    """Return what speaks for a word as the area's name: street, paper's name or place, stories."""
    beside = paper is not None and len(word.text) <= _PHRASE and _apart(word.span, paper.at) <= 3
    named = paper is not None and word.text in str(paper.value)
    return word.text in home.areas, beside or named, home.view.count(word.text) - 1


def _apart(one: Span, other: Span) -> int:
    return max(one.start, other.start) - min(one.end, other.end)
