"""Letters that only look like a name: 药片弄|混, 给人|引路, 跑|派出所."""

from __future__ import annotations

import re

from desktop.facts.lexicon import words_of
from desktop.facts.phrases.common_bodies import is_sort
from desktop.text.words import cut, frequency, word_class

# The dictionary's classes of words that build no name: verbs, adverbs, numerals.
_NO_ENDING = frozenset("vdm")
_LEADING = frozenset("vdp")
_WHERE = frozenset("上下里中内外")
# 维护协会, 规范商会
_VERB_AND_BODY = re.compile("..(?:协会|商会|学会|企业|公司)")
_PAIR = 4
# 浑河南|四路
_NUMBERED = re.compile("[一二三四五六七八九十]+[路街巷弄]")
_SERVED = frozenset("老民企农商")
_FOUNDERS = frozenset("国省市县区公私")
_SUFFIXED = 2
_EXPRESSWAY = "高速"
# A verb or adverb rarer than this is as often a name: 鼎新.
_SELDOM = 20
# 印着, 挂了: what someone does, in words that no dictionary has.
_DOING = re.compile(r"[^\W\d][着了过]$")
# 摆上|城里饭店, 送进|养老院
_COMPLEMENT = frozenset("上下进出到回过")
# 七星墩: verbs to the dictionary, features of the landscape in a name.
_FEATURES = frozenset("墩堆堰坝铺")
# 柳象居小区: so are houses called.
_HOUSE, _MADE = "居", frozenset("改建")
# 跑|派出所, 协调|银行: what one word before them never names.
_SELF_STANDING = re.compile(
    r"银行|饭店|酒店|宾馆|商场|超市|派出所|小学|中学|大学|幼儿园|菜场|菜市场|食堂|药店|医院|影院|书店|学校|车站|小区|社区|街道"
)


def is_torn(text: str, start: int, end: int) -> bool:
    """Return whether the last letter before ``end`` belongs to another word: 药片弄|混, 人引路."""
    after = text[end : end + 1]
    if after and word_class(text[end - 1] + after) == "v" and after not in _WHERE:
        return True
    last = cut(text[start:end])[-1]
    if _NUMBERED.fullmatch(last) and end - start > len(last) + 1:
        return False
    ends = len(last) >= _SUFFIXED and last != _EXPRESSWAY and last[:-1] not in words_of("place_words")
    return ends and word_class(last)[:1] in _NO_ENDING and frequency(last) > 0


def is_object(text: str, start: int, end: int) -> bool:
    """Return whether a verb and its object stand there, of which the object is no name: 印着|商场."""
    words = cut(text[start:end])
    if end - start == _PAIR and _VERB_AND_BODY.fullmatch(text, start, end) and _leads_up(words[0]):
        return True
    edge, before = start, ""
    for word in words[:-1]:
        edge += len(word)
        is_house = word == _HOUSE and len(before) >= _SUFFIXED and before[-1] not in _MADE
        before = word
        if is_house or not _leads_up(word) or _serves(word, text, edge):
            continue
        if _is_common(text, edge, end, word):
            return True
    return False


def _serves(word: str, text: str, end: int) -> bool:
    """Return whether ``word``, which ends there, says whom or by whom: 为老服务中心, 市立医院."""
    return (word == "为" and text[end] in _SERVED) or (word == "立" and text[end - 2] in _FOUNDERS)


def _leads_up(word: str) -> bool:
    if word in _FEATURES or 0 < frequency(word) < _SELDOM:
        return False
    return (
        (word_class(word)[:1] in _LEADING and word_class(word) != "vn")
        or bool(_DOING.match(word))
        or word in _COMPLEMENT
    )


def _is_common(text: str, start: int, end: int, verb: str) -> bool:
    """Return whether what a verb stands before is no name; a longer verb may begin one: 检测|中心."""
    if _SELF_STANDING.fullmatch(text, start, end):
        return True
    return len(verb) == 1 and is_sort(text, start, end)
