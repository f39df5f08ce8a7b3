"""The Word export: which lay-outs, where to, file by file with a way to stop, and the finished files."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget

from desktop.model import Layout, NameState, PagePlan
from desktop.model.paper_look import PaperLook
from desktop.model.stopping import Stop, StoppedError
from desktop.text.wording import LAYOUTS
from desktop.ui.export.dialog import Exportable, ExportDialog
from desktop.ui.export.exact_preview import Pages
from desktop.ui.export.export_order import ExportChoice, ExportFile, in_folder
from desktop.ui.jobs import Jobs
from desktop.ui.look.theme import Theme
from desktop.ui.opening.folders import LastFolder
from desktop.ui.pictures.thumbnails import FindPicture, no_picture
from desktop.ui.reviewing.asking import Asking
from desktop.ui.session import Session
from desktop.workflow import Desk


class Exporting(QObject):
    """Takes Word files from the desk.

    Attributes:
        choice: what was chosen last, and is offered next
        looks: how each paper looks, by its name
        folder: where the next files go, if nothing else is said
        find_picture: returns the pictures that the preview shows

    Signals:
        exported: the path of every file, once it is there
        flush_asked: typing that is still in the galley is to become an edit first
    """

    exported = Signal(object)
    flush_asked = Signal()

    def __init__(
        self,
        session: Session,
        jobs: Jobs,
        asking: Asking,
        folder: LastFolder,
        theme: Theme,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self.choice = ExportChoice()
        self.looks: dict[str, PaperLook] = {}
        self.folder = folder
        self.find_picture: FindPicture = no_picture
        self._session = session
        self._jobs = jobs
        self._asking = asking
        self._theme = theme
        self._window = window
        self._stop = Stop()

    @property
    def paper(self) -> str:
        """The name of the paper that the open issue is of; empty where it names none."""
        desk = self._session.desk
        return (desk.review.issue.masthead.paper if desk else None) or ""

    @property
    def look(self) -> PaperLook:
        """How the paper of the open issue looks."""
        return self.look_of(self.paper)

    @look.setter
    def look(self, look: PaperLook) -> None:
        self.choice = replace(self.choice, sheet=look.sheet)
        if self.paper:
            self.looks[self.paper] = look

    def look_of(self, paper: str) -> PaperLook:
        """Return how a paper looks, that of an unnamed one as it was chosen last."""
        return self.looks.get(paper, PaperLook(self.choice.sheet))

    @property
    def sheet(self) -> str:
        """The sheet of the page lay-out, a choice of ``SHEET`` or an own one."""
        return self.look.sheet

    @sheet.setter
    def sheet(self, sheet: str) -> None:
        self.look = replace(self.look, sheet=sheet)

    def export(self) -> None:
        """Ask what to export and write the files."""
        desk = self._session.desk
        if desk is None:
            return
        self.flush_asked.emit()
        choice = replace(self.choice, sheet=self.sheet)
        dialog = ExportDialog(self._theme, self._exportable(desk), choice, self.folder.path, self._window)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        files, reason = dialog.files, dialog.reason
        self.choice = dialog.choice
        self.sheet = dialog.choice.sheet
        if files:
            self.folder.stay_at(files[0].path)
        if reason:
            self._keep_reason(desk, reason)
        self.write_all(files)

    def write(self, layout: Layout, path: Path) -> None:
        """Write the issue on the desk to ``path``, aside."""
        self.write_all((ExportFile(layout, path),))

    def write_all(self, files: Sequence[ExportFile]) -> None:
        """Write these files one after the other, aside; what is there stays where the rest is stopped."""
        self._stop = Stop()
        self._asking.again = lambda: self.write_all(files)
        self._asking.target = self.export
        self._write_next(tuple(files), (), self._stop)

    def stop(self) -> None:
        """Write no more; the file under way is given up, and what stood in its place stays."""
        self._stop.ask()

    def _write_next(self, waiting: tuple[ExportFile, ...], written: tuple[Path, ...], stop: Stop) -> None:
        desk = self._session.desk
        if desk is None:
            return
        if not waiting:
            self._tell(written)
            return
        if len(waiting) + len(written) > 1 or self.choice.with_pdf:
            self._tell_progress(waiting[0], len(written) + 1, len(waiting) + len(written))
        file, look, workflow = waiting[0], self.look, self._session.workflow
        with_pdf = self.choice.with_pdf

        def write() -> Path | None:
            with suppress(StoppedError):
                return workflow.printing.export(
                    desk, file.layout, file.path, look, article=file.article, with_pdf=with_pdf, stop=stop
                )
            # Stopped at the PDF, the Word file is there.
            return file.path if file.path.exists() else None

        self._jobs.run(write, lambda path: self._go_on(waiting[1:], written, path, stop))

    def _go_on(
        self, waiting: tuple[ExportFile, ...], written: tuple[Path, ...], path: Path | None, stop: Stop
    ) -> None:
        """Write the next file, unless all is to stop; ``path`` is None where none was written."""
        if path is not None:
            written = (*written, path)
            self.exported.emit(path)
        if stop.is_asked:
            self._tell_stopped(written)
        else:
            self._write_next(waiting, written, stop)

    def _tell_stopped(self, written: Sequence[Path]) -> None:
        names = "、".join(path.name for path in written)
        words = f"已停下。已经导出 {names}。" if names else "已停下，一份也没有导出。"
        self._asking.tell(words, {}, "confirmed")

    def _tell_progress(self, file: ExportFile, number: int, total: int) -> None:
        words = f"正在导出{LAYOUTS[file.layout]}（{number} / {total}）……"
        self._asking.follow(words, {"停下": self.stop}, "export")

    def _tell(self, written: Sequence[Path]) -> None:
        names, first = "、".join(path.name for path in written), written[0]
        shown = first if len(written) == 1 else first.parent
        word = "打开" if len(written) == 1 else "打开文件夹"
        self._asking.tell(f"已导出 {names}，{in_folder(first)}。", {word: lambda: _show(shown)}, "confirmed")

    def _keep_reason(self, desk: Desk, reason: str) -> None:
        """Name the state that is exported by the reason, so that the history tells it."""
        state = next((state for state in desk.states if state.is_current), None)
        if state is None or desk.read_only:
            return
        words = f"照样导出：{reason}"
        self._session.do(NameState(state.entry.id, f"{state.name}；{words}" if state.name else words))

    def _exportable(self, desk: Desk) -> Exportable:
        workflow, look = self._session.workflow, self.look

        def plan_for(sheet: str) -> PagePlan:
            return workflow.printing.plan_pages(desk, replace(look, sheet=sheet))

        def exact_pages(layout: Layout, sheet: str, stop: Stop) -> Pages:
            return workflow.exact_pages.of(desk, layout, replace(look, sheet=sheet), stop)

        return Exportable(desk.review.issue, self._session.agenda, plan_for, self.find_picture, exact_pages)


def _show(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
