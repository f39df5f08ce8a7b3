"""Back issues brought into the archive: read aside, stored one by one in their order."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Future
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path

from desktop.archive import Archive, ArchiveWriter
from desktop.model import Source, UserFacingError
from desktop.text.file_names import NameTold
from desktop.workflow.back_issues.readers import Readers
from desktop.workflow.back_issues.reading import Known, ReadFile, ReadIssue, read_issue

_WAITING = 2
"""How many files a process has before it at most; more would only fill the memory."""

_ENDED = "读它时用的进程被系统停掉了，可能内存不够，没有入档；别的文件照读。"
_OUR_MISTAKE = "程序读它时出了错，没有入档；别的文件照读。"


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one file that was to be brought into the archive.

    ``source`` is its path as it was given: files of several folders may be called alike.
    ``status`` is ``added``, ``duplicate`` or ``failed``; ``issue`` is the one that was added
    or holds the text already, whose paper, date and number these are, ``twin`` what that is called.
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

        What the archive holds already is not read again. Reading goes on beside storing; closing
        the iterator stops both. A mistake of ours in reading a file stops no other: the first is
        raised when all are done.
        """
        files = tuple(paths)
        with closing(Readers(len(files), processes, self._known())) as readers:
            yield from self._in_order(files, readers, processes * _WAITING)

    def source(self, source: Source) -> Imported:
        """Bring one source in, read and ready to be searched."""
        held = self._archive.find_source(source.sha256)
        if held is not None:
            return self._twin(source.name, held)
        return self._store(read_issue(source, NameTold(), self._known()), source.name)

    def _in_order(self, files: tuple[Path, ...], readers: Readers, most: int) -> Iterator[Imported]:
        waiting: deque[tuple[Path, Imported | Future[ReadFile]]] = deque()
        mistakes: list[BaseException] = []
        for path in files:
            waiting.append((path, self._held(path) or readers.begin(path)))
            if len(waiting) > most:
                yield from self._finished(*waiting.popleft(), readers, mistakes)
        while waiting:
            yield from self._finished(*waiting.popleft(), readers, mistakes)
        if mistakes:
            raise mistakes[0]

    def _finished(
        self,
        path: Path,
        work: Imported | Future[ReadFile],
        readers: Readers,
        mistakes: list[BaseException],
    ) -> Iterator[Imported]:
        if isinstance(work, Imported):
            yield work
            return
        mistake = work.exception()
        if mistake is None:
            yield from self._stored(path, work.result())
        elif isinstance(mistake, BrokenExecutor):
            yield from self._stored(path, _read_alone(path, readers))
        else:
            mistakes.append(mistake)
            yield Imported(str(path), "failed", error=_OUR_MISTAKE)

    def _held(self, path: Path) -> Imported | None:
        """Return what is to say of a file whose very bytes the archive holds; None for all others."""
        try:
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
        except OSError:
            return None
        issue = self._archive.find_source(digest)
        return None if issue is None else self._twin(str(path), issue)

    def _twin(self, name: str, issue: int) -> Imported:
        row = self._archive.issue_row(issue)
        return Imported(
            name,
            "duplicate",
            row.date,
            number=row.number,
            issue=issue,
            paper=row.paper,
            twin=" ".join(filter(None, (row.paper, row.title, row.date))),
        )

    def _stored(self, path: Path, read: ReadFile) -> Iterator[Imported]:
        if read.error:
            yield Imported(str(path), "failed", error=read.error)
        for issue in read.issues:
            try:
                yield self._store(issue, str(path.with_name(issue.source)))
            except UserFacingError as trouble:
                yield Imported(str(path), "failed", error=trouble.message)

    def _store(self, read: ReadIssue, name: str) -> Imported:
        masthead = read.masthead
        held = self._archive.find_twin(read.drawn)
        if held is not None:
            return self._twin(name, held)
        twins = self._archive.issues_like(masthead.paper, masthead.date, masthead.issue_number)
        issue = self._writer.wait(lambda: self._archive.store(read.drawn))
        return Imported(
            name,
            "added",
            masthead.date,
            read.articles,
            number=masthead.issue_number,
            issue=issue,
            unsure=(*read.unsure, *(f"和档案里的{title}同一期号或日期" for title in twins)),
            paper=masthead.paper,
        )


def _read_alone(path: Path, readers: Readers) -> ReadFile:
    """Read a file again that was being read when a process ended, which may have been its doing."""
    try:
        return readers.alone(path)
    except BrokenExecutor:
        return ReadFile(error=_ENDED)
