"""The panes as a picture of the session: what lies on the desk, its review and the selection."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.ui.controls.turns import Turns
from desktop.ui.galley import Mode
from desktop.ui.selection import Selection
from desktop.ui.session import Session
from desktop.ui.window.panes import Panes
from desktop.workflow import amended_articles


class Showing(QObject):
    """Keeps the panes true to the session."""

    def __init__(self, session: Session, panes: Panes, turns: Turns, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._panes = panes
        self._turns = turns
        self._is_new = True
        session.opened.connect(self._change_desk)
        session.changed.connect(self._show_review)
        session.selected.connect(self._show_selection)

    def show_desk(self) -> None:
        """Turn to the open issue, or to the empty desk where there is none."""
        self._panes.turn_to(self._panes.empty if self._session.desk is None else self._panes.body)

    def _change_desk(self) -> None:
        self._panes.outline.forget()
        self._panes.galley.set_mode(Mode.REVIEW)
        self._is_new = True
        self.show_desk()

    def _show_review(self) -> None:
        desk, panes = self._session.desk, self._panes
        if desk is None:
            return
        issue, read_only = desk.review.issue, bool(desk.read_only)
        panes.galley.set_locked(read_only)
        panes.galley.show_review(desk.review, desk.layers)
        panes.inspector.take_review(issue, desk.layers, self._session.agenda, read_only=read_only)
        # The lists come once the text was painted: nobody looks at them while typing.
        self._turns.put(panes.inspector.catch_up)
        if self._is_new:
            # The text comes first; a whole outline takes as long to build as the window may stand still.
            self._turns.put(self._show_outline)
        else:
            self._show_outline()
        self._is_new = False

    def _show_outline(self) -> None:
        if desk := self._session.desk:
            self._panes.outline.show_issue(desk.review.issue, amended_articles(desk))
            self._panes.outline.select(self._session.selection)

    def _show_selection(self, selection: Selection) -> None:
        for pane in (self._panes.galley, self._panes.outline, self._panes.inspector):
            pane.select(selection)
