"""Every action of the desk, declared once in the table of its kind, in the order of the menus.

The ids are what ``Galley.command`` and the review bar send, and what the window's handlers
are keyed by. Keys are written as Qt reads them: on macOS ``Ctrl`` is ⌘ and ``Meta`` is ⌃.
"""

from __future__ import annotations

from desktop.ui.commands.issue_actions import ARCHIVE_ACTIONS, ISSUE_ACTIONS
from desktop.ui.commands.review_actions import MARK_ACTIONS, REVIEW_ACTIONS, SIGNING_ACTIONS
from desktop.ui.commands.text_actions import ARTICLE_ACTIONS, EDIT_ACTIONS, PASSAGE_ACTIONS, role_actions
from desktop.ui.commands.view_actions import HELP_ACTIONS, VIEW_ACTIONS

ACTIONS = (
    *ISSUE_ACTIONS,
    *EDIT_ACTIONS,
    *REVIEW_ACTIONS,
    *MARK_ACTIONS,
    *PASSAGE_ACTIONS,
    *role_actions(),
    *ARTICLE_ACTIONS,
    *SIGNING_ACTIONS,
    *ARCHIVE_ACTIONS,
    *VIEW_ACTIONS,
    *HELP_ACTIONS,
)

FORBIDDEN_KEYS = frozenset({"Ctrl+Space", "Shift+Space", "Ctrl+.", "Ctrl+Shift+F", "Alt+A", "Meta+Space"})
"""Keys that input methods and chat programs take; nothing with Ctrl+Alt either, on Windows."""

REVIEW_KEYS = {action.review: action.id for action in ACTIONS if action.review} | {
    "Backspace": "reject",
    "Enter": "confirm",
}
"""Which single key does what while the text is read-only, as portable key text."""
