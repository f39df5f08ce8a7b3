"""A page beside a list has its keyboard in the list, and goes back on Esc and the cross."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QToolButton
from pytestqt.qtbot import QtBot

from desktop.ui.controls.buttons import push_button
from desktop.ui.controls.side_page import Column, SidePage
from desktop.ui.look.theme import Theme


def page_of(qtbot: QtBot, theme: Theme) -> tuple[SidePage, QListView]:
    page, view = SidePage(theme), QListView()
    right = Column(push_button("正文"), (push_button("标题"),), (push_button("名字"), push_button("恢复")))
    page.put("历史", 400, Column(view, (push_button("全部"),)), right, "Esc 回到本期")
    qtbot.addWidget(page)
    page.resize(1200, 600)
    page.show()
    return page, view


def test_the_page_goes_back_on_esc_and_the_cross(qtbot: QtBot, theme: Theme) -> None:
    page, view = page_of(qtbot, theme)
    with qtbot.waitSignal(page.closed):
        qtbot.keyClick(view, Qt.Key.Key_Escape)
    (cross,) = page.findChildren(QToolButton)
    with qtbot.waitSignal(page.closed):
        cross.click()


def test_the_list_has_its_width_and_the_keyboard(qtbot: QtBot, theme: Theme) -> None:
    page, view = page_of(qtbot, theme)
    assert page.focusProxy() is view
    assert view.parentWidget().width() == 400
