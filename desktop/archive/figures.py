"""Figures over all issues: how much was printed, in which sections, and who stood in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlite_utils import Database

HEADS = {
    "month": ("月份", "报纸", "期数", "篇数", "字数"),
    "section": ("年份", "栏目", "篇数", "字数"),
    "person": ("年份", "人物", "期数", "篇数"),
}
"""The heads of the columns, by what is counted."""

UNTOLD = {"月份": "没有日期", "年份": "没有日期", "报纸": "没有报名", "栏目": "没有栏目"}
"""What stands under a head where issues do not say it."""

_QUERIES = {
    "month": """
        SELECT substr(date, 1, 7) AS month, paper, count(DISTINCT issues.id), count(*), sum(characters)
        FROM articles JOIN issues ON issues.id = articles.issue
        WHERE :paper IS NULL OR paper = :paper
        GROUP BY month, paper ORDER BY month, paper
    """,
    "section": """
        SELECT substr(date, 1, 4) AS year, section, count(*) AS articles, sum(characters)
        FROM articles JOIN issues ON issues.id = articles.issue
        WHERE :paper IS NULL OR paper = :paper
        GROUP BY year, section ORDER BY year, articles DESC, section
    """,
    "person": """
        SELECT substr(date, 1, 4) AS year, identity, count(*) AS issues, sum(held.articles)
        FROM (
            SELECT identity, issue, count(DISTINCT article) AS articles FROM names
            WHERE kind = 'person' GROUP BY identity, issue
        ) AS held JOIN issues ON issues.id = held.issue
        WHERE :paper IS NULL OR paper = :paper
        GROUP BY year, identity ORDER BY year, issues DESC, identity
    """,
}


def figures(database: Database, by: str, paper: str | None = None) -> Iterator[tuple[Any, ...]]:
    """Yield the rows under ``HEADS[by]`` (of one paper where it is named), the oldest first.

    What issues do not say is None.
    """
    yield from database.execute(_QUERIES[by], {"paper": paper})


def in_words(by: str, row: Sequence[Any]) -> tuple[Any, ...]:
    """Return a row under ``HEADS[by]`` as it is read, with words for what issues do not say."""
    return tuple(
        UNTOLD.get(head, "") if value is None else value for head, value in zip(HEADS[by], row, strict=True)
    )
