"""Where an action makes no sense, the sentence says why or what to do."""

from __future__ import annotations

import pytest

from desktop.model import Issue
from desktop.ui.commands.text_actions import ROLE_PREFIX
from desktop.ui.editing.edits import MAKERS, edit_for
from desktop.ui.editing.refusals import REFUSED, refusal
from desktop.ui.selection import Selection

CASES = {
    "nothing chosen": ("join", Selection(), "先点中要改的那一段。"),
    "in the masthead": ("merge_article", Selection(None, "f"), "这一行在报头里。先把它设为标题或正文。"),
    "the first article": ("merge_article", Selection("a1", "p1"), "这是第一篇，前面没有可以并入的。"),
    "the first passage": ("passage_up", Selection("a1", "h1"), "这一段已经在本篇的最前面。"),
    "its own role": (f"{ROLE_PREFIX}paragraph", Selection("a1", "p1"), "这一段已经是这个角色。"),
    "no caret": ("split", Selection("a1", "p1"), "把光标放到要断开的地方，再断段。"),
}


@pytest.mark.parametrize(("action", "selection", "words"), CASES.values(), ids=CASES)
def test_why_nothing_is_done_is_said(issue: Issue, action: str, selection: Selection, words: str) -> None:
    assert edit_for(action, issue, selection) is None
    assert refusal(action, issue, selection) == words


def test_every_action_that_may_be_refused_says_why(issue: Issue) -> None:
    first = Selection("a1", "h1")
    said = {action: refusal(action, issue, first) for action in MAKERS if action != "new_article"}
    assert REFUSED not in said.values()
