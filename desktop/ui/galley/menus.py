"""The galley's own menus: roles at a chip, and what can be done with words at the pointer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from desktop.model import FactKind, PassageKind
from desktop.text.wording import FACT_KINDS, PASSAGE_KINDS
from desktop.ui.commands.actions import ACTIONS
from desktop.ui.commands.text_actions import ROLE_PREFIX
from desktop.ui.controls.painting import CHIP, draw_role_chip
from desktop.ui.look.theme import Theme

ROLE_KEYS = {
    PassageKind(action.id.removeprefix(ROLE_PREFIX)): action.review
    for action in ACTIONS
    if action.id.startswith(ROLE_PREFIX)
}
"""The roles that can be chosen, with their digits, in the order of the menu."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the context menu: ``id`` is the command it sends; ``rule`` draws a line above."""

    id: str
    text: str
    icon: str = ""
    rule: bool = False


HISTORY = (Entry("undo", "撤销", "undo"), Entry("redo", "重做", "redo"))
WORDS = (
    Entry("cut", "剪切", rule=True),
    Entry("copy", "复制"),
    Entry("paste", "粘贴", "paste"),
    Entry("select_all", "全选"),
)
BORDERS = (
    Entry("split", "在此断段", "split", rule=True),
    Entry("join", "并入上一段", "join"),
    Entry("split_article", "另起一篇", "border", rule=True),
    Entry("merge_article", "并入上一篇"),
)


def role_menu(
    theme: Theme, now: PassageKind | None, choose: Callable[[PassageKind], None], parent: QWidget
) -> QMenu:
    """Return the menu of roles, ``now`` greyed; letters and digits are shown, and a digit chooses."""
    menu = QMenu("设为…", parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for kind, digit in ROLE_KEYS.items():
        name = PASSAGE_KINDS[kind][1]
        action = menu.addAction(_chip(theme, kind, menu), f"{name}\t&{digit}" if digit else name)
        action.setEnabled(kind is not now)
        action.triggered.connect(lambda _=False, kind=kind: choose(kind))
    return menu


def fact_menu(theme: Theme, choose: Callable[[FactKind], None], parent: QWidget) -> QMenu:
    """Return the menu of fact kinds for words that the engine missed."""
    menu = QMenu("标为…", parent)
    for kind in FactKind:
        action = menu.addAction(theme.icon(kind.value, kind.value), FACT_KINDS[kind])
        action.triggered.connect(lambda _=False, kind=kind: choose(kind))
    return menu


def add_entries(menu: QMenu, theme: Theme, entries: tuple[Entry, ...], send: Callable[[str], None]) -> None:
    """Add lines that send their command."""
    for entry in entries:
        if entry.rule:
            menu.addSeparator()
        action = QAction(entry.text, menu)
        if entry.icon:
            action.setIcon(theme.icon(entry.icon))
        action.setObjectName(entry.id)
        action.triggered.connect(lambda _=False, name=entry.id: send(name))
        menu.addAction(action)


def _chip(theme: Theme, kind: PassageKind, widget: QWidget) -> QIcon:
    ratio = widget.devicePixelRatioF()
    pixmap = QPixmap(round(CHIP * ratio), round(CHIP * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        draw_role_chip(painter, theme, QPoint(0, 0), kind)
    return QIcon(pixmap)
