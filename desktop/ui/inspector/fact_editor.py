"""The fields that open in a fact's row: all that is known of it, to be put right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.model import ChangeFact, Edit, Fact, FactKind, Together, Value
from desktop.review import edit_label
from desktop.ui.controls.buttons import push_button
from desktop.ui.controls.descriptions import describe
from desktop.ui.controls.labels import label
from desktop.ui.inspector.fact_fields import FIELDS, VALUE, Field, Shape
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme
from desktop.ui.reviewing.items import FactItem

_LINE, _FLAG, _AROUND, _NOTE = 52, 32, 56, 36


class FactEditor(QFrame):
    """Everything of one fact that can be changed.

    Attributes:
        inputs: the fields by their keys, the value's is empty

    Signals:
        accepted: the edit, a ``ChangeFact`` or several of them together
        closed: the fields were left without a change
        grown: a sentence needs more room
    """

    accepted = Signal(object)
    closed = Signal()
    grown = Signal()

    def __init__(self, theme: Theme, item: FactItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item = item
        self._fields = FIELDS[item.kind]
        self.setProperty("surface", "editor")
        self.inputs = {field.key: self._input(field) for field in self._fields}
        self.note = label(theme, "", tokens.NOTE, "error", wrap=True)
        self.note.hide()
        self._lay_out(theme)
        for line in self.inputs.values():
            line.installEventFilter(self)
        describe(self)

    def begin(self) -> None:
        """Put the cursor into the first field."""
        first = self.inputs[self._fields[0].key]
        first.setFocus()
        if isinstance(first, QLineEdit):
            first.selectAll()

    def sizeHint(self) -> QSize:
        """Return the height of the fields, for the row to make room."""
        flags = sum(field.shape is Shape.FLAG for field in self._fields)
        height = _AROUND + _FLAG * flags + _LINE * (len(self._fields) - flags)
        return QSize(super().sizeHint().width(), height + (_NOTE if self.note.text() else 0))

    def accept(self) -> None:
        """Send the edit that the fields describe; what cannot be read is said instead."""
        try:
            typed = {field.key: self._typed(field) for field in self._fields}
        except ValueError as error:
            self.note.setText(str(error))
            self.note.show()
            self.grown.emit()
            return
        self.accepted.emit(self._edit(typed))

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

    def _edit(self, typed: dict[str, Value]) -> Edit:
        """Return what was typed as an edit; a new value holds for all mentions, the rest for the first."""
        first, *others = [mention.fact for mention in self._item.mentions]
        value = typed.pop(VALUE, first.value)
        given = {key: said for key, said in typed.items() if key in first.attrs or said not in (None, "", ())}
        change = ChangeFact(first.ref, value, {**first.attrs, **given})
        alike = tuple(ChangeFact(fact.ref, value, fact.attrs) for fact in others)
        return Together(edit_label(change), (change, *alike)) if alike else change

    def _input(self, field: Field) -> QLineEdit | QCheckBox | QComboBox:
        value = self._shown(field)
        if field.shape is Shape.FLAG:
            box = QCheckBox(field.name)
            box.setChecked(bool(value))
            return box
        if field.shape is Shape.CHOICE:
            choice = QComboBox()
            for key, words in field.choices.items():
                choice.addItem(words, key)
            choice.setCurrentIndex(max(0, choice.findData(value)))
            return choice
        return QLineEdit(field.shown(value))

    def _shown(self, field: Field) -> Value:
        fact: Fact = self._item.mentions[0].fact
        if field.key == VALUE:
            return fact.value if fact.value is not None or self._item.kind in _FIGURES else self._item.name
        # The posts of a person are gathered from all mentions in the article.
        return self._item.titles if field.key == "titles" else fact.attrs.get(field.key)

    def _typed(self, field: Field) -> Value:
        typed = self.inputs[field.key]
        if isinstance(typed, QCheckBox):
            return typed.isChecked()
        if isinstance(typed, QComboBox):
            return str(typed.currentData())
        return field.parsed(typed.text())

    def _lay_out(self, theme: Theme) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 6)
        layout.setSpacing(4)
        for field in self._fields:
            shown = self.inputs[field.key]
            if field.shape is not Shape.FLAG:
                layout.addWidget(label(theme, field.name, tokens.NOTE, "text2"))
            layout.addWidget(shown)
            shown.setAccessibleName(field.name)
        layout.addWidget(self.note)
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


_FIGURES = frozenset({FactKind.DATE, FactKind.QUANTITY})
