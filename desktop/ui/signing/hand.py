"""The hand that says how far articles are, and shows what changed after they were signed off."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.model import Article, Edit, MarkProofread, Reviewer, SignOff, Stage, WithdrawSignOff
from desktop.model.amendment import Amendment
from desktop.review.log import now
from desktop.ui.commands.action_set import Handlers
from desktop.ui.editing.whereabouts import article_of
from desktop.ui.jobs import Jobs
from desktop.ui.look.theme import Theme
from desktop.ui.selection import Selection
from desktop.ui.session import Session
from desktop.ui.signing.amendments_dialog import AmendmentsDialog
from desktop.ui.signing.scopes import Scope, scopes
from desktop.ui.signing.sign_off_dialog import Names, SignOffDialog
from desktop.ui.window.summary import issue_title
from desktop.workflow import Desk, amendments_of, signed_articles


class Signing(QObject):
    """Marks articles as proofread, has them signed off, and lists what was changed since.

    Attributes:
        reviewers: the names that the three reviewers signed with last

    Signals:
        refused: a sentence, where an action makes no sense at the selection
        flush_asked: typing that is still in the galley is to become an edit first
        print_asked: the ``Listing`` to print
    """

    refused = Signal(str)
    flush_asked = Signal()
    print_asked = Signal(object)

    def __init__(self, session: Session, jobs: Jobs, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.reviewers: dict[Reviewer, str] = {}
        self._session = session
        self._jobs = jobs
        self._theme = theme
        self._window = window

    def handlers(self) -> Handlers:
        """Return what each action of this hand does."""
        return {
            "proofread": lambda: self._do(_turned),
            "sign_off": self.ask,
            "withdraw_sign_off": lambda: self._do(_withdrawn),
            "amendments": self.look,
        }

    def ask(self) -> None:
        """Ask what is signed off and by whom."""
        self.flush_asked.emit()
        desk = self._session.desk
        if desk is None:
            return
        issue = desk.review.issue
        offered = scopes(issue, self._session.agenda, article_of(issue, self._session.selection))
        if not offered:
            self.refused.emit("这一期还没有文章。")
            return
        dialog = SignOffDialog(self._theme, offered, self.reviewers, self._window)
        dialog.signed.connect(self.sign)
        dialog.open()

    def sign(self, scope: Scope, names: Names) -> None:
        """Sign articles off."""
        self.reviewers |= dict(names)
        self._session.do(SignOff(scope.articles, names, now()))

    def look(self) -> None:
        """List what was changed after the signatures; both states are read aside."""
        self.flush_asked.emit()
        desk = self._session.desk
        if desk is not None:
            signed = len(signed_articles(desk))
            self._jobs.run(
                amendments_of(desk),
                lambda found: self._show(desk, found, signed),
                lambda: desk is self._session.desk,
            )

    def _show(self, desk: Desk, found: tuple[Amendment, ...], signed: int) -> None:
        issue = issue_title(desk.review.issue)
        dialog = AmendmentsDialog(self._theme, found, signed, issue, self._window)
        dialog.chosen.connect(self._go)
        dialog.print_asked.connect(self.print_asked)
        dialog.open()

    def _go(self, amendment: Amendment) -> None:
        self._session.select(Selection(amendment.article or None, amendment.passage or None))

    def _do(self, make: Callable[[Article], Edit | None]) -> None:
        """Carry out an edit of the current article."""
        self.flush_asked.emit()
        desk = self._session.desk
        article = article_of(desk.review.issue, self._session.selection) if desk else None
        edit = make(article) if article else None
        if edit is None:
            self.refused.emit(_REFUSALS[make])
        else:
            self._session.do(edit)


def _turned(article: Article) -> Edit | None:
    """Return the edit that says 已校, or takes it back; a signed article has to be withdrawn first."""
    if article.signatures:
        return None
    return MarkProofread(article.id, done=article.stage is Stage.TO_EDIT)


def _withdrawn(article: Article) -> Edit | None:
    return WithdrawSignOff(article.id) if article.signatures else None


_REFUSALS: dict[Callable[[Article], Edit | None], str] = {
    _turned: "这一篇已经签过，先撤回签发。",
    _withdrawn: "这一篇还没有签发。",
}
