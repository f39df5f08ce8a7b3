"""Walking through what is to decide, and deciding: the hand behind the review bar."""

from __future__ import annotations

import operator
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.model import Edit
from desktop.ui.commands.action_set import Handlers
from desktop.ui.inspector import InspectorPane
from desktop.ui.reviewing import prompts
from desktop.ui.reviewing.corrections import together
from desktop.ui.reviewing.house_verdicts import (
    has_the_words_of,
    is_of_the_check_of,
    letting,
    switching_off,
    unifying,
    writing_so,
)
from desktop.ui.reviewing.items import DoubtItem, FactItem, Item
from desktop.ui.reviewing.review_bar import Prompt, ReviewBar
from desktop.ui.reviewing.speaking import spoken
from desktop.ui.reviewing.verdicts import (
    confirming,
    confirming_structure,
    confirming_sure,
    dismissing_rule,
    refusing,
    restoring,
)
from desktop.ui.reviewing.walking import next_item
from desktop.ui.selection import Selection
from desktop.ui.session import Session


class Reviewing(QObject):
    """Keeps bar, selection and decisions together.

    Attributes:
        asks_structure: whether doubts about the structure are walked through, before all else

    Signals:
        asking_changed: the new ``asks_structure``
        fields_asked: the list of facts must be seen, for fields open in it
        choice_asked: the roles, or the source round a join, are to be shown in the text
        text_asked: the current words are to be changed in the text itself
        announced: what is current now, for screen readers
    """

    asking_changed = Signal(bool)
    fields_asked = Signal()
    choice_asked = Signal()
    text_asked = Signal()
    announced = Signal(str)

    def __init__(self, session: Session, inspector: InspectorPane, bar: ReviewBar, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._inspector = inspector
        self._bar = bar
        self.asks_structure = True
        session.changed.connect(self._keep_place)
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
            "unify": lambda: self._decide(lambda item: unifying(item, self._session.agenda)),
            "let_stand": lambda: self._decide(letting, ends=has_the_words_of),
            "switch_off": lambda: self._decide(switching_off, ends=is_of_the_check_of),
            "house_word": lambda: self._decide(writing_so, move=False),
            "dismiss_rule": lambda: self._decide(lambda item: dismissing_rule(item, self._session.agenda)),
            "ask_structure": self.turn_structure,
            "confirm_passage": self.confirm_around,
            "confirm_all": lambda: self._confirm_sure(None),
        }

    @property
    def current(self) -> Item | None:
        """The item that the selection stands on, or None."""
        return self._session.agenda.current(self._session.selection)

    def step(self, by: int) -> None:
        """Go to the open item after (1) or before (-1) the selection; with none left say so."""
        self._step(by, self._queue())

    def _step(self, by: int, queue: tuple[Item, ...], settled: Item | None = None) -> None:
        session = self._session
        found = next_item(session.agenda, session.selection, queue, by, settled)
        if found is not None:
            self._session.select(found.selection())
            self.announced.emit(spoken(found, session.agenda))
        elif self.current is None or not self.current.is_open:
            self._leave_item()

    def confirm(self) -> None:
        """Confirm or accept the current item and go on; without one, or with a settled one, only go on."""
        item = self.current
        is_settled = item is None or (not item.is_open and confirming(item) is None)
        if is_settled and not self._inspector.several:
            self.step(1)
        else:
            self._decide(confirming)

    def confirm_around(self) -> None:
        """Confirm an article's doubts where one is current, else the passage's sure facts, and go on."""
        item = self.current
        if isinstance(item, DoubtItem):
            agenda = self._session.agenda
            self._decide(lambda one: confirming_structure(agenda, one.article))
        else:
            self._confirm_sure(self._session.selection.passage)
            self.step(1)

    def turn_structure(self) -> None:
        """Walk through the doubts about the structure, or leave them out."""
        self.asks_structure = not self.asks_structure
        self.show_asking()
        self.refresh()

    def show_asking(self) -> None:
        """Say whether doubts are walked through."""
        self.asking_changed.emit(self.asks_structure)

    def go_on(self) -> None:
        """Go to the next item where the current doubt was settled by a digit, a menu or a card."""
        if self._session.selection.doubt and self.current is None:
            self.step(1)

    def change(self) -> None:
        """Open the fields of a fact, the text of a finding, the choices of a doubt."""
        item = self.current
        if isinstance(item, DoubtItem):
            self.choice_asked.emit()
        elif isinstance(item, FactItem):
            self.fields_asked.emit()
            self._inspector.select(self._session.selection)
            self._inspector.open_fields()
        elif item is not None:
            self.text_asked.emit()

    def refresh(self) -> None:
        """Let the bar say what is current."""
        desk, prompt = self._session.desk, self._prompt()
        self._bar.show_prompt(prompts.only_to_read(prompt) if desk and desk.read_only else prompt)

    def _prompt(self) -> Prompt:
        if several := self._inspector.several:
            return prompts.several(several)
        agenda, items, item = self._session.agenda, self._queue(), self.current
        if item is not None:
            return prompts.prompt_for(item, agenda, items)
        return self._waiting(items)

    def _waiting(self, items: tuple[Item, ...]) -> Prompt:
        agenda = self._session.agenda
        shown = {id(item) for item in items}
        facts = sum(one.is_open and id(one) not in shown for one in agenda.facts)
        findings = sum(one.is_open and id(one) not in shown for one in agenda.findings)
        skipped = 0 if self.asks_structure else len(agenda.doubts)
        return prompts.waiting(items, skipped, facts + findings)

    def _queue(self) -> tuple[Item, ...]:
        """Return what is walked through now."""
        items = self._inspector.items_in_scope()
        return tuple(item for item in items if self.asks_structure or not isinstance(item, DoubtItem))

    def _decide(
        self,
        verdict: Callable[[Item], Edit | None],
        *,
        move: bool = True,
        ends: Callable[[Item, Item], bool] = operator.eq,
    ) -> None:
        """Decide on the current item and go on to one that the verdict does not end with it."""
        item, several = self.current, self._inspector.several
        edit = together(several, verdict) if several else verdict(item) if item else None
        before = self._session.selection
        if not self._session.do(edit) or not move:
            return
        # A cut makes its second half current; the next question lies behind it all the same.
        if isinstance(item, DoubtItem) or self._session.selection == before:
            left = (one for one in self._queue() if item is None or one == item or not ends(one, item))
            self._step(1, tuple(left), item)

    def _keep_place(self) -> None:
        """Stay at the words of a finding that another check speaks of now: the paper's own list."""
        selection = self._session.selection
        if selection.finding is not None and self.current is None:
            again = self._session.agenda.finding_at(selection)
            self._session.select(again.selection() if again else selection)

    def _leave_item(self) -> None:
        """Keep the place, but nothing to decide; the bar says that nothing waits."""
        selection = self._session.selection
        self._session.select(Selection(selection.article, selection.passage, selection.span))
        self.announced.emit(self._waiting(self._queue()).what)

    def _confirm_sure(self, passage: str | None) -> None:
        if self._session.desk is not None:
            self._session.do(confirming_sure(self._session.desk.layers, passage))
