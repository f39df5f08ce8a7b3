"""Chinese input methods in every field of the real window: what is being spelled changes nothing yet."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.galley.plan import Place
from desktop.ui.look.theme import Theme
from desktop.ui.main_window import MainWindow
from tests.end_to_end.random_hand import check_window
from tests.ui.every_dialog import DIALOGS

LEAVES = ("history", "search", "replace", "palette", "tab_masthead")
"""What opens the fields that the window does not show at first."""


def spell(field: QWidget, letters: str) -> None:
    QApplication.sendEvent(field, QInputMethodEvent(letters, []))


def commit(field: QWidget, words: str) -> None:
    event = QInputMethodEvent("", [])
    event.setCommitString(words)
    QApplication.sendEvent(field, event)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("action", LEAVES)
def test_a_field_holds_only_what_was_chosen(desk: MainWindow, action: str) -> None:
    desk.run(action)
    fields = [one for one in desk.window().findChildren(QLineEdit) if one.isVisible() and one.isEnabled()]
    typed_in = [one for one in fields if not one.isReadOnly() and not one.validator()]
    assert typed_in
    for field in typed_in:
        before = field.text()
        spell(field, "liu'qiao")
        assert field.text() == before
        spell(field, "")
        assert field.text() == before
        field.selectAll()
        spell(field, "liu'qiao")
        commit(field, "柳桥")
        assert field.text() == "柳桥"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("make", DIALOGS.values(), ids=DIALOGS.keys())
def test_a_field_of_a_dialog_holds_only_what_was_chosen(
    qtbot: QtBot, theme: Theme, make: Callable[[Theme], QDialog]
) -> None:
    dialog = make(theme)
    qtbot.addWidget(dialog)
    dialog.show()
    for field in fields_of(dialog):
        field.setFocus()
        # Over marked words any letter writes, as an input method's does.
        field.deselect() if isinstance(field, QLineEdit) else field.moveCursor(QTextCursor.MoveOperation.End)
        before = words_in(field)
        for letters in ("liu", "liu'qiao", ""):
            spell(field, letters)
            assert words_in(field) == before
        spell(field, "liu'qiao")
        commit(field, "柳桥")
        assert words_in(field) in (f"{before}柳桥", f"柳桥{before}", "柳桥")
        assert dialog.isVisible()


def fields_of(dialog: QDialog) -> list[QLineEdit | QPlainTextEdit]:
    """Return what words can be written into; numbers have no need of an input method."""
    lines = [one for one in dialog.findChildren(QLineEdit) if not one.validator()]
    fields = [*lines, *dialog.findChildren(QPlainTextEdit)]
    return [one for one in fields if one.isVisible() and one.isEnabled() and not one.isReadOnly()]


def words_in(field: QLineEdit | QPlainTextEdit) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


PRESSED = (
    "Ctrl+J",
    "Ctrl+2",
    "F8",
    "Ctrl+Return",
    "Ctrl+Shift+Backspace",
    "Ctrl+Z",
    "Ctrl+Y",
    "Ctrl+Shift+K",
    "Alt+Shift+Down",
    "Alt+Down",
    "Ctrl+Shift+N",
    "Ctrl+Shift+J",
    "Ctrl+T",
    "Alt+4",
    "F9",
    "Alt+Left",
    "Ctrl+=",
    "Alt+3",
)
"""Keys of edits, decisions, marks and views; an input method may let any of them through."""


@pytest.mark.parametrize("keys", PRESSED)
def test_a_shortcut_amid_spelling_leaves_text_marks_and_log_in_step(
    qtbot: QtBot, desk: MainWindow, keys: str
) -> None:
    opened, galley = desk.session.desk, desk.panes.galley
    assert opened is not None
    desk.activateWindow()
    qtbot.waitUntil(desk.isActiveWindow)
    passage = opened.review.issue.articles[0].passages[1]
    desk.run("edit_mode")
    galley.put_caret(Place(passage.id, 2))
    galley.setFocus()
    before = len(opened.states)
    spell(galley, "xin'de")
    pressed = QKeySequence(keys)[0]
    qtbot.keyClick(galley, pressed.key(), pressed.keyboardModifiers())
    assert len(opened.states) - before <= 1
    spell(galley, "")
    check_window(desk)
    assert not any("xin" in one.text for one in opened.review.issue.passages())


@pytest.mark.parametrize("number", [0, 1], ids=["a title", "a paragraph"])
def test_in_the_text_only_what_was_chosen_is_a_step(desk: MainWindow, number: int) -> None:
    opened, galley = desk.session.desk, desk.panes.galley
    assert opened is not None
    passage = opened.review.issue.articles[0].passages[number]
    desk.run("edit_mode")
    galley.put_caret(Place(passage.id, 2))
    revision = opened.revision
    for letters in ("xin", "xin'de", ""):
        spell(galley, letters)
        galley.flush()
    assert opened.revision == revision
    spell(galley, "xin'de")
    commit(galley, "新的")
    galley.flush()
    now = opened.review.issue.articles[0].passages[number].text
    assert now == f"{passage.text[:2]}新的{passage.text[2:]}"
    desk.run("undo")
    assert opened.review.issue.articles[0].passages[number].text == passage.text
