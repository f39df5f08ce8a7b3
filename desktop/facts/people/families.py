"""Who is named with others of a family, or each behind his home: 甲、乙婆媳, 丙村丁和戊村己."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.facts.lexicon import any_of
from desktop.facts.names.name import SURNAME
from desktop.facts.names.whole_names import is_person, may_be_person
from desktop.facts.people.introductions import Introduction
from desktop.facts.people.rows import plain
from desktop.text.longest import longest_of
from desktop.text.scripts import HAN

# 甲村的乙和丙社区丁, 某局甲、某公司乙: each is named behind where he lives or works.
_TOWN = "[镇乡]|街道"
_WHERE = longest_of(
    (
        *"镇乡村局处厂店业所院站队馆",
        *("街道", "社区", "居民区", "小区", "公司", "集团", "物业"),
        *("儿园", "托园", "育园", "小学", "中学", "大学", "学校", "实小"),
        *(number + level for number in "一二三四五六七八九十附" for level in "小中"),
        *("银行", "中心", "协会", "商会", "工会", "妇联", "残联", "红十字会", "团委"),
        *("宣传部", "组织部", "统战部", "事业部", "研究院", "车间", "分厂", "班组"),
    )
)
# Behind a town there stand villages too: 柳湾镇高庄.
_BEHIND_TOWN = re.compile(f"(?:{_TOWN})[{HAN}]{{2,3}}(?:$|、)")
_OF_PEOPLE = re.compile(
    rf"(?:、[{HAN}]{{2,3}})*?(?:家|等?[\d两三四五六七八九十]*[多余]?[名位]|等人|[两三四五]人|夫妇|荣?获|分别)"
)
_FROM = rf"(?:团[省市区县]委|[{HAN}]{{1,16}}?{_WHERE})的?"
_FROM += rf"((?:{any_of('compound_surnames')}|{SURNAME})[{HAN}]{{1,2}}?)"
_FROM += r"(?=、|[和与及，。；等两三四五六七八九\d]|以及|家|夫妇|婆媳|分别|荣?获|$)"
_NAME = rf"(?:{any_of('compound_surnames')}|{SURNAME})[{HAN}]{{1,2}}"
# Most lines have no such row, which is looked for slowly.
_MAYBE = re.compile(rf"{_WHERE}的?{_NAME}(?:[、，和与及]|以及)")
_FROM_HOMES = re.compile(rf"{_FROM}(?:(?:、|，|[和与及]|以及){_FROM})+")
# 甲家庭、乙家庭
_FAMILIES = re.compile(rf"(?:(?<![{HAN}])|(?<=[为是有]))({SURNAME}[{HAN}]{{1,2}})家庭(?=[、，。；等])")
_PERSON = rf"({_NAME})"
# 某书记甲和某支部|乙共同揭牌
_TOGETHER = re.compile("共同|分别|携手|一[起同]")
_BESIDE = re.compile(
    rf"(?<=[和与、])[{HAN}]{{2,16}}?(?:{_WHERE}|支部)({SURNAME}[{HAN}]{{2}})(?={_TOGETHER.pattern})"
)
# 某居民区甲、|某中学教师乙: the next one has a post.
_BEFORE_POSTED = re.compile(
    rf"(?<=[{HAN}]){_WHERE}({SURNAME}[{HAN}]{{1,2}})(?=、[{HAN}]{{2,16}}?{any_of('posts')}{SURNAME})"
)
_RELATED = re.compile("夫妇|夫妻|伉俪|婆媳|父[子女]|母[子女]|兄[弟妹]|姐[弟妹]|姊妹|祖孙|师徒|翁婿")
# 甲、乙婆媳, 丙和丁母女
_PAIR = re.compile(
    rf"(?:(?<![{HAN}])|(?<=[的有由请与和对是])){_PERSON}(?:、|[和与]){_PERSON}(?={_RELATED.pattern})"
)


def families(text: str, _article: str) -> Iterator[Introduction]:
    """Yield the people of such a row; of 甲家庭 there must be two."""
    in_row = _MAYBE.search(text) is not None
    if in_row:
        yield from _from_homes(text)
    for pair in _PAIR.finditer(text) if _RELATED.search(text) else ():
        if may_be_person(pair[1]) and may_be_person(pair[2]):
            yield from (plain(pair.start(member), pair[member]) for member in (1, 2))
    beside = _BESIDE.finditer(text) if _TOGETHER.search(text) else ()
    for others in (beside, _BEFORE_POSTED.finditer(text) if in_row else ()):
        for other in others:
            if is_person(other[1]):
                yield plain(other.start(1), other[1])
    named = list(_FAMILIES.finditer(text)) if "家庭" in text else []
    if len(named) > 1 and all(may_be_person(family[1]) for family in named):
        yield from (plain(family.start(1), family[1]) for family in named)


def _from_homes(text: str) -> Iterator[Introduction]:
    for row in _FROM_HOMES.finditer(text):
        names = list(re.finditer(_FROM, row[0]))
        if _are_people([name[1] for name in names]) and (
            not _BEHIND_TOWN.search(row[0]) or _OF_PEOPLE.match(text, row.end())
        ):
            yield from (plain(row.start() + name.start(1), name[1]) for name in names)


def _are_people(names: list[str]) -> bool:
    """Return whether all of a row may be people, and more than half of it surely are."""
    return 2 * sum(map(is_person, names)) > len(names) and all(map(may_be_person, names))
