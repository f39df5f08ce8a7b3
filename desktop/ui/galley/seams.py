"""A seam under the glass: the source round the cut, and the choice to open it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.model import Issue, Passage, Seam
from desktop.ui.controls.buttons import KeyButton
from desktop.ui.controls.labels import label
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

_REACH = 14
_GAP_REACH = 12


@dataclass(frozen=True, slots=True)
class Cut:
    """What the source has on both sides of a seam, and between: what stood there in print."""

    before: str
    between: str
    after: str


def cut_at(issue: Issue, passage: Passage, offset: int) -> Cut | None:
    """Return the source round the seam before the character ``offset``; None for typed text."""
    runs = dict(passage.placed_runs())
    after = runs[offset].origin
    before = next((run.origin for at, run in runs.items() if at + len(run.text) == offset and run.text), None)
    if before is None or after is None:
        return None
    first, second = issue.sources[before.source].text, issue.sources[after.source].text
    apart = before.source != after.source or before.end > after.start
    return Cut(
        first[max(before.start, before.end - _REACH) : before.end],
        "另一处" if apart else _between(first[before.end : after.start]),
        second[after.start : min(after.end, after.start + _REACH)],
    )


def _between(gap: str) -> str:
    """Say what stood between two halves: other words, or only blank lines."""
    words = " ".join(gap.split())
    if len(words) > _GAP_REACH:
        return f"隔着“{words[:_GAP_REACH]}…”等 {len(words)} 字"
    return f"隔着“{words}”" if words else f"隔着 {max(gap.count(chr(10)), 1)} 次换行"


class SeamCard(QFrame):
    """A small card beside a seam.

    Signals:
        opened: the seam is to be cut again
        confirmed: an unsure seam is right
    """

    opened = Signal()
    confirmed = Signal()

    def __init__(self, theme: Theme, cut: Cut | None, seam: Seam, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._seam = seam
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("surface", "card")
        self.setAccessibleName("接缝")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(tokens.GAP)
        layout.addWidget(label(theme, "接缝：原文在这里断开", tokens.ROW))
        if seam.is_unsure:
            layout.addWidget(label(theme, "存疑：像同一段，也可能是两段", tokens.NOTE, "warning"))
        if cut:
            layout.addWidget(label(theme, f"…{cut.before}", tone="text2"))
            layout.addWidget(label(theme, cut.between, tokens.NOTE, "text3"))
            layout.addWidget(label(theme, f"{cut.after}…", tone="text2"))
        if seam.evidence:
            layout.addWidget(label(theme, f"依据：{seam.evidence}", tokens.NOTE, "text3"))
        layout.addLayout(self._buttons(theme))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Cut by the key that says no everywhere; Enter takes the button that has the focus."""
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._open()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QPushButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def _buttons(self, theme: Theme) -> QHBoxLayout:
        """Two choices; what holds now is the filled one."""
        keep, cut = KeyButton(theme, "接上", "Enter", self), KeyButton(theme, "断开", "Del", self)
        keep.setProperty("filled", True)
        keep.clicked.connect(self._keep)
        cut.clicked.connect(self._open)
        keep.setFocus()
        row = QHBoxLayout()
        row.setSpacing(tokens.GAP)
        row.addStretch()
        row.addWidget(keep)
        row.addWidget(cut)
        return row

    def _keep(self) -> None:
        if self._seam.is_unsure:
            self.confirmed.emit()
        self.close()

    def _open(self) -> None:
        self.opened.emit()
        self.close()

    def show_at(self, point: QPoint) -> None:
        """Show the card below a point of the screen, inside the screen."""
        self.adjustSize()
        room = self.screen().availableGeometry()
        left = min(point.x() - self.width() // 2, room.right() - self.width())
        top = point.y() if point.y() + self.height() < room.bottom() else point.y() - self.height() - 32
        self.move(max(room.left(), left), max(room.top(), top))
        self.show()
