"""Whether a word spans a cut."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from math import log

from desktop.assets import word_list
from desktop.text.longest import longest_of, one_of
from desktop.text.words import frequency, has_word_over

# Words of up to four characters; jieba's dictionary counts sixty million of them.
_REACH, _CORPUS, _UNKNOWN = 4, 6.0e7, -19.0
# What words gain by chance, and what they gain where a word was cut for sure.
_CHANCE, _CLEAR = 0.5, 6.0
# Two characters stand together by chance as well.
_OF_TWO = 0.6
# More so where each belongs to a word that stands whole on its side.
_OF_WORDS = 0.4
_SCRAP = re.compile(r"([^“‘（《\s，。；、：]{1,3})([，。；、])")
_NUMBERED = re.compile(r"[一二三四五六七八九十\d]{1,3}、")
_DEFINES = re.compile("[是指即]|又[称叫名]|也[称叫]|俗称|简称|全称")
_NO_OPENING = re.compile(r"的(?!士)|们|了(?!解)|暨|则(?!天)|以及|及(?![时格早第])|并(?=[将向对把为在于被给])")
# 围着新买的, 柳荫里的一个, 石磨镇召开防汛备汛暨: more must come.
_HANGS = re.compile(
    "(?:[的暨和与及在将把被对从以于向并而或就更也都还很又自]|一[个位名批项条座场只张件]|有一|唯独|(?<![评对占环同双])比|这[个位名]?"
    "|一直|已经|曾经|正在|仍然|即将|已[将被]|尤其|纷纷|陆续|立即|当即|随即|十分|非常|更加|不断|始终|因为|由于|如果|为了|通过|根据|按照)$"
)
# 一致反对, 有所作为: the word ends with what hangs, and what is said is whole.
_ENDED = tuple(word_list("ended_words"))
# 主任张, then 春华表示，: a name was cut behind its first character.
_NAME_BEGUN = re.compile(
    rf"{longest_of((*word_list('posts'), *word_list('roles')))}{one_of(word_list('common_surnames'))}$"
)
_NAME_ENDED = re.compile(
    r"([\u4e00-\u9fff]{1,2})(?:说|表示|介绍|告诉|认为|指出|坦言|回忆|强调)[^，：]{0,2}[，：]"
)
_SURNAMES = frozenset("".join(word_list("common_surnames")))
_LONGEST_POST = 9
_WHO = frozenset("他她它我你您咱谁也又还都就再便则老小阿有听据曾只")
_NUMBER_ACROSS = re.compile(
    r"\d[\d年月日号时点分秒周天岁届期%％千万亿余多倍度名人个位户家栋幢层楼单室项件条座处所间套台辆张份篇本册株棵盏"
    r"支场次批元米公平吨斤克里小.]"
)
# 16:00 and 55521680 are whole, and 2.五四 and 周日 begin with something else.
_WHOLE_NUMBER = re.compile(r"\d[:：]\d\d$|\d{7}$")
_OTHER = re.compile(r"\d{1,2}[.．、](?!\d)|周[一二三四五六日末]")
_LONG = 8


def word_across(tail: str, head: str) -> float:
    """Return how much better the words come out without the cut, 0 to 1: 改 and 善 make 改善.

    Both sides are cut into their likeliest words, together and apart.
    """
    # A line of a number alone is that of a part.
    if _NUMBER_ACROSS.fullmatch(tail[-1:] + head[:1]) and not tail.isdecimal():
        return float(not (_WHOLE_NUMBER.search(tail, max(0, len(tail) - _LONG)) or _OTHER.match(head)))
    return _word_across(tail[-_REACH:], head[:_REACH])


@lru_cache(maxsize=4096)
def _word_across(tail: str, head: str) -> float:
    if not (_is_han(tail[-1:]) and _is_han(head[:1]) and _may_span(tail, head)):
        return 0.0
    whole = _likelihoods(tail + head)
    gain = whole[-1] - whole[len(tail)] - _likelihoods(head)[-1]
    return min(1.0, max(0.0, gain - _CHANCE) / _CLEAR)


def _may_span(tail: str, head: str) -> bool:
    """Return whether the dictionary has any word that stands on both sides of the cut.

    One that it does not have is less likely than its characters.
    """
    return has_word_over(tail + head, len(tail), _REACH)


def _likelihoods(text: str) -> list[float]:
    """Return for each place the logarithm of the likelihood of the likeliest words up to it."""
    best = [0.0]
    for end in range(1, len(text) + 1):
        starts = range(max(0, end - _REACH), end)
        best.append(max([best[start] + _word_likelihood(text[start:end]) for start in starts]))
    return best


@lru_cache(maxsize=8192)
def _word_likelihood(word: str) -> float:
    known = frequency(word)
    return log(max(known, 1) / _CORPUS) if known or len(word) == 1 else _UNKNOWN * len(word)


def _is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"


def together(tail: str, head: str, is_said: Callable[[str], bool]) -> float:
    """Return how surely what stands on both sides of a cut is said as one elsewhere, 0 to 1.

    1 where three of the characters are said together, less for two. Where whole words stand on
    both sides, only the two words said together are as sure.
    """
    last, first = tail[-1:], head[:1]
    if not (_is_han(last) and _is_han(first) and is_said(last + first)):
        return 0.0
    longer = (text for text in (tail[-2:] + first, last + head[:2]) if len(text) > 2)
    share = 1.0 if any(map(is_said, longer)) else _OF_TWO
    if not (frequency(tail[-2:]) and frequency(head[:2])):
        return share
    return 1.0 if is_said(tail[-2:] + head[:2]) else share * _OF_WORDS


def begins_with_scrap(text: str) -> bool:
    """Return whether ``text`` opens with the end of a clause: 识， or 一位。."""
    if _ends_name(text):
        return True
    scrap = _SCRAP.match(text)
    if scrap is None or _NUMBERED.match(text):
        return False
    if scrap[2] in "。；":
        return True
    # 剪窗花、写福字、 opens a list, 近日， a story, and 侨批，是 says what a thing is.
    return len(scrap[1]) == 1 or (
        len(scrap[1]) == 2 and not frequency(scrap[1]) and not _DEFINES.match(text, scrap.end())
    )


def _ends_name(text: str) -> bool:
    """Return whether ``text`` opens with the rest of a name and what that person said: 春华表示，."""
    name = _NAME_ENDED.match(text)
    if name is None or name[1][0] in _WHO:
        return False
    return len(name[1]) == 1 or not (frequency(name[1]) or name[1][0] in _SURNAMES)


def begins_amid_sentence(text: str) -> bool:
    """Return whether ``text`` opens with what no sentence begins with: 的表演, or the end of a clause."""
    return begins_with_particle(text) or begins_with_scrap(text)


def begins_with_particle(text: str) -> bool:
    """Return whether ``text`` opens with a particle that belongs to a word before it."""
    return _NO_OPENING.match(text) is not None


def ends_amid_sentence(text: str) -> bool:
    """Return whether ``text`` ends with what no sentence ends with: 围着新买的, 柳荫里的一个."""
    end = len(text)
    if _HANGS.search(text, max(0, end - 2)):
        return not ends_in_whole_word(text)
    return text[-1:] in _SURNAMES and _NAME_BEGUN.search(text, max(0, end - _LONGEST_POST)) is not None


def ends_in_whole_word(text: str) -> bool:
    """Return whether ``text`` ends with a word that only looks like what hangs: 一致反对."""
    return text.endswith(_ENDED)
