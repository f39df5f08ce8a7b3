"""After an edit the selection stands where the editor looks for it."""

from __future__ import annotations

from dataclasses import replace

from desktop.model import Issue, PassageKind
from desktop.ui.editing.edits import edit_for
from desktop.ui.editing.following import followed
from desktop.ui.selection import Selection
from tests.ui.conftest import passage


def order(issue: Issue) -> dict[str, int]:
    return {one.id: number for number, one in enumerate(issue.passages())}


def with_passages(issue: Issue, *names: str) -> Issue:
    first, *rest = issue.articles
    passages = tuple(passage(name, PassageKind.PARAGRAPH, "字") for name in names)
    return replace(issue, articles=(replace(first, passages=passages), *rest))


def test_a_passage_that_was_joined_leads_to_the_one_before(issue: Issue) -> None:
    after = with_passages(issue, "h1", "p1", "pic")
    assert followed(Selection("a1", "p3"), order(issue), after) == Selection("a1", "pic")


def test_a_new_passage_is_current(issue: Issue) -> None:
    after = with_passages(issue, "h1", "p1", "new", "pic", "p3")
    assert followed(Selection("a1", "p1"), order(issue), after) == Selection("a1", "new")


def test_a_passage_that_became_furniture_stands_in_no_article(issue: Issue) -> None:
    first, *rest = issue.articles
    front = (*issue.front, first.passages[0])
    after = replace(issue, front=front, articles=(replace(first, passages=first.passages[1:]), *rest))
    assert followed(Selection("a1", "h1"), order(issue), after) == Selection(None, "h1")
    assert edit_for("join", after, Selection("a1", "h1")) is None


def test_all_else_stays_where_it_was(issue: Issue) -> None:
    for selection in (Selection("a1", "p1"), Selection("a2"), Selection(None, "f"), Selection()):
        assert followed(selection, order(issue), issue) == selection
