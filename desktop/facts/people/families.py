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
HOMES = re.compile(rf"{_WHERE}的?{_NAME}(?:[、，和与及]|以及)")
"""A name behind a home or place of work, in a row."""

_FROM_HOMES = re.compile(rf"{_FROM}(?:(?:、|，|[和与及]|以及){_FROM})+")
# 甲家庭、乙家庭
_FAMILIES = re.compile(rf"(?:(?<![{HAN}])|(?<=[为是有]))({SURNAME}[{HAN}]{{1,2}})家庭(?=[、，。；等])")
_PERSON = rf"({_NAME})"
# 某书记甲和某支部|乙共同揭牌
TOGETHER = re.compile("共同|分别|携手|一[起同]")
"""How people do what they do together."""

_BESIDE = re.compile(
    rf"(?<=[和与、])[{HAN}]{{2,16}}?(?:{_WHERE}|支部)({SURNAME}[{HAN}]{{2}})(?={TOGETHER.pattern})"
)
# 某居民区甲、|某中学教师乙: the next one has a post.
_BEFORE_POSTED = re.compile(
    rf"(?<=[{HAN}]){_WHERE}({SURNAME}[{HAN}]{{1,2}})(?=、[{HAN}]{{2,16}}?{any_of('posts')}{SURNAME})"
)
RELATED = re.compile("夫妇|夫妻|伉俪|婆媳|父[子女]|母[子女]|兄[弟妹]|姐[弟妹]|姊妹|祖孙|师徒|翁婿")
"""What two of a family are to each other."""

# 甲、乙婆媳, 丙和丁母女
_PAIR = re.compile(
    rf"(?:(?<![{HAN}])|(?<=[的有由请与和对是])){_PERSON}(?:、|[和与]){_PERSON}(?={RELATED.pattern})"
)


def families(text: str, _article: str) -> Iterator[Introduction]:
    """Yield whose families stand in a row, two and more: 甲家庭、乙家庭."""
    named = list(_FAMILIES.finditer(text))
    if len(named) > 1 and all(may_be_person(family[1]) for family in named):
        yield from (plain(family.start(1), family[1]) for family in named)


def related(text: str, _article: str) -> Iterator[Introduction]:
    """Yield two who are of one family: 甲、乙婆媳."""
    for pair in _PAIR.finditer(text):
        if may_be_person(pair[1]) and may_be_person(pair[2]):
            yield from (plain(pair.start(member), pair[member]) for member in (1, 2))


def joining(text: str, _article: str) -> Iterator[Introduction]:
    """Yield who does something together with others: 某书记甲和某支部|乙共同揭牌."""
    return _surely_named(_BESIDE, text)


def before_posted(text: str, _article: str) -> Iterator[Introduction]:
    """Yield who stands before someone with a post: 某居民区甲、|某中学教师乙."""
    return _surely_named(_BEFORE_POSTED, text)


def _surely_named(pattern: re.Pattern[str], text: str) -> Iterator[Introduction]:
    return (plain(other.start(1), other[1]) for other in pattern.finditer(text) if is_person(other[1]))


def from_homes(text: str, _article: str) -> Iterator[Introduction]:
    """Yield those of a row who are each named behind a home: 丙村丁和戊村己."""
    for row in _FROM_HOMES.finditer(text):
        names = list(re.finditer(_FROM, row[0]))
        if _are_people([name[1] for name in names]) and (
            not _BEHIND_TOWN.search(row[0]) or _OF_PEOPLE.match(text, row.end())
        ):
            yield from (plain(row.start() + name.start(1), name[1]) for name in names)


def _are_people(names: list[str]) -> bool:
    """Return whether all of a row may be people, and more than half of it surely are."""
    return 2 * sum(map(is_person, names)) > len(names) and all(map(may_be_person, names))
