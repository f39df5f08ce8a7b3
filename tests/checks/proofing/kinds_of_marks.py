"""Slips in marks, and in what is no Chinese character."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from random import Random

from desktop.model import PassageKind, Span
from desktop.text.scripts import HAN
from tests.checks.proofing.clean import CleanIssue
from tests.checks.proofing.slips import RUNNING, TITLES, Family, Kind, Slip, Wrong, passages_of, put

_IN_WORDS = rf"(?<=[{HAN}])(?=[{HAN}])"
_LATIN = {
    "tune": {"和": "and", "的": "of", "是": "is", "新": "new"},
    "test": {"在": "in", "与": "with", "为": "for", "或": "or"},
}


def some(*words: str) -> Wrong:
    """Return a wrong form that is one of these templates."""
    return lambda match, random: match.expand(random.choice(words))


def now_and_then(words: str, share: float = 0.02) -> Wrong:
    """Return a wrong form for a pattern that fits nearly everywhere."""
    return lambda match, random: match.expand(words) if random.random() < share else None


def _latin(clean: CleanIssue, random: Random) -> Iterator[Slip]:
    """Yield Chinese words printed in English; each pool has its own."""
    words = _LATIN[clean.pool]
    for passage in passages_of(clean.issue, RUNNING):
        for match in re.finditer(f"(?<=[{HAN}])[{''.join(words)}](?=[{HAN}])", passage.text):
            wrong = words[match[0]]
            yield Slip(passage.id, Span(*match.span()), random.choice((f" {wrong} ", wrong)))


def _ended_titles(clean: CleanIssue, random: Random) -> Iterator[Slip]:
    """Yield titles with a mark at their end; a comma is right where a title leads into the next."""
    for title, following in pairwise((*passages_of(clean.issue, TITLES), None)):
        leads_on = title and following and (title.kind in (PassageKind.KICKER, following.kind))
        if title and re.search(f"[{HAN}]$", title.text):
            end = len(title.text)
            yield Slip(title.id, Span(end, end), random.choice("。" if leads_on else "。，"))


def _traditional(match: re.Match[str], random: Random) -> str:
    return _TRADITIONAL[match[0]]


_TRADITIONAL = dict(
    zip("国对会发东车门问学实区务员办众总气边进", "國對會發東車門問學實區務員辦眾總氣邊進", strict=True)
)
_SIMPLE = "|".join(_TRADITIONAL)

MARKS = (
    Kind("前引号丢失", Family.MARKS, put("“(?=[^“”]*”)", ""), is_near=False),
    Kind("后引号丢失", Family.MARKS, put("(?<=[^“”。！？])”", ""), is_near=False),
    Kind("引号多出一个", Family.MARKS, put("(“[^“”]{2,8}”)(.{2,4})", r"\1\2”")),
    Kind("引号方向反了", Family.MARKS, put("“(?=[^“”]{2,20}”)", "”")),
    Kind("书名号丢失一半", Family.MARKS, put("《([^《》]+)》", some(r"《\1", r"\1》"))),
    Kind("括号丢失一半", Family.MARKS, put("(?<!^)（([^（）]+)）", some(r"（\1", r"\1）"))),
    Kind("双引号套双引号", Family.MARKS, put("‘([^‘’]+)’", r"“\1”")),
    Kind("标点重复", Family.MARKS, put("[，。、；：]", now_and_then(r"\g<0>\g<0>"))),
    Kind(
        "标点相撞", Family.MARKS, put("[，。、；]", lambda match, random: random.choice(_CLASHES[match[0]]))
    ),
    Kind("引号内外都有句号", Family.MARKS, put("(?<=[。！？])”(?!。)", "”。")),
    Kind("省略号写法", Family.MARKS, put("……", some("…", "...", "。。。", "、、、"))),
    Kind("破折号写法", Family.MARKS, put("——", some("—", "--", "－－"))),
    Kind(
        "顿号与“和”连用",
        Family.MARKS,
        put("(?<=、)([^，。、：；“”]{2,6})和(?=[^，。、：；]{2,6}[，。])", r"\1、和"),
    ),
    Kind("标题末尾有句号", Family.MARKS, _ended_titles),
    Kind("序次语后标点", Family.MARKS, put("(（[一二三四五六七八九十]）)", r"\1、")),
)
_CLASHES = {"，": ("，。", "、，"), "。": ("，。", "。，"), "、": ("、，", "，、"), "；": ("；。", "；，")}

SCRIPTS = (
    Kind("混入英文词", Family.SCRIPTS, _latin),
    Kind(
        "混入字母", Family.SCRIPTS, put(_IN_WORDS, lambda match, random: random.choice("acdehiklmnqrstuwz"))
    ),
    Kind("句中空格", Family.SCRIPTS, put(_IN_WORDS, now_and_then(" "))),
    Kind("混入繁体字", Family.SCRIPTS, put(_SIMPLE, _traditional)),
    Kind("全角数字", Family.SCRIPTS, put(r"(?<!\d)\d\d+", lambda match, random: match[0].translate(_FULL))),
    Kind("形近外文字母", Family.SCRIPTS, put("[A-Z]{2,}", lambda match, random: _look_alike(match))),
    Kind("没有读出来的字", Family.SCRIPTS, put(f"[{HAN}]", now_and_then("\ufffd"))),
)
_FULL = str.maketrans("0123456789", "０１２３４５６７８９")
_CYRILLIC = str.maketrans("ABCEHKMOPTX", "АВСЕНКМОРТХ")


def _look_alike(match: re.Match[str]) -> str | None:
    changed = match[0].translate(_CYRILLIC)
    return changed if changed != match[0] else None
