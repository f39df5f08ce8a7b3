"""The hand for the roster: it shows it, changes it, takes it along and brings it in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.model import RosterEntry, UserFacingError
from desktop.ui.commands.action_set import Handlers
from desktop.ui.jobs import Jobs
from desktop.ui.look.theme import Theme
from desktop.ui.opening.folders import LastFolder, ask_place
from desktop.ui.roster.dialog import RosterDialog
from desktop.ui.roster.roster_form import RosterForm
from desktop.ui.roster.roster_words import RosterRow, roster_rows
from desktop.ui.session import Session
from desktop.workflow import write_roster

Entries = tuple[RosterEntry, ...]

_FILES = "表格 (*.csv)"
_TABLES = "表格 (*.csv *.txt *.xls *.xlsx)"
"""What may have become of the table in Excel; of a workbook it is told how it becomes one again."""


class NameRoster(QObject):
    """Carries out what the dialog asks for; the open issue is read again after every change.

    Attributes:
        dialog: the dialog that shows the roster
        form: the fields of one name

    Signals:
        print_asked: the ``Listing`` is to be printed
    """

    print_asked = Signal(object)

    def __init__(
        self, session: Session, jobs: Jobs, folder: LastFolder, theme: Theme, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session = session
        self._roster = session.workflow.roster
        self._jobs = jobs
        self._folder = folder
        self._entries: Entries = ()
        self._commands: dict[str, Callable[[], None]] = {
            "add": lambda: self.form.ask(None),
            "change": self._ask_change,
            "drop": self._drop,
            "take_back": lambda: self._change(self._roster.take_back),
            "write": self._write,
            "bring_in": self._bring_in,
        }
        self.dialog = RosterDialog(theme, window)
        self.dialog.command.connect(self._carry_out)
        self.dialog.print_asked.connect(self.print_asked)
        self.form = RosterForm(theme, self.dialog)
        self.form.filled.connect(self._put)

    def handlers(self) -> Handlers:
        """Return what each action of this hand does."""
        return {"roster": self.show}

    def show(self) -> None:
        """Show the roster as it is now."""
        self._jobs.run(self._read, self._open)

    def _carry_out(self, command: str) -> None:
        self.dialog.tell("")
        self._commands[command]()

    def _read(self) -> tuple[Entries, tuple[RosterRow, ...], str]:
        """Return the roster as it is, as rows, and what can be taken back; fit for a job."""
        entries = self._roster.entries()
        return entries, roster_rows(entries), self._roster.undoing

    def _open(self, known: tuple[Entries, tuple[RosterRow, ...], str]) -> None:
        self._entries, rows, undoing = known
        locked = bool(self._session.workflow.archive.read_only)
        self.dialog.show_roster(rows, undoing, is_locked=locked)
        self.dialog.open()

    def _ask_change(self) -> None:
        if len(self.dialog.chosen) == 1:
            self.form.ask(self.dialog.chosen[0])

    def _put(self, change: tuple[Entries, Entries]) -> None:
        before, after = change
        dropped = tuple(entry for entry in before if entry not in after)
        put = tuple(entry for entry in after if entry not in before)
        if put or dropped:
            label = "修改" if before else "添加"
            self._change(lambda: self._roster.change(label, put, dropped))

    def _drop(self) -> None:
        dropped = tuple(entry for row in self.dialog.chosen for entry in row.entries)
        self._change(lambda: self._roster.change("删除", dropped=dropped))

    def _change(self, change: Callable[[], None]) -> None:
        """Change the roster, show it again and let the open issue be read by it."""
        self._jobs.run(change, lambda _done: self._changed())

    def _changed(self) -> None:
        self.show()
        self._session.look_again()

    def _write(self) -> None:
        target = self._folder.path / "名录.csv"
        path = ask_place(self.dialog, "导出名录", target, _FILES)
        if path is None:
            return
        self._folder.stay_at(path)
        try:
            write_roster(self._entries, path)
        except UserFacingError as trouble:
            self.dialog.tell(trouble.message, "error")
        else:
            self.dialog.tell(f"已存成 {path.name}。")

    def _bring_in(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self.dialog, "导入名录", str(self._folder.path), _TABLES)
        if name:
            self._folder.stay_at(Path(name))
            self._jobs.run(partial(self._brought_in, Path(name)), self._tell_brought_in)

    def _brought_in(self, path: Path) -> int | UserFacingError:
        """Return how many names a file brought in, or what is wrong with it: the dialog tells both."""
        try:
            return self._roster.bring_in(path)
        except UserFacingError as trouble:
            return trouble

    def _tell_brought_in(self, came: int | UserFacingError) -> None:
        if isinstance(came, UserFacingError):
            self.dialog.tell(came.message, "error")
            return
        self.dialog.tell(f"导入了 {came} 条。" if came else "文件里的名录里都有了。")
        self._changed()
