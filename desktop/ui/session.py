"""The issue on the desk as the window's panes share it: review, layers, agenda and selection."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.model import Edit, Issue, Review, UserFacingError
from desktop.review import taught
from desktop.ui.editing.following import followed
from desktop.ui.galley.marks import marks_by_passage
from desktop.ui.jobs import Jobs
from desktop.ui.reviewing.agenda import Agenda, agenda
from desktop.ui.selection import Selection
from desktop.workflow import Background, Derived, Desk, Workflow, derive, layers_over, reads_alike

_PAUSE_MS = 120
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
        self._jobs = jobs
        self._derived_issue: Issue | None = None
        self._said: tuple[object, ...] = ()
        self._told: UserFacingError | None = None
        self._reading = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._reading.timeout.connect(self._derive)
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
        self._derived_issue = None
        self.selection = Selection()
        if desk is not None:
            desk.changed = self._refresh
            trouble = self._held_elsewhere(desk)
        self.agenda = agenda(desk.review.issue, desk.layers) if desk else Agenda()
        self.opened.emit()
        self.changed.emit()
        self.selected.emit(self.selection)
        if desk is not None:
            self._derive()
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
        """Take back the last step."""
        if self.desk is not None:
            self._move(self.desk.undo)

    def redo(self) -> None:
        """Do the step again that was taken back."""
        if self.desk is not None:
            self._move(self.desk.redo)

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
        self._beat.stop()
        with suppress(ValueError):
            self.workflow.writer.listeners.remove(self._listener)

    def look_again(self) -> None:
        """Read the open issue by the roster as it now is."""
        if self.desk is not None:
            self.workflow.backgrounds.look_again(self.desk)
            self._derive()

    def _held_elsewhere(self, desk: Desk) -> UserFacingError | None:
        """Keep other windows from changing the issue; return what is to be said where that cannot be."""
        try:
            holder = self.workflow.holdings.hold(desk)
        except UserFacingError as trouble:
            desk.read_only = trouble.message
            return trouble
        return UserFacingError("issue-held", desk.read_only, None, HELD_REMEDY) if holder else None

    def _leave(self) -> None:
        """Let go of the desk; what was decided since it was read last is remembered."""
        if self.desk is None:
            return
        self.desk.changed = lambda: None
        self.workflow.holdings.let_go(self.desk)
        if self._reading.isActive() and self._derived_issue is not None:
            self._remember(self.desk, anew=True)
        self._reading.stop()

    def _move(self, move: Callable[[], None]) -> None:
        try:
            move()
        except UserFacingError as trouble:
            self.troubled.emit(trouble)
            return
        self._tell_whether_saved()

    def _refresh(self) -> None:
        assert self.desk is not None
        issue, before = self.desk.review.issue, self.agenda.order or {}
        self.agenda = agenda(issue, self.desk.layers)
        self.changed.emit()
        self.select(followed(self.selection, before, issue))
        if self._derived_issue is None or not self._still_read(self.desk):
            self._reading.start()
        else:
            self._remember(self.desk, anew=False)

    def _derive(self) -> None:
        """Read facts and findings again aside; typing and further steps go on meanwhile."""
        desk = self.desk
        if desk is None:
            return
        review, background, before, reprints = desk.review, desk.background, desk.derived, desk.reprints
        self._jobs.run(
            lambda: _read(review, reprints.added_to(background, review.issue), before),
            lambda derived: self._take(desk, review, derived),
            lambda: desk is self.desk,
        )

    def _take(self, desk: Desk, review: Review, derived: Derived) -> None:
        before, self._derived_issue, self._said = self._derived_issue, review.issue, _said(review)
        if not self._still_read(desk):
            self._derived_issue = before
            self._reading.start()
            return
        desk.take(derived, desk.revision)
        if before is None or not reads_alike(before, review.issue):
            self._remember(desk, anew=True)

    def _still_read(self, desk: Desk) -> bool:
        """Return whether what was read last holds: for words, roles and the names that were decided."""
        issue = self._derived_issue
        return (
            issue is not None and reads_alike(issue, desk.review.issue) and self._said == _said(desk.review)
        )

    def _remember(self, desk: Desk, *, anew: bool) -> None:
        """Let the roster know what was decided, and search what was written ``anew``."""
        if desk.read_only:
            return
        if anew:
            self.workflow.catalogue.enter(desk)
        else:
            self.workflow.roster.keep(desk)

    def _tell_whether_saved(self) -> None:
        self.saved.emit(self.desk is None or self.desk.saved)
        trouble = self.workflow.writer.trouble
        if trouble is not None and trouble is not self._told:
            self.troubled.emit(trouble)
        self._told = trouble


def _read(review: Review, background: Background, before: Derived) -> Derived:
    """Return the facts and findings of a review; what the panes make of them is known by then, too."""
    derived = derive(review, background, before)
    layers = layers_over(review, derived)
    agenda(review.issue, layers)
    marks_by_passage(layers)
    return derived


def _said(review: Review) -> tuple[object, ...]:
    """Return what facts and checks know of the editor's decisions."""
    return taught(review), review.house
