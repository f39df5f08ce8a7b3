"""Putting back issues into the archive: what to read, how far it is, what became of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from desktop.ui.archive.import_columns import COLUMNS, FILTERS, UNDATED_ONES, Filter
from desktop.ui.archive.import_table import ImportTable, import_view
from desktop.ui.controls.buttons import bind, push_button, show_filled
from desktop.ui.controls.labels import label
from desktop.ui.controls.list_dialog import ListDialog
from desktop.ui.controls.segments import SegmentedTabs
from desktop.ui.listing import Listing
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme
from desktop.workflow import Imported

_SIZE = (940, 580)
_PROMISE = "文本、Word、PDF、网页都行，整个文件夹也行。已在档案里的不会再放一次，随时可以停下，下次接着来。"
_SEVERAL = "一次能放几千个文件。日期和期号先看报头，报头没有就看文件名，都没有的最后在这张表里填。"
_COUNTING = "正在数有多少文件…"
_STOPPING = "正在停下，手上这个文件读完就停。"


class ImportDialog(ListDialog):
    """Shows an import from the choice of files to the last date that was filled in.

    Signals:
        folder_asked, files_asked: the editor wants to choose
        stopped: the import is to stop after the file it is at
        resumed: one that was stopped is to go on
        undo_asked: the import is to be taken back
        report_asked: what became of all files is to be saved as a table
        filled: an issue, the field of its masthead and the value
        look_asked: an issue that is to be read
    """

    help_page = "archive#放入往期"

    folder_asked = Signal()
    files_asked = Signal()
    stopped = Signal()
    resumed = Signal()
    undo_asked = Signal()
    report_asked = Signal()
    filled = Signal(int, str, object)
    look_asked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("放入往期")
        self.resize(*_SIZE)
        self.table = ImportTable(theme, self)
        self.table.filled.connect(self.filled)
        self.folder = push_button("选文件夹…")
        self.files = push_button("选文件…")
        self.stop = push_button("停下")
        self.resume = push_button("接着读", style="filled")
        self.report = push_button("存成表格…")
        self.undo = push_button("撤销这次放入")
        self.look = push_button("看这一期")
        self.take_back = push_button("撤销填写")
        bind(self.take_back, QKeySequence.StandardKey.Undo)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(4)
        self.words = label(theme, _PROMISE, tokens.INTERFACE, "text2", wrap=True)
        self.filters = SegmentedTabs(theme, tuple(one.words for one in FILTERS))
        self.filters.setAccessibleName("列出哪些文件")
        self.filters.currentChanged.connect(lambda at: self._list(FILTERS[at]))
        self.table.filled.connect(lambda *_filled: self._count())
        self.wrong = label(theme, "", tokens.INTERFACE, "warning", wrap=True)
        self.table.refused.connect(self._refuse)
        self.table.filled.connect(lambda *_filled: self.wrong.hide())
        self.table.filled.connect(lambda *_filled: self.take_back.setVisible(self.table.can_take_back))
        self.view = import_view(self.table)
        self._counts: Counter[str] = Counter()
        self._total = 0
        for button, signal in (
            (self.folder, self.folder_asked),
            (self.files, self.files_asked),
            (self.stop, self.stopped),
            (self.resume, self.resumed),
            (self.report, self.report_asked),
            (self.undo, self.undo_asked),
        ):
            button.clicked.connect(signal)
        self.stop.clicked.connect(self._show_stopping)
        self.look.clicked.connect(self._ask_look)
        self.take_back.clicked.connect(self.table.take_back)
        self.view.selectionModel().currentChanged.connect(lambda *_at: self._offer_look())
        self.table.modelReset.connect(self._offer_look)
        self._lay_out(theme)
        self.show_choice()

    def show_choice(self, refusal: str = "") -> None:
        """Ask what to read; ``refusal`` says why nothing can be put in, empty where it can."""
        self._show(choosing=True)
        self.words.setText(refusal or f"{_PROMISE}\n{_SEVERAL}")
        for button in (self.folder, self.files):
            button.setEnabled(not refusal)
        width = min(_SIZE[0], self.screen().availableSize().width())
        self.resize(width, self._layout.totalHeightForWidth(width))

    def begin(self) -> None:
        """Show that files are about to be read, how many is not known yet."""
        self.table.clear()
        self.filters.setCurrentIndex(0)
        self.wrong.hide()
        self._counts.clear()
        self._total = 0
        self.progress.setRange(0, 0)
        self._show(choosing=False)
        self.grow(QSize(*_SIZE))
        self.stop.setEnabled(True)
        self.stop.setFocus()
        self.words.setText(_COUNTING)

    def show_total(self, total: int) -> None:
        """Show how many files there are."""
        self._total = total
        self.progress.setRange(0, max(total, 1))
        self.add(())

    def how_far(self) -> str:
        """Return how many files are read."""
        return f"正在放入往期，{self._counts.total():,} / {self._total:,}"

    def add(self, results: Sequence[Imported]) -> None:
        """Show what became of some more files."""
        self._counts.update(one.status for one in results)
        self.table.add(results)
        self.progress.setValue(min(self._counts.total(), self._total))
        if self.stop.isEnabled():
            self.words.setText(f"读了 {self._counts.total():,} / {self._total:,}，{self._told()}")

    def end(self, *, complete: bool, left_out: str = "") -> None:
        """Show that it is over, what is left to be filled in, and what was not meant to be read."""
        self._show(choosing=False)
        for widget in (self.stop, self.progress):
            widget.hide()
        for offered in (self.folder, self.files, self.report, self.filters):
            offered.show()
        self.resume.setVisible(not complete)
        self.undo.setVisible(bool(self._counts["added"] + self._counts["returned"]))
        # Else whichever button comes next would have it; who is filling in a cell goes on.
        if not isinstance(self.focusWidget(), QLineEdit):
            (self.view if complete else self.resume).setFocus()
        self._count()
        undated = self.table.count(UNDATED_ONES)
        ask = f"{undated} 期没有日期，点表里的“填日期”填上。" if undated else ""
        done = "都读完了" if complete else "停下了，下次选同样的文件会接着读"
        self.words.setText(f"{done}：{self._told()}。{ask}{left_out}")
        if complete and undated:
            self.filters.setCurrentIndex(FILTERS.index(UNDATED_ONES))

    def listing(self) -> Listing:
        """Return the files that the tab in front lists."""
        return self.table.listing(f"放入的往期 {FILTERS[self.filters.currentIndex()].words}")

    def _count(self) -> None:
        """Say on each tab how many files it lists."""
        for number, wanted in enumerate(FILTERS):
            self.filters.set_count(number, self.table.count(wanted))

    def _list(self, wanted: Filter) -> None:
        """List the files that a filter lets through; what cannot be filled in leaves room for the rest."""
        self.table.show_only(wanted)
        for number, column in enumerate(COLUMNS):
            self.view.setColumnHidden(number, bool(column.field) and not wanted.can_fill)

    def _show_stopping(self) -> None:
        self.stop.setEnabled(False)
        self.words.setText(_STOPPING)

    def _refuse(self, words: str) -> None:
        self.wrong.setText(words)
        self.wrong.show()

    def _offer_look(self) -> None:
        self.look.setEnabled(self._current_issue() is not None)

    def _ask_look(self) -> None:
        issue = self._current_issue()
        if issue is not None:
            self.look_asked.emit(issue)

    def _current_issue(self) -> int | None:
        return self.table.issue_at(self.view.currentIndex().row())

    def _told(self) -> str:
        counts = self._counts
        back = f"，放回 {counts['returned']}" if counts["returned"] else ""
        return f"放进 {counts['added']} 期{back}，已有 {counts['duplicate']}，没有读成 {counts['failed']}"

    def _show(self, *, choosing: bool) -> None:
        for button in (self.folder, self.files):
            button.setVisible(choosing)
        show_filled(self.folder, is_filled=choosing)
        for widget in (self.stop, self.progress):
            widget.setVisible(not choosing)
        offered = (self.resume, self.undo, self.report, self.look, self.take_back)
        for later in (*offered, self.filters, self.wrong):
            later.hide()
        for listed in (self.view, self.look, self.print):
            listed.setVisible(not choosing)

    def _lay_out(self, theme: Theme) -> None:
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 20)
        layout.setSpacing(12)
        layout.addWidget(label(theme, "放入往期", tokens.DIALOG_TITLE))
        layout.addWidget(self.words)
        layout.addWidget(self.progress)
        layout.addWidget(self.filters)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.wrong)
        line = QHBoxLayout()
        line.setSpacing(8)
        choosing = (self.resume, self.folder, self.files)
        left = (*choosing, self.undo, self.report, self.print, self.look, self.take_back)
        for offered in left:
            line.addWidget(offered)
        line.addStretch(1)
        close = push_button("关闭")
        for button in (*left, self.stop, close):
            button.setAutoDefault(False)
        close.clicked.connect(self.accept)
        line.addWidget(self.stop)
        line.addWidget(close)
        layout.addLayout(line)
        layout.addStretch(0)
