"""The window between toolbar and status bar: outline, centre, inspector, and what floats over them."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.controls.labels import surface
from desktop.ui.look import tokens
from desktop.ui.reviewing.review_bar import ReviewBar

_OUTLINE = (224, 264, 336)
_INSPECTOR = (304, 344, 424)
"""How wide a pane is in a slim window, in others, and in one that has room for whole titles."""

_LEAST_TEXT = 560
_LEAST_BESIDE = 480
"""As narrow may the text become so that a pane does not float over it: some twenty characters."""

_LEAST_SOURCE, _MOST_SOURCE = 300, 680
"""The source is set in lines as long as those of the text, however wide the window is."""

_SOURCE_SHARE = 0.42
_BAR_MARGIN = 8


class Body(QWidget):
    """Three panes side by side; in a narrow window the side panes float over the text.

    Below 1200 px the inspector floats, below 1000 the outline too. A pane that floats is
    shut until it is asked for. While the source stands beside the text, the inspector floats
    over it.

    Attributes:
        has_source: whether the source stands beside the text

    Signals:
        placed: panes were opened, shut or moved
        keyboard_left: a pane that had the keyboard was shut
    """

    placed = Signal()
    keyboard_left = Signal()

    def __init__(
        self, outline: QFrame, centre: QWidget, bar: ReviewBar, inspector: QFrame, source: QFrame
    ) -> None:
        super().__init__()
        self.outline = outline
        self.inspector = inspector
        self.source = source
        self.has_source = False
        self._bar = bar
        self._lines = QVBoxLayout()
        self.centre = _centre(centre, bar, self._lines)
        # In this order the tab key goes through them.
        for pane in (outline, self.centre, source, inspector):
            pane.setParent(self)
        self._wanted = {"outline": True, "inspector": True}
        self._asked: set[str] = set()

    def is_open(self, pane: str) -> bool:
        """Return whether ``outline`` or ``inspector`` can be seen."""
        return pane in self._asked if self._floats(pane) else self._wanted[pane]

    def want(self, pane: str, *, on: bool) -> None:
        """Say whether a side pane stands beside the text where there is room."""
        self._wanted[pane] = on
        self._place()

    def unwanted(self) -> tuple[str, ...]:
        """Return the side panes that stay shut even where there is room."""
        return tuple(pane for pane, on in self._wanted.items() if not on)

    def toggle(self, pane: str) -> None:
        """Open or shut a side pane."""
        self.set_open(pane, not self.is_open(pane))

    def set_open(self, pane: str, on: bool) -> None:
        """Open or shut a side pane."""
        if self._floats(pane):
            self._asked = {pane} if on else self._asked - {pane}
        else:
            self._wanted[pane] = on
        self._place()

    def show_source(self, *, on: bool) -> None:
        """Put the source beside the text, or take it away."""
        self.has_source = on
        self._asked.clear()
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the panes anew."""
        super().resizeEvent(event)
        self._place()

    def free_of_panes(self) -> QRect:
        """Return the centre without what a floating pane covers of it."""
        left, right = self._covered()
        return self.centre.geometry().adjusted(left, 0, -right, 0)

    def keep_head(self, height: int) -> None:
        """Let the text begin so far under the upper edge."""
        margins = self._lines.contentsMargins()
        margins.setTop(height)
        self._lines.setContentsMargins(margins)
        self._lines.activate()

    def minimumSizeHint(self) -> QSize:
        """Return the least room the text needs."""
        return QSize(_LEAST_TEXT, 360)

    def _floats(self, pane: str) -> bool:
        if pane == "outline":
            room = tokens.OUTLINE_FLOATS_BELOW + (_LEAST_SOURCE if self.has_source else 0)
            return self.width() < room
        return self.has_source or self.width() < tokens.INSPECTOR_FLOATS_BELOW

    def _place(self) -> None:
        fit = (self.width() >= tokens.SLIM_BELOW) + (self.width() >= tokens.ROOMY_FROM)
        left = self._place_outline(_OUTLINE[fit])
        right = self._place_source(self.width() - left) + self._place_inspector(_INSPECTOR[fit])
        self.centre.setGeometry(left, 0, self.width() - left - right, self.height())
        self._keep_clear()
        self.placed.emit()

    def _keep_clear(self) -> None:
        """Keep text and review bar clear of a pane that floats, where they are wide enough all the same."""
        left, right = self._covered()
        least = max(_LEAST_BESIDE, self._bar.minimumSizeHint().width() + 2 * _BAR_MARGIN)
        if self.centre.width() - left - right < least:
            left = right = 0
        self._lines.setContentsMargins(left, self._lines.contentsMargins().top(), right, _BAR_MARGIN)

    def _covered(self) -> tuple[int, int]:
        """Return how much of the centre lies under the outline and under the inspector."""
        centre = self.centre.geometry()
        outline = self.outline.width() if self.is_open("outline") else 0
        inspector = self.inspector.width() if self.is_open("inspector") else 0
        return max(0, outline - centre.left()), max(0, inspector - (self.width() - 1 - centre.right()))

    def _show(self, pane: QFrame, *, on: bool) -> None:
        """Show or hide a pane; Qt would hand the keyboard in it on to some button of the window."""
        holder = QApplication.focusWidget()
        holds = holder is not None and pane.isAncestorOf(holder)
        pane.setVisible(on)
        if holds and not on:
            self.keyboard_left.emit()

    def _place_outline(self, width: int) -> int:
        """Place the outline and return how much room it takes from the centre."""
        self._show(self.outline, on=self.is_open("outline"))
        self.outline.setGeometry(0, 0, width, self.height())
        self.outline.raise_()
        return width if self.is_open("outline") and not self._floats("outline") else 0

    def _place_source(self, room: int) -> int:
        """Place the source at the right of ``room`` and return how much of it it takes."""
        self._show(self.source, on=self.has_source)
        width = min(round(_SOURCE_SHARE * room), room - _LEAST_TEXT, _MOST_SOURCE)
        width = max(_LEAST_SOURCE, width)
        self.source.setGeometry(self.width() - width, 0, width, self.height())
        return width if self.has_source else 0

    def _place_inspector(self, width: int) -> int:
        self._show(self.inspector, on=self.is_open("inspector"))
        self.inspector.setGeometry(self.width() - width, 0, width, self.height())
        self.inspector.raise_()
        return width if self.is_open("inspector") and not self._floats("inspector") else 0


def _centre(text: QWidget, bar: ReviewBar, lines: QVBoxLayout) -> QFrame:
    """Return the text over the review bar, which never covers it, laid out in ``lines``."""
    centre = surface("base")
    centre.setLayout(lines)
    lines.setSpacing(0)
    lines.addWidget(text, 1)
    line = QHBoxLayout()
    line.setContentsMargins(_BAR_MARGIN, 0, _BAR_MARGIN, 0)
    line.addStretch(1)
    line.addWidget(bar, 1000)
    line.addStretch(1)
    lines.addLayout(line)
    centre.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return centre
