"""The same work where there is no display: into the archive, into Word, the window as a picture."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop, Qt
from PySide6.QtWidgets import QApplication

from desktop.app.start import make_application, make_theme
from desktop.model import UserFacingError
from desktop.ui.frame import Frame
from desktop.ui.main_window import MainWindow
from desktop.workflow import HANDED, Desk, Layout, Workflow, derive, own_archive, propose, read_source

_IDLE_MS = 20_000
_LAYOUTS = (Layout.PROOF, Layout.PAGE, Layout.MANUSCRIPT)


def work_unwatched(paths: list[Path], archive: Path | None) -> int:
    """Read, archive and export the files without a display, and print where everything is."""
    print("这里没有显示器：照样读入、存档、导出 Word，窗口画成图片。")
    archive = archive or own_archive()
    folder = archive.parent / "导出"
    try:
        with no_display(), Workflow.at_work(archive) as workflow:
            for path in paths:
                desk = put_on_desk(workflow, path)
                folder.mkdir(exist_ok=True)
                for written in (*export_all(workflow, desk, folder, path.stem), draw(workflow, desk, folder)):
                    print(written)
    except UserFacingError as trouble:
        print(trouble.message, file=sys.stderr)
        return 1
    print(archive)
    return 0


def put_on_desk(workflow: Workflow, path: Path) -> Desk:
    """Open the issue that holds this file, or make one of it, with facts and findings read."""
    desk = _desk_of(workflow, path)
    desk.take(derive(desk.review, desk.background), desk.revision)
    workflow.catalogue.enter(desk)
    return desk


def _desk_of(workflow: Workflow, path: Path) -> Desk:
    if path.suffix.lower() == HANDED:
        return workflow.open_issue(workflow.handing.take(workflow.handing.look(path)).issue)
    source = read_source(path)
    known = workflow.issue_with(source)
    if known is None:
        known = workflow.issue_with(source, out=True)
    if known is None:
        return workflow.new_issue(propose(source))
    workflow.removing.put_back_one(known)
    return workflow.open_issue(known)


def export_all(workflow: Workflow, desk: Desk, folder: Path, stem: str) -> Iterator[Path]:
    """Write the issue in every lay-out and yield the files' paths."""
    for layout in _LAYOUTS:
        yield workflow.printing.export(desk, layout, folder / f"{stem}-{layout}.docx")


def draw(workflow: Workflow, desk: Desk, folder: Path) -> Path:
    """Draw the window with the issue on it into a picture and return its path."""
    frame = Frame(make_theme())
    window = MainWindow(workflow, frame.theme)
    frame.fill(window)
    window.session.put(desk)
    frame.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    frame.show()
    deadline = QDeadlineTimer(_IDLE_MS)
    while window.jobs.is_busy and not deadline.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
    QApplication.processEvents()
    picture = folder / "窗口.png"
    frame.grab().save(str(picture))
    frame.close()
    frame.dismantle()
    return picture


@contextmanager
def no_display() -> Iterator[QApplication]:
    """Have the application without a display; Windows and macOS keep theirs, to find fonts."""
    if sys.platform == "linux":
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    yield make_application()
