"""The fields of one name in the roster."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.model import FactKind, RosterEntry
from desktop.text.wording import FACT_KINDS
from desktop.ui.controls.buttons import push_button
from desktop.ui.controls.dialog import Dialog
from desktop.ui.controls.labels import label
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme
from desktop.ui.roster.roster_words import RosterRow

_SEPARATOR = "；"
_KINDS = (
    FactKind.PERSON,
    FactKind.ORGANIZATION,
    FactKind.PLACE,
    FactKind.WORK,
    FactKind.NAME,
    FactKind.CONTACT,
)
_MORE = {FactKind.PERSON: "职务，几个之间用；隔开"}
_SHORT = "名称至少两个字。"
_WIDTH = 400


class RosterForm(Dialog):
    """Asks for a name, what it is, and its posts or whole name.

    Signals:
        filled: the entries that the fields describe
    """

    help_page = "roster"

    filled = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: RosterRow | None = None
        self.setMinimumWidth(_WIDTH)
        self.kind = QComboBox()
        for kind in _KINDS:
            self.kind.addItem(FACT_KINDS[kind], kind)
        self.name = QLineEdit()
        self.more = QLineEdit()
        self.wrong = QCheckBox("不是，以后不要再标")
        self._more_name = label(theme, "", tokens.NOTE, "text2")
        self._note = label(theme, "", tokens.NOTE, "error")
        self._title = label(theme, "", tokens.DIALOG_TITLE)
        self.kind.currentIndexChanged.connect(lambda _index: self._name_more())
        self.save = push_button("存下", style="filled")
        self.save.clicked.connect(self._fill)
        self._lay_out(theme)

    def ask(self, row: RosterRow | None) -> None:
        """Ask for a new name, or for changes of one that is known."""
        self._row = row
        words = "修改" if row else "添加"
        self.setWindowTitle(words)
        self._title.setText(words)
        entries = row.entries if row else ()
        first = entries[0] if entries else RosterEntry("")
        self.kind.setCurrentIndex(max(0, self.kind.findData(first.kind)))
        self.name.setText(first.name)
        self.more.setText(_SEPARATOR.join(filter(None, (entry.post or entry.full for entry in entries))))
        self.wrong.setChecked(first.stopped)
        self._note.clear()
        self._name_more()
        self.open()
        self.name.setFocus()

    @property
    def _chosen_kind(self) -> FactKind:
        return FactKind(self.kind.currentData())

    def _fill(self) -> None:
        name = self.name.text().strip()
        if len(name) < len("两字"):
            self._note.setText(_SHORT)
            return
        self.accept()
        self.filled.emit((self._row.entries if self._row else (), self._entries(name)))

    def _entries(self, name: str) -> tuple[RosterEntry, ...]:
        """Return the typed entries; those that were known keep when they were seen."""
        known = {entry.key: entry for entry in self._row.entries} if self._row else {}
        parts = self.more.text().replace(";", _SEPARATOR).split(_SEPARATOR)
        typed = [part.strip() for part in parts if part.strip()] or [""]
        entries = (self._entry(name, words) for words in dict.fromkeys(typed))
        return tuple(known.get(entry.key, entry) for entry in entries)

    def _entry(self, name: str, words: str) -> RosterEntry:
        kind, stopped = self._chosen_kind, self.wrong.isChecked()
        if kind is FactKind.PERSON:
            return RosterEntry(name, words, kind=kind, stopped=stopped)
        full = words if words != name else ""
        return RosterEntry(name, kind=kind, full=full, stopped=stopped)

    def _name_more(self) -> None:
        words = _MORE.get(self._chosen_kind, "全称，没有就空着")
        self._more_name.setText(words)
        self.more.setAccessibleName(words)

    def _lay_out(self, theme: Theme) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(4)
        layout.addWidget(self._title)
        for name, field in (("名称", self.name), ("是什么", self.kind)):
            layout.addSpacing(8)
            layout.addWidget(label(theme, name, tokens.NOTE, "text2"))
            layout.addWidget(field)
            field.setAccessibleName(name)
        layout.addSpacing(8)
        for widget in (self._more_name, self.more, self.wrong, self._note):
            layout.addWidget(widget)
        layout.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addStretch(1)
        cancel = push_button("取消")
        cancel.clicked.connect(self.reject)
        line.addWidget(cancel)
        line.addWidget(self.save)
        return line
