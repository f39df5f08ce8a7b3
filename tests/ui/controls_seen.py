"""Every control of a window or dialog, as a screen reader and the tab key meet it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QMenu,
    QTabBar,
    QTextEdit,
    QWidget,
)

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QTabBar,
    QTextEdit,
)


def controls(root: QWidget) -> Iterator[QWidget]:
    """Yield what an editor can act on, the parts of Qt's own composite controls left out."""
    for widget in root.findChildren(QWidget):
        if isinstance(widget, CONTROLS) and not _is_part(widget):
            yield widget


def name(widget: QWidget) -> str:
    """Return what a screen reader calls a control."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def description(widget: QWidget) -> str:
    """Return what it says besides: the description, else the tooltip."""
    told = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Description)
    return told or widget.toolTip()


def can_be_reached(widget: QWidget) -> bool:
    """Return whether the keyboard reaches a control: by the tab key, or through another one."""
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _is_part(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QComboBox | QAbstractSpinBox | QMenu):
            return True
        if isinstance(parent, QLineEdit | QTabBar):
            return True
        parent = parent.parentWidget()
    return widget.objectName().startswith("qt_")
