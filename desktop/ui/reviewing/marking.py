"""Marking words as facts, giving facts other ends or another kind, merging and parting them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.model import Edit, Fact, FactKind, Span
from desktop.ui.commands.action_set import Handlers
from desktop.ui.commands.review_actions import MARK_PREFIX
from desktop.ui.inspector import InspectorPane
from desktop.ui.reviewing.corrections import merging, parting
from desktop.ui.reviewing.items import FactItem
from desktop.ui.selection import Selection
from desktop.ui.session import Session
from desktop.workflow import Desk, mark, mark_again, stretch

_ENDS = {"end_out": (0, 1), "end_in": (0, -1), "start_out": (-1, 0), "start_in": (1, 0)}
"""By how much each action moves the start and the end of a fact."""

_NO_WORDS = "先选中几个字，再标注。"
_NO_MORE = "这里收不了，也放不了了。"
_NOT_ONE = "合并要选中几项同一种的人物、单位或地点。"
_LONE = "全期只有这一处，用不着分。"


class Marking(QObject):
    """Carries out what the menu 标注 offers, on the chosen words or facts.

    Signals:
        refused: a sentence, where an action makes no sense
        fields_asked: the fields of the current fact are to be filled in
    """

    refused = Signal(str)
    fields_asked = Signal()

    def __init__(self, session: Session, inspector: InspectorPane, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._inspector = inspector

    def handlers(self) -> Handlers:
        """Return what each action of this hand does."""
        marks: dict[str, Callable[[], None]] = {
            MARK_PREFIX + kind: partial(self.mark, kind) for kind in FactKind
        }
        ends = {name: partial(self.stretch, *by) for name, by in _ENDS.items()}
        return {**marks, **ends, "merge_facts": self.merge, "part_fact": self.part}

    def mark(self, kind: FactKind) -> None:
        """Make the selected words, or else the chosen facts, ones of this kind."""
        desk, selection = self._session.desk, self._session.selection
        if desk is None:
            return
        if facts := self._facts():
            self._put(mark_again(desk.review, facts, kind))
        elif selection.passage and selection.span:
            self._put(mark(desk.review, desk.layers, selection.passage, selection.span, kind))
        else:
            self.refused.emit(_NO_WORDS)

    def stretch(self, start: int, end: int) -> None:
        """Move the ends of the current fact."""
        desk, facts = self._session.desk, self._facts()
        if desk is not None and not self._put(stretch(desk.review, facts, start, end)):
            self.refused.emit(_NO_MORE)

    def merge(self) -> None:
        """Make the chosen people, bodies or places one, called as the current one is."""
        several, into = self._inspector.several, self._item
        if into is None or not self._session.do(merging(several, into)):
            self.refused.emit(_NOT_ONE)

    def part(self) -> None:
        """Say that the current mention is someone else of the same name."""
        item, ref = self._item, self._session.selection.fact
        if item is None or ref is None:
            return
        alike = {one.name for one in self._session.agenda.facts if one.name.startswith(item.name)}
        if not self._session.do(parting(item, ref, len(alike))):
            self.refused.emit(_LONE)

    @property
    def _item(self) -> FactItem | None:
        item = self._session.agenda.current(self._session.selection)
        return item if isinstance(item, FactItem) else None

    def _facts(self) -> tuple[Fact, ...]:
        """Return the facts that are chosen: all mentions of the chosen things."""
        items = self._inspector.several or ((self._item,) if self._item else ())
        return tuple(mention.fact for item in items for mention in item.mentions)

    def _put(self, edit: Edit | None) -> bool:
        """Carry out an edit, and make the fact current that it made."""
        desk = self._session.desk
        before = _refs(desk)
        if desk is None or not self._session.do(edit):
            return False
        made = [judged.fact for judged in desk.layers.facts if judged.fact.ref not in before]
        if made:
            self._go_to(made[0])
        return True

    def _go_to(self, fact: Fact) -> None:
        items = (item for item in self._session.agenda.facts if fact.ref in item.refs)
        article = next((item.homes[item.refs.index(fact.ref)] for item in items), None)
        span = Span(fact.span.start, fact.span.end)
        self._session.select(Selection(article or None, fact.passage, span, fact=fact.ref))
        if fact.value is None:
            self.fields_asked.emit()


def _refs(desk: Desk | None) -> set[object]:
    return {judged.fact.ref for judged in desk.layers.facts} if desk else set()
