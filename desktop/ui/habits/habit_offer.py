"""What is said at the desk when a paper's habits are known: that they were used, or could be."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop.model import Edit, Issue
from desktop.model.habits import Paper
from desktop.review.passages import BY_EDITOR
from desktop.text.wording import HABIT
from desktop.ui.jobs import Jobs
from desktop.ui.reviewing.asking import Asking
from desktop.ui.session import Session
from desktop.workflow import Desk, paper_of


class HabitOffer(QObject):
    """Tells of habits that were used, and offers those of the paper that the editor names."""

    def __init__(self, session: Session, jobs: Jobs, asking: Asking, show: Callable[[], None]) -> None:
        super().__init__(session)
        self._session = session
        self._jobs = jobs
        self._asking = asking
        self._show = show
        self._desk: Desk | None = None
        self._paper: Paper | None = None
        session.changed.connect(self._watch)

    def look(self) -> None:
        """Say it where the new issue on the desk was read by habits."""
        issue, paper = self._desk.review.issue if self._desk else None, self._paper
        if issue and paper and any(HABIT in passage.evidence for passage in issue.passages()):
            self._asking.tell(f"按“{paper.name}”往期的习惯读入。", {"看习惯": self._show}, "history")

    def _watch(self) -> None:
        """Notice when the editor says of which paper the issue on the desk is."""
        desk = self._session.desk
        paper = paper_of(desk.review.issue.masthead) if desk else None
        was_named = desk is self._desk and paper != self._paper
        self._desk, self._paper = desk, paper
        if desk and paper and was_named and not desk.read_only and _is_as_read(desk.review.issue):
            self._look_for_habits(desk)

    def _look_for_habits(self, desk: Desk) -> None:
        workflow = self._session.workflow
        self._jobs.run(lambda: workflow.read_again(desk), self._offer, lambda: desk is self._session.desk)

    def _offer(self, edit: Edit | None) -> None:
        if edit is not None and self._paper is not None:
            answers = {"重读": lambda: self._read(edit), "不用": lambda: None}
            words = f"“{self._paper.name}”往期有习惯可循，按它重读这一期？"
            desk = self._desk
            self._asking.offer(words, answers, "history", lambda: desk is self._session.desk)

    def _read(self, edit: Edit) -> None:
        self._session.do(edit)


def _is_as_read(issue: Issue) -> bool:
    """Return whether no role was corrected yet, so that reading again takes nothing back."""
    return all(passage.evidence != BY_EDITOR for passage in issue.passages())
