"""The rules of a paper for the checks, to look through, to change and to take along."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.ui.controls.buttons import bind, push_button
from desktop.ui.controls.help_places import ask_for_help
from desktop.ui.controls.labels import ToldLine, label
from desktop.ui.controls.list_dialog import ListDialog
from desktop.ui.controls.row_model import Reading
from desktop.ui.controls.row_pen import RowPen, lines_of
from desktop.ui.controls.row_view import Choosing, Looks, RowView
from desktop.ui.controls.segments import SegmentedTabs
from desktop.ui.listing import Listing
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme
from desktop.ui.rules.rule_rows import CHECKS, IDLE, LET, ORDER, SHEETS, WORDS, RuleRow, rule_listing

_SIZE = (760, 600)
_ROW, _MARGIN = 52, 6
_LINES = (20, 20)
_EMPTY = {
    CHECKS: "",
    IDLE: "这一期每一项检查都查过。",
    LET: "没有放过的字词。在一条校对提示上选“本报不再提示这几个字”，就记在这里。",
    ORDER: "还没有定下次序。在上面照本报的惯例写下职务，高的在前，用顿号隔开；名单里排错的会提出来。",
    WORDS: "词表还是空的。在上面写下本报的写法，或在一条校对提示上选“加进本报词表”。",
}
_NOT_FOUND = "这里没有“{}”。少打一个字再试。"
_READING: Reading[RuleRow] = Reading(spoken=lambda row: row.spoken, tip=lambda row: row.detail)


class RulesDialog(ListDialog):
    """Shows one sheet of rules after the other.

    Signals:
        command: turn, drop, write or bring_in
        written: two words of the word list: what is written, and what the paper writes for it
        ordered: posts as they were typed, the highest first
    """

    command = Signal(str)
    written = Signal(str, str)
    ordered = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("校对规则")
        self.resize(*_SIZE)
        self._rows: tuple[RuleRow, ...] = ()
        self._is_locked = False
        self.sheets = SegmentedTabs(theme, SHEETS)
        self.query = _field("在校对规则里找", "找检查或字词，可以打拼音首字母")
        self.query.setClearButtonEnabled(True)
        self.rules = RowView(
            theme, "校对规则", _READING, Looks(lambda _row: _ROW, _draw), choosing=Choosing.SEVERAL
        )
        self.wrong, self.better = _field("写成", "写成"), _field("本报写作", "本报写作")
        self.posts = _field("职务次序", "党工委书记、办事处主任、党工委副书记……")
        self._told = label(theme, "", tokens.NOTE, "text2", wrap=True)
        self.told = ToldLine(theme)
        for left in (self.command, self.finished):
            left.connect(lambda _what: self.told.tell(""))
        self._empty = label(theme, "", tokens.INTERFACE, "text2", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.add = self._button("加进词表")
        self.settle = self._button("定下次序")
        self.about = self._button("说明")
        self.buttons = {
            "turn": self._button("停用"),
            "drop": self._button("删除"),
            "write": self._button("导出…"),
            "bring_in": self._button("导入…"),
        }
        bind(self.buttons["drop"], QKeySequence.StandardKey.Delete)
        self._adding = _line(self.wrong, label(theme, "→", tone="text2"), self.better, self.add)
        self._ordering = _line(self.posts, self.settle)
        self._lay_out(theme)
        self._connect()

    @property
    def help_page(self) -> str:
        """The page on the only chosen check, else that on the rules."""
        chosen = self.chosen
        return f"check:{chosen[0].check}" if len(chosen) == 1 and not chosen[0].rule else "rules"

    @property
    def sheet(self) -> str:
        """The name of the sheet in front."""
        return SHEETS[self.sheets.currentIndex()]

    @property
    def chosen(self) -> tuple[RuleRow, ...]:
        """The chosen rows."""
        return self.rules.selected

    def listing(self) -> Listing:
        """Return the rules of the sheet in front that the query leaves."""
        return rule_listing(self.rules.rows, f"校对规则 {self.sheet}")

    def show_rules(self, rows: tuple[RuleRow, ...], told: str, *, is_locked: bool = False) -> None:
        """Show these rules; ``told`` says how far they reach. The chosen rule stays chosen."""
        self._rows = rows
        self._is_locked = is_locked
        self._told.setText(told)
        for number, sheet in enumerate(SHEETS):
            count = sum(sheet in row.sheets for row in rows)
            self.sheets.set_count(number, count)
        self._show_rows()

    def _show_rows(self) -> None:
        query, sheet, before = self.query.text().strip(), self.sheet, self.rules.current
        rows = tuple(row for row in self._rows if sheet in row.sheets and (not query or row.holds(query)))
        self.rules.show_rows(rows)
        if before is not None:
            self.rules.go_to(lambda row: (row.check, row.rule) == (before.check, before.rule))
        self.rules.setVisible(bool(rows))
        self.print.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self._empty.setText(_NOT_FOUND.format(query) if query else _EMPTY[sheet])
        self._adding.setVisible(sheet == WORDS and not self._is_locked)
        self._ordering.setVisible(sheet == ORDER and not self._is_locked)
        self._offer()

    def _offer(self) -> None:
        """Offer what makes sense for the chosen rows."""
        is_of_checks = self.sheet in (CHECKS, IDLE)
        self.buttons["turn"].setVisible(is_of_checks and not self._is_locked)
        self.buttons["turn"].setText("停用" if all(row.is_on for row in self.chosen) else "启用")
        self.buttons["drop"].setVisible(not is_of_checks and not self._is_locked)
        self.buttons["bring_in"].setVisible(not self._is_locked)
        self.about.setVisible(is_of_checks)
        for button in (self.buttons["turn"], self.buttons["drop"]):
            button.setEnabled(bool(self.chosen))
        self.about.setEnabled(len(self.chosen) == 1)

    def _add(self) -> None:
        wrong, better = self.wrong.text().strip(), self.better.text().strip()
        if wrong and better and wrong != better:
            self.wrong.clear()
            self.better.clear()
            self.wrong.setFocus()
            self.written.emit(wrong, better)

    def _settle(self) -> None:
        typed = self.posts.text().strip()
        if typed:
            self.posts.clear()
            self.ordered.emit(typed)

    def _choose(self) -> None:
        """Let Enter and a double click turn a check; words are dropped by their button alone."""
        if self.sheet in (CHECKS, IDLE) and not self._is_locked:
            self.command.emit("turn")

    def _button(self, words: str) -> QPushButton:
        button = push_button(words)
        button.setAutoDefault(False)
        return button

    def _connect(self) -> None:
        self.sheets.currentChanged.connect(lambda _index: self._show_rows())
        self.query.textChanged.connect(lambda _words: self._show_rows())
        self.rules.gathered.connect(self._offer)
        self.rules.chosen.connect(lambda _row: self._choose())
        self.add.clicked.connect(self._add)
        self.better.returnPressed.connect(self._add)
        self.settle.clicked.connect(self._settle)
        self.posts.returnPressed.connect(self._settle)
        self.about.clicked.connect(lambda: ask_for_help(self))
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, name=name: self.command.emit(name))

    def _lay_out(self, theme: Theme) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 20)
        layout.setSpacing(12)
        layout.addWidget(label(theme, "校对规则", tokens.DIALOG_TITLE))
        for widget in (self._told, self.sheets, self.query, self._adding, self._ordering):
            layout.addWidget(widget)
        layout.addWidget(self.rules, 1)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self.told)
        layout.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        for button in (self.buttons["turn"], self.buttons["drop"], self.about):
            line.addWidget(button)
        line.addStretch(1)
        for button in (self.buttons["write"], self.buttons["bring_in"], self.print):
            line.addWidget(button)
        close = self._button("关闭")
        close.clicked.connect(self.accept)
        line.addWidget(close)
        return line


def _line(*widgets: QWidget) -> QWidget:
    """Return a row of widgets in which the fields share the width."""
    box = QWidget()
    line = QHBoxLayout(box)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    for widget in widgets:
        line.addWidget(widget, int(isinstance(widget, QLineEdit)))
    return box


def _field(name: str, hint: str) -> QLineEdit:
    field = QLineEdit(placeholderText=hint)
    field.setAccessibleName(name)
    return field


def _draw(pen: RowPen, box: QRect, row: RuleRow) -> None:
    inside = box.adjusted(0, _MARGIN, 0, -_MARGIN)
    if row.rule is None:
        inside = pen.icon(inside, "check" if row.is_on else "cross", "ok" if row.is_on else "text3")
    first, second = lines_of(inside, *_LINES)
    tone = "text" if row.is_on else "text2"
    pen.words(pen.note(first if row.detail else inside, row.note), row.title, tokens.ROW, tone)
    pen.words(second, row.detail, tokens.NOTE, "text2")
