"""Where a step that was taken back or done again is seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, zip_longest
from typing import TypeVar

from desktop.model import Article, FactDecision, FindingDecision, Issue, Passage, Review
from desktop.review import doubts_of
from desktop.ui.selection import Selection

Decision = TypeVar("Decision", FactDecision, FindingDecision)


def step_place(before: Review, after: Review) -> Selection | None:
    """Return the first place at which a review differs from the one before, None where there is none.

    Where the text is the same it is the fact or finding about which something else was decided.
    What is asked again comes before the passage it stands in: a doubt, or a finding that was accepted.
    """
    homes = {passage.id: article.id for article in after.issue.articles for passage in article.passages}
    there = {passage.id: passage.text for passage in after.issue.passages()}
    passage = _first_other(before.issue, after.issue)
    findings = _decided_otherwise(before.finding_decisions, after.finding_decisions)
    for finding in (one.finding for one in findings):
        at = finding.passage
        if passage in (None, at) and finding.text == finding.span.of(there.get(at, "")):
            return Selection(homes.get(at), at, finding.span, finding=finding)
    asked = {doubt.ref for doubt in doubts_of(before.issue)}
    for doubt in doubts_of(after.issue):
        if doubt.ref.passage == passage and doubt.ref not in asked:
            return Selection.of_doubt(homes.get(passage), doubt.ref)
    if passage is not None:
        return Selection(homes.get(passage), passage)
    for fact in (one.fact for one in _decided_otherwise(before.fact_decisions, after.fact_decisions)):
        if fact.passage in there:
            return Selection(homes.get(fact.passage), fact.passage, fact.span, fact=fact)
    return None


def _first_other(before: Issue, after: Issue) -> str | None:
    """Return the first passage that is new, or not the same, or in an article that is not the same."""
    known = {passage.id for passage in before.passages()}
    new = next((passage.id for passage in after.passages() if passage.id not in known), None)
    pairs = zip_longest(_in_place(before), _in_place(after))
    other = next((two for one, two in pairs if one != two), None)
    return new or (other[1].id if other else None)


def _in_place(issue: Issue) -> Iterator[tuple[Article | None, Passage]]:
    yield from ((None, passage) for passage in issue.front)
    for article in issue.articles:
        bare = replace(article, passages=())
        yield from ((bare, passage) for passage in article.passages)


def _decided_otherwise(before: Iterable[Decision], after: Iterable[Decision]) -> Iterator[Decision]:
    """Yield what was decided before and is not any more, then what is decided now and was not."""
    was, now = dict.fromkeys(before), dict.fromkeys(after)
    return chain((one for one in was if one not in now), (one for one in now if one not in was))
