"""Which line of a title group is the headline, and what that makes of the others."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop.assets import word_list
from desktop.model import PassageKind
from desktop.structure.words.patterns import any_of

_OFFICE = re.compile(
    r"街道|区委|区长|书记|主任|办事处|人大|政协|社区|居民区|镇|局|公司|学校|中心|党工委|《|第.{1,3}届|\d{4}年|\d"
)
_DOING = re.compile(any_of(word_list("news_verbs")))
_OCCASION = re.compile(
    r"^(?:喜迎|庆祝|纪念|热烈|.{2,14}(?:之际|前夕|来临|系列报道|特别报道|侧记|纪实|启示录))"
)

Titles = Sequence[str]


@dataclass(frozen=True, slots=True)
class TitleFeature:
    """One thing to see in a title line among those of its article; its weight speaks for the headline."""

    name: str
    reason: str
    sign: Callable[[Titles, int], bool]
    weight: float


def is_balanced(text: str) -> bool:
    """Return whether a title consists of two or three phrases of nearly one length."""
    lengths = [len(phrase) for phrase in text.split()]
    return 2 <= len(lengths) <= 3 and min(lengths) >= 3 and max(lengths) - min(lengths) <= 2


def _says(pattern: str | re.Pattern[str]) -> Callable[[Titles, int], bool]:
    compiled = re.compile(pattern)
    return lambda titles, number: compiled.search(titles[number]) is not None


TITLE_FEATURES = (
    TitleFeature("对称词组", "主标题多作对称的两句", lambda titles, number: is_balanced(titles[number]), 2.0),
    TitleFeature(
        "不提机构职务",
        "谁在何处由肩题、副题交代",
        lambda titles, number: not _OFFICE.search(titles[number]),
        1.5,
    ),
    TitleFeature("动宾俱全", "说做了什么事", _says(_DOING), 0.4),
    TitleFeature("纪念与由头", "肩题交代由头", _says(_OCCASION), -2.0),
    TitleFeature("带逗号", "主标题不用逗号", _says("[，、]"), -1.0),
    TitleFeature("太短", "栏目式的短语不是主标题", lambda titles, number: len(titles[number]) < 6, -2.0),
    TitleFeature("太长", "主标题少有超过二十四字的", lambda titles, number: len(titles[number]) > 24, -0.8),
    TitleFeature("破折号领起", "副题以破折号领起", _says("^[—–-]"), -4.0),
    TitleFeature("话未完", "肩题以逗号、破折号收尾", _says("[，、—–：:]$"), -4.0),
    TitleFeature("在括号里", "括号里的是附言", _says("^[（(]"), -3.0),
    TitleFeature("中间一行", "上有肩题下有副题", lambda titles, number: 0 < number < len(titles) - 1, 1.0),
)


def headline_among(texts: Titles, leanings: Sequence[float] | None = None) -> int:
    """Return the number of the headline among the title lines of one article; the first of equals.

    ``leanings`` says how much more speaks for each line.

    Raises:
        ValueError: for no line at all
    """
    more = leanings or [0.0] * len(texts)
    return max(range(len(texts)), key=lambda number: (_score(texts, number) + more[number], -number))


def title_roles(texts: Titles, headline: int) -> tuple[PassageKind, ...]:
    """Return the role of each title line: kickers before the headline, decks after it."""
    return tuple(
        PassageKind.HEADLINE
        if number == headline
        else (PassageKind.KICKER if number < headline else PassageKind.DECK)
        for number in range(len(texts))
    )


def _score(titles: Titles, number: int) -> float:
    return sum(feature.weight for feature in TITLE_FEATURES if feature.sign(titles, number))
