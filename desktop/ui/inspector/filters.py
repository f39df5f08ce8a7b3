"""The row of filter chips over the facts: 待核, and one for each kind."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton

from desktop.model import FactKind
from desktop.text.wording import FACT_KINDS
from desktop.ui.controls.buttons import FilterChip
from desktop.ui.inspector.fact_rows import FactFilter
from desktop.ui.look import kinds
from desktop.ui.look.theme import Theme
from desktop.ui.reviewing.items import FactItem

_LEFT, _MARGINS, _GAP = 16, 28, 4
_SHOWN = (FactKind.PERSON, FactKind.DATE, FactKind.QUANTITY)


class FactFilters(QFrame):
    """Chips for the open ones and three kinds; the other kinds stand behind ``···``.

    Signals:
        changed: the ``FactFilter`` the editor chose
    """

    changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.shown = FactFilter()
        self.open_chip = FilterChip(theme, "待核")
        self.open_chip.toggled.connect(lambda _on: self._apply())
        self.kind_chips = {kind: self._kind_chip(kind) for kind in _SHOWN}
        self._more = FilterChip(theme, "", "more")
        self._more.setAccessibleName("更多种类")
        self._more.setToolTip("更多种类")
        self._more.setMenu(self._menu())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_LEFT, 0, _MARGINS - _LEFT, 8)
        layout.setSpacing(_GAP)
        for chip in (self.open_chip, *self.kind_chips.values(), self._more):
            layout.addWidget(chip)
        layout.addStretch(1)

    def count(self, items: tuple[FactItem, ...]) -> None:
        """Show how many are open on the first chip."""
        waiting = sum(1 for item in items if item.is_open)
        self.open_chip.setText(f"待核 {waiting:,}")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the chips into the new width."""
        super().resizeEvent(event)
        self._fit()

    def choose(self, shown: FactFilter) -> None:
        """Show another choice, and say so."""
        if shown == self.shown:
            return
        self.shown = shown
        self._mark()
        self.changed.emit(shown)

    def _fit(self) -> None:
        """Leave the last kinds to the menu where there is no room for their chips."""
        room = self.width() - _MARGINS - self.open_chip.sizeHint().width() - self._more.sizeHint().width()
        for chip in self.kind_chips.values():
            room -= chip.sizeHint().width() + _GAP
            chip.setVisible(room >= _GAP)

    def _kind_chip(self, kind: FactKind) -> FilterChip:
        chip = FilterChip(self._theme, FACT_KINDS[kind], kind.value, kinds.KIND_COLORS[kind])
        chip.clicked.connect(lambda checked: self._choose_kind(kind if checked else None))
        return chip

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction("所有种类").triggered.connect(lambda: self._choose_kind(None))
        for kind in FactKind:
            action = menu.addAction(FACT_KINDS[kind])
            action.triggered.connect(lambda _checked=False, kind=kind: self._choose_kind(kind))
        return menu

    def _choose_kind(self, kind: FactKind | None) -> None:
        self.choose(FactFilter(self.open_chip.isChecked(), kind))
        self._mark()

    def _apply(self) -> None:
        self.choose(FactFilter(self.open_chip.isChecked(), self.shown.kind))

    def _mark(self) -> None:
        """Let the chips say what is chosen, without sending it again."""
        for kind, chip in self.kind_chips.items():
            _check(chip, on=kind is self.shown.kind)
        _check(self._more, on=self.shown.kind not in (None, *self.kind_chips))
        _check(self.open_chip, on=self.shown.open_only)


def _check(chip: QPushButton, *, on: bool) -> None:
    chip.blockSignals(True)
    chip.setChecked(on)
    chip.blockSignals(False)
