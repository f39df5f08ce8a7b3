"""Who is chosen for an office: 由甲任会长，乙、丙为副会长; 以丁为主席的委员会."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.facts.lexicon import any_of, character_class
from desktop.facts.names.whole_names import may_be_person
from desktop.facts.people.introductions import Introduction
from desktop.facts.people.rows import plain
from desktop.text.scripts import HAN

_NAME = rf"(?:{any_of('compound_surnames')}|{character_class('surnames')})[{HAN}]{{1,2}}"
_SEX = "(?:（[男女]）)?"
_OFFICE = r"[^，。；：！？、“”]{0,24}?(?:[长席员]|书记|主任|主委|监事|理事|顾问|总裁|总经理)"
CHOICE = re.compile("选举|推选|推举|当选|产生|聘|任命|领导班子|会长|理事长")
"""What tells of a choice, where 为 says the same as 任."""

_CHOSEN = re.compile(
    rf"(?:^|[，。；：、由]|公司|集团|选举|推选|推举|产生|聘请|任命)"
    rf"(?P<names>{_NAME}{_SEX}(?:、{_NAME}{_SEX}){{0,20}}?)(?:同志)?(?:分别)?(?:担任|出任|任|当选为?|为)"
    rf"(?={_OFFICE}(?:[，。；、]|$))"
)
# 以甲为主席的新一届委员会
_LED_BY = re.compile(rf"以(?P<names>{_NAME})为(?={_OFFICE}的)")


def tells_choice(text: str) -> bool:
    """Return whether someone is chosen or called to an office there."""
    return CHOICE.search(text) is not None


def chosen(text: str, _article: str) -> Iterator[Introduction]:
    """Yield who is said to take an office, alone or in a row; what office it is stands behind."""
    for match in (*_CHOSEN.finditer(text), *_LED_BY.finditer(text)):
        names = list(re.finditer(_NAME + "(?=$|、|（)", match["names"]))
        if all(may_be_person(name[0]) for name in names):
            yield from (plain(match.start("names") + name.start(), name[0]) for name in names)
