"""The page that compares: articles and their counterparts at the left, how they differ at the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.comparing.rows import PairRow
from desktop.ui.controls.buttons import KeyButton
from desktop.ui.controls.labels import ElidedLabel, label
from desktop.ui.controls.row_model import Reading
from desktop.ui.controls.row_pen import RowPen, lines_of
from desktop.ui.controls.row_view import Looks, RowView
from desktop.ui.controls.side_page import Column, SidePage
from desktop.ui.history.comparison_view import ComparisonView
from desktop.ui.history.telling import Told
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

_LIST = 420
_HEADING, _ONE, _TWO, _MARGIN = 40, 36, 52, 6
_LINES = (20, 20)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_READING: Reading[PairRow] = Reading(
    spoken=lambda row: row.spoken,
    tip=lambda row: "\n".join(filter(None, (row.title, row.detail))),
    is_choosable=lambda row: not row.is_heading,
)


class ComparingPage(SidePage):
    """What is compared, pair by pair.

    Signals:
        reached: the ``PairRow`` whose difference is to be shown
        read: the ``PairRow`` whose earlier article is to be read
        opened: the ``PairRow`` whose earlier article is to be put on the desk
    """

    help_page = "archive#和往期比"

    reached = Signal(object)
    read = Signal(object)
    opened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.list: RowView[PairRow] = RowView(theme, "对照的文章", _READING, Looks(_height, _draw))
        self.title = ElidedLabel(theme, tokens.Type(16, 24, 500))
        self.view = ComparisonView(theme)
        self.summary = label(theme, "", tokens.NOTE, "text2")
        self.look = KeyButton(theme, "看那一篇", "Enter")
        self.open = KeyButton(theme, "打开那一期", "Ctrl+Enter")
        left = Column(self.list, (self.summary,), inset=8)
        right = Column(self.view, (self.title,), (QWidget(), self.open, self.look))
        self.put("", _LIST, left, right, "↑ ↓ 逐篇看    Enter 看那一篇    Esc 返回")
        self.list.reached.connect(self._reach)
        self.list.installEventFilter(self)
        self.list.chosen.connect(self._read)
        self.look.clicked.connect(lambda: self._read(self.list.current))
        self.open.clicked.connect(lambda: self._open(self.list.current))

    def show_waiting(self, heading: str, words: str) -> None:
        """Say that something is being compared, or why there is nothing to show."""
        self.heading.setText(heading)
        self.summary.setText("")
        self.list.show_rows(())
        self.title.setText("")
        self.view.show_nothing(words)
        self._offer(is_earlier=False)

    def show_rows(self, heading: str, rows: tuple[PairRow, ...], summary: str) -> None:
        """Show what is compared; the first pair becomes current."""
        self.heading.setText(heading)
        self.summary.setText(summary)
        self.list.show_rows(rows)
        self._offer(is_earlier=any(map(_is_earlier, rows)))
        self.list.go_to()

    def show_difference(self, title: str, paragraphs: tuple[Told, ...]) -> None:
        """Show how the current pair differs."""
        self.title.setText(title)
        self.view.show_told(paragraphs)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Ctrl and Enter open what Enter alone only reads."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        is_open = event.key() in _ENTER and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if is_open:
            self._open(self.list.current)
        return is_open

    def _offer(self, *, is_earlier: bool) -> None:
        for button in (self.look, self.open):
            button.setVisible(is_earlier)

    def _reach(self, row: PairRow | None) -> None:
        for button in (self.look, self.open):
            button.setEnabled(_is_earlier(row))
        if row is not None:
            self.reached.emit(row)

    def _read(self, row: PairRow | None) -> None:
        if _is_earlier(row):
            self.read.emit(row)

    def _open(self, row: PairRow | None) -> None:
        if _is_earlier(row):
            self.opened.emit(row)


def _is_earlier(row: PairRow | None) -> bool:
    return row is not None and row.place is not None and row.place.before is not None


def _height(row: PairRow) -> int:
    return _HEADING if row.is_heading else _TWO if row.detail else _ONE


def _draw(pen: RowPen, box: QRect, row: PairRow) -> None:
    if row.is_heading:
        pen.words(box.adjusted(0, 12, 0, 0), row.title, tokens.NOTE, "text2", weight=700)
        return
    inside = box.adjusted(4, _MARGIN, 0, -_MARGIN)
    first, second = lines_of(inside, *_LINES)
    pen.words(pen.note(first if row.detail else inside, row.note, "accent"), row.title, tokens.ROW)
    pen.words(second, row.detail, tokens.NOTE, "text2")
