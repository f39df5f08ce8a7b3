"""The facts annotated by hand: each of their words stands in its piece, and no piece serves two pools.

The pools tell how far a score may be trusted:

- `tune`: rules were written on its articles.
- `test`: its articles have been read, and rules have come to fit them since.
- `check`: nobody wrote a rule on its articles; what is read while rules are written moves to `test`.

A person's titles are what a reader may be told of him: each post by itself, with the whole name of its
body where the article prints it anywhere (镇长 beside 石桥镇 is 石桥镇镇长). The form printed instead is
optional. Left out is what says whose someone is (the place in 某社区的居民), ages, praise and 夫妇;
原, 退休, 副 and ranks belong to the post, 时任 and 现任 do not.

An article in `pieces/check` or `pieces/names` serves facts alone; issues are made of those in `pieces/tune`
and `pieces/test`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

FIXTURES = Path(__file__).parent.parent / "fixtures"
POOLS = ("tune", "test", "check")
ANNOTATED = [path for pool in POOLS for path in sorted((FIXTURES / "facts" / pool).glob("*.json"))]
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


def printed_text(piece: str) -> str:
    return "\n".join(strings(of_json(FIXTURES / "pieces" / piece)))


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


def annotated_pieces() -> list[str]:
    return [of_json(path)["piece"] for path in ANNOTATED]


def telling_sizes(pool: str) -> dict[str, int]:
    """Count what ``pool`` holds of the facts that are few in an article; optional ones are left out."""
    paths = (path for path in ANNOTATED if path.parent.name == pool)
    articles = [facts for path in paths for facts in with_sidebar(of_json(path))]
    quotes = [quote for facts in articles for quote in facts["quotes"] if not quote.get("optional")]
    listed = {
        kind: sum(len(facts[kind]) for facts in articles) for kind in ("persons", "organizations", "places")
    }
    return listed | {"quotes": len(quotes), "speakers": sum(quote["speaker"] is not None for quote in quotes)}


def with_sidebar(facts: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield facts
    if sidebar := facts.get("sidebar_facts"):
        yield sidebar


@each_piece
def test_every_annotated_word_stands_in_its_piece(path: Path) -> None:
    facts = of_json(path)
    text = printed_text(facts["piece"])
    assert Path(facts["piece"]).name == path.name
    assert [word for word in words(facts) if word not in text] == []


@pytest.mark.parametrize("pool", POOLS)
def test_a_pool_has_articles(pool: str) -> None:
    assert any(path.parent.name == pool for path in ANNOTATED)


def test_no_piece_is_in_two_pools() -> None:
    pieces = annotated_pieces()
    assert [piece for piece in pieces if pieces.count(piece) > 1] == []


def test_the_check_pool_is_large_enough_for_its_score_to_mean_something() -> None:
    least = {"persons": 200, "organizations": 60, "places": 100, "quotes": 60, "speakers": 50}
    sizes = telling_sizes("check")
    assert {kind: sizes[kind] for kind, count in least.items() if sizes[kind] < count} == {}


def test_people_are_listed_where_facts_are_not() -> None:
    listed = of_json(FIXTURES / "facts" / "people.json")
    pieces = {name: f"tune/{name}.json" for name in listed}
    assert not set(pieces.values()) & set(annotated_pieces())
    printed = {name: printed_text(piece) for name, piece in pieces.items()}
    assert [
        (name, one) for name, people in listed.items() for one in people if one not in printed[name]
    ] == []
