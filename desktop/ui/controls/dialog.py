"""A dialog that fits the screen, has help, and tells those who do not see it what its controls do."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.controls.buttons import push_button
from desktop.ui.controls.descriptions import describe
from desktop.ui.controls.help_places import ask_for_help, asks_for_help

_EDGES = QSize(16, 44)
"""About what a system puts round a window, which is known only once it is shown."""

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Dialog(QDialog):
    """The ground of all dialogs of the desk; each names its ``help_page``."""

    def showEvent(self, event: QShowEvent) -> None:
        """Describe what is in it by now, and keep it on the screen."""
        describe(self)
        self.fit(self.screen().availableSize() - _EDGES)
        super().showEvent(event)

    def fit(self, room: QSize) -> None:
        """Keep within this room; what has no place there is scrolled to, over the foot with its buttons."""
        needed, layout = self.minimumSize().expandedTo(self.minimumSizeHint()), self.layout()
        if layout is not None and needed.boundedTo(room) != needed:
            self._let_scroll(layout, room)
        self.resize(self.size().boundedTo(room))

    def grow(self, size: QSize) -> None:
        """Take this size round the middle of where it is, and stay on the screen."""
        room, middle = self.screen().availableGeometry(), self.frameGeometry().center()
        self.resize(size.boundedTo(room.size() - _EDGES))
        if self.isVisible():
            frame = self.frameGeometry()
            frame.moveCenter(middle)
            frame.moveRight(min(frame.right(), room.right()))
            frame.moveBottom(min(frame.bottom(), room.bottom()))
            self.move(max(frame.left(), room.left()), max(frame.top(), room.top()))

    def _let_scroll(self, layout: QLayout, room: QSize) -> None:
        inside, focused = QWidget(), self.focusWidget()
        # A widget without a layout takes one over from another, with all that is in it.
        inside.setLayout(layout)
        area = QScrollArea(widgetResizable=True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setAccessibleName(self.windowTitle())
        area.setWidget(inside)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(area)
        _keep_foot(layout, around, room.width())
        self.setMinimumSize(0, 0)
        if focused is not None:
            focused.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let F1 open the help on this dialog, and Enter press the button that has the focus."""
        focused = self.focusWidget()
        if asks_for_help(event):
            ask_for_help(self)
        elif isinstance(focused, QPushButton) and _is_enter(event):
            focused.click()
        else:
            super().keyPressEvent(event)

    def take_or_leave(self, leave: str = "取消") -> QHBoxLayout:
        """Return the foot of a dialog taken as a whole or left: ``leave``, and 采用 on Enter."""
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addStretch(1)
        cancel, take = push_button(leave), push_button("采用", style="filled")
        cancel.setAutoDefault(False)
        take.setDefault(True)
        cancel.clicked.connect(self.reject)
        take.clicked.connect(self.accept)
        line.addWidget(cancel)
        line.addWidget(take)
        return line


def _keep_foot(layout: QLayout, around: QVBoxLayout, width: int) -> None:
    """Move the last line out of what scrolls, where it is one of controls and not too wide.

    It is moved last of all, so that the Tab key still comes to it last.
    """
    last = layout.itemAt(layout.count() - 1)
    foot = last.layout() if last is not None else None
    margins = layout.contentsMargins()
    wide = margins.left() + margins.right()
    if isinstance(foot, QHBoxLayout) and foot.minimumSize().width() + wide <= width:
        layout.removeItem(foot)
        foot.setContentsMargins(margins.left(), around.spacing(), margins.right(), margins.bottom())
        around.addLayout(foot)


def _is_enter(event: QKeyEvent) -> bool:
    return event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
