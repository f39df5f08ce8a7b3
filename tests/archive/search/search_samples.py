"""A small archive to search, and how it is asked."""

from __future__ import annotations

from desktop.archive import Archive, Hit, plain_query
from desktop.model import Fact, FactKind, FactState, JudgedFact, Layers, Span
from desktop.review import EditLog
from tests.archive.archive_samples import addition, log_of


def found(archive: Archive, query: str, limit: int | None = 20, **dates: str | None) -> list[Hit]:
    return archive.search(plain_query(query, **dates), limit)


def store(archive: Archive, *articles: tuple[str, ...], date: str | None = None) -> tuple[int, EditLog]:
    log = log_of(addition(articles, date))
    issue = archive.create_issue(log.stored(), log.review)
    archive.index_issue(issue, log.review, Layers())
    return issue, log


def person(passage: str, name: str) -> JudgedFact:
    return JudgedFact(Fact(FactKind.PERSON, passage, Span(0, len(name)), name, name), FactState.PROPOSED)


def body(passage: str, name: str) -> JudgedFact:
    return JudgedFact(
        Fact(FactKind.ORGANIZATION, passage, Span(0, len(name)), name, name), FactState.PROPOSED
    )
