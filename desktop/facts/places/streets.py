"""Which sub-district (街道) an issue or an article is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from desktop.facts.lexicon import any_of, words_of
from desktop.facts.phrases.edges import phrase_start
from desktop.facts.phrases.name_words import name_start
from desktop.model import Issue
from desktop.text.words import cut, frequency, is_word, word_class

_SUFFIX = "街道"
_LEVELS = (_SUFFIX, "镇", "乡")
_ABOVE = re.compile(r".*(?:[省市县区州]|人大|政协|中共|共青团|年度)")
_SHORTEST, _LONGEST = 2, 5
_TWO_WORDS = 4
_CITY = re.compile(any_of("gazetteer"))
# 南京|东路, 昆明|大学: what a road or sub-district is called by together with the city.
_WITH_CITY = re.compile("[东西南北中上下大小新老一二三四五六七八九十].?")
# The dictionary's classes of words that describe: verbs, adjectives, adverbs, numerals, times …
_NAMING = frozenset({"ns", "nr", "nz", "nt"})
_RARE = 50
_COMMON = 1500
_EVERYDAY = 5000
# 九曲, 三江: a number of these makes a name.
_LANDMARKS = frozenset("江河湖桥林亭泉元星里曲角岗岭溪门峰源塘泾浜堰维福")
# 塔下, 上渡: a spot by a feature of the landscape.
_SPOT = re.compile("[塔坝岭寺庙渡塘坪坡岩墩港][上下前后背头口边]|[上中下前后][渡塘坪坝塔岭坡墩港]")
_PLAIN = frozenset("vadmqrcpufbtzl")
# 每条|街道, 首场|社区活动; 人性化|社区, 开放式|街区; 十一月份; 双拥模范|街道; 一街一|巷.
_TELLING_NONE = re.compile(
    "[每各首这那某该几][个条家所处座支间名位场批次张期届项]|[内外][二两三四五六七八九十]|[一二三四五六七八九十]+楼|[原这那该全其]?[两几]|..+[化型式性]|.+月份|..+(?:模范|示范|先进|样板)|一.一"
)
# What a quarter is called by: 棉纺路, 二道岗, 合欢里; 这条路, 老旧里弄 point or describe.
_BUILT = re.compile(
    "(?![这那各全本该每老新旧两几]|.*小[巷弄路]).{2,3}[路街巷弄里岗桥门庙寺岭坡坪坝堰塘泾浜湾洲埠井泉屯庄营]"
)
# 嘉和, 天和: no conjunction; 我和社区 is one.
_HARMONY = re.compile("[^省市区县镇乡村街我你他她它您校院厂局所家们]和")


def city_before(text: str, start: int, end: int) -> int:
    """Return where the name of a road or sub-district begins behind that of its city: 成都|荷熙路.

    It is ``start`` where no city stands before a name of its own.
    """
    city = _CITY.match(text, start, end)
    own = text[city.end() : end] if city else ""
    if city is None or len(own) < _SHORTEST or _WITH_CITY.fullmatch(own):
        return start
    # 西安市|政法巷
    if own[0] == "市" and len(own) > _SHORTEST:
        return city.end() + 1
    unknown = not frequency(own) or word_class(own) in _NAMING
    return city.end() if unknown and is_proper(own) else start


# The names of a paper's own places stand in it again and again.
@lru_cache(maxsize=1024)
def is_proper(name: str) -> bool:
    """Return whether ``name`` can tell one place from others: 桂园, not 老旧, 扎紧 or 下一阶段."""
    if name in words_of("common_places") or _TELLING_NONE.fullmatch(name):
        return False
    if name in words_of("place_words") or name in words_of("gazetteer") or is_spot(name):
        return True
    if word_class(name) in _NAMING:
        return True
    # 积极探索 is a noun to the dictionary.
    if len(name) == _TWO_WORDS and is_plain(name[:2]) and is_plain(name[2:]):
        return False
    # 占全|街道
    if name[-1:] == "全" and not is_word(name):
        return False
    if _HARMONY.fullmatch(name):
        return True
    words = cut(name)
    return not any(is_plain(word) for word in words) or (words == [name] and word_class(name) == "n")


def is_spot(name: str) -> bool:
    """Return whether ``name`` says where something lies by a feature of the landscape: 塔下, 上渡."""
    return _SPOT.fullmatch(name) is not None


def is_built(name: str) -> bool:
    """Return whether ``name`` ends as roads and spots do, so that a quarter is called by it: 棉纺路."""
    return _BUILT.fullmatch(name) is not None and not is_word(name)


def is_named(name: str) -> bool:
    """Return whether one of the words of ``name`` is a name: 荷风, 第二, 和平, not 雨水."""
    words = cut(name)
    return any(
        not frequency(word) or word_class(word) in _NAMING or word in words_of("place_words")
        for word in words
        if len(word) > 1
    ) or all(len(word) == 1 for word in words)


def is_common(name: str) -> bool:
    """Return whether a common noun before 社区, 街道 … makes no name; 文化广场, 人民公园 are names."""
    return word_class(name) == "n" and frequency(name) > _COMMON


def is_plain(word: str) -> bool:
    """Return whether ``word`` describes or is a common noun, so that no name is built with it."""
    if word in words_of("place_words"):
        return False
    if len(word) == 1:
        return word in words_of("phrase_edges")
    how_common = frequency(word)
    if word_class(word) == "m" and word[-1] in _LANDMARKS:
        return False
    idiom = word_class(word)[:1] == "l" and len(word) > 2
    described = idiom or (word_class(word)[:1] in _PLAIN and how_common > _RARE)
    return (
        described or word in words_of("common_places") or (word_class(word) == "n" and how_common > _EVERYDAY)
    )


def street_of_issue(issue: Issue) -> str | None:
    """Return the street (or town) of the masthead, or else the street most articles name, or None."""
    printed = issue.masthead.street
    if printed:
        return printed if printed.endswith(_LEVELS) else printed + _SUFFIX
    return street_of(passage.text for passage in issue.passages())


def under(street: str | None, body: str) -> str:
    """Return ``body`` with the name of its street or town where it prints the level alone.

    街道党工委 is 甲街道党工委 in 甲街道, 镇党委 is 乙镇党委 in 乙镇; any other body stays as it is.
    """
    if not street or not body.startswith(_LEVELS):
        return body
    level = next((level for level in _LEVELS if street.endswith(level)), "")
    if not level or not body.startswith(level):
        return body
    of_level = level == _SUFFIX or cut(body)[0] == level or body in words_of("standing_organizations")
    return street + body.removeprefix(level) if of_level else body


def street_of(texts: Iterable[str]) -> str | None:
    """Return the full name of the street that ``texts`` name most, or None where they name none."""
    counted = Counter(name for text in texts for _, name in streets_in(text))
    return max(counted, key=lambda name: (counted[name], name), default=None)


def streets_in(text: str) -> Iterable[tuple[int, str]]:
    """Yield each street named in ``text`` with the offset where its name begins."""
    at = text.find(_SUFFIX)
    while at >= 0:
        start = phrase_start(text, at)
        start = max(start, text.rfind("”", start, at) + 1, text.rfind("）", start, at) + 1)
        if above := _ABOVE.match(text, start, at):
            start = above.end()
        start += name_start(text[start:at], _SUFFIX)
        start = city_before(text, start, at)
        if text.startswith("原", start) and at - start > _SHORTEST:
            start += 1
        name = text[start:at]
        if _SHORTEST <= len(name) <= _LONGEST and (
            is_built(name) or (is_proper(name) and not is_common(name))
        ):
            yield start, name + _SUFFIX
        at = text.find(_SUFFIX, at + 1)
