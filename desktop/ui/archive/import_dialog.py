"""Putting back issues into the archive: what to read, how far it is, what became of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.archive.import_table import COLUMNS, FILTERS, ImportTable
from desktop.ui.controls.buttons import push_button
from desktop.ui.controls.dialog import Dialog
from desktop.ui.controls.labels import label
from desktop.ui.controls.segments import SegmentedTabs
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme
from desktop.workflow import Imported

_SIZE = (820, 560)
_WIDTHS = (230, 320, 110)
_ROW = 32
_UNDATED = FILTERS[1]
_PROMISE = "文本、Word、PDF、网页都行，整个文件夹也行。已在档案里的不会再放一次，随时可以停下，下次接着来。"
_SEVERAL = "一次能放几千个文件。日期和期号先看报头，报头没有就看文件名，都没有的最后在这张表里填。"


class ImportDialog(Dialog):
    """Shows an import from the choice of files to the last date that was filled in.

    Signals:
        folder_asked, files_asked: the editor wants to choose
        stopped: the import is to stop after the file it is at
        resumed: one that was stopped is to go on
        report_asked: what became of all files is to be saved as a table
        filled: an issue, the field of its masthead and the value
    """

    help_page = "archive#放入往期"

    folder_asked = Signal()
    files_asked = Signal()
    stopped = Signal()
    resumed = Signal()
    report_asked = Signal()
    filled = Signal(int, str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("放入往期")
        self.resize(*_SIZE)
        self.table = ImportTable(theme, self)
        self.table.filled.connect(self.filled)
        self.folder = push_button("选文件夹…", style="filled")
        self.files = push_button("选文件…")
        self.stop = push_button("停下")
        self.resume = push_button("接着读", style="filled")
        self.report = push_button("存成表格…")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(4)
        self.words = label(theme, _PROMISE, tokens.INTERFACE, "text2", wrap=True)
        self.filters = SegmentedTabs(theme, tuple(one.words for one in FILTERS))
        self.filters.setAccessibleName("列出哪些文件")
        self.filters.currentChanged.connect(lambda at: self.table.show_only(FILTERS[at]))
        self.table.filled.connect(lambda *_filled: self._count())
        self.view = self._made_view()
        self._counts: Counter[str] = Counter()
        self._total = 0
        for button, signal in (
            (self.folder, self.folder_asked),
            (self.files, self.files_asked),
            (self.stop, self.stopped),
            (self.resume, self.resumed),
            (self.report, self.report_asked),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(signal)
        self._lay_out(theme)
        self.show_choice()

    def show_choice(self) -> None:
        """Ask what to read."""
        self._show(choosing=True)
        self.words.setText(f"{_PROMISE}\n{_SEVERAL}")

    def begin(self, total: int) -> None:
        """Show that so many files are about to be read."""
        self.table.clear()
        self.filters.setCurrentIndex(0)
        self._counts.clear()
        self._total = total
        self.progress.setRange(0, total)
        self._show(choosing=False)
        self.add(())

    def add(self, results: Sequence[Imported]) -> None:
        """Show what became of some more files."""
        self._counts.update(one.status for one in results)
        self.table.add(results)
        self.progress.setValue(min(self._counts.total(), self._total))
        self.words.setText(f"读了 {self._counts.total()} / {self._total}，{self._told()}")

    def end(self, *, complete: bool) -> None:
        """Show that it is over, and what is left to be filled in."""
        self._show(choosing=False)
        for widget in (self.stop, self.progress):
            widget.hide()
        for offered in (self.folder, self.files, self.report, self.filters):
            offered.show()
        self.resume.setVisible(not complete)
        self._count()
        undated = self.table.count(_UNDATED)
        ask = f"{undated} 期没有日期，点表里的空格填上。" if undated else ""
        done = "都读完了" if complete else "停下了，下次选同样的文件会接着读"
        self.words.setText(f"{done}：{self._told()}。{ask}")

    def _count(self) -> None:
        """Say on each tab how many files it lists."""
        for number, wanted in enumerate(FILTERS):
            self.filters.set_count(number, str(self.table.count(wanted) or ""))

    def _told(self) -> str:
        counts = self._counts
        return f"放进 {counts['added']} 期，已有 {counts['duplicate']}，没有读成 {counts['failed']}"

    def _show(self, *, choosing: bool) -> None:
        for button in (self.folder, self.files):
            button.setVisible(choosing)
        for widget in (self.stop, self.progress):
            widget.setVisible(not choosing)
        for later in (self.resume, self.report, self.filters):
            later.hide()

    def _made_view(self) -> QTableView:
        view = QTableView()
        view.setModel(self.table)
        view.setAccessibleName("放入的文件")
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(_ROW)
        head = view.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for number, width in enumerate(_WIDTHS):
            view.setColumnWidth(number, width)
        view.setColumnWidth(len(COLUMNS) - 1, 70)
        return view

    def _lay_out(self, theme: Theme) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 20)
        layout.setSpacing(12)
        layout.addWidget(label(theme, "放入往期", tokens.DIALOG_TITLE))
        layout.addWidget(self.words)
        layout.addWidget(self.progress)
        layout.addWidget(self.filters)
        layout.addWidget(self.view, 1)
        line = QHBoxLayout()
        line.setSpacing(8)
        for chooser in (self.resume, self.folder, self.files, self.report):
            line.addWidget(chooser)
        line.addStretch(1)
        close = push_button("关闭")
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        line.addWidget(self.stop)
        line.addWidget(close)
        layout.addLayout(line)
        layout.addStretch(0)
