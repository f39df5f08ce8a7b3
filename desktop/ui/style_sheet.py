"""The application's style sheet: buttons, fields, menus and scroll bars, from the tokens."""

from __future__ import annotations

import re
from collections.abc import Callable

# A minimum height counts without border and padding, so 28 reads 26 here.
SHEET = """
QPushButton { background: @raised; color: @text; border: 1px solid @line2; border-radius: 6px;
  min-height: 26px; padding: 0 12px; }
QPushButton:hover { background: @hover; }
QPushButton:focus { border: 2px solid @accent; padding: 0 11px; min-height: 24px; }
QPushButton:disabled { color: @text3; background: @sunken; border-color: @line; }
QPushButton[filled="true"] { background: @accent; color: @onaccent; border-color: @accent; }
QPushButton[filled="true"]:focus { border-color: @text; }
QPushButton[filled="true"]:disabled { color: @text3; background: @sunken; border-color: @line; }
QPushButton[plain="true"] { background: transparent; color: @accent; border-color: transparent;
  padding: 0 8px; }
QPushButton[plain="true"]:hover { background: @hover; }
QPushButton[plain="true"]:focus { border-color: @accent; padding: 0 7px; }
QLineEdit { background: @base; color: @text; border: 1px solid @edge; border-radius: 6px;
  min-height: 26px; padding: 0 10px; selection-background-color: @accent; selection-color: @onaccent; }
QLineEdit:focus { border: 2px solid @accent; padding: 0 9px; min-height: 24px; }
QMenu { background: @raised; color: @text; border: 1px solid @line2; padding: 4px; }
QMenu::item { padding: 4px 24px 4px 28px; border-radius: 5px; min-height: 20px; }
QMenu::item:selected { background: @sel; color: @text; }
QMenu::item:disabled { color: @text3; }
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


def style_sheet(color: Callable[[str], str]) -> str:
    """Return the sheet with every ``@token`` replaced by its colour."""
    return re.sub(r"@(\w+)", lambda match: color(match[1]), SHEET)
