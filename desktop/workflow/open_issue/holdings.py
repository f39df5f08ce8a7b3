"""Issues that are open in windows of this program, so that no other window changes them meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from uuid import uuid4

from desktop.archive import Archive, ArchiveWriter, Holder, IssueRow, Locks, this_process
from desktop.model import UserFacingError
from desktop.workflow.open_issue.desk import Desk

_OPEN_ELSEWHERE = "这一期正在另一个窗口里开着，没有改动。收起它，再打开这个文件。"


class Holdings:
    """Holds issues for desks; a desk whose issue another window holds can only be read."""

    def __init__(self, archive: Archive, writer: ArchiveWriter) -> None:
        self._archive = archive
        self._writer = writer
        self._locks = Locks(archive)
        self._held: dict[int, tuple[Desk, str]] = {}

    def hold(self, desk: Desk) -> Holder | None:
        """Hold a desk's issue, or make the desk read-only and return who holds it.

        Raises:
            UserFacingError: where the archive takes nothing at present
        """
        if self._archive.read_only:
            return None
        holder, holding = self._take(desk.issue_id, desk.author)
        if holding != holder:
            desk.read_only = held_words(holding)
            return holding
        self._held[desk.issue_id] = (desk, holder.token)
        return None

    def let_go(self, desk: Desk) -> None:
        """Let a desk's issue go, if the desk holds it."""
        held, token = self._held.get(desk.issue_id, (None, ""))
        if held is desk:
            del self._held[desk.issue_id]
            self._writer.note(lambda: self._locks.release(desk.issue_id, token))

    @contextmanager
    def alone(self, issue: int) -> Iterator[None]:
        """Hold an issue while it is changed without a desk.

        Raises:
            UserFacingError: where a window holds it, or the archive takes nothing at present
        """
        holder, holding = self._take(issue, "")
        if holding != holder:
            raise UserFacingError("issue-held", _OPEN_ELSEWHERE)
        try:
            yield
        finally:
            self._writer.note(lambda: self._locks.release(issue, holder.token))

    def left_behind(self) -> tuple[IssueRow, ...]:
        """Return the issues that were open when the program was cut off, once; the last one first."""
        if self._archive.read_only:
            return ()
        issues = self._locks.left_behind()
        self._writer.note(lambda: self._locks.forget(issues))
        rows = {row.id: row for row in self._archive.issues()} if issues else {}
        return tuple(rows[issue] for issue in issues if issue in rows)

    def beat(self) -> None:
        """Give a sign of life, for other computers that have the archive open."""
        for _, token in self._held.values():
            self._writer.note(partial(self._locks.beat, token))

    def _take(self, issue: int, person: str) -> tuple[Holder, Holder]:
        """Return who would hold an issue now, and who holds it."""
        holder = Holder(uuid4().hex, person, *this_process())
        return holder, self._writer.wait(lambda: self._locks.take(issue, holder))


def held_words(holder: Holder) -> str:
    """Return the sentence that says who holds an issue."""
    if holder.host == this_process()[0]:
        return "这一期在另一个窗口里开着，这里只能看。"
    who = f"由{holder.person}" if holder.person else ""
    return f"这一期{who}在电脑“{holder.host}”上开着，这里只能看。"
