"""The history in the place of the open issue: the states at the left, how they differ at the right."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.review import Comparison, State
from desktop.ui.controls.buttons import KeyButton
from desktop.ui.controls.labels import ElidedLabel
from desktop.ui.controls.segments import SegmentedTabs
from desktop.ui.controls.side_page import Column, SidePage
from desktop.ui.history.comparison_view import ComparisonView
from desktop.ui.history.rows import state_rows
from desktop.ui.history.state_list import StateList
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

_LIST = 400
_NAMED = 1
_WITH_NOW = 1
_NO_NAMES = "还没有起过名字。回到“全部”，选一步，按 F2 起名。"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two states to compare, by their log entries; ``before`` None is the empty desk."""

    before: str | None
    after: str


class HistoryPage(SidePage):
    """Every state of the open issue, and the differences between any two.

    Signals:
        pair_chosen: the ``Pair`` to compare
        returned: the ``State`` that the issue is to stand in again
        named: a ``State`` and its new name, empty for none
    """

    help_page = "history"

    pair_chosen = Signal(object)
    returned = Signal(object)
    named = Signal(object, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._states: tuple[State, ...] = ()
        self._is_locked = False
        self._pair: Pair | None = None
        self.scope = SegmentedTabs(theme, ("全部", "有名字的"))
        self.scope.setAccessibleName("列出哪些步")
        self.list = StateList(theme)
        self.against = SegmentedTabs(theme, ("这一步改了什么", "与现在比"))
        self.against.setAccessibleName("与什么比较")
        self.title = ElidedLabel(theme, tokens.Type(16, 24, 500))
        self.view = ComparisonView(theme)
        self.name = QLineEdit()
        self.name.setPlaceholderText("给这一步起个名字，例如：送审稿（F2）")
        self.name.setAccessibleName("这一步的名字")
        self.name.installEventFilter(self)
        self.back = KeyButton(theme, "恢复到这一步", "Enter")
        self.back.setProperty("filled", True)
        self._lay_out()
        self._connect()

    def show_states(self, states: tuple[State, ...], *, read_only: bool = False) -> None:
        """Show the history, newest first; where it is ``read_only`` there is nothing to return to."""
        self._states, self._is_locked = states, read_only
        is_named = self.scope.currentIndex() == _NAMED
        listed = tuple(state for state in states if state.name) if is_named else states
        self.list.show_rows(state_rows(listed, datetime.now().astimezone()))
        if not listed:
            self._pair = None
            self.view.show_nothing(_NO_NAMES if is_named else "这一期还没有改过。")

    def show_comparison(self, comparison: Comparison) -> None:
        """Show how the two chosen states differ."""
        self.view.show_comparison(comparison)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """On F2 give the chosen state a name."""
        if event.key() == Qt.Key.Key_F2 and self.name.isEnabled():
            self.name.setFocus()
            self.name.selectAll()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take Enter in the name, and let Esc go back to the list."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._give_name()
        elif event.key() != Qt.Key.Key_Escape:
            return False
        self.list.setFocus()
        return True

    def _connect(self) -> None:
        self.scope.currentChanged.connect(lambda _tab: self._show_again())
        self.against.currentChanged.connect(lambda _tab: self._show_chosen(self.list.states()))
        self.list.chosen.connect(self._show_chosen)
        self.list.activated_state.connect(lambda _state: self._return())
        self.back.clicked.connect(self._return)

    def _show_again(self) -> None:
        self.show_states(self._states, read_only=self._is_locked)

    def _show_chosen(self, chosen: tuple[State, ...]) -> None:
        """Ask for the comparison that the choice means, and say what can be done with it."""
        several, one = len(chosen) > 1, chosen[-1] if chosen else None
        self.against.setVisible(len(chosen) == 1)
        can_change = one is not None and not several and not self._is_locked
        self.name.setEnabled(can_change)
        self.name.setText(one.name if one and not several else "")
        self.back.setEnabled(can_change and one is not None and not one.is_current)
        self.title.setText(_titled(chosen))
        if chosen and (pair := self._pair_of(chosen)) != self._pair:
            self._pair = pair
            self.pair_chosen.emit(pair)

    def _pair_of(self, chosen: tuple[State, ...]) -> Pair:
        first, last = chosen[0].entry, chosen[-1].entry
        if len(chosen) > 1:
            return Pair(first.id, last.id)
        if self.against.currentIndex() != _WITH_NOW:
            return Pair(last.parent, last.id)
        now = next((state.entry.id for state in self._states if state.is_current), last.id)
        return Pair(last.id, now)

    def _return(self) -> None:
        chosen = self.list.states()
        if chosen and self.back.isEnabled():
            self.returned.emit(chosen[-1])

    def _give_name(self) -> None:
        chosen, name = self.list.states(), self.name.text().strip()
        if chosen and name != chosen[-1].name:
            self.named.emit(chosen[-1], name)

    def _lay_out(self) -> None:
        self.scope.setFixedWidth(200)
        self.against.setFixedWidth(260)
        left = Column(self.list, (self.scope,))
        right = Column(self.view, (self.title, self.against), (self.name, self.back))
        self.put("历史", _LIST, left, right, "Shift+↑ ↓ 比较几步    F2 起名    Esc 回到本期")


def _titled(chosen: tuple[State, ...]) -> str:
    if not chosen:
        return ""
    names = [state.name or state.label for state in (chosen[0], chosen[-1])]
    return f"从“{names[0]}”到“{names[1]}”" if len(chosen) > 1 else names[0]
