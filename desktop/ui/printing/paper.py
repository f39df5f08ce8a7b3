"""What is put on paper, by any printer or into a PDF file: flowing texts, tables, drawn pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QTextDocument
from PySide6.QtPrintSupport import QPrinter

from desktop.model import PageSketch
from desktop.ui.listing import Listing
from desktop.ui.look import tokens
from desktop.ui.pages.page_painting import paint_page
from desktop.ui.pictures.thumbnails import FindPicture

Paint = Callable[[QPrinter], None]
"""Puts everything on a printer that was set up before."""

_EDGE_MM = 5
_SIZE = 9.0
_HEAD = "border:1px solid #999;padding:3px 5px;background:#eee"
_CELL = "border:1px solid #999;padding:3px 5px"


def make_printer() -> QPrinter:
    """Return a printer set to A4, as the system's print dialog takes it up."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    # A document brings margins of 20 mm of its own.
    edges = QMarginsF(_EDGE_MM, _EDGE_MM, _EDGE_MM, _EDGE_MM)
    a4 = QPageSize(QPageSize.PageSizeId.A4)
    portrait, millimeters = QPageLayout.Orientation.Portrait, QPageLayout.Unit.Millimeter
    printer.setPageLayout(QPageLayout(a4, portrait, edges, millimeters))
    return printer


def flowing(html: str) -> Paint:
    """Return how to paint a text that flows from page to page, each with its number."""

    def paint(printer: QPrinter) -> None:
        document = QTextDocument()
        font = QFont()
        font.setFamilies(list(tokens.FAMILIES))
        font.setPointSizeF(_SIZE)
        document.setDefaultFont(font)
        document.setHtml(html)
        document.print_(printer)

    return paint


def drawn(sketches: Sequence[PageSketch], find_picture: FindPicture) -> Paint:
    """Return how to paint pages, each as large as the paper allows."""

    def paint(printer: QPrinter) -> None:
        with QPainter(printer) as painter:
            for number, sketch in enumerate(sketches):
                if number:
                    printer.newPage()
                paint_page(painter, sketch, _fitted(sketch, painter.viewport().toRectF()), find_picture)

    return paint


def _fitted(sketch: PageSketch, paper: QRectF) -> QRectF:
    """Return the largest box of the page's proportions in the middle of the paper."""
    size = QSizeF(sketch.width, sketch.height).scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    box = QRectF(QPointF(), size)
    box.moveCenter(paper.center())
    return box


def listing_html(listing: Listing) -> str:
    """Return a list as HTML: its title, how long it is, and a table whose head is on every page."""
    widths = listing.widths or (1,) * len(listing.columns)
    shares = [round(100 * width / sum(widths)) for width in widths]
    titles = zip(listing.columns, shares, strict=True)
    head = "".join(f'<th width="{share}%" style="{_HEAD}">{escape(text)}</th>' for text, share in titles)
    rows = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in listing.rows)
    return (
        f'<h2 style="margin:0 0 4px">{escape(listing.title)}</h2>'
        f'<p style="margin:0 0 8px;color:#555">共 {len(listing.rows)} 条</p>'
        f'<table width="100%" cellspacing="0" style="border-collapse:collapse"><thead><tr>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def _cell(text: str) -> str:
    words = escape(text, quote=False).replace("\n", "<br>")
    return f'<td style="{_CELL}">{words}</td>'
