"""By-names made of a surname: 老钱, 小钱, 钱老, 钱阿婆."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from desktop.facts.names.familiar import is_full
from desktop.facts.names.following import Follow, follow
from desktop.facts.names.name import SURNAME
from desktop.text.scripts import HAN
from desktop.text.words import frequency, word_class

_FORMS = ("老{}", "小{}", "{}老")
# What old people are called by, who are named in full elsewhere in the article.
_AGED = ("阿婆", "婆婆", "奶奶", "老太", "爷爷", "大爷", "老伯", "伯伯", "大伯", "阿公", "老汉", "老人")
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


def nicknames_of(names: Iterable[str]) -> dict[str, str]:
    """Return the full name for each nickname that only one of ``names`` can have: 老钱 → 钱永年."""
    single = _single_surnames(names)
    return {form.format(surname): name for surname, name in single.items() for form in _FORMS}


def aged_of(names: Iterable[str]) -> dict[str, str]:
    """Return the full name for each form of address that only one of ``names`` can have: 钱阿婆 → 钱永年."""
    single = _single_surnames(names)
    return {surname + form: name for surname, name in single.items() for form in _AGED}


def addressed_of(posts: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Return the full name for each surname with an office (佴律师) that only one of the people has.

    ``posts`` are the people's posts by their names.
    """
    single = _single_surnames(posts)
    return {
        surname + form: name
        for surname, name in single.items()
        for form, ending in _ADDRESSES.items()
        if any(str(post).endswith(ending) for post in posts[name]) or (form in _OF_ANYONE and not posts[name])
    }


def headed_of(posts: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Return the full name for each office with 老 (老会长) that only one of the people has."""
    holders: dict[str, set[str]] = {}
    for name, titles in posts.items():
        for office in (office for office in _HEADS if any(str(title).endswith(office) for title in titles)):
            holders.setdefault(f"老{office}", set()).add(name)
    return {called: names.pop() for called, names in holders.items() if len(names) == 1}


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


def _single_surnames(names: Iterable[str]) -> dict[str, str]:
    by_surname: dict[str, set[str]] = {}
    for name in names:
        if len(name) > 1 and is_full(name):
            by_surname.setdefault(name[0], set()).add(name)
    return {surname: full.pop() for surname, full in by_surname.items() if len(full) == 1}
