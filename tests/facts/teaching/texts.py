"""The project's own articles with the people that each of them names."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from desktop.model import Issue
from tests.gold import issue_of_article, issue_of_text

FIXTURES = Path(__file__).parents[2] / "fixtures"
# {谷长顺}: a name, in the sentences that were written for what stands around names.
_MARKED = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True, slots=True)
class Told:
    """An article as an issue of its own, and the full names of all people in it."""

    issue: Issue
    names: frozenset[str]


@cache
def told() -> tuple[Told, ...]:
    """Return every article of the pool ``tune`` and those without a pool, then the single sentences."""
    return (*_told(), *_sentences())


def _told() -> Iterator[Told]:
    for path in sorted((FIXTURES / "facts" / "tune").glob("*.json")):
        data = _read(path)
        yield _with_names(_read(FIXTURES / "pieces" / data["piece"]), data)
    for name, names in _read(FIXTURES / "facts" / "people.json").items():
        yield Told(issue_of_article(_read(FIXTURES / "pieces" / "tune" / f"{name}.json")), frozenset(names))
    for folder in ("articles", "articles_more"):
        for path in sorted((FIXTURES / folder).glob("*.json")):
            yield _with_names(_read(path), _read(path))


def _sentences() -> Iterator[Told]:
    lines = (FIXTURES / "facts" / "sentences.txt").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if not line.startswith("#"):
            yield Told(issue_of_text(_MARKED.sub(r"\1", line)), frozenset(_MARKED.findall(line)))


def _with_names(article: dict[str, Any], facts: dict[str, Any]) -> Told:
    people = [*facts["persons"], *(facts.get("sidebar_facts") or {}).get("persons", ())]
    optional = (one if isinstance(one, str) else one["name"] for one in facts.get("persons_optional", ()))
    return Told(issue_of_article(article), frozenset((*(one["name"] for one in people), *optional)))


def _read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))
