"""The names of keys as keyboards print them, in place of Qt's Chinese ones (上方向, 回车)."""

from __future__ import annotations

from PySide6.QtCore import QTranslator

_CONTEXT = "QShortcut"
_NAMES = {
    "Up": "↑",
    "Down": "↓",
    "Left": "←",
    "Right": "→",
    "Return": "Enter",
    "Enter": "Enter",
    "Esc": "Esc",
    "Del": "Del",
    "Backspace": "Backspace",
    "PgUp": "PgUp",
    "PgDown": "PgDn",
}


class KeyNames(QTranslator):
    """Speaks of keys, and of nothing else; installed last, it is asked first."""

    def isEmpty(self) -> bool:
        """Return that there is something to ask for."""
        return False

    def translate(
        self, context: str, source: str, _disambiguation: str | None = None, _number: int = -1
    ) -> str | None:
        """Return the name of a key; None leaves the words to the other translators."""
        return _NAMES.get(source) if context == _CONTEXT else None
