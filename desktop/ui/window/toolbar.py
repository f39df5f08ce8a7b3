"""The bar at the window's head: the actions used most, the issue's name in the middle."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop.ui.controls.labels import ElidedLabel, surface
from desktop.ui.look import tokens
from desktop.ui.look.theme import ICON_SIZE, Theme

_TITLE = 640
_SIDES = 360
"""How much room the buttons at either side take."""
_WITH_WORDS = {"paste": "粘贴", "open": "打开"}
_LEFT = ("outline", "paste", "open", "", "undo", "redo", "history")
_RIGHT = ("search", "palette", "inspector")


class Toolbar(QFrame):
    """Buttons for declared actions round a centred title; 导出 Word is the filled one."""

    help_page = "desk"

    def __init__(self, theme: Theme, actions: Mapping[str, QAction], menu: QMenu | None = None) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("surface", "toolbar")
        self.setFixedHeight(tokens.TOOLBAR_HEIGHT)
        self._middle = QWidget(self)
        # The number of the issue stands at the end.
        self._title = ElidedLabel(theme, tokens.Type(14, 20, 500), cut=Qt.TextElideMode.ElideMiddle)
        self._subtitle = ElidedLabel(theme, tokens.NOTE, "text2")
        self.export = _export_button(actions["export"])
        self.buttons = {name: _button(actions[name], name) for name in (*_LEFT, *_RIGHT) if name}
        self._menu_button = _menu_button(menu) if menu else None
        self._lay_out()
        theme.changed.connect(self._dress)
        self._dress()

    def show_title(self, title: str, subtitle: str = "") -> None:
        """Show what lies on the desk."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))

    def _dress(self) -> None:
        self.export.setIcon(self._theme.icon("export", "onaccent"))
        if self._menu_button is not None:
            self._menu_button.setIcon(self._theme.icon("more"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the title in the middle of the window, whatever stands beside it."""
        super().resizeEvent(event)
        width = max(min(_TITLE, self.width() - 2 * _SIDES), 80)
        self._middle.setGeometry((self.width() - width) // 2, 0, width, tokens.TOOLBAR_HEIGHT)

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 0)
        layout.addLayout(self._left(), 1)
        layout.addLayout(self._right(), 1)
        self._middle.setLayout(self._titles())

    def _left(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(4)
        for name in _LEFT:
            line.addWidget(self.buttons[name] if name else _divider())
        line.addStretch(1)
        return line

    def _titles(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(1)
        for words in (self._title, self._subtitle):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(words)
        column.addStretch(1)
        return column

    def _right(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addStretch(1)
        for name in _RIGHT:
            line.addWidget(self.buttons[name])
        if self._menu_button is not None:
            line.addWidget(self._menu_button)
        line.addSpacing(4)
        line.addWidget(self.export)
        return line


def _button(action: QAction, name: str) -> QToolButton:
    button = QToolButton()
    button.setText(action.iconText())
    button.setCheckable(action.isCheckable())
    button.clicked.connect(action.trigger)
    _follow(action, button)
    action.changed.connect(lambda: _follow(action, button))
    button.setIconSize(ICON_SIZE)
    button.setAutoRaise(True)
    button.setFixedHeight(32)
    button.setAccessibleName(action.text().removesuffix("…"))
    if name in _WITH_WORDS:
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    else:
        button.setProperty("square", True)
        button.setFixedWidth(32)
    return button


def _follow(action: QAction, button: QToolButton) -> None:
    """Show an action as it is now."""
    # As its default action it would cost some bytes for good with every change: QToolButton loses them.
    button.setIcon(action.icon())
    button.setToolTip(action.toolTip())
    button.setEnabled(action.isEnabled())
    button.setChecked(action.isChecked())


def _menu_button(menu: QMenu) -> QToolButton:
    button = QToolButton()
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setFixedSize(32, 32)
    button.setIconSize(ICON_SIZE)
    button.setAccessibleName("菜单")
    button.setToolTip("全部命令（F10）")
    button.setShortcut("F10")
    button.setProperty("square", True)
    return button


def _export_button(action: QAction) -> QPushButton:
    button = QPushButton("导出 Word")
    button.setProperty("filled", True)
    button.setFixedHeight(32)
    button.setToolTip(action.toolTip())
    button.clicked.connect(action.trigger)
    button.setEnabled(action.isEnabled())
    action.enabledChanged.connect(button.setEnabled)
    return button


def _divider() -> QWidget:
    line = surface("divider")
    line.setFixedSize(1, 20)
    return line
