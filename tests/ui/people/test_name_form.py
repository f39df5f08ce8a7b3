"""The name under which someone is to be known is chosen or typed, and kept with one key."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ui.look.theme import Theme
from desktop.ui.people.name_form import NameForm


def test_one_enter_keeps_the_name_that_is_offered(qtbot: QtBot, theme: Theme) -> None:
    form = NameForm(theme)
    qtbot.addWidget(form)
    form.ask("合并为同一个", "这几个算作同一个。", ("林晓", "林小"))
    with qtbot.waitSignal(form.filled) as kept:
        qtbot.keyClick(form.name, Qt.Key.Key_Return)
    assert kept.args == ["林晓"]
