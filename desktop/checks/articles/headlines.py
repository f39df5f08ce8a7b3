"""Titles against the article below them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop.checks.numbers.misprints import is_misprint
from desktop.checks.proof import ArticleProof, Line, Objection, Proof
from desktop.checks.registry import Leaves, Need, Reads, check
from desktop.model import TITLE_KINDS, Fact, FactKind, Severity
from desktop.text.words import is_word, word_class


@check(
    "headline-name",
    title="标题里的人正文没有",
    severity=Severity.WARNING,
    reads=Reads.ARTICLE,
    needs=(Need.PEOPLE,),
    about="标题里的人，正文一次也没有出现。核对标题，或看正文是不是另一个名字。",
    ground="标题与正文应一致",
    leaves=Leaves.NONE,
    wrong="标题“楼长韦小树”，正文里没有韦小树",
    right="标题与正文都是韦小树",
)
def headline_names(proof: Proof) -> Iterator[Objection]:
    """Yield names in a title that the article below never prints."""
    for article in proof.articles:
        for line, fact in _in_titles(article, FactKind.PERSON):
            body, place = _body(article), (fact.span.start, fact.span.end)
            if fact.text in body:
                yield line.agreement(*place, f"标题里的“{fact.text}”，正文里也是。")
            elif body and not _is_plain_word(fact.text):
                yield line.objection(*place, f"标题里有“{fact.text}”，正文里没有这个名字。")


@check(
    "headline-figure",
    title="标题里的数字与正文不同",
    severity=Severity.WARNING,
    about="标题里的数和正文里的数只差一位，或者两位写反。以正文、原始材料为准核对。",
    reads=Reads.ARTICLE,
    ground="标题与正文应一致",
    wrong="标题“95盏路灯”，正文是59盏路灯",
    right="标题与正文都是95盏",
)
def headline_figures(proof: Proof) -> Iterator[Objection]:
    """Yield figures in a title that the body has with a slip: a digit changed, turned, lost or added."""
    for article in proof.articles:
        titles = tuple(_in_titles(article, FactKind.QUANTITY))
        digits = set(_COUNT.findall(_body(article))) if titles else set()
        counted = _counted(article) if titles else []
        for line, fact in titles:
            figure, place = _Figure.of(fact), (fact.span.start, fact.span.end)
            if figure and figure.stands_in(counted):
                yield line.agreement(*place, f"标题里的“{fact.text}”，正文里也是。")
            elif figure and (other := _meant(figure, digits, counted)):
                yield line.objection(*place, f"标题里是“{fact.text}”，正文里是{other}。")


@dataclass(frozen=True, slots=True)
class _Figure:
    """A number as it is printed, what it counts, and whether it is said to be rough."""

    number: str
    unit: str
    thing: str
    is_rough: bool

    @classmethod
    def of(cls, fact: Fact) -> _Figure | None:
        """Return the figure of a quantity in digits, or None; people have one unit, and so has money."""
        printed = _NUMBER.match(fact.text)
        unit = str(fact.attrs.get("unit") or _MONEY)
        thing = str(fact.attrs.get("of") or "").removeprefix("的")[:_NOUN]
        rough = bool(fact.attrs.get("approx"))
        return cls(printed[0], "人" if unit in _PEOPLE else unit, thing, rough) if printed else None

    def stands_in(self, others: Iterable[_Figure]) -> bool:
        """Return whether one of these is the same number of the same unit."""
        return any((self.number, self.unit) == (other.number, other.unit) for other in others)

    def is_meant_by(self, title: _Figure, is_elsewhere: bool) -> bool:
        """Return whether a title's figure is a misprint of this one.

        One that the body prints of other things is so only where both name the same thing.
        """
        same_kind = title.unit == self.unit and not self._is_rounded(title)
        same_thing = bool(title.thing) and title.thing == self.thing
        return same_kind and (same_thing or not is_elsewhere) and is_misprint(title.number, self.number)

    def _is_rounded(self, title: _Figure) -> bool:
        """Return whether the title may give this number in round terms: 200余户 for 213户."""
        return title.is_rough is not self.is_rough and title.number[0] == self.number[0]


def _meant(title: _Figure, digits: set[str], counted: list[_Figure]) -> str | None:
    """Return the number of the body that a title's number was meant to be, or None."""
    is_elsewhere = title.number in digits
    return next((other.number for other in counted if other.is_meant_by(title, is_elsewhere)), None)


def _is_plain_word(name: str) -> bool:
    return is_word(name) and not word_class(name).startswith("nr")


def _in_titles(article: ArticleProof, kind: FactKind) -> Iterator[tuple[Line, Fact]]:
    return (place for place in article.of_kind(kind) if place[0].kind in TITLE_KINDS)


def _body(article: ArticleProof) -> str:
    return "\n".join(line.text for line in article.lines if line.kind not in TITLE_KINDS)


def _counted(article: ArticleProof) -> list[_Figure]:
    """Return the figures of the body."""
    told = (fact for line, fact in article.of_kind(FactKind.QUANTITY) if line.kind not in TITLE_KINDS)
    return [figure for fact in told if (figure := _Figure.of(fact))]


_PEOPLE = frozenset("名位人个")
_MONEY = "元"
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
# 11月, 8时 and 3号 count nothing.
_COUNT = re.compile(r"\d+(?:\.\d+)?(?![\d.年月日时点号:：])")
_NOUN = 2
