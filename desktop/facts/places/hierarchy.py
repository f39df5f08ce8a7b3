"""What lies above the paper's street or town: its district or county, as issue or roster has it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from desktop.facts.phrases.edges import phrase_start
from desktop.facts.places.streets import is_proper
from desktop.model import Article, FactKind, Issue, Roster
from desktop.text.remembered import Remembered
from desktop.text.scripts import HAN

# 区委 and 县民政局 are the district's; 区域, 县城 and 区里 are no bodies.
_OF_LEVEL = re.compile("[区县](?!委员|[域间内外里级属情块划城])")
_ORGANS = re.compile("委(?!员)|政府|人民政府|人大|政协|法院|检察院|公安")
_DISTRICT = re.compile(f"[{HAN}]{{2,3}}[区县]")
_ABOVE = re.compile(".*[省市州]")
_LONGEST = 4


def district_of_issue(issue: Issue, street: str | None, roster: Roster) -> str | None:
    """Return the full name of the district or county that the paper is of, or None.

    It is the one that the roster's places or the issue's words print before the street, or else
    the only one whose organs the issue names; of several none.
    """
    known = [entry.full for entry in roster.entries if entry.kind is FactKind.PLACE and not entry.stopped]
    front = [*known, *(passage.text for passage in issue.front)]
    named = _districts_of(front, issue.articles, street) if street else set()
    named = named or _districts_of(front, issue.articles, None)
    return named.pop() if len(named) == 1 else None


def under_district(district: str | None, body: str) -> str:
    """Return ``body`` with the name of its district where it prints the level alone: 区民政局."""
    if not district or not district.endswith(body[0]) or not _OF_LEVEL.match(body):
        return body
    return district + body[1:]


def _before(text: str, street: str) -> Iterator[str]:
    """Yield the districts that stand directly before ``street``."""
    at = text.find(street, 1)
    while at > 0:
        yield from _ending(text, at)
        at = text.find(street, at + 1)


def _with_organs(text: str) -> Iterator[str]:
    """Yield the districts whose committee, government or congress is named."""
    for match in re.finditer("[区县]", text):
        if _ORGANS.match(text, match.end()):
            yield from _ending(text, match.end())


def _districts_of(front: Iterable[str], articles: Iterable[Article], street: str | None) -> set[str]:
    """Return the districts that stand before ``street``, or without one those whose organs are named."""
    named = _named_above if street else _named_organs
    return {name for text in front for name in _named_in(text, street)}.union(
        *named.each((article, street) for article in articles)
    )


def _named_in(text: str, street: str | None) -> Iterator[str]:
    return _before(text, street) if street else _with_organs(text)


def _in_article(article: Article, street: str | None) -> frozenset[str]:
    return frozenset(name for passage in article.passages for name in _named_in(passage.text, street))


_named_above = Remembered(_in_article)
_named_organs = Remembered(_in_article)


def _ending(text: str, end: int) -> Iterator[str]:
    """Yield the proper name of a district that ends before ``end``."""
    if text[end - 1] not in "区县":
        return
    start = max(end - _LONGEST, phrase_start(text, end - 1))
    above = _ABOVE.match(text, start, end - 1)
    name = text[above.end() if above else start : end]
    if _DISTRICT.fullmatch(name) and is_proper(name[:-1]):
        yield name
