"""Places where a name may stand, with what speaks for it and whether one stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.facts.context import Background, views_of
from desktop.facts.guesses.gatherer import is_known_otherwise
from desktop.facts.guesses.openings import ends, openings
from desktop.facts.guesses.signs import signs
from desktop.facts.people.gatherer import SIGNED, people
from desktop.facts.taken import Taken, by_line
from desktop.model import Span
from tests.facts.teaching.texts import Told


@dataclass(frozen=True, slots=True)
class Example:
    """A place at ``start`` of ``text`` with its signs.

    ``is_name`` says the truth, ``is_open`` that the rules leave the place to the weights.
    """

    text: str
    start: int
    signs: tuple[str, ...]
    is_name: bool
    is_open: bool


def examples(one: Told) -> Iterator[Example]:
    """Yield every place of the article where a name may stand."""
    names = re.compile("|".join(map(re.escape, sorted(one.names, key=len, reverse=True))) or "$^")
    for view in views_of(one.issue, Background()):
        article = "\n".join(line.text for line in view.lines)
        found = by_line(next(people([view])))
        for line in view.lines:
            if line.kind not in SIGNED:
                taken = Taken(fact.span for fact in found.get(line.id, ()))
                yield from _places(line.text, article, names, taken)


def _places(text: str, article: str, names: re.Pattern[str], taken: Taken) -> Iterator[Example]:
    true = {match.span() for match in names.finditer(text)}
    for start in openings(text):
        for end in ends(text, start):
            is_taken = taken.overlaps(Span(start, end)) or is_known_otherwise(text, start, end, article)
            shown = tuple(signs(text, start, end, article))
            yield Example(text, start, shown, (start, end) in true, not is_taken)
