"""Articles on their pages; one is cut where its page ends, and a line on each page tells where it goes on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from desktop.export.layouts.page.bands import Band, FlowBand, Item, items_of
from desktop.export.layouts.page.jump_lines import numbered, part_at
from desktop.export.layouts.page.paginate import Pages, Sheet, fill_pages
from desktop.export.layouts.page.roles import is_wide
from desktop.export.parts import is_own
from desktop.model import Article, PassageKind, page_numbers
from desktop.text import sentences

Plan = Callable[[Sequence[Article]], tuple[Band, ...]]
Cut = tuple[int, int]
"""The number of a passage, and the character of it (0: its beginning) before which an article is cut."""

# Such a text may be cut at the end of a sentence.
_CUT_KINDS = frozenset({PassageKind.PARAGRAPH, PassageKind.LIST_ITEM})
# Kept free above the foot of a page where a text is cut, in lines.
_SPARE_LINES = 2
# A part has at least so many characters of text.
_SHORTEST = 60


def parted(
    articles: Sequence[Article], plan: Plan, sheet: Sheet, *, cut: bool = False
) -> tuple[Article, ...]:
    """Return the articles, those in two parts whose page does not hold them.

    Only where the editor named a page for the rest is one cut; with ``cut`` any may be.
    """
    return _Maker(plan, sheet, cut).parted(articles)


@dataclass(frozen=True, slots=True)
class _Made:
    """The articles with their bands and the pages that these fill."""

    articles: tuple[Article, ...]
    bands: tuple[Band, ...]
    pages: Pages


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes pages up; with ``cut`` any article may be cut."""

    plan: Plan
    sheet: Sheet
    cut: bool

    def parted(self, articles: Sequence[Article]) -> tuple[Article, ...]:
        """Return the articles with every one cut that its page does not hold."""
        made, tried = self._made(self._squeezed(articles)), set[str]()
        while crossing := self._crossing(made, tried):
            article, band, room = crossing
            tried.add(article.id)
            made = self._made(self._shortened_to(made.articles, article, band, room))
        if len(made.articles) == len(articles):
            return made.articles
        return numbered(made.articles, _pages_of(made))

    def _made(self, articles: Sequence[Article]) -> _Made:
        bands = self.plan(articles)
        return _Made(tuple(articles), bands, fill_pages(bands, self.sheet, cut=self.cut))

    def _squeezed(self, articles: Sequence[Article]) -> tuple[Article, ...]:
        """Return the articles with those cut that pages before a begun one do not hold."""
        pages = page_numbers(articles)
        made = tuple(articles)
        for first, end in pairwise(sorted({1, *pages.values()})):
            group = [replace(one, page=None) for one in articles if pages[one.id] == first]
            sheet = self.sheet.thinner(_SPARE_LINES)
            sheet = sheet if first == 1 else replace(sheet, first=sheet.other)
            for article in reversed([one for one in articles if pages[one.id] == first]):
                wanted = article.can_be_parted and (article.rest_page or 0) > first
                if wanted and not self._fits(group, sheet, end - first):
                    made, group = self._shortened(made, article, group, sheet, end - first)
        return made

    def _fits(self, group: Sequence[Article], sheet: Sheet, pages: int) -> bool:
        return fill_pages(self.plan(group), sheet, cut=False).count <= pages

    def _shortened(
        self, made: Sequence[Article], article: Article, group: Sequence[Article], sheet: Sheet, pages: int
    ) -> tuple[tuple[Article, ...], list[Article]]:
        """Return all articles, and those of one group, with one of them cut so that the group has room."""
        flowing = (passage for passage in article.passages if not is_wide(passage))
        cuts = list(_cuts(article, items_of(flowing, {})))

        def with_first(cut: Cut) -> list[Article]:
            first = replace(part_at(article, *cut)[0], page=None)
            return [first if one.id == article.id else one for one in group]

        fitting = bisect_left(cuts, True, key=lambda cut: not self._fits(with_first(cut), sheet, pages))
        if not cuts:
            return tuple(made), list(group)
        cut = cuts[max(fitting - 1, 0)]
        return _inserted(made, *part_at(article, *cut)), with_first(cut)

    def _crossing(self, made: _Made, tried: set[str]) -> tuple[Article, FlowBand, float] | None:
        """Return the first article that runs over the end of a page and may be cut, and the room it has."""
        owners = {passage.id: article for article in made.articles for passage in article.passages}
        for band, room in zip(made.bands, made.pages.rooms, strict=True):
            if not isinstance(band, FlowBand) or band.boxed or band.height <= room:
                continue
            article = owners[band.passages[0].id]
            wanted = band.parts or (self.cut and not _has_jumps(article))
            if wanted and article.can_be_parted and article.id not in tried:
                return article, band, room
        return None

    def _shortened_to(
        self, articles: Sequence[Article], article: Article, band: FlowBand, room: float
    ) -> tuple[Article, ...]:
        """Return the articles with one cut so that its room holds the first part, if it can."""
        cuts = list(_cuts(article, band.items))
        room -= _SPARE_LINES * self.sheet.line

        def height(cut: Cut) -> float:
            return self.plan((part_at(article, *cut)[0],))[-1].height

        fitting = bisect_left(cuts, True, key=lambda cut: height(cut) > room)
        if not fitting:
            return tuple(articles)
        first, rest = part_at(article, *cuts[fitting - 1])
        return _inserted(articles, first, rest)


def _has_jumps(article: Article) -> bool:
    """Return whether the text itself says that it goes on elsewhere."""
    return any(not is_own(passage) for passage in article.of_kind(PassageKind.JUMP))


def _cuts(article: Article, items: Sequence[Item]) -> Iterator[Cut]:
    """Yield where an article may be cut amid these items, first to last."""
    places = {passage.id: number for number, passage in enumerate(article.passages)}
    left = sum(len(item.passage.text) for item in items)
    for item, following in zip(items, [*items[1:], None], strict=True):
        number, length = places[item.passage.id], len(item.passage.text)
        before = sum(len(other.passage.text) for other in items[: items.index(item)])
        for end in _ends(item):
            if min(before + end, left - before - end) >= _SHORTEST:
                if end < length:
                    yield number, end
                elif following is not None:
                    yield places[following.passage.id], 0


def _ends(item: Item) -> Iterable[int]:
    """Return the characters of an item behind which a page may end."""
    text = item.passage.text
    if item.passage.kind in _CUT_KINDS:
        return [sentence.end for sentence in sentences.split(text)] or [len(text)]
    # What a title amid the text leads does not begin on another page.
    return [] if item.passage.kind is PassageKind.INTERTITLE else [len(text)]


def _inserted(articles: Sequence[Article], first: Article, rest: Article) -> tuple[Article, ...]:
    """Return the articles with one in two parts.

    The rest stands behind all that its page begins with, or behind what shares the first part's band.
    """
    pages = page_numbers(articles)
    at = next(number for number, article in enumerate(articles) if article.id == first.id)
    following = range(at + 1, len(articles))
    if rest.page:
        behind = (number for number in following if pages[articles[number].id] > (rest.page or 0))
    else:
        behind = (number for number in following if not articles[number].beside)
    place = next(behind, len(articles))
    return (*articles[:at], first, *articles[at + 1 : place], rest, *articles[place:])


def _pages_of(made: _Made) -> dict[str, int]:
    """Return by its id the page (from 1) on which each article, or part of one, begins."""
    page_of = {
        passage.id: page + 1
        for band, page in reversed(list(zip(made.bands, made.pages.page_of, strict=True)))
        for passage in band.passages
    }
    return {
        article.id: page_of[passage.id]
        for article in made.articles
        for passage in reversed(article.passages)
        if passage.id in page_of
    }
