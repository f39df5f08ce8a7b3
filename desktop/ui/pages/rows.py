"""Pages and their articles as rows: what is left, what is too much."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop.model import Article, ArticleFit, Issue, PageFit, PagePlan
from desktop.ui.listing import Listing
from desktop.ui.outline.rows import article_title
from desktop.workflow import picture_troubles


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A page (``article`` None) or an article on it; ``is_over`` says that something does not fit.

    ``is_placed`` says that the editor put the article there; the others follow.
    """

    page: int
    title: str
    words: str
    article: Article | None = None
    is_over: bool = False
    is_placed: bool = False

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return f"{self.title}，{self.words}"


def place_rows(issue: Issue, plan: PagePlan) -> tuple[PlaceRow, ...]:
    """Return every page with the articles on it."""
    articles = {article.id: article for article in issue.articles}
    return tuple(row for fit in plan.fits for row in _rows_of(fit, articles))


def place_listing(rows: Iterable[PlaceRow], title: str) -> Listing:
    """Return the pages with their articles as a table; the room of a page stands in its own row."""
    words = tuple((f"第 {row.page} 版", row.title if row.article else "", row.words) for row in rows)
    return Listing(title, ("版", "文章", "篇幅"), words, (2, 8, 6))


def summary_of(plan: PagePlan) -> str:
    """Return in a few words whether everything fits, and what its pictures lack."""
    over = [str(fit.page) for fit in plan.fits if fit.lines < 0]
    room = f"第 {'、'.join(over)} 版排不下" if over else "都排得下"
    return " · ".join((f"共 {len(plan.fits)} 版", room, *picture_troubles(plan.pictures)))


def _rows_of(fit: PageFit, articles: dict[str, Article]) -> Iterator[PlaceRow]:
    yield PlaceRow(fit.page, f"第 {fit.page} 版", _room(fit), is_over=fit.lines < 0)
    for told in fit.articles:
        # The plan may be of the step before, and the article gone since.
        if article := articles.get(told.article):
            placed = article.page is not None
            title = f"（续）{article_title(article)}" if told.goes_on else article_title(article)
            words = f"并排 · {_length(told)}" if article.beside and not told.goes_on else _length(told)
            yield PlaceRow(fit.page, title, words, article, is_placed=placed or told.goes_on)


def _room(fit: PageFit) -> str:
    if not fit.lines:
        return "正好排满"
    word = "超" if fit.lines < 0 else "剩"
    return f"{word} {abs(fit.lines)} 行 · 约 {abs(fit.characters):,} 字"


def _length(told: ArticleFit) -> str:
    """Return an article's columns, 字数 and lines, and what would let its columns end level."""
    columns = f"{told.columns} 栏" if told.columns else "通栏"
    return " · ".join((columns, f"{told.characters:,} 字", f"{told.lines} 行", _evenness(told)))


def _evenness(told: ArticleFit) -> str:
    if not told.missing:
        return "栏尾齐"
    over = told.columns - told.missing
    return f"多 {over} 行" if 0 < over < told.missing else f"差 {told.missing} 行"
