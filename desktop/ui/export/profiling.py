"""The hand that asks for a paper's profile, once, when its pages or Word files are first wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from desktop.model import Edit, Masthead, SetMasthead, Together
from desktop.ui.commands.action_set import Handlers
from desktop.ui.export.hand import Exporting
from desktop.ui.export.profile_dialog import Profile, ProfileDialog
from desktop.ui.look.theme import Theme
from desktop.ui.pages.hand import Paging
from desktop.ui.session import Session

_LABEL = "填本报资料"


class Profiling(QObject):
    """Opens what is wanted, behind the question where it was never asked.

    Signals:
        changed: what is known of the paper is to be kept
    """

    changed = Signal()

    def __init__(
        self, session: Session, exporting: Exporting, paging: Paging, theme: Theme, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session = session
        self._exporting = exporting
        self._paging = paging
        self._theme = theme
        self._window = window
        self._asked: set[int] = set()

    def handlers(self) -> Handlers:
        """Return what each action of this hand does."""
        return {
            "export": lambda: self._ask_before(self._exporting.export),
            "pages": lambda: self._ask_before(self._paging.turn),
            "profile": lambda: self._ask(lambda: None),
        }

    def _ask_before(self, go_on: Callable[[], None]) -> None:
        """Go on at once where there is nothing to ask, else after the answer, whatever it is."""
        desk = self._session.desk
        if desk is None or desk.read_only or self._is_settled(desk.issue_id, desk.review.issue.masthead):
            go_on()
        else:
            self._ask(go_on)

    def _ask(self, go_on: Callable[[], None]) -> None:
        desk = self._session.desk
        if desk is None:
            return
        known = desk.review.issue.masthead
        dialog = ProfileDialog(self._theme, known, self._exporting.sheet, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(lambda answer: self._take(dialog.profile, known, answer, go_on))
        self._asked.add(desk.issue_id)
        dialog.open()

    def _is_settled(self, issue: int, masthead: Masthead) -> bool:
        is_known = bool(masthead.paper and masthead.legal_number)
        return is_known or issue in self._asked or masthead.paper in self._exporting.looks

    def _take(self, profile: Profile, known: Masthead, answer: int, go_on: Callable[[], None]) -> None:
        is_taken = answer == QDialog.DialogCode.Accepted
        edits = tuple(_edits(profile, known)) if is_taken else ()
        self._session.do(Together(_LABEL, edits) if edits else None)
        # A paper whose sheet is kept is not asked about again, whatever the answer was.
        self._exporting.sheet = profile.sheet if is_taken else self._exporting.sheet
        self.changed.emit()
        go_on()


def _edits(profile: Profile, known: Masthead) -> Iterator[Edit]:
    """Yield what of the masthead is to say something else."""
    if profile.paper and profile.paper != known.paper:
        yield SetMasthead("paper", profile.paper)
    if profile.legal_number and profile.legal_number != known.legal_number:
        yield SetMasthead("legal_number", profile.legal_number)
