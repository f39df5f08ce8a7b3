"""The line at the window's foot: what is safe, what is there, what is selected."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from desktop.ui.controls.buttons import push_button
from desktop.ui.controls.labels import label
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

_PATIENCE_MS = 1000


@dataclass(frozen=True, slots=True)
class Status:
    """What the line says; an empty text says nothing.

    ``saved`` is None while no issue is open; ``is_stuck`` says that the archive takes nothing.
    """

    saved: bool | None = None
    is_stuck: bool = False
    in_place: tuple[int, int] = (0, 0)
    contents: str = ""
    length: str = ""
    length_tip: str = ""
    mode: str = ""
    zoom: str = ""
    read_only: str = ""


class StatusBar(QFrame):
    """Archive state, characters in place, contents; selection, mode and zoom at the right.

    Signals:
        cancel_asked: what takes long is not wanted any more
        beside_asked: what goes on beside everything else is to be seen
    """

    help_page = "desk"

    cancel_asked = Signal()
    beside_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._status = Status()
        self.setProperty("surface", "status")
        self.setFixedHeight(tokens.STATUS_HEIGHT)
        self._mark = QLabel()
        names = ("saved", "in_place", "contents", "length", "mode", "zoom")
        self.parts = {name: label(theme, "", tokens.NOTE, "text2") for name in names}
        self.parts["mode"].setProperty("tone", "accent")
        self.cancel = push_button("正在读，取消", style="flush")
        self.cancel.clicked.connect(self.cancel_asked)
        self.beside = push_button("正在放入往期", style="flush")
        self.beside.clicked.connect(self.beside_asked)
        for button in (self.cancel, self.beside):
            button.setFont(theme.font(tokens.NOTE.px))
            button.hide()
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self.cancel.show)
        self._lay_out()
        theme.changed.connect(self._show_again)
        self.show_status(self._status)

    def show_status(self, status: Status) -> None:
        """Show these values."""
        self._status = status
        icon, color, words = _archive_words(status)
        self._mark.setPixmap(self._theme.pixmap(icon, color, 16, self.devicePixelRatioF()))
        texts = {
            "saved": words,
            "in_place": _in_place_words(status),
            "contents": status.contents,
            "length": status.length,
            "mode": status.mode,
            "zoom": status.zoom,
        }
        for name, text in texts.items():
            self.parts[name].setText(text)
            self.parts[name].setVisible(bool(text))
        self.parts["length"].setToolTip(status.length_tip)

    def _show_again(self) -> None:
        self.show_status(self._status)

    def show_beside(self, words: str) -> None:
        """Say how far what goes on beside everything else is; no words say that nothing does."""
        self.beside.setText(words)
        self.beside.setVisible(bool(words))

    def set_busy(self, busy: bool) -> None:
        """Offer to cancel what takes longer than a second, or take the offer away."""
        if not busy:
            self._patience.stop()
            self.cancel.hide()
        elif self.cancel.isHidden() and not self._patience.isActive():
            self._patience.start()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 16, 0)
        layout.setSpacing(20)
        archive = QHBoxLayout()
        archive.setSpacing(6)
        archive.addWidget(self._mark)
        archive.addWidget(self.parts["saved"])
        layout.addLayout(archive)
        layout.addWidget(self.parts["in_place"])
        layout.addWidget(self.parts["contents"])
        layout.addStretch(1)
        layout.addWidget(self.beside)
        layout.addWidget(self.cancel)
        for name in ("length", "mode", "zoom"):
            layout.addWidget(self.parts[name])


def _archive_words(status: Status) -> tuple[str, str, str]:
    """Return icon, its colour and the words on what the archive holds."""
    if status.read_only:
        return "lock", "text2", status.read_only
    if status.saved is None:
        return "lock", "text2", "文字只存在这台电脑上"
    if status.saved:
        return "confirmed", "ok", "每一步都已存档"
    if status.is_stuck:
        return "error", "error", "刚才几步还没有存下"
    return "history", "text2", "正在存档"


def _in_place_words(status: Status) -> str:
    there, total = status.in_place
    if not total:
        return ""
    if there == total:
        return f"原文 {total:,} 字全部在位"
    return f"原文 {total:,} 字，{total - there:,} 字不在位"
