"""The hand that brings back issues into the archive, beside everything else."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.model import SetMasthead
from desktop.ui.archive.import_dialog import ImportDialog
from desktop.ui.commands.action_set import Handlers
from desktop.ui.jobs import Jobs
from desktop.ui.look.theme import Theme
from desktop.ui.opening.folders import LastFolder, ask_place
from desktop.ui.session import Session
from desktop.workflow import READABLE, Imported, files_under, left_out, write_import_report

_CHOICE = f"能读的文件 ({' '.join(f'*{suffix}' for suffix in READABLE)})"
_TABLES = "表格 (*.csv)"
_PROCESSES = min(2, os.cpu_count() or 1)


class Importing(QObject):
    """Reads back issues aside; the dialog may be closed meanwhile and opened again.

    Attributes:
        dialog: shows how far it is
        jobs: its own background

    Signals:
        brought: the archive has other issues than before
        look_asked: an issue that came in is to be read
        undone: the number of an import that is to be taken back
        print_asked: the ``Listing`` is to be printed
        went_on: how far it is in a few words, none once it is over
        ended_unseen: what came of it, where the dialog was closed meanwhile
    """

    went_on = Signal(str)
    ended_unseen = Signal(str)

    print_asked = Signal(object)
    brought = Signal()
    look_asked = Signal(int)
    undone = Signal(int)
    _counted = Signal(int)
    _came = Signal(object)

    def __init__(self, session: Session, folder: LastFolder, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.jobs = Jobs(self)
        # What is filled in while files are read does not wait for them.
        self._filling = Jobs(self)
        self._filling.troubled.connect(self.jobs.troubled)
        self.dialog = ImportDialog(theme, window)
        self._session = session
        self._folder = folder
        self._stop = Event()
        self._paths: tuple[Path, ...] = ()
        self._counted.connect(self.dialog.show_total)
        self._batch: int | None = None
        self._came.connect(self._add)
        for step in (self._counted, self._came):
            step.connect(lambda _step: self.went_on.emit(self.dialog.how_far()))
        self.dialog.folder_asked.connect(self._ask_folder)
        self.dialog.files_asked.connect(self._ask_files)
        self.dialog.stopped.connect(self._stop.set)
        self.dialog.filled.connect(self._fill)
        self.dialog.resumed.connect(lambda: self.bring(self._paths, self._batch))
        self.dialog.undo_asked.connect(self._undo)
        self.dialog.report_asked.connect(self._ask_report)
        self.dialog.look_asked.connect(self._look)
        self.dialog.print_asked.connect(self.print_asked)
        self.jobs.failed.connect(lambda: self._end(None))

    def handlers(self) -> Handlers:
        """Return what each action of this hand does."""
        return {"import": self.show}

    def show(self) -> None:
        """Show the dialog: how far it is, what became of the last files, or what to read."""
        if not self.jobs.is_busy and not self.dialog.table.rows:
            self.dialog.show_choice(self._session.workflow.archive.read_only)
        self.dialog.show()
        self.dialog.activateWindow()

    def take(self, folders: tuple[Path, ...]) -> None:
        """Read folders that came onto the window, and show how far it is."""
        self.show()
        if not self._session.workflow.archive.read_only:
            self.bring(folders)

    def bring(self, paths: tuple[Path, ...], batch: int | None = None) -> None:
        """Read files, and the files of folders, into the archive, as a new import or as more of one."""
        if self.jobs.is_busy:
            return
        self._paths, self._batch = paths, batch
        self._stop.clear()
        self.dialog.begin()
        self.jobs.run(lambda: self._read(paths, batch), self._end)

    def close(self) -> None:
        """Stop after the file that is being read; what was stored stays, and all that was filled in."""
        self._stop.set()
        self.dialog.close()
        self.jobs.close()
        self._filling.finish()

    def _read(self, paths: tuple[Path, ...], batch: int | None) -> str | None:
        """Import off the window's thread; return what is no back issue, or None where it was stopped."""
        files = files_under(paths)
        self._counted.emit(len(files))
        results = self._session.workflow.import_files(files, _PROCESSES, batch)
        for result in results:
            self._came.emit(result)
            if self._stop.is_set():
                results.close()
                return None
        return left_out(paths)

    def _add(self, result: Imported) -> None:
        self._batch = result.batch or self._batch
        self.dialog.add((result,))

    def _undo(self) -> None:
        """Let the import be taken back; its files may be chosen again, or others."""
        if self._batch is not None:
            self.dialog.accept()
            self.dialog.table.clear()
            self.undone.emit(self._batch)

    def _end(self, left_out: str | None) -> None:
        complete = left_out is not None
        self.dialog.end(complete=complete, left_out=left_out or "")
        self.went_on.emit("")
        self.brought.emit()
        if complete and not self.dialog.isVisible():
            self.ended_unseen.emit(f"往期{self.dialog.words.text()}")

    def _fill(self, issue: int, name: str, value: str | int | None) -> None:
        """Fill in what an issue lacks; one that lies on the desk is edited there."""
        desk, workflow = self._session.desk, self._session.workflow
        if desk is not None and desk.issue_id == issue:
            self._session.do(SetMasthead(name, value))
            return
        fill = partial(workflow.catalogue.fill_masthead, issue, name, value)
        self._filling.run(fill, lambda _done: self.brought.emit())

    def _look(self, issue: int) -> None:
        self.dialog.accept()
        self.look_asked.emit(issue)

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self.dialog, "放入往期", str(self._folder.path))
        self._take((name,) if name else ())

    def _ask_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self.dialog, "放入往期", str(self._folder.path), _CHOICE)
        self._take(tuple(names))

    def write_report(self, path: Path) -> None:
        """Write what became of each file as a table."""
        rows = self.dialog.table.rows
        self.jobs.run(lambda: write_import_report(rows, path), lambda _path: None)

    def _ask_report(self) -> None:
        target = self._folder.path / "放入往期的结果.csv"
        if path := ask_place(self.dialog, "存成表格", target, _TABLES):
            self._folder.stay_at(path)
            self.write_report(path)

    def _take(self, names: tuple[str, ...]) -> None:
        if names:
            self._folder.stay_at(Path(names[0]))
            self.bring(tuple(map(Path, names)))
