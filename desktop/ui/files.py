"""What comes onto the desk: files, the clipboard, drops, issues of the archive."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.assets import resources
from desktop.model import AddSource, Source, UserFacingError
from desktop.ui.action_set import Handlers
from desktop.ui.asking import Asking
from desktop.ui.drop_area import dropped_paths
from desktop.ui.hit_list import HitEntry
from desktop.ui.jobs import Jobs
from desktop.ui.selection import Selection
from desktop.ui.session import Session
from desktop.ui.wordsearch import occurrences
from desktop.workflow import (
    Desk,
    check_length,
    propose,
    read_source,
    source_from_clipboard,
    split_source,
)

_READABLE = "文本、Word (*.txt *.docx);;所有文件 (*)"
Reader = Callable[[], Source]


class Files(QObject):
    """Brings sources and archived issues onto the desk.

    Signals:
        flush_asked: typing that is still in the galley is to become an edit first
        started: a new issue lies on the desk
    """

    flush_asked = Signal()
    started = Signal()

    def __init__(self, session: Session, jobs: Jobs, asking: Asking, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._jobs = jobs
        self._asking = asking
        self._window = window
        asking.remedies |= {"换一个文件": self.ask_files, "粘贴": self.paste}

    def handlers(self) -> Handlers:
        """Return what each action of this hand does."""
        return {
            "paste": self.paste,
            "open": self.ask_files,
            "sample": lambda: self._as_new_issue(_readers(_samples())),
            "close": self.close_issue,
        }

    def read_paths(self, paths: tuple[Path, ...]) -> None:
        """Read files: a new issue on the empty desk, else the editor is asked."""
        self._bring(_readers(paths))

    def ask_files(self) -> None:
        """Let the editor choose files to read."""
        names, _ = QFileDialog.getOpenFileNames(self._window, "打开", "", _READABLE)
        self.read_paths(tuple(Path(name) for name in names))

    def paste(self) -> None:
        """Read the clipboard's files or words."""
        self.take(QGuiApplication.clipboard().mimeData())

    def take(self, data: QMimeData) -> None:
        """Read what was dropped or pasted: files first, else words."""
        paths = dropped_paths(data)
        if paths:
            self.read_paths(paths)
        elif data.text().strip():
            text = data.text()
            self._bring((lambda: source_from_clipboard(text),))
        else:
            self._asking.ask("剪贴板里没有文字。", {}, "paste")

    def open_issue(self, issue_id: str) -> None:
        """Put an issue of the archive on the desk."""
        self.flush_asked.emit()
        self._put(lambda: self._session.workflow.open_issue(int(issue_id)))

    def open_hit(self, hit: HitEntry, words: str) -> None:
        """Put the issue of a found article on the desk, at the words that were looked for."""
        self.open_issue(hit.issue)
        desk = self._session.desk
        articles = desk.review.issue.articles if desk else ()
        if desk is None or hit.article >= len(articles):
            return
        home = articles[hit.article].id
        places = occurrences(desk.review.issue, next(iter(words.split()), ""))
        found = next((place for place in places if place.article == home), Selection(home))
        self._session.select(found)

    def close_issue(self) -> None:
        """Clear the desk; the issue stays in the archive."""
        self.flush_asked.emit()
        self._session.put(None)

    def _bring(self, readers: tuple[Reader, ...]) -> None:
        if not readers:
            return
        if self._session.desk is None or self._session.desk.read_only:
            self._as_new_issue(readers)
            return
        answers = {
            "新的一期": lambda: self._as_new_issue(readers),
            "本期的文章": lambda: self._as_articles(readers),
        }
        self._asking.ask("粘贴为", answers, "paste")

    def _as_new_issue(self, readers: tuple[Reader, ...]) -> None:
        self.flush_asked.emit()
        first, rest = readers[0], readers[1:]
        self._asking.remedies["拆成几期读入"] = lambda: self._as_several_issues(first)
        self._jobs.run(_proposer(first), lambda edit: self._look_for_twin(edit, rest))

    def _as_several_issues(self, reader: Reader) -> None:
        """Read a text that is too long for one issue as several; the last one stays on the desk."""
        self._jobs.run(
            lambda: tuple(propose(part) for part in split_source(reader())),
            self._start_all,
        )

    def _start_all(self, edits: tuple[AddSource, ...]) -> None:
        for edit in edits:
            self._start(edit, ())

    def _look_for_twin(self, edit: AddSource, rest: tuple[Reader, ...]) -> None:
        """Open the issue, unless the archive holds the same text: then ask."""
        twin = self._session.workflow.issue_with(edit.source)
        if twin is None:
            self._start(edit, rest)
            return
        answers = {
            "打开那一期": lambda: self.open_issue(str(twin)),
            "仍作新的一期": lambda: self._start(edit, rest),
        }
        self._asking.ask("这份文字已经在档案里。", answers, "archive")

    def _start(self, edit: AddSource, rest: tuple[Reader, ...]) -> None:
        self._put(lambda: self._session.workflow.new_issue(edit))
        self._as_articles(rest)
        self.started.emit()

    def _put(self, make: Callable[[], Desk]) -> None:
        """Put what ``make`` returns on the desk, or tell why that cannot be."""
        try:
            desk = make()
        except UserFacingError as trouble:
            self._session.troubled.emit(trouble)
            return
        self._session.put(desk)

    def _as_articles(self, readers: tuple[Reader, ...]) -> None:
        desk = self._session.desk
        for reader in readers:
            self._jobs.run(_proposer(reader), self._add, lambda: desk is self._session.desk)

    def _add(self, edit: AddSource) -> None:
        self._session.do(edit)


def _readers(paths: tuple[Path, ...]) -> tuple[Reader, ...]:
    return tuple(partial(read_source, path) for path in paths)


def _proposer(reader: Reader) -> Callable[[], AddSource]:
    def read() -> AddSource:
        source = reader()
        check_length(source)
        return propose(source)

    return read


def _samples() -> tuple[Path, ...]:
    return tuple(sorted((resources() / "sample").glob("*.txt")))
