"""What a gatherer is given: one article's text, and what is known around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from desktop.model import (
    TITLE_KINDS,
    Article,
    Fact,
    FactKind,
    Issue,
    Masthead,
    Passage,
    PassageKind,
    Roster,
    Span,
    Value,
)
from desktop.text.remembered import Remembered

_UNREAD = frozenset({PassageKind.FURNITURE, PassageKind.PICTURE})


@dataclass(frozen=True, slots=True)
class Line:
    """A passage with its text, joined once."""

    id: str
    kind: PassageKind = field(hash=False)
    text: str

    def fact(
        self,
        kind: FactKind,
        start: int,
        end: int,
        value: Value,
        attrs: Mapping[str, Value] | None = None,
        confidence: float = 1.0,
        evidence: str = "",
    ) -> Fact:
        """Return the fact that stands at ``start <= i < end`` of this line."""
        text = self.text[start:end]
        span = Span(start, end)
        return Fact(kind, self.id, span, text, value, attrs or {}, confidence, evidence)


@dataclass(frozen=True, slots=True)
class Background:
    """What is known beyond the article.

    ``street`` is the full name of the sub-district that the issue is about (None where it
    names none or several), ``district`` that of the district or county above it; ``year`` is
    the year its dates hang on with the words it was inferred from, ``names`` the people that
    other articles of the issue introduce. Of the roster an article is given what stands in it.
    """

    masthead: Masthead = field(default_factory=Masthead, hash=False)
    roster: Roster = field(default_factory=Roster, hash=False)
    street: str | None = None
    district: str | None = None
    year: tuple[int, str] | None = None
    names: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article as gatherers read it: its lines in reading order, and what earlier gatherers found.

    Picture slots, furniture and empty passages are left out. Views that are equal have the same
    facts, so that what was read once need not be read again.
    """

    lines: tuple[Line, ...]
    background: Background = field(default_factory=Background)
    found: tuple[Fact, ...] = field(default=(), repr=False, hash=False)

    def of_kind(self, *kinds: PassageKind) -> Iterator[Line]:
        """Yield the lines of these kinds, in reading order."""
        return (line for line in self.lines if line.kind in kinds)

    @property
    def text(self) -> str:
        """All lines, each on its own."""
        return text_of(self.lines)

    @property
    def titles(self) -> tuple[Line, ...]:
        """Every title line, in printed order."""
        return tuple(self.of_kind(*TITLE_KINDS))

    def facts(self, kind: FactKind) -> Iterator[Fact]:
        """Yield what earlier gatherers found of this kind."""
        return (fact for fact in self.found if fact.kind is kind)


def line_of(passage: Passage) -> Line:
    """Return the passage as a line."""
    return Line(passage.id, passage.kind, passage.text)


def text_of(lines: Iterable[Line]) -> str:
    """Return the lines, each on its own."""
    return "\n".join([line.text for line in lines])


def views_of(issue: Issue, background: Background) -> tuple[ArticleView, ...]:
    """Return each article of the issue as gatherers read it."""
    lines = _lines.each((article,) for article in issue.articles)
    return tuple(ArticleView(one, background) for one in lines)


def _lines_of(article: Article) -> tuple[Line, ...]:
    lines = (line_of(passage) for passage in article.passages if passage.kind not in _UNREAD)
    return tuple(line for line in lines if line.text)


_lines = Remembered(_lines_of)
