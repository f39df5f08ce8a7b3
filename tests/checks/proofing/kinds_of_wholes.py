"""Slips in series and announced counts, in wording, and in whole paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from random import Random

from desktop.assets import word_list
from desktop.model import PassageKind, Span
from tests.checks.proofing.clean import FIXTURES, CleanIssue
from tests.checks.proofing.slips import RUNNING, Family, Kind, Places, Slip, passages_of, put, told

_NUMERALS = "一二三四五六七八九十"
_ITEM = re.compile(r"(?<=[。；：，])([二三四五])是[^。；]*[。；]")
_PARAGRAPHS = frozenset({PassageKind.PARAGRAPH})
_CHOICE = re.compile(r"\{([^|{}]*)\|([^|{}]*)\}")
_LONG = 60


def _item_lost(clean: CleanIssue, random: Random) -> Iterator[Slip]:
    """Yield the middle items of a series, taken out whole."""
    for passage in passages_of(clean.issue, RUNNING):
        for match in _ITEM.finditer(passage.text):
            following = _NUMERALS[_NUMERALS.index(match[1]) + 1]
            if passage.text.startswith(f"{following}是", match.end()):
                yield Slip(passage.id, Span(*match.span()), "")


def _number_said(clean: CleanIssue, random: Random) -> Iterator[Slip]:
    """Yield announced counts whose series an author kept to, with another number."""
    for passage in passages_of(clean.issue, RUNNING):
        for match in re.finditer(
            "([二三四五六])(?=(?:个方面|方面|点|项|条|步|件事|种)[^，。：]{0,8}[：。]一是)", passage.text
        ):
            yield Slip(passage.id, Span(*match.span()), _NUMERALS[_NUMERALS.index(match[0]) + 1])


def _paragraph_twice(clean: CleanIssue, random: Random) -> Iterator[Slip]:
    passages = [one for one in passages_of(clean.issue, _PARAGRAPHS) if len(one.text) > _LONG]
    for first, second in pairwise(passages):
        yield Slip(second.id, Span(0, len(second.text)), first.text)


def _sentence_twice(clean: CleanIssue, random: Random) -> Iterator[Slip]:
    for passage in passages_of(clean.issue, _PARAGRAPHS):
        for match in re.finditer("(?<=。)[^。“”]{15,60}。", passage.text):
            yield Slip(passage.id, Span(match.end(), match.end()), match[0])


def _cut_off(clean: CleanIssue, random: Random) -> Iterator[Slip]:
    """Yield paragraphs that end amid a sentence, behind a comma or a word."""
    for passage in passages_of(clean.issue, _PARAGRAPHS):
        breaks = [match.end() for match in re.finditer("，[^，。“”]{2,4}", passage.text)]
        if len(passage.text) > _LONG and breaks:
            yield Slip(passage.id, Span(random.choice(breaks), len(passage.text)), "")


def _listed(name: str) -> Places:
    """Return slips in the sentences of ``tests/fixtures/slips``, each pool's of its own."""
    return told(lambda pool, random: _both(random.choice(_sentences(pool)[name])))


@cache
def _sentences(pool: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in (FIXTURES / "slips" / f"{pool}.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, sentence = line.split("\t")
            found.setdefault(kind, []).append(sentence)
    return found


def _both(sentence: str) -> tuple[str, str]:
    """Return the sentence with what is right in its braces, and with what is wrong."""
    return _CHOICE.sub(r"\1", sentence), _CHOICE.sub(r"\2", sentence)


def _mistyped(clean: CleanIssue, random: Random) -> Iterator[Slip]:
    """Yield words that are often mistyped; each pool has half of the words."""
    wrong = {right: wrong for wrong, right in (line.split("\t") for line in _half("mistypes", clean.pool))}
    pattern = re.compile("|".join(map(re.escape, wrong)))
    for passage in passages_of(clean.issue, RUNNING):
        for match in pattern.finditer(passage.text):
            yield Slip(passage.id, Span(*match.span()), wrong[match[0]])


def _fixed(pool: str, random: Random) -> tuple[str, str]:
    """Return a fixed phrase in a sentence, and the same with one character lost or changed.

    A numeral stays: another one is that of another congress.
    """
    phrase = random.choice(_half("fixed_phrases", pool))
    at = random.randrange(2, len(phrase) - 1)
    while not phrase[at].isalpha() or phrase[at] in _NUMERALS:
        at = random.randrange(2, len(phrase) - 1)
    wrong = phrase[:at] + random.choice(("", "之", "新")) + phrase[at + 1 :]
    return f"会上还讲到{phrase}的有关内容。", f"会上还讲到{wrong}的有关内容。"


def _half(name: str, pool: str) -> tuple[str, ...]:
    return word_list(name)[pool == "test" :: 2]


def _kinds(family: Family, *names: str, is_near: bool = True) -> tuple[Kind, ...]:
    return tuple(Kind(name, family, _listed(name), is_near) for name in names)


LISTS = (
    Kind("序号中间缺一项", Family.COUNTS, _item_lost, is_near=False),
    Kind("序号重复", Family.COUNTS, put("(?<=[。；：，])三是", "二是")),
    Kind("预告数目不符", Family.COUNTS, _number_said),
    *_kinds(
        Family.COUNTS,
        "预告数目与名单不符",
        "人数与名单不符",
        "层级数目不符",
        "分项与总数不符",
        "增减数不符",
        is_near=False,
    ),
    *_kinds(Family.COUNTS, "名单里同一人两次", "列项重复", is_near=False),
)
WORDS = (
    Kind("常见错别字", Family.WORDS, _mistyped),
    Kind("固定提法差一字", Family.WORDS, told(_fixed)),
    *_kinds(
        Family.WORDS,
        "成语错一字",
        "易混词",
        "截止与截至",
        "语义重复",
        "搭配不当",
        "前后矛盾",
        "会议名称",
        "过时提法",
    ),
)
TOLD_FIGURES = (
    *_kinds(Family.NUMERALS, "届次用数字", "〇写成零", "范围缺单位"),
    *_kinds(Family.DATES, "周年数不符", "日期前后颠倒"),
)
BODIES = _kinds(Family.BODIES, "行政层级重字", "单位全称少字", "单位名称前后不一", is_near=False)
WHOLES = (
    Kind("整段重复", Family.WHOLE, _paragraph_twice, is_near=False),
    Kind("整句重复", Family.WHOLE, _sentence_twice, is_near=False),
    Kind("段落没有完", Family.WHOLE, _cut_off),
    *_kinds(Family.WHOLE, "手机号少一位", "上接下转不成对", is_near=False),
)
