"""Typing: what Qt did to the document becomes edits, grouped so that the log stays readable."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from desktop.model import ChangeText, Edit
from desktop.ui.galley.change import difference
from desktop.ui.galley.document import shown, typed
from desktop.ui.galley.page import Page
from desktop.ui.galley.plan import Typed
from desktop.ui.galley.sheet import Row
from desktop.ui.offsets import offset_of

GROUP_MS = 1000
"""The longest time that typed words wait for their place in the log."""
_GROUP_ENDS = frozenset("。！？；，、：… \u2028")


class Typist(QObject):
    """Watches a page's document for typed words.

    ``send`` takes an edit and has it applied and shown before it returns.
    """

    def __init__(self, page: Page, send: Callable[[Edit], None]) -> None:
        super().__init__(page)
        self._page = page
        self._send = send
        self._has_typed = False
        self._late: list[Typed] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)
        page.document().contentsChange.connect(self._notice)

    def flush(self) -> None:
        """Send what was typed and not sent yet."""
        self._timer.stop()
        late, self._late = self._late, []
        for words in late:
            self._send_words(words)
        last, self._page.plan.typed = self._page.plan.typed, None
        if last:
            self._send_words(last)

    def caret_moved(self) -> None:
        """End the group where the caret went elsewhere than typing takes it."""
        if not self._has_typed and self._page.plan.typed:
            self._timer.start(0)
        self._has_typed = False

    def _send_words(self, words: Typed) -> None:
        change = words.change
        self._send(ChangeText(words.passage, change.start, change.end, typed(change.text)))
        self._page.restore(words.passage)

    def _notice(self, position: int) -> None:
        """Note how the block that changed differs from the model.

        A pre-edit of the input method changes nothing, and so leaves nothing to note.
        """
        plan, block = self._page.plan, self._page.document().findBlock(position)
        row = plan.row_in(block)
        if self._page.is_writing or row is None:
            return
        if self._page.document().blockCount() != len(plan.rows):
            QTimer.singleShot(0, self._page.rebuild)
            return
        self._has_typed = True
        self._keep_other_words(row)
        old, new = shown(row.passage.text), block.text()
        caret = self._page.textCursor().position() - block.position()
        change = difference(old, new, offset_of(new, max(caret, 0)))
        plan.typed = Typed(row.id, change) if change else None
        self._schedule(change.text if change else "")

    def _keep_other_words(self, row: Row) -> None:
        """Put words aside that were typed into another passage just before."""
        words = self._page.plan.typed
        if words and words.passage != row.id:
            self._late.append(words)

    def _schedule(self, text: str) -> None:
        """End the group at a mark or a space, else a second after it began."""
        if self._late or text[-1:] in _GROUP_ENDS:
            self._timer.start(0)
        elif not self._timer.isActive():
            self._timer.start(GROUP_MS)
