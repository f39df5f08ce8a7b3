"""What lists, search and roster know of the issues, kept up with the steps of their logs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress

from desktop.archive import Archive, ArchiveWriter
from desktop.model import SetMasthead, UserFacingError
from desktop.workflow.open_issue.desk import Desk
from desktop.workflow.papers.roster_book import RosterBook
from desktop.workflow.pipeline import derive


class Catalogue:
    """Enters issues as they now read; those that are not open are opened by ``open_issue`` for it."""

    def __init__(
        self,
        archive: Archive,
        writer: ArchiveWriter,
        roster: RosterBook,
        open_issue: Callable[[int], Desk],
    ) -> None:
        self._archive = archive
        self._writer = writer
        self._roster = roster
        self._open_issue = open_issue

    def enter(self, desk: Desk) -> None:
        """Let search find an issue as it now reads, and the roster know what it says of names."""
        review, layers, head = desk.review, desk.layers, desk.head
        self._writer.submit(lambda: self._archive.index_issue(desk.issue_id, review, layers, head))
        self._roster.keep(desk)

    def catch_up(self) -> Iterator[int]:
        """Enter the issues that are not known as they now stand, one by one.

        A process that was killed, and a rescue, leave such issues. Yields each issue's number
        when it is handed to the archive; one that cannot be read is passed over.
        """
        for issue in () if self._archive.read_only else self._archive.not_indexed():
            with suppress(UserFacingError):
                self._enter_again(self._open_issue(issue))
                yield issue

    def tidy(self) -> None:
        """Make search quicker after much was stored; a step made meanwhile waits only for a little of it."""
        while self._writer.wait(self._archive.tidy):
            pass

    def fill_masthead(self, issue_id: int, name: str, value: str | int | None) -> None:
        """Fill one field of the masthead of an issue that is not open, as a step of its own."""
        desk = self._open_issue(issue_id)
        desk.do(SetMasthead(name, value))
        self._enter_again(desk)
        self._writer.flush()

    def _enter_again(self, desk: Desk) -> None:
        desk.take(derive(desk.review, desk.background), desk.revision)
        self.enter(desk)
