"""What stands where: every article becomes bands, chosen so that columns end level."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import dropwhile, groupby, pairwise, takewhile

from desktop.export.fit import hole, level_height, share_out
from desktop.export.layouts.page.bands import (
    Band,
    CellBand,
    FlowBand,
    Item,
    RuleBand,
    TitleBand,
    items_of,
    picture_rows,
)
from desktop.export.layouts.page.measure import Measure
from desktop.export.layouts.page.styles import PASSAGE_STYLES
from desktop.export.profile import Columns
from desktop.model import TITLE_KINDS, Article, ArticleKind, Passage, PassageKind

WIDE_KINDS = TITLE_KINDS | {PassageKind.SECTION}
# Characters up to which an article stands in this many columns, best first.
COLUMN_CHOICES = ((260, (3, 2)), (900, (4, 3)), (1800, (4, 5)), (10**9, (5, 4)))
NARROWEST_COLUMN = 11
# Articles up to this many characters get a smaller title.
BRIEF = 420
# Heights of an empty frame over its width, and the one that looks best.
SHAPES = tuple(hundredths / 100 for hundredths in range(44, 90, 3))
USUAL_SHAPE = 0.65
# Frames drawn smaller than this come with a dislike of high bands.
THRIFTY_BELOW = 1.1
# What a choice costs: lines left empty as a share of all, an odd frame, a step from the usual columns.
HOLE_COST, SHAPE_COST, COLUMN_COST = 1.5, 0.25, 0.05
BOX_CELLS = (3, 4, 2)
BOX_INDENT = 2
# A box is ragged where its tallest cell stands this much over the mean.
RAGGED = 1.2
PICTURES_IN_A_ROW = 3
BOX_PADDING = 20.0


@dataclass(frozen=True)
class Planner:
    """Turns articles into bands; ``scale`` enlarges the frames that have no picture yet."""

    measure: Measure
    shapes: Mapping[str, float]
    scale: float = 1.0

    def bands(self, articles: Sequence[Article]) -> tuple[Band, ...]:
        """Return the bands of the whole issue in reading order, with rules between the articles."""
        found: list[Band] = []
        for piece in self._pieces(articles):
            if found and piece:
                found.append(self._rule(piece[0]))
            found.extend(piece)
        return tuple(found)

    def _rule(self, following: Band) -> RuleBand:
        label = isinstance(following, TitleBand) and _is_section(following.lines[0][0])
        style = self.measure.styles["Gap" if label else "Rule"]
        return RuleBand(style.height, leads=True, drawn=not label)

    def _pieces(self, articles: Sequence[Article]) -> Iterator[tuple[Band, ...]]:
        """Yield the bands of each article, or of several picture stories that share theirs."""
        for together, group in groupby(articles, _is_picture_news):
            run = tuple(group)
            if together:
                yield tuple(self._picture_news(run))
            else:
                yield from (tuple(self._article(article, article is articles[0])) for article in run)

    def _article(self, article: Article, leads: bool) -> Iterator[Band]:
        if article.kind is ArticleKind.SIDEBAR:
            yield from self._sidebar(_printed(article))
            return
        brief = sum(len(block.text) for block in article.blocks) <= BRIEF
        rank = (0 if leads else 1) + int(brief)
        for wide, passages in _alternating(_printed(article)):
            yield from [self._titles(passages, rank)] if wide else self._flows(passages)

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

    def _flows(self, passages: Iterable[Passage]) -> Iterator[Band]:
        for items in picture_rows(items_of(passages, self.shapes)):
            if len(items) > 1 and all(item.is_picture for item in items):
                yield from self._rows([(item,) for item in items])
            else:
                yield self._flow(items)

    def _flow(self, items: tuple[Item, ...], boxed: bool = False) -> FlowBand:
        characters = sum(len(item.passage.text) for item in items)
        choices = enumerate(self._column_choices(characters))
        options = [(rank, columns, shape) for rank, columns in choices for shape in self._frame_shapes(items)]
        _, columns, shape = min(options, key=lambda option: self._cost(items, *option))
        blocks = self.measure.blocks(items, columns.characters, shape)
        height = self.measure.points(level_height(blocks, columns.count))
        return FlowBand(height, items=items, columns=columns, shape=shape, boxed=boxed)

    def _cost(self, items: Sequence[Item], rank: int, columns: Columns, shape: float) -> float:
        """Return how bad a choice looks: holes, then an unusual frame, then an unusual number of columns."""
        blocks = self.measure.blocks(items, columns.characters, shape)
        total = sum(block.lines for block in blocks)
        empty = hole(blocks, columns.count) / total
        odd = abs(shape / self.scale - USUAL_SHAPE)
        tall = level_height(blocks, columns.count) / self.measure.least_lines(items)
        thrift = max(0.0, THRIFTY_BELOW - self.scale)
        return HOLE_COST * empty + SHAPE_COST * odd + COLUMN_COST * rank + thrift * tall

    def _column_choices(self, characters: int) -> list[Columns]:
        profile = self.measure.profile
        if profile.columns:
            return [profile.divide(profile.columns)]
        counts = next(counts for limit, counts in COLUMN_CHOICES if characters <= limit)
        choices = [profile.divide(count) for count in (*counts, 3, 2)]
        return [columns for columns in choices if columns.characters >= NARROWEST_COLUMN] or [
            profile.divide(1)
        ]

    def _frame_shapes(self, items: Iterable[Item]) -> list[float]:
        empty = any(item.is_picture and item.shape is None for item in items)
        return [shape * self.scale for shape in SHAPES] if empty else [USUAL_SHAPE]

    def _rows(self, cells: Sequence[tuple[Item, ...]], boxed: bool = False) -> Iterator[CellBand]:
        """Yield the cells in rows of equal length, the last perhaps shorter."""
        rows = -(-len(cells) // PICTURES_IN_A_ROW)
        length = -(-len(cells) // rows)
        for start in range(0, len(cells), length):
            yield self._cells(tuple(cells[start : start + length]), boxed=boxed)

    def _cells(
        self, cells: tuple[tuple[Item, ...], ...], titles: tuple[Passage, ...] = (), boxed: bool = False
    ) -> CellBand:
        shape = USUAL_SHAPE * self.scale
        columns = self.measure.profile.divide(len(cells))
        height = max(self._cell_height(cell, columns, shape) for cell in cells)
        padding = (
            BOX_PADDING + self.measure.titles_height((title, "BoxTitle") for title in titles) if boxed else 0
        )
        return CellBand(height + padding, whole=True, cells=cells, shape=shape, titles=titles, boxed=boxed)

    def _cell_height(self, cell: Iterable[Item], columns: Columns, shape: float) -> float:
        blocks = self.measure.blocks(cell, columns.characters, shape)
        return self.measure.points(sum(block.lines for block in blocks))

    def _picture_news(self, articles: Sequence[Article]) -> Iterator[Band]:
        printed = [_printed(article) for article in articles]
        label = tuple(takewhile(_is_section, printed[0]))
        if label:
            yield self._titles(label, 1)
        printed[0] = printed[0][len(label) :]
        cells = [items_of(passages, self.shapes) for passages in printed]
        if len(cells) == 1:
            # One picture alone stands beside its text.
            cells = [cells[0][:1], cells[0][1:]]
        yield from self._rows([cell for cell in cells if cell])

    def _sidebar(self, passages: Sequence[Passage]) -> Iterator[Band]:
        titles = tuple(takewhile(_is_wide, passages))
        items = items_of(dropwhile(_is_wide, passages), self.shapes)
        box = self._box(titles, items)
        if box:
            yield box
            return
        if titles:
            yield self._title_band([(title, "BoxHead") for title in titles])
        for run in picture_rows(items):
            if len(run) > 1 and all(item.is_picture for item in run):
                yield from self._rows([(item,) for item in run], boxed=True)
            else:
                yield self._flow(run, boxed=True)

    def _box(self, titles: tuple[Passage, ...], items: tuple[Item, ...]) -> CellBand | None:
        """Return one whole box with level cells, or None where the items do not part evenly."""
        for count in BOX_CELLS:
            columns = self.measure.profile.divide(count)
            narrow = columns.characters - BOX_INDENT
            if narrow < NARROWEST_COLUMN or len(items) < count:
                continue
            heights = [self.measure.block(item, narrow, USUAL_SHAPE).lines for item in items]
            edges = [0, *share_out(heights, count), len(items)]
            tallest = max(sum(heights[start:end]) for start, end in pairwise(edges))
            if tallest * count <= RAGGED * sum(heights):
                return self._cells(
                    tuple(items[start:end] for start, end in pairwise(edges)), titles, boxed=True
                )
        return None


def _printed(article: Article) -> tuple[Passage, ...]:
    return tuple(passage for passage in article.passages if passage.kind is not PassageKind.FURNITURE)


def _is_picture_news(article: Article) -> bool:
    return article.kind is ArticleKind.PICTURE_NEWS


def _is_section(passage: Passage) -> bool:
    return passage.kind is PassageKind.SECTION


def _is_wide(passage: Passage) -> bool:
    return passage.kind in WIDE_KINDS


def _alternating(passages: Iterable[Passage]) -> Iterator[tuple[bool, list[Passage]]]:
    """Yield runs of passages that do, or do not, stand over the whole width.

    A byline directly under the titles stands with them.
    """
    run: list[Passage] = []
    wide = False
    for passage in passages:
        here = _is_wide(passage) or (passage.kind is PassageKind.BYLINE and wide)
        if run and here != wide:
            yield wide, run
            run = []
        run.append(passage)
        wide = here
    if run:
        yield wide, run
