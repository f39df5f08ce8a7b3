"""Every control has a name, says what it does, and is reached by the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QButtonGroup,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.ui.commands.palette import CommandPalette
from desktop.ui.controls.descriptions import CONTROLS, DESCRIPTIONS, describe, description_of
from desktop.ui.controls.dialog import Dialog
from desktop.ui.export.dialog import ExportDialog
from desktop.ui.export.profile_dialog import ProfileDialog
from desktop.ui.inspector.fact_editor import FactEditor
from desktop.ui.look.theme import Theme
from desktop.ui.main_window import MainWindow
from desktop.ui.opening.empty_desk import EmptyDesk
from desktop.ui.reviewing.agenda import Agenda
from desktop.ui.reviewing.items import FactItem
from tests.ui.every_dialog import DIALOGS


def controls(root: QWidget) -> Iterator[QWidget]:
    """Yield what an editor can act on, the parts of Qt's composite controls left out."""
    for widget in root.findChildren(QWidget):
        own = widget.window() is root.window() and not _is_part(widget)
        if own and isinstance(widget, CONTROLS) and not isinstance(widget, QHeaderView):
            yield widget


def _is_part(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    composite = QComboBox | QAbstractSpinBox | QLineEdit | QTabBar
    return widget.objectName().startswith("qt_") or (
        parent is not None and (isinstance(parent, composite) or _is_part(parent))
    )


def told(widget: QWidget, part: QAccessible.Text) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(part)


def is_reached(widget: QWidget) -> bool:
    """Return whether the tab key comes to a control, or the arrows of the group that it is in."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    in_group = isinstance(group, QButtonGroup) and group.exclusive()
    # The query moves through the list of commands.
    return (
        in_group or widget.accessibleName() == "命令" or bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    )


def lacking(root: QWidget) -> str:
    """Return a line for each control that lacks something, with what it lacks."""
    found = []
    for widget in controls(root):
        name = widget.accessibleName() or told(widget, QAccessible.Text.Name)
        lacks = [
            word
            for word, there in (
                ("name", name or _is_empty_key(widget)),
                ("description", widget.accessibleDescription() or told(widget, QAccessible.Text.Description)),
                ("keyboard", is_reached(widget)),
            )
            if not there
        ]
        if lacks:
            found.append(f"{type(widget).__name__} {name!r} lacks {', '.join(lacks)}")
    return "\n".join(found)


def _is_empty_key(widget: QWidget) -> bool:
    """Return whether it is a button of the review bar that has nothing to offer now, and is hidden."""
    return type(widget).__name__ == "KeyButton" and not widget.isVisible()


def test_every_control_of_the_window(desk: MainWindow) -> None:
    desk.run("find")
    desk.run("next")
    assert lacking(desk) == ""


def made_of(ground: type[Dialog]) -> set[type[Dialog]]:
    """Return the dialogs that stand on a ground; one that others stand on is none itself."""
    over = ground.__subclasses__()
    return {ground} if not over else {kind for one in over for kind in made_of(one)}


def test_no_dialog_is_left_out(qtbot: QtBot, theme: Theme) -> None:
    made = [make(theme) for make in DIALOGS.values()]
    for dialog in made:
        qtbot.addWidget(dialog)
    assert {type(dialog) for dialog in made} == made_of(Dialog)


@pytest.mark.parametrize("make", DIALOGS.values(), ids=DIALOGS.keys())
def test_every_control_of_a_dialog(qtbot: QtBot, theme: Theme, make: Callable[[Theme], QDialog]) -> None:
    dialog = make(theme)
    qtbot.addWidget(dialog)
    dialog.show()
    assert lacking(dialog) == ""
    assert dialog.windowTitle() or isinstance(dialog, CommandPalette)


ACTIONS = (
    "habits",
    "preferences",
    "print",
    "sign_off",
    "amendments",
    "palette",
    "lengths",
    "roster",
    "house_rules",
)


@pytest.mark.parametrize("action", ACTIONS)
def test_every_control_that_an_action_opens(qtbot: QtBot, desk: MainWindow, action: str) -> None:
    def opened() -> list[QWidget]:
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]

    desk.run(action)
    qtbot.waitUntil(lambda: bool(opened()), timeout=20_000)
    for dialog in opened():
        assert lacking(dialog) == ""
        dialog.close()


def test_every_control_of_the_help(qtbot: QtBot, window: MainWindow) -> None:
    window.run("help_start")
    assert lacking(window.hands.helping.shown) == ""


def test_every_control_of_the_export(desk: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    lacks: list[str] = []

    def looked_at(dialog: ExportDialog) -> QDialog.DialogCode:
        dialog.show()
        lacks.append(lacking(dialog))
        dialog.close()
        return QDialog.DialogCode.Rejected

    monkeypatch.setattr(ExportDialog, "exec", looked_at)
    desk.run("export")
    desk.findChild(ProfileDialog).reject()
    assert lacks == [""]


def test_the_fields_of_a_fact(qtbot: QtBot, theme: Theme, items: Agenda) -> None:
    facts = items.facts
    item = next(one for one in facts if isinstance(one, FactItem) and one.titles)
    editor = FactEditor(theme, item)
    qtbot.addWidget(editor)
    assert lacking(editor) == ""


def test_the_tab_key_goes_through_the_empty_desk_in_reading_order(qtbot: QtBot, theme: Theme) -> None:
    desk = EmptyDesk(theme)
    qtbot.addWidget(desk)
    describe(desk)
    desk.show()
    order, widget = [], desk.nextInFocusChain()
    while widget is not desk:
        if isinstance(widget, QAbstractButton) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            order.append(widget.text())
        widget = widget.nextInFocusChain()
    assert order[:3] == ["粘贴", "打开文件", "拖到这里"]


def test_the_tab_key_goes_through_the_window_in_reading_order(qtbot: QtBot, desk: MainWindow) -> None:
    panes, seen = desk.panes, [desk.panes.outline.tree]
    desk.activateWindow()
    seen[0].setFocus()
    for _ in range(40):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    stations = [panes.outline, panes.galley, panes.bar, panes.inspector, desk.toolbar]
    passed = [where for widget in seen for where in stations if where in (widget, widget.parentWidget())]
    firsts = list(dict.fromkeys(passed))
    assert firsts == stations


def test_a_sentence_is_found_by_the_longest_name() -> None:
    assert description_of("全部替换") == DESCRIPTIONS["全部替换"]
    assert description_of("全部 5 期") == DESCRIPTIONS["全部"]
    assert description_of("别的") == ""
