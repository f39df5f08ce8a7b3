"""Titles against the article below them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.checks.misprints import is_misprint
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
            body = _body(article)
            if body and fact.text not in body and not _is_plain_word(fact.text):
                message = f"标题里有“{fact.text}”，正文里没有这个名字。"
                yield line.objection(fact.span.start, fact.span.end, message)


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
        digits = set(_NUMBER.findall(_body(article)))
        counted = _counted(article)
        for line, fact in _in_titles(article, FactKind.QUANTITY):
            other = _meant(fact, digits, counted)
            if other:
                message = f"标题里是“{fact.text}”，正文里是{other}。"
                yield line.objection(fact.span.start, fact.span.end, message)


def _meant(fact: Fact, digits: set[str], counted: dict[str, set[str]]) -> str | None:
    """Return the number of the body that a title's number was meant to be, or None."""
    printed = _NUMBER.match(fact.text)
    if not printed or len(printed[0]) < _TWO_DIGITS or printed[0] in digits or fact.attrs.get("approx"):
        return None
    others = counted.get(_unit(fact), set())
    return next((other for other in sorted(others) if is_misprint(printed[0], other)), None)


def _is_plain_word(name: str) -> bool:
    return is_word(name) and not word_class(name).startswith("nr")


def _in_titles(article: ArticleProof, kind: FactKind) -> Iterator[tuple[Line, Fact]]:
    return (place for place in article.of_kind(kind) if place[0].kind in TITLE_KINDS)


def _body(article: ArticleProof) -> str:
    return "\n".join(line.text for line in article.lines if line.kind not in TITLE_KINDS)


def _counted(article: ArticleProof) -> dict[str, set[str]]:
    """Return the numbers that the body prints for each unit."""
    counted: dict[str, set[str]] = {}
    for line, fact in article.of_kind(FactKind.QUANTITY):
        printed = _NUMBER.match(fact.text)
        if line.kind not in TITLE_KINDS and printed:
            counted.setdefault(_unit(fact), set()).add(printed[0])
    return counted


def _unit(fact: Fact) -> str:
    """Return the unit, one for all that count people."""
    unit = str(fact.attrs.get("unit"))
    return "人" if unit in _PEOPLE else unit


_PEOPLE = frozenset("名位人个")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_TWO_DIGITS = 2
