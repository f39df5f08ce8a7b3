"""Which words build the name of a body or a place, and where the name must therefore begin."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate

from desktop.facts.lexicon import words_of
from desktop.facts.phrases.edges import without_quoted
from desktop.text.words import cut, frequency, is_word, word_class

# The dictionary's classes of words that no name is built with: verbs, adverbs, prepositions, pronouns …
_LOOSE = frozenset("vdpcru")
# Words of one character that stand before a name where a whole word stands beside them.
_SHORT = frozenset(
    "过说讲问听看想请让找叫喊给把被将向从对由到在进去回来走住坐站开办建设选报占送捐访出拿离接读考能会可要用当做买卖换帮陪替这那哪我你他她它某各每本该为是有无没不也都又再就才仍曾已正最更很较且或但若如因所以"
)
# These lead up to what they stand before, whatever stands before them.
_LEADING = frozenset("向给把被将让从由请建办开设说问猜")
# 三|个|社区党委: what is counted.
_COUNTERS = frozenset("个家所处座支间名位条次批群队")
# The dictionary does not know 澜江 and reads 向澜江区 as one word.
_CLINGING = re.compile(
    "(?!经开区)(?:紧[挨邻]|[而据称请向从经由对在到给让把被用办跑拿买做问看逛以有])(?=.)|为(?=..)"
)
# 主要|为华|泾镇: behind a whole word, or first of all
_FOR = re.compile("为(?=.$)")
_JOINING = re.compile("[和与及](?=..)")
# 总说|社区, 别让|社区
_SAYING = frozenset("说问讲叫让把给被")
# 能为|石桥街道, 部赴|石桥街道, 正拿着|社区: such words the dictionary lacks.
_LEADING_UP = re.compile("[能多今均皆都将可还应曾]为|.赴|.{1,2}着")
_PLAIN = 2
# 捐给, 考上: a verb with one of these is no name, however rare.
_COMPLEMENTS = frozenset("给到向往在进出成为上下过完好起")
# Verbs rarer than this are as often names: 远见, 启衡.
_RARE = 300
# 各中|小学, 这批|服务站
_POINTING = frozenset("各这那")
# 赠送给 is a noun to the dictionary, which does not know 先到.
_REACHING = re.compile("..给|[先再又就也都才直刚常还便]{1,2}[到去来往]|忽见")
_LEVELS = frozenset("省市区县镇乡村街")
# 推进|社区食堂; 推进中心 is one body.
_PUSHING = frozenset({"推进", "推动", "促进"})
_NEAREST = frozenset({"居委会", "居委", "村委会", "业委会", "派出所"})
_NAMES = frozenset({"ns", "nz", "nt"})


@lru_cache(maxsize=8192)
def name_start(phrase: str, rest: str) -> int:
    """Return where in ``phrase`` the name begins that goes on with ``rest`` behind it.

    The result is the length of ``phrase`` where its last word can build no name.
    """
    if not phrase:
        return 0
    words = _words(without_quoted(phrase), rest)
    start = len(phrase)
    for number in range(len(words) - 1, -1, -1):
        word = words[number]
        behind = words[number + 1] if number + 1 < len(words) else rest
        before = words[number - 1] if number else ""
        if _breaks(word, before, behind) or _takes(word, words[number + 1 :], rest):
            return start
        start -= len(word)
        if clinging := _clinging(word, before):
            return start + clinging
    return start


def _words(phrase: str, rest: str) -> list[str]:
    """Return the words of ``phrase`` as they are cut with ``rest`` behind them."""
    words = cut(phrase + rest)
    ends = list(accumulate(map(len, words)))
    if len(phrase) not in ends:
        return cut(phrase)
    return words[: ends.index(len(phrase)) + 1]


def _breaks(word: str, before: str, behind: str) -> bool:
    """Return whether no name has ``word`` inside, between these words."""
    if word == "各":
        return True
    if len(word) > 1 and word[-1] in _COUNTERS and word_class(word)[:1] == "m":
        return word[0] != "第" or word[-1] == "个"
    if len(word) > 1:
        return _is_loose(word)
    if word in _COUNTERS:
        return word == "个" or word_class(before)[:1] == "m"
    if word == "来" and behind and (len(before) > 1 or before in _LEVELS):
        return True
    if word == "叫" or (word == "好" and before in _SHORT):
        return True
    if word == "为" and not before and len(behind) > 1 and not frequency(behind):
        return True
    loose = word in _SHORT and _is_whole(behind)
    return loose and (word in _LEADING or not before or _is_whole(before))


def _is_loose(word: str) -> bool:
    """Return whether ``word`` is a verb or particle that is no name and no work of a body."""
    if word in words_of("phrase_edges"):
        return word not in words_of("body_verbs")
    if word[0] in _POINTING or _REACHING.fullmatch(word):
        return True
    if word_class(word)[:1] not in _LOOSE or word_class(word) == "vn":
        return False
    known = frequency(word) > _RARE or word[-1] in _COMPLEMENTS
    return known and word not in words_of("body_verbs") and word not in words_of("place_words")


def _takes(word: str, behind: list[str], rest: str) -> bool:
    """Return whether ``word`` is a verb whose object is behind it: 督导|桂园, 引导|村民|清扫, 设置|居委会."""
    if word in _PUSHING and not behind and rest.startswith("社区"):
        return True
    if word not in words_of("object_verbs"):
        return False
    if not behind:
        known = rest in words_of("standing_organizations") and rest not in words_of("bare_bodies")
        return known or rest in _NEAREST
    people = len(behind) > 1 and behind[0] in words_of("collective_roles")
    return people or behind[0] in words_of("place_words") or _is_unknown(behind[0])


def _is_unknown(word: str) -> bool:
    """Return whether ``word`` begins a name: 桂园, 区, not 学校; of 建设|街 it is the end."""
    if word == "街":
        return False
    return word[:1] in _LEVELS or (len(word) > 1 and (not frequency(word) or word_class(word) in _NAMES))


def _is_whole(word: str) -> bool:
    """Return whether ``word`` is one of the dictionary's, or names a level: 区, 镇."""
    return word[:1] in _LEVELS or (len(word) >= _PLAIN and is_word(word))


def _clinging(word: str, before: str) -> int:
    """Return the length of what is no part of an unknown ``word`` but stands before it."""
    if frequency(word):
        return 0
    if word[-1] in _SAYING or _LEADING_UP.fullmatch(word):
        return len(word)
    match = _CLINGING.match(word) or (_JOINING.match(word) if before else None)
    match = match or (_FOR.match(word) if not before or (len(before) > 1 and is_word(before)) else None)
    return match.end() if match else 0
