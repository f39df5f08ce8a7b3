"""An issue to read, scrolled to the place that was looked for, its words marked."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor

from desktop.ui.controls.hit_marks import hit_marks
from desktop.ui.history.comparison_view import ComparisonView
from desktop.ui.history.telling import Told
from desktop.ui.look.theme import Theme

_ABOVE = 96
"""So much of what stands before a place is seen over it."""


class ReadingView(ComparisonView):
    """Shows an issue as it is in the archive; nothing in it can be changed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._words: tuple[str, ...] = ()
        self.setAccessibleName("这一期的文字")

    def show_told(self, paragraphs: tuple[Told, ...]) -> None:
        """Show an issue from its beginning, with what is marked marked anew."""
        super().show_told(paragraphs)
        self.mark(self._words)

    def mark(self, words: tuple[str, ...]) -> None:
        """Mark these words wherever they stand."""
        self._words = words
        self.setExtraSelections(hit_marks(self.document(), words, self._theme))

    def go_to_article(self, number: int) -> None:
        """Scroll to the first marked word of an article, counted from 0; without one to its title."""
        headings = [at for at, one in enumerate(self._shown) if one.is_heading]
        if number < len(headings):
            ends = [*headings[1:], len(self._shown)]
            self._scroll_to(self._place_in(headings[number], ends[number]))

    def _place_in(self, first: int, end: int) -> int:
        """Return where the first mark in these paragraphs stands, or where the first of them begins."""
        marks = self.extraSelections()
        marked = (one.cursor.selectionStart() for one in marks if first <= one.cursor.blockNumber() < end)
        return next(marked, self.document().findBlockByNumber(first).position())

    def _scroll_to(self, position: int) -> None:
        place = QTextCursor(self.document())
        place.setPosition(position)
        self.setTextCursor(place)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect().top() - _ABOVE)
