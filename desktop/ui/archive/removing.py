"""The hand that takes issues out of the archive and puts them back, beside everything else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass
from threading import Event

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.archive.removal_dialog import RemovalDialog
from desktop.ui.archive.removal_rows import batch_rows, gone_rows
from desktop.ui.commands.action_set import Handlers
from desktop.ui.jobs import Jobs
from desktop.ui.look.theme import Theme
from desktop.ui.reviewing.asking import Asking
from desktop.ui.session import Session
from desktop.workflow import Moved

_OUT, _BACK = "正在移出", "正在放回"


Find = Callable[[], "Wanted"]
Move = Callable[[Iterable[int]], Generator[Moved, None, None]]


@dataclass(frozen=True, slots=True)
class Wanted:
    """The issues that are to be moved, and how many are left because somebody worked on them."""

    issues: tuple[int, ...]
    kept: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of issues that were to be moved, how many were left, and to how many nobody came."""

    moved: tuple[Moved, ...]
    kept: int = 0
    rest: int = 0

    @property
    def removed(self) -> tuple[int, ...]:
        """The issues that were taken out."""
        return tuple(one.issue for one in self.moved if one.status == "removed")

    def told(self) -> str:
        """Return in sentences what became of them."""
        counts = Counter(one.status for one in self.moved)
        errors = {one.status: one.error for one in self.moved}
        told = (
            (counts["removed"], "移出 {:,} 期。"),
            (counts["returned"], "放回 {:,} 期。"),
            (sum(bool(one.twin) for one in self.moved), "其中 {:,} 期的文字另有一期在档案里。"),
            (counts["held"], "{:,} 期正在窗口里开着，没有移出。收起再移出。"),
            (counts["failed"], f"{{:,}} 期没有放回：{errors.get('failed')}"),
            (self.kept, "另有 {:,} 期放入后改过，留在档案里。"),
            (self.rest, "停下了，其余 {:,} 期没有动。"),
        )
        return "".join(words.format(count) for count, words in told if count)


class Removing(QObject):
    """Moves issues out and back; the dialog may be closed meanwhile and opened again.

    Attributes:
        dialog: shows the imports, what is out, and how far it is
        jobs: its own background

    Signals:
        moved: the archive has other issues than before
        look_asked: an issue that is out is to be read
        print_asked: the ``Listing`` is to be printed
        went_on: how far it is in a few words, none once it is over
    """

    moved = Signal()
    look_asked = Signal(int)
    print_asked = Signal(object)
    went_on = Signal(str)
    _moved_one = Signal(str, int, int)

    def __init__(self, session: Session, asking: Asking, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.jobs = Jobs(self)
        self.dialog = RemovalDialog(theme, window)
        self._removing = session.workflow.removing
        self._asking = asking
        self._stop = Event()
        self._moved_one.connect(self.dialog.show_far)
        self._moved_one.connect(lambda told, _done, _total: self.went_on.emit(told))
        self.jobs.failed.connect(lambda: self._end(""))
        self.dialog.removal_asked.connect(self.take_import_out)
        self.dialog.return_asked.connect(self._put_import_back)
        self.dialog.issues_asked.connect(self.put_back)
        self.dialog.look_asked.connect(self._look)
        self.dialog.stopped.connect(self._stop.set)
        self.dialog.print_asked.connect(self.print_asked)
        asking.remedies["移出和放回"] = self.show

    def handlers(self) -> Handlers:
        """Return what each action of this hand does."""
        return {"removed": self.show}

    def show(self) -> None:
        """Show the imports and what is out."""
        if not self.jobs.is_busy:
            self._list()
            self.dialog.end("")
        self.dialog.show()
        self.dialog.activateWindow()

    def undo_import(self, number: int) -> None:
        """Take back an import, and show how far it is."""
        self.show()
        self.dialog.go_to_import(number)
        self.take_import_out(number, even_edited=False)

    def take_import_out(self, number: int, even_edited: bool) -> None:
        """Take out what an import brought; what was worked on since stays, unless it is asked for."""

        def find() -> Wanted:
            every = self._removing.brought_by(number, even_edited=True)
            issues = every if even_edited else self._removing.brought_by(number)
            return Wanted(issues, len(every) - len(issues))

        self._work(_OUT, find, self._removing.take_out)

    def take_out(self, issues: tuple[int, ...]) -> None:
        """Take issues out."""
        self._work(_OUT, lambda: Wanted(issues), self._removing.take_out)

    def put_back(self, issues: tuple[int, ...]) -> None:
        """Put issues back."""
        self._work(_BACK, lambda: Wanted(issues), self._removing.put_back)

    def close(self) -> None:
        """Stop after the issue that is being moved; each is in the archive or out of it."""
        self._stop.set()
        self.dialog.close()
        self.jobs.close()

    def _put_import_back(self, number: int) -> None:
        def find() -> Wanted:
            return Wanted(tuple(one.row.id for one in self._removing.out() if one.batch == number))

        self._work(_BACK, find, self._removing.put_back)

    def _work(self, doing: str, find: Find, move: Move) -> None:
        """Move issues aside, one after the other."""
        self._stop.clear()
        self.dialog.begin(doing)
        self.jobs.run(lambda: self._moved(doing, find(), move), self._tell)

    def _moved(self, doing: str, wanted: Wanted, move: Move) -> Outcome:
        """Move issues off the window's thread until it is stopped."""
        moved: list[Moved] = []
        total = len(wanted.issues)
        for one in move(wanted.issues):
            moved.append(one)
            self._moved_one.emit(f"{doing}，{len(moved):,} / {total:,}", len(moved), total)
            if self._stop.is_set():
                break
        return Outcome(tuple(moved), wanted.kept, total - len(moved))

    def _tell(self, outcome: Outcome) -> None:
        """Say what came of it; what was taken out is put back at once where that was a mistake."""
        told, removed = outcome.told(), outcome.removed
        self._end(told)
        if not self.dialog.isVisible():
            back = {"放回": lambda: self.put_back(removed)} if removed else {}
            self._asking.tell(told, back, "archive")

    def _end(self, told: str) -> None:
        self._list()
        self.dialog.end(told)
        self.went_on.emit("")
        self.moved.emit()

    def _list(self) -> None:
        self.dialog.show_rows(batch_rows(self._removing.imports()), gone_rows(self._removing.out()))

    def _look(self, issue: int) -> None:
        self.dialog.accept()
        self.look_asked.emit(issue)
