"""The windows of the program as one of them sees the others: one window an issue."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.ui.opening.files import Files


class Rooms:
    """A window by itself: there are no others."""

    def room(self, asking: Files) -> Files:
        """Return the hand of a window with an empty desk, where the next issue goes."""
        return asking

    def show(self, _issue: int, _asking: Files) -> bool:
        """Bring another window to the front that has this issue open, and return whether there is one."""
        return False

    def open_window(self) -> None:
        """Open another window with an empty desk."""
