"""Words of Qt's own that its Chinese lacks, or says otherwise than the program does.

Keys are named as keyboards print them, in place of 上方向 and 回车; the file and print dialogs are
Qt's on Linux alone.
"""

from __future__ import annotations

from PySide6.QtCore import QTranslator

_WORDS = {
    "QShortcut": {
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
    },
    "QLineEdit": {"&Undo": "撤销(&U)"},
    "QWidgetTextControl": {"&Undo": "撤销(&U)"},
    "QFileDialog": {"&Look in:": "位置(&L)：", "Files of &type:": "文件类型(&T)："},
    "QFileSystemModel": {"Size": "大小"},
    "QAbstractFileIconProvider": {"Folder": "文件夹", "Drive": "磁盘"},
    "QPageSetupWidget": {"Page &order:": "页序(&O)：", "Pages &per sheet:": "每张纸印几页(&P)："},
    "QPrintSettingsOutput": {"Page &Set:": "哪些页(&S)："},
}


class QtWords(QTranslator):
    """Speaks of these words, and of nothing else; installed last, it is asked first."""

    def isEmpty(self) -> bool:
        """Return that there is something to ask for."""
        return False

    def translate(
        self, context: str, source: str, _disambiguation: str | None = None, _number: int = -1
    ) -> str | None:
        """Return what stands for these words; None leaves them to the other translators."""
        return _WORDS.get(context, {}).get(source)
