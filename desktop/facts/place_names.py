"""The names of places in a text: what stands before a suffix that places end with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.facts.districts import districts_in
from desktop.facts.edges import phrase_start
from desktop.facts.landmarks import landmarks_in
from desktop.facts.lexicon import Search, any_of, words_of
from desktop.facts.name_words import name_start
from desktop.facts.streets import is_common, is_named, is_plain, is_proper, streets_in
from desktop.facts.torn import is_object, is_torn
from desktop.text.scripts import HAN
from desktop.text.words import cut, is_word

# A suffix that goes on as another word names no place: 社区学校, 小区门口 do, 路灯, 村民, 街道办 do not.
_SUFFIX = Search.of(
    any_of("place_suffixes"),
    r"(?!(?<![镇乡])社区|居民区|(?<=村)[民委干居情史貌口务规支部]|街道|(?<=路)[灯口段面边人过径线由程费畅通滑难]|(?<=街)[道头坊区口上巷]|(?<=镇)[长政静定]|(?<=弄)堂|(?<=乡)[村亲镇愁]|(?<=湖)[面泊]|(?<=寺)庙|(?<=巷)子)",
)
_NUMBER = r"(?:\d+[、—-])*\d+"
_DOOR = re.compile(rf"(?:{_NUMBER}弄)?(?:{_NUMBER}支弄)?(?:{_NUMBER}号)?(?![楼])")
_ROAD = frozenset({"路", "街", "大道", "弄", "巷", "老街"})
_SHORT = frozenset({"苑", "坊", "镇", "乡", "村", "湖", "寺", "路", "街", "弄", "巷"})
_PEOPLED = frozenset({"街道", "社区", "居民区", "小区", "新村", "地区", "街区", "家园", "村", "镇", "乡"})
# 雨水泵站, 货运码头 have no name of their own.
_FACILITIES = frozenset(
    {
        "泵站",
        "水闸",
        "码头",
        "渡口",
        "旧址",
        "遗址",
        "剧场",
        "礼堂",
        "文化礼堂",
        "活动室",
        "议事厅",
        "会议中心",
        "工业园",
    }
    | {"隧道", "立交", "车站", "体育场", "体育馆", "足球场", "篮球场", "沙滩", "海滩", "绿地"}
)
_LONGEST_BODY = 8
# 槐市社区: a name that ends like a city; 全市, 本市 are none.
_TOWN = 2
# 再走半里路, 十多里路
_MILES = re.compile("[半几数多一二两三四五六七八九十百]里$")
_POINTING = frozenset("本全我该各两")
_LONGEST_SHORT = 5
_ABOVE = re.compile(r".*(?:[省市县区州镇乡](?=.{2})|街道(?=.{2})|[街路站弄][至到](?=.{2})|人大|政协)")
# 榕荫路上 behind its district is a road, 放学路上 is none.
_UNDER = re.compile("[区市县镇乡道]$")
# 流经甲街道, 从乙社区: where the dictionary knows no such name, these cling to it.
_CLINGING = re.compile(
    r"流经|途经|共青团|走完|管着|早高峰|晚高峰|年度|(?<=月)[底初末]|[从据系对通](?![化县])"
)
# 渡口家园3幢, 渡口家园居民: a housing estate, whatever its name means.
_DWELT_IN = re.compile(r"[\d一二三四五六七八九十]+[期幢号栋]|居民|业主|小区|社区|的?桶长|居委|物业")
_BUILT = re.compile("国际$")
# 乡文化广场, 新沙社区体育公园: a common name is proper by the level before it.
_OF_LEVEL = re.compile(
    r"(?:街道|社区|(?<![小社景片园校厂辖])[镇乡区县村]|中心|[中小大]学|市?[一二三四五六七八九十]中|新村)"
    r"(?:文化|文体|体育|市民|中心|健身|休闲|法治|党建|生态|多功能){0,2}"
    r"(?:(?:文化|体育|市民|中心|健身|法治)(?:广场|公园)|活动室|议事厅|会客厅|剧场|礼堂|会议中心|体育场|体育馆|篮球场|运动场)"
)
# 江声苑12幢, 新沙苑三期, 荷风社区11号楼: a part of the estate.
_PART = re.compile(
    r"(?:[一二三四五六七八九十\d]+期)?(?:\d+(?:号楼|幢|栋|号(?![线召门]))(?:\d+(?:单元|室|层))*)?"
)
_PARTED = re.compile(r"(?:社区|居民区|小区|新村|[苑园里邸府庭寓村坊]|公寓|国际|新城|花城|宿舍|家属院)$")
_LETTERS = re.compile(rf"[{HAN}A-Za-z]+")
# 小路, 大街, 马路, 之路 …: what is no name before a short suffix.
_COMMON_LAST = frozenset("去之小大马道老公铁高条走串逛返全整哪回包驻邻通村线修探指起链销思跑顺主天到从进")
# 送花进社区, 代表下社区
_MOTION = frozenset("进入到在下给坐请等")
_TOWARDS = frozenset("到从")


def place_names_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where places are named in ``text``, and in Chinese what says so; names may lie in one another."""
    for start, end, evidence in _named_in(text):
        yield start, end, evidence
        part = _PART.match(text, end) if _PARTED.search(text, start, end) else None
        if part and part[0]:
            yield start, part.end(), "地名加楼号或期数"


def _named_in(text: str) -> Iterator[tuple[int, int, str]]:
    for start, name in streets_in(text):
        yield start, start + len(name), "以“街道”结尾的地名"
    yield from _by_suffix(text)
    yield from _of_level(text)
    yield from districts_in(text)
    yield from landmarks_in(text)


def _by_suffix(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _SUFFIX.finditer(text):
        start = _body_start(text, match)
        end = _end(text, match)
        body = text[start : match.start()]
        estate = match[0] == "家园" and len(body) > 1 and bool(_DWELT_IN.match(text, match.end()))
        named = match[0] != "街道" and (estate or _is_name(body, match[0], end > match.end()))
        if named and not _is_quoted(text, start, end) and not _is_no_place(text, start, match.end()):
            yield start, end, f"以“{text[match.start() : end]}”结尾的地名"


def _of_level(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _OF_LEVEL.finditer(text):
        start = phrase_start(text, match.start())
        if start < match.start() or not match[0].startswith("社区"):
            yield start, match.end(), f"以“{match[0]}”结尾的地名"


def _end(text: str, suffix: re.Match[str]) -> int:
    """Return where the place ends: behind the number of a door on a road."""
    door = _DOOR.match(text, suffix.end()) if suffix[0] in _ROAD else None
    return door.end() if door else suffix.end()


def _is_no_place(text: str, start: int, end: int) -> bool:
    """Return whether what ends there at the suffix is another word, or no name at all."""
    return _is_way(text, start, end) or is_torn(text, start, end) or is_object(text, start, end)


def _is_way(text: str, start: int, end: int) -> bool:
    """Return whether the words only say what someone is doing on the way (放学路上)."""
    return (
        text.startswith("路上", end - 1)
        and not is_named(text[start : end - 1])
        and not _UNDER.search(text[max(0, start - 1) : start])
    )


def _is_quoted(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start] == "“" and text[end : end + 1] == "”"


def _body_start(text: str, suffix: re.Match[str]) -> int:
    start = phrase_start(text, suffix.start())
    start += name_start(text[start : suffix.start()], suffix[0])
    above = _ABOVE.match(text, start, suffix.start())
    if above:
        return above.end()
    clinging = _CLINGING.match(text, start, suffix.start() - 1)
    if clinging and not is_word(text[start : start + 2]):
        return clinging.end()
    return start + _leading(text[start : suffix.start()])


def _leading(body: str) -> int:
    """Return the length of the words that only describe, at the beginning of ``body``."""
    length = 0
    for word in cut(body)[:-1]:
        if len(word) == 1 or not is_plain(word):
            return length
        length += len(word)
    return length


def _is_name(body: str, suffix: str, numbered: bool) -> bool:
    """Return whether ``body`` and ``suffix`` make a name: 桂园小区, not 老旧小区, 乡间小路."""
    longest = _LONGEST_SHORT if suffix in _SHORT or suffix in _PEOPLED else _LONGEST_BODY
    if (
        not 1 < len(body) <= longest
        or (suffix in _PEOPLED and is_common(body) and not _may_be_called(body, suffix))
        or not _LETTERS.fullmatch(body)
    ):
        return False
    if _misread(body, suffix):
        return False
    if suffix == "小区":
        body = _BUILT.sub("", body)
    if suffix in _FACILITIES and not numbered:
        return is_named(body)
    common = _COMMON_LAST if suffix in _SHORT else _MOTION if suffix in _PEOPLED else _TOWARDS
    known = body in words_of("place_words")
    return numbered or known or (is_proper(body) and body[-1] not in common)


def _may_be_called(body: str, suffix: str) -> bool:
    """Return whether a common noun makes a name here: 教师新村, 工人新村 were built for them."""
    whose = suffix == "新村" and body in words_of("roles") | words_of("collective_roles")
    return whose or body in words_of("place_words")


def _misread(body: str, suffix: str) -> bool:
    """Return whether the suffix belongs to other words: 美化家园, 跨三村, 农村, 镇|城镇, 莲塘镇|社区中心."""
    if body[-1] + suffix in words_of("common_places"):
        return True
    if suffix == "家园":
        return is_word(body)
    if suffix == "村":
        return body[-1] == "农" or (body[-1] in "一二三四五六七八九十" and len(body) < 3)
    if suffix == "路":
        return (
            body[-1] == "站"
            or bool(_MILES.search(body))
            or (body[-1] == "一" and is_word(body[:-1]) and not is_named(body[:-1]))
        )
    if suffix == "坊":
        return body[-1] in "街染" or is_word(body + suffix)
    if suffix == "社区" and body[-1] in "省市区县镇乡学":
        return len(body) != _TOWN or is_word(body) or body[0] in _POINTING
    return False
