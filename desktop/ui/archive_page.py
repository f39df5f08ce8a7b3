"""Searching the archive: a query, and the articles that hold it, newest first."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QObject,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.ui import tokens
from desktop.ui.controls.labels import label
from desktop.ui.hit_list import HitEntry, HitList
from desktop.ui.outline.archive_list import IssueEntry, IssueList
from desktop.ui.preview import PreviewPane
from desktop.ui.theme import Theme

_COLUMN = 776
_PREVIEW = 400
_ROOMY = 1100
"""From which width on an article is shown beside the list."""
_PAUSE_MS = 150


class ArchivePage(QFrame):
    """The archive in the place of the desk.

    Signals:
        query_changed: the words looked for, after a short pause
        issue_chosen: the id of the issue to open
        hit_chosen: the ``HitEntry`` of the article to open, and the words looked for
        hit_reached: the ``HitEntry`` that is to be shown beside the list
        closed: back to the open issue
    """

    query_changed = Signal(str)
    issue_chosen = Signal(str)
    hit_chosen = Signal(object, str)
    hit_reached = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "base")
        self.query = QLineEdit()
        self.query.setPlaceholderText("查档案：人名、单位、词句")
        self.query.setAccessibleName("查档案")
        self.query.setProperty("large", True)
        self.query.setFont(theme.font(tokens.TEXT.px))
        self.query.installEventFilter(self)
        self.hits = HitList(theme)
        self.issues = IssueList(theme, 40)
        self.count = label(theme, "", tokens.INTERFACE, "text2")
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(lambda: self.query_changed.emit(self.query.text().strip()))
        self.query.textChanged.connect(lambda _text: self._pause.start())
        self.preview = PreviewPane(theme)
        self.preview.setFixedWidth(_PREVIEW)
        self.hits.chosen.connect(lambda hit: self.hit_chosen.emit(hit, self.query.text().strip()))
        self.hits.reached.connect(self.hit_reached)
        self.preview.open_asked.connect(lambda: self.hits.activated.emit(self.hits.currentIndex()))
        self.issues.chosen.connect(self.issue_chosen)
        self._lay_out(theme)
        self.show_issues(())

    def begin(self) -> None:
        """Put the cursor into the query."""
        self.query.setFocus()
        self.query.selectAll()

    def show_issues(self, entries: tuple[IssueEntry, ...]) -> None:
        """Show all issues, as long as nothing is looked for."""
        self.issues.show_entries(entries)
        self.issues.show()
        self.hits.hide()
        self._make_room()
        self.count.setText(f"{len(entries)} 期，新的在前" if entries else "档案里还没有一期。")

    def show_hits(self, query: str, entries: tuple[HitEntry, ...]) -> None:
        """Show what was found for a query."""
        self.hits.show_entries(query, entries)
        self.hits.setVisible(bool(entries))
        self.issues.hide()
        self._make_room()
        none = f"档案里没有“{query}”。少打一个字再试。"
        self.count.setText(f"{len(entries)} 篇，从新到旧" if entries else none)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the article out where there is only room for the list."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        self.preview.setVisible(not self.hits.isHidden() and self.width() >= _ROOMY)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the issue on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Let ↓ in the query go to what was found, and Enter open it."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        view = self.hits if self.hits.isVisible() else self.issues
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            view.activated.emit(view.currentIndex())
            return True
        if event.key() != Qt.Key.Key_Down:
            return False
        view.setFocus()
        view.setCurrentIndex(view.model().index(0, 0))
        return True

    def _lay_out(self, theme: Theme) -> None:
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        column = QWidget()
        column.setMaximumWidth(_COLUMN)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(28, 20, 28, 12)
        layout.setSpacing(12)
        for widget in (self.query, self.count):
            layout.addWidget(widget)
        layout.addWidget(self.hits, 1)
        layout.addWidget(self.issues, 1)
        layout.addWidget(label(theme, "两个字也能查到    Enter 打开    Esc 回到本期", tokens.NOTE, "text3"))
        outer.addStretch(1)
        outer.addWidget(column, 1000)
        outer.addStretch(1)
        outer.addWidget(self.preview)
