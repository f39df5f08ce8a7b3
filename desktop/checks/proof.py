"""What a check is given: the issue line by line, with the facts that stand in each."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, islice

from desktop.model import (
    BLOCK_KINDS,
    TITLE_KINDS,
    Article,
    Fact,
    FactKind,
    FactRef,
    History,
    House,
    Issue,
    Passage,
    PassageKind,
    Span,
)
from desktop.text.calendar import parse_iso
from desktop.text.remembered import Remembered

_READ = (TITLE_KINDS | BLOCK_KINDS) - {PassageKind.PICTURE}
_RUNNING = frozenset({PassageKind.PARAGRAPH, PassageKind.LIST_ITEM})


@dataclass(frozen=True, slots=True)
class Objection:
    """What a check holds against ``span`` of the passage ``passage``; ``message`` is Chinese.

    The first of ``suggestions`` replaces the words without thought; give none where several
    corrections are possible. One that ``holds`` says that the words were reckoned, and are right.
    """

    passage: str
    span: Span
    text: str
    message: str
    suggestions: tuple[str, ...] = ()
    holds: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A passage as a check reads it, with its facts in reading order."""

    id: str
    kind: PassageKind
    text: str
    facts: tuple[Fact, ...] = ()
    by_kind: Mapping[FactKind, tuple[Fact, ...]] = field(default_factory=dict, hash=False)

    def of_kind(self, kind: FactKind) -> tuple[Fact, ...]:
        """Return the line's facts of this kind, in reading order."""
        return self.by_kind.get(kind, ())

    def objection(self, start: int, end: int, message: str, *suggestions: str) -> Objection:
        """Return an objection to ``start <= i < end`` of this line."""
        return Objection(self.id, Span(start, end), self.text[start:end], message, suggestions)

    def agreement(self, start: int, end: int, message: str) -> Objection:
        """Return that ``start <= i < end`` of this line was reckoned, and holds."""
        return Objection(self.id, Span(start, end), self.text[start:end], message, holds=True)


@dataclass(frozen=True, slots=True)
class ArticleProof:
    """An article's titles and blocks as lines, in reading order; furniture and empty ones are left out."""

    article: Article
    lines: tuple[Line, ...]

    @property
    def running(self) -> tuple[Line, ...]:
        """The paragraphs and list items."""
        return tuple(line for line in self.lines if line.kind in _RUNNING)

    def of_kind(self, kind: FactKind) -> Iterator[tuple[Line, Fact]]:
        """Yield every fact of this kind with its line, in reading order."""
        return ((line, fact) for line in self.lines for fact in line.of_kind(kind))


@dataclass(frozen=True, slots=True)
class Proof:
    """An issue to be checked, with what earlier ones said and what an editor decided.

    ``lines`` are those of every article, in reading order.
    """

    issue: Issue
    articles: tuple[ArticleProof, ...]
    furniture: tuple[Line, ...] = ()
    history: History = History()
    confirmed: tuple[FactRef, ...] = ()
    house: House = House()
    lines: tuple[Line, ...] = ()

    @property
    def published(self) -> datetime.date | None:
        """The day the masthead prints, or None."""
        printed = parse_iso(self.issue.masthead.date or "")
        return printed.exact if printed else None


def proof_of(
    issue: Issue,
    facts: Iterable[Fact],
    history: History,
    confirmed: tuple[FactRef, ...] = (),
    house: House = House(),
) -> Proof:
    """Return the issue as checks read it."""
    by_passage: dict[str, list[Fact]] = {}
    for fact in facts:
        by_passage.setdefault(fact.passage, []).append(fact)
    furniture = tuple(issue.furniture())
    read = [(one, [passage for passage in one.passages if _is_read(passage)]) for one in issue.articles]
    passages = chain(furniture, *(of_one for _, of_one in read))
    made = iter(_lines.each((passage, *by_passage.get(passage.id, ())) for passage in passages))
    beside = tuple(islice(made, len(furniture)))
    articles = tuple(_articles.each([(one, *islice(made, len(of_one))) for one, of_one in read]))
    lines = tuple(line for article in articles for line in article.lines)
    return Proof(issue, articles, beside, history, confirmed, house, lines)


def _is_read(passage: Passage) -> bool:
    return passage.kind in _READ and bool(passage.text)


def _article(article: Article, *lines: Line) -> ArticleProof:
    return ArticleProof(article, lines)


def _line(passage: Passage, *facts: Fact) -> Line:
    here = sorted(facts, key=lambda fact: (fact.span.start, fact.span.end))
    by_kind: dict[FactKind, list[Fact]] = {}
    for fact in here:
        by_kind.setdefault(fact.kind, []).append(fact)
    kinds = {kind: tuple(of_kind) for kind, of_kind in by_kind.items()}
    return Line(passage.id, passage.kind, passage.text, tuple(here), kinds)


_lines = Remembered(_line)
_articles = Remembered(_article)
