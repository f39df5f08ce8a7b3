"""The hand that hands the issue to a colleague, and takes what colleagues handed over."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from desktop.ui.commands.action_set import Handlers
from desktop.ui.jobs import Jobs
from desktop.ui.opening.files import Files
from desktop.ui.opening.folders import LastFolder, ask_place
from desktop.ui.reviewing.asking import Asking
from desktop.ui.session import Session
from desktop.ui.window.summary import issue_title
from desktop.workflow import HANDED, Brought, HandedOver, Meeting, Taken, file_stem

_FILES = f"一期 (*{HANDED})"


class HandingOver(QObject):
    """Asks where the file goes and writes it; opens the files that came.

    Signals:
        flush_asked: typing that is still in the galley is to become an edit first
    """

    flush_asked = Signal()

    def __init__(
        self, session: Session, jobs: Jobs, asking: Asking, folder: LastFolder, files: Files, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session = session
        self._handing = session.workflow.handing
        self._jobs = jobs
        self._asking = asking
        self._folder = folder
        self._files = files
        self._window = window
        files.handed.connect(self.look)

    def handlers(self) -> Handlers:
        """Return what each action of this hand does."""
        return {"hand_over": self.ask}

    def ask(self) -> None:
        """Ask where the file goes."""
        desk = self._session.desk
        if desk is None:
            return
        self.flush_asked.emit()
        target = self._folder.path / (file_stem(issue_title(desk.review.issue)) + HANDED)
        if path := ask_place(self._window, "交给同事", target, _FILES):
            self.write(path)

    def write(self, path: Path) -> None:
        """Write the issue on the desk into a file, aside."""
        desk = self._session.desk
        if desk is None:
            return
        self._folder.stay_at(path)
        self._asking.again = lambda: self.write(path)
        issue, person = desk.issue_id, desk.author
        self._jobs.run(lambda: self._handing.hand_over(issue, path, person), self._tell_written)

    def look(self, path: Path) -> None:
        """Look at a file that came; what is done with it depends on what the archive knows."""
        self.flush_asked.emit()
        self._jobs.run(lambda: self._handing.look(path), self._meet)

    def _meet(self, brought: Brought) -> None:
        if brought.meeting is Meeting.APART:
            self._ask_about(brought)
            return
        desk = self._session.desk
        if brought.meeting is Meeting.NEWER and desk is not None and desk.issue_id == brought.issue:
            self._files.close_issue()
        self._take(brought)

    def _ask_about(self, brought: Brought) -> None:
        """Let the editor choose where both sides worked on; neither answer loses a step."""
        words = f"{brought.title}已经在档案里，两边各有改动，合不到一起。文件里的另作一期，档案里的不动。"
        answers = {
            "另作一期": lambda: self._take(brought),
            "打开档案里的": lambda: self._files.open_issue(str(brought.issue)),
        }
        self._asking.ask(words, answers, "history")

    def _take(self, brought: Brought) -> None:
        self._jobs.run(lambda: self._handing.take(brought), partial(self._open, brought))

    def _open(self, brought: Brought, taken: Taken) -> None:
        person = brought.handover.cover.person
        source = f"{person}交来的：" if person else ""
        self._files.open_and_tell(taken.issue, source + taken.line(), "archive")

    def _tell_written(self, written: HandedOver) -> None:
        size = QLocale().formattedDataSize(written.size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
        pictures = f"、{written.pictures} 张图片" if written.pictures else ""
        held = f"全部原文、{written.steps} 步改动{pictures}，{size}"
        words = f"{written.path.name} 写好了：{held}。发给同事，双击就能接着做。"
        shown = {"打开文件夹": lambda: _show(written.path.parent)}
        self._asking.tell(words, shown, "confirmed")


def _show(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
