"""Walking through what is to decide, and deciding: the hand behind the review bar."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.model import Edit
from desktop.ui import prompts
from desktop.ui.action_set import Handlers
from desktop.ui.inspector import InspectorPane
from desktop.ui.items import FactItem, Item
from desktop.ui.review_bar import ReviewBar
from desktop.ui.selection import Selection
from desktop.ui.session import Session
from desktop.ui.verdicts import confirming, confirming_sure, dismissing_rule, refusing, restoring


class Reviewing(QObject):
    """Keeps bar, selection and decisions together.

    Signals:
        fields_asked: the list of facts must be seen, for fields open in it
        text_asked: the current words are to be changed in the text itself
        announced: what is current now, for screen readers
    """

    fields_asked = Signal()
    text_asked = Signal()
    announced = Signal(str)

    def __init__(self, session: Session, inspector: InspectorPane, bar: ReviewBar, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._inspector = inspector
        self._bar = bar
        session.changed.connect(self.refresh)
        session.selected.connect(lambda _selection: self.refresh())
        inspector.scope_changed.connect(self.refresh)

    def handlers(self) -> Handlers:
        """Return what each action of this hand does."""
        return {
            "next": lambda: self.step(1),
            "previous": lambda: self.step(-1),
            "confirm": self.confirm,
            "reject": lambda: self._decide(refusing),
            "restore": lambda: self._decide(restoring, move=False),
            "change": self.change,
            "dismiss_rule": lambda: self._decide(lambda item: dismissing_rule(item, self._session.agenda)),
            "confirm_passage": lambda: self._confirm_sure(self._session.selection.passage),
            "confirm_all": lambda: self._confirm_sure(None),
        }

    @property
    def current(self) -> Item | None:
        """The item that the selection stands on, or None."""
        return self._session.agenda.current(self._session.selection)

    def step(self, by: int) -> None:
        """Go to the open item after (1) or before (-1) the selection; with none left stay."""
        items = self._inspector.items_in_scope()
        found = self._session.agenda.step(self._session.selection, items, by)
        if found is not None:
            self._session.select(found.selection())
            self.announced.emit(self._spoken(found))

    def confirm(self) -> None:
        """Confirm or accept the current item and go on; without one go to the first."""
        if self.current is None:
            self.step(1)
            return
        self._decide(confirming)

    def change(self) -> None:
        """Open the fields of a fact, or the text of a finding."""
        item = self.current
        if isinstance(item, FactItem):
            self.fields_asked.emit()
            self._inspector.select(self._session.selection)
            self._inspector.facts.open_editor()
        elif item is not None:
            self.text_asked.emit()

    def refresh(self) -> None:
        """Let the bar say what is current."""
        items = self._inspector.items_in_scope()
        item = self.current
        count = sum(1 for one in items if one.is_open)
        if item is not None:
            prompt = prompts.prompt_for(item, prompts.position_words(item, items))
            desk = self._session.desk
            self._bar.show_prompt(prompts.only_to_read(prompt) if desk and desk.read_only else prompt)
        else:
            self._bar.show_prompt(prompts.waiting(count) if count else prompts.DONE)

    def _decide(self, verdict: Callable[[Item], Edit | None], *, move: bool = True) -> None:
        item = self.current
        edit = verdict(item) if item else None
        before: Selection = self._session.selection
        if self._session.do(edit) and move and self._session.selection == before:
            self.step(1)

    def _confirm_sure(self, passage: str | None) -> None:
        if self._session.desk is not None:
            self._session.do(confirming_sure(self._session.desk.layers, passage))

    def _spoken(self, item: Item) -> str:
        prompt = prompts.prompt_for(item, "")
        return "，".join(words for words in (prompt.what, prompt.known, prompt.why) if words)
