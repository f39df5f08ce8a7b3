"""The preferences: a control for every declared option, by the type of its value."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import singledispatch
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop.settings import OPTIONS, Option
from desktop.ui.controls.buttons import push_button
from desktop.ui.controls.dialog import Dialog
from desktop.ui.controls.labels import label
from desktop.ui.controls.number_boxes import inset
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

OFFERED: tuple[Option[Any], ...] = tuple(option for option in OPTIONS if not option.remembered)
"""The options that an editor chooses, in the order in which they stand."""

_STEP = 5
Tell = Callable[[object], None]


class PreferencesDialog(Dialog):
    """Shows what is chosen; every change holds at once.

    Attributes:
        controls: the control of each option, by its key

    Signals:
        chosen: the ``Option`` and its new value
    """

    help_page = "settings"

    chosen = Signal(object, object)

    def __init__(self, theme: Theme, values: Mapping[str, object], parent: QWidget | None = None) -> None:
        """Show these values, by the keys of the options."""
        super().__init__(parent)
        self.setWindowTitle("设置")
        self.setMinimumWidth(480)
        self.controls = {option.key: self._control(option, values[option.key]) for option in OFFERED}
        self._lay_out(theme)

    def _control(self, option: Option[Any], value: object) -> QWidget:
        def tell(new: object) -> None:
            if option.takes(new):
                self.chosen.emit(option, new)

        control = _choice(option, value, tell) if option.choices else _control(value, option, tell)
        control.setAccessibleName(option.title)
        control.setAccessibleDescription(option.help)
        return control

    def _reset(self) -> None:
        """Give every option its default again; who works here stays."""
        for option in OFFERED:
            if option.choices or option.lowest is not None:
                _show(self.controls[option.key], option.default)

    def _lay_out(self, theme: Theme) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 20)
        layout.setSpacing(12)
        layout.addWidget(label(theme, "设置", tokens.DIALOG_TITLE))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, option in enumerate(OFFERED):
            name = label(theme, option.title)
            name.setBuddy(self.controls[option.key])
            grid.addWidget(name, 2 * row, 0)
            grid.addWidget(self.controls[option.key], 2 * row, 1)
            grid.addWidget(label(theme, option.help, tokens.NOTE, "text2", wrap=True), 2 * row + 1, 1)
            grid.setRowMinimumHeight(2 * row + 1, 24)
        layout.addLayout(grid)
        layout.addStretch(1)
        layout.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        line = QHBoxLayout()
        reset, close = push_button("恢复默认"), push_button("关闭", style="filled")
        reset.clicked.connect(self._reset)
        close.clicked.connect(self.accept)
        reset.setAutoDefault(False)
        close.setDefault(True)
        line.addWidget(reset)
        line.addStretch(1)
        line.addWidget(close)
        return line


def _choice(option: Option[Any], value: object, tell: Tell) -> QComboBox:
    box = QComboBox()
    for choice, words in option.choices:
        box.addItem(words, choice)
    box.setCurrentIndex(box.findData(value))
    box.currentIndexChanged.connect(lambda number: tell(box.itemData(number)))
    return box


@singledispatch
def _control(value: object, option: Option[Any], tell: Tell) -> QWidget:
    del tell
    raise TypeError(f"no control for {option.key}: {value!r}")


@_control.register
def _(value: bool, _option: Option[Any], tell: Tell) -> QWidget:
    box = QCheckBox()
    box.setChecked(value)
    box.toggled.connect(tell)
    return box


@_control.register
def _(value: int, option: Option[Any], tell: Tell) -> QWidget:
    box = QSpinBox()
    box.setRange(option.lowest or 0, option.highest or 9999)
    box.setSingleStep(_STEP)
    box.setSuffix(f" {option.unit}")
    box.setValue(value)
    inset(box)
    box.valueChanged.connect(tell)
    return box


@_control.register
def _(value: str, _option: Option[Any], tell: Tell) -> QWidget:
    field = QLineEdit(value)
    field.editingFinished.connect(lambda: tell(field.text().strip()))
    return field


def _show(control: QWidget, value: object) -> None:
    if isinstance(control, QComboBox):
        control.setCurrentIndex(control.findData(value))
    elif isinstance(control, QSpinBox) and isinstance(value, int):
        control.setValue(value)
