"""The mouse: presses beside the words are the galley's own, presses on words are Qt's as well."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent

from desktop.model import Edit
from desktop.ui.galley import spots
from desktop.ui.galley.dragging import BorderDrag, Choice
from desktop.ui.galley.hover import Hover
from desktop.ui.galley.page import Page
from desktop.ui.galley.targets import Spot, Target, target_at

_EDGE, _EDGE_STEP, _EDGE_MS = 32, 24, 40
_OWN = frozenset({Spot.GUTTER, Spot.CHIP, Spot.PIN, Spot.GLYPH, Spot.BORDER, Spot.FOLD})
"""What Qt's text view hears nothing of."""


class Pointer:
    """Follows the mouse over a page.

    ``choose`` takes what was clicked; ``begin`` takes an article and returns the drag of its
    border, or None; ``drop`` takes the edit that a drag ends with.

    Attributes:
        drag: the border under way, if any
    """

    def __init__(
        self,
        page: Page,
        choose: Callable[[Target], None],
        begin: Callable[[str], BorderDrag | None],
        drop: Callable[[Edit], None],
    ) -> None:
        self.drag: BorderDrag | None = None
        self._page = page
        self._choose = choose
        self._begin = begin
        self._drop = drop
        self._pressed: Target | None = None
        self._hover = Hover(page)
        self._height_held = 0.0
        # A pointer that rests at an edge sends no moves, and the page goes on all the same.
        self._going_on = QTimer(page, interval=_EDGE_MS)
        self._going_on.timeout.connect(lambda: self._drag_to(self._height_held))

    def target(self, point: QPointF) -> Target | None:
        """Return what lies at a point of the viewport."""
        page = self._page
        return target_at(page.scale, page.plan.shown(), page.column_width(), point)

    def press(self, event: QMouseEvent) -> bool:
        """Take hold of what is pressed; return whether Qt is to hear nothing of it."""
        self._pressed = None
        if event.button() is not Qt.MouseButton.LeftButton:
            return False
        self._pressed = target = self.target(event.position())
        if target and target.spot is Spot.BORDER and target.row.row.border:
            self._hover.leave()
            self.drag = self._begin(target.row.row.border.article)
        if target is None or target.spot not in _OWN:
            self._let_go_of_words(event)
            return False
        return True

    def move(self, event: QMouseEvent) -> bool:
        """Drag, or hover; return whether Qt is to hear nothing of it."""
        if self.drag:
            self._height_held = event.position().y()
            self._drag_to(self._height_held)
            self._going_on.start()
            return True
        if not event.buttons():
            self._hover.move(self.target(event.position()), event.globalPosition().toPoint())
        return self._pressed is not None and self._pressed.spot in _OWN

    def release(self, event: QMouseEvent) -> bool:
        """Drop, or click; return whether Qt was to hear nothing of it."""
        pressed, self._pressed = self._pressed, None
        dragged = self.stop()
        if dragged and dragged.edit:
            self._drop(dragged.edit)
            return True
        if pressed is None:
            return False
        if pressed.is_same(self.target(event.position())) and not self._page.textCursor().hasSelection():
            self._choose(pressed)
        return pressed.spot in _OWN

    def stop(self) -> BorderDrag | None:
        """End a drag and return it as it was."""
        self._going_on.stop()
        dragged, self.drag = self.drag, None
        self._page.viewport().update()
        return dragged

    def forget(self) -> None:
        """Forget a press that became something else, or a pointer that left."""
        self._pressed = None
        self._hover.leave()

    def ghost(self) -> float:
        """Return the height in the viewport at which the dragged border would come to rest."""
        assert self.drag is not None
        return self._height(self.drag.now)

    def _drag_to(self, y: float) -> None:
        assert self.drag is not None
        bar = self._page.verticalScrollBar()
        if y < _EDGE:
            bar.setValue(bar.value() - _EDGE_STEP)
        elif y > self._page.viewport().height() - _EDGE:
            bar.setValue(bar.value() + _EDGE_STEP)
        nearest = min(self.drag.choices, key=lambda choice: abs(self._height(choice) - y))
        self.drag = self.drag.at(nearest)
        self._page.viewport().update()

    def _height(self, choice: Choice) -> float:
        """Return where a border in front of a passage stands in the viewport."""
        row, scale = self._page.plan.show(choice.passage), self._page.scale
        return row.top + (spots.rule(scale, row) if row.row.border else -scale(row.row.space) / 2)

    def _let_go_of_words(self, event: QMouseEvent) -> None:
        # Qt would begin to drag selected words, and a drop moves them behind the model's back.
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            cursor = self._page.textCursor()
            cursor.clearSelection()
            self._page.setTextCursor(cursor)
