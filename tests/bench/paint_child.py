"""Show one window and print the system's monotonic time at its first paint."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QMainWindow,
    QPushButton,
    QSplitter,
    QTabWidget,
    QTextEdit,
    QToolBar,
    QTreeView,
    QWidget,
)

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "issue.txt"


class FirstPaint(QObject):
    """Prints the time of the first paint it sees and ends the process's loop."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            print(time.monotonic(), flush=True)
            watched.removeEventFilter(self)
            QApplication.exit()
        return False


def bare() -> tuple[QWidget, QWidget]:
    """Return a window of the same widgets as the desk, with the same text and nothing else."""
    window, split, text = QMainWindow(), QSplitter(), QTextEdit()
    text.setPlainText(SAMPLE.read_text(encoding="utf-8"))
    tree, tabs, rows = QTreeView(), QTabWidget(), QStandardItemModel()
    for line in SAMPLE.read_text(encoding="utf-8").split():
        rows.appendRow(QStandardItem(line[:12]))
    tree.setModel(rows)
    for name in ("报头", "事实", "校对"):
        tabs.addTab(QListView(), name)
    for pane in (tree, text, tabs):
        split.addWidget(pane)
    bar = QToolBar()
    for name in ("粘贴", "打开", "撤销", "重做", "历史", "查找", "命令", "导出 Word"):
        bar.addWidget(QPushButton(name))
    window.addToolBar(bar)
    window.setCentralWidget(split)
    window.statusBar().showMessage("每一步都已存档")
    return window, text.viewport()


def desk() -> tuple[QWidget, QWidget]:
    """Return the desk's own window with the sample issue from a new archive."""
    from desktop import app

    archive = Path(tempfile.mkdtemp()) / "bench.jiebao"
    return app.window_for_bench(archive, SAMPLE)


if __name__ == "__main__":
    application = QApplication([])
    window, watched = {"bare": bare, "desk": desk}[sys.argv[1]]()
    first = FirstPaint()
    watched.installEventFilter(first)
    window.resize(1440, 900)
    window.show()
    application.exec()
