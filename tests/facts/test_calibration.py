"""How sure facts say they are, against how often they are right in articles annotated by hand.

What is less sure than ``SURE`` is what an editor is asked about first.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from desktop.facts import gather_facts
from desktop.model import Fact, FactKind
from desktop.review.judge import SURE
from tests.gold import issue_of_article

FIXTURES = Path(__file__).parent.parent / "fixtures"
# Authors are people by what they sign; the annotation lists whom an article tells of.
# Whether a quarter is meant as a body or as a place is often open.
NAMED = ("organizations", "organizations_optional", "places", "places_optional")
SIGNING = ("署名", "文内署名", "图片作者")


def of_json(path: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return data


@cache
def judged() -> tuple[tuple[Fact, bool], ...]:
    """Return each name and speaker that is found in ``test`` and ``check``, and whether rightly."""
    return tuple(one for pool in ("test", "check") for one in _judged_in(pool))


def _judged_in(pool: str) -> Iterator[tuple[Fact, bool]]:
    for path in sorted((FIXTURES / "facts" / pool).glob("*.json")):
        gold = of_json(path)
        issue = issue_of_article(of_json(FIXTURES / "pieces" / gold["piece"]))
        parts = [gold, gold.get("sidebar_facts") or {"persons": [], "quotes": []}]
        people = {one["name"] for part in parts for one in part["persons"]}
        people |= {one for part in parts for one in part.get("persons_optional", ())}
        bodies = {one for part in parts for key in NAMED for one in part.get(key, ())}
        said = {one["text"]: one["speaker"] for part in parts for one in part["quotes"]}
        for fact in gather_facts(issue):
            if fact.kind is FactKind.PERSON and fact.evidence not in SIGNING:
                yield fact, fact.text in people
            elif fact.kind in (FactKind.ORGANIZATION, FactKind.PLACE):
                yield fact, fact.text in bodies
            elif fact.kind is FactKind.QUOTE and fact.attrs["direct"] and fact.text in said:
                yield fact, fact.attrs["speaker"] == said[fact.text]


def shares(kind: FactKind) -> dict[bool, float]:
    """Return how many of a hundred are right of those that are sure, and of the others."""
    counted = Counter((fact.confidence >= SURE, right) for fact, right in judged() if fact.kind is kind)
    return {
        sure: 100 * counted[sure, True] / (counted[sure, True] + counted[sure, False])
        for sure in (True, False)
    }


@pytest.mark.parametrize(
    ("kind", "least"),
    [(FactKind.PERSON, 98), (FactKind.QUOTE, 93), (FactKind.ORGANIZATION, 94), (FactKind.PLACE, 95)],
)
def test_what_is_sure_is_right(kind: FactKind, least: int) -> None:
    assert shares(kind)[True] >= least


@pytest.mark.parametrize("kind", [FactKind.PERSON, FactKind.QUOTE, FactKind.ORGANIZATION, FactKind.PLACE])
def test_what_is_asked_about_is_wrong_more_often(kind: FactKind) -> None:
    assert shares(kind)[False] < shares(kind)[True]


def test_no_rule_is_surer_than_it_is_right() -> None:
    found: dict[str, list[tuple[float, bool]]] = {}
    for fact, right in judged():
        found.setdefault(fact.evidence.split("“")[0], []).append((fact.confidence, right))
    boasting = {
        rule: (len(claims), sum(right for _, right in claims))
        for rule, claims in found.items()
        if len(claims) >= 8 and sum(sure - right for sure, right in claims) > 0.1 * len(claims)
    }
    assert boasting == {}
