"""The fields that open in a fact's row: its value, and for a person the posts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.model import ChangeFact, FactKind, Together, Value
from desktop.review import edit_label
from desktop.ui import tokens
from desktop.ui.controls.buttons import push_button
from desktop.ui.controls.labels import label
from desktop.ui.items import FactItem
from desktop.ui.theme import Theme

_VALUE_NAMES = {
    FactKind.PERSON: "姓名",
    FactKind.DATE: "日期（年-月-日）",
    FactKind.QUANTITY: "数值",
    FactKind.ORGANIZATION: "全称",
    FactKind.PLACE: "全称",
}
_SEPARATOR = "；"


class FactEditor(QFrame):
    """Value and posts of one fact.

    Signals:
        accepted: the edit, a ``ChangeFact`` or several of them together
        closed: the fields were left without a change
    """

    accepted = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, item: FactItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item = item
        self.setProperty("surface", "editor")
        self.value = QLineEdit(_shown(item.mentions[0].fact.value) or item.name)
        self.titles = QLineEdit(_SEPARATOR.join(item.titles))
        self._lay_out(theme)
        for field in (self.value, self.titles):
            field.installEventFilter(self)

    def begin(self) -> None:
        """Put the cursor into the value."""
        self.value.setFocus()
        self.value.selectAll()

    def sizeHint(self) -> QSize:
        """Return the height of the fields, for the row to make room."""
        return QSize(super().sizeHint().width(), 160 if self._has_titles else 108)

    def accept(self) -> None:
        """Send the edit that the fields describe; a new value holds for all mentions."""
        first, *others = [mention.fact for mention in self._item.mentions]
        value = self._new_value()
        change = ChangeFact(first.ref, value, self._new_attrs())
        alike = tuple(ChangeFact(fact.ref, value, fact.attrs) for fact in others)
        self.accepted.emit(Together(edit_label(change), (change, *alike)) if alike else change)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take Enter and Esc in a field for 存下 and 取消; every other key is the field's own."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return True
        return False

    @property
    def _has_titles(self) -> bool:
        return self._item.kind is FactKind.PERSON

    def _new_value(self) -> Value:
        words = self.value.text().strip()
        return _number(words) if self._item.kind is FactKind.QUANTITY else words

    def _new_attrs(self) -> dict[str, Value]:
        attrs = dict(self._item.mentions[0].fact.attrs)
        if self._has_titles:
            parts = self.titles.text().replace(";", _SEPARATOR).split(_SEPARATOR)
            attrs["titles"] = tuple(part.strip() for part in parts if part.strip())
        return attrs

    def _lay_out(self, theme: Theme) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 6)
        layout.setSpacing(4)
        fields = [(_VALUE_NAMES.get(self._item.kind, "写作"), self.value)]
        if self._has_titles:
            fields.append(("职务，几个之间用；隔开", self.titles))
        for name, field in fields:
            layout.addWidget(label(theme, name, tokens.NOTE, "text2"))
            layout.addWidget(field)
            layout.addSpacing(2)
            field.setAccessibleName(name)
        layout.addLayout(self._buttons())
        layout.addStretch(1)

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addStretch(1)
        cancel, save = push_button("取消"), push_button("存下", style="filled")
        cancel.clicked.connect(self.closed)
        save.clicked.connect(self.accept)
        line.addWidget(cancel)
        line.addWidget(save)
        return line


def _shown(value: Value) -> str:
    if isinstance(value, tuple):
        return _SEPARATOR.join(value)
    return "" if value is None else str(value)


def _number(words: str) -> Value:
    plain = words.replace(",", "").replace("，", "")
    try:
        return int(plain)
    except ValueError:
        pass
    try:
        return float(plain)
    except ValueError:
        return words
