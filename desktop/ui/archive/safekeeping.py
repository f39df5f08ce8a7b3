"""The hand that keeps the archive safe: looks after it at the start, backs it up, puts it back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QLocale, QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.model import UserFacingError
from desktop.ui.archive.switching import Switching
from desktop.ui.commands.action_set import Handlers
from desktop.ui.jobs import Jobs
from desktop.ui.opening.folders import LastFolder, ask_place
from desktop.ui.reviewing.asking import Answers, Asking
from desktop.ui.session import Session
from desktop.workflow import (
    RESCUE,
    Backup,
    Health,
    RescueReport,
    Verdict,
    back_up,
    backup_name,
    backups_of,
    check,
    copy_to,
    look_after,
    put_back,
    put_back_next,
    rescue_next,
    write_report,
)

_BACKUPS = "备份 (*.zip);;档案 (*.jiebao)"
_ARCHIVES = "档案 (*.jiebao)"
_DAMAGED = "档案有损坏，现在只能看，不能改。能读的都可以抢救到新档案，原来的文件不动。"
_COPY = "存一份到本机…"
_OPEN_COPY = "档案已存到 {}，里面有 {} 期。以后打开那一份；现在这一份没有动。"
_UNDER_WAY = "{}，可以接着做别的，好了会说。"
_PATIENCE_MS = 400
"""What is done by then is not said to be under way."""

_WHERE_TO = "{} 恢复到哪里？换下的档案改名留在旁边，什么也不丢。"
_AT_NEXT_START = "关掉程序再打开，就换成这一份；现在的档案改名留在旁边。"


class Safekeeping(QObject):
    """Works beside everything else: what takes long here keeps nobody waiting.

    Attributes:
        jobs: its own background
    """

    def __init__(
        self, session: Session, asking: Asking, switching: Switching, folder: LastFolder, window: QWidget
    ) -> None:
        super().__init__(window)
        self.jobs = Jobs(self)
        self._session = session
        self._workflow = session.workflow
        self._asking = asking
        self._switching = switching
        self._folder = folder
        self._window = window
        asking.remedies[RESCUE] = self.rescue
        self._said = ""
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(lambda: asking.follow(_UNDER_WAY.format(self._said), {}, "archive"))
        self.jobs.busy.connect(self._note_end)

    def handlers(self) -> Handlers:
        """Return what each action of this hand does."""
        return {
            "backup": self._ask_where_to,
            "put_back": self._ask_which,
            "verify": self.check,
        }

    def begin(self) -> None:
        """Look after the archive, once at the start."""
        self.jobs.run(lambda: look_after(self._workflow, _today()), self._take)

    def close(self) -> None:
        """Wait for what runs; nothing comes back any more."""
        self._patience.stop()
        self.jobs.close()

    def back_up(self, target: Path) -> None:
        """Write a backup aside, once every step is stored."""
        self._asking.again = lambda: self.back_up(target)
        self._asking.elsewhere = self._ask_where_to
        self._work("正在备份", lambda: self._backed_up(target), self._tell_backup)

    def check(self) -> None:
        """Look at everything in the archive, and say what was found."""
        self._work("正在检查档案", lambda: check(self._path), self._tell_verdict)

    def rescue(self) -> None:
        """Put everything readable into a new archive, which takes the place at the next start."""
        self._asking.again = self.rescue
        self._asking.elsewhere = self._switching.ask
        self._work("正在抢救能读的内容", lambda: rescue_next(self._path), self._tell_rescue)

    def put_back(self, backup: Path, target: Path) -> None:
        """Put a backup into a new place aside."""
        self._asking.again = lambda: self.put_back(backup, target)
        self._asking.elsewhere = lambda: self._ask_place_for(backup)
        self._asking.another = self._ask_which
        told = partial(self._tell_put_back, f"存在 {target}。", answers=self._switching.offer(target))
        self._work("正在恢复", lambda: put_back(backup, target), told)

    def put_back_next(self, backup: Path) -> None:
        """Put a backup aside, which takes the place of the archive at the next start."""
        self._asking.again = lambda: self.put_back_next(backup)
        self._asking.elsewhere = lambda: self._ask_place_for(backup)
        self._asking.another = self._ask_which
        told = partial(self._tell_put_back, _AT_NEXT_START, answers=self._now())
        self._work("正在恢复", lambda: put_back_next(backup, self._path), told)

    def copy_to(self, target: Path) -> None:
        """Put a copy of the archive into a safer place aside, once every step is stored."""
        self._asking.again = lambda: self.copy_to(target)
        self._asking.elsewhere = self._ask_local_place
        self._work("正在存一份到本机", lambda: self._copied(target), partial(self._tell_copy, target))

    def _work(self, said: str, work: Callable[[], object], done: Callable[[Any], None]) -> None:
        """Do aside what an editor asked for; what takes long is said to be under way."""
        self._said = said
        self._patience.start()
        self.jobs.run(work, done)

    def _note_end(self, busy: bool) -> None:
        if not busy:
            self._patience.stop()

    @property
    def _path(self) -> Path:
        return self._workflow.archive.path

    def _take(self, health: Health) -> None:
        if health.faults:
            self._lock()
        elif health.warning:
            self._asking.offer(
                health.warning, {_COPY: self._ask_local_place, "备份…": self._ask_where_to}, "warning"
            )

    def _lock(self) -> None:
        """Let nothing more be written into a damaged archive."""
        self._workflow.archive.read_only = _DAMAGED
        desk = self._session.desk
        if desk is not None:
            try:
                self._session.put(self._workflow.open_issue(desk.issue_id))
            except UserFacingError:
                self._session.put(None)
        answers = {RESCUE: self.rescue, "从备份恢复…": self._ask_which, "以后再说": lambda: None}
        self._asking.offer(_DAMAGED, answers, "error")

    def _ask_where_to(self) -> None:
        offered = self._folder.path / backup_name(self._path, _today())
        if path := ask_place(self._window, "备份档案", offered, "备份 (*.zip)"):
            self._folder.stay_at(path)
            self.back_up(path)

    def _ask_local_place(self) -> None:
        offered = Path.home() / self._path.name
        if path := ask_place(self._window, "存一份到本机", offered, _ARCHIVES):
            self.copy_to(path)

    def _copied(self, target: Path) -> Verdict:
        self._workflow.writer.flush()
        return copy_to(self._path, target)

    def _tell_copy(self, target: Path, verdict: Verdict) -> None:
        shown = {**self._switching.offer(target), "打开文件夹": lambda: _show(target.parent)}
        self._asking.ask(_OPEN_COPY.format(target, verdict.issues), shown, "confirmed")

    def _ask_which(self) -> None:
        """Ask for a backup, first for one of those that the program made by itself, where there are any."""
        own = backups_of(self._path)
        begun = str(own if own.is_dir() else self._folder.path)
        name, _ = QFileDialog.getOpenFileName(self._window, "从备份恢复", begun, _BACKUPS)
        if name:
            self._folder.stay_at(Path(name))
            answers = {
                "换掉现在的档案": lambda: self.put_back_next(Path(name)),
                "存成另一个档案…": lambda: self._ask_place_for(Path(name)),
            }
            self._asking.ask(_WHERE_TO.format(Path(name).name), answers, "archive")

    def _ask_place_for(self, backup: Path) -> None:
        offered = self._folder.path / "恢复的档案.jiebao"
        if path := ask_place(self._window, "恢复到", offered, _ARCHIVES):
            self.put_back(backup, path)

    def _backed_up(self, target: Path) -> Backup:
        self._workflow.writer.flush()
        return back_up(self._path, target)

    def _tell_backup(self, backup: Backup) -> None:
        size = QLocale().formattedDataSize(backup.size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
        words = f"已备份到 {Path(backup.path).name}，{size}，含图片 {backup.pictures} 张。"
        self._asking.tell(words, {"打开文件夹": lambda: _show(Path(backup.path).parent)}, "confirmed")

    def _tell_verdict(self, verdict: Verdict) -> None:
        if verdict.is_sound:
            self._asking.tell(verdict.line(), {}, "confirmed")
        else:
            self._lock()

    def _tell_rescue(self, report: RescueReport) -> None:
        told = write_report(report, self._path, _today())
        answers = {"看详情": lambda: _show(told), **self._now()}
        self._asking.offer(f"{report.brief()}{_AT_NEXT_START}", answers, "archive")

    def _now(self) -> Answers:
        """Return the answer that opens the archive anew, where the one that waits takes its place."""
        return {"现在就换": lambda: self._switching.switched.emit(self._path)}

    def _tell_put_back(
        self, whereabouts: str, done: Verdict | RescueReport, answers: Answers = MappingProxyType({})
    ) -> None:
        brought = f"恢复好了，{done.line()}" if isinstance(done, Verdict) else done.brief()
        self._asking.offer(f"{brought}{whereabouts}", answers, "confirmed")


def _today() -> date:
    return datetime.now().astimezone().date()


def _show(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
