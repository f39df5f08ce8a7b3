"""The issue on the desk as the window's panes share it: review, layers, agenda and selection."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.model import Edit, UserFacingError
from desktop.ui.editing.following import followed
from desktop.ui.editing.step_place import step_place
from desktop.ui.jobs import Jobs
from desktop.ui.rereading import Rereading
from desktop.ui.reviewing.agenda import Agenda, agenda
from desktop.ui.selection import Selection
from desktop.workflow import Desk, Workflow

_BEAT_MS = 30_000
HELD_REMEDY = "再试一次"
"""What helps where another window holds an issue: that one may have let it go."""


class Session(QObject):
    """The open desk; every edit and every selection goes through here.

    Signals:
        opened: another issue lies on the desk, or none
        changed: its review or layers changed
        selected: the new ``Selection``
        edited: a step was done
        saved: whether everything is in the archive
        troubled: a ``UserFacingError``
    """

    opened = Signal()
    changed = Signal()
    selected = Signal(object)
    edited = Signal()
    saved = Signal(bool)
    troubled = Signal(object)
    _stored = Signal()

    def __init__(self, workflow: Workflow, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workflow = workflow
        self.desk: Desk | None = None
        self.agenda = Agenda()
        self.selection = Selection()
        self._rereading = Rereading(workflow, jobs, self)
        self._told: UserFacingError | None = None
        # The writer tells from its own thread; the signal brings it here.
        self._stored.connect(self._tell_whether_saved)
        self._listener = self._stored.emit
        workflow.writer.listeners.append(self._listener)
        self._beat = QTimer(self, interval=_BEAT_MS)
        self._beat.timeout.connect(workflow.holdings.beat)
        self._beat.start()

    def work_as(self, author: str) -> None:
        """Log what is edited from now on in this name."""
        self.workflow.author = author
        if self.desk is not None:
            self.desk.author = author

    def put(self, desk: Desk | None) -> None:
        """Put another issue on the desk, or clear it."""
        trouble: UserFacingError | None = None
        self._leave()
        self.desk = desk
        self._rereading.turn_to(desk)
        self.selection = Selection()
        if desk is not None:
            desk.changed = self._refresh
            trouble = self._held_elsewhere(desk)
        self.agenda = agenda(desk.review.issue, desk.layers) if desk else Agenda()
        self.opened.emit()
        self.changed.emit()
        self.selected.emit(self.selection)
        self._rereading.read()
        self._tell_whether_saved()
        if trouble is not None:
            self.troubled.emit(trouble)

    def do(self, edit: Edit | None) -> bool:
        """Carry out an edit and return whether it was; None does nothing."""
        if self.desk is None or edit is None:
            return False
        try:
            self.desk.do(edit)
        except UserFacingError as trouble:
            self.troubled.emit(trouble)
            return False
        self._tell_whether_saved()
        self.edited.emit()
        return True

    def undo(self) -> None:
        """Take back the last step, and make current where that is seen."""
        if self.desk is not None:
            self._move(self.desk, self.desk.undo)

    def redo(self) -> None:
        """Do the step again that was taken back, and make current where that is seen."""
        if self.desk is not None:
            self._move(self.desk, self.desk.redo)

    def select(self, selection: Selection) -> None:
        """Make something current, in every pane."""
        if selection != self.selection:
            self.selection = selection
            self.selected.emit(selection)

    def store_again(self) -> bool:
        """Let the archive go on after a trouble, and return whether there was one."""
        writer = self.workflow.writer
        if writer.trouble is None:
            return False
        writer.retry()
        return True

    def close(self) -> None:
        """Read and look no more; what was handed to the archive is stored all the same."""
        self._leave()
        self._rereading.turn_to(None)
        self._beat.stop()
        with suppress(ValueError):
            self.workflow.writer.listeners.remove(self._listener)

    def look_again(self) -> None:
        """Read the open issue by the roster as it now is."""
        if self.desk is not None:
            self.workflow.backgrounds.look_again(self.desk)
            self._rereading.read()

    @property
    def lacks_reading(self) -> bool:
        """Whether facts and findings of the open issue were never read."""
        return not self._rereading.is_done

    def read_on(self) -> None:
        """Read the facts and findings that were not read to the end."""
        if self.lacks_reading:
            self._rereading.read()

    def _held_elsewhere(self, desk: Desk) -> UserFacingError | None:
        """Keep other windows from changing the issue; return what is to be said where that cannot be."""
        try:
            holder = self.workflow.holdings.hold(desk)
        except UserFacingError as trouble:
            desk.read_only = trouble.message
            return trouble
        return UserFacingError("issue-held", desk.read_only, None, HELD_REMEDY) if holder else None

    def _leave(self) -> None:
        """Let go of the desk."""
        if self.desk is None:
            return
        self.desk.changed = lambda: None
        self.workflow.holdings.let_go(self.desk)

    def _move(self, desk: Desk, move: Callable[[], None]) -> None:
        before = desk.review
        try:
            move()
        except UserFacingError as trouble:
            self.troubled.emit(trouble)
            return
        self._tell_whether_saved()
        place = step_place(before, desk.review)
        if place is not None and (place.passage != self.selection.passage or not place.is_plain):
            self.select(place)

    def _refresh(self) -> None:
        assert self.desk is not None
        issue, before = self.desk.review.issue, self.agenda.order or {}
        self.agenda = agenda(issue, self.desk.layers)
        self.changed.emit()
        self.select(followed(self.selection, before, issue))
        self._rereading.follow()

    def _tell_whether_saved(self) -> None:
        self.saved.emit(self.desk is None or self.desk.saved)
        trouble = self.workflow.writer.trouble
        if trouble is not None and trouble is not self._told:
            self.troubled.emit(trouble)
        self._told = trouble
