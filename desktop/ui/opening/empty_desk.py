"""The desk with nothing on it: three ways in, the issues worked on last, a sample."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.controls.buttons import push_button
from desktop.ui.controls.labels import label
from desktop.ui.controls.painting import draw_icon, fill_rounded
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme
from desktop.ui.outline.archive_list import IssueEntry, issue_list

_WIDTH = 748
_RECENT = 3
_ROW = 40


class EmptyDesk(QFrame):
    """What a window without an issue shows.

    Signals:
        command: ``paste``, ``open``, ``sample``, ``help_start`` or ``search``
        issue_chosen: the id of an archived issue
    """

    help_page = "intake"

    command = Signal(str)
    issue_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("surface", "base")
        self.cards: list[QAbstractButton] = []
        self.recent = issue_list(theme, _ROW, inset=0)
        self._heading = label(theme, "最近", tokens.NOTE, "text2")
        self._all = push_button("", style="flush")
        self._all.clicked.connect(lambda: self.command.emit("search"))
        self.sample = push_button("先看一期样张", style="flush")
        self.sample.clicked.connect(lambda: self.command.emit("sample"))
        self.first_steps = push_button("第一步怎么做", style="flush")
        self.first_steps.clicked.connect(lambda: self.command.emit("help_start"))
        self.recent.chosen.connect(lambda entry: self.issue_chosen.emit(entry.id))
        self._entries: tuple[IssueEntry, ...] = ()
        self._lines = QVBoxLayout()
        self._lay_out()
        theme.changed.connect(self._dress)
        self._dress()
        self.show_recent(())

    def show_recent(self, entries: tuple[IssueEntry, ...]) -> None:
        """Show the issues worked on last, as many as there is room for."""
        self._entries = entries
        self._all.setText(f"全部 {len(entries)} 期")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show more or fewer of the issues worked on last."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for count in range(min(len(self._entries), _RECENT), -1, -1):
            self._show_first(count)
            if self._lines.totalHeightForWidth(min(self.width(), _WIDTH)) <= self.height():
                return

    def _show_first(self, count: int) -> None:
        self.recent.show_rows(self._entries[:count])
        self.recent.setFixedHeight(_ROW * count)
        for widget in (self._heading, self.recent):
            widget.setVisible(count > 0)
        self._all.setVisible(len(self._entries) > count)
        self._lines.activate()

    def _dress(self) -> None:
        self.sample.setIcon(self._theme.icon("article", "accent"))
        self.first_steps.setIcon(self._theme.icon("help", "accent"))

    def _lay_out(self) -> None:
        column = QWidget()
        column.setMaximumWidth(_WIDTH)
        layout = self._lines
        column.setLayout(layout)
        layout.setContentsMargins(16, 24, 16, 24)
        layout.setSpacing(8)
        layout.addWidget(label(self._theme, "把一期文字放进来", tokens.EMPTY))
        promise = "自动分成报头、文章和段落，找出人名、职务与日期。原文一字不改，每一步都能撤销。"
        layout.addWidget(label(self._theme, promise, tokens.ROW, "text2", wrap=True))
        layout.addSpacing(16)
        layout.addLayout(self._cards())
        layout.addSpacing(20)
        layout.addWidget(self._heading)
        layout.addWidget(self.recent)
        layout.addLayout(_left_aligned(self._all, self.sample, self.first_steps))
        outer = QGridLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(column, 1, 1)
        for edge in (0, 2):
            outer.setRowStretch(edge, 1)
            outer.setColumnStretch(edge, 1)
        outer.setColumnStretch(1, 100)
        column.setMinimumWidth(480)

    def _cards(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(16)
        for card in (
            _Card(self._theme, "paste", "粘贴", "从 Word、PDF 或公众号复制来的文字", "Ctrl+V"),
            _Card(self._theme, "open", "打开文件", "文本、Word、PDF、网页", "Ctrl+O"),
            _Card(self._theme, "drop", "拖到这里", "文件或选中的文字都可以"),
        ):
            line.addWidget(card)
            self.cards.append(card)
            if card.icon_name == "paste":
                self.setFocusProxy(card)
            command = "open" if card.icon_name == "drop" else card.icon_name
            card.clicked.connect(lambda _checked=False, command=command: self.command.emit(command))
        return line


class _Card(QAbstractButton):
    """One way in: icon, key, what to do and with what."""

    def __init__(self, theme: Theme, icon: str, title: str, words: str, key: str = "") -> None:
        super().__init__()
        self._theme = theme
        self.icon_name = icon
        self._title = title
        self._words = words
        self._key = key
        self.setText(title)
        self.setAccessibleDescription(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(150, 150)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the size of a card."""
        return QSize(236, 150)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        with QPainter(self) as painter:
            self._draw_frame(painter)
            inside = self.rect().adjusted(22, 22, -22, -16)
            draw_icon(painter, self._theme, inside.topLeft(), self.icon_name, "accent", 28)
            if self._key:
                self._draw_key(painter, inside)
            painter.setPen(self._theme.color("text"))
            painter.setFont(self._theme.font(tokens.TEXT.px, 500))
            painter.drawText(inside.adjusted(0, 44, 0, 0), _TOP, self._title)
            painter.setPen(self._theme.color("text2"))
            painter.setFont(self._theme.font(tokens.INTERFACE.px))
            painter.drawText(inside.adjusted(0, 72, 0, 0), _TOP | Qt.TextFlag.TextWordWrap, self._words)

    def _draw_frame(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self.hasFocus()
        pen = QPen(self._theme.color("accent" if strong else "line2"), 2 if strong else 1)
        if self.icon_name == "drop":
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(self._theme.color("hover" if self.underMouse() else "base"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)

    def _draw_key(self, painter: QPainter, inside: QRect) -> None:
        painter.setFont(self._theme.font(tokens.NOTE.px))
        width = painter.fontMetrics().horizontalAdvance(self._key) + 14
        box = QRect(inside.right() - width, inside.top() + 2, width, 22)
        fill_rounded(painter, box, tokens.RADIUS_CHIP, self._theme, "sunken")
        painter.setPen(self._theme.color("text2"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)


_TOP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


def _left_aligned(*buttons: QPushButton) -> QHBoxLayout:
    line = QHBoxLayout()
    for button in buttons:
        line.addWidget(button)
    line.addStretch(1)
    return line
