"""How likely each line of a title group is the headline, and what that makes of the others.

The weights are log odds, found on the articles to tune with in ``tests/fixtures`` and on 78 pairs
of titles of real street papers, with the papers of one source left out in turn: the headline was
found in 80 % of the pairs, where each line counted alike in 67 %. They are drawn towards what
was declared before, so that what is called sure is so in other papers' titles as well.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import exp

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
_GENRE = re.compile(
    r"(?:记|纪实|侧记|见闻|观察|实录|由来|故事|报道|预告|问|指南|大事记|一览|札记|掠影|印象|访谈)”?$"
)
_PLACE = re.compile(r"(?:社区|街道|居民区|小区|镇|村|居委会|系列)$")
_SPEECH = re.compile("“[^“”]*[，！。？][^“”]*”")
# A line that is so many times as long as every other one tells the details.
_MUCH_LONGER = 1.5

Titles = Sequence[str]
Sign = Callable[[Titles, int], bool]


@dataclass(frozen=True, slots=True)
class TitleFeature:
    """One thing to see in a title line among those of its article; its weight speaks for the headline."""

    name: str
    reason: str
    sign: Sign
    weight: float


def is_balanced(text: str) -> bool:
    """Return whether a title consists of two or three phrases of nearly one length."""
    lengths = [len(phrase) for phrase in text.split()]
    return 2 <= len(lengths) <= 3 and min(lengths) >= 3 and max(lengths) - min(lengths) <= 2


def sort_of_title(text: str) -> str:
    """Return what sort of line a title is: a slogan of balanced phrases, news, or another phrase."""
    if is_balanced(text):
        return "对句"
    return "叙事" if _OFFICE.search(text) or _DOING.search(text) else "短语"


def _says(pattern: str | re.Pattern[str]) -> Sign:
    compiled = re.compile(pattern)
    return lambda titles, number: compiled.search(titles[number]) is not None


def _is_much_longer(titles: Titles, number: int) -> bool:
    others = (len(title) for place, title in enumerate(titles) if place != number)
    return len(titles[number]) >= _MUCH_LONGER * max(others, default=len(titles[number]))


def _is_unfinished(titles: Titles, number: int) -> bool:
    return number < len(titles) - 1 and titles[number][-1:] in set("，、—–：:")


def _is_bare_place(titles: Titles, number: int) -> bool:
    return bool(_PLACE.search(titles[number])) and not _DOING.search(titles[number])


TITLE_FEATURES = (
    TitleFeature("破折号领起", "副题以破折号领起", _says("^[—–-]"), -5.0),
    TitleFeature("话没说完", "肩题以逗号、破折号收尾", _is_unfinished, -5.0),
    TitleFeature("在括号里", "括号里的是附言", _says("^[（(]"), -4.0),
    TitleFeature("交代由头", "纪念、喜迎、之际是肩题的话", _says(_OCCASION), -1.4),
    TitleFeature("只有地名", "肩题交代何处，不成一句", _is_bare_place, -1.4),
    TitleFeature("交代体裁", "副题说明是侧记、观察、问答", _says(_GENRE), -0.8),
    TitleFeature("整句引语", "肩题常引一句话", lambda titles, n: bool(_SPEECH.fullmatch(titles[n])), -0.5),
    TitleFeature("接连发问", "肩题提问，主标题回答", lambda titles, n: titles[n].count("？") > 1, -0.8),
    TitleFeature("长出许多", "细节由肩题、副题交代", _is_much_longer, -0.5),
    TitleFeature("下面还有一行", "上面的一行多半是肩题", lambda titles, n: n == 0 < len(titles) - 1, -0.9),
    TitleFeature("在中间", "上有肩题下有副题", lambda titles, n: 0 < n < len(titles) - 1, 1.7),
    TitleFeature("以了字收尾", "说成了一件事", _says("了[！。]?$"), 0.8),
    TitleFeature("是对称的词组", "主标题多作对称的两句", lambda titles, n: is_balanced(titles[n]), 0.6),
    TitleFeature(
        "不提机构职务", "谁在何处由肩题、副题交代", lambda titles, n: not _OFFICE.search(titles[n]), 1.0
    ),
)


def headline_chances(texts: Titles, leanings: Sequence[float] = ()) -> tuple[float, ...]:
    """Return for each title line of one article how likely it is the headline; together they are 1.

    ``leanings`` says how much more speaks for each line, as log odds.
    """
    more = leanings or [0.0] * len(texts)
    odds = [exp(_score(texts, number) + more[number]) for number in range(len(texts))]
    return tuple(each / sum(odds) for each in odds)


def title_evidence(texts: Titles, number: int) -> list[tuple[str, float]]:
    """Return what speaks for (positive) and against a title line as the headline, as declared."""
    return [(feature.name, feature.weight) for feature in TITLE_FEATURES if feature.sign(texts, number)]


def ranked(chances: Sequence[float]) -> list[int]:
    """Return the numbers of title lines, the likeliest headline first, the upper of equals before."""
    return sorted(range(len(chances)), key=lambda number: -chances[number])


def speaking_for(texts: Titles, number: int) -> Iterator[str]:
    """Yield what speaks for a title line as the headline, the strongest first."""
    spoke = sorted(title_evidence(texts, number), key=lambda item: -item[1])
    return (name for name, weight in spoke if weight > 0)


def title_roles(count: int, headline: int) -> tuple[PassageKind, ...]:
    """Return the role of each of so many title lines: kickers before the headline, decks after it."""
    kickers, decks = (PassageKind.KICKER,) * headline, (PassageKind.DECK,) * (count - headline - 1)
    return (*kickers, PassageKind.HEADLINE, *decks)


def _score(titles: Titles, number: int) -> float:
    return sum(weight for _, weight in title_evidence(titles, number))
