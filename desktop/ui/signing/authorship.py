"""In whose name edits are logged: asked once on a computer, when the first one was made."""

from __future__ import annotations

import getpass
from contextlib import suppress

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.commands.action_set import Handlers
from desktop.ui.look.theme import Theme
from desktop.ui.reviewing.asking import Asking
from desktop.ui.session import Session
from desktop.ui.signing.author_dialog import AuthorDialog


class Authorship(QObject):
    """Lets the editor say who works here; until then it is whoever is logged in to the computer.

    Signals:
        named: the name that the editor gave
    """

    named = Signal(str)

    def __init__(self, session: Session, asking: Asking, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._asking = asking
        self._theme = theme
        self._window = window
        self._is_known = True
        session.edited.connect(self._ask_once)

    @property
    def name(self) -> str:
        """In whose name edits are logged now."""
        return self._session.workflow.author

    def handlers(self) -> Handlers:
        """Return what each action of this hand does."""
        return {"author": self.ask}

    def begin(self, name: str) -> None:
        """Work under the name that was given on this computer; where none was, it is asked for."""
        self._is_known = bool(name)
        self._session.work_as(name or login_name())

    def ask(self) -> None:
        """Ask for the name."""
        dialog = AuthorDialog(self._theme, self.name, self._window)
        dialog.named.connect(self.take)
        dialog.open()

    def _ask_once(self) -> None:
        if self._is_known:
            return
        self._is_known = True
        name = self.name
        answers = {f"就记“{name}”": lambda: self.take(name), "改名字…": self.ask}
        self._asking.offer(f"改动记在“{name}”名下。", answers, "person")

    def take(self, words: str) -> None:
        """Work under a name from now on; an empty one changes nothing."""
        name = words.strip()
        if name:
            self._is_known = True
            self._session.work_as(name)
            self.named.emit(name)


def login_name() -> str:
    """Return the name under which the computer is used; 编者 where it tells none."""
    with suppress(OSError, KeyError, ImportError):
        return getpass.getuser()
    return "编者"
