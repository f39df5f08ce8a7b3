"""The lists of the open issue, and of the pages that are seen beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from desktop.model.amendment import Amendment
from desktop.ui.comparing.rows import pair_listing
from desktop.ui.lengths.hand import length_listing, lengths_of
from desktop.ui.listing import Listing
from desktop.ui.pages.rows import place_listing
from desktop.ui.printing.choice import Choice, list_choice
from desktop.ui.printing.listings import fact_listing, finding_listing, history_listing, outline_listing
from desktop.ui.returned.rows import proposal_listing
from desktop.ui.rules.hand import rules_of
from desktop.ui.rules.rule_rows import rule_listing
from desktop.ui.session import Session
from desktop.ui.signing.amendment_rows import amendment_listing, amendment_rows
from desktop.ui.window.panes import Panes
from desktop.ui.window.summary import issue_title
from desktop.workflow import amendments_of, signed_articles


def issue_lists(session: Session, panes: Panes) -> Iterator[Choice]:
    """Yield what can be listed of the open issue; nothing where none is open."""
    desk, agenda = session.desk, session.agenda
    if desk is None:
        return
    issue = desk.review.issue
    name, states = issue_title(issue), desk.states
    yield list_choice("outline", "本期目录", lambda: outline_listing(issue, name))
    yield list_choice("facts", "事实", lambda: fact_listing(agenda, issue, name))
    yield list_choice("findings", "校对", lambda: finding_listing(agenda, issue, name))
    if signed_articles(desk):
        yield list_choice("amendments", "定稿后改动", partial(_amendments, amendments_of(desk), name))
    yield list_choice("history", "修改记录", lambda: history_listing(states, name))
    lengths = lengths_of(issue, session.selection, panes.galley.selected_words)
    yield list_choice("lengths", "字数", lambda: length_listing(lengths, f"{name} 字数"))
    rules = rules_of(desk, agenda)
    yield list_choice("rules", "校对规则", lambda: rule_listing(rules, f"{name} 校对规则"))
    yield from _lists_beside(panes, name)


def _amendments(compare: Callable[[], Iterable[Amendment]], name: str) -> Listing:
    return amendment_listing(amendment_rows(compare()), name)


def _lists_beside(panes: Panes, name: str) -> Iterator[Choice]:
    """Yield the lists of those pages beside the issue that have been filled."""
    places, pairs, proposals = panes.layout.list.rows, panes.comparing.list.rows, panes.returned.list.rows
    if places:
        yield list_choice("places", "各版的文章", lambda: place_listing(places, f"{name} 各版的文章"))
    if proposals:
        title = f"{name} 改样里的改动"
        yield list_choice("proposals", "改样里的改动", lambda: proposal_listing(proposals, title))
    if any(row.place for row in pairs):
        title = panes.comparing.heading.text()
        yield list_choice("pairs", title, lambda: pair_listing(pairs, f"{name} {title}"))
