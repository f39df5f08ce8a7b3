"""字数 of what is selected, of each article and of the issue, with marks and without."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.model import Article, Issue, PassageKind
from desktop.text.counting import Count, count_characters
from desktop.text.remembered import Remembered
from desktop.ui.editing.whereabouts import article_of
from desktop.ui.listing import Listing
from desktop.ui.outline.rows import article_title
from desktop.ui.selection import Selection

COLUMNS = ("计标点", "不计标点")


@dataclass(frozen=True, slots=True)
class Length:
    """How long one thing is."""

    name: str
    count: Count

    @property
    def figures(self) -> tuple[str, str]:
        """How many characters, with marks and without."""
        return f"{self.count.with_marks:,}", f"{self.count.without_marks:,}"


@dataclass(frozen=True, slots=True)
class Lengths:
    """The selected words, the current article, every article and the issue.

    ``selected`` and ``article`` are None where nothing is selected and no article is current.
    """

    issue: Count
    articles: tuple[Length, ...]
    article: Count | None = None
    selected: Count | None = None

    @property
    def rows(self) -> tuple[Length, ...]:
        """Everything that has a length, the issue last."""
        selected = (Length("选中", self.selected),) if self.selected else ()
        return (*selected, *self.articles, Length("全期", self.issue))


def lengths_of(issue: Issue, selection: Selection, words: str = "") -> Lengths:
    """Return the lengths; ``words`` are those marked in the text, else the selection's own count."""
    articles = tuple(_lengths.each((article,) for article in issue.articles))
    current = article_of(issue, selection)
    chosen = words or _selected(issue, selection)
    return Lengths(
        sum((one.count for one in articles), Count()),
        articles,
        articles[issue.articles.index(current)].count if current else None,
        count_characters(chosen) if chosen else None,
    )


def length_listing(lengths: Lengths, title: str) -> Listing:
    """Return the lengths as a table."""
    words = tuple((row.name, *row.figures) for row in lengths.rows)
    return Listing(title, ("", *COLUMNS), words, (8, 2, 2))


def length_words(lengths: Lengths) -> str:
    """Return what the status bar says: the selected words, else the article and the issue."""
    if lengths.selected:
        return f"选中 {lengths.selected.with_marks:,} 字"
    article = f"本篇 {lengths.article.with_marks:,} 字" if lengths.article else ""
    return " · ".join(filter(None, (article, f"全期 {lengths.issue.with_marks:,} 字")))


def length_tip(lengths: Lengths) -> str:
    """Return the same with and without marks, a line each."""
    named = (("选中", lengths.selected), ("本篇", lengths.article), ("全期", lengths.issue))
    return "\n".join(
        f"{name} {count.with_marks:,} 字，不计标点 {count.without_marks:,} 字"
        for name, count in named
        if count
    )


def _selected(issue: Issue, selection: Selection) -> str:
    passage = next((one for one in issue.passages() if one.id == selection.passage), None)
    return selection.span.of(passage.text) if passage and selection.span else ""


def _length(article: Article) -> Length:
    """Return how long an article is; furniture amid it is no part of it."""
    printed = (passage for passage in article.passages if passage.kind is not PassageKind.FURNITURE)
    counts = (count_characters(passage.text) for passage in printed)
    return Length(article_title(article), sum(counts, Count()))


_lengths = Remembered(_length)
