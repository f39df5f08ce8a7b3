"""What the paper is called, found among the words that are left or in its makers' names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from desktop.assets import word_list
from desktop.model import Span
from desktop.structure.masthead.bodies import is_body
from desktop.structure.masthead.claims import Claim
from desktop.structure.masthead.forms import HAN
from desktop.structure.masthead.home import NO_NAMES, Home, area_in
from desktop.structure.masthead.words_left import Word
from desktop.structure.words.patterns import any_of

_LONGEST = 14
_OF_TWO, _OF_CHARACTERS = 2, 1
# How often it comes out stands beside the name: 月刊.
_HOW_OFTEN = re.compile("(?:半|双)?[周旬月季年]刊")
_OPENINGS, _ENDINGS = (frozenset(word_list(f"area_paper_{end}")) for end in ("openings", "endings"))
_ENDING = re.compile(rf"[{HAN}·]{{0,8}}{any_of(word_list('paper_endings'))}")
# 播报, 海报, 公报 are no papers, and 街坊的一张报 says what one wants to be.
_OTHER_ENDING = re.compile(r"[播公通预海喜捷战举汇申上填情警电]报$|(?<![青少])年报$|[一这两][张份]报$")
_NAMED_AFTER = re.compile(
    rf"(?P<area>[{HAN}]{{2,5}}?)(?:社区|街道|镇)?{any_of(word_list('area_paper_endings'))}"
    rf"|{any_of(word_list('area_paper_openings'))}(?P<home>[{HAN}]{{2,5}})"
)
# Hardly anything but a paper is called so, whether or not the area in it is known.
_TELLING = re.compile(
    rf"[{HAN}]{{2,4}}(?:生活|之声|之窗|视窗|视界|街坊|邻里|人家|时空|纪事|之友)"
    rf"|[{HAN}]{{1,3}}[^创最更全革维崭]新[^村城区苑居园家湾馆]"
    rf"|(?:今日|走进|印象|话说|家在|爱在|这里是|我爱|我们的|我家)[{HAN}]{{2,4}}"
)
_BESIDE_AREA = range(2, 5)
_LETTERED = range(3, 6)
_SECTION_ENDINGS = word_list("section_endings")
_LAST = frozenset("情风人韵声")
# 某某小区, 某某街道, 某某在线 are no papers, whatever area they are called after.
_NO_TITLE = re.compile(
    rf"(?:{any_of((*word_list('place_suffixes'), *word_list('account_endings')))}|[报刊版期号])$"
    rf"|{any_of(word_list('masthead_words'))}"
)
_OFFICE = re.compile(rf"《(?P<titled>[^《》]+)》(?:编辑部|社)?|(?P<paper>[{HAN}]{{2,8}}报)(?:编辑部|社)")


def papers(words: Sequence[Word], home: Home) -> Iterator[Claim]:
    """Yield the paper's name, of several words like one the surest and the most often printed."""
    beside = frozenset(word.text for word in words) - NO_NAMES
    ranked = [(rank, word) for word in words if (rank := _rank(word, home, beside))]
    ranked += [(_OF_TWO, word) for word in _of_two(words) if _is_named_after(word, home.areas)]
    ranked += [(_OF_TWO, word) for word in _of_two_lines(words, home.areas)]
    ranked += [(_OF_CHARACTERS, word) for word in _of_two(words) if _is_spread_area(word, home.areas)]
    times = Counter(word.text for _, word in ranked)
    if ranked:
        _, best = max(ranked, key=lambda pair: (pair[0], times[pair[1].text]))
        yield Claim("paper", best.text, best.span, best.span)


def _of_two(words: Sequence[Word]) -> Iterator[Word]:
    """Yield the two words of a line as one, where a line holds no more: 虹梅 家园."""
    for _, group in groupby(words, key=lambda word: word.line):
        line = list(group)
        if len(line) == 2:
            first, last = line
            yield replace(first, text=first.text + last.text, span=Span(first.span.start, last.span.end))


def _of_two_lines(words: Sequence[Word], areas: Collection[str]) -> Iterator[Word]:
    """Yield the words of two lines as one, each alone on its own: 和美 over 虹梅."""
    held = Counter(word.line for word in words)
    for first, last in pairwise(words):
        pair = first.text, last.text
        told = (pair[0] in _OPENINGS and pair[1] in areas) or (pair[0] in areas and pair[1] in _ENDINGS)
        if told and held[first.line] == held[last.line] == 1:
            yield replace(first, text="".join(pair), span=Span(first.span.start, last.span.end))


def _is_spread_area(word: Word, areas: Collection[str]) -> bool:
    """Return whether the words of a line are the two characters of the area's name: 虹 梅."""
    return len(word.text) == 2 and word.text in areas


def papers_of_makers(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Yield the papers that an office or a press is called after: 某报编辑部, 某报社."""
    for claim in claims:
        match = _OFFICE.fullmatch(claim.value) if isinstance(claim.value, str) else None
        if match and claim.thing in {"editorial_office", "organizer"}:
            name = match["titled"] or match["paper"]
            start = claim.at.start + match.start("titled" if match["titled"] else "paper")
            yield Claim("paper", name, Span(start, start + len(name)), claim.whole)


def is_no_paper(name: str) -> bool:
    """Return whether a name ends like a paper's and is something else's: 播报, 海报, 一张报."""
    return _OTHER_ENDING.search(name) is not None


def is_telling_name(name: str) -> bool:
    """Return whether hardly anything but a paper is called so: 今日某地, 某地之声."""
    return _TELLING.fullmatch(name) is not None and name not in NO_NAMES


def _rank(word: Word, home: Home, beside: frozenset[str]) -> int:
    """Return how surely a word names the paper: 4 or 3 by its ending, 2 or 1 by the area in it, else 0."""
    if not 2 <= len(word.text) <= _LONGEST or word.text in NO_NAMES or word.is_label:
        return 0
    if _HOW_OFTEN.fullmatch(word.text):
        return 0
    if _ENDING.fullmatch(word.text) and not is_no_paper(word.text):
        return 4 if word.is_set_off or len(word.text) > 3 else 3
    if is_body(word.text):
        return 0
    areas = home.areas | beside
    if _is_named_after(word, areas):
        return 2
    return int(_may_be_named_after(word.text, areas) or _is_lettered(word))


def _is_named_after(word: Word, areas: Collection[str]) -> bool:
    """Return whether a word is a known area with an opening or ending that papers have."""
    named = _NAMED_AFTER.fullmatch(word.text)
    area = (named["area"] or named["home"]) if named else ""
    return bool(area) and (word.is_set_off or area in areas)


def _is_lettered(word: Word) -> bool:
    """Return whether a word is set as only the paper's name is: in title marks, or few characters spread."""
    few = len(word.text) in _LETTERED and not word.text.endswith(_SECTION_ENDINGS)
    return word.is_titled or (word.is_spread and few)


def _may_be_named_after(name: str, areas: Collection[str]) -> bool:
    if is_telling_name(name):
        return True
    area = area_in(name, areas)
    if name[:-1] in areas and name[-1] in _LAST:
        return True
    return bool(area) and len(name) - len(area) in _BESIDE_AREA and not _NO_TITLE.search(name)
