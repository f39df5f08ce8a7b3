"""Articles side by side: how many of the band's columns each of them gets, so that all end level."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from desktop.export.layouts.page.bands import Item, SharedBand, Story, items_of
from desktop.export.layouts.page.flow import NARROWEST_COLUMN, Flows
from desktop.export.layouts.page.measure import BOX_MARGIN, Measure, narrowed
from desktop.export.layouts.page.roles import alternating, printed_passages
from desktop.export.layouts.page.style_roles import HEADLINE_RANKS, PASSAGE_STYLES
from desktop.export.parts import is_own
from desktop.export.profile import Columns, PageProfile
from desktop.export.units import MM_PER_POINT, TWIPS_PER_POINT
from desktop.model import Article, ArticleKind, Passage, PassageKind

MOST_COLUMNS = 6
USUAL_COLUMNS = 5
# What a column more or less than usual costs beside the share of the band that stays empty.
COLUMN_COST = 0.03
# Air over and under a tinted story in points.
BOX_AIR = 10.0

_Shares = tuple[int, ...]


@dataclass(frozen=True)
class Sharing:
    """Puts articles into one band; ``shapes`` are those of pictures."""

    measure: Measure
    shapes: Mapping[str, float]
    flows: Flows

    def band(self, articles: Sequence[Article], ranks: Sequence[int]) -> SharedBand:
        """Return the articles side by side, each with the columns that the editor chose or that level them.

        ``ranks`` are those of their titles.
        """
        bands = [self._shared(articles, ranks, shares) for shares in self._choices(articles)]
        return min(bands, key=self._cost)

    def _choices(self, articles: Sequence[Article]) -> Iterator[_Shares]:
        most = _most_columns(self.measure.profile, len(articles))
        wanted = [article.columns for article in articles]
        if sum(columns or 1 for columns in wanted) > MOST_COLUMNS:
            wanted = [None] * len(articles)
        fixed = sum(columns or 1 for columns in wanted)
        free = range(1, max(most, fixed) - len(articles) + 2)
        for shares in product(*([columns] if columns else free for columns in wanted)):
            if sum(shares) <= max(most, fixed):
                yield shares

    def _cost(self, band: SharedBand) -> float:
        heights = [self.height(story) * story.columns.count for story in band.stories]
        empty = 1 - sum(heights) / (band.height * sum(story.columns.count for story in band.stories))
        return empty + COLUMN_COST * abs(band.columns.count - USUAL_COLUMNS)

    def _shared(self, articles: Sequence[Article], ranks: Sequence[int], shares: _Shares) -> SharedBand:
        columns = self.measure.profile.divide(sum(shares))
        stories = tuple(
            self._story(article, rank, columns, share)
            for article, rank, share in zip(articles, ranks, shares, strict=True)
        )
        height = max(map(self.height, stories))
        return SharedBand(height, whole=True, stories=stories, columns=columns, shape=self.flows.shape)

    def _story(self, article: Article, rank: int, columns: Columns, share: int) -> Story:
        boxed = article.kind is ArticleKind.SIDEBAR
        own = self._columns(columns, share, boxed=boxed)
        titles, items = self._parts(article, rank, width_of(own))
        lines, lanes = self.flows.lanes(self.measure, items, own)
        return Story(article.id, titles, lanes, own, lines, boxed)

    def _columns(self, columns: Columns, share: int, *, boxed: bool) -> Columns:
        if not boxed:
            return Columns(share, columns.characters, columns.gutter if share > 1 else 0, columns.size)
        whole = Columns(share, columns.characters, columns.gutter, columns.size)
        return narrowed(self.measure.profile, width_of(whole) - 2 * BOX_MARGIN).divide(share)

    def _parts(
        self, article: Article, rank: int, width: float
    ) -> tuple[tuple[tuple[Passage, str], ...], tuple[Item, ...]]:
        """Return the titles at the head of an article with their styles, and all the rest."""
        passages = list(printed_passages(article))
        heads = next(iter(alternating(passages)), (False, []))
        titles = heads[1] if heads[0] else []
        styles = ((title, self._style(title, article, rank, width)) for title in titles)
        return tuple(styles), items_of(passages[len(titles) :], self.shapes)

    def _style(self, title: Passage, article: Article, rank: int, width: float) -> str:
        if is_own(title):
            return "JumpHead"
        if article.kind is ArticleKind.SIDEBAR:
            return "BoxTitle"
        if title.kind is PassageKind.HEADLINE:
            return self.measure.narrow_style(title.text, min(rank, len(HEADLINE_RANKS) - 1), width)
        return "TitleByline" if title.kind is PassageKind.BYLINE else PASSAGE_STYLES[title.kind]

    def height(self, story: Story) -> float:
        """Return the height of a story in points."""
        titles = self.measure.titles_height(story.titles, width_of(story.columns))
        return titles + self.measure.points(story.lines) + (BOX_AIR if story.boxed else 0)


def width_of(columns: Columns) -> float:
    """Return the millimetres of columns with the gutters between them."""
    gutter = columns.gutter / TWIPS_PER_POINT * MM_PER_POINT
    return columns.count * columns.width + (columns.count - 1) * gutter


def _most_columns(profile: PageProfile, articles: int) -> int:
    """Return the columns that are wide enough to be read, at least one for each article."""
    wide = (
        count for count in range(MOST_COLUMNS, 0, -1) if profile.divide(count).characters >= NARROWEST_COLUMN
    )
    return max(articles, next(wide, 1))
