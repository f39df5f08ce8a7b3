"""The facts annotated by hand: each of their words stands in its piece, and no piece serves two pools."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

FIXTURES = Path(__file__).parent.parent / "fixtures"
ANNOTATED = sorted((FIXTURES / "facts").glob("*/*.json"))
PRINTED = {
    "persons": "name",
    "dates": "text",
    "quantities": "text",
    "quotes": "text",
    "contacts": "text",
}
LISTED = (
    "persons_optional",
    "organizations",
    "organizations_optional",
    "places",
    "places_optional",
    "works",
    "homographs",
)
each_piece = pytest.mark.parametrize("path", ANNOTATED, ids=lambda path: f"{path.parent.name}-{path.stem}")


def of_json(path: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return data


def printed_text(path: Path) -> str:
    return "\n".join(strings(of_json(FIXTURES / "pieces" / path.parent.name / path.name)))


def strings(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            for item in value:
                yield from strings(item)
        case dict():
            yield from strings(list(value.values()))


def words(facts: dict[str, Any]) -> Iterator[str]:
    """Yield every word said to be printed; posts are left out, as they are written in full."""
    for kind, key in PRINTED.items():
        yield from (fact[key] for fact in facts.get(kind, ()))
    yield from (quote["speaker"] for quote in facts.get("quotes", ()) if quote["speaker"])
    for kind in LISTED:
        yield from facts.get(kind, ())
    if sidebar := facts.get("sidebar_facts"):
        yield from words(sidebar)


@each_piece
def test_every_annotated_word_stands_in_its_piece(path: Path) -> None:
    facts = of_json(path)
    text = printed_text(path)
    assert facts["piece"] == f"{path.parent.name}/{path.name}"
    assert [word for word in words(facts) if word not in text] == []


def test_the_pools_share_no_piece() -> None:
    tune, test = ({path.name for path in ANNOTATED if path.parent.name == pool} for pool in ("tune", "test"))
    assert tune
    assert test
    assert not tune & test


def test_people_are_listed_where_facts_are_not() -> None:
    listed = of_json(FIXTURES / "facts" / "people.json")
    assert not listed.keys() & {path.stem for path in ANNOTATED}
    printed = {name: printed_text(FIXTURES / "facts" / "tune" / f"{name}.json") for name in listed}
    assert [
        (name, one) for name, people in listed.items() for one in people if one not in printed[name]
    ] == []
