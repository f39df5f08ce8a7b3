"""Bodies that their level or number names, whatever they do: 县水利局, 镇应急办, 市七中."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate

from desktop.facts.lexicon import apart_from, words_of
from desktop.facts.phrases.edges import phrase_start
from desktop.facts.places.streets import is_proper
from desktop.text.scripts import HAN
from desktop.text.words import cut, word_class

_LEVEL = "[省市区县镇乡道]"
# 某街道|信访民生和统计办公室; 区领导和街道办公室 are two.
_OFFICE = re.compile(
    rf"(?<={_LEVEL})(?![和与及])[{HAN}]{{2,10}}?(?<!领导)(?<!干部)(?<!人员)(?<!代表)和(?!街道|社区)[{HAN}]{{2,6}}?办公室"
)
# Many lines have none, and an agency is looked for slowly.
_MAYBE = re.compile(_LEVEL)
# The sort of body, with the letters behind and before which it is part of another word: 大厅, 委员, 结局.
_SORTS = {
    "厅": ("告大展客餐乐事舞会影前暖", "级局里内"),
    "委": ("", "员托屈派会书"),
    "局": ("格布结大全开时政终僵定", "部面限长势"),
    "办": ("合主承协举创兴开筹联督查快速通代帮", "公事理法学好得起完成案了过"),
    "所": ("场厕处住", "有在以长谓需作写说见做提示知想能讲属取为养乐学"),
    "站": ("网首末", "长点台在立起着岗"),
    "处": ("口好各到深用之多益何随四远近高低界叉接角汇目", "理长于处在方置"),
    "社": ("", "区会长员工保交团"),
    "队": ("部军排组整列带领跟归", "伍员长列友"),
}
# What stands behind the level.
_AGENCY = re.compile(
    rf"(?<={_LEVEL})(?![和与及])(?:(?!市(?![政场容民])|[省区县镇乡道])[{HAN}]){{2,10}}?(?:{apart_from(_SORTS)})(?!宿舍|家属院)"
)
# 区住建局|住房保障科, behind the office that it is a part of. Hardly any line has one.
_MAYBE_DEPARTMENT = re.compile("[局院委办].{2,6}?(?:科|股|处|办公室|部)")
_DEPARTMENT = re.compile(
    rf"(?<=[局院委办])(?![和与及的各有相等一二两三四五六七八九十])[{HAN}]{{2,6}}?"
    r"(?:科|股|处|办公室|(?<![干全内外总一局])部)(?![室室长员普技学研理于分门署队位级])"
)
# 柳溪三小, 市七中; 其中一小部分 and 三中全会 go on otherwise.
_SCHOOL = re.compile(
    r"[一二三四五六七八九十][一二三四五六七八九十]?[小中](?=[，。、；：（）“”的]|$|校园|老?校长|副校长|校门|操场|体育|师生|初[一二三]|高[一二三]|附近|党总?支|学生|教师|老师|门口)"
)
# 县医院和教育局 are two, 自然资源和规划局 is one.
_JOINS_BODIES = re.compile("[院校会社站队所司委办团厂心]和")
_LEVELS = frozenset("市区县")
_POINTING = frozenset({"相关", "有关", "所属", "下属"})
# 一老一小, 不老不小
_PAIRED = frozenset("一二三四五六七八九十老")
_FURTHEST = 4
# The dictionary's classes of words that build no name: prepositions, adverbs, pronouns, numerals, times …
_LOOSE = frozenset("pdrcuymtf")


def agencies_in(text: str) -> Iterator[re.Match[str]]:
    """Yield what names the sort of an agency: 水利局 behind 县, 应急办 behind 镇."""
    found = _AGENCY.finditer(text) if _MAYBE.search(text) else ()
    yield from (match for match in found if _is_agency(text, match))
    for office in _OFFICE.finditer(text) if "办公室" in text else ():
        if _is_agency(text, office):
            yield office


def departments_in(text: str) -> Iterator[re.Match[str]]:
    """Yield the departments of agencies: 住房保障科 behind 区住建局."""
    for match in _DEPARTMENT.finditer(text) if _MAYBE_DEPARTMENT.search(text) else ():
        words = cut(match[0])
        if words[-1][-1] == match[0][-1] and not any(_breaks(word) for word in _named(words)):
            yield match


def schools_in(text: str) -> Iterator[re.Match[str]]:
    """Yield the numbers of schools: 七中 behind 市 or a name."""
    return (match for match in _SCHOOL.finditer(text) if _is_school(text, match.start()))


def _is_agency(text: str, match: re.Match[str]) -> bool:
    """Return whether a word ends at the level, and nouns alone stand behind it: not 市|民来到派出所."""
    low = max(0, match.start() - _FURTHEST)
    words = cut(text[low : match.end()])
    ends = [low + end for end in accumulate(map(len, words))]
    if match.start() not in ends:
        return False
    inner = words[ends.index(match.start()) + 1 :]
    # 居民区|组织|居委
    if len(inner) > 1 and inner[-1] in words_of("standing_organizations"):
        return False
    return not any(_breaks(word) for word in _named(inner) if word != "和" or _JOINS_BODIES.search(match[0]))


def _named(words: list[str]) -> list[str]:
    """Return ``words`` without a last one of a single letter, which is the sort of body: 市容|所."""
    return words[:-1] if len(words) > 1 and len(words[-1]) == 1 else words


def _breaks(word: str) -> bool:
    """Return whether ``word`` stands inside no name of a body."""
    if word in _POINTING:
        return True
    return word_class(word)[:1] in _LOOSE or word in words_of("phrase_edges") or word in words_of("posts")


def _is_school(text: str, at: int) -> bool:
    name = text[phrase_start(text, at) : at]
    if text[at - 1] in _PAIRED:
        return False
    return name in _LEVELS or (1 < len(name) <= _FURTHEST and is_proper(name))
