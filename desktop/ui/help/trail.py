"""Where a reader was: addresses in their order, to go back and forward."""

from __future__ import annotations


class Trail:
    """The addresses that were visited; going anywhere drops what lay ahead."""

    def __init__(self) -> None:
        self._addresses: list[str] = []
        self._at = -1

    @property
    def here(self) -> str:
        """The address the reader is at, empty before the first."""
        return self._addresses[self._at] if self._addresses else ""

    def go(self, address: str) -> None:
        """Go to an address; to stay where one is leaves no trace."""
        if address != self.here:
            self._at += 1
            self._addresses[self._at :] = [address]

    def can_step(self, by: int) -> bool:
        """Return whether there is an address that far back (negative) or ahead."""
        return 0 <= self._at + by < len(self._addresses)

    def step(self, by: int) -> bool:
        """Go back or forward, and return whether that was possible."""
        if not self.can_step(by):
            return False
        self._at += by
        return True
