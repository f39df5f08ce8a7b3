"""Back issues brought into the archive: read in other processes, stored one by one in their order."""

from __future__ import annotations

import gc
import hashlib
import multiprocessing
import os
import re
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from desktop.archive import Archive, ArchiveWriter, DrawnIssue, drawn
from desktop.intake import READABLE, read_source, split_source
from desktop.model import (
    AddSource,
    Masthead,
    SetMasthead,
    Source,
    UserFacingError,
)
from desktop.model.habits import NO_HABITS, Habits, Paper
from desktop.review import EditLog
from desktop.text.file_names import NameTold, told_by_name
from desktop.workflow.papers import paper_told
from desktop.workflow.pipeline import Background, derive_facts, layers_over, propose

BY_NAME = "文件名"
"""In whose name date and number of a file's name are logged."""

UNDATED = "没有日期"
"""What is said of an issue that has no date, in its text or in the names around it."""

_FOLDERS_READ = 2
_NUMBERS = re.compile(r"(\d+)")
_WAITING = 2
"""How many files a process has before it at most; more would only fill the memory."""

_MADE_BETWEEN = 10_000
"""How many things a process makes before it looks for garbage among them: some time, some memory."""

_FEW = 8
"""Up to how many files it takes longer to start processes than to read."""


@dataclass(frozen=True, slots=True)
class Known:
    """What reading a back issue needs of the archive, fit to be sent to another process."""

    background: Background
    habits: Mapping[Paper, Habits] = field(default_factory=dict, hash=False)

    def propose(self, source: Source) -> AddSource:
        """Return the edit that adds ``source``, read by its paper's habits where they are known."""
        plain = propose(source)
        paper = paper_told(plain.reading.masthead, source.text, tuple(self.habits))
        habits = self.habits.get(paper, NO_HABITS) if paper else NO_HABITS
        return propose(source, habits) if habits.habits else plain


@dataclass(frozen=True, slots=True)
class ReadIssue:
    """An issue read from a file, drawn up for the archive, and a sentence for all that is unsure.

    It comes from another process: what the archive does not need stays there.
    """

    source: Source
    masthead: Masthead
    articles: int
    drawn: DrawnIssue
    unsure: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadFile:
    """The issues in a file, several where it is long; or why it could not be read."""

    issues: tuple[ReadIssue, ...] = ()
    error: str = ""


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one file that was to be brought into the archive.

    ``status`` is ``added``, ``duplicate`` or ``failed``; ``issue`` is the one that was added
    or holds the text already, ``twin`` what that is called.
    """

    source: str
    status: str
    date: str | None = None
    articles: int = 0
    error: str | None = None
    number: int | None = None
    issue: int | None = None
    unsure: tuple[str, ...] = ()
    paper: str | None = None
    twin: str = ""

    def data(self) -> dict[str, object]:
        """Return it as ``jiebao import --json`` prints it."""
        return asdict(self)

    def line(self) -> str:
        """Return it as ``jiebao import`` prints it."""
        return f"{self.source}：{self.words()}"

    def words(self) -> str:
        """Return what became of it, and what is unsure."""
        if self.status == "failed":
            return self.error or ""
        twin = f"已在档案里：{self.twin}" if self.twin else "已在档案里"
        done = f"已入档，{self.articles} 篇" if self.status == "added" else twin
        return "；".join((done, *self.unsure))


class Importer:
    """Brings files into an archive; whatever stops it, it can begin again and doubles nothing."""

    def __init__(self, archive: Archive, writer: ArchiveWriter, known: Callable[[], Known]) -> None:
        self._archive = archive
        self._writer = writer
        self._known = known

    def files(self, paths: Iterable[Path], processes: int = 1) -> Generator[Imported, None, None]:
        """Bring files in one by one, and yield what became of each, in their order.

        What the archive holds already is not read again. With several processes reading goes on
        beside storing; closing the iterator stops both.
        """
        files = tuple(paths)
        read = partial(read_back_issue, known=self._known())
        if processes == 1 or len(files) <= _FEW:
            for path in files:
                held = self._held(path)
                yield from [held] if held else self._stored(path, read(path))
            return
        # Qt's threads do not live on in a forked process.
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(processes, context, _begin_reading) as pool:
            try:
                yield from self._in_order(files, lambda path: pool.submit(read, path), processes * _WAITING)
            finally:
                pool.shutdown(cancel_futures=True)

    def source(self, source: Source) -> Imported:
        """Bring one source in, read and ready to be searched."""
        held = self._archive.find_source(source.sha256)
        if held is not None:
            return self._twin(source.name, held)
        return self._store(_read_issue(source, NameTold(), self._known()))

    def _in_order(
        self, files: tuple[Path, ...], submit: Callable[[Path], Future[ReadFile]], most: int
    ) -> Iterator[Imported]:
        waiting: deque[tuple[Path, Imported | Future[ReadFile]]] = deque()
        for path in files:
            waiting.append((path, self._held(path) or submit(path)))
            if len(waiting) > most:
                yield from self._finished(*waiting.popleft())
        while waiting:
            yield from self._finished(*waiting.popleft())

    def _finished(self, path: Path, work: Imported | Future[ReadFile]) -> Iterator[Imported]:
        yield from [work] if isinstance(work, Imported) else self._stored(path, work.result())

    def _held(self, path: Path) -> Imported | None:
        """Return what is to say of a file whose very bytes the archive holds; None for all others."""
        try:
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
        except OSError:
            return None
        issue = self._archive.find_source(digest)
        return None if issue is None else self._twin(path.name, issue)

    def _twin(self, name: str, issue: int) -> Imported:
        return Imported(name, "duplicate", issue=issue, twin=self._archive.called(issue))

    def _stored(self, path: Path, read: ReadFile) -> Iterator[Imported]:
        if read.error:
            yield Imported(str(path), "failed", error=read.error)
        for issue in read.issues:
            try:
                yield self._store(issue)
            except UserFacingError as trouble:
                yield Imported(str(path), "failed", error=trouble.message)

    def _store(self, read: ReadIssue) -> Imported:
        source, masthead = read.source, read.masthead
        held = self._archive.find_source(source.sha256) or self._archive.find_words(source.text)
        if held is not None:
            return self._twin(source.name, held)
        twins = self._archive.issues_like(masthead.paper, masthead.date, masthead.issue_number)
        issue = self._writer.wait(lambda: self._archive.store(read.drawn))
        return Imported(
            source.name,
            "added",
            masthead.date,
            read.articles,
            number=masthead.issue_number,
            issue=issue,
            unsure=(*read.unsure, *(f"和档案里的{title}同一期号或日期" for title in twins)),
            paper=masthead.paper,
        )


def files_under(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return files, and the readable files of folders, in the order of their names, 2 before 10."""
    return tuple(file for path in paths for file in (_files_in(path) if path.is_dir() else (path,)))


def read_back_issue(path: Path, known: Known) -> ReadFile:
    """Return the issues in a file, with their facts; date and number come from its name where they lack.

    What was printed long ago is not proof-read before somebody opens it.
    """
    latest = datetime.now(UTC).date()
    told = told_by_name((*path.absolute().parts[-_FOLDERS_READ - 1 : -1], path.stem), latest)
    try:
        parts = split_source(read_source(path))
        return ReadFile(tuple(_read_issue(part, told, known) for part in parts))
    except UserFacingError as trouble:
        return ReadFile(error=trouble.message)


def _begin_reading() -> None:
    """Prepare a process that reads: it looks for the garbage of an issue about when it is read."""
    gc.set_threshold(_MADE_BETWEEN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this process when the program has ended that wanted the issues, even if it was killed."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _files_in(folder: Path) -> Iterator[Path]:
    readable = (file for file in folder.rglob("*") if file.suffix.lower() in READABLE)
    # Word keeps a file of this name beside each one that is open.
    yield from sorted((file for file in readable if not file.name.startswith("~$")), key=_place_in_order)


def _place_in_order(file: Path) -> list[tuple[int, str]]:
    """Return what puts paths in order as people count: the numbers in them by their size."""
    parts = _NUMBERS.split(str(file))
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in parts]


def _read_issue(source: Source, told: NameTold, known: Known) -> ReadIssue:
    log = EditLog()
    log.do(known.propose(source))
    log.author = BY_NAME
    unsure = tuple(_filled(log, told))
    review, issue = log.review, log.review.issue
    layers = layers_over(review, derive_facts(review, known.background))
    return ReadIssue(source, issue.masthead, len(issue.articles), drawn(log.stored(), review, layers), unsure)


def _filled(log: EditLog, told: NameTold) -> Iterator[str]:
    """Fill in what the masthead lacks and the file's name says; yield what is unsure."""
    read = log.review.issue.masthead
    for words, name, value in (("日期", "date", told.date), ("期号", "issue_number", told.number)):
        printed = getattr(read, name)
        if printed is None and value is not None:
            log.do(SetMasthead(name, value))
            yield f"{words}取自文件名"
        elif value is not None and printed != value:
            yield f"{words}与文件名不同，照报头"
    if log.review.issue.masthead.date is None:
        yield UNDATED
