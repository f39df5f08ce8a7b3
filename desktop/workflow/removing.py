"""Issues taken out of the archive and put back, one by one, so that either can be stopped anywhere."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from dataclasses import asdict, dataclass, replace
from functools import partial

from desktop.archive import OUT, Archive, ArchiveWriter, ImportRow, OutRow, Removals
from desktop.model import UserFacingError
from desktop.review import EditLog
from desktop.workflow.backgrounds import Backgrounds
from desktop.workflow.pipeline import Background, Derived, derive, derive_names, layers_over

_HELD = "issue-held"


@dataclass(frozen=True, slots=True)
class Moved:
    """What became of one issue that was to be taken out or put back.

    ``status`` is ``removed``, ``returned``, ``held`` (by a window that has it open) or ``failed``.
    ``twin`` is what another issue of the same text is called, which came while this one was out.
    """

    issue: int
    status: str
    title: str
    paper: str | None = None
    date: str | None = None
    error: str | None = None
    twin: str = ""

    def data(self) -> dict[str, object]:
        """Return it as ``jiebao remove --json`` and ``jiebao putback --json`` print it."""
        return asdict(self)

    def line(self) -> str:
        """Return it as these commands print it."""
        name = " ".join(filter(None, (self.paper, self.title, self.date)))
        twin = f"；同样的文字另有一期：{self.twin}" if self.twin else ""
        return f"{name}：{self.error or _DONE[self.status]}{twin}"


_DONE = {"removed": "已移出档案", "returned": "已放回档案"}


class Removing:
    """Takes issues out and puts them back; whoever stops the iterator stops it between two issues."""

    def __init__(
        self,
        archive: Archive,
        writer: ArchiveWriter,
        backgrounds: Backgrounds,
        log_of: Callable[[int], EditLog],
    ) -> None:
        self._archive = archive
        self._writer = writer
        self._backgrounds = backgrounds
        self._log_of = log_of
        self._removals = Removals(archive)

    def begin_import(self, words: str) -> int:
        """Return the number of a new import of what ``words`` name."""
        return self._writer.wait(lambda: self._removals.begin_import(words))

    def imports(self) -> tuple[ImportRow, ...]:
        """Return the imports that brought issues, the last one first."""
        return self._removals.imports()

    def brought_by(self, number: int, *, even_edited: bool = False) -> tuple[int, ...]:
        """Return the issues that an import brought; those worked on since only where they are asked for."""
        return self._removals.brought_by(number, even_edited=even_edited)

    def out(self) -> tuple[OutRow, ...]:
        """Return the issues that are out, the one that was taken out last first."""
        return self._removals.out()

    def is_out(self, issue: int) -> bool:
        """Return whether an issue is out."""
        return self._removals.is_out(issue)

    def refuse_out(self, issue: int) -> None:
        """Let pass an issue that is in the archive.

        Raises:
            UserFacingError: where it is out
        """
        if self.is_out(issue):
            raise UserFacingError("issue-out", OUT, remedy="移出和放回")

    def take_out(self, issues: Iterable[int]) -> Generator[Moved, None, None]:
        """Take issues out, and yield what became of each; one that a window holds stays."""
        for issue in issues:
            yield self._moved(issue, "removed", partial(self._removals.take_out, issue))

    def put_back(self, issues: Iterable[int], batch: int | None = None) -> Generator[Moved, None, None]:
        """Put issues back, found again as they stand in their logs, and yield what became of each.

        ``batch`` is the import that brings them again.
        """
        known: list[Background] = []
        for issue in issues:
            try:
                log = self._log_of(issue)
                back = self._drawn_again(issue, log, batch, known)
            except UserFacingError as trouble:
                yield self._told(issue, "failed", trouble.message)
            else:
                twin = self._twin_of(log)
                yield replace(self._moved(issue, "returned", back), twin=twin)

    def put_back_one(self, issue: int) -> bool:
        """Put an issue back if it is out, and return whether it was.

        Raises:
            UserFacingError: where its log cannot be read
        """
        if not self.is_out(issue):
            return False
        self._writer.wait(self._drawn_again(issue, self._log_of(issue), None, []))
        return True

    def _moved(self, issue: int, status: str, move: Callable[[], None]) -> Moved:
        try:
            self._writer.wait(move)
        except UserFacingError as trouble:
            if trouble.code != _HELD:
                raise
            return self._told(issue, "held", trouble.message)
        return self._told(issue, status)

    def _told(self, issue: int, status: str, error: str | None = None) -> Moved:
        row = self._archive.issue_row(issue)
        return Moved(issue, status, row.title, row.paper, row.date, error)

    def _twin_of(self, log: EditLog) -> str:
        """Return what the issue is called that has the text of one that is out, empty for none."""
        sources = (source.sha256 for source in log.review.issue.sources)
        found = next(filter(None, map(self._archive.find_source, sources)), None)
        row = self._archive.issue_row(found) if found is not None else None
        return " ".join(filter(None, (row.paper, row.title, row.date))) if row else ""

    def _drawn_again(
        self, issue: int, log: EditLog, batch: int | None, known: list[Background]
    ) -> Callable[[], None]:
        """Return what puts an issue back, with all that lists and search are to know of it."""
        review, head = log.review, log.head
        layers = layers_over(review, self._derived(issue, log, known))
        return lambda: self._removals.put_back(issue, review, layers, head, batch)

    def _derived(self, issue: int, log: EditLog, known: list[Background]) -> Derived:
        """Return what is read in an issue; of one that nobody ever opened the names alone, as at first."""
        if self._archive.issue_row(issue).open_findings is not None:
            return derive(log.review, self._backgrounds.of_issue(issue, log.review.issue.masthead))
        if not known:
            known.append(self._backgrounds.known().background)
        return derive_names(log.review, known[0])
