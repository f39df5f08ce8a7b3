"""A finding opened in its row: what, why, on what ground, and what may be done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from desktop.model import AcceptFinding, FindingState
from desktop.text.wording import FINDING_STATES, SEVERITIES
from desktop.ui.controls.buttons import push_button
from desktop.ui.controls.labels import label, surface
from desktop.ui.inspector.finding_rows import FindingRow
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

# Words, command, and whether a suggestion is needed.
_BEYOND = (
    ("此类都忽略", "dismiss_rule", False),
    ("同样的都照改", "unify", True),
    ("本报不再提示这几个字", "let_stand", False),
    ("本报停用这项检查", "switch_off", False),
    ("加进本报词表", "house_word", True),
)


class FindingCard(QFrame):
    """One finding in full.

    Signals:
        edited: an ``AcceptFinding`` edit for one of several suggestions
        command: ``confirm``, ``reject``, ``change``, ``restore``, ``help`` or one of 更多
    """

    edited = Signal(object)
    command = Signal(str)

    def __init__(self, theme: Theme, row: FindingRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._finding = row.item.judged.finding
        self._is_open = row.item.is_open
        self._outer = outer = QVBoxLayout(self)
        outer.setContentsMargins(8, 4, 8, 4)
        card = surface("card")
        outer.addWidget(card)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(12, 10, 12, 12)
        layout.setSpacing(6)
        layout.addLayout(self._heading(row))
        for words, style, tone in self._sentences(row):
            layout.addWidget(label(theme, words, style, tone, wrap=True))
        if self._is_open and self._finding.suggestions:
            layout.addWidget(self._suggestion(self._finding.suggestions[0]))
            layout.addLayout(self._other_suggestions())
        layout.addLayout(self._buttons(row.item.judged.state))

    def height_for(self, width: int) -> int:
        """Return the height at which all words show in ``width``."""
        return self._outer.totalHeightForWidth(width)

    def _heading(self, row: FindingRow) -> QHBoxLayout:
        line = QHBoxLayout()
        severity = self._finding.severity
        mark = QLabel()
        ratio = self.devicePixelRatioF()
        mark.setPixmap(self._theme.pixmap(severity.value, severity.value, 18, ratio))
        line.addWidget(mark)
        line.addWidget(label(self._theme, SEVERITIES[severity], tokens.NOTE, severity.value))
        line.addStretch(1)
        line.addWidget(label(self._theme, row.quote[:16], tokens.NOTE, "text3"))
        return line

    def _sentences(self, row: FindingRow) -> list[tuple[str, tokens.Type, str]]:
        sentences = [(self._finding.message, tokens.ROW, "text")]
        if len(row.quote) > 16:
            sentences.append((row.quote, tokens.INTERFACE, "text2"))
        if self._finding.ground:
            sentences.append((f"依据：{self._finding.ground}", tokens.NOTE, "text2"))
        return sentences

    def _suggestion(self, words: str) -> QFrame:
        box = surface("suggestion")
        layout = QHBoxLayout(box)
        layout.setContentsMargins(10, 6, 10, 6)
        text = f"改为 {words}" if words.strip() else "删去这几个字"
        layout.addWidget(label(self._theme, text, tokens.Type(13, 20, 500), "ok", wrap=True))
        return box

    def _buttons(self, state: FindingState) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        if state is not FindingState.OPEN:
            line.addWidget(label(self._theme, FINDING_STATES[state], tokens.NOTE, "text2"))
            self._add(line, "恢复", "restore")
        else:
            first = ("采纳", "confirm") if self._finding.suggestions else ("去改", "change")
            self._add(line, *first, style="filled")
            self._add(line, "忽略", "reject")
            line.addWidget(self._more())
        line.addStretch(1)
        self._add(line, "说明", "help", style="plain")
        return line

    def _more(self) -> QPushButton:
        """Return the button that opens what may be said of this finding beyond its place."""
        button = push_button("更多", style="plain")
        menu = QMenu(button)
        for text, command, needs_words in _BEYOND:
            if self._finding.suggestions or not needs_words:
                action = menu.addAction(text)
                action.triggered.connect(lambda _checked=False, name=command: self.command.emit(name))
        button.setMenu(menu)
        return button

    def _other_suggestions(self) -> QVBoxLayout:
        layout = QVBoxLayout()
        for words in self._finding.suggestions[1:]:
            button = push_button(f"改为 {words}")
            edit = AcceptFinding(self._finding.ref, words)
            button.clicked.connect(lambda _checked=False, edit=edit: self.edited.emit(edit))
            layout.addWidget(button)
        return layout

    def _add(self, line: QHBoxLayout, text: str, command: str, style: str = "") -> None:
        button = push_button(text, style=style)
        button.clicked.connect(lambda: self.command.emit(command))
        line.addWidget(button)
