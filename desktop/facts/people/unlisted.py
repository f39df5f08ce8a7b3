"""Who is introduced by a name that no dictionary has: 坐在第一排的甲, 渔政员乙, a sentence that 丙 begins."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.facts.lexicon import any_of, character_class, words_of
from desktop.facts.names.familiar import ADDRESSED
from desktop.facts.names.following import Follow, follow
from desktop.facts.names.name import BEGINS, SURNAME, Name, name_at
from desktop.facts.names.shapes import is_mistaken, shape
from desktop.facts.names.whole_names import is_person
from desktop.facts.people.introductions import Introduction, companions
from desktop.facts.phrases.edges import phrase_start
from desktop.facts.posts.callings import ENDS, calling_before, calling_start
from desktop.facts.posts.post import office_before
from desktop.text.scripts import HAN
from desktop.text.words import cut, is_word, word_class

_COMPOUND = any_of("compound_surnames")
_COMPOUND_NAME = re.compile(_COMPOUND)
_COMMON_SURNAME = character_class("common_surnames")
_CALLED = character_class("given_characters")
# What begins otherwise has less than the common shape that a name without any other sign must have,
_SHAPELY = rf"(?:{_COMPOUND}|{_COMMON_SURNAME}|{character_class('telling_surnames')}|.{_CALLED}{{2}})"
# which is asked of all but those with whom something is done: …的甲被派往.
_TAKEN = rf"[{HAN}·•・‧]{{3,20}}?[被把]"
_DESCRIBED = re.compile(rf"[的”]{BEGINS}(?={_SHAPELY}|{_TAKEN})")
_USUAL_NAME = rf"(?:{_COMPOUND}|{_COMMON_SURNAME}{_CALLED}{{2}})"
OPENED = re.compile(rf"(?:^|[。！？；”，])(?={_USUAL_NAME})")
"""A clause that a usual name may begin."""

_TRADE = re.compile(rf"(?<=[{HAN}])(?:{ENDS})(?={SURNAME})(?={_SHAPELY})(?!(?<=人)员)")
# 某服务站|甲向大家介绍
SPEAKING = re.compile(
    rf"{_COMMON_SURNAME}(?<=[院站心司校会局所社队部办厂馆].){_CALLED}{{2}}"
    rf"(?=[向对]|{any_of('reporting_verbs')})"
)
"""A usual name between a body and what is said."""

_SORT = re.compile(any_of("organization_suffixes") + "$")
_AT_HOME = re.compile(rf"(\d(?:号楼|[室栋幢楼])|小区|[苑弄]|\d班|）班|年级)的{BEGINS}")
HOME = re.compile("[楼室栋幢区苑弄班级]的")
"""What tells of someone's home or class ends so."""

# Behind a class there stand names of children and hardly anything else.
_IN_CLASS = re.compile("班|年级")
HOLDING = re.compile(
    r"的(?:带领|指导|帮助|陪同|引导|主持|倡议|号召|影响|感染|提议|动员|见证|带动|搀扶|支持|照顾|照料|护送|劝说|鼓励)下|手[里中上]|担任|出任|兼任|主讲|带队|牵头|领衔|策划|的手[，。]|家[里中门]|身[上边旁后]|面前|跟前|发言时|的(?:诗|诗歌|小说|散文|作品|名著|名篇)?《"
)
"""What is said of someone's hands, home or guidance."""

_HELD = re.compile(
    rf"(?:(?<![{HAN}])|(?<=[在从到着对把被跟向给请由让和与庭户属自了]))(?![在从到着对把被跟向给请由让和与])((?:{any_of('compound_surnames')}|{SURNAME})[{HAN}]{{1,2}})"
    rf"({HOLDING.pattern})"
)
# 宽阔的云荷路 is no one's name.
_WAYS = frozenset("路街巷弄")
_QUARTERS = ("街道", "社区", "居民区", "小区", "街区", "新村", "村", "镇")
# 女工, 木匠 are callings, 大人 and 能手 are not always.
_MAKERS = frozenset("工匠员师")
# A clause, or who is meant, begins behind these.
_OPENING = frozenset("，。；：！？、”…（的名位和与及跟同由被请向给对为是叫让有兼")
# How high the score of a name must be, the higher the less its place alone proves.
_SMALL, _LIKELY, _FAIR, _SURE, _CERTAIN = 1.5, 2.5, 3.0, 3.5, 4.0
# A common surname before characters that given names are written with.
_COMMON, _USUAL = 1.0, 2.5
_SHORTEST_NAME, _WHOLE_NAME = 2, 3
_COVERBS = frozenset("被把")
# A mark behind the name proves less than a verb.
_MARKED = 4.5
# 石阶上, 木质船: where or what something is.
_SPOTS = frozenset(
    "上下里外前后内间中边旁处船车房屋树山河湖江荡段坡湾滩岭坝塘浜洼岛桥溪苑弄巷鱼亭塔寺庙祠阁槐"
)


def described(text: str, article: str) -> Iterator[Introduction]:
    """Yield whom a clause describes before it names them: 坐在第一排的甲赶紧, “豆腐西施”乙的摊位."""
    for match in _DESCRIBED.finditer(text):
        name = name_at(text, match.end(), article)
        acts = name and (_is_unknown_word(text, name) or _is_acted_with(text, name))
        other = name and (
            name.text[-1] in _WAYS or _comes_from(name.text, article) or _is_quarter(name.text, article)
        )
        if name and acts and name.follow >= Follow.WORD and not other:
            yield Introduction(name, (), 0.7, "前有描述、后有动作的姓名")


def _comes_from(name: str, article: str) -> bool:
    """Return whether the name is rather who comes from a place that the article names: 土生土长的沈荡人."""
    return name[-1] == "人" and article.count(name[:-1]) > article.count(name)


def _is_quarter(name: str, article: str) -> bool:
    """Return whether the article has a community or village of that name: 方溪冲 where 方溪冲社区 is."""
    return any(f"{name}{level}" in article for level in _QUARTERS)


def acting(text: str, article: str) -> Iterator[Introduction]:
    """Yield whom a sentence begins with, by a name no dictionary has and what the person does: 甲从轮椅上."""
    for match in OPENED.finditer(text):
        name = name_at(text, match.end(), article)
        comma = text[match.end() - 1 : match.end()] == "，"
        acts = (
            name
            and (Follow.VERB if comma else Follow.PARTICLE) <= name.follow <= Follow.VERB
            and name.score >= _SURE
        )
        known = name and shape(name.text) >= _USUAL and _is_unknown_word(text, name)
        if name and acts and known and not _is_quarter(name.text, article):
            first = Introduction(name, (), 0.65, "句首姓名，后有动作")
            yield from (first, *companions(text, first, article))


def at_home(text: str, article: str) -> Iterator[Introduction]:
    """Yield who is named by home or class: 101室的甲, 五年级的乙."""
    for match in _AT_HOME.finditer(text):
        name = name_at(text, match.end(), article)
        enough = _SMALL if _IN_CLASS.search(match[1]) else _FAIR
        if name and name.score >= enough and len(name.text) >= _WHOLE_NAME and is_person(name.text):
            yield Introduction(name, (), 0.7, "跟在住处或班级之后")


def held(text: str, _article: str) -> Iterator[Introduction]:
    """Yield whose hands, home or guidance are spoken of: 从甲手里, 在乙的带领下."""
    for match in _HELD.finditer(text):
        if is_mistaken(match[1]):
            continue
        if is_person(match[1]) and (len(match[1]) >= _WHOLE_NAME or shape(match[1]) >= _COMMON):
            name = Name(match[1], match.start(1), match.end(1), 0.0, Follow.PARTICLE)
            yield Introduction(name, (), 0.7, f"后接“{match[2]}”")


def speaking(text: str, _article: str) -> Iterator[Introduction]:
    """Yield who speaks for a body that stands right before the name: 某医院甲介绍, 某服务站乙向大家说."""
    for match in SPEAKING.finditer(text):
        start = phrase_start(text, match.start())
        body = _SORT.search(text, start, match.start())
        name = Name(match[0], match.start(), match.end(), 0.0, follow(text, match.end()))
        if body and body.start() > start and name.follow >= Follow.SPEECH and is_person(name.text):
            yield Introduction(name, (), 0.7, f"跟在“{body[0]}”之后，后接说话的动词")


def trades(text: str, article: str) -> Iterator[Introduction]:
    """Yield whom a calling that no list has introduces: 渔政员甲, 老渔工乙."""
    for match in _TRADE.finditer(text):
        start = calling_start(text, match.end())
        if start == match.end() or _goes_on(text, match):
            continue
        name = name_at(text, match.end(), article)
        if name is None:
            continue
        calling = calling_before(text, match.end())
        if _is_certain(text, name) or (calling and _is_usual(text, name, start)):
            evidence = f"跟在“{text[start : match.end()]}”之后"
            first = Introduction(name, (calling,) if calling else (), 0.7, evidence)
            yield from (first, *(companions(text, first, article) if calling else ()))


def _goes_on(text: str, end: re.Match[str]) -> bool:
    """Return whether a calling of the lists ends before the letter, which begins the name: 师傅|师文斌."""
    return end[0] != "长" and bool(office_before(text, end.start()))


def _is_certain(text: str, name: Name) -> bool:
    return name.score >= _SURE and name.follow >= Follow.WORD and _is_unknown_word(text, name)


def _is_usual(text: str, name: Name, start: int) -> bool:
    """Return whether a name of usual form stands behind a calling with which a clause begins at ``start``."""
    is_name = word_class(name.text)[:2] in {"", "nr"}
    usual = is_name and shape(name.text) >= _COMMON and name.score >= _LIKELY
    ends = name.follow >= (Follow.WORD if len(name.text) >= _WHOLE_NAME else Follow.PARTICLE)
    opens = text[start - 1 : start] in _OPENING or not start
    return (
        usual
        and ends
        and opens
        and (text[name.start - 1] in _MAKERS or not is_word(text[start : name.start]))
    )


def _is_acted_with(text: str, name: Name) -> bool:
    """Return whether a name of fair shape stands before what agents alone go with: …的甲被派往, 乙把书."""
    likely = len(name.text) >= _WHOLE_NAME and name.score >= _USUAL and not is_word(name.text[1:])
    return likely and text[name.end : name.end + 1] in _COVERBS and is_person(name.text)


def _is_unknown_word(text: str, name: Name) -> bool:
    """Return whether a name of three letters and more is a word of its own that no dictionary has."""
    telling = name.text[0] in words_of("telling_surnames")
    whole = len(name.text) >= (_SHORTEST_NAME if telling else _WHOLE_NAME)
    if not whole or is_word(name.text) or ADDRESSED.fullmatch(name.text):
        return False
    if name.score < _FAIR or shape(name.text) < _COMMON or is_spot(name.text):
        return False
    if name.follow is Follow.MARK and name.score < _MARKED:
        return False
    if name.text[0] == "员":
        return False
    if name.score >= _CERTAIN or telling or (_COMPOUND_NAME.match(name.text) and name.text[-1] != "家"):
        return True
    return cut(text[name.start : name.start + 6])[0] == name.text


def is_spot(name: str) -> bool:
    """Return whether ``name`` ends like words for where or what something is: 石屋前, 铁索桥."""
    return name[-1] in _SPOTS
