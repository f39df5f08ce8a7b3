"""The roster: what editors said of names in all issues, and wrote into it by hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from desktop.archive import Archive, ArchiveWriter, Rosters
from desktop.model import Review, Roster, RosterEntry, RosterStep
from desktop.review import EditLog, taught
from desktop.workflow.open_issue.desk import Desk
from desktop.workflow.papers.roster_files import read_roster
from desktop.workflow.stages import gather_facts


def now() -> str:
    """Return the time as ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


class RosterBook:
    """What is known of names in an archive, from any thread but the writer's.

    It is a view over the logs: a decision that is undone leaves it, and one that is done again
    comes back.
    """

    def __init__(self, archive: Archive, writer: ArchiveWriter, clock: Callable[[], str] = now) -> None:
        self._archive = archive
        self._writer = writer
        self._clock = clock
        self._rosters = Rosters(archive)

    def entries(self) -> tuple[RosterEntry, ...]:
        """Return what is known, sorted by kind and name."""
        self._catch_up()
        return self._rosters.entries()

    def of_others(self, issue: int | None) -> tuple[Roster, frozenset[tuple[object, ...]]]:
        """Return what is known but for what one issue says, and the keys of what was dropped by hand."""
        self._catch_up()
        return Roster(self._rosters.entries(issue)), frozenset(self._rosters.dropped())

    def keep(self, desk: Desk) -> None:
        """Store what an open issue says at its present step, once its facts are read."""
        said = taught(desk.review, desk.read)
        issue, head = desk.issue_id, desk.head
        self._writer.submit(lambda: self._rosters.keep(issue, head, said))

    def change(
        self, label: str, put: tuple[RosterEntry, ...] = (), dropped: tuple[RosterEntry, ...] = ()
    ) -> None:
        """Put entries into the roster by hand and take others out, as one step."""
        step = RosterStep(label, put, dropped, time=self._clock())
        self._writer.wait(lambda: self._rosters.add(step))

    def bring_in(self, path: Path) -> int:
        """Take over the entries in a file, and return how many of them were new.

        Raises:
            UserFacingError: where the file cannot be read or holds no roster
        """
        known = {entry.key for entry in self.entries()}
        new = {entry.key: entry for entry in read_roster(path) if entry.key not in known}
        if new:
            self.change("导入", put=tuple(new.values()))
        return len(new)

    @property
    def undoing(self) -> str:
        """The label of the last step by hand, ``""`` where there is none to take back."""
        return next((step.label for step in reversed(self._rosters.steps())), "")

    def take_back(self) -> None:
        """Undo the last step by hand."""
        self._writer.wait(self._rosters.take_back)

    def _catch_up(self) -> None:
        """Keep what the issues say whose logs moved on; a read-only archive stays as it is."""
        if self._archive.read_only:
            return
        for issue in self._writer.wait(self._rosters.undecided):
            self._read(issue)

    def _read(self, issue: int) -> None:
        log = EditLog(self._archive.load_log(issue))
        head, said = log.head, self._said(log.review, issue)
        self._writer.wait(lambda: self._rosters.keep(issue, head, said))

    def _said(self, review: Review, issue: int) -> tuple[RosterEntry, ...]:
        if not review.fact_decisions:
            return ()
        known = Roster(self._rosters.entries(issue)).with_entries(taught(review))
        return taught(review, gather_facts(review.issue, known))
