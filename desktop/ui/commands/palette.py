"""The command palette: every action by its words, the recent ones first, refused ones with the reason."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.commands.pinyin import initials, spelled
from desktop.ui.controls.dialog import Dialog
from desktop.ui.controls.labels import label, surface
from desktop.ui.controls.painting import draw_icon, draw_words, fill_rounded
from desktop.ui.controls.row_model import ROW, Index, Reading, RowModel
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

_ROW = 40
_SHOWN = 9
_NOT_FOUND = "没有这样的命令。少打一个字再试。"


@dataclass(frozen=True, slots=True)
class Command:
    """An action as the palette lists it; ``refusal`` says why it cannot be done now."""

    id: str
    text: str
    group: str
    keys: str = ""
    icon: str = ""
    refusal: str = ""


_READING: Reading[Command] = Reading(
    spoken=lambda command: "，".join(
        word for word in (command.text, command.group, command.keys, command.refusal) if word
    )
)


def matching(commands: tuple[Command, ...], query: str) -> tuple[Command, ...]:
    """Return the commands whose words hold every character of the query, in its order.

    Full pinyin and initials count as well (bing, br). Those that hold the query as it stands
    come first, and of like ones those that can be done now; an empty query returns all.
    """
    wanted = query.strip().lower()
    found = [command for command in commands if _holds(command.text, wanted)]
    return tuple(
        sorted(found, key=lambda command: (wanted not in command.text.lower(), bool(command.refusal)))
    )


def _holds(text: str, wanted: str) -> bool:
    rest = iter(text.lower())
    if all(character in rest for character in wanted if not character.isspace()):
        return True
    return wanted in spelled(text) or wanted in initials(text)


class CommandPalette(Dialog):
    """A query over a list of commands.

    Signals:
        chosen: the id of the command
    """

    help_page = "keys"

    chosen = Signal(str)

    def __init__(self, theme: Theme, commands: tuple[Command, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self.setWindowTitle("命令面板")
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setModal(True)
        self.query = QLineEdit()
        self.query.setPlaceholderText("输入命令里的字或拼音，例如：并、bing、br")
        self.query.setAccessibleName("命令")
        self.query.setFont(theme.font(tokens.TEXT.px))
        self.query.setProperty("bare", True)
        self.query.installEventFilter(self)
        self.query.textChanged.connect(self._search)
        self._count = label(theme, "", tokens.NOTE, "text3")
        self._model = RowModel(_READING, self)
        self.list = _command_list(theme, self._model)
        self.list.clicked.connect(lambda _index: self._run())
        self._lay_out(theme)
        self._search("")

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Let ↑ ↓ in the query move through the list and Enter run the current command."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move(1 if event.key() == Qt.Key.Key_Down else -1)
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run()
            return True
        return False

    def _search(self, query: str) -> None:
        found = matching(self._commands, query)
        self._model.show(found)
        self._count.setText(f"{len(found)} 条命令" if found else _NOT_FOUND)
        self.list.setFixedHeight(_ROW * min(max(len(found), 1), _SHOWN))
        self.list.setCurrentIndex(self._model.index(0))
        self.adjustSize()

    def _move(self, by: int) -> None:
        count = self.list.model().rowCount()
        if count:
            self.list.setCurrentIndex(
                self.list.model().index((self.list.currentIndex().row() + by) % count, 0)
            )

    def _run(self) -> None:
        index = self.list.currentIndex()
        command = index.data(ROW) if index.isValid() else None
        if isinstance(command, Command) and not command.refusal:
            self.accept()
            self.chosen.emit(command.id)

    def _lay_out(self, theme: Theme) -> None:
        self.setFixedWidth(620)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        card = surface("palette")
        outer.addWidget(card)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(12, 12, 12, 10)
        layout.setSpacing(8)
        foot = QHBoxLayout()
        foot.addWidget(label(theme, "↑ ↓ 选择    Enter 执行    Esc 关闭", tokens.NOTE, "text3"), 1)
        foot.addWidget(self._count)
        head = QHBoxLayout()
        mark = QLabel()
        mark.setPixmap(theme.pixmap("search", "text2", ratio=self.devicePixelRatioF()))
        mark.setContentsMargins(10, 0, 0, 0)
        head.addWidget(mark)
        head.addWidget(self.query, 1)
        layout.addLayout(head)
        layout.addWidget(self.list)
        layout.addLayout(foot)


def _command_list(theme: Theme, model: RowModel[Command]) -> QListView:
    view = QListView()
    view.setProperty("bare", True)
    view.setModel(model)
    view.setItemDelegate(_CommandDelegate(theme, view))
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    view.setAccessibleName("命令")
    return view


class _CommandDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(120, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        command: Command = index.data(ROW)
        painter.save()
        if index == self._view.currentIndex():
            fill_rounded(painter, option.rect, tokens.RADIUS_CONTROL, self._theme, "sel")
        box = option.rect.adjusted(12, 0, -12, 0)
        if command.icon:
            draw_icon(painter, self._theme, QPoint(box.left(), box.center().y() - 9), command.icon, "text2")
        self._draw_words(painter, box.adjusted(34, 0, 0, 0), command)
        painter.restore()

    def _draw_words(self, painter: QPainter, box: QRect, command: Command) -> None:
        painter.setFont(self._theme.font(tokens.NOTE.px))
        painter.setPen(self._theme.color("text2"))
        right = command.refusal or command.keys
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, right)
        box = box.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(right) - 8, 0)
        painter.setFont(self._theme.font(tokens.ROW.px))
        painter.setPen(self._theme.color("text3" if command.refusal else "text"))
        draw_words(painter, box, command.text)
        left = painter.fontMetrics().horizontalAdvance(command.text) + 12
        painter.setFont(self._theme.font(tokens.NOTE.px))
        painter.setPen(self._theme.color("text3"))
        draw_words(painter, box.adjusted(left, 0, 0, 0), command.group)
