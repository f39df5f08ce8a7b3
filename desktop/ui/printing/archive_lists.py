"""The lists of the archive's rooms, and what is known of papers and names."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from desktop.text.wording import FACT_KINDS
from desktop.ui.archive.archive_page import ArchivePage
from desktop.ui.archive.search_page import SearchPage
from desktop.ui.browsing.rows import shelf_listing
from desktop.ui.figures.page import FiguresPage
from desktop.ui.habits.habit_words import habit_listing
from desktop.ui.listing import Listing
from desktop.ui.people.page import PeoplePage
from desktop.ui.printing.choice import Choice, Group, list_choice
from desktop.ui.printing.listings import (
    hit_listing,
    issue_listing,
    mention_listing,
    name_listing,
    term_listing,
)
from desktop.ui.roster.roster_words import roster_listing, roster_rows
from desktop.ui.session import Session
from desktop.workflow import Workflow, paper_of

_MONTHS = "每月的篇数和字数"


def archive_lists(session: Session, archive: ArchivePage) -> Iterator[Choice]:
    """Yield what the rooms of the archive show, then what is known of papers and names."""
    shelf = archive.issues.shelf.list.rows
    yield from _found(archive.search)
    if shelf:
        yield _listed("shelf", "往期目录", partial(shelf_listing, shelf, "往期目录"))
    yield from _people(archive.people)
    yield from _figures(archive.figures)
    if session.desk is not None or archive.search.issues.rows:
        yield from _known(session)


def _found(page: SearchPage) -> Iterator[Choice]:
    entries, hits, query = page.issues.rows, page.hits.rows, page.query.text().strip()
    if entries:
        yield _listed("issues", "档案各期", partial(issue_listing, entries))
    if query and hits:
        newest = f"（最新的 {len(hits)} 篇）" if page.hits.goes_on else ""
        yield _listed("hits", f"查到的“{query}”{newest}", partial(hit_listing, hits, query))


def _people(page: PeoplePage) -> Iterator[Choice]:
    names, terms, mentions = page.names.rows, page.posts.rows, page.mentions.rows
    who = f"“{page.title.accessibleName()}”"
    if names:
        known = f"档案里的{FACT_KINDS[page.kind]}"
        yield _listed("names", known, partial(name_listing, names, known))
    if terms:
        yield _listed("terms", f"{who}历任职务", partial(term_listing, terms, f"{who}历任职务"))
    if mentions:
        yield _listed("mentions", f"{who}历次写法", partial(mention_listing, mentions, f"{who}历次写法"))


def _figures(page: FiguresPage) -> Iterator[Choice]:
    ranked = f"{page.years.currentText()} 年的{page.subject_words}"
    if page.months.rowCount():
        yield _listed("figures", _MONTHS, partial(page.months.listing, _MONTHS))
    if page.ranks_table.rowCount():
        yield _listed("ranks", ranked, partial(page.ranks_table.listing, ranked))


def _known(session: Session) -> Iterator[Choice]:
    """Yield the roster, and the habits of the paper on the desk."""
    desk, workflow = session.desk, session.workflow
    yield _listed("roster", "名录", partial(_roster, workflow))
    paper = paper_of(desk.review.issue.masthead) if desk else None
    if paper:
        yield _listed("habits", "本报习惯", lambda: habit_listing(workflow.learning.habits(paper), paper))


def _roster(workflow: Workflow) -> Listing:
    return roster_listing(roster_rows(workflow.roster.entries()), "名录")


def _listed(name: str, title: str, make: Callable[[], Listing]) -> Choice:
    return list_choice(name, title, make, Group.ARCHIVE)
