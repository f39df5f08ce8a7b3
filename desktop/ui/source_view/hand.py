"""Issue and source side by side, scrolled in step: the hand behind the source's pane."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint

from desktop.model import Issue
from desktop.ui.commands.action_set import Handlers
from desktop.ui.galley import Galley
from desktop.ui.selection import Selection
from desktop.ui.session import Session
from desktop.ui.source_view import SourceMap, SourcePane, source_map, typed_spans
from desktop.ui.window.body import Body

_LEVEL = 0.3
"""At which share of the height the same words stand on both sides."""
TYPED = "typed"


class SideBySide(QObject):
    """Opens the source beside the issue and keeps both at the same words.

    Attributes:
        is_open: whether the source can be seen
    """

    def __init__(
        self, session: Session, galley: Galley, pane: SourcePane, body: Body, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._galley = galley
        self._pane = pane
        self._body = body
        self._map = SourceMap()
        self._issue: Issue | None = None
        self._is_following = False
        session.changed.connect(self._refresh)
        session.selected.connect(self._show_selection)
        galley.zoom_changed.connect(pane.text.set_zoom)
        galley.verticalScrollBar().valueChanged.connect(lambda _value: self._lead_source())
        pane.text.verticalScrollBar().valueChanged.connect(lambda _value: self._lead_galley())
        pane.text.chosen.connect(self._choose)
        pane.closed.connect(self.turn)

    @property
    def is_open(self) -> bool:
        """Whether the source stands beside the issue."""
        return self._body.has_source

    def handlers(self) -> Handlers:
        """Return what each action of this hand does."""
        return {"source": self.turn}

    def turn(self) -> None:
        """Open the source beside the issue, or shut it."""
        self._body.show_source(on=not self.is_open)
        self._refresh()
        if self.is_open:
            self._show_selection(self._session.selection)
            self._lead_source()
        else:
            self._issue = None
            self._galley.show_washes(TYPED, {})

    def _refresh(self) -> None:
        desk = self._session.desk
        issue = desk.review.issue if desk else None
        if issue is None or not self.is_open or issue is self._issue:
            return
        self._issue, self._map = issue, source_map(issue)
        typed = typed_spans(issue)
        count = sum(len(span) for spans in typed.values() for span in spans)
        self._pane.show_source(self._map, tuple(source.name for source in issue.sources), count)
        self._galley.show_washes(TYPED, typed)

    def _show_selection(self, selection: Selection) -> None:
        if self.is_open:
            self._pane.text.show_current(self._map.spans_of(selection.passage))

    def _lead_source(self) -> None:
        """Let the source follow the issue."""
        if not self.is_open or self._is_following:
            return
        here, there = self._levels()
        point = QPoint(self._galley.viewport().width() // 2, here)
        place = self._galley.plan.place(self._galley.cursorForPosition(point).position())
        offset = self._map.place_of(place.passage, place.offset) if place else None
        if offset is not None:
            self._is_following = True
            self._pane.text.put_at(offset, there)
            self._is_following = False

    def _lead_galley(self) -> None:
        """Let the issue follow the source."""
        if not self.is_open or self._is_following:
            return
        here, there = self._levels()
        place = self._map.at(self._pane.text.offset_at(there))
        if place:
            self._is_following = True
            self._galley.bring_to(*place, here)
            self._is_following = False

    def _levels(self) -> tuple[int, int]:
        """Return one height on the screen as it counts in the issue, and in the source under its heading."""
        issue, source = self._galley.viewport(), self._pane.text.viewport()
        here = round(_LEVEL * issue.height())
        return here, source.mapFromGlobal(issue.mapToGlobal(QPoint(0, here))).y()

    def _choose(self, offset: int) -> None:
        """Make current what was read at a place of the source."""
        if place := self._map.at(offset):
            passage, at = place
            self._session.select(self._galley.selection_at(passage, at))
