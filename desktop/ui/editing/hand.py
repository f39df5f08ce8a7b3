"""Structural actions: roles, passages, articles, undo; each is one edit where the selection stands."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.model import Edit, Review
from desktop.review import EditError, apply_edit
from desktop.ui.commands.action_set import Handlers
from desktop.ui.commands.actions import ACTIONS
from desktop.ui.commands.text_actions import ROLE_PREFIX
from desktop.ui.editing.edits import MAKERS, edit_for
from desktop.ui.editing.refusals import REFUSED, refusal
from desktop.ui.session import Session


class Editing(QObject):
    """Turns structural actions into edits.

    Signals:
        done: an edit was carried out
        refused: a sentence, where an action makes no sense at the selection
        flush_asked: typing that is still in the galley is to become an edit first
    """

    done = Signal()
    refused = Signal(str)
    flush_asked = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    def handlers(self) -> Handlers:
        """Return what each action of this hand does."""
        roles = [action.id for action in ACTIONS if action.id.startswith(ROLE_PREFIX)]
        made = {name: self._runner(name) for name in (*MAKERS, *roles)}
        return {**made, "undo": self._undo, "redo": self._redo}

    def run(self, action: str) -> None:
        """Carry out one structural action."""
        self.flush_asked.emit()
        desk = self._session.desk
        if desk is None:
            return
        issue, selection = desk.review.issue, self._session.selection
        self.attempt(edit_for(action, issue, selection), refusal(action, issue, selection))

    def attempt(self, edit: Edit | None, otherwise: str = REFUSED) -> None:
        """Carry out an edit if the issue allows it there, else say ``otherwise``."""
        desk = self._session.desk
        if desk is None:
            return
        if edit is None or not _fits(desk.review, edit):
            self.refused.emit(otherwise)
        elif self._session.do(edit):
            self.done.emit()

    def _runner(self, action: str) -> Callable[[], None]:
        return lambda: self.run(action)

    def _undo(self) -> None:
        self.flush_asked.emit()
        self._session.undo()

    def _redo(self) -> None:
        self.flush_asked.emit()
        self._session.redo()


def _fits(review: Review, edit: Edit) -> bool:
    """Return whether the review takes the edit; trying it changes nothing."""
    try:
        apply_edit(review, edit, "0")
    except EditError:
        return False
    return True
