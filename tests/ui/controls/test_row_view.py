"""A list of rows tells what is current and what is chosen, and passes Qt's own tests of models."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.controls.row_model import Reading
from desktop.ui.controls.row_pen import RowPen, lines_of
from desktop.ui.controls.row_view import Choosing, Looks, RowView
from desktop.ui.look.theme import Theme

ROWS = ("# 三月", "柳桥", "云桥")
READING: Reading[str] = Reading(spoken=str, is_choosable=lambda row: not row.startswith("#"))
LOOKS: Looks[str] = Looks(lambda row: 36 if row.startswith("#") else 28, lambda pen, box, row: None)


def shown(qtbot: QtBot, theme: Theme, choosing: Choosing, looks: Looks[str] = LOOKS) -> RowView[str]:
    view = RowView(theme, "名字", READING, looks, choosing)
    qtbot.addWidget(view)
    view.resize(200, 200)
    view.show_rows(ROWS)
    view.show()
    return view


def click(qtbot: QtBot, view: RowView[str], number: int) -> None:
    place = view.visualRect(view.model().index(number, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_the_first_row_that_can_be_chosen_becomes_current(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme, Choosing.BY_ENTER)
    assert view.current is None
    with qtbot.waitSignal(view.reached) as told:
        view.go_to()
    assert told.args == ["柳桥"]
    view.go_to(lambda row: row == "没有")
    assert view.current == "柳桥"


@pytest.mark.parametrize(("choosing", "clicked"), [(Choosing.BY_CLICK, ["云桥"]), (Choosing.BY_ENTER, [])])
def test_a_click_chooses_where_the_list_says_so(
    qtbot: QtBot, theme: Theme, choosing: Choosing, clicked: list[str]
) -> None:
    view = shown(qtbot, theme, choosing)
    found: list[str] = []
    view.chosen.connect(found.append)
    click(qtbot, view, 0)
    click(qtbot, view, 2)
    assert found == clicked


def test_enter_chooses_the_current_row(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme, Choosing.BY_ENTER)
    view.go_to()
    with qtbot.waitSignal(view.chosen) as told:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told.args == ["柳桥"]


def test_the_tab_key_comes_to_the_first_row_and_enter_chooses_it(qtbot: QtBot, theme: Theme) -> None:
    box, field = QWidget(), QLineEdit()
    qtbot.addWidget(box)
    lines = QVBoxLayout(box)
    lines.addWidget(field)
    view = RowView(theme, "名字", READING, LOOKS, Choosing.BY_CLICK)
    lines.addWidget(view)
    view.show_rows(ROWS)
    with qtbot.waitActive(box):
        box.show()
    field.setFocus()
    assert view.current is None
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert view.current == "柳桥"
    with qtbot.waitSignal(view.chosen) as told:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told.args == ["柳桥"]


def test_several_rows_are_gathered_in_their_order(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme, Choosing.SEVERAL)
    with qtbot.waitSignal(view.gathered):
        view.selectAll()
    assert view.selected == ("柳桥", "云桥")
    view.show_rows(ROWS[:1])
    assert view.selected == ()


def test_the_model_keeps_qts_rules(qtbot: QtBot, theme: Theme, qapp: QApplication) -> None:
    view = shown(qtbot, theme, Choosing.SEVERAL)
    tester = QAbstractItemModelTester(view.model())
    for rows in (ROWS[:1], ROWS, ("北桥", "南桥", "西桥"), ()):
        view.show_rows(rows)
        qapp.processEvents()
    assert tester.model() is view.model()


def test_each_row_is_painted_once_in_its_box(qtbot: QtBot, theme: Theme) -> None:
    painted: list[tuple[str, int, bool]] = []

    def draw(pen: RowPen, box: QRect, row: str) -> None:
        painted.append((row, box.height(), pen.is_current))

    view = shown(qtbot, theme, Choosing.BY_ENTER, Looks(LOOKS.height, draw))
    view.go_to()
    painted.clear()
    view.grab()
    assert painted == [("# 三月", 36, False), ("柳桥", 28, True), ("云桥", 28, False)]


def test_a_pen_leaves_the_room_that_it_does_not_take(theme: Theme, qtbot: QtBot) -> None:
    page = QPixmap(300, 40)
    page.fill(QColor("white"))
    painter = QPainter(page)
    pen, box = RowPen(painter, theme), QRect(0, 0, 300, 40)
    assert pen.note(box, "") == box
    assert pen.note(box, "三月").right() < box.right()
    assert pen.words(box, "柳桥").left() > box.left()
    assert pen.icon(box, "archive").left() == 28
    painter.end()


def test_lines_stand_one_under_the_other() -> None:
    first, second = lines_of(QRect(QPoint(4, 6), QPoint(103, 60)), 20, 16)
    assert (first.top(), first.height(), second.top(), second.height()) == (6, 20, 26, 16)
    assert first.width() == second.width() == 100


def test_more_rows_are_asked_for_when_the_last_one_is_seen(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme, Choosing.BY_ENTER)
    assert QAbstractItemModelTester(view.model()).model() is view.model()
    many = tuple(map(str, range(40)))
    view.show_rows(many, goes_on=True)
    view.go_to()
    QApplication.processEvents()
    with qtbot.waitSignal(view.more_wanted):
        qtbot.keyClick(view, Qt.Key.Key_End)
    with qtbot.assertNotEmitted(view.more_wanted, wait=50):
        qtbot.keyClick(view, Qt.Key.Key_End)
    view.add_rows(("四十",), goes_on=False)
    assert (view.current, len(view.rows), view.goes_on) == ("39", 41, False)


@pytest.mark.parametrize("rows", [("柳桥", "云桥"), ROWS], ids=["a name first", "a heading first"])
def test_where_the_tab_key_comes_in_the_first_row_can_be_acted_on(
    qtbot: QtBot, theme: Theme, rows: tuple[str, ...]
) -> None:
    room, field = QWidget(), QLineEdit()
    view = RowView(theme, "名字", READING, LOOKS, Choosing.SEVERAL)
    layout = QVBoxLayout(room)
    layout.addWidget(field)
    layout.addWidget(view)
    qtbot.addWidget(room)
    room.show()
    view.show_rows(rows)
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert view.selected == ("柳桥",)
