"""Districts, counties and cities: 朔宁区 before its offices; and what the dictionary knows, rivers too."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.facts.lexicon import words_of
from desktop.facts.phrases.edges import phrase_start
from desktop.facts.places.divisions import is_division, surely_divisions
from desktop.facts.places.streets import is_proper
from desktop.text.scripts import HAN
from desktop.text.words import cut, frequency, word_class

_BELOW = "街道|镇|社区|新村|小区|路|大街|大道|广场|公园"
_LEVEL = re.compile(
    rf"[区县市](?=委|政府|人民|人大|政协|四套|领导|公安|民政|退役|[{HAN}]{{2,4}}(?:{_BELOW})|的|全)"
)
_BEFORE_LEVEL = re.compile(rf"(?<!中)(?!州)(?:(?![省市县])[{HAN}]){{2,3}}$")
_NO_DISTRICT = re.compile(
    r"[社小街园辖城地景校商厂片病营学市全各老灾专展团居民住宅本该新开发我同两自游山一跨上是表与区县集夜超菜]$|[园城院][东西南北中]$|^(?:民[盟建进革]|农工|致公|九三)$"
)
# 柯城区, not 老城区
_CALLED_TOWN = re.compile("[^老主旧新中县市全本该各古大小内外进出山江乡水都东南西北]城")
# 茅岭区因地制宜: a name that no dictionary has opens the clause. Few letters are its last one, so that
# they are looked for, and what it opens behind them.
_OPENING = re.compile(
    rf"[区县州旗市](?![域别块间]|(?<=市)民[^政族宗委兵])(?=[{HAN}])"
    rf"(?:(?<=^[{HAN}]{{2}}.)|(?<=[，。；：、（“省市州][{HAN}]{{2}}.)|(?<=[在到于赴从据是由][{HAN}]{{2}}.)(?<![{HAN}].{{4}}))"
)
# 来自泽柳县: what ends the clause.
_ENDING = re.compile(rf"(?:来自|前往|走进|来到|位于|赶赴)([{HAN}]{{2}}[区县州旗])(?=[，。、；的])")
_LEADING = frozenset("从到在往赴来")
_LEVELS = frozenset("区县州旗市")
_RARE, _HEARD = 20, 100
_ABOVE = frozenset("省市州盟区县")
# 黄浦江, 崇明岛 as well
_KNOWN = re.compile(
    rf"(?!各)[{HAN}]{{2,3}}?[区县市](?!域|立[医中小学图])|[{HAN}]{{2}}[江河山岛湾]|(?:(?<![{HAN}])|(?<=[省市州到在往赴]))[{HAN}]县"
)
_KNOWN_END = re.compile("[区县市江河山岛湾]")
# Each of all these has one of them; many lines have none.
_ANY_END = re.compile("[区县州旗市江河山岛湾]")
_SHORT, _LONGEST, _LONGEST_KNOWN = 2, 3, 3
# 三江侗族自治县
_SELF_RULED = re.compile("自治[县旗]")
_SHORTEST_RULED, _LONGEST_RULED = 6, 15


def districts_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where districts, counties and cities are named in ``text``, and what says so."""
    if _ANY_END.search(text) is None:
        return
    for low, end in _before_levels(text):
        start = max(low, phrase_start(text, end))
        start += _clings(text, start, end)
        name = text[start:end]
        common = _NO_DISTRICT.search(name) and not _CALLED_TOWN.fullmatch(name)
        if len(name) >= _SHORT and not common and is_proper(name):
            yield start, end + 1, "区县名"
    opening = ((match.end() - _LONGEST, match.end()) for match in _OPENING.finditer(text))
    for start, end in (*opening, *(match.span(1) for match in _ENDING.finditer(text))):
        if _opens(text[start:end]):
            yield start, end, "区县名"
    for end in (found.end() for found in _SELF_RULED.finditer(text)):
        starts = (end - length for length in range(_SHORTEST_RULED, min(_LONGEST_RULED, end) + 1))
        yield from ((start, end, "区县名") for start in starts if is_division(text[start:end]))
    for match in _known_in(text):
        known = word_class(match[0]).startswith("ns") or is_division(match[0])
        if not known or (match[0] in words_of("common_places") and not _lies_in_city(text, match)):
            continue
        before = text[match.start() - 1 : match.start() + 1]
        # 西|湖景区
        torn = before in words_of("gazetteer") or before in surely_divisions()
        if not (torn or _is_word_across(before, match[0])):
            yield *match.span(), "词典中的地名"


def _before_levels(text: str) -> Iterator[tuple[int, int]]:
    """Yield where names may stand before their level, none over another and its level."""
    low = 0
    for level in _LEVEL.finditer(text):
        name = _BEFORE_LEVEL.search(text, max(low, level.start() - _LONGEST), level.start())
        if name:
            yield name.span()
            low = level.end()


def _clings(text: str, start: int, end: int) -> bool:
    """Return whether the first of three letters ends the word before them: 离|开榕江市, 南|京建邺区."""
    if end - start <= _SHORT:
        return False
    if text[start] in _LEADING:
        return is_division(text[start + 1 : end + 1])
    district = word_class(text[start + 1 : end + 1]).startswith("ns")
    district = district or text[start - 1 : start + 1] in words_of("gazetteer")
    return district or word_class(text[start - 1 : start + 1]) == "v"


def _is_word_across(before: str, name: str) -> bool:
    """Return whether ``before``, the letter before the name and its first, is the better known word."""
    return before[:1] not in _ABOVE and frequency(before) > max(_HEARD, frequency(name))


def _lies_in_city(text: str, district: re.Match[str]) -> bool:
    """Return whether its city stands before a district: 洛阳市|老城区, not 我市老城区."""
    city = text[max(0, district.start() - _LONGEST_KNOWN) : district.start()]
    return is_division(district[0]) and is_division(city)


def _known_in(text: str) -> Iterator[re.Match[str]]:
    """Yield the words that may be such names, one inside another as well."""
    ends = [match.start() for match in _KNOWN_END.finditer(text)]
    starts = {max(0, end - length) for end in ends for length in range(1, _LONGEST_KNOWN + 1)}
    yield from (match for start in sorted(starts) if (match := _KNOWN.match(text, start)))


def _opens(name: str) -> bool:
    """Return whether ``name`` by itself is that of a district: 茅岭区, not 辖区, 老城区 or 两个县."""
    named = frequency(name[:-1]) < _RARE or word_class(name[:-1]).startswith("ns")
    common = frequency(name) > _RARE or _NO_DISTRICT.search(name[:-1]) or name in words_of("common_places")
    return named and not common and is_proper(name[:-1]) and cut(name)[-1] in _LEVELS | {name}
