"""The application's style sheet: buttons, fields, menus and scroll bars, from the tokens.

What the sheet draws must be a file: the arrows are of one grey that is seen on light and dark,
a tick has the colour of words on the accent of either.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from desktop.assets import resources

_ARROWS = ("up", "down", "tick_light", "tick_dark")
# A minimum height counts without border and padding, so 28 reads 26 here.
SHEET = """
QPushButton { background: @raised; color: @text; border: 1px solid @line2; border-radius: 6px;
  min-height: 26px; padding: 0 12px; outline: 0; }
QPushButton:hover { background: @hover; }
QPushButton:focus { border: 2px solid @accent; padding: 0 11px; min-height: 24px; }
QPushButton:disabled { color: @disabled; background: @sunken; border-color: @line; }
QPushButton[filled="true"] { background: @accent; color: @onaccent; border-color: @accent; }
QPushButton[filled="true"]:focus { border-color: @text; }
QPushButton[filled="true"]:disabled { color: @disabled; background: @sunken; border-color: @line; }
QPushButton[plain="true"] { background: transparent; color: @accent; border-color: transparent;
  padding: 0 8px; text-align: left; }
QPushButton[plain="true"]:hover { background: @hover; }
QPushButton[plain="true"]:focus { border-color: @accent; padding: 0 7px; }
QPushButton[flush="true"] { background: transparent; color: @accent; border: none; padding: 0 2px; }
QPushButton[flush="true"]:hover { background: @hover; }
QPushButton[flush="true"]:focus { border: 2px solid @accent; padding: 0; min-height: 22px; }
QPushButton[chip="true"] { border-radius: 13px; min-height: 24px; padding: 0 8px; }
QPushButton[chip="true"]:focus { border: 2px solid @accent; min-height: 22px; padding: 0 7px; }
QPushButton::menu-indicator { image: none; width: 0; }
QPushButton[chip="true"]:checked { background: @accentsoft; border-color: @accent; color: @accent; }
QToolButton { background: transparent; color: @text; border: 1px solid transparent; border-radius: 6px;
  padding: 0 8px; min-height: 30px; }
QToolButton[square="true"], QToolButton[square="true"]:focus { padding: 0; }
QToolButton:hover { background: @hover; }
QToolButton:checked { background: @sunken; }
QToolButton:focus { border: 2px solid @accent; min-height: 28px; padding: 0 7px; }
QToolButton:disabled { color: @disabled; background: transparent; }
QToolButton::menu-indicator { image: none; }
QLineEdit QToolButton, QLineEdit QToolButton:focus { border: none; padding: 0; min-height: 20px; }
QLabel[tone="text2"] { color: @text2; }
QLabel[tone="text3"] { color: @text3; }
QLabel[tone="accent"] { color: @accent; }
QLabel[tone="ok"] { color: @ok; }
QLabel[tone="warning"] { color: @warning; }
QLabel[tone="error"] { color: @error; }
QLabel[tone="query"] { color: @query; }
QFrame[surface="base"] { background: @base; }
QFrame[surface="side"] { background: @side; }
QFrame[surface="outline"] { background: @side; border-right: 1px solid @line; }
QFrame[surface="inspector"] { background: @side; border-left: 1px solid @line; }
QFrame[surface="toolbar"] { background: @bar; border-bottom: 1px solid @line; }
QFrame[surface="status"] { background: @bar; border-top: 1px solid @line; }
QFrame[surface="head"] { background: @base; border-bottom: 1px solid @line; }
QFrame[surface="section"] { background: transparent; border-top: 1px solid @line; }
QFrame[surface="card"] { background: @raised; border: 1px solid @line2; border-radius: 8px; }
QFrame[surface="editor"] { background: @sel; border-radius: 8px; margin: 0 8px; }
QFrame[surface="divider"] { background: @line2; }
QFrame[surface="palette"] { background: @raised; border: 1px solid @line2; border-radius: 10px; }
QFrame[surface="info"] { background: @accentsoft; border-radius: 8px; }
QFrame[surface="warning"] { background: @warningsoft; border-radius: 8px; }
QFrame[surface="suggestion"] { background: @oksoft; border-radius: 6px; }
QProgressBar { background: transparent; border: none; }
QProgressBar::chunk { background: @accent; }
QAbstractScrollArea { border: none; }
QAbstractScrollArea[ring="true"] { border: 2px solid transparent; border-radius: 6px; }
QAbstractScrollArea[ring="true"]:focus { border-color: @accent; }
QHeaderView { background: transparent; }
QHeaderView::section { background: transparent; color: @text2; border: none;
  border-bottom: 1px solid @line; padding: 4px 11px; }
QTableView { background: transparent; outline: 0; }
QTableView::item { padding: 0 8px; }
QTableView::item:focus { background: @sel; color: @text; }
QTableView::item:selected { background: @sel; color: @text; }
QTreeView, QListView { background: transparent; selection-background-color: transparent; outline: 0; }
.QListView { background: @raised; color: @text; border: 1px solid @line2;
  selection-background-color: @sel; selection-color: @text; }
.QListView[bare="true"] { background: transparent; border: none; }
QFileDialog QAbstractItemView { selection-background-color: @sel; selection-color: @text; }
QLineEdit { background: @base; color: @text; border: 1px solid @edge; border-radius: 6px;
  min-height: 26px; padding: 0 10px; selection-background-color: @accent; selection-color: @onaccent; }
QLineEdit:focus { border: 2px solid @accent; padding: 0 9px; min-height: 24px; }
QAbstractSpinBox, QComboBox { background: @base; color: @text; border: 1px solid @edge; border-radius: 6px;
  min-height: 26px; padding: 0 4px 0 12px; selection-background-color: @accent;
  selection-color: @onaccent; }
QAbstractSpinBox:focus, QComboBox:focus { border: 2px solid @accent; padding: 0 3px 0 11px;
  min-height: 24px; }
QAbstractSpinBox { min-height: 23px; }
QAbstractSpinBox:focus { min-height: 21px; }
QAbstractSpinBox:disabled, QComboBox:disabled { color: @disabled; background: @sunken; border-color: @line; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 20px; border: none; }
QAbstractSpinBox::up-arrow { image: url("@up"); width: 12px; height: 12px; }
QAbstractSpinBox::down-arrow { image: url("@down"); width: 12px; height: 12px; }
QComboBox::drop-down { width: 20px; border: none; }
QComboBox::down-arrow { image: url("@down"); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: @raised; color: @text; border: 1px solid @line2; padding: 4px;
  selection-background-color: @sel; selection-color: @text; outline: 0; }
QComboBox QAbstractItemView::item { min-height: 26px; }
QPlainTextEdit[field="true"] { background: @base; color: @text; border: 1px solid @edge;
    border-radius: 6px; padding: 3px 6px; }
QPlainTextEdit[field="true"]:focus { border: 2px solid @accent; padding: 2px 5px; }
QLineEdit[bare="true"], QLineEdit[bare="true"]:focus { border: none; background: transparent;
  min-height: 34px; padding: 0 4px; }
QLineEdit[large="true"] { min-height: 38px; }
QLineEdit[large="true"]:focus { min-height: 36px; }
QRadioButton { spacing: 8px; min-height: 24px; }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid @edge; border-radius: 8px;
  background: @base; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid @accent; background: @onaccent; }
QRadioButton::indicator:focus { border-color: @accent; }
QRadioButton::indicator:checked:focus { border-color: @text; }
QCheckBox { spacing: 8px; min-height: 24px; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid @edge; border-radius: 4px;
  background: @base; }
QCheckBox::indicator:checked { border-color: @accent; background: @accent; image: url("@tick"); }
QCheckBox::indicator:checked:disabled { border-color: @edge; background: @edge; }
QCheckBox::indicator:focus { border-color: @accent; }
QCheckBox::indicator:checked:focus { border-color: @text; }
QMenu { background: @raised; color: @text; border: 1px solid @line2; padding: 4px; }
QMenu::item { padding: 4px 24px 4px 28px; border-radius: 5px; min-height: 20px; }
QMenu::item:selected { background: @sel; color: @text; }
QMenu::item:disabled { color: @disabled; }
QMenu::icon { padding-left: 6px; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QToolTip { background: @raised; color: @text; border: 1px solid @line2; padding: 4px 6px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle { background: @line2; border-radius: 3px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: @edge; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""


def style_sheet(color: Callable[[str], str], *, is_accent_light: bool) -> str:
    """Return the sheet with every ``@token`` replaced by its colour, or by the file of what it draws."""
    files = arrow_files()
    files["tick"] = files["tick_dark" if is_accent_light else "tick_light"]
    return re.sub(r"@(\w+)", lambda match: files.get(match[1]) or color(match[1]), SHEET)


def arrow_files() -> dict[str, str]:
    """Return the file of each arrow and tick by its name."""
    return {name: (resources() / "program" / f"{name}.svg").as_posix() for name in _ARROWS}
