"""What can be printed now: the lay-outs of the open issue, and every list of the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from PySide6.QtGui import QImage

from desktop.model import Layout
from desktop.model.paper_look import PaperLook
from desktop.text.wording import FACT_KINDS, LAYOUTS
from desktop.ui.archive.archive_page import ArchivePage
from desktop.ui.listing import Listing
from desktop.ui.people.page import PeoplePage
from desktop.ui.pictures.reading import read_image
from desktop.ui.printing.listings import (
    fact_listing,
    finding_listing,
    history_listing,
    hit_listing,
    issue_listing,
    mention_listing,
    name_listing,
    outline_listing,
)
from desktop.ui.printing.paper import Paint, drawn, flowing, listing_html
from desktop.ui.session import Session
from desktop.ui.signing.amendment_rows import amendment_listing, amendment_rows
from desktop.ui.window.summary import issue_title
from desktop.workflow import Desk, Workflow, amendments_of, printout, signed_articles

T = TypeVar("T")
_MONTHS = "每月的篇数和字数"


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to print; ``make`` returns how to paint it and may run aside."""

    id: str
    title: str
    make: Callable[[], Paint]
    is_list: bool = False


def choices(session: Session, archive: ArchivePage, look: PaperLook) -> tuple[Choice, ...]:
    """Return what can be printed: lay-outs first, that of the pages in the paper's ``look``, then lists."""
    return (*_layouts(session, look), *_issue_lists(session), *_archive_lists(archive))


def printed_list(listing: Listing) -> Choice:
    """Return a list as a choice of its own."""
    return Choice("list", listing.title, lambda: flowing(listing_html(listing)), is_list=True)


def _layouts(session: Session, look: PaperLook) -> Iterator[Choice]:
    desk = session.desk
    if desk is None or not desk.review.issue.articles:
        return
    review, layers = desk.review, desk.layers
    for layout in (Layout.PROOF, Layout.MANUSCRIPT):
        make = partial(_printout, partial(printout, review, layers, layout))
        yield Choice(layout.value, LAYOUTS[layout], make)
    pages = partial(_pages, session.workflow, desk, look)
    yield Choice(Layout.PAGE.value, LAYOUTS[Layout.PAGE], pages)


def _issue_lists(session: Session) -> Iterator[Choice]:
    desk, agenda = session.desk, session.agenda
    if desk is None:
        return
    issue = desk.review.issue
    name, states = issue_title(issue), desk.states
    yield _list("outline", "本期目录", lambda: outline_listing(issue, name))
    yield _list("facts", "事实", lambda: fact_listing(agenda, issue, name))
    yield _list("findings", "校对", lambda: finding_listing(agenda, issue, name))
    if signed_articles(desk):
        compare = amendments_of(desk)
        yield _list("amendments", "定稿后改动", lambda: amendment_listing(amendment_rows(compare()), name))
    yield _list("history", "修改记录", lambda: history_listing(states, name))


def _archive_lists(archive: ArchivePage) -> Iterator[Choice]:
    page = archive.search
    entries, hits, query = page.issues.rows, page.hits.rows, page.query.text().strip()
    if entries:
        yield _list("issues", "档案各期", lambda: issue_listing(entries))
    if query and hits:
        newest = f"（最新的 {len(hits)} 篇）" if page.hits.goes_on else ""
        yield _list("hits", f"查到的“{query}”{newest}", lambda: hit_listing(hits, query))
    yield from _people_lists(archive.people)
    if archive.figures.months.rowCount():
        months = archive.figures.months.listing(_MONTHS)
        yield _list("figures", _MONTHS, lambda: months)


def _people_lists(page: PeoplePage) -> Iterator[Choice]:
    names, mentions = page.names.rows, page.mentions.rows
    if names:
        known = f"档案里的{FACT_KINDS[page.kind]}"
        yield _list("names", known, lambda: name_listing(names, known))
    if mentions:
        printed = f"“{page.title.accessibleName()}”历次写法"
        yield _list("mentions", printed, lambda: mention_listing(mentions, printed))


def _list(name: str, title: str, make: Callable[[], Listing]) -> Choice:
    return Choice(name, title, lambda: flowing(listing_html(make())), is_list=True)


def _printout(make: Callable[[], str]) -> Paint:
    return flowing(make())


def _pages(workflow: Workflow, desk: Desk, look: PaperLook) -> Paint:
    def find_picture(digest: str) -> QImage | None:
        path = workflow.pictures.path(digest)
        return read_image(path) if path else None

    return drawn(workflow.printing.plan_pages(desk, look).sketches, find_picture)
