"""The right side of the help: one page, with links and pictures."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QImage, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from desktop.ui.help.book import Place
from desktop.ui.help.dress import blocks, dress
from desktop.ui.help.guide import TAKEN_AT, folder
from desktop.ui.help.pages import HelpPage
from desktop.ui.look.theme import Theme

_MARGIN = 40
_WIDEST = 720
_MARKDOWN = QTextDocument.MarkdownFeature.MarkdownDialectGitHub
_PICTURE = QTextDocument.ResourceType.ImageResource.value


class HelpReader(QTextBrowser):
    """Shows a page in a column that stays easy to read.

    Signals:
        asked: the address behind a link
    """

    asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._place: Place | None = None
        self._column = 0
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("说明")
        self.anchorClicked.connect(lambda url: self.asked.emit(url.toString()))
        theme.changed.connect(self._show_again)

    def show_place(self, place: Place) -> None:
        """Show a page from the entry that is meant on."""
        self._place = place
        self._read(place.page)
        self.verticalScrollBar().setValue(0)
        if place.title:
            self._go_to(place.title)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Return a picture of the help as wide as the column, sharp on this screen."""
        url = QUrl(name) if isinstance(name, str) else name
        if kind != _PICTURE:
            return super().loadResource(kind, url)
        image = QImage(str(folder() / url.path()))
        ratio = self.devicePixelRatioF()
        width = round(min(self._column, image.width() / TAKEN_AT) * ratio)
        shown = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        shown.setDevicePixelRatio(ratio)
        return shown

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column's width where there is room, and its pictures in it."""
        super().resizeEvent(event)
        if self._column != self._room():
            self._show_again()

    def _show_again(self) -> None:
        if self._place is not None:
            scrolled = self.verticalScrollBar().value()
            self._read(self._place.page)
            self.verticalScrollBar().setValue(scrolled)

    def _read(self, page: HelpPage) -> None:
        self._column = self._room()
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setMarkdown(f"# {page.title}\n\n{page.text}", _MARKDOWN)
        dress(document, self._theme)
        margins = document.rootFrame().frameFormat()
        margins.setLeftMargin(_MARGIN)
        margins.setRightMargin(self.viewport().width() - _MARGIN - self._column)
        margins.setTopMargin(_MARGIN - 8)
        margins.setBottomMargin(_MARGIN)
        document.rootFrame().setFrameFormat(margins)
        # The document before it, which is the reader's own too, is deleted by this.
        self.setDocument(document)

    def _room(self) -> int:
        return max(min(self.viewport().width() - 2 * _MARGIN, _WIDEST), 200)

    def _go_to(self, title: str) -> None:
        """Put the heading or the table row with this title under the upper edge."""
        found = next((block for block in blocks(self.document()) if block.text() == title), None)
        if found is not None:
            cursor = QTextCursor(found)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
            top = self.cursorRect(cursor).top() - _MARGIN
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + top)
