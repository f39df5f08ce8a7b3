"""The editor's hand on the galley: keys, input method and mouse, caught before Qt's text view acts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QWheelEvent,
)

from desktop.model import Span
from desktop.ui.galley.keys import Mode, is_window_key, review_command
from desktop.ui.galley.pointer import Pointer
from desktop.ui.galley.targets import Spot

if TYPE_CHECKING:
    from desktop.ui.galley.galley import Galley

_Handler = Callable[[QEvent], bool]


class Hand(QObject):
    """Hears the events of a galley first; a handler that returns True keeps one from Qt."""

    def __init__(self, galley: Galley) -> None:
        super().__init__(galley)
        self._galley = galley
        self.pointer = Pointer(galley, galley.choose, galley.begin_drag, galley.send)
        self._keys: dict[QEvent.Type, _Handler] = {
            QEvent.Type.ShortcutOverride: self._override,
            QEvent.Type.KeyPress: self._key,
            QEvent.Type.InputMethod: self._compose,
            QEvent.Type.FocusOut: self._leave_focus,
            QEvent.Type.ContextMenu: self._menu,
        }
        self._mouse: dict[QEvent.Type, _Handler] = {
            QEvent.Type.MouseButtonPress: self._press,
            QEvent.Type.MouseMove: self._move,
            QEvent.Type.MouseButtonRelease: self._release,
            QEvent.Type.MouseButtonDblClick: self._double_click,
            QEvent.Type.Leave: self._leave,
            QEvent.Type.Wheel: self._wheel,
            QEvent.Type.ContextMenu: self._menu,
        }
        self._words: dict[str, Callable[[], object]] = {
            "cut": self._cut_words,
            "copy": galley.copy,
            "paste": galley.paste,
            "select_all": galley.selectAll,
        }
        galley.installEventFilter(self)
        galley.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give an event to its handler, if it has one."""
        table = self._keys if watched is self._galley else self._mouse
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
        if command == "change" and not self._galley.has_item:
            self._galley.set_mode(Mode.EDIT)
        elif command:
            self._galley.command.emit(command)
        return command is not None

    def _edit_key(self, key: QKeyEvent) -> bool:
        if key.matches(QKeySequence.StandardKey.Cut):
            return self._cut_words()
        done = self._galley.scribe.key(key)
        if done:
            self._galley.teller.caret_soon()
        return done

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
        """修改 on a mark, 编辑 on plain words; in 编辑 Qt selects the word."""
        mouse = cast("QMouseEvent", event)
        self.pointer.forget()
        target = self.pointer.target(mouse.position())
        if target and target.spot in (Spot.MARK, Spot.GLYPH):
            self._galley.command.emit("change")
            return True
        if self._galley.mode is Mode.EDIT or not target or target.spot is not Spot.TEXT:
            return False
        self._galley.put_caret_at(mouse.position())
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
            self.open_menu(self._galley.cursorRect().bottomLeft())
            return True
        target = self.pointer.target(QPointF(menu.pos()))
        if target and not self._galley.textCursor().hasSelection():
            self._galley.put_caret_at(QPointF(menu.pos()))
            self._galley.teller.caret()
        self.open_menu(menu.pos())
        return True

    def open_menu(self, point: QPoint) -> None:
        """Open the context menu for the caret's passage and the selected words."""
        stretch = self._galley.scribe.stretch()
        row = self._galley.plan.rows[stretch.first] if stretch else None
        words = Span(stretch.start, stretch.end) if stretch and stretch.is_within_row else Span(0, 0)
        menu = self._galley.chooser.menu(row, words, self._act)
        menu.popup(self._galley.viewport().mapToGlobal(point))

    def _act(self, command: str) -> None:
        """Do what a line of the context menu says: with words here, everything else by command."""
        if command in self._words and (command != "paste" or self._galley.mode is Mode.EDIT):
            self._words[command]()
        else:
            self._galley.teller.caret()
            self._galley.command.emit(command)

    def _cut_words(self) -> bool:
        galley = self._galley
        if galley.mode is Mode.EDIT and galley.textCursor().hasSelection():
            galley.copy()
            galley.scribe.replace("", "剪切")
        return True
