"""The look of a page: type, spacing, keys, tables and links in the theme's colours."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)

from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

_HEADINGS = {
    1: (tokens.HEADLINE, 0, 12),
    2: (tokens.Type(17, 26, 700), 24, 8),
    3: (tokens.Type(14, 24, 700), 16, 4),
}
_TEXT = tokens.Type(14, 24)
_CELL = tokens.Type(13, 20)
_GAP = tokens.Type(4, 4)
_INDENT = 24
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value
_SINGLE = QTextBlockFormat.LineHeightTypes.SingleHeight.value
_QUOTE_LEVEL = QTextFormat.Property.BlockQuoteLevel


def dress(document: QTextDocument, theme: Theme) -> None:
    """Give every part of a document that was read from Markdown its declared look."""
    document.setIndentWidth(_INDENT)
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _dress_table(frame, theme)
    for block in blocks(document):
        _dress_block(block, theme)


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """Yield the blocks of a document from first to last."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    """Yield the stretches of a block that look alike."""
    # Qt's iterator steps through itself, which its stubs do not know.
    step = block.begin()
    while not step.atEnd():
        yield step.fragment()
        step += 1


def pictures(document: QTextDocument) -> Iterator[str]:
    """Yield the names of a document's pictures."""
    for block in blocks(document):
        for fragment in fragments(block):
            if fragment.charFormat().isImageFormat():
                yield fragment.charFormat().toImageFormat().name()


def _dress_block(block: QTextBlock, theme: Theme) -> None:
    cursor = QTextCursor(block)
    level = block.blockFormat().headingLevel()
    style, above, below = _HEADINGS.get(level, (_CELL, 0, 0) if cursor.currentTable() else (_TEXT, 0, 8))
    cursor.mergeBlockFormat(_block_format(block, style, above, below))
    is_quiet = bool(block.blockFormat().property(_QUOTE_LEVEL))
    for fragment in list(fragments(block)):
        if not fragment.charFormat().isImageFormat():
            _dress_words(fragment, block, theme, style, "text2" if is_quiet else "text")


def _block_format(block: QTextBlock, style: tokens.Type, above: int, below: int) -> QTextBlockFormat:
    made = QTextBlockFormat()
    has_picture = any(fragment.charFormat().isImageFormat() for fragment in fragments(block))
    if not block.length() > 1:
        # Qt puts an empty block behind every table.
        style, below = _GAP, 0
    made.setLineHeight(style.line, _SINGLE if has_picture else _FIXED)
    made.setTopMargin(above)
    made.setBottomMargin(4 if block.textList() else below)
    made.setAlignment(Qt.AlignmentFlag.AlignLeft)
    return made


def _dress_words(
    fragment: QTextFragment, block: QTextBlock, theme: Theme, style: tokens.Type, tone: str
) -> None:
    was = fragment.charFormat()
    is_strong = style.weight > 400 or was.fontWeight() > 400
    made = QTextCharFormat()
    made.setFont(theme.font(style.px, 700 if is_strong else 400))
    made.setForeground(theme.color("accent" if was.isAnchor() else tone))
    if was.fontFixedPitch():
        made.setBackground(theme.color("hover"))
        made.setFont(theme.font(_CELL.px))
    cursor = QTextCursor(block)
    cursor.setPosition(fragment.position())
    cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
    cursor.mergeCharFormat(made)


def _dress_table(table: QTextTable, theme: Theme) -> None:
    made = QTextTableFormat(table.format())
    made.setBorder(1)
    made.setBorderBrush(QBrush(theme.color("line")))
    made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    made.setBorderCollapse(True)
    made.setCellPadding(6)
    made.setCellSpacing(0)
    made.setTopMargin(4)
    made.setBottomMargin(12)
    made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(made)
    for column in range(table.columns()):
        cell = table.cellAt(0, column)
        head = cell.format()
        head.setBackground(theme.color("side"))
        cell.setFormat(head)
