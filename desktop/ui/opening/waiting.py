"""What an issue can take over from the ones before it is offered to a new one."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.model import Together
from desktop.ui.jobs import Jobs
from desktop.ui.reviewing.asking import Asking
from desktop.ui.session import Session
from desktop.workflow import Continuation, HeldOver

_NAMED = 2


class Waiting(QObject):
    """Asks once, when a new issue lies on the desk, whether it goes on from the last one."""

    def __init__(self, session: Session, jobs: Jobs, asking: Asking, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._asking = asking

    def look(self) -> None:
        """Look in the archive for what can be taken over; nothing is said where nothing can."""
        desk, succession = self._session.desk, self._session.workflow.succession
        if desk is None:
            return
        masthead, issue = desk.review.issue.masthead, desk.issue_id
        self._jobs.run(
            lambda: succession.continuation(masthead, issue), self._offer, lambda: desk is self._session.desk
        )

    def _offer(self, going_on: Continuation) -> None:
        desk = self._session.desk

        def still() -> bool:
            return desk is self._session.desk

        if going_on.fields:
            answers = {"接上": lambda: self._take(going_on), "不用": lambda: None}
            self._asking.offer(continued(going_on), answers, "masthead", still)
        elif going_on.articles:
            answers = {"加进本期": lambda: self._take(going_on), "以后再说": lambda: None}
            self._asking.offer(offered(going_on.articles), answers, "article", still)

    def _take(self, going_on: Continuation) -> None:
        articles = tuple(article.edit for article in going_on.articles)
        label = f"接{going_on.last}" if going_on.fields else "加进留用稿"
        self._session.do(Together(label, going_on.fields + articles))


def offered(articles: tuple[HeldOver, ...]) -> str:
    """Return the question: how many articles wait, and which."""
    names = "、".join(f"“{article.title}”" for article in articles[:_NAMED])
    more = " 等" if len(articles) > _NAMED else ""
    return f"往期留下 {len(articles)} 篇：{names}{more}。"


def continued(going_on: Continuation) -> str:
    """Return the question: after which issue, and what the masthead would say."""
    filled = {field.name: field.value for field in going_on.fields}
    parts = [f"第 {filled['issue_number']} 期"] * ("issue_number" in filled)
    parts += [f"{filled['date']} 出版"] * ("date" in filled)
    parts += ["报头照旧"] * bool(filled.keys() - _ANEW)
    waiting = offered(going_on.articles) if going_on.articles else ""
    return f"接着{going_on.last}：{'，'.join(parts)}。{waiting}"


_ANEW = {"issue_number", "total_number", "date", "weekday", "next_issue_date"}
