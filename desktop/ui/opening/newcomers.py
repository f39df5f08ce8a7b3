"""Texts that are new to the archive: read aside, made into an issue of their own or into articles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.model import AddSource
from desktop.ui.jobs import Jobs
from desktop.ui.opening.fetching import looked_over
from desktop.ui.opening.reading import Proposer, Reader, Unread, attempt
from desktop.ui.opening.unread import told_together
from desktop.ui.reviewing.asking import Asking
from desktop.ui.session import Session
from desktop.workflow import Desk, split_source

OpenIssue = Callable[[int, Callable[[], None]], None]
"""Puts an issue of the archive on the desk, and goes on there."""
TwinMeeting = Callable[["Newcomers", int, AddSource, tuple[Reader, ...]], None]
"""What to do where the archive holds the text of a new issue already, as the issue with this id."""

_TOGETHER = "{} 个文件读成了一期。不是一期的，一个一个打开。"
_BESIDE_TWIN = "有一个文件已经在档案里，打开的是那一期。另外 {} 个成了它的文章，不是这一期的就撤销。"
_SPLIT = "拆成几期读入"


class Newcomers(QObject):
    """Makes issues and articles of what is read.

    Signals:
        started: a new issue lies on the desk
        came: articles came into the open issue
    """

    started = Signal()
    came = Signal()

    def __init__(
        self, session: Session, jobs: Jobs, asking: Asking, open_issue: OpenIssue, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._asking = asking
        self._open_issue = open_issue

    def begin(self, sources: tuple[Reader, ...], meet_twin: TwinMeeting) -> None:
        """Make a new issue of the first source that can be read, and articles in it of the others."""
        propose = self._session.workflow.propose

        def go_on(tried: _Tried) -> None:
            if tried.first is None:
                self._tell_unread(tried.unread)
            else:
                self._look_for_twin(tried.first, tried.rest, meet_twin)

        self._jobs.run(lambda: _first_readable(sources, propose), go_on)

    def add_articles(self, sources: tuple[Reader, ...], told: str = "", before: int = 0) -> None:
        """Make articles of the open issue of what is read.

        What cannot be read is told when the rest has come, and ``told`` with how many came: those
        and as many as there were ``before``.
        """
        if not sources:
            return
        desk, unread = self._session.desk, list[Unread]()
        propose = partial(self._session.workflow.propose, desk=desk)

        def add(got: AddSource | Unread) -> None:
            if isinstance(got, Unread):
                unread.append(got)
            else:
                self._session.do(got)

        def tell(_nothing: None) -> None:
            came = len(sources) - len(unread)
            words = told.format(before + came) if came else ""
            if came:
                self.came.emit()
            self._tell_unread(unread, words) if unread else self._tell_together(words)

        for reader in sources:
            self._jobs.run(partial(attempt, reader, propose), add, lambda: desk is self._session.desk)
        self._jobs.run(lambda: None, tell, lambda: desk is self._session.desk)

    def open_twin(self, twin: int, _edit: AddSource, rest: tuple[Reader, ...]) -> None:
        """Open the issue that has the same text."""
        self._open_issue(twin, lambda: self.add_articles(rest, _BESIDE_TWIN))

    def ask_about_twin(self, twin: int, edit: AddSource, rest: tuple[Reader, ...]) -> None:
        """Let the editor say whether that is the issue that was meant."""
        answers = {
            "打开那一期": lambda: self._open_issue(twin, lambda: None),
            "仍作新的一期": lambda: self._start(edit, rest),
        }
        self._asking.ask("这份文字已经在档案里。", answers, "archive")

    def _tell_together(self, words: str) -> None:
        if words:
            self._asking.tell(words, {}, "article")

    def _tell_unread(self, unread: Sequence[Unread], words: str = "") -> None:
        """Tell what could not be read, and what became of the rest."""
        long = [one.reader for one in unread if one.trouble.remedy == _SPLIT]
        if long:
            self._asking.remedies[_SPLIT] = lambda: self._begin_several(long[0])
        self._jobs.troubled.emit(told_together([one.trouble for one in unread], words))

    def _begin_several(self, reader: Reader) -> None:
        """Read a text that is too long for one issue as several; the last one stays on the desk."""
        self._jobs.run(
            lambda: self._last_of_several(reader),
            lambda edit: self._look_for_twin(edit, (), Newcomers.open_twin),
        )

    def _last_of_several(self, reader: Reader) -> AddSource:
        """Bring all parts but the last into the archive, and return the edit that adds the last."""
        *parts, last = split_source(reader())
        for part in parts:
            self._session.workflow.import_source(part)
        return self._session.workflow.propose(last)

    def _look_for_twin(self, edit: AddSource, rest: tuple[Reader, ...], meet_twin: TwinMeeting) -> None:
        """Put the issue on the desk; where the archive holds the same text, ``meet_twin`` goes on."""
        workflow = self._session.workflow
        twin = workflow.issue_with(edit.source)
        out = workflow.issue_with(edit.source, out=True)
        if twin is not None:
            meet_twin(self, twin, edit, rest)
        elif out is not None:
            self._ask_about_removed(out, edit, rest)
        else:
            self._start(edit, rest)

    def _ask_about_removed(self, out: int, edit: AddSource, rest: tuple[Reader, ...]) -> None:
        """Let the editor say whether the issue that was taken out is the one that was meant."""
        removing = self._session.workflow.removing
        go_on = partial(self._open_issue, out, lambda: self.add_articles(rest))
        answers = {
            "放回那一期": lambda: self._jobs.run(lambda: removing.put_back_one(out), lambda _done: go_on()),
            "仍作新的一期": lambda: self._start(edit, rest),
        }
        self._asking.ask("这份文字的那一期已移出档案。", answers, "archive")

    def _start(self, edit: AddSource, rest: tuple[Reader, ...]) -> None:
        """Bring a new issue into the archive, which takes a while for a long one, and then onto the desk."""
        workflow = self._session.workflow
        self._jobs.run(lambda: looked_over(workflow.new_issue(edit)), lambda desk: self._begin(desk, rest))

    def _begin(self, desk: Desk, rest: tuple[Reader, ...]) -> None:
        self._session.put(desk)
        self.add_articles(rest, _TOGETHER, before=1)
        self.started.emit()


@dataclass(frozen=True, slots=True)
class _Tried:
    """The first of several texts that can be read, and the others; or why none can."""

    first: AddSource | None
    rest: tuple[Reader, ...] = ()
    unread: tuple[Unread, ...] = ()


def _first_readable(sources: tuple[Reader, ...], propose: Proposer) -> _Tried:
    unread: list[Unread] = []
    for number, reader in enumerate(sources):
        got = attempt(reader, propose)
        if not isinstance(got, Unread):
            # What failed is tried again with the rest, and told with what fails there.
            return _Tried(got, (*sources[:number], *sources[number + 1 :]))
        unread.append(got)
    return _Tried(None, unread=tuple(unread))
