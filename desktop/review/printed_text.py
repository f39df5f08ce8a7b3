"""The words of an article as one text, with what stands where in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise

from desktop.model import Article, Fact, FactKind, Passage, PassageKind, Span
from desktop.model.amendment import Concern

_CONCERNS = {
    FactKind.PERSON: Concern.NAME,
    FactKind.ORGANIZATION: Concern.ORGANIZATION,
    FactKind.DATE: Concern.DATE,
    FactKind.QUANTITY: Concern.QUANTITY,
}


@dataclass(frozen=True, slots=True)
class PrintedText:
    """A line for every passage that is printed; ``named`` are the stretches that matter most."""

    text: str
    lines: tuple[tuple[Span, str], ...]
    named: tuple[tuple[Span, Concern], ...]

    def passage_at(self, offset: int) -> str:
        """Return the id of the passage that holds an offset; empty behind the last."""
        return next((passage for line, passage in self.lines if offset in line), "")

    def touched(self, span: Span) -> list[tuple[Span, Concern]]:
        """Return the stretches that share a character with ``span``, or hold it where it is empty."""
        return [one for one in self.named if one[0].overlaps(span) or one[0].start < span.start < one[0].end]


def printed_text(article: Article, facts: Iterable[Fact]) -> PrintedText:
    """Return the text of an article with the names, posts and figures that ``facts`` found in it."""
    shown = [one for one in article.passages if one.kind is not PassageKind.FURNITURE and one.text]
    texts = [f"{passage.text}\n" for passage in shown]
    ends = pairwise([0, *accumulate(map(len, texts))])
    lines = tuple((Span(*line), passage.id) for line, passage in zip(ends, shown, strict=True))
    homes = {passage.id: (passage, line.start) for (line, _), passage in zip(lines, shown, strict=True)}
    placed = ((homes[fact.passage], fact) for fact in facts if fact.passage in homes)
    named = {found for (passage, start), fact in placed for found in _named(passage, start, fact)}
    return PrintedText("".join(texts), lines, tuple(sorted(named)))


def _named(passage: Passage, start: int, fact: Fact) -> Iterator[tuple[Span, Concern]]:
    if fact.kind in _CONCERNS:
        yield fact.span.moved(start), _CONCERNS[fact.kind]
    titles = fact.attrs.get("titles")
    for title in titles if isinstance(titles, tuple) else ():
        for match in re.finditer(re.escape(title), passage.text):
            yield Span(*match.span()).moved(start), Concern.POST
