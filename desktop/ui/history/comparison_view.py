"""Two states of an issue as one text: what came is underlined, what went is struck through."""

from __future__ import annotations

from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QTextEdit

from desktop.review import Comparison, PieceState
from desktop.ui.history.telling import Told, told
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

_LINE = 26
_GAP = 10
_MARGIN = 28
_ALIKE = "文字和报头都没有改。"
_COLUMN = 720
_BEHIND_NOTE = 12
_WIDEST_NOTE = 168
"""As wide as a note is waited for; behind a longer one its words begin at the next stop."""


class ComparisonView(QTextEdit):
    """Shows a comparison, to be read and copied."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[Told, ...] = ()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName("改动")
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.document().setDocumentMargin(0)
        theme.changed.connect(self._show_again)

    def show_comparison(self, comparison: Comparison) -> None:
        """Show how one state became another."""
        self.show_told(told(comparison) or (Told(_ALIKE),))

    def show_nothing(self, words: str) -> None:
        """Show a sentence in place of a comparison."""
        self.show_told((Told(words),))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lines short enough to be read."""
        self.setLineWrapColumnOrWidth(min(self.viewport().width(), _COLUMN))
        super().resizeEvent(event)

    def show_told(self, paragraphs: tuple[Told, ...]) -> None:
        """Show paragraphs that were made elsewhere."""
        self._shown = paragraphs
        noted = [self._width_of(one) for one in paragraphs if one.note and one.pieces]
        hang = min(max(noted, default=0), _WIDEST_NOTE)
        self.clear()
        cursor = self.textCursor()
        cursor.beginEditBlock()
        for number, paragraph in enumerate(paragraphs):
            if number:
                cursor.insertBlock()
            cursor.setBlockFormat(_lines(paragraph, hang))
            self._insert(cursor, paragraph)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _show_again(self) -> None:
        self.show_told(self._shown)

    def _insert(self, cursor: QTextCursor, paragraph: Told) -> None:
        if paragraph.note:
            gap = "\t" if paragraph.pieces else ""
            cursor.insertText(paragraph.note + gap, self._note(paragraph))
        for piece in paragraph.pieces:
            cursor.insertText(
                piece.text, self._format(piece.state, "text3" if paragraph.is_quiet else "text")
            )

    def _width_of(self, paragraph: Told) -> int:
        """Return how much room a note takes before its words begin."""
        letters = QFontMetrics(self._note(paragraph).font())
        return letters.horizontalAdvance(paragraph.note) + _BEHIND_NOTE

    def _note(self, paragraph: Told) -> QTextCharFormat:
        size = tokens.ROW.px if paragraph.is_heading else tokens.NOTE.px
        made = self._plain(size, 700 if paragraph.is_heading else 400)
        made.setForeground(self._theme.color("text" if paragraph.is_heading else "text3"))
        return made

    def _format(self, state: PieceState, color: str) -> QTextCharFormat:
        made = self._plain(tokens.TEXT.px - 1)
        made.setForeground(self._theme.color(color))
        if state is PieceState.ADDED:
            made.setBackground(self._theme.color("oksoft"))
            made.setForeground(self._theme.color("ok"))
            made.setFontUnderline(True)
        elif state is PieceState.GONE:
            made.setBackground(self._theme.color("errorsoft"))
            made.setForeground(self._theme.color("error"))
            made.setFontStrikeOut(True)
        return made

    def _plain(self, px: int, weight: int = 400) -> QTextCharFormat:
        made = QTextCharFormat()
        font: QFont = self._theme.font(px, weight)
        made.setFont(font)
        return made


def _lines(paragraph: Told, hang: int) -> QTextBlockFormat:
    """Return how a paragraph stands; words behind notes begin ``hang`` pixels in, all of their lines."""
    made = QTextBlockFormat()
    made.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    made.setLeftMargin(_MARGIN)
    if paragraph.note and paragraph.pieces:
        made.setLeftMargin(_MARGIN + hang)
        made.setTextIndent(-hang)
        made.setTabPositions([QTextOption.Tab(hang, QTextOption.TabType.LeftTab)])
    made.setBottomMargin(_GAP)
    made.setTopMargin(_GAP if paragraph.is_heading else 0)
    return made
