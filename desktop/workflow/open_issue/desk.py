"""One open issue on the desk: every step shows at once, and is stored behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Protocol

from desktop.model import Edit, Fact, Layers, Review, UserFacingError
from desktop.review import UNFIT_STEPS, EditLog, LogEntry, State, edit_label, states
from desktop.workflow.open_issue.carry import carrier, carry_facts, carry_findings
from desktop.workflow.other_issues.reprints import Reprints
from desktop.workflow.pipeline import Background, Derived, layers_over

_UNFIT = "这一步读不懂，没有走到那里，这一期还是原来的样子。"


class Store(Protocol):
    """Where the steps of one issue go; each call returns at once and is carried out in order."""

    def append(self, entry: LogEntry) -> None:
        """Store a new entry and make it the head."""

    def move_head(self) -> None:
        """Store that undo or redo moved the head."""

    @property
    def saved(self) -> bool:
        """Whether everything that was handed over is on the disk."""


class Desk:
    """An open issue: its edit log, the review at the log's head and the layers over it.

    Attributes:
        issue_id: the issue's number in the archive
        layers: facts and findings; after an edit those that are still in place, until
            ``take`` brings the ones read again
        revision: grows by one with every change of the review
        read_only: why nothing can be changed here, or an empty text
        reprints: looks up what earlier issues printed already
        changed: called after every change of review or layers
    """

    def __init__(
        self,
        issue_id: int,
        log: EditLog,
        store: Store,
        background: Background,
        reprints: Reprints,
        read_only: str = "",
    ) -> None:
        self.issue_id = issue_id
        self.background = background
        self.read_only = read_only
        self.reprints = reprints
        self.layers = Layers()
        self.revision = 0
        self.changed: Callable[[], None] = lambda: None
        self._derived = Derived()
        self._log = log
        self._store = store

    @property
    def review(self) -> Review:
        """The issue with all decisions, at the log's head."""
        return self._log.review

    @property
    def head(self) -> str | None:
        """The entry of the log at which the review stands."""
        return self._log.head

    @property
    def derived(self) -> Derived:
        """Facts and findings as the engine has them, without the editor's decisions."""
        return self._derived

    @property
    def read(self) -> tuple[Fact, ...]:
        """The facts as the engine read them, without the editor's decisions."""
        return self._derived.facts

    @property
    def saved(self) -> bool:
        """Whether every step is in the archive."""
        return self._store.saved

    @property
    def author(self) -> str:
        """Who makes the next edits."""
        return self._log.author

    @author.setter
    def author(self, name: str) -> None:
        self._log.author = name

    @property
    def undo_label(self) -> str | None:
        """What undo would take back, or None; the text the issue was opened with stays."""
        entry = self._log.entry_to_undo
        return edit_label(entry.edit) if entry and entry.parent is not None else None

    @property
    def redo_label(self) -> str | None:
        """What redo would do again, or None."""
        entry = self._log.entry_to_redo
        return edit_label(entry.edit) if entry else None

    @property
    def states(self) -> tuple[State, ...]:
        """Every state the issue ever stood in, newest first."""
        return states(self._log)

    def review_at(self, entry: str | None) -> Review:
        """Return the review as it stood after an entry of the log; None is before the first."""
        with _unfit_told():
            return self._log.review_at(entry)

    def do(self, edit: Edit) -> None:
        """Carry out one edit, show it and hand it to the archive.

        Raises:
            UserFacingError: where the issue can only be read here
            EditError: where the edit does not fit the review; nothing has changed then
        """
        self._check_writable()
        before = self.review
        entry = self._log.do(edit)
        self._store.append(entry)
        self._show(before)

    def undo(self) -> None:
        """Go back one step; without one to take back nothing happens.

        Raises:
            UserFacingError: where the issue can only be read here
        """
        if self.undo_label is not None:
            self._move(self._log.undo)

    def redo(self) -> None:
        """Go forward again to the step that undo came from, if there is one."""
        if self.redo_label is not None:
            self._move(self._log.redo)

    def steps_since(self, entry: str) -> tuple[LogEntry, ...]:
        """Return the entries that were applied after ``entry``, up to the head."""
        path = self._log.path(self._log.head)
        return path[next(number for number, step in enumerate(path, 1) if step.id == entry) :]

    def take(self, derived: Derived, revision: int) -> bool:
        """Show what was derived from the review of ``revision``; a stale result is dropped."""
        if revision != self.revision:
            return False
        self._derived = derived
        self._refresh()
        return True

    def _check_writable(self) -> None:
        if self.read_only:
            raise UserFacingError("read-only", self.read_only)

    def _move(self, move: Callable[[], LogEntry | None]) -> None:
        self._check_writable()
        before = self.review
        with _unfit_told():
            move()
        self._store.move_head()
        self._show(before)

    def _show(self, before: Review) -> None:
        facts = carry_facts(self._derived.facts, carrier(before.issue, self.review.issue))
        # A finding whose remedy was put beside its words is settled; accepted twice it would do harm.
        apart = carrier(before.issue, self.review.issue, apart=True)
        findings = carry_findings(self._derived.findings, apart)
        verified = carry_findings(self._derived.verified, apart)
        self._derived = replace(self._derived, facts=facts, findings=findings, verified=verified)
        self.revision += 1
        self._refresh()

    def _refresh(self) -> None:
        self.layers = layers_over(self.review, self._derived)
        self.changed()


@contextmanager
def _unfit_told() -> Iterator[None]:
    """Tell of steps that no editor made, as a damaged or forged archive may hold them."""
    try:
        yield
    except UNFIT_STEPS as error:
        raise UserFacingError("unfit-step", _UNFIT) from error
