"""Chinese input methods in every field of the real window: what is being spelled changes nothing yet."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop.ui.galley.plan import Place
from desktop.ui.main_window import MainWindow

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
