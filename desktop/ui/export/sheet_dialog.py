"""The editor's own sheet: size, type area, type, line pitch and columns, with what fits on it."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.model.page_format import PageFormat, limits
from desktop.ui.controls.buttons import push_button
from desktop.ui.controls.dialog import Dialog
from desktop.ui.controls.labels import label
from desktop.ui.controls.number_boxes import inset
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme
from desktop.workflow import sheet_told

_LENGTHS = (
    ("width", "宽"),
    ("height", "高"),
    ("top", "上边"),
    ("bottom", "下边"),
    ("left", "左边"),
    ("right", "右边"),
    ("body_size", "正文字号"),
    ("line_pitch", "行距"),
)
_IN_POINTS = frozenset({"body_size", "line_pitch"})
_IN_A_ROW = 2
_NO_ROOM = "这样放不下文字：版心太小，或行距比字还小。"


class SheetDialog(Dialog):
    """Asks for a sheet; ``format`` is the answer, None where it leaves no room for text."""

    help_page = "export#自定的纸"

    def __init__(self, theme: Theme, start: PageFormat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle("自定版式")
        self.fields = {name: _number(name, words, getattr(start, name)) for name, words in _LENGTHS}
        self.columns = QComboBox()
        self.columns.setAccessibleName("栏数")
        self.columns.addItems(["按文章自动", *(f"{count} 栏" for count in range(1, 7))])
        self.columns.setCurrentIndex(start.columns)
        self.told = label(theme, "", tokens.NOTE, "text2", wrap=True)
        self._take = push_button("采用", style="filled")
        self._lay_out()
        for field in self.fields.values():
            field.valueChanged.connect(lambda _value: self._tell())
        self.columns.currentIndexChanged.connect(lambda _at: self._tell())
        self._tell()

    @property
    def format(self) -> PageFormat | None:
        """The sheet as it is set."""
        numbers = {name: field.value() for name, field in self.fields.items()}
        try:
            return PageFormat(**numbers, columns=self.columns.currentIndex())
        except ValueError:
            return None

    def _tell(self) -> None:
        made = self.format
        self.told.setText(sheet_told(made.text) if made else _NO_ROOM)
        self._take.setEnabled(made is not None)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 20)
        layout.setSpacing(16)
        layout.addWidget(label(self._theme, "自定版式", tokens.DIALOG_TITLE))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for number, (name, words) in enumerate(_LENGTHS):
            row, column = divmod(number, _IN_A_ROW)
            grid.addWidget(label(self._theme, words, tone="text2"), row, 2 * column)
            grid.addWidget(self.fields[name], row, 2 * column + 1)
        rows = len(_LENGTHS) // _IN_A_ROW
        grid.addWidget(label(self._theme, "栏数", tone="text2"), rows, 0)
        grid.addWidget(self.columns, rows, 1)
        layout.addLayout(grid)
        layout.addWidget(self.told)
        layout.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addStretch(1)
        cancel = push_button("取消")
        cancel.setAutoDefault(False)
        for button, slot in ((cancel, self.reject), (self._take, self.accept)):
            button.clicked.connect(slot)
            line.addWidget(button)
        self._take.setDefault(True)
        return line


def _number(name: str, words: str, value: float) -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setAccessibleName(words)
    box.setRange(*limits(name))
    box.setDecimals(1)
    box.setSingleStep(0.5)
    box.setSuffix(" 磅" if name in _IN_POINTS else " 毫米")
    box.setValue(value)
    inset(box)
    return box
