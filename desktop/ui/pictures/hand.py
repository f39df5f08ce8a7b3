"""Pictures put into their slots: chosen in a dialog, or dropped where they belong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from desktop.model import (
    AttachPicture,
    DressPicture,
    Edit,
    InsertPassage,
    Issue,
    Passage,
    PassageKind,
    Together,
    UserFacingError,
)
from desktop.ui.commands.action_set import Handlers
from desktop.ui.editing.whereabouts import article_of, passage_of
from desktop.ui.jobs import Jobs
from desktop.ui.look.theme import Theme
from desktop.ui.opening.drop_area import picture_paths
from desktop.ui.opening.folders import LastFolder
from desktop.ui.opening.unread import told_together
from desktop.ui.pictures.picture_dialog import PictureDialog
from desktop.ui.selection import Selection
from desktop.ui.session import Session
from desktop.workflow import PICTURES

_CHOICE = f"图片 ({' '.join(f'*{suffix}' for suffix in PICTURES)})"
_WHERE = "图片放在哪里：拖到一处图位上，或拖到一段文字上，排在它后面。"


class Picturing(QObject):
    """Takes in pictures and lets them go.

    Signals:
        refused: a sentence on why nothing was done
        flush_asked: typing that is still in the galley is to become an edit first
    """

    refused = Signal(str)
    flush_asked = Signal()

    def __init__(
        self, session: Session, jobs: Jobs, folder: LastFolder, theme: Theme, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session = session
        self._jobs = jobs
        self._folder = folder
        self._theme = theme
        self._window = window

    def handlers(self) -> Handlers:
        """Return what each action of this hand does."""
        return {
            "attach_picture": self._ask,
            "detach_picture": self._detach,
            "dress_picture": self._dress,
        }

    def take(self, data: QMimeData, passage: str | None) -> bool:
        """Take dropped pictures to the passage they were dropped on; return whether there were any."""
        desk, paths = self._session.desk, picture_paths(data)
        if not paths or desk is None:
            return False
        if passage is None:
            self.refused.emit(_WHERE)
        else:
            self._bring(paths, Selection(passage=passage))
        return True

    def _ask(self) -> None:
        desk, selection = self._session.desk, self._session.selection
        if desk is None or passage_of(desk.review.issue, selection) is None:
            self.refused.emit("先选中一处图位，或图片要跟在后面的那一段。")
            return
        names, _ = QFileDialog.getOpenFileNames(self._window, "补图", str(self._folder.path), _CHOICE)
        for name in names:
            self._folder.stay_at(Path(name))
        if names:
            self._bring(tuple(map(Path, names)), selection)

    def _bring(self, paths: Sequence[Path], selection: Selection) -> None:
        """Keep the pictures aside, then put them where the editor wanted them."""
        pictures, desk = self._session.workflow.pictures, self._session.desk
        self._jobs.run(
            lambda: _taken(paths, pictures.take),
            lambda taken: self._place(taken, selection),
            lambda: self._session.desk is desk,
        )

    def _place(self, taken: _Taken, selection: Selection) -> None:
        """Put the pictures that could be read where the editor wanted them, and tell of the others."""
        desk = self._session.desk
        if desk is not None and taken.digests:
            self.flush_asked.emit()
            self._session.do(attaching(desk.review.issue, selection, taken.digests))
        if taken.troubles:
            self._jobs.troubled.emit(told_together(taken.troubles))

    def _dress(self) -> None:
        """Ask who took the picture in the current slot, and how it is cropped."""
        desk = self._session.desk
        slot = passage_of(desk.review.issue, self._session.selection) if desk else None
        if slot is None or slot.kind is not PassageKind.PICTURE:
            self.refused.emit("先选中一处图位。")
            return
        dialog = PictureDialog(self._theme, slot, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._session.do(DressPicture(slot.id, dialog.credit, dialog.shape))

    def _detach(self) -> None:
        desk = self._session.desk
        slot = passage_of(desk.review.issue, self._session.selection) if desk else None
        if slot is None or not slot.picture:
            self.refused.emit("先选中一处补了图的图位。")
        else:
            self._session.do(AttachPicture(slot.id, None))


@dataclass(frozen=True, slots=True)
class _Taken:
    """The digests of the pictures that are kept, and why the others are not."""

    digests: tuple[str, ...]
    troubles: tuple[UserFacingError, ...]


def _taken(paths: Sequence[Path], take: Callable[[Path], str]) -> _Taken:
    digests: list[str] = []
    troubles: list[UserFacingError] = []
    for path in paths:
        try:
            digests.append(take(path))
        except UserFacingError as trouble:
            troubles.append(trouble)
    return _Taken(tuple(digests), tuple(troubles))


def attaching(issue: Issue, selection: Selection, digests: Sequence[str]) -> Edit | None:
    """Return the edit that puts pictures into a slot and behind it, or behind a text, in their order."""
    article, here = article_of(issue, selection), passage_of(issue, selection)
    if article is None or here is None or not digests:
        return None
    is_slot = here.kind is PassageKind.PICTURE
    first: list[Edit] = [AttachPicture(here.id, digests[0])] if is_slot else []
    before = _behind(article.passages, here)
    more = [
        InsertPassage(article.id, PassageKind.PICTURE, "", before, digest) for digest in digests[len(first) :]
    ]
    edits = (*first, *more)
    return edits[0] if len(edits) == 1 else Together("补图", edits)


def _behind(passages: Sequence[Passage], here: Passage) -> str | None:
    """Return the passage before which more pictures go: a slot's captions stay with it."""
    rest = list(passages[passages.index(here) + 1 :])
    if here.kind is PassageKind.PICTURE:
        while rest and rest[0].kind is PassageKind.CAPTION:
            rest.pop(0)
    return rest[0].id if rest else None
