"""Who took a picture, and the shape that it is cropped to."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.model import Passage
from desktop.ui.controls.dialog import Dialog
from desktop.ui.controls.labels import label
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

SHAPES: tuple[tuple[str, float | None], ...] = (
    ("原样，不裁", None),
    ("横幅 3 : 2", 2 / 3),
    ("横幅 4 : 3", 3 / 4),
    ("横幅 16 : 9", 9 / 16),
    ("通栏 5 : 2", 2 / 5),
    ("方形 1 : 1", 1.0),
    ("竖幅 4 : 5", 5 / 4),
    ("竖幅 2 : 3", 3 / 2),
)
"""Shapes of a frame in words, with their height over their width."""

_WIDTH = 420
_CLOSE = 0.01


class PictureDialog(Dialog):
    """Asks for the credit and the shape of a picture; ``credit`` and ``shape`` are the answer."""

    help_page = "text#图位"

    def __init__(self, theme: Theme, slot: Passage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("图片")
        self.setMinimumWidth(_WIDTH)
        self.credits = QLineEdit(slot.credit)
        self.credits.setAccessibleName("署名")
        self.credits.setPlaceholderText("如：闻小溪 摄")
        self.shapes = QComboBox()
        self.shapes.setAccessibleName("画幅")
        for words, shape in SHAPES:
            self.shapes.addItem(words, shape)
        self.shapes.setCurrentIndex(_index_of(slot.shape))
        self._lay_out(theme)

    @property
    def credit(self) -> str:
        """Who took the picture, as it will be printed."""
        return self.credits.text().strip()

    @property
    def shape(self) -> float | None:
        """The height over the width to which the picture is cropped; None for its own."""
        return SHAPES[self.shapes.currentIndex()][1]

    def _lay_out(self, theme: Theme) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 20)
        layout.setSpacing(16)
        layout.addWidget(label(theme, "图片署名和画幅", tokens.DIALOG_TITLE))
        form = QGridLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setColumnStretch(1, 1)
        for row, (words, control) in enumerate((("署名", self.credits), ("画幅", self.shapes))):
            form.addWidget(label(theme, words, tone="text2"), row, 0)
            form.addWidget(control, row, 1)
        layout.addLayout(form)
        note = "署名印在图的右下方；裁图只改印出来的样子，原图不动。"
        layout.addWidget(label(theme, note, tokens.NOTE, "text2", wrap=True))
        layout.addLayout(self.take_or_leave())


def _index_of(shape: float | None) -> int:
    """Return the entry of a shape, the first one for none that is offered."""
    offered = (
        number for number, (_, other) in enumerate(SHAPES) if shape and other and abs(other - shape) < _CLOSE
    )
    return next(offered, 0)
