"""What a name looks like by itself: whether it may be one, and how much like one it looks."""

from __future__ import annotations

import re
from functools import lru_cache

from desktop.facts.lexicon import any_of, words_of
from desktop.text.scripts import HAN
from desktop.text.words import frequency, word_class

_COMPOUND = re.compile(any_of("compound_surnames"))
_HAN = re.compile(rf"[{HAN}]+")
# Characters no given name is written with, because they build names of bodies and offices.
UNNAMED = frozenset(
    "第院校馆站厂店社队副讯等的了着们个些这那我你他她它您是不没在把被让给很都部委局处办所厅党组会市区县镇乡村街弄号楼层室岁们吗呢吧啊哦啦嘛哟呀咯喽哩说问讲听看想要做用替陪帮嫌找叫吃喝卖送劝怕最还仍又患病癌瘤"
)
# Surnames that are far more often prepositions, adverbs or verbs.
PARTICLES = frozenset("却由时和于向从都能那来经应连成通后计但还同是过常")
# 由|文华, 和|建国: these hardly ever are one.
_LEADING = frozenset("由和于向从却但还同是过都能来")
# 于|富民 is one, before a word so seldom printed; 于海洋 may lie at the sea.
_SELDOM = 300
OFFICES = words_of("posts") | words_of("roles")
# 来|一位, 边|教, 练|舞狮: a surname that is a verb or adverb here.
_COUNTED = re.compile("[一两几][位名个件种条只点些次把份声句群批番顿趟]")
# 左二, 后排三: where someone stands in a picture.
_SIDES = frozenset("左右前后中")
_STANDS = re.compile(".排?[一二三四五六七八九十]")
_ACTS = frozenset("vn")
# Classes of the letters that stand before what is done, and of what it may be: 齐|捧场, 游|花海.
_LEADING_WORDS, _DONE = frozenset("vda"), frozenset("vnt")
_WITH_GIVEN, _TWO = 3, 2
_DOING = frozenset("边练查包占寻召教操计")
# 种|下, 解|开: what someone does and what comes of it.
_COMPLEMENTS, _OF_VERBS = frozenset("上下到掉入"), frozenset("进出起回去开")
_EVERYDAY = frozenset({"n", "nt", "j", "v", "vn", "a", "ad", "d", "c", "an", "t", "l"})
# The dictionary's classes of words that are no names: verbs, adverbs, adjectives, numerals, times …
_PLAIN = frozenset("vdapcmqrfbz")
# The more often a word is printed, the less it is a name; one of three letters hardly ever is.
_OFTEN = (0, 4000, 7000, 12000)
_LONG_WORD = 1.5
# A rare surname that no other word is written with tells more than a common one.
_COMMON, _TELLING = 1.0, 2.5
# 村民|常为…争执: two function words are no name.
_FUNCTION = frozenset("为在与和有是会要能可已无被因所以就向")


def is_given(name: str) -> bool:
    """Return whether no character behind the first forbids that ``name`` is one, and it is no post."""
    given = name[1:]
    letters = given[1:] if len(given) == _TWO and given[0] == "想" else given
    if not UNNAMED.isdisjoint(letters) or not _HAN.fullmatch(name):
        return False
    if _COUNTED.match(name, 1) or (name[0] in _SIDES and _STANDS.fullmatch(name)):
        return False
    called = given in words_of("roles") and words_of("given_characters").issuperset(given)
    return name not in OFFICES and (called or given not in OFFICES)


@lru_cache(maxsize=8192)
def shape(name: str) -> float:
    """Return how much ``name`` by itself looks like one: common surname, no word of the language."""
    score = _surname(name)
    if is_common_word(name) and not _COMPOUND.match(name):
        return score - 3.0
    return score + _givenness(name) - _wordiness(name) - _particle(name)


def _surname(name: str) -> float:
    if name[0] in words_of("telling_surnames"):
        return _TELLING
    return _COMMON if name[0] in words_of("common_surnames") or _COMPOUND.match(name) else 0.0


def is_common_word(name: str) -> bool:
    """Return whether ``name`` begins with a word that is hardly one: 全面, 孙女."""
    return name[:2] in words_of("not_names") or name[:2] in words_of("kin")


def is_mistaken(name: str) -> bool:
    """Return whether ``name`` or its end is a word that the dictionary has as a name: 荣誉, 蓝|马甲."""
    return name in words_of("mistaken_names") or name[1:] in words_of("mistaken_names")


def _givenness(name: str) -> float:
    """Return a bonus for two characters behind the surname that given names are written with."""
    given = "" if name[0] in PARTICLES else name[1:]
    return 1.5 if len(given) > 1 and words_of("given_characters").issuperset(given) else 0.0


def is_called(name: str) -> bool:
    """Return whether two characters that given names are written with follow what may be a surname."""
    leads = name[0] in _LEADING and not (name[0] == "于" and frequency(name[1:]) < _SELDOM)
    return len(name) == 3 and not leads and words_of("given_characters").issuperset(name[1:])


def is_done(name: str) -> bool:
    """Return whether ``name`` rather says what someone does: 边|教, 练|舞狮, 种|下."""
    if name[1:] in _COMPLEMENTS:
        return True
    if name[1:] in _OF_VERBS:
        return word_class(name[0])[:1] == "v"
    return name[0] in _DOING and word_class(name[1:])[:1] in _ACTS


def is_done_by_many(name: str) -> bool:
    """Return whether ``name`` behind a crowd rather says what it does: 邻居|齐捧场, 游客|游花海."""
    called = words_of("given_characters").issuperset(name[1:]) or name[1:2] == name[2:]
    acts = word_class(name[0])[:1] in _LEADING_WORDS and word_class(name[1:])[:1] in _DONE
    return len(name) == _WITH_GIVEN and acts and not called


def _particle(name: str) -> float:
    if is_done(name):
        return 2.5
    if name[0] not in PARTICLES or _COMPOUND.match(name):
        return 0.0
    everyday = len(name) == 3 and word_class(name[1:]) in _EVERYDAY and frequency(name[1:]) > 5
    if everyday or name[1:] in _FUNCTION:
        return 3.0
    return 2.5 if word_class(name[1:]) == "v" else 1.0


def _wordiness(name: str) -> float:
    """Return how much ``name`` is a word of the language, or begins with one, rather than a name."""
    found = word_class(name)
    if found and not found.startswith("nr"):
        return _worth(found, frequency(name)) + (_LONG_WORD if len(name) > 2 else 0.0)
    if len(name) == 2 or _COMPOUND.match(name):
        return 0.0
    plain = word_class(name[:2])[:1] in _PLAIN and frequency(name[:2]) > 50
    return 1.5 if plain else 0.0


def _worth(found: str, count: int) -> float:
    """Return how much a word of this class that the dictionary has so often speaks against a name."""
    return max(2.0 if found[0] in _PLAIN else 1.0, sum(count > step for step in _OFTEN))
