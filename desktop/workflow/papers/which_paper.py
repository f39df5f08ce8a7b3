"""Which paper an issue is of: by what its masthead says, never by a guess."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.model import Masthead
from desktop.model.habits import Paper

_MARKS = "《》"


def paper_of(masthead: Masthead) -> Paper | None:
    """Return the paper that a masthead names, or None."""
    return Paper(masthead.paper, masthead.street) if masthead.paper else None


def papers_meant(paper: Paper, known: Iterable[Paper]) -> tuple[Paper, ...]:
    """Return the identities under which a paper may be known, its fullest first.

    Papers of one name are told apart by their streets. Where an issue does not print its
    street it is of the only one that is known; of several it may be any, and none is meant.
    """
    streets = {other.street for other in known if other.name == paper.name and other.street}
    if paper.street and not streets <= {paper.street}:
        return (paper,)
    if paper.street is None and len(streets) > 1:
        return ()
    nameless = Paper(paper.name)
    street = paper.street or next(iter(streets), None)
    return (Paper(paper.name, street), nameless) if street else (nameless,)


def paper_told(masthead: Masthead, text: str, known: tuple[Paper, ...]) -> Paper | None:
    """Return the paper that an issue names, in its masthead or on a line of its text, or None.

    Where the masthead has no street, that of the known paper stands somewhere in the text.
    """
    named = paper_of(masthead)
    meant = papers_meant(named, known) if named else ()
    if meant and (meant[0] == named or (meant[0].street or "") in _closed_up(text)):
        return meant[0]
    return paper_printed(text, known)


def paper_printed(text: str, known: Iterable[Paper]) -> Paper | None:
    """Return the one known paper whose name is a line of ``text`` and whose street stands in it, or None."""
    lines = {_closed_up(line).strip(_MARKS) for line in text.splitlines()}
    whole = _closed_up(text)
    printed = [paper for paper in known if paper.name in lines and (paper.street or "") in whole]
    named = [paper for paper in printed if paper.street] or printed
    return named[0] if len(named) == 1 else None


def _closed_up(text: str) -> str:
    return "".join(text.split())
