"""Where a paper is at home: streets and towns that the furniture prints or the stories speak of."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from desktop.assets import word_list
from desktop.model import Span
from desktop.structure.masthead.claims import Claim
from desktop.structure.masthead.forms import HAN
from desktop.structure.words.patterns import any_of

KINDS = ("街道", "镇", "乡")
NO_NAMES = frozenset((*word_list("section_labels"), *word_list("page_names")))
"""Names of sections and pages, which stand beside a masthead and are none of its names."""

_LONGEST, _SHORTEST_ROAD = 5, 2
_KIND = re.compile("|".join(KINDS))
_TOWN = re.compile(rf"([{HAN}]{{2,{_LONGEST}}})(?:{_KIND.pattern})")
# 家乡 and 古镇音 are words, not names; what stands above a street (某市某区) is not its name.
_STREET = re.compile(rf"(?:中共)?([{HAN}]{{2,9}}?(?:街道|(?<![家故水古小城集])[镇乡](?![村镇里音情土])))")
_ABOVE = re.compile(r".{1,6}[省市县]|.{1,6}(?<![社小园地])区")
_ACCOUNT = re.compile(
    rf"(?P<area>[{HAN}]{{2,{_LONGEST}}}?)(?:社区|街道|镇)?{any_of(word_list('account_endings'))}"
)


@dataclass(frozen=True, slots=True)
class Home:
    """What may be the name of the paper's area, without its kind, and the text of its stories."""

    areas: frozenset[str]
    view: str


def home_of(street: str, accounts: Iterable[str], view: str) -> Home:
    """Return the home of a paper by its street ("" for none), its accounts and its stories."""
    called = {match["area"] for account in accounts if (match := _ACCOUNT.fullmatch(account))}
    stems = {street.removesuffix(kind) for kind in KINDS} - {street}
    areas = towns_in(view) | called | stems
    return Home((areas | set(_without_road(areas))) - NO_NAMES, view)


def _without_road(areas: Iterable[str]) -> Iterator[str]:
    """Yield what the streets are called that have the name of a road: 学前 for 学前路."""
    return (area.removesuffix("路") for area in areas if area.endswith("路") and len(area) > _SHORTEST_ROAD)


@lru_cache(maxsize=4)
def towns_in(view: str) -> frozenset[str]:
    """Return what may be the name of a street or town that the text speaks of, without its kind."""
    starts = {
        start
        for kind in _KIND.finditer(view)
        for start in range(max(0, kind.start() - _LONGEST), kind.start() - 1)
    }
    towns = (town[1] for start in starts if (town := _TOWN.match(view, start)))
    return frozenset(town[-length:] for town in towns for length in range(2, len(town) + 1))


def streets(text: str, start: int = 0, end: int | None = None) -> Iterator[Claim]:
    """Yield the streets and towns that the text names between ``start`` and ``end``."""
    for match in _STREET.finditer(text, start, len(text) if end is None else end):
        above = _ABOVE.match(match[1])
        own = match.start(1) + (above.end() if above and len(match[1]) - above.end() > 2 else 0)
        span = Span(own, match.end(1))
        yield Claim("street", text[own : match.end(1)], span, span)


def area_in(name: str, areas: Collection[str]) -> str:
    """Return the longest of ``areas`` that ``name`` begins or ends with, "" for none."""
    parts = (part for length in range(_LONGEST, 1, -1) for part in (name[:length], name[-length:]))
    return next((part for part in parts if part != name and part in areas), "")
