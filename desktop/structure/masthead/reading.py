"""The masthead out of the furniture: each thing claims its words, and names are sought in what is left."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice
from typing import Any

from desktop.model import Masthead, Passage, SourceSpan
from desktop.structure.masthead.areas import communities
from desktop.structure.masthead.bodies import with_head
from desktop.structure.masthead.claims import ASIDES, Claim, claimed
from desktop.structure.masthead.english import english_names
from desktop.structure.masthead.finders import FINDERS
from desktop.structure.masthead.forms import plain
from desktop.structure.masthead.home import home_of, streets
from desktop.structure.masthead.imprint import Imprint
from desktop.structure.masthead.papers import papers, papers_of_makers
from desktop.structure.masthead.slogans import plain_slogans
from desktop.structure.masthead.words_left import words_left
from desktop.structure.words.contents_line import heads_contents, is_contents
from desktop.text.calendar import PartialDate, parse_iso

_SENTENCES = re.compile("。.|(?:，[^，]+){4}")
# A slogan is plain words: only beside these can they be one.
_CORE = frozenset({"date", "issue_number", "total_number", "publisher", "organizer", "legal_number"})
_MOST = 20
_MAKERS = frozenset({"publisher", "organizer"})


def read_masthead(furniture: Sequence[Passage], view: str) -> Masthead:
    """Return the masthead that these passages print; every field they do not print is None.

    ``view`` is the restored text of the whole source: the area's name is one that the stories
    speak of.
    """
    imprint = Imprint(tuple(furniture))
    found = _first_of_each(_claims(_told_text(imprint), view))
    values: dict[str, Any] = {claim.thing: claim.value for claim in found}
    masthead = Masthead(**values, origins=tuple(_origins(imprint, found)))
    return _dated(replace(masthead, publisher=tuple(with_head(masthead.publisher, masthead.street))))


def _told_text(imprint: Imprint) -> str:
    """Return the furniture's text, with what reads like a story or names its page blanked out."""
    lines = ("\n" * len(line) if _is_of_stories(line) else line for line in imprint.text.split("\n"))
    return plain("\n".join(lines))


def _is_of_stories(line: str) -> bool:
    return _SENTENCES.search(line) is not None or is_contents(line) or heads_contents(line)


def _claims(text: str, view: str) -> Iterator[Claim]:
    """Yield what is claimed, and the names in what is left."""
    found, rest = claimed(text, FINDERS)
    places = [*chain.from_iterable(_streets_in(text, claim) for claim in found), *streets(rest)]
    accounts = [name for claim in found if claim.thing == "accounts" for name in _names(claim)]
    home = home_of(str(places[0].value) if places else "", accounts, view)
    words = words_left(rest)
    paper = next(chain(papers(words, home), papers_of_makers(found)), None)
    area = next(communities(words, paper, home), None)
    names = [claim for claim in (paper, area) if claim]
    yield from (*found, *places, *names, *english_names(rest))
    if any(claim.thing in _CORE for claim in found):
        plain_ones = islice(plain_slogans(words, {claim.value for claim in names}), _MOST)
        yield from (claim for claim in plain_ones if not _is_repeated(claim, view))


def _is_repeated(slogan: Claim, view: str) -> bool:
    """Return whether plain words stand twice in the text, as the title of a story that goes on elsewhere."""
    return view.count(str(slogan.value).split()[0]) > 1


def _streets_in(text: str, body: Claim) -> Iterator[Claim]:
    """Yield the streets in the name of a publisher or organizer; those of others tell nothing."""
    if body.thing in _MAKERS:
        yield from streets(text, body.whole.start, body.whole.end)


def _first_of_each(claims: Iterable[Claim]) -> list[Claim]:
    """Return the first claim for every field, and all accounts as one, each name once."""
    first: dict[str, Claim] = {}
    for claim in claims:
        if claim.thing == "accounts" and "accounts" in first:
            names = (*_names(first["accounts"]), *_names(claim))
            first["accounts"] = replace(first["accounts"], value=tuple(dict.fromkeys(names)))
        elif claim.thing not in ASIDES:
            first.setdefault(claim.thing, claim)
    return list(first.values())


def _names(claim: Claim) -> tuple[str, ...]:
    return claim.value if isinstance(claim.value, tuple) else ()


def _origins(imprint: Imprint, found: Iterable[Claim]) -> Iterator[tuple[str, SourceSpan]]:
    for claim in found:
        origin = imprint.origin(claim.at)
        if origin is not None:
            yield claim.thing, origin


def _dated(masthead: Masthead) -> Masthead:
    """Return the masthead with its year, and with the next issue's date in that year or the next."""
    date = parse_iso(masthead.date) if masthead.date else None
    if date is None:
        return masthead
    dated = replace(masthead, year=date.year, year_evidence="报头日期")
    following = parse_iso(masthead.next_issue_date) if masthead.next_issue_date else None
    if following is None or following.year is not None:
        return dated
    return replace(dated, next_issue_date=_on_or_after(date, following).iso)


def _on_or_after(date: PartialDate, following: PartialDate) -> PartialDate:
    turn = (following.month or 0, following.day or 0) < (date.month or 0, date.day or 0)
    return replace(following, year=(date.year or 0) + turn)
