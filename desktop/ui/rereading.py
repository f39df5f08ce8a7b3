"""Facts and findings that keep up with the review: read aside at once, dropped when they are stale.

While step follows step, as in typing, they are read after a pause, and so is written down what they say.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from desktop.model import Issue, Review
from desktop.review import taught
from desktop.ui.galley.marks import marks_by_passage
from desktop.ui.jobs import Jobs
from desktop.ui.reviewing.agenda import agenda
from desktop.workflow import Background, Derived, Desk, Workflow, derive, layers_over, reads_alike

_PAUSE_MS = 120
_NO_REVISION = -1


class Rereading(QObject):
    """Reads the open issue again where its words, its roles or the names that were decided changed."""

    def __init__(self, workflow: Workflow, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._workflow = workflow
        self._jobs = jobs
        self._desk: Desk | None = None
        self._read_issue: Issue | None = None
        self._said: tuple[object, ...] = ()
        self._asked = self._shown = _NO_REVISION
        self._is_new = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._rest)

    @property
    def is_done(self) -> bool:
        """Whether the open issue was read once, as it is unless its reading was cancelled."""
        return self._desk is None or self._read_issue is not None

    def turn_to(self, desk: Desk | None) -> None:
        """Follow another desk, of which nothing was read yet; what was decided on the last is remembered."""
        if self._desk is not None and self._pause.isActive() and self._read_issue is not None:
            self._remember(self._desk, anew=True)
        self._pause.stop()
        self._desk = desk
        self._read_issue = None
        self._asked = self._shown = _NO_REVISION
        self._is_new = False

    def follow(self) -> None:
        """Read what a step has changed; let the roster know of what it only decided."""
        if self._desk is None:
            return
        if self._read_issue is not None and self._still_holds(self._desk):
            self._remember(self._desk, anew=False)
            return
        if not self._pause.isActive() and self._read_issue is not None:
            self.read()
        self._pause.start()

    def read(self) -> None:
        """Read facts and findings again aside; typing and further steps go on meanwhile."""
        desk = self._desk
        if desk is None:
            return
        review, background, before, reprints = desk.review, desk.background, desk.derived, desk.reprints
        self._asked = desk.revision
        self._jobs.run(
            lambda: _read(review, reprints.added_to(background, review.issue), before),
            lambda derived: self._take(desk, review, derived),
            lambda: desk is self._desk,
        )

    def _take(self, desk: Desk, review: Review, derived: Derived) -> None:
        before, said_before = self._read_issue, self._said
        self._read_issue, self._said = review.issue, _said(review)
        if not self._still_holds(desk):
            self._read_issue, self._said = before, said_before
            self._pause.start()
            return
        self._shown = desk.revision
        desk.take(derived, desk.revision)
        self._is_new |= before is None or not reads_alike(before, review.issue)
        self._enter_new(desk)

    def _rest(self) -> None:
        """Read what was changed meanwhile, unless that is under way; write down what was read."""
        desk = self._desk
        if desk is None:
            return
        # A step and its undoing leave the words as they were read, but not what was shown of them.
        if self._shown == desk.revision:
            self._enter_new(desk)
        elif self._asked != desk.revision:
            self.read()

    def _enter_new(self, desk: Desk) -> None:
        """Let search and roster know of what was read anew, once no step follows another any more."""
        if self._is_new and not self._pause.isActive():
            self._is_new = False
            self._remember(desk, anew=True)

    def _still_holds(self, desk: Desk) -> bool:
        """Return whether what was read last holds: for words, roles and the names that were decided."""
        issue = self._read_issue
        return (
            issue is not None and reads_alike(issue, desk.review.issue) and self._said == _said(desk.review)
        )

    def _remember(self, desk: Desk, *, anew: bool) -> None:
        """Let the roster know what was decided, and search what was written ``anew``."""
        if desk.read_only:
            return
        if anew:
            self._workflow.catalogue.enter(desk)
        else:
            self._workflow.roster.keep(desk)


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
