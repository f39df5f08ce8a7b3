"""Places that share a word for what they are: 海棠、金桥等6个居民区, 石壁、上坪两村, 青浦、枫泾等地."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from desktop.facts.lexicon import words_of
from desktop.facts.phrases.edges import phrase_start
from desktop.facts.phrases.name_words import name_start
from desktop.facts.places.divisions import surely_divisions
from desktop.facts.places.letters import likeness
from desktop.facts.places.streets import is_proper
from desktop.model import Span
from desktop.text.scripts import HAN
from desktop.text.words import cut, frequency, is_word, word_class

_SORT = "社区|居民区|居委会?|小区|街道|乡镇|公社|镇|乡|村"
_NUMBER = r"[\d两三四五六七八九十多][\d两三四五六七八九十余多]*[个条座家]?"
_COUNT = re.compile(
    rf"(?:{_NUMBER}|(?<=等)(?:居民)?(?=.{{1,3}}(?:[，。、；的）内]|居民|业主|附近|门口|$)))(?P<sort>{_SORT})"
    r"|(?<=等)地(?![区块段面铁上下点方产域理带])"
)
# What stands before the word for what they are; most lines have neither.
_MAYBE = re.compile(r"[\d两三四五六七八九十余多个条座家等](?:(?<=等)|(?=[社居小街乡公镇村]))")
_ROW = re.compile(rf"(?P<names>(?:[{HAN}]{{2,5}}、)+[{HAN}]{{2,5}}?)等?$")
_REACH = 60
_SORTS = {"居委": "居民区", "居委会": "居民区", "乡镇": ""}
_SUFFIX = re.compile("(?:社区|居民区|小区|街道|镇|乡|村|[苑园里])$")
_ESTATE = re.compile(
    "..(?:国际|公馆|观邸|名邸|学府|华府|华庭|小镇|新城|公寓|雅居|世家|豪庭|名苑|名城|天下|庭院)$"
)
# All that stands between two marks, with the words that lead up to it.
_BETWEEN = re.compile(rf"[{HAN}]{{2,12}}(?=[、，。；等]|以?及|[和与])")
_LEVEL = re.compile(rf"(?:、[{HAN}]{{2}}){{1,4}}(?:街道|社区|居民区|[镇乡村])")
# 某镇|望石坝、石岭岗: the level above the first of the row.
_ABOVE = re.compile(rf"[{HAN}]+(?:[县区镇乡]|街道)(?=[{HAN}]{{2}})")
_TWO, _LONGEST_BESIDE = 2, 3
_LIKELY = 2.5
_SPOT = re.compile(
    rf"(?![这那每各全两几一另])[{HAN}]{{1,3}}[庄屯寨店营堡铺集桥沟湾坪塘岭坡墩岗河江湖山岛港渡坝楼苑府湖头口庵园坊巷弄滩]"
)
_NAMES = frozenset({"ns", "nr", "nz"})
# All that stands between two marks of a row, with the word for what it is.
_ITEM = re.compile(
    rf"(?<=[、和与])(?P<body>[{HAN}]{{2,6}}?)(?P<sort>社区|居民区|小区|街道|新村|胡同|[镇乡村路街巷区县])(?=[、，。；（）]|[和与等]|以?及|$)"
)
_LEVELS = re.compile("街道|社区|[省市区县镇乡村和与及等的]")
_RARE = 500
_BODY = re.compile("(?:[所站院办局会校队厂店馆]|部门|中心|公司|单位)$")


def enumerated_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where each place of such a row stands, with its full name."""
    for count in _COUNT.finditer(text) if "、" in text and _MAYBE.search(text) else ():
        low = max(0, count.start() - _REACH)
        row = _ROW.search(text[low : count.start()])
        spans = list(_names(text, low, row)) if row else []
        sort, may_stand = (count["sort"], _may_stand) if count["sort"] else ("", _is_place)
        if all(may_stand(text[start:end]) for start, end in spans):
            yield from (
                (start, end, text[start:end] + _SORTS.get(sort, sort))
                for start, end in spans
                if not _SUFFIX.search(text[start:end])
            )


def beside_in(text: str, found: Collection[Span]) -> Iterator[tuple[int, int]]:
    """Yield the villages and spots without a suffix next to places found in a row: 宋庄、柳店村."""
    if not found or "、" not in text:
        return
    starts, ends = {span.start for span in found}, {span.end for span in found}
    near_mark = any(text[start - 1 : start] == "、" for start in starts)
    if not (near_mark or any(text.startswith("、", end) for end in ends) or _LEVEL.search(text)):
        return
    for name in _BETWEEN.finditer(text):
        start, end = name.span()
        follows, goes_on = text[start - 1 : start] == "、", text[end : end + 1] == "、"
        near = (goes_on and end + 1 in starts) or (follows and start - 1 in ends)
        shares = goes_on and _level_of(text, end) in ends
        if not (near or shares):
            continue
        start = start if follows else _first(text, start, end)
        if _is_spot(text[start:end]) or (shares and _may_share(text[start:end])):
            yield start, end


def alike_in(text: str, found: Collection[Span]) -> Iterator[tuple[int, int]]:
    """Yield the places of a row whose neighbour is found and says alike what it is: 桂园社区、优胜社区."""
    if not found or "、" not in text:
        return
    ends = {span.end for span in found}
    for item in _ITEM.finditer(text):
        after = _ITEM.match(text, item.end() + 1)
        before = item.start() - 1 in ends and text.endswith(item["sort"], 0, item.start() - 1)
        behind = after is not None and after.end() in ends and after["sort"] == item["sort"]
        if item.end() not in ends and (before or behind) and _may_be_alike(item["body"]):
            ends.add(item.end())
            yield item.span()


def _may_be_alike(body: str) -> bool:
    """Return whether ``body`` may be a name among others: 优胜, not 老旧 or 步行."""
    return frequency(body) < _RARE and body not in words_of("common_places") and _LEVELS.search(body) is None


def _level_of(text: str, end: int) -> int:
    """Return where the row behind ``end`` ends with the level that all share (柳岩、新安街道), or -1."""
    level = _LEVEL.match(text, end)
    return level.end() if level else -1


def _may_share(name: str) -> bool:
    """Return whether ``name`` may stand without its level: two letters that are no common word."""
    named = len(name) == _TWO and (not frequency(name) or word_class(name) == "ns")
    return named and is_proper(name)


def _is_spot(name: str) -> bool:
    """Return whether ``name``, which the dictionary does not know, ends as villages and spots do."""
    if name in surely_divisions():
        return True
    looks = (
        _SPOT.fullmatch(name)
        or _ESTATE.search(name)
        or (_TWO <= len(name) <= _LONGEST_BESIDE and likeness(name) >= _LIKELY)
    )
    return bool(looks) and not frequency(name)


def _names(text: str, low: int, row: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Yield where each name of ``row``, which was found from ``low`` on, stands in ``text``."""
    for name in re.finditer("[^、]+", row["names"]):
        start, end = low + row.start() + name.start(), low + row.start() + name.end()
        first = start if name.start() else _first(text, start, end)
        if first < end:
            yield first, end


def _may_stand(name: str) -> bool:
    """Return whether ``name`` may stand in a row of places: no body, and no words that join others."""
    if _SUFFIX.search(name) or _ESTATE.search(name) or _is_place(name):
        return True
    return is_word(name) and not _BODY.search(name)


def _first(text: str, low: int, end: int) -> int:
    """Return where the first name of the row begins, behind the words that lead up to it."""
    start = phrase_start(text, end)
    start += text.startswith("原", start) and end - start > _TWO
    start = max(low, start + name_start(text[start:end], "、"))
    above = _ABOVE.match(text, start, end)
    unknown = above and not frequency(text[above.end() : end])
    return above.end() if above and unknown else start


def _is_place(name: str) -> bool:
    """Return whether ``name`` lacks its suffix and none of its words is an everyday one."""
    if _SUFFIX.search(name) or not is_proper(name):
        return False
    return not any(
        len(word) > 1 and word_class(word)[:2] not in _NAMES and frequency(word) > _RARE for word in cut(name)
    )
