"""Structural actions as edits: what they make where they make sense, and None elsewhere."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.model import (
    ArticleState,
    ConfirmStructure,
    DoubtRef,
    Edit,
    Issue,
    JoinPassages,
    MergeArticles,
    MoveArticle,
    MoveArticleBoundary,
    MovePassage,
    PassageKind,
    Run,
    SetArticleState,
    SetKind,
    Span,
    SplitArticle,
    SplitPassage,
    Together,
)
from desktop.ui.commands.text_actions import ROLE_PREFIX
from desktop.ui.editing.edits import MAKERS, edit_for
from desktop.ui.selection import Selection

IN_LEAD = Selection("a1", "p1", Span(9, 9))
IN_CUT = Selection("a1", "p3", Span(2, 2))
SECOND = Selection("a2")


def in_doubt(issue: Issue) -> Issue:
    """Return the issue with the role of its first headline in doubt."""
    first, *others = issue.articles
    headline = replace(first.passages[0], confidence=0.5)
    return replace(issue, articles=(replace(first, passages=(headline, *first.passages[1:])), *others))


def test_the_role_that_an_unsure_passage_has_confirms_it(issue: Issue) -> None:
    edit = edit_for("role.headline", in_doubt(issue), Selection("a1", "h1"))
    assert edit == ConfirmStructure((DoubtRef("h1"),))


AS_HEADLINE = Together("另起一篇", (SetKind("p1", PassageKind.HEADLINE), SplitArticle("p1")))


@pytest.mark.parametrize(
    ("text", "edit"),
    [("路灯亮了", AS_HEADLINE), ("各位居民：", SplitArticle("p1")), ("路灯亮了" * 9, SplitArticle("p1"))],
    ids=["bare", "an address", "long"],
)
def test_a_bare_line_that_begins_an_article_is_its_headline(issue: Issue, text: str, edit: Edit) -> None:
    first, *others = issue.articles
    passages = (replace(one, runs=(Run(text),)) if one.id == "p1" else one for one in first.passages)
    changed = replace(issue, articles=(replace(first, passages=tuple(passages)), *others))
    assert edit_for("split_article", changed, Selection("a1", "p1")) == edit


CASES = [
    ("role.intertitle", IN_LEAD, SetKind("p1", PassageKind.INTERTITLE)),
    ("role.paragraph", IN_LEAD, None),
    ("split", IN_LEAD, SplitPassage("p1", 9)),
    ("split", Selection("a1", "p1"), None),
    ("join", IN_LEAD, JoinPassages("h1", "p1")),
    ("join", Selection("a1", "h1"), None),
    ("join", IN_CUT, JoinPassages("p1", "p3")),
    ("join", Selection("a1", "pic"), None),
    ("open_seam", IN_CUT, SplitPassage("p3", 8)),
    ("open_seam", IN_LEAD, None),
    ("passage_up", IN_LEAD, MovePassage("p1", "a1", "h1")),
    ("passage_down", IN_LEAD, MovePassage("p1", "a1", "p3")),
    ("passage_down", Selection("a1", "pic"), MovePassage("pic", "a1", None)),
    ("passage_down", IN_CUT, None),
    ("split_article", IN_LEAD, SplitArticle("p1")),
    ("split_article", Selection("a1", "h1"), None),
    ("merge_article", SECOND, MergeArticles("a1", "a2")),
    ("merge_article", IN_LEAD, None),
    ("border_up", SECOND, MoveArticleBoundary("a2", "p3")),
    ("border_down", SECOND, MoveArticleBoundary("a2", "h2")),
    ("merge_article", Selection("a1", "h2"), MergeArticles("a1", "a2")),
    ("article_up", SECOND, MoveArticle("a2", "a1")),
    ("article_down", SECOND, MoveArticle("a2", None)),
    ("article_down", Selection("a3"), None),
    ("hold_over", SECOND, SetArticleState("a2", ArticleState.HELD_OVER)),
    ("print_article", SECOND, None),
]


@pytest.mark.parametrize(("action", "selection", "expected"), CASES)
def test_an_action_makes_its_edit(
    issue: Issue, action: str, selection: Selection, expected: Edit | None
) -> None:
    assert edit_for(action, issue, selection) == expected


@pytest.mark.parametrize("action", [*MAKERS, f"{ROLE_PREFIX}headline"])
def test_nothing_selected_makes_no_edit(issue: Issue, action: str) -> None:
    edit = edit_for(action, issue, Selection())
    assert edit is None or action == "new_article"
