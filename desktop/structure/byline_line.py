"""Whether a line is a byline: nothing but names and what these people did."""

from __future__ import annotations

import re

from desktop.assets import word_list
from desktop.structure.patterns import any_of

_ROLE = (
    r"(?:本报|本刊|特约|见习|实习|首席|社区|全媒体|融媒体)*"
    r"(?:记者|通讯员|实习生|摄影报道|摄影记者|摄影|撰文|撰稿|作者|采写|采访|执笔|口述|编译|整理|供图|供稿|图文|图片|文字|报道|文并摄)"
)
_HAN = r"[\u3400-\u9fff]"
_COMPOUND = any_of(word_list("compound_surnames"))
_NAME = rf"(?:{_HAN}{{2,3}}|{_COMPOUND}{_HAN}{{1,2}}|{_HAN}{{2,8}}[·•]{_HAN}{{1,8}})"
# 文, 图 and 摄 are roles only by themselves: 文明 is no author.
_TOKEN = re.compile(rf"(?P<role>{_ROLE}|文|图|摄)|(?P<before>{_ROLE})?(?P<name>{_NAME})(?P<after>{_ROLE})?")
_APART = re.compile(r"[\s、，/／|｜:：]+")
_BOX = re.compile(r"^(?:[□■◎]+|[●○◆◇▲△](?=.*(?:记者|通讯员|[文图摄])))\s*")
_SPACED = re.compile(rf"(?<!{_HAN})({_HAN})\s({_HAN})(?!{_HAN})")
_COMMON = re.compile(any_of(word_list("common_surnames") + word_list("compound_surnames")))
_ANY = re.compile(any_of(word_list("surnames") + word_list("compound_surnames")))
# Where the author works: 东篱社区 陈立.
_OFFICE = re.compile(
    rf"{_HAN}{{2,12}}(?:社区|街道|居委会|居民区|小学|中学|学校|村|公司|大学|医院|派出所|司法所)"
)
_LONGEST, _MOST = 50, 10


def byline_likeness(text: str) -> float:
    """Return how surely a line names its authors.

    1 where roles stand with the names (``记者 甲乙``, ``甲乙 文/摄``) or a box before them, 0.5
    for several names alone, 0.25 for one, 0 where anything else stands in the line.
    """
    tokens = _tokens(text)
    if not tokens or None in tokens:
        return 0.0
    names = [token["name"] for token in tokens if token and token["name"]]
    roles = any(token and (token["role"] or token["before"] or token["after"]) for token in tokens)
    if (roles or _BOX.match(text)) and any(map(_ANY.match, names)):
        return 1.0
    if not names or not all(map(_COMMON.match, names)):
        return 0.0
    return 0.5 if len(names) > 1 else 0.25


def _tokens(text: str) -> list[re.Match[str] | None]:
    if len(text) > _LONGEST:
        return []
    words = _APART.split(_SPACED.sub(r"\1\2", _BOX.sub("", text)).strip())
    if len(words) > 1 and _OFFICE.fullmatch(words[0]):
        words = words[1:]
    return [_TOKEN.fullmatch(word) for word in words[: _MOST + 1]] if len(words) <= _MOST else []
