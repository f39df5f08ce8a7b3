"""Texts that are new to the archive: read aside, made into an issue of their own or into articles."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.model import AddSource
from desktop.ui.jobs import Jobs
from desktop.ui.opening.fetching import looked_over
from desktop.ui.opening.reading import Reader, proposer
from desktop.ui.reviewing.asking import Asking
from desktop.ui.session import Session
from desktop.workflow import Desk, split_source

OpenIssue = Callable[[int, Callable[[], None]], None]
"""Puts an issue of the archive on the desk, and goes on there."""
TwinMeeting = Callable[["Newcomers", int, AddSource, tuple[Reader, ...]], None]
"""What to do where the archive holds the text of a new issue already, as the issue with this id."""

_TOGETHER = "{} 个文件读成了一期。不是一期的，一个一个打开。"


class Newcomers(QObject):
    """Makes issues and articles of what is read.

    Signals:
        started: a new issue lies on the desk
    """

    started = Signal()

    def __init__(
        self, session: Session, jobs: Jobs, asking: Asking, open_issue: OpenIssue, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._asking = asking
        self._open_issue = open_issue

    def begin(self, sources: tuple[Reader, ...], meet_twin: TwinMeeting) -> None:
        """Make a new issue of the first source, and articles in it of the others."""
        first, rest = sources[0], sources[1:]
        self._asking.remedies["拆成几期读入"] = lambda: self._begin_several(first)
        propose = self._session.workflow.propose
        self._jobs.run(proposer(first, propose), lambda edit: self._look_for_twin(edit, rest, meet_twin))

    def add_articles(self, sources: tuple[Reader, ...]) -> None:
        """Make articles of the open issue of what is read."""
        desk = self._session.desk
        propose = partial(self._session.workflow.propose, desk=desk)
        for reader in sources:
            self._jobs.run(proposer(reader, propose), self._add, lambda: desk is self._session.desk)

    def open_twin(self, twin: int, _edit: AddSource, rest: tuple[Reader, ...]) -> None:
        """Open the issue that has the same text."""
        self._open_issue(twin, lambda: self.add_articles(rest))

    def ask_about_twin(self, twin: int, edit: AddSource, rest: tuple[Reader, ...]) -> None:
        """Let the editor say whether that is the issue that was meant."""
        answers = {
            "打开那一期": lambda: self._open_issue(twin, lambda: None),
            "仍作新的一期": lambda: self._start(edit, rest),
        }
        self._asking.ask("这份文字已经在档案里。", answers, "archive")

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
        twin = self._session.workflow.issue_with(edit.source)
        if twin is None:
            self._start(edit, rest)
        else:
            meet_twin(self, twin, edit, rest)

    def _start(self, edit: AddSource, rest: tuple[Reader, ...]) -> None:
        """Bring a new issue into the archive, which takes a while for a long one, and then onto the desk."""
        workflow = self._session.workflow
        self._jobs.run(lambda: looked_over(workflow.new_issue(edit)), lambda desk: self._begin(desk, rest))

    def _begin(self, desk: Desk, rest: tuple[Reader, ...]) -> None:
        self._session.put(desk)
        self.add_articles(rest)
        if rest:
            self._asking.tell(_TOGETHER.format(1 + len(rest)), {}, "article")
        self.started.emit()

    def _add(self, edit: AddSource) -> None:
        self._session.do(edit)
