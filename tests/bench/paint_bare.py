"""Show a bare window of the desk's widgets and print the system's monotonic time at its first paint."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
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
)

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "issue.txt"


class FirstPaint(QObject):
    """Prints the time when the first paint it sees is done and ends the program."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._report)
        return False

    @staticmethod
    def _report() -> None:
        print(time.monotonic(), flush=True)
        QApplication.exit()


def bare_text() -> QTextEdit:
    """Return a text pane with the sample issue."""
    text = QTextEdit()
    text.setPlainText(SAMPLE.read_text(encoding="utf-8"))
    return text


def bare_tree() -> QTreeView:
    """Return a tree with a row for each of the sample's lines."""
    tree, rows = QTreeView(), QStandardItemModel()
    for line in SAMPLE.read_text(encoding="utf-8").split():
        rows.appendRow(QStandardItem(line[:12]))
    tree.setModel(rows)
    rows.setParent(tree)
    return tree


def bare_window(text: QTextEdit) -> QMainWindow:
    """Return a window of the desk's kinds of widgets, with no look and no work of their own."""
    window, split, tabs, bar = QMainWindow(), QSplitter(), QTabWidget(), QToolBar()
    for name in ("报头", "事实", "校对"):
        tabs.addTab(QListView(), name)
    for pane in (bare_tree(), text, tabs):
        split.addWidget(pane)
    for name in ("粘贴", "打开", "撤销", "重做", "查找", "命令", "导出 Word"):
        bar.addWidget(QPushButton(name))
    window.addToolBar(bar)
    window.setCentralWidget(split)
    window.statusBar().showMessage("每一步都已存档")
    window.resize(1440, 900)
    return window


if __name__ == "__main__":
    application = QApplication([])
    text = bare_text()
    window, first = bare_window(text), FirstPaint()
    text.viewport().installEventFilter(first)
    window.show()
    application.exec()
