"""Back issues brought into the archive: read aside, stored one by one in their order."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Future
from contextlib import closing
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

from desktop.archive import Archive, ArchiveWriter
from desktop.model import Source, UserFacingError
from desktop.text.file_names import NameTold
from desktop.workflow.back_issues.folders import files_told
from desktop.workflow.back_issues.readers import Readers
from desktop.workflow.back_issues.reading import UNDATED, Known, ReadFile, ReadIssue, read_issue
from desktop.workflow.removing import Removing

_WAITING = 2
"""How many files a process has before it at most; more would only fill the memory."""

_ENDED = "读它时用的进程被系统停掉了，可能内存不够，没有入档；别的文件照读。"
_OUR_MISTAKE = "程序读它时出了错，没有入档；别的文件照读。"


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one file that was to be brought into the archive.

    ``source`` is its path as it was given: files of several folders may be called alike.
    ``status`` is ``added``, ``returned`` (it was out of the archive, and is put back), ``duplicate`` or
    ``failed``; ``issue`` is the one that was added or holds the text already, whose paper, date and
    number these are, ``twin`` what that is called. ``batch`` is the import that an issue came with.
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
    batch: int | None = None

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
        came = {
            "added": f"已入档，{self.articles} 篇",
            "returned": f"移出过，已放回档案，{self.articles} 篇",
        }
        done = came.get(self.status, twin)
        return "；".join((done, *self.unsure))


class Bringing:
    """One import, which gets its number with the first issue that comes: one that brings none is none."""

    def __init__(self, begin: Callable[[], int | None], number: int | None = None) -> None:
        self._begin = begin
        self._number = number

    @property
    def number(self) -> int | None:
        """The import's number, None for what belongs to none."""
        if self._number is None:
            self._number = self._begin()
        return self._number


_NO_IMPORT = Bringing(lambda: None)


class Importer:
    """Brings files into an archive; whatever stops it, it can begin again and doubles nothing."""

    def __init__(
        self, archive: Archive, writer: ArchiveWriter, removing: Removing, known: Callable[[], Known]
    ) -> None:
        self._archive = archive
        self._writer = writer
        self._removing = removing
        self._known = known

    def files(
        self, paths: Iterable[Path], processes: int = 1, batch: int | None = None
    ) -> Generator[Imported, None, None]:
        """Bring files in one by one, and yield what became of each, in their order.

        What the archive holds already is not read again, and what is out of it is put back: they
        belong to a new import, or to that of number ``batch``. Reading goes on beside storing; closing
        the iterator stops both. A mistake of ours in reading a file stops no other: the first is
        raised when all are done.
        """
        files = tuple(paths)
        bringing = Bringing(partial(self._removing.begin_import, files_told(files)), batch)
        with closing(Readers(len(files), processes, self._known())) as readers:
            yield from self._in_order(files, readers, processes * _WAITING, bringing)

    def source(self, source: Source) -> Imported:
        """Bring one source in, read and ready to be searched."""
        held = self._archive.find_source(source.sha256)
        if held is not None:
            return self._twin(source.name, held)
        return self._store(read_issue(source, NameTold(), self._known()), source.name, _NO_IMPORT)

    def _in_order(
        self, files: tuple[Path, ...], readers: Readers, most: int, bringing: Bringing
    ) -> Iterator[Imported]:
        waiting: deque[tuple[Path, Imported | int | Future[ReadFile]]] = deque()
        mistakes: list[BaseException] = []
        for path in files:
            waiting.append((path, self._held(path) or readers.begin(path)))
            if len(waiting) > most:
                yield from self._finished(*waiting.popleft(), readers, mistakes, bringing)
        while waiting:
            yield from self._finished(*waiting.popleft(), readers, mistakes, bringing)
        if mistakes:
            raise mistakes[0]

    def _finished(
        self,
        path: Path,
        work: Imported | int | Future[ReadFile],
        readers: Readers,
        mistakes: list[BaseException],
        bringing: Bringing,
    ) -> Iterator[Imported]:
        if isinstance(work, Imported):
            yield work
            return
        if isinstance(work, int):
            yield self._returned(str(path), work, bringing)
            return
        mistake = work.exception()
        if mistake is None:
            yield from self._stored(path, work.result(), bringing)
        elif isinstance(mistake, BrokenExecutor):
            yield from self._stored(path, _read_alone(path, readers), bringing)
        else:
            mistakes.append(mistake)
            yield Imported(str(path), "failed", error=_OUR_MISTAKE)

    def _held(self, path: Path) -> Imported | int | None:
        """Return what is to say of a file whose very bytes the archive holds, or the issue that is out.

        It is None for all others.
        """
        try:
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
        except OSError:
            return None
        issue = self._archive.find_source(digest)
        if issue is not None:
            return self._twin(str(path), issue)
        return self._archive.find_source(digest, out=True)

    def _returned(self, name: str, issue: int, bringing: Bringing) -> Imported:
        """Put an issue back that was taken out, with every step that was made in it."""
        if not self._removing.is_out(issue):
            return self._twin(name, issue)
        (moved,) = self._removing.put_back((issue,), bringing.number)
        if moved.error:
            return Imported(name, "failed", error=moved.error)
        row = self._archive.issue_row(issue)
        return Imported(
            name,
            "returned",
            row.date,
            row.articles,
            number=row.number,
            issue=issue,
            unsure=() if row.date else (UNDATED,),
            paper=row.paper,
            batch=bringing.number,
        )

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

    def _stored(self, path: Path, read: ReadFile, bringing: Bringing) -> Iterator[Imported]:
        if read.error:
            yield Imported(str(path), "failed", error=read.error)
        for issue in read.issues:
            try:
                yield self._store(issue, str(path.with_name(issue.source)), bringing)
            except UserFacingError as trouble:
                yield Imported(str(path), "failed", error=trouble.message)

    def _store(self, read: ReadIssue, name: str, bringing: Bringing) -> Imported:
        masthead = read.masthead
        held = self._archive.find_twin(read.drawn)
        if held is not None:
            return self._twin(name, held)
        out = self._archive.find_twin(read.drawn, out=True)
        if out is not None:
            return self._returned(name, out, bringing)
        twins = self._archive.issues_like(masthead.paper, masthead.date, masthead.issue_number)
        batch = bringing.number
        issue = self._writer.wait(lambda: self._archive.store(read.drawn, batch))
        return Imported(
            name,
            "added",
            masthead.date,
            read.articles,
            number=masthead.issue_number,
            issue=issue,
            unsure=(*read.unsure, *(f"和档案里的{title}同一期号或日期" for title in twins)),
            paper=masthead.paper,
            batch=batch,
        )


def _read_alone(path: Path, readers: Readers) -> ReadFile:
    """Read a file again that was being read when a process ended, which may have been its doing."""
    try:
        return readers.alone(path)
    except BrokenExecutor:
        return ReadFile(error=_ENDED)
