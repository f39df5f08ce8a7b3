"""Who is named with a form of address behind the name: 甲老师, 乙女士, 李阿姨, 丙（右二）."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.facts.lexicon import any_of, words_of
from desktop.facts.names.familiar import familiar_at, familiar_in
from desktop.facts.names.following import Follow, follow
from desktop.facts.names.name import SURNAME, Name
from desktop.facts.names.shapes import PARTICLES, is_called, is_given, shape
from desktop.facts.people.chosen import tells_choice
from desktop.facts.people.introductions import Introduction
from desktop.text.scripts import HAN
from desktop.text.words import cut, is_word, word_class

# 甲代表说, not 甲代表街道致辞.
_DEPUTY = "代表(?=[、，。；：说和与及]|参加|接待|走访|表示|提出|建议|认为|来到|走进|在)"
_ADDRESSED = re.compile(
    rf"({SURNAME}[{HAN}]{{1,2}}?)({any_of('address_forms')}|{_DEPUTY})(?!事务所|协会|学会)"
)
_WHOLE_NAME = 3
_BODY_REACH = 4
# What may stand right before a name.
_OPENERS = frozenset("，。；：！？、“”（向请给对和与同跟由为让是的")
_BODY_END = re.compile(rf"(?:{any_of('organization_suffixes')}|[专常]委会|科)$")
_DEPARTMENT = re.compile("..[科处室办](?:常务)?副?(?:主任|[科处室]长)")
# 双|小站长: what the office is called, and no name.
_YOUNG = re.compile("[^\\W\\d]小")
# 荣誉会长, 常务副会长
_RANKS = frozenset({"荣誉", "名誉", "常务", "执行"})
# 选举乙为|会长, not 乙为会长 as one is addressed.
_TAKING = frozenset("为任")
_LEVELS = frozenset("省市区县州")
# Forms of address that are no post.
_NO_TITLE = frozenset({"同志", "先生", "女士", "小姐", "夫妇", "夫妻", "伉俪", "一家", "老人", "首长"})
_ELDERS = frozenset(
    {"老两口", "两口子", "小两口", "阿姨", "大娘", "大叔", "大伯", "爷叔", "老伯"}
) | words_of("kin")


def addressed(text: str, article: str) -> Iterator[Introduction]:
    """Yield who has a form of address behind the name: 甲老师."""
    for match in _ADDRESSED.finditer(text):
        end = match.end(1)
        if (
            match[1] in _RANKS
            or text[match.start() - 1 : match.start()].isdecimal()
            or familiar_at(text, match.start()) == match.end()
            or _YOUNG.fullmatch(match[1])
            or (match[1][0] in PARTICLES and familiar_at(text, match.start() + 1))
            or (match[1][-1] in _TAKING and tells_choice(text))
        ):
            continue
        if is_given(match[1]) and shape(match[1]) >= 0.0 and _stands_alone(text, match, article):
            name = Name(match[1], match.start(), end, 1.0, follow(text, end))
            titles = () if match[2] in _NO_TITLE | _ELDERS else (match[2],)
            yield Introduction(name, titles, 0.7, f"后接“{match[2]}”")


def heads_department(text: str, at: int) -> bool:
    """Return whether a department and its head stand there, whose name begins like one: 麻醉科|主任."""
    return _DEPARTMENT.match(text, at) is not None


def _stands_alone(text: str, match: re.Match[str], article: str) -> bool:
    """Return whether a name that is addressed is no part of other words, nor a shorter one and a verb."""
    if heads_department(text, match.start()) or _is_city(match):
        return False
    before = text[max(0, match.start() - _BODY_REACH) : match.start()]
    if _BODY_END.search(before) and match[2] in words_of("posts"):
        return True
    if len(match[1]) == _WHOLE_NAME and article.count(match[1][:-1]) > article.count(match[1]):
        return False
    everyday = len(match[1]) == _WHOLE_NAME and word_class(match[1][1:]) == "n" and not is_called(match[1])
    if (everyday and word_class(match[1])[:2] != "nr") or (
        is_word(match[1]) and not word_class(match[1]).startswith("nr")
    ):
        return False
    return not before or before[-1] in _OPENERS or match[1] in cut(before + match[0])


def _is_city(match: re.Match[str]) -> bool:
    """Return whether the name is that of a city or district, and no head of it is meant: 龙岩市|长汀县."""
    level = match[2][0] if match[2][0] in _LEVELS else ""
    city = match[1] in words_of("gazetteer") or word_class(match[1] + level).startswith("ns")
    return bool(level) and city


def familiar(text: str, _article: str) -> Iterator[Introduction]:
    """Yield whom the text gives by surname alone: 李阿姨."""
    for start, end in familiar_in(text):
        if text[start:end] not in words_of("posts"):
            name = Name(text[start:end], start, end, 0.0, Follow.MARK)
            yield Introduction(name, (), 0.65, "姓氏加称呼，原文未出全名")
