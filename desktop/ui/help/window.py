"""The window of the help: contents with search on the left, a page on the right, back and forward."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from desktop.ui.controls.buttons import IconButton
from desktop.ui.controls.descriptions import describe
from desktop.ui.controls.labels import label, surface
from desktop.ui.help.book import HelpBook
from desktop.ui.help.contents import HelpRow, content_rows, help_list, hit_rows
from desktop.ui.help.paper import printed_page, printed_rows
from desktop.ui.help.reader import HelpReader
from desktop.ui.help.trail import Trail
from desktop.ui.look.theme import Theme

_SIZE = (1000, 720)
_SMALLEST = (680, 420)
_LEFT = 264
_NONE = "帮助里没有“{query}”。少打一个字，或打拼音首字母再试。"


class HelpWindow(QWidget):
    """A window of its own, so that it can stand beside a dialog that asks something.

    Attributes:
        query: the field of the search
        contents: the titles at the left
        reader: the page at the right

    Signals:
        print_asked: how to paint the page that is shown, or the list at the left
    """

    print_asked = Signal(object)

    def __init__(self, theme: Theme, book: HelpBook) -> None:
        super().__init__()
        self.setWindowTitle("街报编辑台 帮助")
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_SIZE)
        self._book = book
        self._trail = Trail()
        self._rows = content_rows(book)
        self.query = QLineEdit()
        self.query.setPlaceholderText("字、拼音或首字母")
        self.query.setAccessibleName("查帮助")
        self.query.setClearButtonEnabled(True)
        self.contents = help_list(theme)
        self.reader = HelpReader(theme)
        self.back = IconButton(theme, "back", "后退")
        self.forward = IconButton(theme, "forward", "前进")
        keys = QKeySequence(QKeySequence.StandardKey.Print).toString(QKeySequence.SequenceFormat.NativeText)
        self.print = IconButton(theme, "print", "打印")
        self.print.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.print.setMenu(self._print_menu(keys))
        self._nothing = label(theme, "", tone="text2", wrap=True)
        self._nothing.setContentsMargins(20, 8, 20, 0)
        self._lay_out()
        self._connect()
        self.contents.show_rows(self._rows)
        self.query.setFocus()
        describe(self)

    @property
    def address(self) -> str:
        """The address of the page that is shown."""
        return self._trail.here

    def go_to(self, address: str) -> None:
        """Show the page at an address; one that leads nowhere changes nothing."""
        if self._book.has(address):
            self._trail.go(address)
            self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc empty the search, then close the window."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.query.text():
            self.query.clear()
        else:
            self.close()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Let ↓ and Enter in the search go to what was found."""
        keys = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() not in keys:
            return False
        self.contents.setFocus()
        self.contents.go_to()
        return True

    def _search(self, query: str) -> None:
        hits = hit_rows(self._book.search(query))
        asked = query.strip()
        self.contents.show_rows(hits if asked else self._rows)
        self._nothing.setText(_NONE.format(query=asked))
        self._nothing.setVisible(bool(asked) and not hits)
        self.contents.setVisible(bool(hits) or not asked)
        if not asked:
            self._mark()

    def _step(self, by: int) -> None:
        if self._trail.step(by):
            self._show()

    def _show(self) -> None:
        self.reader.show_place(self._book.place(self.address))
        self.back.setEnabled(self._trail.can_step(-1))
        self.forward.setEnabled(self._trail.can_step(1))
        self._mark()

    def _mark(self) -> None:
        """Mark the current page in the contents; what was found keeps its own mark."""
        if self.address and not self.query.text().strip():
            page = self._book.place(self.address).page
            self.contents.go_to(lambda row: row.address == (page.under or page.address))

    def _go_to_row(self, row: HelpRow | None) -> None:
        """Show what the reader went to; the row of the page that is shown already changes nothing."""
        page = self._book.place(self.address).page if self.address else None
        if row is not None and (page is None or row.address not in (page.under, page.address)):
            self.go_to(row.address)

    def _connect(self) -> None:
        self.query.textChanged.connect(self._search)
        self.query.installEventFilter(self)
        self.contents.reached.connect(self._go_to_row)
        self.contents.chosen.connect(lambda row: self.go_to(row.address))
        self.reader.asked.connect(self.go_to)
        self.back.clicked.connect(lambda: self._step(-1))
        self.forward.clicked.connect(lambda: self._step(1))
        standard = QKeySequence.StandardKey
        for key, act in (
            (standard.Back, lambda: self._step(-1)),
            (standard.Forward, lambda: self._step(1)),
            (standard.Find, self._begin_search),
            (standard.Close, self.close),
            (standard.Print, self._ask_print),
        ):
            action = QAction(self)
            action.setShortcuts(key)
            action.triggered.connect(act)
            self.addAction(action)

    def _ask_print(self) -> None:
        if self.address:
            self.print_asked.emit(printed_page(self._book.place(self.address).page))

    def _ask_print_list(self) -> None:
        asked = self.query.text().strip()
        title = f"帮助里的“{asked}”" if asked else "街报编辑台 帮助目录"
        self.print_asked.emit(printed_rows(title, self.contents.rows))

    def _print_menu(self, keys: str) -> QMenu:
        menu = QMenu(self)
        menu.addAction(f"打印这一页\t{keys}", self._ask_print)
        menu.addAction("打印左边的目录", self._ask_print_list)
        return menu

    def _begin_search(self) -> None:
        self.query.setFocus()
        self.query.selectAll()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._left())
        page = surface("base")
        inner = QHBoxLayout(page)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.reader)
        layout.addWidget(page, 1)
        self._nothing.hide()

    def _left(self) -> QFrame:
        left = surface("outline")
        left.setFixedWidth(_LEFT)
        layout = QVBoxLayout(left)
        layout.setContentsMargins(0, 12, 0, 8)
        layout.setSpacing(8)
        head = QHBoxLayout()
        head.setContentsMargins(12, 0, 12, 0)
        head.setSpacing(4)
        for widget in (self.back, self.forward):
            head.addWidget(widget)
        head.addWidget(self.query, 1)
        head.addWidget(self.print)
        layout.addLayout(head)
        rows = QHBoxLayout()
        rows.setContentsMargins(8, 0, 4, 0)
        rows.addWidget(self.contents)
        layout.addLayout(rows, 1)
        layout.addWidget(self._nothing, 1, Qt.AlignmentFlag.AlignTop)
        return left
