"""What the paper is called and where it is at home, found among the words that are left."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from desktop.assets import word_list
from desktop.model import Span
from desktop.structure.masthead.bodies import is_body
from desktop.structure.masthead.claims import Claim
from desktop.structure.masthead.forms import HAN
from desktop.structure.masthead.words_left import Word
from desktop.structure.patterns import any_of

_ENDING = re.compile(rf"[{HAN}·]{{0,8}}{any_of(word_list('paper_endings'))}")
_NO_PAPER = re.compile(r"(?:[播公通预海喜捷战举汇申上填情警年电]报|要闻简报)$")
_PAPER_OFFICE = re.compile(
    rf"《(?P<titled>[^《》]+)》(?:编辑部|社)?|(?P<paper>[{HAN}]{{2,8}}报)(?:编辑部|社)"
)
_AREA_ENDING = any_of(word_list("area_paper_endings"))
_AREA_OPENING = any_of(word_list("area_paper_openings"))
_NAMED_AFTER = re.compile(
    rf"(?P<area>[{HAN}]{{2,5}}?)(?:社区|街道|镇)?{_AREA_ENDING}|{_AREA_OPENING}(?P<home>[{HAN}]{{2,5}})"
)
_MOST_BESIDE_AREA, _LONGEST_ALONE = 4, 4
_ACCOUNT = re.compile(
    rf"(?P<area>[{HAN}]{{2,5}}?)(?:社区|街道|镇)?(?:{any_of(word_list('account_endings'))})"
)
# 某某小区, 某某街道, 某某在线 are no papers, whatever area they are called after.
_NO_TITLE = re.compile(
    rf"(?:{any_of((*word_list('place_suffixes'), *word_list('account_endings')))}|[报刊版期号])$"
    rf"|{any_of(word_list('masthead_words'))}"
)
_STREET = re.compile(rf"(?:中共)?([{HAN}]{{2,9}}?(?:街道|(?<![家故水古小城集])[镇乡](?![村镇里音情土])))")
_KINDS = ("街道", "镇", "乡")
_TOWN = re.compile(rf"(?=([{HAN}]{{2,5}})(?:{'|'.join(_KINDS)}))")
_ABOVE = re.compile(r".{1,6}[省市县]|.{1,6}(?<![社小园地])区")
_NO_NAMES = frozenset((*word_list("section_labels"), *word_list("page_names")))
_NO_AREA = re.compile(
    rf"[报刊版期号]$|{any_of(word_list('section_endings'))}$|^[本今]|{any_of(word_list('masthead_words'))}"
    r"|(?:苑|新村|小区|花园|公寓|名邸|华庭|府邸|公馆|大厦|广场|家园|名都|丽都|城|公园)$"
)
_LATIN = re.compile(r"[A-Za-z][A-Za-z'’]*(?:[ ,.&·-]+\n? *[A-Za-z][A-Za-z'’]*)*")
_ENGLISH = frozenset(word_list("masthead_english"))
_PINYIN = re.compile(
    r"(?:(?:[zcs]h|[bpmfdtnlgkhjqxzcsryw])?(?:[iu]?ang?|[iu]?eng?|iong|ing?|ong|un|[iu]?ai?|[iu]?e|i?ao|i?ou|[iu]|uo|[aeu]i|o|er))+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Home:
    """Where the paper is at home: what may be its area's name, and the text of its stories."""

    areas: frozenset[str]
    view: str


def home_of(street: str, accounts: Iterable[str], view: str) -> Home:
    """Return the home of a paper by its street ("" for none), its accounts and its stories."""
    called = {match["area"] for account in accounts if (match := _ACCOUNT.fullmatch(account))}
    stems = {street.removesuffix(kind) for kind in _KINDS} - {street}
    return Home((towns_in(view) | called | stems) - _NO_NAMES, view)


@lru_cache(maxsize=4)
def towns_in(view: str) -> frozenset[str]:
    """Return what may be the name of a street or town that the text speaks of, without its kind."""
    return frozenset(
        match[1][-length:] for match in _TOWN.finditer(view) for length in range(2, len(match[1]) + 1)
    )


def streets(text: str) -> Iterator[Claim]:
    """Yield the streets and towns that the text names."""
    for match in _STREET.finditer(text):
        above = _ABOVE.match(match[1])
        start = match.start(1) + (above.end() if above and len(match[1]) - above.end() > 2 else 0)
        span = Span(start, match.end(1))
        yield Claim("street", text[start : match.end(1)], span, span)


def papers(words: Sequence[Word], home: Home) -> Iterator[Claim]:
    """Yield the paper's name, of several words like one the surest and the most often printed."""
    areas = home.areas | {word.text for word in words} - _NO_NAMES
    ranked = [(rank, word) for word in words if (rank := _paper_rank(word, areas))]
    times = Counter(word.text for _, word in ranked)
    if ranked:
        _, best = max(ranked, key=lambda pair: (pair[0], times[pair[1].text]))
        yield Claim("paper", best.text, best.span, best.span)


def papers_of_makers(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Yield the papers that an office or a press is called after: 某报编辑部, 某报社."""
    for claim in claims:
        match = _PAPER_OFFICE.fullmatch(claim.value) if isinstance(claim.value, str) else None
        if match and claim.thing in {"editorial_office", "organizer"}:
            name = match["titled"] or match["paper"]
            start = claim.at.start + match.start("titled" if match["titled"] else "paper")
            yield Claim("paper", name, Span(start, start + len(name)), claim.whole)


def _paper_rank(word: Word, areas: Collection[str]) -> int:
    """Return how surely a word names the paper: 4 or 3 by its ending, 2 or 1 by the area in it, else 0."""
    if not 2 <= len(word.text) <= 14 or word.text in _NO_NAMES or is_body(word.text):
        return 0
    is_set_off = word.is_titled or word.is_spread
    if _ENDING.fullmatch(word.text) and not _NO_PAPER.search(word.text):
        return 4 if is_set_off or len(word.text) > 3 else 3
    named = _NAMED_AFTER.fullmatch(word.text)
    if named and (is_set_off or named[named.lastgroup or 0] in areas):
        return 2
    area = area_in(word.text, areas)
    return int(
        0 < len(word.text) - len(area) <= _MOST_BESIDE_AREA and area != "" and not _NO_TITLE.search(word.text)
    )


def area_in(name: str, areas: Collection[str]) -> str:
    """Return the longest of ``areas`` that ``name`` begins or ends with, "" for none."""
    parts = (part for length in range(5, 1, -1) for part in (name[:length], name[-length:]))
    return next((part for part in parts if part != name and part in areas), "")


def communities(words: Sequence[Word], paper: Claim | None, home: Home) -> Iterator[Claim]:
    """Yield the area's name: a short line that street, stories or the paper bear out, or the only one."""
    candidates = [word for word in words if _may_be_area(word, paper) and not _is_of_pair(word, words)]
    told = [(score, word) for word in candidates if any(score := _told(word, paper, home))]
    if told:
        yield _area(max(told, key=lambda pair: pair[0])[1])
    elif paper and area_in(str(paper.value), home.areas):
        yield _area_in_name(paper, home)
    elif len(candidates) == 1 and len(candidates[0].text) <= _LONGEST_ALONE:
        yield _area(candidates[0])


def _area(word: Word) -> Claim:
    return Claim("community", word.text, word.span, word.span)


def _is_of_pair(word: Word, words: Sequence[Word]) -> bool:
    """Return whether another word of its length stands on its line: 服务群众 凝聚人心."""
    return any(
        other is not word and other.line == word.line and len(other.text) == len(word.text) >= _LONGEST_ALONE
        for other in words
    )


def _area_in_name(paper: Claim, home: Home) -> Claim:
    """Return the area that the paper is called after, where others call it so too."""
    area = area_in(str(paper.value), home.areas)
    start = paper.at.start + str(paper.value).index(area)
    span = Span(start, start + len(area))
    return Claim("community", area, span, span)


def _may_be_area(word: Word, paper: Claim | None) -> bool:
    return (
        re.fullmatch(rf"[{HAN}]{{2,6}}", word.text) is not None
        and not word.text.endswith(_KINDS)
        and word.text not in _NO_NAMES
        and not _NO_AREA.search(word.text)
        and not (paper and paper.value == word.text)
        and not is_body(word.text)
    )


def _told(word: Word, paper: Claim | None, home: Home) -> tuple[bool, bool, int]:
    """Return what speaks for a word as the area's name: street, paper's name or place, stories."""
    beside = paper is not None and len(word.text) <= 4 and _apart(word.span, paper.at) <= 3
    named = paper is not None and word.text in str(paper.value)
    return word.text in home.areas, beside or named, home.view.count(word.text) - 1


def english_names(rest: str) -> Iterator[Claim]:
    """Yield the Latin names that are English; an area's name in pinyin is none."""
    for match in _LATIN.finditer(rest):
        words = re.findall(r"[A-Za-z]+", match[0])
        if len(match[0]) >= 4 and any(map(_is_english, words)):
            span = Span(*match.span())
            yield Claim("english", " ".join(match[0].split()), span, span)


def _is_english(word: str) -> bool:
    return word.upper() in _ENGLISH or (len(word) > 4 and _PINYIN.fullmatch(word) is None)


def _apart(one: Span, other: Span) -> int:
    return max(one.start, other.start) - min(one.end, other.end)
