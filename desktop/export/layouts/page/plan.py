"""What stands where: every article becomes bands, chosen so that columns end level."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import dropwhile, groupby, takewhile
from math import inf

from desktop.export.layouts.page.bands import (
    Band,
    CellBand,
    RuleBand,
    TitleBand,
    items_of,
    picture_rows,
)
from desktop.export.layouts.page.cells import Cells
from desktop.export.layouts.page.flow import Flows
from desktop.export.layouts.page.measure import Measure
from desktop.export.layouts.page.roles import (
    alternating,
    is_picture_news,
    is_section,
    is_wide,
    neighbours,
    printed_passages,
)
from desktop.export.layouts.page.sharing import Sharing
from desktop.export.layouts.page.style_roles import PASSAGE_STYLES
from desktop.export.parts import is_own
from desktop.model import Article, ArticleKind, Passage, PassageKind, page_numbers

# Articles up to this many characters get a smaller title.
BRIEF = 420
LEAD_RANK, USUAL_RANK, BRIEF_RANK = range(3)


@dataclass(frozen=True)
class Planner:
    """Turns articles into bands; ``shapes`` are the pictures' heights over their widths by digest.

    ``room`` is how high in points what stands side by side may be.
    """

    measure: Measure
    shapes: Mapping[str, float]
    flows: Flows
    room: float = inf
    _known: dict[tuple[int, bool], tuple[Article, tuple[Band, ...]]] = field(
        default_factory=dict, compare=False
    )

    @property
    def cells(self) -> Cells:
        """What sets pictures and boxes."""
        return Cells(self.measure, self.flows)

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
        """Yield the bands of each article, or of several that share theirs."""
        first = articles[0]
        for shared, group in groupby(neighbours(articles), key=lambda run: len(run) > 1):
            if shared:
                yield from (tuple(self._shared(run, first)) for run in group)
            else:
                yield from self._alone([article for (article,) in group], first)

    def _alone(self, articles: Sequence[Article], first: Article) -> Iterator[tuple[Band, ...]]:
        for together, group in groupby(articles, is_picture_news):
            run = tuple(group)
            if together:
                yield tuple(self._picture_news([printed_passages(article) for article in run]))
            else:
                yield from (self._bands_of(article, article is first) for article in run)

    def _shared(self, articles: Sequence[Article], first: Article) -> Iterator[Band]:
        """Yield the one band of articles side by side; what no page holds is set one under the other."""
        ranks = [_rank(article, leads=article is first) for article in articles]
        band = Sharing(self.measure, self.shapes, self.flows).band(articles, ranks)
        if band.height <= self.room:
            yield band
        else:
            yield from (band for piece in self._alone(articles, first) for band in piece)

    def _bands_of(self, article: Article, leads: bool) -> tuple[Band, ...]:
        """Return the bands of an article alone, planned once: pages are tried in many ways."""
        # An article is kept with its bands, so that no other one can come to have its identity.
        key = (id(article), leads)
        if key not in self._known:
            self._known[key] = article, tuple(self._article(article, leads))
        return self._known[key][1]

    def _article(self, article: Article, leads: bool) -> Iterator[Band]:
        if article.kind is ArticleKind.SIDEBAR:
            yield from self._sidebar(printed_passages(article), article.columns)
            return
        rank = _rank(article, leads=leads)
        for wide, passages in alternating(printed_passages(article)):
            yield from [self._titles(passages, rank)] if wide else self._flows(passages, article)

    def _titles(self, passages: Iterable[Passage], rank: int) -> TitleBand:
        return self._title_band([(passage, self._title_style(passage, rank)) for passage in passages])

    def _title_band(self, lines: Sequence[tuple[Passage, str]]) -> TitleBand:
        return TitleBand(self.measure.titles_height(lines), leads=True, lines=tuple(lines))

    def _title_style(self, passage: Passage, rank: int) -> str:
        if is_own(passage):
            return "JumpHead"
        if passage.kind is PassageKind.HEADLINE:
            return self.measure.headline_style(passage.text, rank)
        if passage.kind is PassageKind.BYLINE:
            return "TitleByline"
        return PASSAGE_STYLES[passage.kind]

    def _flows(self, passages: Iterable[Passage], article: Article) -> Iterator[Band]:
        for items in picture_rows(items_of(passages, self.shapes)):
            if len(items) > 1 and all(item.is_picture for item in items):
                yield from self.cells.rows([(item,) for item in items])
            else:
                band = self.flows.band(self.measure, items, article.columns)
                yield replace(band, parts=True) if article.rest_page is not None else band

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
        yield from self.cells.rows([cell for cell in cells if cell])

    def _sidebar(self, passages: Sequence[Passage], columns: int | None) -> Iterator[Band]:
        titles = tuple(takewhile(is_wide, passages))
        items = items_of(dropwhile(is_wide, passages), self.shapes)
        box = self.cells.box(titles, items, columns)
        if box:
            yield box
            return
        if titles:
            yield self._title_band([(title, "BoxHead") for title in titles])
        for run in picture_rows(items):
            if len(run) > 1 and all(item.is_picture for item in run):
                yield from self.cells.rows([(item,) for item in run], boxed=True)
            else:
                yield self.flows.band(self.measure, run, columns, boxed=True)


def _rank(article: Article, *, leads: bool) -> int:
    brief = sum(len(block.text) for block in article.blocks) <= BRIEF
    return (LEAD_RANK if leads else USUAL_RANK) + int(brief)


def _has_own_rule(band: Band) -> bool:
    """Return whether a band begins with a section label or is a sidebar, which have rules of their own."""
    if isinstance(band, TitleBand):
        return band.lines[0][1] in {"Section", "BoxHead"}
    return isinstance(band, CellBand) and band.boxed
