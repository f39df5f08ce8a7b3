"""Articles taken to other programs by way of the clipboard, with their form and without."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from desktop.model import Article, Issue
from desktop.model.clipping import Clipping
from desktop.ui.commands.action_set import Handlers
from desktop.ui.controls.clipboard_data import clipboard_data
from desktop.ui.editing.whereabouts import article_of
from desktop.ui.jobs import Jobs
from desktop.ui.session import Session
from desktop.workflow import clip_article, clip_issue

Clip = Callable[[], Clipping]
Form = Callable[[Clipping], QMimeData]


class Copying(QObject):
    """Puts an article or the whole issue on the clipboard.

    Signals:
        refused: a sentence: what lies on the clipboard now, or why nothing does
        flush_asked: typing that is still in the galley is to become an edit first
    """

    refused = Signal(str)
    flush_asked = Signal()

    def __init__(self, session: Session, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs

    def handlers(self) -> Handlers:
        """Return what each action of this hand does."""
        return {
            "copy_article": lambda: self._copy_article(_rich, "本篇已复制，可贴进 Word、WPS 和公众号。"),
            "copy_article_text": lambda: self._copy_article(_plain, "本篇的文字已复制。"),
            "copy_issue": lambda: self._copy_issue(_rich, "全期已复制，可贴进 Word、WPS 和公众号。"),
            "copy_issue_text": lambda: self._copy_issue(_plain, "全期的文字已复制。"),
        }

    def _copy_article(self, form: Form, words: str) -> None:
        issue = self._issue()
        article = article_of(issue, self._session.selection) if issue else None
        if article is None:
            self.refused.emit("先选中一篇。")
        else:
            chosen: Article = article
            self._run(lambda: clip_article(chosen), form, words)

    def _copy_issue(self, form: Form, words: str) -> None:
        issue = self._issue()
        if issue is not None:
            whole: Issue = issue
            self._run(lambda: clip_issue(whole), form, words)

    def _issue(self) -> Issue | None:
        self.flush_asked.emit()
        return self._session.desk.review.issue if self._session.desk else None

    def _run(self, clip: Clip, form: Form, words: str) -> None:
        # What sets Word files is loaded with the first clipping, so it is made aside.
        self._jobs.run(clip, lambda clipping: self._put(form(clipping), words))

    def _put(self, data: QMimeData, words: str) -> None:
        QGuiApplication.clipboard().setMimeData(data)
        self.refused.emit(words)


def _rich(clipping: Clipping) -> QMimeData:
    return clipboard_data(clipping.text, clipping.html)


def _plain(clipping: Clipping) -> QMimeData:
    return clipboard_data(clipping.text)
