"""Taking back an edited proof: the hand behind its differences."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.model import Edit
from desktop.ui.commands.action_set import Handlers
from desktop.ui.jobs import Jobs
from desktop.ui.opening.folders import LastFolder
from desktop.ui.returned import ReturnedPage
from desktop.ui.reviewing.asking import Asking
from desktop.ui.session import Session
from desktop.workflow import Desk
from desktop.workflow.open_issue.returning import TOLD_KINDS, Proposal, accepting, taking_back

_CHOICE = "Word 文件 (*.docx)"


class Returning(QObject):
    """Reads a proof that came back, and carries out what the editor takes over from it.

    Signals:
        refused: a sentence on why nothing was done
        flush_asked: typing that is still in the galley is to become an edit first
        opened: the differences are to be seen
    """

    refused = Signal(str)
    flush_asked = Signal()
    opened = Signal()

    def __init__(
        self,
        session: Session,
        jobs: Jobs,
        asking: Asking,
        folder: LastFolder,
        page: ReturnedPage,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._jobs = jobs
        self._asking = asking
        self._folder = folder
        self._page = page
        self._window = window
        self._proposals: tuple[Proposal, ...] = ()
        self._path = Path()
        page.accepted.connect(self._accept)
        session.changed.connect(self._follow)

    def handlers(self) -> Handlers:
        """Return what each action of this hand does."""
        return {"take_back": self.ask}

    def ask(self) -> None:
        """Let the editor choose the proof that came back."""
        if self._session.desk is None:
            return
        name, _ = QFileDialog.getOpenFileName(self._window, "收回改样", str(self._folder.path), _CHOICE)
        if name:
            self._folder.stay_at(Path(name))
            self.read(Path(name))

    def read(self, path: Path) -> None:
        """Compare a proof with the issue on the desk, aside."""
        desk = self._session.desk
        if desk is None:
            return
        self.flush_asked.emit()
        self._asking.again = lambda: self.read(path)
        self._asking.another = self.ask
        exported_at = self._session.workflow.learning.exported_at(desk.issue_id)
        self._jobs.run(
            taking_back(desk, exported_at, path),
            lambda proposals: self._show(desk, path, proposals),
            lambda: desk is self._session.desk,
        )

    def _show(self, desk: Desk, path: Path, proposals: tuple[Proposal, ...]) -> None:
        self._proposals, self._path = proposals, path
        self._page.show_proposals(path.name, desk.review.issue, proposals)
        self.opened.emit()

    def _follow(self) -> None:
        desk = self._session.desk
        if desk is not None and self._page.isVisible():
            self._page.show_issue(desk.review.issue)

    def _accept(self, number: int) -> None:
        desk, proposal = self._session.desk, self._proposals[number]
        if desk is None:
            return
        if proposal.kind in TOLD_KINDS:
            self._page.note(number)
            return
        edit = accepting(desk.review.issue, proposal)
        if edit is None:
            self.refused.emit("原文已经另改，找不到这几个字。要改就回到本期里改。")
        elif proposal.picture:
            self._keep(proposal.picture, edit)
        else:
            self._session.do(edit)

    def _keep(self, picture: bytes, edit: Edit) -> None:
        """Keep a picture of the proof aside, then put it into the issue."""
        pictures, desk = self._session.workflow.pictures, self._session.desk

        def put(_digest: str) -> None:
            self._session.do(edit)

        self._jobs.run(lambda: pictures.keep(picture, self._path), put, lambda: self._session.desk is desk)
