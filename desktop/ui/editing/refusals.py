"""What is said where an action makes no sense at the selection: why, and what would."""

from __future__ import annotations

from desktop.model import Issue
from desktop.ui.commands.text_actions import ROLE_PREFIX
from desktop.ui.editing.whereabouts import article_of, passage_of
from desktop.ui.selection import Selection

REFUSED = "这里不能这样改。"
_NO_PASSAGE = "先点中要改的那一段。"
_NO_ARTICLE = "这一行在报头里。先把它设为标题或正文。"
_SAME_ROLE = "这一段已经是这个角色。"
_REFUSALS = {
    "split": "把光标放到要断开的地方，再断段。",
    "join": "这一段是本篇的开头，上面没有可以接的。要连成一篇，用“并入上一篇”。",
    "open_seam": "这一段没有接缝。要断开，把光标放到断处按 Enter。",
    "passage_up": "这一段已经在本篇的最前面。",
    "passage_down": "这一段已经在本篇的最后面。",
    "split_article": "这一段已经是本篇的开头。",
    "merge_article": "这是第一篇，前面没有可以并入的。",
    "border_up": "文章界不能再上移：上一篇至少留一段。",
    "border_down": "文章界不能再下移：本篇至少留一段，第一篇前面没有文章界。",
    "article_up": "这已经是第一篇。",
    "article_down": "这已经是最后一篇。",
    "print_article": "这一篇已经刊用。",
    "leave_out": "这一篇已经不用。",
    "hold_over": "这一篇已经留到下期。",
}


def refusal(action: str, issue: Issue, selection: Selection) -> str:
    """Return the sentence on why an action does nothing where the selection stands."""
    passage = passage_of(issue, selection)
    if passage is None:
        return _NO_PASSAGE
    if action.startswith(ROLE_PREFIX):
        return _SAME_ROLE if passage.kind == action.removeprefix(ROLE_PREFIX) else REFUSED
    if article_of(issue, selection) is None and action not in ("split", "open_seam"):
        return _NO_ARTICLE
    return _REFUSALS.get(action, REFUSED)
