"""Articles that earlier issues held over are offered to a new one."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.ui.asking import Asking
from desktop.ui.jobs import Jobs
from desktop.ui.session import Session
from desktop.workflow import HeldOver

_NAMED = 2


class Waiting(QObject):
    """Asks once, when a new issue lies on the desk, whether what waits shall come into it."""

    def __init__(self, session: Session, jobs: Jobs, asking: Asking, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._asking = asking

    def look(self) -> None:
        """Look in the archive for what waits; nothing is said where nothing does."""
        desk, workflow = self._session.desk, self._session.workflow
        if desk is not None:
            self._jobs.run(
                lambda: workflow.succession.held_over(desk.issue_id),
                self._offer,
                lambda: desk is self._session.desk,
            )

    def _offer(self, articles: tuple[HeldOver, ...]) -> None:
        if articles:
            answers = {"加进本期": lambda: self._take(articles), "以后再说": lambda: None}
            self._asking.ask(offered(articles), answers, "article")

    def _take(self, articles: tuple[HeldOver, ...]) -> None:
        for article in articles:
            self._session.do(article.edit)


def offered(articles: tuple[HeldOver, ...]) -> str:
    """Return the question: how many articles wait, and which."""
    names = "、".join(f"“{article.title}”" for article in articles[:_NAMED])
    more = " 等" if len(articles) > _NAMED else ""
    return f"往期留下 {len(articles)} 篇：{names}{more}。"
