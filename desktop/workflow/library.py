"""The archive as window and command line see it: issues to open, to search, to bring in."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from desktop.archive import Archive, ArchiveWriter, Hit, IssueRow, Query, damaged, plain_query
from desktop.archive.safety import settle
from desktop.model import (
    AddSource,
    Edit,
    Issue,
    Masthead,
    Review,
    Source,
    UserFacingError,
)
from desktop.review import UNFIT_STEPS, EditLog
from desktop.workflow.back_issues.folders import files_under
from desktop.workflow.back_issues.importing import Imported, Importer
from desktop.workflow.backgrounds import Backgrounds
from desktop.workflow.catalogue import Catalogue
from desktop.workflow.delivery.exact_pages import ExactPages
from desktop.workflow.delivery.handing import Handing
from desktop.workflow.delivery.printing import Printing
from desktop.workflow.next_issue.succession import Succession
from desktop.workflow.open_issue.desk import Desk
from desktop.workflow.open_issue.holdings import Holdings
from desktop.workflow.open_issue.reading_again import read_by_habits
from desktop.workflow.open_issue.storing import LogStore
from desktop.workflow.other_issues.reprints import Reprints
from desktop.workflow.own_archive import own_archive
from desktop.workflow.papers.identity_book import IdentityBook
from desktop.workflow.papers.learning import Learning
from desktop.workflow.papers.roster_book import RosterBook
from desktop.workflow.papers.which_paper import paper_of
from desktop.workflow.pictures import Pictures
from desktop.workflow.removing import Removing


class Workflow:
    """Everything the desk can do with issues and the archive.

    One writer thread stores; reading happens where it is asked for.

    Attributes:
        backgrounds: what other issues say when one is read
        catalogue: what lists and search know of the issues
        handing: issues handed to colleagues, and taken from them
        exact_pages: lay-outs as LibreOffice prints them
        holdings: the issues that are open in windows
        identities: who is who across the issues
        learning: the habits of papers
        pictures: those of the issues
        removing: issues taken out of the archive, and put back
        printing: issues on their way to paper
        roster: what editors said of names
        succession: what an issue takes over from the ones before
        author: in whose name edits are logged
    """

    def __init__(self, archive: Archive, writer: ArchiveWriter) -> None:
        self.author = ""
        self.archive = archive
        self.writer = writer
        self.holdings = Holdings(archive, writer)
        self.identities = IdentityBook(archive, writer)
        self.learning = Learning(archive, writer)
        self.pictures = Pictures(archive)
        self.printing = Printing(writer, self.pictures, self.learning)
        self.exact_pages = ExactPages(self.pictures)
        self.roster = RosterBook(archive, writer)
        self.backgrounds = Backgrounds(archive, self.roster, self.learning)
        self.removing = Removing(archive, writer, self.backgrounds, self._log)
        self.handing = Handing(archive, writer, self.pictures, self.holdings, self.removing)
        self.succession = Succession(archive)
        self.catalogue = Catalogue(archive, writer, self.roster, self.open_issue)
        self._importer = Importer(archive, writer, self.removing, self.backgrounds.known)

    @classmethod
    def open(cls, path: Path | None = None) -> Workflow:
        """Open the archive at ``path`` (created if absent), or the user's own.

        One that was restored or rescued and waits for the place takes it first.

        Raises:
            UserFacingError: where it cannot be read, or was made by a newer version
        """
        place = path or own_archive()
        settle(place, datetime.now().astimezone().date())
        archive = Archive(place)
        return cls(archive, ArchiveWriter(archive))

    @classmethod
    @contextmanager
    def at_work(cls, path: Path | None = None) -> Iterator[Workflow]:
        """Open an archive for a while, as ``open`` does, where nobody is there to try again.

        Raises:
            UserFacingError: also at the end, where something could not be stored
        """
        workflow = cls.open(path)
        try:
            yield workflow
        finally:
            try:
                workflow.close()
            except UserFacingError:
                # A writer that waits for another try would keep the process alive.
                workflow.abandon()
                raise

    def close(self) -> None:
        """Wait until everything is stored, and close the archive."""
        self.writer.close()
        self.archive.close()

    def abandon(self) -> None:
        """Close the archive without the steps that could not be stored."""
        self.writer.abandon()
        self.archive.close()

    def new_issue(self, edit: AddSource) -> Desk:
        """Put a new issue on the desk and into the archive; ``propose`` makes the edit."""
        log = EditLog(author=self.author)
        log.do(edit)
        return self._stored(log)

    def open_issue(self, issue_id: int) -> Desk:
        """Put an issue of the archive on the desk, at the step where it was left.

        Steps that are not stored yet are waited for: they may be of this very issue.

        Raises:
            UserFacingError: where it cannot be read, or is out of the archive
        """
        self.writer.flush()
        self.removing.refuse_out(issue_id)
        return self._desk(issue_id, self._log(issue_id))

    def next_issue(self, desk: Desk | None = None) -> Desk:
        """Put the issue after the last one on the desk and into the archive, with the articles that wait.

        The paper is that of the issue on ``desk``, or else the only one in the archive.
        """
        log = EditLog(author=self.author)
        log.do(self.succession.next_issue(desk.review.issue.masthead if desk else Masthead()))
        return self._stored(log)

    def issue(self, issue_id: int) -> Issue:
        """Return an issue of the archive as it now reads, to be looked at."""
        return self.review(issue_id).issue

    def review(self, issue_id: int) -> Review:
        """Return the review of an issue of the archive where it was left, to be looked at."""
        self.writer.flush()
        return self._log(issue_id).review

    def issue_with(self, source: Source, *, out: bool = False) -> int | None:
        """Return the issue that already holds this very source, if one does: in the archive, or ``out``."""
        return self.archive.find_source(source.sha256, out=out)

    def issues(self) -> list[IssueRow]:
        """Return the issues of the archive, the one worked on last first."""
        return self.archive.issues()

    def propose(self, source: Source, desk: Desk | None = None) -> AddSource:
        """Return the edit that adds ``source``, read by the habits of its paper where they are known.

        The paper is that of the issue on ``desk``, or else the one that the source prints.
        """
        return self.learning.propose(source, paper_of(desk.review.issue.masthead) if desk else None)

    def read_again(self, desk: Desk) -> Edit | None:
        """Return the edit that reads an issue again by its paper's habits; None where they change nothing."""
        return read_by_habits(desk.review, self.learning.habits(paper_of(desk.review.issue.masthead)))

    def search(
        self, query: Query | str, limit: int | None = 20, since: str | None = None, until: str | None = None
    ) -> list[Hit]:
        """Return the archive's articles that hold what is looked for, newest first.

        A text is looked for word by word as it stands there.
        """
        meant = plain_query(query, since, until) if isinstance(query, str) else query
        return self.archive.search(meant, limit)

    def import_files(
        self, paths: Iterable[Path], processes: int = 1, batch: int | None = None
    ) -> Generator[Imported, None, None]:
        """Bring files, and the files of folders, into the archive one by one.

        They belong to a new import, or go on with the one of number ``batch``. What an interrupted
        import left unfinished is finished first.
        """
        for _ in self.catalogue.catch_up():
            pass
        yield from self._importer.files(files_under(paths), processes, batch)
        self.catalogue.tidy()

    def import_source(self, source: Source) -> Imported:
        """Bring one source into the archive, read and ready to be searched."""
        return self._importer.source(source)

    def _stored(self, log: EditLog) -> Desk:
        issue_id = self.writer.wait(lambda: self.archive.create_issue(log.stored(), log.review))
        return self._desk(issue_id, log)

    def _log(self, issue_id: int) -> EditLog:
        """Return the log of an issue, replayed to where it was left; steps that do not fit are told."""
        log = EditLog(self.archive.load_log(issue_id), self.author)
        try:
            log.review_at(log.head)
        except UNFIT_STEPS as error:
            raise damaged() from error
        return log

    def _desk(self, issue_id: int, log: EditLog) -> Desk:
        background = self.backgrounds.of_issue(issue_id, log.review.issue.masthead)
        store = LogStore(self.archive, self.writer, issue_id, log)
        reprints = Reprints(self.archive, issue_id)
        return Desk(issue_id, log, store, background, reprints, self.archive.read_only)
