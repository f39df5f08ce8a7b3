"""The menus of the window: the one with every action, and those that pop up over rows and marks."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from desktop.ui.commands.action import Menu
from desktop.ui.commands.action_set import ActionSet
from desktop.ui.outline.rows import OutlineRow, RowKind


class Menus(QObject):
    """Fills menus with the actions of their group."""

    def __init__(self, actions: ActionSet, window: QWidget) -> None:
        super().__init__(window)
        self._actions = actions
        self._window = window

    def whole(self) -> QMenu | None:
        """Return the menu for the toolbar's button; on macOS the menu bar has it."""
        if sys.platform == "darwin":
            # A menu bar without a parent is the one that macOS shows for every window.
            self._bar = QMenuBar()
            self._actions.fill(self._bar)
            return None
        menu = QMenu(self._window)
        self._actions.fill(menu)
        return menu

    def pop_up_for_row(self, row: OutlineRow, where: QPoint) -> None:
        """Show what can be done with a row of the outline."""
        self.pop_up(Menu.ARTICLE if row.kind is RowKind.ARTICLE else Menu.PASSAGE, where)

    def pop_up_for_facts(self, where: QPoint) -> None:
        """Show what can be done with the chosen facts; first, what was printed of them before."""
        self.pop_up(Menu.MARK, where, "earlier")

    def pop_up(self, group: Menu, where: QPoint, first: str = "") -> None:
        """Show the actions of a group, one of another group before them."""
        menu = QMenu(self._window)
        if first:
            menu.addAction(self._actions.by_id[first])
            menu.addSeparator()
        self._actions.fill_menu(menu, group)
        menu.popup(where)
