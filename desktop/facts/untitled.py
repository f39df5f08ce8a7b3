"""Who is introduced without a post: 76岁的甲, 老邻居甲, 甲（右二）, “…。”甲说, 甲老师, 李阿姨."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from desktop.facts.following import Follow, follow
from desktop.facts.introductions import Introduction, companions
from desktop.facts.lexicon import any_of, words_of
from desktop.facts.names import ADDRESSED, BEGINS, DOTTED, FAMILIAR, SURNAME, Name, name_at
from desktop.facts.posts import office_before
from desktop.facts.rolls import entered, with_posts_beside
from desktop.facts.rows import noted, rows, whole
from desktop.facts.shapes import is_given, shape
from desktop.facts.signed import interviewed, labelled, photographers, reporters
from desktop.facts.unlisted import acting, at_home, described, held, is_spot, presented, recurring, trades
from desktop.text.scripts import HAN
from desktop.text.words import cut, is_word, word_class

_KIN = re.compile(
    rf"(?:{any_of('kin')}|[岁旬]的?|[名员人的位个他她我，]叫|名叫|字叫|真名叫|本名|原名|大名叫?|叫做|叫作|名为){BEGINS}"
)
_CLAUSE = re.compile(
    rf"(?:^|(?<=[。！？；，：”的\s])){BEGINS}"
    rf"(?=[{HAN}]{{2,4}}?(?:{any_of('reporting_verbs')}|[，（\d是]|今年|已|才|刚|只有|现年|当选|担任|出任|现任|任|被|受聘|荣|获))"
)
_SIDE = re.compile(rf"(?={SURNAME}[{HAN}]{{1,3}}（[左右前后中图一二三男女])")
_ADDRESSED = re.compile(rf"({SURNAME}[{HAN}]{{1,2}}?)({any_of('address_forms')})(?!事务所|协会|学会)")
# Not in 石屋前，83岁的老人: there the age is told of someone else.
_AGED = re.compile(r"，?(?:今年|现年|时年|已经?|年届|才|刚|只有)?\d{1,3}岁(?![的以])|，[男女]，")
_HONOURED = re.compile(
    r"当选|担任|出任|现任|任(?=[^，。；]{2,24}(?:书记|主任|[长员席]|经理)[，。；])|被任命|被聘|受聘|荣获|获评|获得|荣膺|（[男女]"
)
# 决定：高山任某镇党委书记；流水任…
_APPOINTED = re.compile(r"任[^，。；]{2,30}(?:书记|主任|[长员席]|经理)(?:职务)?[，。；、]")
_LISTING = frozenset("：；")
_ELECTED = re.compile(rf"(?:选举|选举产生|任命|推选|推举|聘任|聘请|提名|增补|增选|免去){BEGINS}")
_APPOSITION = re.compile(r"[，是]([^，。；：！？]{2,30})[，。]")
# How high the score of a name must be, the higher the less its place alone proves.
_WORD, _CALLED, _LIKELY, _ENOUGH, _SURE = -1.5, 0.0, 2.0, 2.5, 3.5
_WHOLE_NAME = 3
# 游客, 农户, 车主: words for people end so.
_PEOPLE = frozenset("主户客民农工商贩友员者长师生人家方警兵妇童妈爸爷奶姐妹哥弟傅东机众友们")
_NAMING = frozenset("na")
# What may stand right before a name.
_OPENERS = frozenset("，。；：！？、“”（向请给对和与同跟由为让是的")
# Forms of address that are no post.
_NO_TITLE = frozenset({"同志", "先生", "女士", "小姐", "夫妇", "夫妻", "伉俪", "一家", "老人", "首长"})


def untitled(text: str, article: str) -> Iterator[Introduction]:
    """Yield the people that ``text`` names in a way only people are named."""
    for rule in _RULES:
        yield from rule(text, article)


def _kin(text: str, article: str) -> Iterator[Introduction]:
    for match in _KIN.finditer(text):
        name = name_at(text, match.end(), article)
        if name and name.score >= _asked(match[0], text, name) and not ADDRESSED.match(text, match.end()):
            yield Introduction(name, (), 0.8, f"跟在“{match[0]}”之后")


def _asked(leading: str, text: str, name: Name) -> float:
    """Return how high the score of a name must be: low where the sentence says how someone is called."""
    is_called = leading.endswith("叫") and (
        name.follow is Follow.MARK or text[name.end : name.end + 1] == "的"
    )
    return _CALLED if is_called else _LIKELY


def _clauses(text: str, article: str) -> Iterator[Introduction]:
    """Yield whom a clause begins with: 甲说, 甲今年47岁, 甲当选, 甲，某小区的居民."""
    for match in _CLAUSE.finditer(text):
        name = name_at(text, match.end(), article)
        evidence = _clause_evidence(text, name) if name else ""
        if name and evidence and not ADDRESSED.fullmatch(name.text):
            yield Introduction(name, (), 0.75, evidence)


def _clause_evidence(text: str, name: Name) -> str:
    """Return what shows that a clause begins with a person's name, or ``""``."""
    quoted = text[name.start - 1 : name.start] == "”"
    if name.follow >= Follow.SPEECH and name.score >= (_ENOUGH if quoted else _SURE):
        return "句首姓名，后接说话的动词"
    if quoted and _is_said_by(text, name):
        return "引语后只有姓名和说话的动词"
    if name.score >= _LIKELY and _AGED.match(text, name.end) and not is_spot(name.text):
        return "姓名后有年龄"
    if (
        name.score >= _WORD
        and text[name.start - 1 : name.start] in _LISTING
        and _APPOINTED.match(text, name.end)
    ):
        return "任免名单中的姓名"
    if name.score >= _ENOUGH and _HONOURED.match(text, name.end):
        return "句首姓名，后接任职或获奖"
    if name.score >= _ENOUGH and name.start == 0 and _is_described(text, name.end):
        return "段首姓名，后接身份"
    if name.score >= _SURE and text.startswith("是", name.end) and _is_described(text, name.end):
        return "句首姓名，后接身份"
    return ""


def _is_said_by(text: str, name: Name) -> bool:
    """Return whether nothing but a word that people are called by stands before the verb: ”云朵说."""
    if name.follow is not Follow.SPEECH or name.text[-1] in _PEOPLE or not is_word(name.text):
        return False
    return word_class(name.text)[:1] in _NAMING and not office_before(text, name.end)


def _is_described(text: str, at: int) -> bool:
    """Return whether the clause behind a name says what the person is: 甲，某小区的居民."""
    clause = _APPOSITION.match(text, at)
    return clause is not None and bool(office_before(text, clause.end(1)))


def _elected(text: str, article: str) -> Iterator[Introduction]:
    """Yield the people of an election, one or a row: 选举甲、乙为副镇长."""
    for match in _ELECTED.finditer(text):
        name = name_at(text, match.end(), article)
        if name and name.score >= _LIKELY and not ADDRESSED.match(text, match.end()):
            first = Introduction(name, (), 0.8, f"跟在“{match[0]}”之后")
            yield from (first, *companions(text, first, article))


def _sides(text: str, article: str) -> Iterator[Introduction]:
    for match in _SIDE.finditer(text):
        name = name_at(text, match.end(), article)
        if name and name.follow is Follow.SIDE and name.score >= _ENOUGH:
            yield Introduction(name, (), 0.85, "图说中注明位置")


def _addressed(text: str, article: str) -> Iterator[Introduction]:
    for match in _ADDRESSED.finditer(text):
        end = match.end(1)
        if is_given(match[1]) and shape(match[1]) >= 0.0 and _stands_alone(text, match, article):
            name = Name(match[1], match.start(), end, 1.0, follow(text, end))
            titles = () if match[2] in _NO_TITLE else (match[2],)
            yield Introduction(name, titles, 0.7, f"后接“{match[2]}”")


def _stands_alone(text: str, match: re.Match[str], article: str) -> bool:
    """Return whether a name that is addressed is no part of other words, nor a shorter one and a verb."""
    if len(match[1]) == _WHOLE_NAME and article.count(match[1][:-1]) > article.count(match[1]):
        return False
    if word_class(match[1][1:]) == "n" or (is_word(match[1]) and not word_class(match[1]).startswith("nr")):
        return False
    before = text[max(0, match.start() - 4) : match.start()]
    return not before or before[-1] in _OPENERS or match[1] in cut(before + match[0])


def _familiar(text: str, _article: str) -> Iterator[Introduction]:
    for match in FAMILIAR.finditer(text):
        if match[0] in words_of("posts"):
            continue
        name = Name(match[0], match.start(), match.end(), 0.0, Follow.MARK)
        yield Introduction(name, (), 0.65, "姓氏加称呼，原文未出全名")


def _dotted(text: str, article: str) -> Iterator[Introduction]:
    for match in DOTTED.finditer(text):
        name = name_at(text, match.start(), article)
        if name and "·" in name.text:
            yield Introduction(name, (), 0.75, "带间隔号的姓名")


def _listed(text: str, _article: str) -> Iterator[Introduction]:
    return rows(text)


def _noted(text: str, _article: str) -> Iterator[Introduction]:
    yield from noted(text)
    yield from whole(text)


_RULES: tuple[Callable[[str, str], Iterator[Introduction]], ...] = (
    _kin,
    _elected,
    _clauses,
    described,
    acting,
    photographers,
    trades,
    recurring,
    at_home,
    presented,
    held,
    _sides,
    _addressed,
    _familiar,
    _dotted,
    labelled,
    reporters,
    _listed,
    entered,
    with_posts_beside,
    interviewed,
    _noted,
)
