"""What an issue takes over from the ones before it: the masthead, and the articles that wait."""

from __future__ import annotations

from desktop.archive import Archive, IssueRow
from desktop.model import Edit, Masthead, Together
from desktop.review import EditLog
from desktop.workflow.next_issue.continuation import Continuation, following_fields, last_issues, still_empty
from desktop.workflow.next_issue.held_over import HeldOver, held_over_in


class Succession:
    """Looks back into an archive, from any thread."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def next_issue(self, masthead: Masthead) -> Edit:
        """Return the step that an issue begins with, after the last one of the masthead's paper."""
        going_on = self._continuation(masthead, None)
        label = f"接{going_on.last}" if going_on.last else "新的一期"
        return Together(label, (*going_on.fields, *(article.edit for article in going_on.articles)))

    def continuation(self, masthead: Masthead, issue: int) -> Continuation:
        """Return what an issue with this masthead can still take over from the last one."""
        going_on = self._continuation(masthead, issue)
        fields = still_empty(going_on.fields, masthead)
        return Continuation(going_on.last, fields, going_on.articles)

    def held_over(self, issue: int | None = None) -> tuple[HeldOver, ...]:
        """Return the articles that other issues held over and that no issue has taken yet."""
        waiting = [row.id for row in self._archive.issues() if row.held_over and row.id != issue]
        reviews = (EditLog(self._archive.load_log(number)).review for number in waiting)
        found = (article for review in reviews for article in held_over_in(review.issue))
        return tuple(one for one in found if self._archive.find_source(one.edit.source.sha256) is None)

    def _continuation(self, masthead: Masthead, issue: int | None) -> Continuation:
        waiting = self.held_over(issue)
        rows = last_issues(self._archive.issues(), masthead.paper, issue)
        if not rows:
            return Continuation(articles=waiting)
        last = EditLog(self._archive.load_log(rows[0].id)).review.issue.masthead
        before = rows[1].date if len(rows) > 1 else None
        return Continuation(_name(rows[0]), following_fields(last, before), waiting)


def _name(row: IssueRow) -> str:
    return f"第 {row.number} 期" if row.number else row.title
