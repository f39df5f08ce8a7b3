"""Titles against the article below them."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.checks.proof import ArticleProof, Line, Objection, Proof
from desktop.checks.registry import Need, check
from desktop.model import TITLE_KINDS, Fact, FactKind, Severity


@check(
    "headline-name",
    title="标题里的人正文没有",
    severity=Severity.WARNING,
    needs=(Need.PEOPLE,),
    ground="标题与正文应一致",
    about_names=True,
)
def headline_names(proof: Proof) -> Iterator[Objection]:
    """Yield names in a title that the article below never prints."""
    for article in proof.articles:
        for line, fact in _in_titles(article, FactKind.PERSON):
            body = _body(article)
            if body and fact.text not in body:
                message = f"标题里有“{fact.text}”，正文里没有这个名字。"
                yield line.objection(fact.span.start, fact.span.end, message)


@check("headline-figure", title="标题里的数字正文没有", severity=Severity.QUERY, ground="标题与正文应一致")
def headline_figures(proof: Proof) -> Iterator[Objection]:
    """Yield figures in a title where the body counts the same unit, but never to this number."""
    for article in proof.articles:
        counted = _counted(article)
        for line, fact in _in_titles(article, FactKind.QUANTITY):
            values = counted.get(fact.attrs.get("unit"), set())
            if fact.text[:1].isdecimal() and values and fact.value not in values:
                message = f"标题里是“{fact.text}”，正文里没有这个数。"
                yield line.objection(fact.span.start, fact.span.end, message)


def _in_titles(article: ArticleProof, kind: FactKind) -> Iterator[tuple[Line, Fact]]:
    return (place for place in article.of_kind(kind) if place[0].kind in TITLE_KINDS)


def _body(article: ArticleProof) -> str:
    return "\n".join(line.text for line in article.lines if line.kind not in TITLE_KINDS)


def _counted(article: ArticleProof) -> dict[object, set[object]]:
    """Return the numbers that the body gives for each unit."""
    counted: dict[object, set[object]] = {}
    for line, fact in article.of_kind(FactKind.QUANTITY):
        if line.kind not in TITLE_KINDS:
            counted.setdefault(fact.attrs.get("unit"), set()).update(
                (fact.value, fact.attrs.get("value_max"))
            )
    return counted
