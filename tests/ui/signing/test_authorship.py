"""Edits bear a name: that of the computer's user until the editor says another, once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.model import MarkProofread
from desktop.settings import Settings
from desktop.settings.options import AUTHOR
from desktop.ui.main_window import MainWindow
from desktop.ui.signing.author_dialog import AuthorDialog
from desktop.ui.signing.authorship import login_name
from tests.ui.desks import answer


def edit(window: MainWindow) -> str:
    """Make an edit and return its author."""
    desk = window.session.desk
    assert desk is not None
    article = desk.review.issue.articles[0]
    window.session.do(MarkProofread(article.id, done=not article.proofread))
    return desk.steps_since("1")[-1].author


def test_the_first_edit_asks_once(desk: MainWindow, tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    desk.remember(settings)
    assert edit(desk) == login_name()
    answer(desk, f"就记“{login_name()}”")
    assert settings.get(AUTHOR) == login_name()
    edit(desk)
    assert desk.panes.notice.isHidden()


def test_a_name_that_was_given_is_kept(desk: MainWindow, tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    settings.set(AUTHOR, "石岚")
    desk.remember(settings)
    assert edit(desk) == "石岚"
    assert desk.panes.notice.isHidden()


def test_the_name_can_be_changed_at_any_time(qtbot: QtBot, desk: MainWindow, tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    desk.remember(settings)
    desk.run("author")
    (dialog,) = desk.findChildren(AuthorDialog)
    dialog.field.setText(" 石岚 ")
    dialog.accept()
    assert settings.get(AUTHOR) == "石岚"
    assert edit(desk) == "石岚"


def test_who_types_on_types_into_the_text_and_answers_when_at_leisure(
    qtbot: QtBot, desk: MainWindow, tmp_path: Path
) -> None:
    settings = Settings(tmp_path)
    desk.remember(settings)
    desk.panes.galley.setFocus()
    edit(desk)
    assert desk.panes.notice.isVisible()
    assert desk.focusWidget() is desk.panes.galley
    desk.run("next_pane")
    qtbot.keyClick(desk.focusWidget(), Qt.Key.Key_Return)
    assert settings.get(AUTHOR) == login_name()
    assert desk.focusWidget() is desk.panes.galley


def test_esc_in_the_text_puts_the_question_away(qtbot: QtBot, desk: MainWindow, tmp_path: Path) -> None:
    desk.remember(Settings(tmp_path))
    edit(desk)
    desk.panes.galley.setFocus()
    qtbot.keyClick(desk.panes.galley, Qt.Key.Key_Escape)
    assert desk.panes.notice.isHidden()
