"""An issue drawn up as the tables hold it, apart from the archive and in whatever process it was read.

Only what the archive itself gives is left open: the numbers of issue, articles and sources.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlite_utils import Database

from desktop.archive import index, issues, log_store
from desktop.archive.index import ArticleRow
from desktop.archive.issues import NameRow
from desktop.archive.log_store import LogRows
from desktop.model import Layers, Review, StoredLog


@dataclass(frozen=True, slots=True)
class IndexRows:
    """What lists and search know of an issue: the columns of its row, its articles, their names."""

    columns: issues.Columns
    articles: tuple[ArticleRow, ...]
    names: frozenset[NameRow]


@dataclass(frozen=True, slots=True)
class DrawnIssue:
    """A new issue with its log."""

    log: LogRows
    index: IndexRows


def drawn(log: StoredLog, review: Review, layers: Layers) -> DrawnIssue:
    """Return an issue as ``Archive.store`` takes it."""
    return DrawnIssue(log_store.log_rows(log), index_rows(review, layers))


def index_rows(review: Review, layers: Layers) -> IndexRows:
    """Return what lists and search are to know of an issue."""
    names = issues.name_rows(review.issue, layers)
    return IndexRows(issues.columns_of(review.issue, layers), index.article_rows(review.issue), names)


def list_issue(database: Database, issue: int, rows: IndexRows, head: str | None) -> None:
    """Let search know the articles and names of an issue as it stands at the step ``head``."""
    issues.note_indexed(database, issue, head)
    numbers = index.index_articles(database, issue, rows.columns["date"], rows.articles)
    issues.index_names(database, issue, numbers, rows.names)
