"""By-names made of a surname: 老钱, 小钱, 钱老, 钱阿婆."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from desktop.facts.lexicon import any_of
from desktop.facts.names.familiar import is_full
from desktop.facts.names.following import Follow, follow
from desktop.facts.names.name import SURNAME
from desktop.text.scripts import HAN
from desktop.text.words import frequency, word_class

_FORMS = ("老{}", "小{}", "{}老")
# What old people are called by, who are named in full elsewhere in the article.
_AGED = ("阿婆", "婆婆", "奶奶", "老太", "爷爷", "大爷", "老伯", "伯伯", "大伯", "阿公", "老汉", "老人")
# What anyone may be called by: whoever is introduced by it is someone else.
_KINDLY = ("阿姨", "大妈", "大姐", "大娘", "大叔", "叔叔", "女士", "先生", "姨", "嫂")
_ANEW = re.compile(rf"(?:[的位名叫、和与及对岁]|{any_of('roles', 'collective_roles')})$")
_LONGEST_ROLE = 10
# What someone is called by whose post ends so.
_ADDRESSES = {
    "老师": ("教师", "老师"),
    "医生": ("医生", "医师"),
    "大夫": ("医生", "医师"),
    "警官": ("民警", "交警", "警官"),
    "师傅": ("师傅", "工", "匠", "师", "司机"),
    "教练": ("教练", "教练员"),
} | {
    office: (office,)
    for office in (
        "律师",
        "法官",
        "书记",
        "主任",
        "主席",
        "部长",
        "局长",
        "处长",
        "科长",
        "市长",
        "区长",
        "县长",
        "镇长",
        "乡长",
        "村长",
        "校长",
        "园长",
        "院长",
        "所长",
        "站长",
        "馆长",
        "队长",
        "经理",
        "会长",
        "教授",
    )
}
_SELDOM = 30
_HEADS = ("会长", "支书", "书记", "厂长", "队长", "校长", "站长", "馆长", "船长", "班长", "院长", "村长")
# 季老师 whose full name stands elsewhere without any post.
_OF_ANYONE = frozenset({"老师", "师傅", "医生", "教练"})
_BY_NAME = re.compile(rf"(?:(?<![{HAN}])|(?<=[者员警生师工友人民]))[小老]{SURNAME}")


def nicknames_of(names: Iterable[str], text: str) -> dict[str, str]:
    """Return the full name for each nickname in ``text`` that one of ``names`` alone can have: 老钱."""
    single = _single_surnames(tuple(names))
    called = ((form.format(surname), name) for surname, name in single.items() for form in _FORMS)
    return {one: name for one, name in called if one in text}


def aged_of(names: Iterable[str], text: str) -> dict[str, str]:
    """Return the full name for each form of address in ``text`` that one name alone can have: 钱阿婆."""
    return {one: name for one, name in _forms(names, _AGED, text) if one in text}


def kindly_of(names: Iterable[str], text: str) -> dict[str, str]:
    """Return the full name for each familiar form (钱阿姨) that ``text`` goes on to call someone by.

    A form that introduces someone (居民钱阿姨, 楼上的钱阿姨) is another's, and so is one before the name.
    """
    return {one: name for one, name in _forms(names, _KINDLY, text) if _is_called_again(one, name, text)}


def addressed_of(posts: Mapping[str, Iterable[str]], text: str) -> dict[str, str]:
    """Return the full name for each surname with an office (佴律师) in ``text`` that one person alone has.

    ``posts`` are the people's posts by their names.
    """
    present = [form for form in _ADDRESSES if form in text]
    holders: dict[str, set[str]] = {}
    for name in (name for name in posts if present and len(name) > 1 and is_full(name)):
        for form in present:
            if _is_addressed(form, tuple(posts[name])) and name[0] + form in text:
                holders.setdefault(name[0] + form, set()).add(name)
    return {called: names.pop() for called, names in holders.items() if len(names) == 1}


def headed_of(posts: Mapping[str, Iterable[str]], text: str) -> dict[str, str]:
    """Return the full name for each office with 老 (老会长) in ``text`` that one person alone has."""
    holders: dict[str, set[str]] = {}
    for office in (office for office in _HEADS if f"老{office}" in text):
        holders[f"老{office}"] = {
            name for name, titles in posts.items() if any(title.endswith(office) for title in titles)
        }
    return {called: names.pop() for called, names in holders.items() if len(names) == 1}


def _forms(names: Iterable[str], forms: Iterable[str], text: str) -> Iterator[tuple[str, str]]:
    """Yield each name behind its surname with one of the ``forms`` that ``text`` has."""
    present = [form for form in forms if form in text]
    single = _single_surnames(tuple(names)).items() if present else ()
    yield from ((surname + form, name) for surname, name in single for form in present)


def _is_called_again(called: str, name: str, text: str) -> bool:
    at = text.find(called)
    return 0 <= text.find(name) < at and _ANEW.search(text, max(0, at - _LONGEST_ROLE), at) is None


def _is_addressed(form: str, titles: tuple[str, ...]) -> bool:
    """Return whether who has these posts is addressed so."""
    return any(title.endswith(_ADDRESSES[form]) for title in titles) or (form in _OF_ANYONE and not titles)


def by_names_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield where someone is called by a surname alone, and acts: 志愿者小骆扶着, 小冯说."""
    for match in _BY_NAME.finditer(text) if "小" in text or "老" in text else ():
        behind = follow(text, match.end())
        is_word = word_class(match[0])[:2] not in {"", "nr", "t"}
        if (behind >= Follow.WORD and not is_word) or _speaks(match[0], behind):
            yield match.span()


def _speaks(called: str, behind: Follow) -> bool:
    """Return whether a word that is seldom one (小夏, not 老师) stands before a verb of saying."""
    return behind is Follow.SPEECH and frequency(called) < _SELDOM


# Several forms of address are looked for in one article.
@lru_cache(maxsize=8)
def _single_surnames(names: tuple[str, ...]) -> dict[str, str]:
    by_surname: dict[str, set[str]] = {}
    for name in names:
        if len(name) > 1 and is_full(name):
            by_surname.setdefault(name[0], set()).add(name)
    return {surname: full.pop() for surname, full in by_surname.items() if len(full) == 1}
