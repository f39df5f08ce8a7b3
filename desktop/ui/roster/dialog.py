"""The roster to look through: who and what is known, and what is not to be marked again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.ui.controls.buttons import bind, push_button
from desktop.ui.controls.labels import ToldLine, label
from desktop.ui.controls.list_dialog import ListDialog
from desktop.ui.controls.segments import SegmentedTabs
from desktop.ui.listing import Listing
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme
from desktop.ui.roster.roster_list import roster_list
from desktop.ui.roster.roster_words import SHEETS, STOPPED, RosterRow, roster_listing

_SIZE = (680, 560)
_EMPTY = "还没有记下什么。确认过的人物、单位和地点会出现在这里，下一期就认得。"
_NONE_STOPPED = "没有停用的。否定过的字词会出现在这里，以后不再标出。"
_NOT_FOUND = "名录里没有“{}”。少打一个字再试。"


class RosterDialog(ListDialog):
    """Shows one sheet of the roster after the other.

    Signals:
        command: add, change, drop, take_back, write or bring_in
    """

    help_page = "roster"

    command = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("名录")
        self.resize(*_SIZE)
        self._rows: tuple[RosterRow, ...] = ()
        self._is_locked = False
        self.sheets = SegmentedTabs(theme, SHEETS)
        self.query = QLineEdit(placeholderText="找名称、职务，或打拼音首字母")
        self.query.setAccessibleName("在名录里找")
        self.query.setClearButtonEnabled(True)
        self.names = roster_list(theme)
        self._empty = label(theme, "", tokens.INTERFACE, "text2", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.buttons = {
            "add": self._button("添加…"),
            "change": self._button("修改…"),
            "drop": self._button("删除"),
            "bring_in": self._button("导入…"),
            "write": self._button("导出…"),
            "take_back": self._button("撤销"),
        }
        bind(self.buttons["drop"], QKeySequence.StandardKey.Delete)
        self.told = ToldLine(theme)
        self._lay_out(theme)
        self._connect()

    @property
    def chosen(self) -> tuple[RosterRow, ...]:
        """The chosen rows."""
        return self.names.selected

    def listing(self) -> Listing:
        """Return the names of the sheet in front that the query leaves."""
        return roster_listing(self.names.rows, f"名录 {SHEETS[self.sheets.currentIndex()]}")

    def show_roster(self, rows: tuple[RosterRow, ...], undoing: str, *, is_locked: bool = False) -> None:
        """Show the roster; ``undoing`` names the step by hand that can be taken back, "" for none."""
        self._rows = rows
        self._is_locked = is_locked
        for number, sheet in enumerate(SHEETS):
            count = sum(row.sheet == sheet for row in self._rows)
            self.sheets.set_count(number, count)
        self.buttons["take_back"].setText(f"撤销{undoing}")
        bind(self.buttons["take_back"], QKeySequence.StandardKey.Undo)
        self.buttons["take_back"].setVisible(bool(undoing) and not is_locked)
        self.buttons["write"].setVisible(bool(rows))
        for name in ("add", "change", "drop", "bring_in"):
            self.buttons[name].setVisible(not is_locked)
        self._show_rows()

    def tell(self, words: str, tone: str = "text2") -> None:
        """Say under the list what came of a command; no words take it away."""
        self.told.tell(words, tone)

    def _show_rows(self) -> None:
        query = self.query.text().strip()
        sheet = SHEETS[self.sheets.currentIndex()]
        rows = tuple(row for row in self._rows if row.sheet == sheet and (not query or row.holds(query)))
        self.names.show_rows(rows)
        self.names.setVisible(bool(rows))
        self.print.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        nothing = _NONE_STOPPED if sheet == STOPPED else _EMPTY
        self._empty.setText(_NOT_FOUND.format(query) if query else nothing)
        self._offer()

    def _offer(self) -> None:
        """Offer what makes sense for the chosen rows."""
        self.buttons["change"].setEnabled(len(self.chosen) == 1)
        self.buttons["drop"].setEnabled(bool(self.chosen))

    def _button(self, words: str) -> QPushButton:
        button = push_button(words)
        button.setAutoDefault(False)
        return button

    def _connect(self) -> None:
        self.sheets.currentChanged.connect(lambda _index: self._show_rows())
        self.query.textChanged.connect(lambda _words: self._show_rows())
        self.names.gathered.connect(self._offer)
        self.names.chosen.connect(lambda _row: self._ask_change())
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, name=name: self.command.emit(name))

    def _ask_change(self) -> None:
        if not self._is_locked:
            self.command.emit("change")

    def _lay_out(self, theme: Theme) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 20)
        layout.setSpacing(12)
        layout.addWidget(label(theme, "名录", tokens.DIALOG_TITLE))
        layout.addWidget(self.sheets)
        layout.addWidget(self.query)
        layout.addWidget(self.names, 1)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self.told)
        layout.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        # What comes and goes stands last: nothing else moves under the mouse.
        *others, take_back = self.buttons.values()
        for button in (*others, self.print, take_back):
            line.addWidget(button)
        line.addStretch(1)
        close = self._button("关闭")
        close.clicked.connect(self.accept)
        line.addWidget(close)
        return line
