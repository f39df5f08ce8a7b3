"""The archive is opened; where that cannot be, or it cannot be written, another place is offered."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from desktop.model import UserFacingError
from desktop.ui.frame import NAME
from desktop.ui.opening.folders import LastFolder
from desktop.workflow import (
    ARCHIVE_NAME,
    RESCUE,
    Workflow,
    has_left,
    rescue_next,
    waiting_place,
    write_report,
)

Made = TypeVar("Made")

Ask = Callable[[str, str], Path | None]
"""Says what is wrong and how to go on without it; returns another place for the archive, or None."""

Mend = Callable[[UserFacingError], bool]
"""Offers what helps in a trouble, such as a rescue; returns whether to try again."""

Find = Callable[[Path], Path | None]
"""Says that the archive is not where it was; returns where to open or make one, or None to end."""

_REMEDY = "换一个位置"
_ANEW = "另建一份空的"
_GONE = (
    "档案不在原来的地方了：{}。也许移走了、改了名，或者移动硬盘没有插上。"
    "移回去再试，或指出它现在的位置；另建一份以后，也能用“从备份恢复”找回来。"
)
_AGAIN = "再试一次"
_RESCUING = "正在抢救能读的内容，原来的文件不动。期数多的要等几分钟。"
_BLINK_S = 0.05
_BUSY = "别的程序正占着档案，现在打不开；档案没有改动。关掉那个程序，或稍等再试。"


def open_archive(
    path: Path, ask: Ask, mend: Mend, find: Find, whole: Find = lambda path: path, *, was_here: bool = False
) -> Workflow | None:
    """Return the workflow over the archive at ``path``, rescued where it is damaged, or at another place.

    Where one ``was_here`` or its backups still are, it is looked for before an empty one is made.
    ``whole`` asks about one that lacks what was there, and returns what to open.
    Returns None where there is no archive to open and no other was chosen.
    """
    has_gone = has_left(path) or (was_here and not path.exists())
    wanted = find(path) if has_gone and not waiting_place(path).exists() else path
    return _opened(wanted, ask, mend, whole) if wanted is not None else None


def _opened(place: Path, ask: Ask, mend: Mend, whole: Find) -> Workflow | None:
    wanted: Path | None = place
    while True:
        # Before it is opened: what is written into it makes its last steps unfit for it.
        path = whole(wanted) if wanted is not None else None
        if path is None:
            return None
        try:
            workflow = Workflow.open(path)
        except UserFacingError as trouble:
            if mend(trouble):
                continue
            wanted = ask(trouble.message, "退出")
            continue
        other = ask(workflow.archive.read_only, "只看不改") if workflow.archive.read_only else None
        if other is None:
            return workflow
        workflow.close()
        wanted = other


def asker(parent: QWidget) -> Ask:
    """Return a function that asks in a message box, and for the place in a file dialog."""

    def ask(words: str, otherwise: str) -> Path | None:
        box = QMessageBox(QMessageBox.Icon.Warning, NAME, words, parent=parent)
        remedy = box.addButton(_REMEDY, QMessageBox.ButtonRole.AcceptRole)
        box.addButton(otherwise, QMessageBox.ButtonRole.RejectRole)
        box.exec()
        return _place(parent) if box.clickedButton() is remedy else None

    return ask


def chooser(parent: QWidget) -> Callable[[], Path | None]:
    """Return a function that asks for the place of an archive in a file dialog."""
    return lambda: _place(parent)


def finder(parent: QWidget) -> Find:
    """Return a function that asks in a message box where the archive is now."""

    def find(path: Path) -> Path | None:
        box = QMessageBox(QMessageBox.Icon.Warning, NAME, _GONE.format(path), parent=parent)
        again = box.addButton(_AGAIN, QMessageBox.ButtonRole.AcceptRole)
        remedy = box.addButton(_REMEDY, QMessageBox.ButtonRole.ActionRole)
        anew = box.addButton(_ANEW, QMessageBox.ButtonRole.ActionRole)
        box.addButton("退出", QMessageBox.ButtonRole.RejectRole)
        box.exec()
        chosen = box.clickedButton()
        if chosen is again:
            return path if path.exists() else find(path)
        if chosen is remedy:
            return _place(parent) or find(path)
        return path if chosen is anew else None

    return find


def mender(parent: QWidget, say: Callable[[str], None]) -> Mend:
    """Return a function that asks in a message box, waits or rescues, and tells what came of it.

    ``say`` shows on the parent what takes long, and nothing more for no words.
    """

    def mend(trouble: UserFacingError) -> bool:
        if trouble.code == "archive-busy":
            return _agrees(_BUSY, _AGAIN, "不等了", parent)
        if trouble.remedy != RESCUE or trouble.path is None:
            return False
        agreed = _agrees(trouble.message, RESCUE, "先不抢救", parent)
        return agreed and _rescue(Path(trouble.path), parent, say)

    return mend


def _agrees(words: str, remedy: str, otherwise: str, parent: QWidget) -> bool:
    """Ask whether a remedy is wanted."""
    box = QMessageBox(QMessageBox.Icon.Warning, NAME, words, parent=parent)
    wanted = box.addButton(remedy, QMessageBox.ButtonRole.AcceptRole)
    box.addButton(otherwise, QMessageBox.ButtonRole.RejectRole)
    box.exec()
    return box.clickedButton() is wanted


def _rescue(damaged: Path, parent: QWidget, say: Callable[[str], None]) -> bool:
    say(_RESCUING)
    try:
        report = _aside(lambda: rescue_next(damaged))
    except UserFacingError as trouble:
        QMessageBox.warning(parent, NAME, trouble.message)
        return False
    finally:
        say("")
    told = write_report(report, damaged, datetime.now().astimezone().date())
    QMessageBox.information(parent, NAME, f"{report.brief()}原来的文件留在旁边，详情在 {told.name}。")
    return True


def _aside(work: Callable[[], Made]) -> Made:
    """Return what ``work`` makes on another thread; the window paints meanwhile, and takes no keys."""
    with ThreadPoolExecutor(1) as pool:
        made = pool.submit(work)
        while not wait((made,), _BLINK_S).done:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    return made.result()


def _place(parent: QWidget) -> Path | None:
    offered = str(LastFolder().path / ARCHIVE_NAME)
    # An archive that is there already is opened, not written over.
    kept = QFileDialog.Option.DontConfirmOverwrite
    name, _ = QFileDialog.getSaveFileName(parent, _REMEDY, offered, "档案 (*.jiebao)", options=kept)
    return Path(name) if name else None
