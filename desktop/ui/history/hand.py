"""Going back over what was done: the hand behind the history."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.model import NameState, ReturnTo
from desktop.review import State, compare
from desktop.ui.commands.action_set import Handlers
from desktop.ui.history import HistoryPage, Pair
from desktop.ui.jobs import Jobs
from desktop.ui.session import Session


class Tracing(QObject):
    """Fills the history, and carries out what is asked for in it.

    Signals:
        flush_asked: typing that is still in the galley is to become an edit first
        opened: the history is to be seen
    """

    flush_asked = Signal()
    opened = Signal()

    def __init__(self, session: Session, jobs: Jobs, page: HistoryPage) -> None:
        super().__init__(page)
        self._session = session
        self._jobs = jobs
        self._page = page
        self._wanted: Pair | None = None
        session.changed.connect(self._follow)
        page.pair_chosen.connect(self._compare)
        page.returned.connect(self._return_to)
        page.named.connect(self._name)

    def handlers(self) -> Handlers:
        """Return what each action of this hand does."""
        return {"history": self.turn}

    def turn(self) -> None:
        """Open the history, or go back from it to the issue."""
        if self._page.isVisible():
            self._page.closed.emit()
        elif self._session.desk is not None:
            self.flush_asked.emit()
            self.opened.emit()
            self._show()
            self._page.list.choose_current()

    def _follow(self) -> None:
        if self._page.isVisible():
            self._show()

    def _show(self) -> None:
        desk = self._session.desk
        if desk is not None:
            self._page.show_states(desk.states, read_only=bool(desk.read_only))

    def _compare(self, pair: Pair) -> None:
        """Compare aside; who goes on to another state meanwhile wants only that one."""
        desk = self._session.desk
        if desk is None:
            return
        self._wanted = pair
        before, after = desk.review_at(pair.before).issue, desk.review_at(pair.after).issue
        self._jobs.run(
            lambda: compare(before, after),
            self._page.show_comparison,
            lambda: self._wanted == pair and desk is self._session.desk,
        )

    def _return_to(self, state: State) -> None:
        self._session.do(ReturnTo(state.entry.id, state.name or state.label))
        self._page.list.choose_current()

    def _name(self, state: State, name: str) -> None:
        self._session.do(NameState(state.entry.id, name))
