"""The declared actions as Qt actions: one loop builds them, one fills the menus."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from desktop.ui.commands.action import Action, Menu, Need
from desktop.ui.commands.actions import ACTIONS
from desktop.ui.look.theme import Theme

_PORTABLE = QKeySequence.SequenceFormat.PortableText
Handlers = Mapping[str, Callable[[], None]]

# macOS guesses these from English words; ours are Chinese.
_MENU_ROLES = {
    "about": QAction.MenuRole.AboutRole,
    "preferences": QAction.MenuRole.PreferencesRole,
    "quit": QAction.MenuRole.QuitRole,
}


class ActionSet(QObject):
    """Every action of the table as a ``QAction``, by id.

    Raises:
        KeyError: at birth, for a declared action without a handler
    """

    def __init__(self, theme: Theme, handlers: Handlers, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._met = frozenset(Need)
        self.by_id = {action.id: self._made(action, handlers[action.id]) for action in ACTIONS}
        theme.changed.connect(self._dress)
        self._dress()

    def enable(self, met: frozenset[Need]) -> None:
        """Enable the actions whose need is met, disable the others."""
        self._met = met
        for action in ACTIONS:
            self.by_id[action.id].setEnabled(action.need in met)

    def missing(self, action: Action) -> str:
        """Return why an action makes no sense now, empty where it does."""
        if action.need in self._met:
            return ""
        if Need.ISSUE not in self._met:
            return Need.ISSUE.value
        is_hidden = not self._met & {Need.TEXT, Need.WRITABLE}
        return (Need.TEXT if is_hidden else action.need).value

    def fill(self, bar: QMenuBar | QMenu) -> None:
        """Put a menu for each group into a menu bar or a menu."""
        for group in Menu:
            self.fill_menu(bar.addMenu(group.value), group)

    def fill_menu(self, menu: QMenu, group: Menu) -> None:
        """Put the actions of one group into a menu."""
        for action in ACTIONS:
            if action.menu is group:
                self._put(menu, action)

    def _put(self, menu: QMenu, action: Action) -> None:
        if action.rule:
            menu.addSeparator()
        menu.addAction(self.by_id[action.id])

    def _made(self, action: Action, handler: Callable[[], None]) -> QAction:
        # Keys that the text takes itself are no shortcuts, but the menu shows them all the same.
        own = "" if shortcut(action) else shown_keys(action)
        made = QAction(f"{action.text}\t{own}" if own else action.text, self)
        made.setShortcuts(QKeySequence.listFromString(shortcut(action), _PORTABLE))
        words = action.text.removesuffix("…")
        made.setIconText(words)
        made.setToolTip(f"{words}（{shown_keys(action)}）")
        made.setCheckable(action.checkable)
        made.setMenuRole(_MENU_ROLES.get(action.id, QAction.MenuRole.NoRole))
        made.triggered.connect(lambda _checked=False: handler())
        return made

    def _dress(self) -> None:
        for action in ACTIONS:
            if action.icon:
                self.by_id[action.id].setIcon(self._theme.icon(action.icon))


def shortcut(action: Action) -> str:
    """Return the action's keys on this system, in Qt's portable notation; several are parted by ``; ``."""
    return action.mac or action.keys if sys.platform == "darwin" else action.keys


def shown_keys(action: Action) -> str:
    """Return the keys to be shown for an action, as this system writes them."""
    first, _, _ = (shortcut(action) or action.review or action.typed).partition("; ")
    return QKeySequence.fromString(first, _PORTABLE).toString(QKeySequence.SequenceFormat.NativeText)
