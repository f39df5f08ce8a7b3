"""A sketched page drawn on any paint device, at any size."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from desktop.model import Ink, PageSketch, Part, Shape, Words
from desktop.ui.pictures.thumbnails import FindPicture

# Print is black on white, whatever the window's theme.
_INKS = {Ink.BLACK: QColor("#1E1D1B"), Ink.RED: QColor("#A6231C"), Ink.GREY: QColor("#8F8A81")}
_PAPER, _TINT, _FRAME, _GREEKED = (QColor(name) for name in ("#FFFFFF", "#F1EEE7", "#E4E0D8", "#C9C5BD"))
_DISPLAY = ("SimHei", "Heiti SC", "Noto Sans CJK SC")
_TEXT = ("SimSun", "Songti SC", "Noto Serif CJK SC")
_MM_PER_POINT = 25.4 / 72
# Type smaller than this many pixels is drawn as a bar.
_LEGIBLE = 5.0
_X_HEIGHT = 0.55
# As Word crops it.
_CROP_ABOVE = 0.3


def paint_page(painter: QPainter, sketch: PageSketch, box: QRectF, find_picture: FindPicture) -> None:
    """Draw a page into ``box``, whose proportions are the page's; pictures are asked for by digest."""
    painter.save()
    painter.fillRect(box, _PAPER)
    painter.translate(box.topLeft())
    scale = box.width() / sketch.width
    for shape in sketch.shapes:
        _paint_shape(painter, shape, scale, find_picture)
    for words in sketch.words:
        _paint_words(painter, words, scale)
    painter.restore()


def _paint_shape(painter: QPainter, shape: Shape, scale: float, find_picture: FindPicture) -> None:
    box = QRectF(shape.x * scale, shape.y * scale, shape.width * scale, shape.height * scale)
    if shape.part is Part.RULE:
        painter.setPen(_INKS[shape.ink])
        painter.drawLine(box.topLeft(), box.bottomRight())
        return
    image = find_picture(shape.picture) if shape.picture else None
    if image is not None:
        image = _cropped(image, shape.crop) if shape.crop else image
        painter.drawImage(_fitted(image, box), image)
        return
    painter.fillRect(box, _TINT if shape.part is Part.TINT else _FRAME)


def _cropped(image: QImage, shape: float) -> QImage:
    """Return the part of a picture that is printed; of its height mostly the foot goes."""
    if image.height() > image.width() * shape:
        tall = round(image.width() * shape)
        return image.copy(0, round((image.height() - tall) * _CROP_ABOVE), image.width(), tall)
    wide = round(image.height() / shape)
    return image.copy((image.width() - wide) // 2, 0, wide, image.height())


def _fitted(image: QImage, box: QRectF) -> QRectF:
    """Return the largest box of the picture's proportions in the middle of ``box``."""
    size = image.size().toSizeF().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
    corner = box.center() - QPointF(size.width() / 2, size.height() / 2)
    return QRectF(corner, size)


def _paint_words(painter: QPainter, words: Words, scale: float) -> None:
    px = words.size * _MM_PER_POINT * scale
    box = QRectF(words.x * scale, words.y * scale, words.width * scale, words.height * scale)
    if px < _LEGIBLE:
        _paint_bar(painter, words, box, px)
        return
    font = QFont(list(_DISPLAY if words.bold else _TEXT))
    font.setPixelSize(round(px))
    font.setBold(words.bold)
    painter.setFont(font)
    painter.setPen(_INKS[words.ink])
    across = Qt.AlignmentFlag.AlignHCenter if words.centred else Qt.AlignmentFlag.AlignLeft
    painter.drawText(box, across | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, words.text)


def _paint_bar(painter: QPainter, words: Words, box: QRectF, px: float) -> None:
    length = min(len(words.text) * px, box.width())
    left = box.center().x() - length / 2 if words.centred else box.left()
    tall = max(1.0, px * _X_HEIGHT)
    painter.fillRect(QRectF(left, box.center().y() - tall / 2, length, tall), _GREEKED)
