"""The articles that a search found: title, origin, and two lines round the words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFontMetrics, QTextCharFormat, QTextLayout, QTextOption

from desktop.ui.controls.row_model import Reading
from desktop.ui.controls.row_pen import RowPen, lines_of
from desktop.ui.controls.row_view import Looks, RowView
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme
from desktop.ui.offsets import position_of
from desktop.workflow import loose

_ROW, _MARGIN = 84, 8
_LINES = (22, 2, 44)
_LINE = 22
_TITLE = tokens.Type(15, 22, 500)


@dataclass(frozen=True, slots=True)
class HitEntry:
    """An article that holds the query: whose issue, where it is from, the words around.

    ``article`` counts in its issue from 0.
    """

    issue: str
    article: int
    title: str
    origin: str
    snippet: str


_READING: Reading[HitEntry] = Reading(spoken=lambda entry: f"{entry.title}，{entry.origin}，{entry.snippet}")


class HitList(RowView[HitEntry]):
    """Articles found, each with its title, origin and two lines around the words.

    Attributes:
        words: the words that are marked
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "查到的文章", _READING, Looks(_ROW, self._draw, inset=16))
        self.words: tuple[str, ...] = ()

    def show_entries(
        self, words: tuple[str, ...], entries: tuple[HitEntry, ...], *, goes_on: bool = False
    ) -> None:
        """Show these articles, with the words marked; ``goes_on`` says that there are more."""
        self.words = words
        self.show_rows(entries, goes_on=goes_on)
        self.go_to()

    def _draw(self, pen: RowPen, box: QRect, entry: HitEntry) -> None:
        head, _, snippet = lines_of(box.adjusted(0, _MARGIN, 0, -_MARGIN), *_LINES)
        self._draw_words(pen, pen.note(head, entry.origin), entry.title, _TITLE, "text")
        self._draw_words(pen, snippet, entry.snippet, tokens.INTERFACE, "text2")

    def _draw_words(self, pen: RowPen, box: QRect, words: str, style: tokens.Type, tone: str) -> None:
        """Draw as many lines as the box has room for, the query's words on their wash."""
        font = pen.theme.font(style.px, style.weight)
        lines = box.height() // _LINE
        # The last line is cut where the words are at their end, or a little before.
        shown = QFontMetrics(font).elidedText(
            words, Qt.TextElideMode.ElideRight, box.width() * lines - (lines - 1) * style.px
        )
        pen.painter.setPen(pen.theme.color(tone))
        layout = QTextLayout(shown, font)
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        layout.setFormats(list(self._marks(shown, pen.theme)))
        layout.beginLayout()
        for number in range(lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(box.width())
            line.setPosition(QPointF(0, number * _LINE))
        layout.endLayout()
        layout.draw(pen.painter, box.topLeft().toPointF())

    def _marks(self, snippet: str, theme: Theme) -> Iterator[QTextLayout.FormatRange]:
        text = loose(snippet)
        for word in map(loose, self.words):
            at = text.find(word)
            while at >= 0:
                yield _mark(snippet, at, len(word), theme)
                at = text.find(word, at + len(word))


def _mark(snippet: str, start: int, length: int, theme: Theme) -> QTextLayout.FormatRange:
    mark = QTextLayout.FormatRange()
    mark.start = position_of(snippet, start)
    mark.length = position_of(snippet, start + length) - mark.start
    form = QTextCharFormat()
    form.setBackground(theme.color("hit"))
    form.setForeground(theme.color("text"))
    mark.format = form
    return mark
