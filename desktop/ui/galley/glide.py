"""Scrolling that the eye can follow: quick, easing out, and none where the system wants no motion."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QVariantAnimation
from PySide6.QtWidgets import QScrollBar, QStyle

GLIDE_MS = 120


class Glide(QVariantAnimation):
    """Moves a scroll bar."""

    def __init__(self, bar: QScrollBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self.setDuration(GLIDE_MS)
        self.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.valueChanged.connect(self._go)

    def to(self, value: int) -> None:
        """Go to a value, as far as the bar reaches."""
        self.stop()
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        if not self._bar.style().styleHint(hint, None, self._bar):
            self._bar.setValue(value)
            return
        self.setStartValue(self._bar.value())
        self.setEndValue(max(self._bar.minimum(), min(value, self._bar.maximum())))
        self.start()

    def _go(self, value: int) -> None:
        self._bar.setValue(value)
