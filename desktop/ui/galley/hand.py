"""The editor's hand on the galley: keys, input method and mouse, caught before Qt's text view acts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextEdit

from desktop.ui.galley.context import ContextMenu
from desktop.ui.galley.keys import ENDS, Mode, is_window_key, review_command
from desktop.ui.galley.pointer import Pointer
from desktop.ui.galley.targets import Spot
from desktop.ui.galley.wordwise import select_word, word_key

if TYPE_CHECKING:
    from desktop.ui.galley.galley import Galley

_Handler = Callable[[QEvent], bool]
_Table = dict[QEvent.Type, _Handler]


class Hand(QObject):
    """Hears the events of a galley first; a handler that returns True keeps one from Qt."""

    def __init__(self, galley: Galley) -> None:
        super().__init__(galley)
        self._galley = galley
        self.pointer = Pointer(galley, galley.choose, galley.begin_drag, galley.send)
        self.context = ContextMenu(galley)
        self._keys: _Table = {
            QEvent.Type.ShortcutOverride: self._override,
            QEvent.Type.KeyPress: self._key,
            QEvent.Type.InputMethod: self._compose,
            QEvent.Type.FocusOut: self._leave_focus,
            QEvent.Type.ContextMenu: self._menu,
        }
        self._mouse: _Table = {
            QEvent.Type.MouseButtonPress: self._press,
            QEvent.Type.MouseMove: self._move,
            QEvent.Type.MouseButtonRelease: self._release,
            QEvent.Type.MouseButtonDblClick: self._double_click,
            QEvent.Type.Leave: self._leave,
            QEvent.Type.Wheel: self._wheel,
            QEvent.Type.ContextMenu: self._menu,
        }
        galley.installEventFilter(self)
        galley.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give an event to its handler, if it has one."""
        # Qt still sends events to a galley that Python is taking apart.
        table: _Table = getattr(self, "_keys" if isinstance(watched, QTextEdit) else "_mouse", {})
        handler = table.get(event.type())
        return handler(event) if handler else False

    # Keys and input method

    def _override(self, event: QEvent) -> bool:
        # Qt's editor claims undo and redo even where it undoes nothing; the window has them.
        if is_window_key(cast("QKeyEvent", event)):
            event.ignore()
            return True
        return False

    def _key(self, event: QEvent) -> bool:
        key = cast("QKeyEvent", event)
        if key.key() == Qt.Key.Key_Escape:
            return self._escape()
        return self._review_key(key) if self._galley.mode is Mode.REVIEW else self._edit_key(key)

    def _escape(self) -> bool:
        if self.pointer.drag:
            self.pointer.stop()
            return True
        if self._galley.mode is Mode.REVIEW:
            return False
        self._galley.set_mode(Mode.REVIEW)
        return True

    def _review_key(self, key: QKeyEvent) -> bool:
        command = review_command(key)
        if command in ENDS and not self._galley.has_item:
            return False
        if command == "change" and not self._galley.has_item:
            self._galley.set_mode(Mode.EDIT)
        elif command:
            self._galley.command.emit(command)
        return command is not None

    def _edit_key(self, key: QKeyEvent) -> bool:
        if key.matches(QKeySequence.StandardKey.Cut):
            return self.context.cut()
        done = self._galley.scribe.key(key)
        if done:
            self._galley.teller.caret_soon()
        return done or self._by_words(key) or self._tab(key)

    def _by_words(self, key: QKeyEvent) -> bool:
        cursor = self._galley.textCursor()
        if not word_key(key, cursor):
            return False
        self._galley.setTextCursor(cursor)
        return True

    def _tab(self, key: QKeyEvent) -> bool:
        """Let the tab key leave; in a window of one widget Qt would write it."""
        if key.key() not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return False
        self._galley.focusNextPrevChild(key.key() == Qt.Key.Key_Tab)
        return True

    def _compose(self, event: QEvent) -> bool:
        """Let the input method write where words can be written, over one passage at most."""
        scribe, words = self._galley.scribe, cast("QInputMethodEvent", event)
        if self._galley.mode is Mode.REVIEW or not scribe.is_writable():
            return True
        if len(words.commitString().splitlines()) > 1:
            return scribe.paste(words.commitString())
        if (stretch := scribe.stretch()) and not stretch.is_within_row:
            scribe.replace("", "删除")
            return self._galley.textCursor().hasSelection()
        return False

    def _leave_focus(self, _event: QEvent) -> bool:
        self._galley.flush()
        return False

    # Mouse

    def _press(self, event: QEvent) -> bool:
        self._galley.flush()
        return self.pointer.press(cast("QMouseEvent", event))

    def _move(self, event: QEvent) -> bool:
        return self.pointer.move(cast("QMouseEvent", event))

    def _release(self, event: QEvent) -> bool:
        mouse = cast("QMouseEvent", event)
        done = self.pointer.release(mouse)
        if mouse.button() is Qt.MouseButton.LeftButton and self._galley.textCursor().hasSelection():
            self._galley.teller.caret_soon()
        return done

    def _double_click(self, event: QEvent) -> bool:
        """修改 on a mark, 编辑 on plain words; in 编辑 it selects the word."""
        mouse = cast("QMouseEvent", event)
        self.pointer.forget()
        target = self.pointer.target(mouse.position())
        if target and target.spot in (Spot.MARK, Spot.GLYPH):
            self._galley.command.emit("change")
            return True
        if target and target.spot is Spot.TEXT:
            self._galley.put_caret_at(mouse.position())
            if self._galley.mode is Mode.EDIT:
                cursor = self._galley.textCursor()
                select_word(cursor)
                self._galley.setTextCursor(cursor)
            self._galley.set_mode(Mode.EDIT)
        return True

    def _leave(self, _event: QEvent) -> bool:
        self.pointer.forget()
        return False

    def _wheel(self, event: QEvent) -> bool:
        wheel = cast("QWheelEvent", event)
        if not wheel.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        if steps := wheel.angleDelta().y():
            self._galley.zoom_by(1 if steps > 0 else -1)
        return True

    def _menu(self, event: QEvent) -> bool:
        """Open the context menu at the pointer, or at the caret when a key asks for it."""
        menu = cast("QContextMenuEvent", event)
        self._galley.flush()
        if menu.reason() is QContextMenuEvent.Reason.Keyboard:
            self.context.open(self._galley.cursorRect().bottomLeft())
            return True
        target = self.pointer.target(QPointF(menu.pos()))
        if target and not self._galley.textCursor().hasSelection():
            self._galley.put_caret_at(QPointF(menu.pos()))
            self._galley.teller.caret()
        self.context.open(menu.pos())
        return True
