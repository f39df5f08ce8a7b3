"""The desk put into its frame: archive, panes, the way out, and what happens when we are at fault."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack, suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop import crash
from desktop.app.known_archives import KnownArchives, whole_one
from desktop.app.mishaps import Mishaps
from desktop.app.news import tell_news
from desktop.app.opening import Find, asker, chooser, finder, mender, open_archive
from desktop.app.rest import Rest
from desktop.app.windows import Windows
from desktop.model import UserFacingError
from desktop.settings import Settings
from desktop.settings.options import ARCHIVE, ARCHIVE_MADE
from desktop.ui.frame import NAME, Frame
from desktop.ui.look.icons import program_icon
from desktop.ui.main_window import MainWindow
from desktop.ui.opening.file_opening import FileOpening
from desktop.ui.opening.resuming import offer_to_go_on, tell_cut
from desktop.workflow import Workflow, is_older, load_stages, own_archive, standing

_AT_REST_MS = 200
_UPGRADING = "档案是以前的版本存下的，正在升级，原样先留一份在旁边。期数多的要等一两分钟。"
_UNREAD_SETTINGS = "上次的设置读不出来，先按默认的来。原来的文件留着，名字后面加了 .damaged。"


def furnish(
    frame: Frame,
    settings: Settings,
    paths: list[Path],
    archive: Path | None,
    opening: FileOpening,
    begin_again: Callable[[], None] = lambda: None,
) -> None:
    """Put the desk with these files into the frame; without an archive to open, end.

    ``begin_again`` is called where another archive is to be opened when this desk has closed.
    """
    QApplication.setWindowIcon(program_icon())
    report = crash.last_report()
    crash.watch_faults()
    mishaps = Mishaps(frame)
    # Before there is a desk nothing can go on: an empty frame helps nobody.
    mishaps.told = lambda: QApplication.exit(1)
    crash.watch(mishaps.make_safe, mishaps.tell)
    place = archive or _kept_place(settings)
    was_here = archive is None and settings.get(ARCHIVE_MADE)
    known = KnownArchives(settings)
    whole = _telling_what_takes_long(frame, whole_one(known, chooser(frame), frame))
    workflow = open_archive(
        place, asker(frame), mender(frame, frame.say), finder(frame), whole, was_here=was_here
    )
    if workflow is None:
        QApplication.exit(1)
        return
    if archive is None:
        _keep_place(settings, workflow.archive.path)
    rest = Rest(workflow, known)

    def switch(place: Path) -> None:
        _keep_place(settings, place)
        now = standing(place)
        if now is not None and not now.steps:
            # That it is empty was agreed to; else that is asked about before it is opened.
            known.note(place, now)
        begin_again()

    windows = Windows(workflow, settings, partial(_end, workflow, rest), switch)
    with ExitStack() as without_desk:
        without_desk.callback(workflow.close)
        window = windows.furnish(frame)
        without_desk.pop_all()
    mishaps.flush, mishaps.told = windows.flush, lambda: None
    _begin(window, settings, report)
    if paths:
        window.open_files(tuple(paths))
    opening.deliver_to(windows.open_files)
    window.hands.safekeeping.begin()
    rest.begin()


def _telling_what_takes_long(frame: Frame, whole: Find) -> Find:
    """Return what ``whole`` returns, and say before it is opened that it is brought up to date."""

    def ready(path: Path) -> Path | None:
        chosen = whole(path)
        if chosen is not None and is_older(chosen):
            frame.say(_UPGRADING)
        return chosen

    return ready


def _end(workflow: Workflow, rest: Rest) -> None:
    close(workflow)
    rest.end()


def close(workflow: Workflow) -> None:
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


def _kept_place(settings: Settings) -> Path:
    """Return where the archive lies that was chosen last, else the user's own."""
    chosen = settings.get(ARCHIVE)
    return Path(chosen) if chosen else own_archive()


def _keep_place(settings: Settings, place: Path) -> None:
    """Let the next start open the same archive."""
    chosen = "" if place == own_archive() else str(place)
    if chosen != settings.get(ARCHIVE) or not settings.get(ARCHIVE_MADE):
        # What cannot be kept is asked for again at the next start.
        with suppress(OSError):
            settings.set(ARCHIVE, chosen)
            settings.set(ARCHIVE_MADE, True)


def _begin(window: MainWindow, settings: Settings, report: Path | None) -> None:
    """Say what was amiss with the last run or its settings, or else what is new."""
    asking, left = window.hands.asking, window.session.workflow.holdings.left_behind()
    if left:
        offer_to_go_on(asking, left, window.hands.files.open_issue, report)
    elif report:
        tell_cut(asking, report)
    elif settings.damaged:
        asking.tell(_UNREAD_SETTINGS, {"打开设置": lambda: window.run("preferences")}, "warning")
    else:
        tell_news(window, settings)
    # Once the desk is painted and lies empty there is time for it.
    QTimer.singleShot(_AT_REST_MS, window, lambda: window.jobs.prepare(load_stages))
