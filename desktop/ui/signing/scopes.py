"""What can be signed off now: one article or all that are printed, and what is still open in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop.model import Article, ArticleState, Issue, Reviewer, Signature
from desktop.text.widths import shortened
from desktop.text.wording import REVIEWERS
from desktop.ui.outline.rows import article_title
from desktop.ui.reviewing.agenda import Agenda
from desktop.ui.reviewing.items import FactItem, Item

_TITLE = 28


@dataclass(frozen=True, slots=True)
class Scope:
    """Articles that can be signed together.

    ``given`` are the signatures that all of them have; ``warning`` says what is open in them.
    """

    title: str
    articles: tuple[str, ...]
    given: tuple[Signature, ...] = ()
    warning: str = ""

    @property
    def due(self) -> Reviewer:
        """Who is to sign next; where all have, the last of them."""
        have = {signature.reviewer for signature in self.given}
        return next((reviewer for reviewer in Reviewer if reviewer not in have), Reviewer.FINAL)

    def note(self, reviewer: Reviewer) -> str:
        """Return who signed as this reviewer and when; empty where nobody did."""
        signature = next((one for one in self.given if one.reviewer is reviewer), None)
        return f"已签：{signature.name}，{time_words(signature.time)}" if signature else ""

    def accepts(self, reviewers: Sequence[Reviewer]) -> bool:
        """Return whether these may sign now: nobody before those who read first."""
        have = {signature.reviewer for signature in self.given} | set(reviewers)
        return bool(reviewers) and have == set(tuple(Reviewer)[: len(have)])


def scopes(issue: Issue, agenda: Agenda, current: Article | None) -> tuple[Scope, ...]:
    """Return what can be signed: the current article first, then all that are printed."""
    printed = tuple(one for one in issue.articles if one.state is ArticleState.PRINTED)
    found = []
    if current is not None:
        found.append(_scope(f"本篇“{shortened(article_title(current), _TITLE)}”", (current,), agenda))
    if printed and printed != (current,):
        found.append(_scope(f"全期 {len(printed)} 篇", printed, agenda))
    return tuple(found)


def time_words(time: str) -> str:
    """Return an ISO time as the editor's clock shows it: ``2024-05-06 12:00``."""
    return f"{datetime.fromisoformat(time).astimezone():%Y-%m-%d %H:%M}" if time else ""


def _scope(title: str, articles: tuple[Article, ...], agenda: Agenda) -> Scope:
    given = tuple(
        signature
        for reviewer in Reviewer
        if (signature := articles[0].signature(reviewer)) and all(one.signature(reviewer) for one in articles)
    )
    ids = tuple(one.id for one in articles)
    return Scope(title, ids, given, _open_words(ids, agenda))


def _open_words(articles: tuple[str, ...], agenda: Agenda) -> str:
    kinds = (("分段", agenda.doubts), ("事实", agenda.facts), ("校对", agenda.findings))
    counts = ((name, sum(_waits_in(one, articles) for one in items)) for name, items in kinds)
    waiting = [f"{count} 处{name}" for name, count in counts if count]
    return f"还有 {'、'.join(waiting)}没有核过。" if waiting else ""


def _waits_in(item: Item, articles: tuple[str, ...]) -> bool:
    if isinstance(item, FactItem):
        return not item.waits_in.isdisjoint(articles)
    return item.is_open and item.article in articles


def names_missing(scope: Scope, reviewers: Sequence[Reviewer]) -> str:
    """Return why these cannot sign, in a sentence; empty where they can."""
    if not reviewers:
        return "填上签发的人。"
    if scope.accepts(reviewers):
        return ""
    return f"先要有{'、'.join(REVIEWERS[one] for one in Reviewer if one is not Reviewer.FINAL)}。"
