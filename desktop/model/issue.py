"""An issue of the paper: masthead, articles and furniture over its sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import dropwhile, islice, takewhile

from desktop.model.passage import BLOCK_KINDS, TITLE_KINDS, Passage, PassageKind
from desktop.model.sign_off import Reviewer, Signature, Stage
from desktop.model.source import Source
from desktop.model.span import SourceSpan


class ArticleKind(StrEnum):
    """What sort of piece an article is."""

    NEWS = "news"
    SIDEBAR = "sidebar"
    PICTURE_NEWS = "picture_news"
    NOTICE = "notice"


class ArticleState(StrEnum):
    """Whether an article is printed in this issue."""

    PRINTED = "printed"
    LEFT_OUT = "left_out"
    HELD_OVER = "held_over"


@dataclass(frozen=True, slots=True)
class Article:
    """One article: every passage printed under its title, in reading order.

    Passages of kind ``FURNITURE`` stand amid the article but are no part of it (a page
    label, for example). ``parent`` is the id of the article that a sidebar belongs to.
    ``inherits_section`` says that the last section label printed before covers it too.
    ``page`` (from 1) is the page on which the editor put it, ``columns`` (1 to 6) how many
    columns its text runs in; None follows the article before, or leaves it to the lay-out.
    One that is ``beside`` shares the band of the article before it. What its page has no room
    for goes on at ``rest_page``, where the editor named one.
    ``signatures`` are all that were given, the oldest first.
    """

    id: str
    kind: ArticleKind
    passages: tuple[Passage, ...] = ()
    parent: str | None = None
    inherits_section: bool = False
    state: ArticleState = ArticleState.PRINTED
    page: int | None = None
    columns: int | None = None
    beside: bool = False
    rest_page: int | None = None
    proofread: bool = False
    signatures: tuple[Signature, ...] = ()

    def of_kind(self, *kinds: PassageKind) -> tuple[Passage, ...]:
        """Return the passages of these kinds, in reading order."""
        return tuple(passage for passage in self.passages if passage.kind in kinds)

    @property
    def titles(self) -> tuple[Passage, ...]:
        """Every title line, in printed order."""
        return self.of_kind(*TITLE_KINDS)

    @property
    def headline(self) -> Passage | None:
        """The main title, or None for an untitled piece."""
        return next(iter(self.of_kind(PassageKind.HEADLINE)), None)

    @property
    def blocks(self) -> tuple[Passage, ...]:
        """Paragraphs, intertitles, list items, captions, pictures, tables and jumps."""
        return self.of_kind(*BLOCK_KINDS)

    @property
    def can_be_parted(self) -> bool:
        """Whether it may go on at another page; boxes and picture stories stay whole."""
        return self.kind in (ArticleKind.NEWS, ArticleKind.NOTICE)

    @property
    def stage(self) -> Stage:
        """How far the article is; the last of the three reviewers signs it off."""
        if self.signature(Reviewer.FINAL):
            return Stage.SIGNED
        return Stage.PROOFREAD if self.proofread else Stage.TO_EDIT

    def signature(self, reviewer: Reviewer) -> Signature | None:
        """Return what a reviewer signed last, or None."""
        given = (one for one in reversed(self.signatures) if one.reviewer is reviewer)
        return next(given, None)


def page_numbers(articles: Iterable[Article]) -> dict[str, int]:
    """Return by its id the page (from 1) on which each article is to begin.

    What the editor put on no page follows the article before it, a sidebar its own article.
    """
    pages: dict[str, int] = {}
    last = 1
    for article in articles:
        last = article.page or pages.get(article.parent or "", last)
        pages[article.id] = last
    return pages


@dataclass(frozen=True, slots=True)
class Masthead:
    """What the paper says of itself; a field is None (or empty) where the text does not say.

    Dates are ISO 8601. ``year`` is the year all dates of the issue hang on, given or
    inferred; ``year_evidence`` says from what, and both are None where it is unknown.
    ``origins`` holds, by field name, where a value was read.
    """

    paper: str | None = None
    community: str | None = None
    street: str | None = None
    publisher: tuple[str, ...] = ()
    date: str | None = None
    weekday: str | None = None
    issue_number: int | None = None
    total_number: int | None = None
    page_count: int | None = None
    next_issue_date: str | None = None
    legal_number: str | None = None
    organizer: str | None = None
    editorial_office: str | None = None
    phone: str | None = None
    accounts: tuple[str, ...] = ()
    slogan: str | None = None
    english: str | None = None
    year: int | None = None
    year_evidence: str | None = None
    origins: tuple[tuple[str, SourceSpan], ...] = ()


@dataclass(frozen=True, slots=True)
class Issue:
    """Masthead, articles and furniture, covering each source's characters exactly once.

    ``front`` holds the furniture that stands before the first article.
    """

    sources: tuple[Source, ...]
    masthead: Masthead = Masthead()
    front: tuple[Passage, ...] = ()
    articles: tuple[Article, ...] = ()

    def passages(self) -> Iterator[Passage]:
        """Yield every passage, furniture included, in reading order."""
        yield from self.front
        for article in self.articles:
            yield from article.passages

    def printed_articles(self) -> tuple[Article, ...]:
        """Return the articles that are printed, page by page: none left out, none held over."""
        printed = [article for article in self.articles if article.state is ArticleState.PRINTED]
        pages = page_numbers(printed)
        return tuple(sorted(printed, key=lambda article: pages[article.id]))

    def alone(self, article: str) -> Issue:
        """Return the issue with one printed article, or none of that id, and the sidebars behind it."""
        following = dropwhile(lambda one: one.id != article, self.printed_articles())
        first = tuple(islice(following, 1))
        sidebars = takewhile(lambda one: one.kind is ArticleKind.SIDEBAR, following)
        return replace(self, articles=(*first, *sidebars))

    def furniture(self) -> Iterator[Passage]:
        """Yield the passages that belong to no article, in reading order."""
        return (passage for passage in self.passages() if passage.kind is PassageKind.FURNITURE)

    def section_of(self, article: Article) -> Passage | None:
        """Return the section label that covers ``article``, printed there or inherited."""
        return self.sections().get(article.id)

    def sections(self) -> dict[str, Passage | None]:
        """Return by its id the section label that covers each article."""
        found: dict[str, Passage | None] = {}
        label: Passage | None = None
        for article in self.articles:
            printed = article.of_kind(PassageKind.SECTION)
            label = printed[-1] if printed else (label if article.inherits_section else None)
            found[article.id] = label
        return found


@dataclass(frozen=True, slots=True)
class Reading:
    """What the engine made of one source: a proposal, logged so that it can be replayed.

    Ids are local ("0", "a0"); they get the log entry's number in front when it is applied.
    Source number 0 in its spans is the source that was read.
    """

    engine: str
    masthead: Masthead = Masthead()
    front: tuple[Passage, ...] = ()
    articles: tuple[Article, ...] = ()
