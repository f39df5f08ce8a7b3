"""What came by which import, and what is out of the archive: the one to be taken out, the other put back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.archive.removal_rows import BatchRow, GoneRow, Row, listing
from desktop.ui.controls.buttons import push_button
from desktop.ui.controls.labels import label
from desktop.ui.controls.list_dialog import ListDialog
from desktop.ui.controls.row_model import Reading
from desktop.ui.controls.row_pen import RowPen, lines_of
from desktop.ui.controls.row_view import Choosing, Looks, RowView
from desktop.ui.controls.segments import SegmentedTabs
from desktop.ui.listing import Listing
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

_SIZE = (760, 520)
_ROW, _LINES = 52, (22, 18)
_TABS = ("历次放入", "已移出")
_PROMISE = "移出的不再查得到，也不进统计和名录；原文和每一步都留着，随时放回，和原来一样。"
_NO_IMPORTS = "还没有成批放入过。单独一期在“往期目录”里移出。"
_NONE_OUT = "没有移出的。"
_STOPPING = "正在停下，手上这一期做完就停。"


class RemovalDialog(ListDialog):
    """Shows imports and issues that are out, and how far it is with moving them.

    Signals:
        removal_asked: the number of an import that is to be taken back, and whether with what was worked on
        return_asked: the number of an import of which what is out is to be put back
        issues_asked: the numbers of issues that are to be put back
        look_asked: an issue that is to be read
        stopped: it is to stop after the issue it is at
    """

    help_page = "archive#移出和放回"

    removal_asked = Signal(int, bool)
    return_asked = Signal(int)
    issues_asked = Signal(object)
    look_asked = Signal(int)
    stopped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("移出和放回")
        self.resize(*_SIZE)
        self._is_busy = False
        self.words = label(theme, _PROMISE, tokens.INTERFACE, "text2", wrap=True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(4)
        self.tabs = SegmentedTabs(theme, _TABS)
        self.tabs.setAccessibleName("看历次放入还是已移出的")
        self.imports = _batch_list(theme)
        self.gone = _gone_list(theme)
        self.none = label(theme, "", tokens.NOTE, "text2", wrap=True)
        self.remove = push_button("移出这次放入的")
        self.put_back = push_button("放回这次移出的")
        self.put_these_back = push_button("放回")
        self.look = push_button("看这一期")
        self.stop = push_button("停下")
        self.stop.setAccessibleDescription("做完手上这一期就停，其余的不动")
        self._stack = QStackedWidget()
        self._lay_out(theme)
        self._connect()
        self.end("")

    def show_rows(self, imports: Sequence[BatchRow], gone: Sequence[GoneRow]) -> None:
        """Show the imports and the issues that are out; the import that is current stays so."""
        current = self.imports.current
        self.imports.show_rows(imports)
        self.imports.go_to(lambda row: current is None or row.number == current.number)
        self.gone.show_rows(gone)
        self.gone.go_to()
        for number, rows in enumerate((imports, gone)):
            self.tabs.set_count(number, len(rows))
        self._offer()

    def go_to_import(self, number: int) -> None:
        """Make an import current."""
        self.tabs.setCurrentIndex(0)
        self.imports.go_to(lambda row: row.number == number)

    def begin(self, doing: str) -> None:
        """Show that issues are about to be moved, how many is not known yet."""
        self._is_busy = True
        self.words.setText(f"{doing}…")
        self.progress.setRange(0, 0)
        self.progress.show()
        self.stop.setEnabled(True)
        self._offer()
        self.stop.setFocus()

    def show_far(self, told: str, done: int, total: int) -> None:
        """Show how far it is."""
        self.progress.setRange(0, max(total, 1))
        self.progress.setValue(done)
        if self.stop.isEnabled():
            self.words.setText(told)

    def end(self, told: str) -> None:
        """Show that it is over, and what came of it."""
        self._is_busy = False
        self.words.setText(f"{told}\n{_PROMISE}" if told else _PROMISE)
        self.progress.hide()
        self._offer()
        if self.isVisible():
            (self.gone if self.tabs.currentIndex() else self.imports).setFocus()

    def listing(self) -> Listing:
        """Return the list of the tab in front."""
        at = self.tabs.currentIndex()
        rows: Sequence[Row] = self.gone.rows if at else self.imports.rows
        return listing(rows, _TABS[at])

    def _offer(self) -> None:
        """Offer what can be done with what is chosen."""
        is_gone, batch, chosen = bool(self.tabs.currentIndex()), self.imports.current, self.gone.selected
        only_edited = batch is not None and 0 < batch.edited == batch.present
        edited = f"改过的 {batch.edited:,} 期也移出" if batch and only_edited else "移出这次放入的"
        self.remove.setText(edited)
        self.put_these_back.setText(f"放回这 {len(chosen):,} 期" if len(chosen) > 1 else "放回")
        for button, is_here, is_possible in (
            (self.remove, not is_gone, bool(batch and batch.present)),
            (self.put_back, not is_gone, bool(batch and batch.out)),
            (self.put_these_back, is_gone, bool(chosen)),
            (self.look, is_gone, self.gone.current is not None),
        ):
            button.setVisible(is_here and not self._is_busy)
            button.setEnabled(is_possible)
        self.stop.setVisible(self._is_busy)
        rows: Sequence[Row] = self.gone.rows if is_gone else self.imports.rows
        self.none.setText(_NONE_OUT if is_gone else _NO_IMPORTS)
        self.none.setVisible(not rows)
        self.print.setVisible(bool(rows))

    def _turn(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        self._offer()

    def _ask_removal(self) -> None:
        if batch := self.imports.current:
            self.removal_asked.emit(batch.number, batch.edited == batch.present)

    def _ask_return(self) -> None:
        if batch := self.imports.current:
            self.return_asked.emit(batch.number)

    def _ask_look(self) -> None:
        if row := self.gone.current:
            self.look_asked.emit(row.issue)

    def _ask_issues(self) -> None:
        self.issues_asked.emit(tuple(row.issue for row in self.gone.selected))

    def _show_stopping(self) -> None:
        self.stop.setEnabled(False)
        self.words.setText(_STOPPING)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._turn)
        for rows in (self.imports, self.gone):
            rows.gathered.connect(self._offer)
            rows.reached.connect(lambda _row: self._offer())
        self.gone.chosen.connect(lambda _row: self._ask_look())
        self.remove.clicked.connect(self._ask_removal)
        self.put_back.clicked.connect(self._ask_return)
        self.put_these_back.clicked.connect(self._ask_issues)
        self.look.clicked.connect(self._ask_look)
        self.stop.clicked.connect(self._show_stopping)
        self.stop.clicked.connect(self.stopped)

    def _lay_out(self, theme: Theme) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 20)
        layout.setSpacing(12)
        layout.addWidget(label(theme, "移出和放回", tokens.DIALOG_TITLE))
        layout.addWidget(self.words)
        layout.addWidget(self.progress)
        layout.addWidget(self.tabs)
        layout.addWidget(self.none)
        for rows in (self.imports, self.gone):
            self._stack.addWidget(rows)
        layout.addWidget(self._stack, 1)
        line, close = QHBoxLayout(), push_button("关闭")
        line.setSpacing(8)
        left = (self.remove, self.put_back, self.put_these_back, self.look, self.print)
        for button in (*left, self.stop, close):
            button.setAutoDefault(False)
        for button in left:
            line.addWidget(button)
        line.addStretch(1)
        line.addWidget(self.stop)
        line.addWidget(close)
        close.clicked.connect(self.accept)
        layout.addLayout(line)


def _batch_list(theme: Theme) -> RowView[BatchRow]:
    reading: Reading[BatchRow] = Reading(spoken=lambda row: row.spoken, tip=lambda row: row.words)
    return RowView(theme, _TABS[0], reading, Looks(_ROW, _draw))


def _gone_list(theme: Theme) -> RowView[GoneRow]:
    reading: Reading[GoneRow] = Reading(spoken=lambda row: row.spoken, tip=lambda row: row.words)
    return RowView(theme, _TABS[1], reading, Looks(_ROW, _draw), Choosing.SEVERAL)


def _draw(pen: RowPen, box: QRect, row: Row) -> None:
    first, second = lines_of(box.adjusted(0, (_ROW - sum(_LINES)) // 2, 0, 0), *_LINES)
    pen.words(pen.note(first, row.note), row.words, tokens.ROW)
    pen.words(second, row.detail, tokens.NOTE, "text2")
