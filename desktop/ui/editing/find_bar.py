"""The bar for 查找 and 替换, floating at the upper right of the text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QToolButton, QWidget

from desktop.ui.controls.buttons import IconButton, push_button
from desktop.ui.controls.labels import label, set_tone
from desktop.ui.editing.wordsearch import Query
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

_WIDTH = 500
_MARGIN = 12


class FindBar(QFrame):
    """What to look for, and what to put in its place.

    Signals:
        query_changed: the ``Query`` to look for
        step_asked: 1 for the next place, -1 for the one before
        replace_asked: the words for the current place
        replace_all_asked: the words for every place
        closed: the bar was put away
    """

    help_page = "text#查找和替换"

    query_changed = Signal(object)
    step_asked = Signal(int)
    replace_asked = Signal(str)
    replace_all_asked = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setProperty("surface", "card")
        self.field = _field("查找")
        self.words = _field("替换为")
        self.count = label(theme, "", tokens.NOTE, "text2")
        self.one, self.all = push_button("替换"), push_button("全部替换")
        self.case = _switch("Aa", "区分大小写（Alt+C）", "Alt+C")
        self.pattern = _switch(".*", "正则表达式（Alt+R）：替换里用 $1 代表第一组", "Alt+R")
        self._lay_out(theme)
        self.field.textChanged.connect(lambda _words: self.query_changed.emit(self.query()))
        for switch in (self.case, self.pattern):
            switch.toggled.connect(lambda _on: self.query_changed.emit(self.query()))
        self.one.clicked.connect(lambda: self.replace_asked.emit(self.words.text()))
        self.all.clicked.connect(lambda: self.replace_all_asked.emit(self.words.text()))
        for watched in (self.field, self.words, parent):
            watched.installEventFilter(self)
        self.hide()

    def query(self) -> Query:
        """Return what to look for."""
        return Query(self.field.text(), self.pattern.isChecked(), self.case.isChecked())

    def open(self, *, replacing: bool, words: str = "") -> None:
        """Show the bar with words to look for, with the fields for replacing or without."""
        for widget in (self.words, self.one, self.all):
            widget.setVisible(replacing)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        if words:
            self.field.setText(words)
        self.field.setFocus()
        self.field.selectAll()

    def show_place(self, number: int, total: int) -> None:
        """Show which place is current, counted from 1; 0 for none."""
        set_tone(self.count, "text2")
        if not self.field.text():
            self.count.setText("")
        elif total:
            self.count.setText(f"{number} / {total}" if number else f"{total} 处")
        else:
            self.count.setText("没有")
        self._offer(bool(total))

    def show_trouble(self, words: str) -> None:
        """Say why nothing can be found or replaced."""
        set_tone(self.count, "error")
        self.count.setText(words)
        self._offer(False)

    def close_bar(self) -> None:
        """Put the bar away."""
        self.hide()
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter and Esc in the fields, and follow the text's size."""
        if watched is self._over:
            if event.type() == QEvent.Type.Resize:
                self._place()
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take(event)
        return False

    def _take(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.step_asked.emit(-1 if back else 1)
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
            return True
        return False

    def _offer(self, on: bool) -> None:
        """Offer to replace, or do not; who has just replaced the last place stays in the bar."""
        if not on and (self.one.hasFocus() or self.all.hasFocus()):
            self.field.setFocus()
        for button in (self.one, self.all):
            button.setEnabled(on)

    def _place(self) -> None:
        width = min(_WIDTH, self._over.width() - 2 * _MARGIN)
        self.setGeometry(self._over.width() - width - _MARGIN - 10, _MARGIN, width, self.sizeHint().height())

    def _lay_out(self, theme: Theme) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(12, 10, 8, 10)
        layout.setHorizontalSpacing(6)
        layout.setVerticalSpacing(8)
        layout.addLayout(_line(self.field, self.case, self.pattern, gap=2), 0, 0)
        layout.addLayout(self._steps(theme), 0, 1)
        layout.addWidget(self.words, 1, 0)
        layout.addLayout(_line(self.one, self.all), 1, 1)
        layout.setColumnStretch(0, 1)
        # From what is looked for the keyboard goes on to what replaces it, as everywhere else.
        QWidget.setTabOrder(self.field, self.words)

    def _steps(self, theme: Theme) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(2)
        self.count.setMinimumWidth(48)
        line.addWidget(self.count)
        for icon, name, slot in (
            ("prev", "上一处（Shift+Enter）", lambda: self.step_asked.emit(-1)),
            ("next", "下一处（Enter）", lambda: self.step_asked.emit(1)),
            ("cross", "关闭（Esc）", self.close_bar),
        ):
            button = IconButton(theme, icon, name, size=28)
            button.clicked.connect(slot)
            line.addWidget(button)
        return line


def _field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setPlaceholderText(name)
    field.setAccessibleName(name)
    return field


def _switch(words: str, name: str, keys: str) -> QToolButton:
    """Return a small button that is on or off."""
    button = QToolButton()
    button.setText(words)
    button.setCheckable(True)
    button.setFixedSize(30, 28)
    button.setProperty("square", True)
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.setShortcut(keys)
    return button


def _line(*widgets: QWidget, gap: int = 6) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(gap)
    for widget in widgets:
        line.addWidget(widget)
    return line
