"""Organisations, places and quoted names that editors marked before, wherever they are printed again."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from desktop.facts.context import ArticleView, Line
from desktop.facts.known.roster import MANY, UNSURE, Known, known_of, said_of
from desktop.facts.lexicon import words_of
from desktop.facts.taken import Taken, taken_in_lines
from desktop.model import Fact, FactKind, Span
from desktop.text.longest import longest_of

_SURE = 0.85


def known_words(*kinds: FactKind) -> Callable[[ArticleView], Iterator[Fact]]:
    """Return a gatherer of the roster's names of these kinds that no rule found."""

    def gatherer(view: ArticleView) -> Iterator[Fact]:
        known = known_of(view.background.roster)
        for kind in kinds:
            if names := known.names(kind):
                pattern = re.compile(longest_of(names))
                taken = taken_in_lines(view.facts(kind))
                for line in view.lines:
                    yield from _in_line(line, kind, pattern, taken[line.id], known)

    return gatherer


def _in_line(
    line: Line, kind: FactKind, pattern: re.Pattern[str], taken: Taken, known: Known
) -> Iterator[Fact]:
    for match in pattern.finditer(line.text):
        if not taken.overlaps(Span(*match.span())):
            yield from _mention(line, kind, match, known)


def _mention(line: Line, kind: FactKind, match: re.Match[str], known: Known) -> Iterator[Fact]:
    """Yield the mention; a bare 居委会 that was several ones' says nothing of whom."""
    name = match[0]
    value = known.full.get((kind, name), name)
    if value in words_of("bare_bodies"):
        return
    said, loose = said_of(known.entries[kind, name]), (kind, name) in known.loose
    sure, evidence = (UNSURE, f"{said}；{MANY}") if loose else (_SURE, said)
    yield line.fact(kind, *match.span(), value, {}, sure, evidence)
