"""What a click means: selecting a mark, choosing a role, looking at a seam, the context menu."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QMenu

from desktop.model import (
    ConfirmStructure,
    DoubtRef,
    Edit,
    Issue,
    PassageKind,
    Span,
    SplitPassage,
)
from desktop.ui.commands.review_actions import MARK_PREFIX
from desktop.ui.commands.text_actions import ROLE_PREFIX
from desktop.ui.editing.edits import edit_for
from desktop.ui.galley.geometry import Pin, Shown
from desktop.ui.galley.marks import Mark
from desktop.ui.galley.menus import BORDERS, HISTORY, WORDS, add_entries, fact_menu, role_menu
from desktop.ui.galley.page import Page
from desktop.ui.galley.seams import SeamCard, cut_at
from desktop.ui.galley.sheet import Row
from desktop.ui.galley.spots import chip
from desktop.ui.galley.targets import Spot, Target
from desktop.ui.selection import Selection


@dataclass(frozen=True, slots=True)
class Outlets:
    """Where intentions go."""

    tell: Callable[[Selection], None]
    send: Callable[[Edit], None]


class Chooser:
    """Turns what lies under the pointer into intentions.

    Attributes:
        issue: what is shown, for the source round a seam
        is_locked: whether the issue can only be looked at
    """

    def __init__(self, page: Page, outlets: Outlets) -> None:
        self.issue = Issue(())
        self.is_locked = False
        self._page = page
        self._out = outlets

    def choose(self, target: Target) -> None:
        """Make what was clicked current, and open what belongs to it."""
        row = target.row.row
        if target.mark:
            self._out.tell(selection_of(row, target.mark))
            return
        self._out.tell(self._selection(target))
        if target.spot is Spot.CHIP and row.is_typed_in and not self.is_locked:
            self._open_roles(target.row)
        if target.spot is Spot.PIN and target.pin and target.pin.offset:
            self._open_seam(target.row, target.pin)

    def open(self, row: Shown, doubt: DoubtRef) -> None:
        """Open what a doubt can be settled with: the roles, or the source round the join."""
        pin = next((pin for pin in row.layout.pins if pin.offset and pin.offset == doubt.seam), None)
        if pin:
            self._open_seam(row, pin)
        elif doubt.seam is None and row.row.is_typed_in:
            self._open_roles(row)

    def menu(self, row: Row | None, words: Span, act: Callable[[str], None]) -> QMenu:
        """Return the context menu for a row and the words selected in it, if any."""
        page = self._page
        menu = QMenu(page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        add_entries(menu, page.theme, HISTORY, act)
        add_entries(menu, page.theme, WORDS, act)
        if row:
            add_entries(menu, page.theme, BORDERS, act)
        if row and row.is_typed_in:
            menu.addSeparator()
            menu.addMenu(role_menu(page.theme, _settled(row), lambda kind: self._set_kind(row, kind), menu))
        if row and len(words):
            menu.addMenu(fact_menu(page.theme, lambda kind: act(f"{MARK_PREFIX}{kind}"), menu))
        return menu

    def _selection(self, target: Target) -> Selection:
        """Return what a click makes current: a doubt, an article, or a passage with the caret in it."""
        row = target.row.row
        if doubt := target.doubt:
            return Selection.of_doubt(row.article, doubt)
        if target.spot is Spot.BORDER:
            return Selection(row.article)
        return Selection(row.article, row.id, self._caret_in(row))

    def _caret_in(self, row: Row) -> Span | None:
        caret = self._page.caret()
        return Span(caret.offset, caret.offset) if caret and caret.passage == row.id else None

    def _open_roles(self, row: Shown) -> None:
        menu = role_menu(
            self._page.theme, _settled(row.row), lambda kind: self._set_kind(row.row, kind), self._page
        )
        below = chip(self._page.scale, row).bottomLeft() + QPointF(row.origin.x(), row.top + 4)
        menu.popup(self._page.viewport().mapToGlobal(below.toPoint()))

    def _open_seam(self, row: Shown, pin: Pin) -> None:
        seam = dict(row.row.passage.seams())[pin.offset]
        cut = cut_at(self.issue, row.row.passage, pin.offset)
        card = SeamCard(self._page.theme, cut, seam, self._page)
        card.opened.connect(lambda: self._out.send(SplitPassage(row.row.id, pin.offset)))
        card.confirmed.connect(lambda: self._out.send(ConfirmStructure((DoubtRef(row.row.id, pin.offset),))))
        below = QPoint(round(row.origin.x() + pin.x), round(row.top + pin.line.bottom + 4))
        card.show_at(self._page.viewport().mapToGlobal(below))

    def _set_kind(self, row: Row, kind: PassageKind) -> None:
        edit = edit_for(f"{ROLE_PREFIX}{kind}", self.issue, Selection(row.article, row.id))
        if edit is not None:
            self._out.send(edit)


def _settled(row: Row) -> PassageKind | None:
    """Return the role that need not be offered; one that is in doubt can be chosen to confirm it."""
    return None if row.passage.is_unsure else row.kind


def selection_of(row: Row, mark: Mark) -> Selection:
    """Return the selection of a mark: its words with the fact or finding that they are."""
    fact, finding = mark.fact, mark.finding
    return Selection(
        row.article, row.id, mark.span, fact.ref if fact else None, finding.ref if finding else None
    )
