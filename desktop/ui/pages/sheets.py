"""The pages drawn side by side, as they will be printed."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from desktop.model import PageSketch
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme
from desktop.ui.pages.page_painting import paint_page
from desktop.ui.pictures.thumbnails import FindPicture, no_picture

_GAP = 28
_FOOT = 26
_WIDEST = 520
_NARROWEST = 300


class Sheets(QWidget):
    """All pages, as many in a row as there is room for."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._pages: tuple[PageSketch, ...] = ()
        self.find_picture: FindPicture = no_picture
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName("版面预览")
        theme.changed.connect(self.update)

    def show_pages(self, pages: tuple[PageSketch, ...]) -> None:
        """Draw these pages."""
        self._pages = pages
        self.setMinimumHeight(self.heightForWidth(self.width()))
        self.setAccessibleDescription(f"{len(pages)} 版")
        self.update()

    def box_of(self, number: int) -> QRectF:
        """Return where page ``number`` (from 0) is drawn."""
        width, columns = self._page_width(self.width())
        row, column = divmod(number, columns)
        tall = width * self._pages[number].height / self._pages[number].width
        left = max(_GAP, (self.width() - columns * (width + _GAP) + _GAP) / 2)
        return QRectF(left + column * (width + _GAP), _GAP / 2 + row * (tall + _FOOT + _GAP), width, tall)

    def heightForWidth(self, width: int) -> int:
        """Return the height that the pages need."""
        if not self._pages:
            return 0
        page, columns = self._page_width(width)
        tall = page * self._pages[0].height / self._pages[0].width
        return ceil(ceil(len(self._pages) / columns) * (tall + _FOOT + _GAP) + _GAP)

    def sizeHint(self) -> QSize:
        """Return the size of two pages side by side."""
        return QSize(2 * _WIDEST, self.heightForWidth(2 * _WIDEST))

    def resizeEvent(self, _event: object) -> None:
        """Keep all pages within reach."""
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages that can be seen."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for number, sketch in enumerate(self._pages):
                box = self.box_of(number)
                if box.adjusted(-2, -2, 2, _FOOT).intersects(QRectF(event.rect())):
                    paint_page(painter, sketch, box, self.find_picture)
                    self._draw_frame(painter, box, number)

    def _draw_frame(self, painter: QPainter, box: QRectF, number: int) -> None:
        painter.setPen(QPen(self._theme.color("line2"), 1))
        painter.drawRect(box)
        painter.setFont(self._theme.font(tokens.NOTE.px))
        painter.setPen(self._theme.color("text2"))
        foot = QRectF(box.left(), box.bottom() + 4, box.width(), _FOOT - 4)
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, f"第 {number + 1} 版")

    def _page_width(self, width: int) -> tuple[float, int]:
        """Return the width of a page, and how many stand in a row."""
        columns = max(1, min(len(self._pages), (width - _GAP) // (_NARROWEST + _GAP)))
        return min(_WIDEST, (width - _GAP) / columns - _GAP), columns


def scrolled(sheets: Sheets) -> QScrollArea:
    """Return the pages in an area that scrolls down."""
    area = QScrollArea()
    area.setWidget(sheets)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.viewport().setAutoFillBackground(False)
    area.setProperty("ring", True)
    return area
