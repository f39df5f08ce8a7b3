"""The composition root: makes archive, workflow, theme and window, and lets them run.

On a computer without a display the same work is done without anybody watching: the issue
goes into the archive and into Word files, and the window is drawn into a picture.
"""

from __future__ import annotations

import os
import platform
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import PySide6
from PySide6.QtCore import QDeadlineTimer, QEventLoop, QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QMessageBox

import desktop
from desktop import crash
from desktop.assets import resources
from desktop.model import UserFacingError
from desktop.settings import Settings
from desktop.ui.main_window import MainWindow
from desktop.ui.notice import Notice
from desktop.ui.theme import Theme
from desktop.workflow import SQLITE_VERSION, Desk, Layout, Workflow, derive, own_archive, propose, read_source

NAME = "街报编辑台"
_IDLE_MS = 20_000
_LAYOUTS = (Layout.PROOF, Layout.PAGE, Layout.MANUSCRIPT)


def run(paths: list[Path], archive: Path | None = None) -> int:
    """Open the desk with these files on it and return the exit status when it is closed."""
    if not has_display():
        return work_unwatched(paths, archive or own_archive())
    application = make_application()
    crash.watch_faults()
    try:
        workflow = Workflow.open(archive)
    except UserFacingError as trouble:
        QMessageBox.critical(None, NAME, trouble.message)
        return 1
    window = MainWindow(workflow, make_theme(), Settings())
    crash.watch(window.galley.flush, lambda report: _tell_crash(window, report))
    window.show()
    QTimer.singleShot(0, lambda: _begin(window, paths))
    status = application.exec()
    _close(workflow)
    return status


def has_display() -> bool:
    """Return whether a window can be shown here."""
    asked = os.environ.get("QT_QPA_PLATFORM")
    if asked or sys.platform != "linux":
        return asked not in ("offscreen", "minimal")
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def work_unwatched(paths: list[Path], archive: Path) -> int:
    """Read, archive and export the files without a display, and print where everything is."""
    print("这里没有显示器：照样读入、存档、导出 Word，窗口画成图片。")
    folder = archive.parent / "导出"
    try:
        with _offscreen(), closing(Workflow.open(archive)) as workflow:
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


def self_check() -> int:
    """Take the sample from text to archive, window and Word in a folder of its own, and print versions."""
    sample = resources() / "sample" / "issue.txt"
    with tempfile.TemporaryDirectory() as name, _offscreen():
        folder = Path(name)
        with closing(Workflow.open(folder / "check.jiebao")) as workflow:
            desk = put_on_desk(workflow, sample)
            written = [*export_all(workflow, desk, folder, "check"), draw(workflow, desk, folder)]
            sizes = {path.name: path.stat().st_size for path in written}
            found = workflow.search("加装电梯")
            issue = desk.review.issue
    print(f"街报编辑台 {desktop.__version__}，{platform.platform()}，Python {platform.python_version()}")
    print(f"PySide6 {PySide6.__version__}，SQLite {SQLITE_VERSION}")
    print(f"样张 {len(issue.articles)} 篇，事实 {len(desk.layers.facts)} 处，查到 {len(found)} 篇，{sizes}")
    sound = len(issue.articles) > 1 and desk.layers.facts and found and all(sizes.values())
    print("自检通过" if sound else "自检没有通过")
    return 0 if sound else 1


def make_application() -> QApplication:
    """Return the application, with Qt's own words in Chinese."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName(NAME)
    application.setApplicationVersion(desktop.__version__)
    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
    translator = QTranslator(application)
    if translator.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(translator)
    return application


def make_theme() -> Theme:
    """Return the theme, applied to the application."""
    theme = Theme()
    theme.apply()
    return theme


def put_on_desk(workflow: Workflow, path: Path) -> Desk:
    """Open the issue that holds this file, or make one of it, with facts and findings read."""
    source = read_source(path)
    known = workflow.issue_with(source)
    desk = workflow.open_issue(known) if known is not None else workflow.new_issue(propose(source))
    desk.take(derive(desk.review, desk.background), desk.revision)
    workflow.index(desk)
    return desk


def export_all(workflow: Workflow, desk: Desk, folder: Path, stem: str) -> Iterator[Path]:
    """Write the issue in every lay-out and yield the files' paths."""
    for layout in _LAYOUTS:
        yield workflow.export(desk, layout, folder / f"{stem}-{layout}.docx")


def draw(workflow: Workflow, desk: Desk, folder: Path) -> Path:
    """Draw the window with the issue on it into a picture and return its path."""
    window = MainWindow(workflow, make_theme())
    window.session.put(desk)
    window.show()
    deadline = QDeadlineTimer(_IDLE_MS)
    while window.jobs.is_busy and not deadline.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
    QApplication.processEvents()
    picture = folder / "窗口.png"
    window.grab().save(str(picture))
    window.close()
    return picture


@contextmanager
def _offscreen() -> Iterator[QApplication]:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    yield make_application()


def _begin(window: MainWindow, paths: list[Path]) -> None:
    if crash.last_report() is not None:
        window.tell(Notice("上次没有正常退出。每一步都已存档，打开那一期接着做。", icon="archive"))
    if paths:
        window.open_files(tuple(paths))


def _tell_crash(window: MainWindow, report: str) -> None:
    words = f"程序出了错，已经存下的每一步都在。出错记录在 {report}，看过以后可以发给维护的人。"
    QMessageBox.critical(window, NAME, words)


def _close(workflow: Workflow) -> None:
    """Wait until every step is stored; what stands in the way is told, and can be tried again."""
    while True:
        try:
            workflow.close()
        except UserFacingError as trouble:
            buttons = QMessageBox.StandardButton.Retry | QMessageBox.StandardButton.Discard
            answer = QMessageBox.warning(None, NAME, trouble.message, buttons)
            if answer is QMessageBox.StandardButton.Discard:
                workflow.abandon()
                return
            workflow.writer.retry()
        else:
            return
