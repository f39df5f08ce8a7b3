"""What the archive knows when an issue is read: the roster, the issue before, rules and habits."""

from __future__ import annotations

from desktop.archive import Archive
from desktop.model import Masthead
from desktop.workflow.back_issues.reading import Known
from desktop.workflow.open_issue.desk import Desk
from desktop.workflow.papers.learning import Learning
from desktop.workflow.papers.roster_book import RosterBook
from desktop.workflow.pipeline import Background


class Backgrounds:
    """Gathers what other issues say, as plain values that facts and checks take."""

    def __init__(self, archive: Archive, roster: RosterBook, learning: Learning) -> None:
        self._archive = archive
        self._roster = roster
        self._learning = learning

    def of(
        self, paper: str | None = None, before: str | None = None, issue_id: int | None = None
    ) -> Background:
        """Return what other issues than ``issue_id`` say, of the paper where it is known."""
        roster, dropped = self._roster.of_others(issue_id)
        house = self._archive.house(paper, issue_id)
        return Background(roster, dropped, self._archive.history(paper, before), house=house)

    def of_issue(self, issue_id: int, masthead: Masthead) -> Background:
        """Return what the issues before one say."""
        return self.of(masthead.paper, masthead.date, issue_id)

    def look_again(self, desk: Desk) -> None:
        """Let an open issue be read by the roster as it now is."""
        desk.background = self.of_issue(desk.issue_id, desk.review.issue.masthead)

    def known(self) -> Known:
        """Return what reading back issues needs of the archive; no history: each has another one."""
        roster, dropped = self._roster.of_others(None)
        habits = {paper: self._learning.habits(paper) for paper in self._learning.papers()}
        return Known(Background(roster, dropped), habits)
