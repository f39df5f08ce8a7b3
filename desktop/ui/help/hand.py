"""The hand behind the help: opens its window at the page that tells of what the editor is at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QWhatsThisClickedEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import delete

from desktop.ui.commands.action_set import Handlers
from desktop.ui.controls.help_places import address_at
from desktop.ui.look.theme import Theme
from desktop.ui.session import Session

if TYPE_CHECKING:
    from desktop.ui.help.window import HelpWindow

_OF_FINDINGS = frozenset({"text", "review", "findings"})


class Helping(QObject):
    """Opens the help, made when it is first asked for.

    Signals:
        print_asked: how to paint a page of it
    """

    print_asked = Signal(object)

    def __init__(self, session: Session, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._theme = theme
        self._window = window
        self._shown: HelpWindow | None = None
        # Dialogs ask the window that they belong to.
        window.installEventFilter(self)

    def handlers(self) -> Handlers:
        """Return what each action of this hand does."""
        return {
            "help": lambda: self.show(self._here()),
            "help_start": lambda: self.show("start"),
            "help_keys": lambda: self.show("keys"),
            "help_news": lambda: self.show("news"),
        }

    @property
    def shown(self) -> HelpWindow:
        """The window of the help."""
        if self._shown is None:
            # Its pages speak of all the checks, which take a moment to load.
            from desktop.ui.help.book import make_book
            from desktop.ui.help.window import HelpWindow

            self._shown = HelpWindow(self._theme, make_book())
            self._shown.print_asked.connect(self.print_asked)
        return self._shown

    def show(self, address: str) -> None:
        """Open the help at an address."""
        self.shown.go_to(address)
        self.shown.show()
        self.shown.activateWindow()

    def close(self) -> None:
        """Put the help away together with the window it belongs to."""
        if self._shown is not None:
            # It has no parent: left to a later event loop, it may outlive the application and crash it.
            delete(self._shown)
            self._shown = None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Open the page that a dialog asks for."""
        if isinstance(event, QWhatsThisClickedEvent):
            self.show(event.href())
            return True
        return False

    def _here(self) -> str:
        """Return the address for what has the keyboard; a finding has the page of its check."""
        # The keyboard may be in the help itself by now.
        address = address_at(self._window.window().focusWidget())
        finding = self._session.selection.finding
        return f"check:{finding.rule}" if finding and address in _OF_FINDINGS else address
