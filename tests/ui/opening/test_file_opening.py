"""macOS asks for files by events, also before there is a desk."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from desktop.ui.opening.file_opening import FileOpening


def ask_for(application: QObject, path: str) -> None:
    QApplication.sendEvent(application, QFileOpenEvent(QUrl.fromLocalFile(path)))


def test_what_is_asked_for_before_there_is_a_desk_waits_for_it(qapp: QApplication) -> None:
    opening = FileOpening(qapp)
    opened: list[tuple[Path, ...]] = []
    ask_for(qapp, "/a/第7期.jiebao")
    ask_for(qapp, "/a/来稿.docx")
    opening.deliver_to(opened.append)
    ask_for(qapp, "/a/第8期.jiebao")
    assert opened == [(Path("/a/第7期.jiebao"), Path("/a/来稿.docx")), (Path("/a/第8期.jiebao"),)]
    qapp.removeEventFilter(opening)
