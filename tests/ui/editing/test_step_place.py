"""A step that is taken back is made current, wherever the editor was meanwhile."""

from __future__ import annotations

from dataclasses import replace

from desktop.model import (
    FactDecision,
    FactKind,
    FactRef,
    FactVerdict,
    FindingDecision,
    FindingRef,
    FindingVerdict,
    Issue,
    PassageKind,
    Review,
    Span,
)
from desktop.review import doubts_of
from desktop.ui.editing.step_place import step_place
from desktop.ui.main_window import MainWindow
from desktop.ui.selection import Selection

FACT = FactRef("p1", Span(0, 2), FactKind.DATE, "今天")
CONFIRMED = FactDecision(FACT, FactVerdict.CONFIRMED)


def finding_in(issue: Issue) -> FindingRef:
    """Return a finding about the first two characters of the last passage."""
    *_, last = issue.passages()
    return FindingRef(last.id, Span(0, 2), "doubled-word", last.text[:2])


def test_nothing_changed_is_nowhere(issue: Issue) -> None:
    assert step_place(Review(issue), Review(issue)) is None


def test_a_passage_of_another_role_is_shown(issue: Issue) -> None:
    first, *rest = issue.articles
    passages = tuple(
        replace(one, kind=PassageKind.CAPTION) if one.id == "p1" else one for one in first.passages
    )
    after = replace(issue, articles=(replace(first, passages=passages), *rest))
    assert step_place(Review(issue), Review(after)) == Selection(first.id, "p1")


def test_an_article_that_stands_elsewhere_is_shown_at_its_head(issue: Issue) -> None:
    moved = replace(issue, articles=(*issue.articles[:-1], replace(issue.articles[-1], page=3)))
    last = issue.articles[-1]
    assert step_place(Review(issue), Review(moved)) == Selection(last.id, last.passages[0].id)


def test_a_fact_that_waits_again_is_shown(issue: Issue) -> None:
    decided = Review(issue, (CONFIRMED,))
    assert step_place(decided, Review(issue)) == Selection("a1", "p1", FACT.span, fact=FACT)
    assert step_place(Review(issue), decided) == Selection("a1", "p1", FACT.span, fact=FACT)


def test_a_doubt_that_is_asked_again_is_shown_as_such(issue: Issue) -> None:
    first, *rest = issue.articles
    doubted = tuple(replace(one, confidence=0.4) if one.id == "p1" else one for one in first.passages)
    asked = replace(issue, articles=(replace(first, passages=doubted), *rest))
    (doubt,) = (one for one in doubts_of(asked) if one.ref.passage == "p1")
    assert step_place(Review(issue), Review(asked)) == Selection.of_doubt("a1", doubt.ref)
    assert step_place(Review(asked), Review(issue)) == Selection("a1", "p1")


def test_a_finding_that_is_open_again_is_shown_as_such(issue: Issue) -> None:
    ref = finding_in(issue)
    home = issue.articles[-1].id
    for verdict in FindingVerdict:
        decided = Review(issue, finding_decisions=(FindingDecision(ref, verdict),))
        assert step_place(decided, Review(issue)) == Selection(home, ref.passage, ref.span, finding=ref)


def test_undo_and_redo_go_to_what_they_change(desk: MainWindow) -> None:
    session = desk.session
    assert session.desk is not None
    first, *_, last = (
        passage.id for article in session.desk.review.issue.articles for passage in article.passages
    )
    session.select(Selection(passage=first))
    desk.run("role.caption")
    session.select(Selection(passage=last))
    desk.run("undo")
    assert session.selection.passage == first
    session.select(Selection(passage=last))
    desk.run("redo")
    assert session.selection.passage == first
