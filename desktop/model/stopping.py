"""A wish to stop what runs aside, asked on one thread and heard on another."""

from __future__ import annotations

from threading import Event


class StoppedError(Exception):
    """Work was stopped before its end; nothing of it was kept."""


class Stop:
    """Asked for once, it stays asked for."""

    def __init__(self) -> None:
        self._asked = Event()

    def ask(self) -> None:
        """Ask whoever works to stop."""
        self._asked.set()

    @property
    def is_asked(self) -> bool:
        """Whether the work is to stop."""
        return self._asked.is_set()

    def heed(self) -> None:
        """Go on, or raise ``StoppedError`` where the work is to stop."""
        if self.is_asked:
            raise StoppedError
