"""Places without a suffix, told by what is said of them: 搬到石壁, 从禾坪到铁山垅, 家住柳林咀一带."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from desktop.facts.lexicon import any_of, words_of
from desktop.facts.names.following import Follow, follow
from desktop.facts.places.divisions import division_openings, is_division_for_short, surely_divisions
from desktop.facts.places.letters import likeness
from desktop.facts.places.streets import is_plain, is_proper, is_spot
from desktop.text.longest import longest_of
from desktop.text.scripts import HAN
from desktop.text.words import cut, frequency, word_class

FRAMED = "上下文说的是一处地方"
_SHORTEST, _LONGEST, _LONGEST_DIVISION = 2, 4, 3
_WAY = r"的?(?:那条|这条)?(?:[\d.]+公里|公路|山路|水路|断头路|班车|渡船|航线|路段|路上|路)"
_NEARBY = longest_of(words_of("surroundings"))
_NEAR = re.compile(_NEARBY)
_BOUNDARY = re.compile(
    f"[，。、；！？：）”…（]|$|{_NEARBY}|门口|后面|对面|等地|等处|地区|[旁边畔上下](?![海游乡班车学课午月岗线船山楼来去])"
    "|到|至|通往|[和与及]|的"
)
# Where a name may begin in mid-sentence.
_LEVEL_END = re.compile("(?:街道|社区|小区|新村|[镇乡村路街巷弄])$")
_CITIES = frozenset("省市区县")
_COUNTED = re.compile("[一二三四五六七八九十两几]")
_LONGEST_EDGE = 3
_LEAD = re.compile(longest_of({*words_of("place_leads"), *"在从到往去至经回离"}))
# A name must look like one by so much, the less the more its frame says.
_AT_HOME, _ANYWHERE, _BEHIND_PLACE, _ON_WAY = 1.0, 2.5, 4.0, 0.0
# So much that common words may build it: 大营|坡.
_SURE = 4.5
# 从甲到乙, 从甲赶来, 至乙的公路: between these stands a place, whatever it looks like.
_WAYS = {
    "从": re.compile("到|至|通往|赶过?来|赶回来?|赶到|来到|搬到|搬来|搬进|嫁到|嫁来|运来|出发|过来"),
    "至": re.compile(_WAY),
    "到": re.compile(_WAY),
    "通往": re.compile(_WAY),
}
# Behind these another clause begins; its first two letters are looked at.
_CLAUSE = re.compile("[，。；：、！？（](?=(..))")
# What is looked at around a name to see whether words run over its edges.
_AROUND = 6
# 县里, 山上, 桥头: where something is.
_WHERE = frozenset("里上下内外中边前后家处头面畔滨间底")
# 里子都, 下城各, 天亮干: a letter of the words behind.
_LOOSE = _WHERE | frozenset("都各也就还又则干")
_JOINING = frozenset("和与及同跟替因给把被将各每")
# 井口, 台口, 天黑
_OUTLETS = frozenset("口黑亮")
# 新春, 大门口, 老街坊
_SIZES = frozenset("大小老新旧")
# 古槐
_AGED = _SIZES | {"古"}
# 石鼓|园, 海曙|区: the name goes on.
_SUFFIX = re.compile(any_of("place_suffixes") + "|[园区县市]")
_NO_PLACES = re.compile(any_of("kin", "roles", "posts"))
_HAN = re.compile(f"[{HAN}]*")
_NAMES = frozenset({"ns", "nr", "nz", "nt"})
_OFTEN, _SELDOM, _HEARD, _UNHEARD, _COMMON = 300, 50, 1500, 10, 1000


def framed_in(text: str, ends: Iterable[int]) -> Iterator[tuple[int, int, str]]:
    """Yield where a place is named that no suffix tells, and what says so; other places end at ``ends``."""
    for start, end in chain(_behind_places(text, ends), _before_surroundings(text), _on_ways(text)):
        yield start, end, FRAMED
    for start, end in _divisions_alone(text):
        yield start, end, "区县名"


def stands_alone(text: str, start: int, end: int) -> bool:
    """Return whether the name of a place may stand there by itself: no given name, no part of other words."""
    common = text[start] in _AGED or _is_given(text[start:end])
    if end - start == _SHORTEST and common:
        return False
    return _begins(text, start) and _ends(text, end) and _is_apart(text, start, start, end)


def _behind_places(text: str, ends: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield the places that stand behind those that end at ``ends``, and lie in them."""
    for start in ends:
        end = _name_end(text, start, _BEHIND_PLACE, None)
        if end is not None and _lies_there(text, start, end) and _is_apart(text, start, start, end):
            yield start, end


def _before_surroundings(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of which what lies around them is told: 柳林咀一带."""
    for match in _NEAR.finditer(text):
        start = _name_start(text, match.start())
        if start is not None and _is_apart(text, start, start, match.start()):
            yield start, match.start()


def _on_ways(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places where somebody goes, lives or comes from, or a way leads."""
    for match in _LEAD.finditer(text):
        least = _AT_HOME if match[0] in words_of("place_leads") else _ANYWHERE
        end = _name_end(text, match.end(), least, _WAYS.get(match[0]))
        if end is not None and _is_apart(text, match.start(), match.end(), end):
            yield match.end(), end


def _divisions_alone(text: str) -> Iterator[tuple[int, int]]:
    """Yield the cities, districts and counties with which a clause begins: 海曙的老厂房."""
    if division_openings().isdisjoint((text[:_SHORTEST], *_CLAUSE.findall(text))):
        return
    for start in (0, *(mark.end() for mark in _CLAUSE.finditer(text))):
        for end in range(start + _SHORTEST, min(start + _LONGEST_DIVISION, len(text)) + 1):
            if text[start:end] not in surely_divisions() or _SUFFIX.match(text, end):
                continue
            if _ends(text, end, Follow.PARTICLE) and _is_apart(text, start, start, end):
                yield start, end


def _lies_there(text: str, start: int, end: int) -> bool:
    """Return whether the name there may be that of a place which lies in the one before it."""
    if text[start:end] in surely_divisions():
        return _LEVEL_END.search(text, max(0, start - _SHORTEST), start) is None
    return end - start > _SHORTEST and not _COUNTED.match(text, start)


def _name_end(text: str, start: int, least: float, way: re.Pattern[str] | None) -> int | None:
    """Return where the longest name ends that begins at ``start``; ``way`` stands behind a place alone."""
    letters = _HAN.match(text, start, start + _LONGEST)
    longest = letters.end() if letters else start
    for end in range(longest, start + _SHORTEST - 1, -1):
        told = way.match(text, end) if way else None
        if _may_name(text[start:end], _ON_WAY if told else least) and (told or _ends(text, end)):
            return end
    return None


def _name_start(text: str, end: int) -> int | None:
    """Return where the longest name begins that stands before ``end``."""
    for start in range(max(0, end - _LONGEST), end - _SHORTEST + 1):
        name = text[start:end]
        if _HAN.fullmatch(name) and _may_name(name, _ANYWHERE) and _begins(text, start):
            return start
    return None


def _begins(text: str, start: int) -> bool:
    """Return whether a name may begin there: behind a mark, a place, or a word that no name has inside."""
    if start == 0 or not _HAN.fullmatch(text, start - 1, start):
        return True
    edges = (text[max(0, start - length) : start] for length in range(1, _LONGEST_EDGE + 1))
    if _LEVEL_END.search(text, max(0, start - _SHORTEST), start) or text[start - 1] in _CITIES:
        return True
    return any(edge in words_of("phrase_edges") for edge in edges)


def _ends(text: str, end: int, least: Follow = Follow.WORD) -> bool:
    """Return whether what stands behind ``end`` is no part of a name: ``least`` says how surely."""
    if _BOUNDARY.match(text, end):
        return True
    return not text[end].isdecimal() and follow(text, end) >= least


def _may_name(name: str, least: float) -> bool:
    """Return whether ``name`` is no word, or a place's, and looks like one: 石壁, not 老家."""
    if is_division_for_short(name) or (least == _ON_WAY and is_spot(name)):
        return True
    if (
        likeness(name) < least
        or name[0] in _JOINING
        or name[-1] in _LOOSE
        or name in words_of("common_places")
    ):
        return False
    if frequency(name) > (_HEARD if word_class(name).startswith("ns") else _UNHEARD):
        return False
    given = least > _ON_WAY and not frequency(name) and _is_given(name)
    if len(name) == _SHORTEST and (name[-1] in _OUTLETS or given):
        return False
    if (name[0] in _SIZES and frequency(name[1:]) > _SELDOM) or _NO_PLACES.search(name):
        return False
    words = cut(name)
    # 天南海北, 胡同|南北, 宜章|迎春
    pair = len(name) == _LONGEST and len(words) <= _SHORTEST and all(map(_is_known, words))
    if pair or not (is_proper(name) and not any(map(_is_everyday, words))):
        return not pair and likeness(name) >= _SURE and all(map(_may_build, words))
    return True


def _may_build(word: str) -> bool:
    """Return whether a name may be built with ``word``, common as it is: 大营|坡, not 楼道|口."""
    everyday = word in words_of("phrase_edges") or word in words_of("common_places")
    return len(word) == 1 or (frequency(word) < _COMMON and not everyday and word_class(word)[:1] in "nbasj")


def _is_given(name: str) -> bool:
    """Return whether people may be called ``name`` without their surname: 跃华."""
    return words_of("given_characters").issuperset(name)


def _is_known(word: str) -> bool:
    return frequency(word) > 0 or is_division_for_short(word)


def _is_everyday(word: str) -> bool:
    """Return whether no name is built with ``word``."""
    often = len(word) > 1 and word_class(word)[:2] not in _NAMES and frequency(word) > _OFTEN
    return is_plain(word) or often


def _is_apart(text: str, low: int, start: int, end: int) -> bool:
    """Return whether no word runs over an edge of the name or of its lead: not 现|在."""
    at = max(0, low - _AROUND)
    for word in cut(text[at : end + _AROUND]):
        over = any(at < edge < at + len(word) for edge in (low, start, end))
        if over and frequency(word):
            return False
        at += len(word)
    return True
