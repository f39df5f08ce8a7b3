"""The help on paper: light whatever the window's colours are, its pictures within the margins."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QSizeF, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtPrintSupport import QPrinter

from desktop.ui.help.contents import HelpRow
from desktop.ui.help.dress import dress, pictures
from desktop.ui.help.guide import TAKEN_AT, folder
from desktop.ui.help.pages import HelpPage
from desktop.ui.look.theme import Appearance, Theme
from desktop.ui.printing.paper import Paint

_MARKDOWN = QTextDocument.MarkdownFeature.MarkdownDialectGitHub
_PICTURE = QTextDocument.ResourceType.ImageResource.value
_WIDTH = 720
"""Pixels of a screen across the paper, margins and all; the rest is scaled by it."""

_MARGIN = 56


def printed_page(page: HelpPage) -> Paint:
    """Return how to paint a page of the help."""
    return _printed(lambda: set_page(page))


def printed_rows(title: str, rows: Iterable[HelpRow]) -> Paint:
    """Return how to paint the list at the left of the help: the contents, or what was found."""
    return _printed(lambda: set_rows(title, rows))


def set_rows(title: str, rows: Iterable[HelpRow]) -> QTextDocument:
    """Return the list as a document of its own."""
    return _set("\n\n".join((f"# {title}", *map(_line, rows))))


def _line(row: HelpRow) -> str:
    if not row.address:
        return f"## {row.title}"
    return f"- {' · '.join(filter(None, (row.title, row.where, row.words)))}"


def _printed(make: Callable[[], QTextDocument]) -> Paint:
    def paint(printer: QPrinter) -> None:
        document = make()
        paper = printer.pageRect(QPrinter.Unit.Point).size()
        document.setPageSize(QSizeF(_WIDTH, _WIDTH * paper.height() / paper.width()))
        document.print_(printer)

    return paint


def set_page(page: HelpPage) -> QTextDocument:
    """Return a page as a document of its own."""
    return _set(f"# {page.title}\n\n{page.text}")


def _set(text: str) -> QTextDocument:
    document = QTextDocument()
    document.setMarkdown(text, _MARKDOWN)
    dress(document, Theme(Appearance.LIGHT))
    frame = document.rootFrame().frameFormat()
    frame.setMargin(_MARGIN)
    document.rootFrame().setFrameFormat(frame)
    for name in pictures(document):
        document.addResource(_PICTURE, QUrl(name), _picture(name))
    return document


def _picture(name: str) -> QImage:
    """Return a picture as wide as it is in the window, or as the paper's column."""
    image = QImage(str(folder() / name))
    ratio = max(TAKEN_AT, image.width() / (_WIDTH - 2 * _MARGIN))
    image.setDevicePixelRatio(ratio)
    return image
