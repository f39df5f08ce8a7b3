"""What stands where: every article becomes bands, chosen so that columns end level."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import dropwhile, groupby, pairwise, takewhile

from desktop.export.fit import share_out
from desktop.export.layouts.page.bands import (
    Band,
    CellBand,
    Item,
    RuleBand,
    TitleBand,
    cropped,
    items_of,
    picture_rows,
)
from desktop.export.layouts.page.flow import NARROWEST_COLUMN, USUAL_SHAPE, Flows
from desktop.export.layouts.page.measure import Measure, box_inside
from desktop.export.layouts.page.roles import (
    alternating,
    is_picture_news,
    is_section,
    is_wide,
    printed_passages,
)
from desktop.export.layouts.page.styles import PASSAGE_STYLES
from desktop.export.units import MM_PER_POINT
from desktop.model import Article, ArticleKind, Passage, PassageKind, page_numbers

# Articles up to this many characters get a smaller title.
BRIEF = 420
LEAD_RANK, USUAL_RANK, BRIEF_RANK = range(3)
BOX_CELLS = (3, 4, 2)
# A box is at most this much of a page high.
TALLEST_BOX = 0.5
# A box is ragged where its tallest cell stands this much, and a line, over the mean.
RAGGED = 1.2
PICTURES_IN_A_ROW = 3
BOX_PADDING = 14.0
# What paragraphs in cells have above them in points.
CELL_AIR = 3.0


@dataclass(frozen=True)
class Planner:
    """Turns articles into bands; ``shapes`` are the pictures' heights over their widths by digest."""

    measure: Measure
    shapes: Mapping[str, float]
    flows: Flows

    @property
    def scale(self) -> float:
        """How much larger than usual the frames are that have no picture yet."""
        return self.flows.scale

    def bands(self, articles: Sequence[Article]) -> tuple[Band, ...]:
        """Return the bands of the whole issue, page by page, with rules between the articles.

        The first band of what the editor puts on a later page names that page.
        """
        pages = page_numbers(articles)
        by_page = groupby(articles, key=lambda article: pages[article.id])
        return tuple(band for page, group in by_page for band in self._page(page, tuple(group)))

    def _page(self, page: int, articles: Sequence[Article]) -> Iterator[Band]:
        for number, piece in enumerate(filter(None, self._pieces(articles))):
            if number:
                yield self._rule(piece[0])
            elif page > 1:
                yield replace(self._rule(piece[0]), page=page)
            yield from piece

    def _rule(self, following: Band) -> RuleBand:
        drawn = not _has_own_rule(following)
        style = self.measure.styles["Rule0" if drawn else "Gap0"]
        return RuleBand(style.height, leads=True, drawn=drawn)

    def _pieces(self, articles: Sequence[Article]) -> Iterator[tuple[Band, ...]]:
        """Yield the bands of each article, or of several picture stories that share theirs."""
        for together, group in groupby(articles, is_picture_news):
            run = tuple(group)
            if together:
                yield tuple(self._picture_news([printed_passages(article) for article in run]))
            else:
                yield from (tuple(self._article(article, article is articles[0])) for article in run)

    def _article(self, article: Article, leads: bool) -> Iterator[Band]:
        if article.kind is ArticleKind.SIDEBAR:
            yield from self._sidebar(printed_passages(article), article.columns)
            return
        brief = sum(len(block.text) for block in article.blocks) <= BRIEF
        rank = (LEAD_RANK if leads else USUAL_RANK) + int(brief)
        for wide, passages in alternating(printed_passages(article)):
            yield from [self._titles(passages, rank)] if wide else self._flows(passages, article.columns)

    def _titles(self, passages: Iterable[Passage], rank: int) -> TitleBand:
        return self._title_band([(passage, self._title_style(passage, rank)) for passage in passages])

    def _title_band(self, lines: Sequence[tuple[Passage, str]]) -> TitleBand:
        return TitleBand(self.measure.titles_height(lines), leads=True, lines=tuple(lines))

    def _title_style(self, passage: Passage, rank: int) -> str:
        if passage.kind is PassageKind.HEADLINE:
            return self.measure.headline_style(passage.text, rank)
        if passage.kind is PassageKind.BYLINE:
            return "TitleByline"
        return PASSAGE_STYLES[passage.kind]

    def _flows(self, passages: Iterable[Passage], columns: int | None) -> Iterator[Band]:
        for items in picture_rows(items_of(passages, self.shapes)):
            if len(items) > 1 and all(item.is_picture for item in items):
                yield from self._rows([(item,) for item in items])
            else:
                yield self.flows.band(self.measure, items, columns)

    def _rows(self, cells: Sequence[tuple[Item, ...]], boxed: bool = False) -> Iterator[CellBand]:
        """Yield the cells in rows of equal length, the last perhaps shorter."""
        rows = -(-len(cells) // PICTURES_IN_A_ROW)
        length = -(-len(cells) // rows)
        for start in range(0, len(cells), length):
            yield self._cells(cropped(cells[start : start + length]), boxed=boxed)

    def _cells(
        self, cells: tuple[tuple[Item, ...], ...], titles: tuple[Passage, ...] = (), boxed: bool = False
    ) -> CellBand:
        pictures = (item.shape for cell in cells for item in cell if item.shape)
        # An empty frame beside pictures is of their shape.
        shape = next(pictures, USUAL_SHAPE * self.scale)
        profile = box_inside(self.measure.profile) if boxed else self.measure.profile
        characters = profile.divide(len(cells)).characters
        height = max(self._cell_height(cell, characters, shape) for cell in cells)
        if boxed:
            height += BOX_PADDING + self.measure.titles_height((title, "BoxTitle") for title in titles)
        return CellBand(height, whole=True, cells=cells, shape=shape, titles=titles, boxed=boxed)

    def _cell_height(self, cell: Iterable[Item], characters: int, shape: float) -> float:
        blocks = self.measure.blocks(cell, characters, shape)
        return self.measure.points(sum(block.lines for block in blocks)) + CELL_AIR * len(blocks)

    def _picture_news(self, stories: Sequence[Sequence[Passage]]) -> Iterator[Band]:
        """Yield picture stories side by side; one alone has its text beside the picture."""
        alone = len(stories) == 1
        lead = tuple(takewhile(is_wide if alone else is_section, stories[0]))
        if lead:
            yield self._titles(lead, BRIEF_RANK)
        cells = [items_of(passages, self.shapes) for passages in (stories[0][len(lead) :], *stories[1:])]
        if alone:
            pictures = tuple(takewhile(lambda item: item.is_picture, cells[0]))
            cells = [pictures, cells[0][len(pictures) :]]
        yield from self._rows([cell for cell in cells if cell])

    def _sidebar(self, passages: Sequence[Passage], columns: int | None) -> Iterator[Band]:
        titles = tuple(takewhile(is_wide, passages))
        items = items_of(dropwhile(is_wide, passages), self.shapes)
        box = self._box(titles, items, columns)
        if box:
            yield box
            return
        if titles:
            yield self._title_band([(title, "BoxHead") for title in titles])
        for run in picture_rows(items):
            if len(run) > 1 and all(item.is_picture for item in run):
                yield from self._rows([(item,) for item in run], boxed=True)
            else:
                yield self.flows.band(self.measure, run, columns, boxed=True)

    def _box(
        self, titles: tuple[Passage, ...], items: tuple[Item, ...], columns: int | None
    ) -> CellBand | None:
        """Return one whole box with level cells, or None where the items part unevenly or are long."""
        counts = [columns] if columns else BOX_CELLS
        boxes = (self._boxed(titles, items, count) for count in counts if 1 < count <= len(items))
        tallest = TALLEST_BOX * self.measure.profile.text_height / MM_PER_POINT
        return next((box for box in boxes if box and box.height <= tallest), None)

    def _boxed(self, titles: tuple[Passage, ...], items: tuple[Item, ...], count: int) -> CellBand | None:
        columns = box_inside(self.measure.profile).divide(count)
        blocks = self.measure.blocks(items, columns.characters, USUAL_SHAPE * self.scale)
        heights = [block.lines for block in blocks]
        edges = [0, *share_out(heights, count), len(items)]
        tallest = max(sum(heights[start:end]) for start, end in pairwise(edges))
        if columns.characters < NARROWEST_COLUMN or tallest > RAGGED * sum(heights) / count + 1:
            return None
        cells = tuple(items[start:end] for start, end in pairwise(edges))
        return self._cells(cells, titles, boxed=True)


def _has_own_rule(band: Band) -> bool:
    """Return whether a band begins with a section label or is a sidebar, which have rules of their own."""
    if isinstance(band, TitleBand):
        return band.lines[0][1] in {"Section", "BoxHead"}
    return isinstance(band, CellBand) and band.boxed
