"""Take the pictures of the help from the real window, with the sample issue on the desk.

``python3 packaging/dev.py picture`` runs this; a person looks at the pictures before they are kept.
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from docx import Document
from PIL import Image, ImageOps
from PySide6.QtCore import QBuffer, QDeadlineTimer, QEventLoop, QIODevice, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app.start import make_application, make_theme
from desktop.app.unwatched import put_on_desk
from desktop.assets import resources
from desktop.model.paper_look import OUR_LOOK
from desktop.ui.frame import Frame
from desktop.ui.help.guide import TAKEN_AT, folder
from desktop.ui.look.theme import Appearance
from desktop.ui.main_window import MainWindow
from desktop.workflow import Layout, Workflow

FOLDER = folder() / "pictures"
SAMPLE = resources() / "sample" / "issue.txt"
LARGEST = 150_000
"""How many bytes a picture may have."""

_SIZE = (1220, 720)
_COLORS = 128
_LINE = "#CFCBC2"
_IDLE_MS = 30_000
_PAUSE_MS = 600
# What is changed in the proof that comes back.
_BETTER = {"拉起了家常": "聊起了家常", "一户一户送上门": "挨家挨户送上门"}

Scene = Callable[[MainWindow], QWidget]


def desk(window: MainWindow) -> QWidget:
    """Return the whole window at its first doubt."""
    window.run("next")
    return window


def empty(window: MainWindow) -> QWidget:
    """Return the empty desk."""
    window.run("close")
    return window


def outline(window: MainWindow) -> QWidget:
    """Return the contents of the issue."""
    return window.panes.outline


def text(window: MainWindow) -> QWidget:
    """Return the text with the review bar at a person."""
    _walk_to(window, lambda item: "person" in str(getattr(item, "kind", "")))
    return window.panes.body.centre


def review(window: MainWindow) -> QWidget:
    """Return the review bar at a person."""
    text(window)
    return window.panes.bar


def masthead(window: MainWindow) -> QWidget:
    """Return the form of the masthead."""
    window.run("tab_masthead")
    return window.panes.inspector


def facts(window: MainWindow) -> QWidget:
    """Return the list of facts."""
    window.run("tab_facts")
    return window.panes.inspector


def findings(window: MainWindow) -> QWidget:
    """Return the list of findings, one of them open."""
    window.run("tab_findings")
    window.run("next")
    return window.panes.inspector


def source(window: MainWindow) -> QWidget:
    """Return text and source side by side."""
    window.run("source")
    return window.panes.body


def history(window: MainWindow) -> QWidget:
    """Return the history after a few steps."""
    window.run("tab_findings")
    window.run("next")
    window.run("confirm")
    window.run("history")
    return window.panes.history


def archive(window: MainWindow) -> QWidget:
    """Return what a search found."""
    window.run("search")
    window.panes.archive.search.query.setText("加装电梯")
    return window.panes.archive


def layout(window: MainWindow) -> QWidget:
    """Return the pages."""
    window.run("pages")
    return window.panes.layout


def returned(window: MainWindow) -> QWidget:
    """Return a proof that came back with a few words changed."""
    desk = window.session.desk
    assert desk is not None
    with tempfile.TemporaryDirectory() as name:
        proof = window.session.workflow.printing.export(desk, Layout.PROOF, Path(name) / "清样.docx")
        document = Document(str(proof))
        for run in (run for paragraph in document.paragraphs for run in paragraph.runs):
            for words, better in _BETTER.items():
                run.text = run.text.replace(words, better) if words in run.text else run.text
        document.save(str(proof))
        window.hands.returning.read(proof)
        _settle(window)
    return window.panes.returned


SCENES: dict[str, Scene] = {
    "desk": desk,
    "empty": empty,
    "outline": outline,
    "text": text,
    "review": review,
    "masthead": masthead,
    "facts": facts,
    "findings": findings,
    "source": source,
    "history": history,
    "archive": archive,
    "layout": layout,
    "returned": returned,
}
"""The panes that are taken, by the names of their pictures."""

DIALOGS = {
    "export": ("export",),
    "rules": ("house_rules",),
    "roster": ("confirm_all", "roster"),
    "signing": ("sign_off",),
    "palette": ("palette",),
    "printing": ("print",),
}
"""The actions whose dialogs are taken, with what is done before, by the names of their pictures."""


def main(names: list[str]) -> None:
    """Take the pictures named, or all of them."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = str(TAKEN_AT)
    make_application()
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in names or (*SCENES, *DIALOGS):
        size = take(name)
        sys.stdout.write(f"{name}.png {size:,}\n")
        if size > LARGEST:
            raise SystemExit(f"{name}.png is too large")


def take(name: str) -> int:
    """Take one picture of a fresh window and return how many bytes it has."""
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(Workflow.open(Path(folder) / "档案.jiebao")) as flow,
    ):
        frame = Frame(make_theme(Appearance.LIGHT))
        window = MainWindow(flow, frame.theme)
        frame.fill(window)
        frame.resize(*_SIZE)
        frame.show()
        window.session.put(put_on_desk(flow, SAMPLE))
        # So that nothing is asked of the paper first.
        window.hands.exporting.sheet = OUR_LOOK.sheet
        window.hands.archiving.refresh()
        _settle(window)
        shown = _pane(window, SCENES[name]) if name in SCENES else _dialog(window, *DIALOGS[name])
        picture = _picture(shown)
        frame.close()
        frame.dismantle()
    (FOLDER / f"{name}.png").write_bytes(picture)
    return len(picture)


def _pane(window: MainWindow, scene: Scene) -> QPixmap:
    shown = scene(window)
    _settle(window)
    return shown.grab()


def _dialog(window: MainWindow, *actions: str) -> QPixmap:
    """Return the dialog of an action; some wait for their answer before the action returns."""
    *before, action = actions
    for step in before:
        window.run(step)
        _settle(window)
    taken: list[QPixmap] = []

    def take_it() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(_PAUSE_MS, take_it)
            return
        taken.append(dialog.grab())
        dialog.close()

    QTimer.singleShot(_PAUSE_MS, take_it)
    window.run(action)
    _settle(window)
    return taken[0]


def _walk_to(window: MainWindow, wanted: Callable[[object], bool]) -> None:
    item = next(item for item in window.session.agenda.items if wanted(item))
    window.session.select(item.selection())


def _settle(window: MainWindow) -> None:
    """Let all that is under way come to its end and be painted."""
    deadline, pause = QDeadlineTimer(_IDLE_MS), QDeadlineTimer(2 * _PAUSE_MS)
    while (window.jobs.is_busy or not pause.hasExpired()) and not deadline.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)


def _picture(shown: QPixmap) -> bytes:
    """Return what was taken as a PNG of few colours with a hairline around it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    shown.save(buffer, "PNG")
    with Image.open(io.BytesIO(buffer.data().data())) as taken:
        edged = ImageOps.expand(taken.convert("RGB"), 1, _LINE)
    written = io.BytesIO()
    few = edged.quantize(_COLORS, dither=Image.Dither.NONE)
    few.save(written, "PNG", optimize=True)
    return written.getvalue()


if __name__ == "__main__":
    main(sys.argv[1:])
