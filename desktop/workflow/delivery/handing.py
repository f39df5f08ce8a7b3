"""Issues handed to colleagues and taken from them, with every step and every picture."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import desktop
from desktop.archive import Archive, ArchiveWriter
from desktop.handover import (
    DAMAGED,
    UNFIT,
    Cover,
    Handover,
    Meeting,
    meeting_of,
    pictures_in,
    read_handover,
    read_pictures,
    write_handover,
)
from desktop.model import Issue, StoredLog, UserFacingError
from desktop.review import UNFIT_STEPS, EditLog, is_sound
from desktop.workflow.delivery.handed import Brought, HandedOver, Taken
from desktop.workflow.open_issue.holdings import Holdings
from desktop.workflow.pictures import Pictures
from desktop.workflow.removing import Removing
from desktop.workflow.stages import picture_of

_OUTDATED = "档案里的这一期刚刚又改过，没有动它。再打开一次这个文件。"


class Handing:
    """Writes issues of the archive into files, and takes issues from files into the archive."""

    def __init__(
        self,
        archive: Archive,
        writer: ArchiveWriter,
        pictures: Pictures,
        holdings: Holdings,
        removing: Removing,
    ) -> None:
        self._archive = archive
        self._writer = writer
        self._pictures = pictures
        self._holdings = holdings
        self._removing = removing

    def hand_over(self, issue_id: int, path: Path, person: str = "") -> HandedOver:
        """Write an issue into a file, once every step of it is stored.

        Raises:
            UserFacingError: where a step cannot be stored, or the file cannot be written
        """
        self._writer.flush()
        log = self._archive.load_log(issue_id)
        cover = Cover(
            _title(EditLog(log).review.issue),
            log.head,
            log.tip,
            person=person,
            time=datetime.now().astimezone().isoformat(timespec="seconds"),
            program=desktop.__version__,
        )
        found = [file for digest in pictures_in(log.entries) if (file := self._pictures.path(digest))]
        write_handover(path, cover, log, found)
        return HandedOver(path, len(log.entries), len(found), path.stat().st_size)

    def look(self, path: Path) -> Brought:
        """Return the issue in a file, every step of it proved, and what the archive knows of it.

        Nothing is stored; it may take a while, and is work for the background.

        Raises:
            UserFacingError: where the file hands over no issue that can be taken
        """
        handover = read_handover(path)
        if not _holds_together(handover.log):
            raise UNFIT.error(path)
        _prove_pictures(handover)
        self._writer.flush()
        unknown = Brought(handover, Meeting.UNKNOWN)
        return min(self._known(handover), key=lambda one: one.meeting.value, default=unknown)

    def take(self, brought: Brought) -> Taken:
        """Let the archive hold all that was brought; no step that it has is ever changed.

        An issue that was taken out is put back by that.

        Raises:
            UserFacingError: where the archive takes nothing, or a window has the issue open
                that would be added to
        """
        log, issue = brought.handover.log, brought.issue
        for blob in read_pictures(brought.handover):
            self._pictures.keep(blob, brought.handover.path)
        is_back = False
        if issue is None or brought.meeting is Meeting.APART:
            review = EditLog(log).review
            issue = self._writer.wait(lambda: self._archive.create_issue(log, review))
        else:
            is_back = self._removing.put_back_one(issue)
            if brought.meeting is Meeting.NEWER:
                self._add(issue, log)
        steps = len(log.entries) if brought.meeting is Meeting.UNKNOWN else brought.steps
        return Taken(issue, brought.title, brought.meeting, steps, is_back)

    def _add(self, issue: int, log: StoredLog) -> None:
        with self._holdings.alone(issue):
            if meeting_of(log, self._archive.load_log(issue)) is not Meeting.NEWER:
                raise UserFacingError("handover-outdated", _OUTDATED)
            self._writer.wait(lambda: self._archive.add_missing(issue, log))

    def _known(self, handover: Handover) -> Iterator[Brought]:
        """Yield how the issue stands to each of the archive's that began with the same step."""
        for issue in self._archive.issues_begun_with(handover.log.entries[0]):
            kept = self._archive.load_log(issue)
            meeting = meeting_of(handover.log, kept)
            differing = {entry.id for entry in kept.entries} ^ {entry.id for entry in handover.log.entries}
            yield Brought(handover, meeting, issue, len(differing))


def _title(issue: Issue) -> str:
    """Return what an issue is called in a file of its own."""
    masthead = issue.masthead
    number = f"第 {masthead.issue_number} 期" if masthead.issue_number else masthead.date
    return " ".join(filter(None, (masthead.paper, number))) or "未定报名的一期"


def _holds_together(stored: StoredLog) -> bool:
    """Return whether every step fits the one before, and what each branch ends in is sound."""
    log = EditLog(StoredLog(stored.entries))
    followed = {entry.parent for entry in stored.entries} - {stored.head}
    reviews = ((entry.id, log.review_at(entry.id)) for entry in stored.entries)
    try:
        return all(entry in followed or is_sound(review) for entry, review in reviews)
    except UNFIT_STEPS:
        return False


def _prove_pictures(handover: Handover) -> None:
    try:
        for blob in read_pictures(handover):
            picture_of(blob, handover.path)
    except UserFacingError as trouble:
        raise DAMAGED.error(handover.path) from trouble
