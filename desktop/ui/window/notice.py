"""A card over the text for a moment: trouble with its remedy, or a question with its answers."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QHBoxLayout, QLabel, QWidget
from shiboken6 import isValid

from desktop.model import UserFacingError
from desktop.ui.controls.buttons import IconButton, push_button
from desktop.ui.controls.labels import label
from desktop.ui.controls.painting import draw_shadow
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

_SHADOW = 8
_TOP = 12
_WIDE = 760
_NARROW = 440
_SHORT = 12
"""Up to how many characters a narrow card is enough."""


def _always() -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence and the buttons under it: (id, words), the first one filled.

    One that is ``passing`` goes as soon as the editor works on. Only one that ``takes_keyboard``
    does so: what was being typed goes on where it stood while any other card comes. One that
    ``waits`` comes back from behind a later card until the editor answers it or puts it away,
    if it can ``still`` be asked then.
    """

    words: str
    answers: tuple[tuple[str, str], ...] = ()
    icon: str = "warning"
    passing: bool = False
    takes_keyboard: bool = False
    waits: bool = False
    still: Callable[[], bool] = field(default=_always, compare=False)


_OF_FILES = ("file-", "word-", "pdf-", "office-", "picture-")
"""How the codes of trouble begin that one file makes."""


def file_of(trouble: UserFacingError) -> str:
    """Return the name of the file that makes the trouble; empty where it is not one file's."""
    # Of several files that were opened together one may be at fault.
    is_of_file = trouble.path and trouble.code.startswith(_OF_FILES)
    return Path(str(trouble.path)).name if is_of_file else ""


def notice_of(trouble: UserFacingError, remedies: Container[str]) -> Notice:
    """Return the notice for trouble: the file, the sentence, a button for its remedy if that is at hand."""
    answers = ((trouble.remedy, trouble.remedy),) if trouble.remedy in remedies else ()
    name = file_of(trouble)
    about = f"“{name}”：" if name else ""
    return Notice(about + trouble.message, answers, "error")


class NoticeCard(QFrame):
    """Shows one notice; Esc or the cross puts it away, and what waits behind it comes back.

    Attributes:
        room: where in its parent the card may stand
        give_back: puts the keyboard where it belongs, where nothing had it before the card

    Signals:
        answered: the ``Notice`` and the id of the button
        gone: a ``Notice`` that does not come back
        shown: the words, for screen readers
        placed: the card came, went or has another height
    """

    answered = Signal(object, str)
    gone = Signal(object)
    shown = Signal(str)
    placed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._before: QWidget | None = None
        self._notice: Notice | None = None
        self._behind: list[Notice] = []
        self.room: Callable[[], QRect] = self._whole_parent
        self.give_back: Callable[[], None] = self.clearFocus
        self._icon = "warning"
        self._mark = QLabel()
        theme.changed.connect(self._draw_mark)
        self._widest = _WIDE
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(16 + _SHADOW, 10 + _SHADOW, 10 + _SHADOW, 10 + _SHADOW)
        self._layout.setSpacing(10)
        self.hide()

    def show_notice(self, notice: Notice) -> None:
        """Show a sentence with its buttons, in place of what stood there."""
        holds = notice.takes_keyboard or self.holds_keyboard
        self._make_way(notice)
        self._show(notice, holds)

    def _show(self, notice: Notice, holds: bool) -> None:
        self._clear()
        self._notice = notice
        self._icon = notice.icon
        self._draw_mark()
        self._layout.addWidget(self._mark)
        self._layout.addWidget(label(self._theme, notice.words, tokens.INTERFACE, wrap=True), 1)
        for number, (answer, words) in enumerate(notice.answers):
            self._add_answer(answer, words, style="" if number else "filled")
        close = IconButton(self._theme, "cross", "关闭（Esc）", size=28)
        close.clicked.connect(self.put_away)
        self._layout.addWidget(close)
        self._show_parts()
        self._chain_keys()
        self.setAccessibleName(notice.words)
        self._widest = _WIDE if len(notice.words) > _SHORT else _NARROW
        self._before = self._before or QApplication.focusWidget()
        self.show()
        self.place()
        self.raise_()
        if holds:
            self.setFocus()
        self.shown.emit(notice.words)

    def _draw_mark(self) -> None:
        color = self._icon if self._icon in ("error", "warning") else "accent"
        self._mark.setPixmap(self._theme.pixmap(self._icon, color, 20, self.devicePixelRatioF()))

    def take_keyboard(self) -> None:
        """Put the keyboard on the first button, from where it goes back."""
        self._before = QApplication.focusWidget()
        next(button for button in self._buttons()).setFocus(Qt.FocusReason.TabFocusReason)

    def work_on(self) -> None:
        """Put a passing notice away: the editor has turned to something else."""
        if self._notice is not None and self._notice.passing:
            self.put_away()

    def put_away(self) -> None:
        """Hide the card, and give the keyboard back if the card has it; what waits behind it is asked."""
        left = self._notice
        self._leave()
        if left is not None:
            self.gone.emit(left)
        self._ask_next()

    def _make_way(self, notice: Notice) -> None:
        """Put what stands there behind the new one, if it waits; the same question is asked once."""
        shown = self._notice
        self._behind = [one for one in self._behind if one != notice]
        if shown is None or shown == notice:
            return
        if shown.waits:
            self._behind.append(shown)
        else:
            self.gone.emit(shown)

    def _ask_next(self) -> None:
        """Show the last question that waits, if nothing else was shown meanwhile."""
        while self._notice is None and self._behind:
            waiting = self._behind.pop()
            if waiting.still():
                self._show(waiting, holds=False)
            else:
                self.gone.emit(waiting)

    def _leave(self) -> None:
        self._notice = None
        before, held = self._before, self.holds_keyboard
        self._before = None
        self.hide()
        self.placed.emit()
        if not held:
            return
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()
        else:
            self.give_back()

    def place(self) -> None:
        """Stand at the head of the room, in its middle."""
        room = self.room()
        width = min(self._widest, room.width() - 16)
        height = max(self._layout.totalHeightForWidth(width), 64)
        self.setGeometry(QRect(room.left() + (room.width() - width) // 2, _TOP, width, height))
        if self.isVisible():
            self.placed.emit()

    @property
    def foot(self) -> int:
        """How far down the card reaches in its parent; 0 where none is seen."""
        return self.geometry().bottom() - _SHADOW if self.isVisible() else 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the card away on Esc; Enter presses the button that has the keyboard.

        No button has it at first: an Enter that was meant for the text answers nothing.
        """
        chosen = QApplication.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if isinstance(chosen, QAbstractButton):
                chosen.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the floating card."""
        with QPainter(self) as painter:
            card = self.rect().adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
            draw_shadow(painter, self._theme, card, tokens.RADIUS_FLOATING)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(self._theme.color("raised"))
            painter.setPen(QPen(self._theme.color("line2"), 1))
            painter.drawRoundedRect(card, tokens.RADIUS_FLOATING, tokens.RADIUS_FLOATING)

    def _chain_keys(self) -> None:
        """Let the tab key go from the card to its buttons, which were made after all else."""
        before: QWidget = self
        for button in self._buttons():
            QWidget.setTabOrder(before, button)
            before = button

    def _buttons(self) -> Iterator[QAbstractButton]:
        for button in self.findChildren(QAbstractButton):
            if button.parent() is self and button.isVisibleTo(self):
                yield button

    @property
    def holds_keyboard(self) -> bool:
        """Whether the keyboard is on the card."""
        holder = QApplication.focusWidget()
        return holder is not None and (holder is self or self.isAncestorOf(holder))

    def _whole_parent(self) -> QRect:
        parent = self.parentWidget()
        return parent.rect() if parent else self.rect()

    def _add_answer(self, answer: str, words: str, style: str) -> None:
        button = push_button(words, style=style)
        button.clicked.connect(lambda: self._answer(answer))
        self._layout.addWidget(button)

    def _answer(self, answer: str) -> None:
        notice = self._notice
        self._leave()
        self.answered.emit(notice, answer)
        self._ask_next()

    def _show_parts(self) -> None:
        """Show the parts; in a card that is seen already they count as hidden until the next event."""
        for number in range(self._layout.count()):
            if (item := self._layout.itemAt(number)) and (part := item.widget()):
                part.show()

    def _clear(self) -> None:
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self._mark:
                widget.hide()
                widget.deleteLater()
