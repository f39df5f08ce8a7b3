"""Bodies that a proper name before a common word tells: 宏发汽修厂, 海晏爱心车队, 同仁堂青梧店."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.facts.lexicon import Search, any_of, apart_from, words_of
from desktop.facts.phrases.edges import phrase_start
from desktop.facts.phrases.name_words import name_start
from desktop.facts.places.streets import is_proper
from desktop.text.words import cut, frequency, is_word, word_class

# 澜桥公安: a force by its place alone.
_FORCE = re.compile(
    "(?:公安|交警|警方|消防|城管|税务|供电)(?![一-龥]?[局厅部分机系支大中队所站员人车栓器安通设水员业宣培演知])"
)
# What a body may be called, whatever it does, with the letters behind and before which it is part of
# another word: 开店, 队员.
_SORTS = {
    "厂": ("", "房长区家商里门"),
    "店": ("开进到", "铺员主长家面里门"),
    "馆": ("公开闭出", "长员内里子"),
    "队": ("带领跟归列排整部军停", "伍员长友列形旗部"),
    "站": ("网首末里少路铁车", "点长台在立起着岗到位前了都不得稳下上出附"),
    "社": ("", "区会员工保交团长民"),
    "院": ("大出住入转法庭护楼属", "长内子落里士坝校感墙"),
    "局": ("格布结大全开时政终僵定新骗赌棋饭局副", "部面限势里内长"),
    "所": (r"场厕处住\d", "有在以长谓需作得写说见做提示知想能讲属辖取为养乐学"),
    "中心": ("", "小学思医城校任词位区线路组广渔幼公"),
    **dict.fromkeys(("集团", "置业", "地产", "保险", "证券", "基地", "车行"), ("", "")),
    **dict.fromkeys(("商行", "药房", "药号", "布庄", "茶庄"), ("", "")),
}
_TAIL = re.compile(
    f"(?:{apart_from(_SORTS)})(?!有限|股份|公司|社区|居民区|小区|新?村|街道|[镇乡路]|宿舍|家属)"
)
# Two letters that are no word and a trade make a firm, where something is said of it: 恒丰重工的焊工.
_TRADE = Search.of(
    any_of("trades"),
    "(?P<told>[、，。；（）”的和与及等向为在捐派将也还已]|员工|职工|工人|负责人|董事|总经理|经理|创始人|退休|上班|工作|代表|组织|联合|厂区|$)?"
    "(?!有限|股份|集团|公司|大学|学院|学校|协会|园区|产业|局|厅|站|所|馆)",
)
# 河南禾安煤业: where it has its seat a firm may be called by more, whatever stands behind.
_SEAT = re.compile(any_of("gazetteer") + "[省市]?")
_LONGEST_FIRM = 4
_FIRM_NAME = 2
_RARE = 50
# 瑞康 is a place to the dictionary, which hardly anyone has heard of.
_SELDOM = 10
# Unknown to the dictionary, or the name of someone or something; 苏州园林 is a place's.
_FIRM_CLASSES = frozenset({"", "nz", "nr", "nrt", "nrfg"})
_NAMES = frozenset({"ns", "nr", "nz", "nrt", "nt"})
# The dictionary's classes of nouns; it has none or an odd one for 店, 厂.
_ENDINGS = frozenset({"n", "j", "x", "z", "c", ""})
# 青梧, 第三, 大柳村: what a name begins with.
_LEVEL = re.compile(r".{2,}(?:街道|社区|[省市区县镇乡村路])$|第[一二三四五六七八九十\d]+$")
# 船坞路社区队, 大柳村合唱队
_OF_PEOPLE = re.compile(r".{2,6}(?:社区|居民区|街道|村|镇|乡)(?=.)")
# 桥东|站 is where a bus stops, 桥东|燃气|站 a body.
_HEAD_AND_TAIL = 2
# “柳溪缘韵社”: quoted, these are no mere names.
_TEAMS = frozenset("队社")
_SHORTEST, _LONGEST = 4, 24


def firms_in(text: str) -> Iterator[re.Match[str]]:
    """Yield the trades with which firms' names end: 重工 of 恒丰重工."""
    for trade, behind in _TRADE.pairs(text):
        if _is_firm(text, trade, told=behind["told"] is not None):
            yield trade


def forces_in(text: str) -> Iterator[re.Match[str]]:
    """Yield the forces that a place alone stands before: 公安 of 澜桥公安."""
    return (match for match in _FORCE.finditer(text) if _is_of_place(text, match))


def sorts_in(text: str) -> Iterator[re.Match[str]]:
    """Yield the common words with which other such bodies end: 厂 of 宏发汽修厂."""
    for match in _TAIL.finditer(text):
        start = phrase_start(text, match.start())
        start += name_start(text[start : match.start()], match[0])
        long = _SHORTEST <= match.end() - start <= _LONGEST
        if (
            long
            and not (match[0] not in _TEAMS and _is_quoted(text, start, match.end()))
            and _is_named(text[start : match.end()], match[0])
        ):
            yield match


def _is_firm(text: str, trade: re.Match[str], *, told: bool) -> bool:
    """Return whether letters that are no word stand before the trade, and nothing but a seat before them.

    ``told`` says that what stands behind leaves no doubt.
    """
    start = phrase_start(text, trade.start())
    start += name_start(text[start : trade.start()], trade[0])
    name = text[start : trade.start()]
    seat = _SEAT.match(name)
    if seat and seat.end() < len(name):
        own = name[seat.end() :]
        return 1 < len(own) <= _LONGEST_FIRM and frequency(own[:_FIRM_NAME]) < _RARE and not is_word(own)
    unheard = word_class(name) == "ns" and frequency(name) < _SELDOM
    named = (word_class(name) in _FIRM_CLASSES or unheard) and name not in words_of("common_bodies")
    return told and len(name) == _FIRM_NAME and named


def _is_of_place(text: str, force: re.Match[str]) -> bool:
    """Return whether the name of a place, and nothing else, stands before the force."""
    start = phrase_start(text, force.start())
    start += name_start(text[start : force.start()], force[0])
    name = text[start : force.start()]
    return len(name) == _FIRM_NAME and (not is_word(name) or word_class(name) == "ns") and is_proper(name)


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Return whether quotation marks stand around the words: 取名“歇脚驿站”, “桐油社区”站."""
    return text[start] == "“" or (text[start - 1 : start] == "“" and text[end : end + 1] == "”")


def _is_named(body: str, tail: str) -> bool:
    """Return whether ``body`` begins with a proper name and ends in the noun that ``tail`` ends."""
    if "（" in body:
        return False
    words = cut(body)
    last, head = words[-1], words[0]
    if last == tail and len(tail) == 1 and len(words) <= _HEAD_AND_TAIL:
        return False
    whole = last == tail or (last.endswith(tail) and word_class(last)[:1] in _ENDINGS)
    if len(words) == 1 or not whole:
        return False
    if any(_acts(word) for word in words[1:-1]) or any(map(_begins_person, words, words[1:])):
        return False
    return bool(_OF_PEOPLE.match(body)) or _is_head(head if len(head) > 1 else head + words[1])


def _begins_person(word: str, behind: str) -> bool:
    """Return whether a post and the name of who holds it begin there: 人大代表|张|社奇."""
    unknown = len(behind) == 1 or not is_word(behind)
    return word in words_of("posts") and unknown and behind[0] in words_of("surnames")


def _acts(word: str) -> bool:
    """Return whether ``word`` is a verb that no body is called by: 某弄|吊装|泵站."""
    return len(word) > 1 and word_class(word) == "v" and word not in words_of("body_verbs")


def _is_head(word: str) -> bool:
    if _LEVEL.search(word) or word in words_of("place_words"):
        return True
    return (not frequency(word) or word_class(word) in _NAMES) and is_proper(word)
