"""Passages cut in two where a column or a page ends, and the lines that the page itself adds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from desktop.model import Passage, PassageKind, Run

_CONTINUED = "+"
_OWN = "own:"


def cut_passage(passage: Passage, offset: int) -> tuple[Passage, Passage]:
    """Return a text up to the character at ``offset``, and the rest, which has an id of its own."""
    first = replace(passage, runs=tuple(_runs(passage, 0, offset)))
    rest = tuple(_runs(passage, offset, len(passage.text)))
    return first, replace(passage, id=passage.id + _CONTINUED, runs=rest)


def _runs(passage: Passage, start: int, end: int) -> Iterator[Run]:
    for offset, run in passage.placed_runs():
        first, last = max(start - offset, 0), min(end - offset, len(run.text))
        if first < last:
            yield run.part(first, last)


def goes_on(passage: Passage) -> bool:
    """Return whether a passage is the rest of one whose beginning stands elsewhere."""
    return passage.id.endswith(_CONTINUED)


def continued(article: str) -> str:
    """Return the id of what is left of an article, or of such a rest, for another page."""
    return article + _CONTINUED


def whole_of(part: str) -> str:
    """Return the id of the article or passage that a part belongs to."""
    return part.rstrip(_CONTINUED)


def own_line(name: str, kind: PassageKind, text: str) -> Passage:
    """Return a line that the page itself adds to the article's text."""
    return Passage(_OWN + name, kind, (Run(text),))


def is_own(passage: Passage) -> bool:
    """Return whether the page itself added the passage."""
    return passage.id.startswith(_OWN)
