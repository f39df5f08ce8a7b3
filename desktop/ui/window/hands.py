"""The hands of the window: each carries out the actions of one kind."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.ui.action_set import Handlers
from desktop.ui.archiving import Archiving
from desktop.ui.asking import Asking
from desktop.ui.authorship import Authorship
from desktop.ui.copying import Copying
from desktop.ui.editing import Editing
from desktop.ui.exporting import Exporting
from desktop.ui.fact_sheets import FactSheets
from desktop.ui.files import Files
from desktop.ui.find_bar import FindBar
from desktop.ui.folders import LastFolder
from desktop.ui.habit_offer import HabitOffer
from desktop.ui.importing import Importing
from desktop.ui.jobs import Jobs
from desktop.ui.last_places import LastPlaces
from desktop.ui.marking import Marking
from desktop.ui.name_roster import NameRoster
from desktop.ui.paging import Paging
from desktop.ui.paper_habits import PaperHabits
from desktop.ui.picturing import Picturing
from desktop.ui.preferring import Preferring
from desktop.ui.printing import Printing
from desktop.ui.returning import Returning
from desktop.ui.reviewing import Reviewing
from desktop.ui.safekeeping import Safekeeping
from desktop.ui.seeking import Seeking
from desktop.ui.session import Session
from desktop.ui.side_by_side import SideBySide
from desktop.ui.signing import Signing
from desktop.ui.theme import Theme
from desktop.ui.tracing import Tracing
from desktop.ui.viewing import Viewing
from desktop.ui.waiting import Waiting
from desktop.ui.window.panes import Panes


class Hands:
    """Everyone who acts on the session; what each can do stands in its ``handlers``."""

    def __init__(self, session: Session, jobs: Jobs, theme: Theme, panes: Panes, window: QWidget) -> None:
        folder = LastFolder()
        self.asking = Asking(session.store_again, window)
        self.reviewing = Reviewing(session, panes.inspector, panes.bar, window)
        self.editing = Editing(session, window)
        self.marking = Marking(session, panes.inspector, window)
        self.files = Files(session, jobs, self.asking, folder, window)
        self.waiting = Waiting(session, jobs, self.asking, window)
        self.exporting = Exporting(session, jobs, self.asking, folder, theme, window)
        self.picturing = Picturing(session, jobs, folder, window)
        self.returning = Returning(session, jobs, self.asking, folder, panes.returned, window)
        self.paging = Paging(session, self.exporting, panes.layout)
        self.habits = PaperHabits(session, jobs, self.asking, folder, theme, window)
        self.fact_sheets = FactSheets(session, jobs, self.asking, folder, window)
        self.roster = NameRoster(session, jobs, self.asking, folder, theme, window)
        self.offer = HabitOffer(session, jobs, self.asking, self.habits.show)
        self.signing = Signing(session, jobs, theme, window)
        self.copying = Copying(session, jobs, window)
        self.printing = Printing(session, jobs, self.exporting, theme, panes, window)
        self.authorship = Authorship(session, self.asking, window)
        self.preferring = Preferring(theme, panes.galley, self.exporting, self.authorship, window)
        self.last_places = LastPlaces(session)
        self.archiving = Archiving(session, panes.outline, panes.empty, panes.archive)
        self.safekeeping = Safekeeping(session, self.asking, folder, window)
        self.importing = Importing(session, folder, theme, window)
        self.tracing = Tracing(session, jobs, panes.history)
        self.side_by_side = SideBySide(session, panes.galley, panes.source, panes.body, window)
        self.seeking = Seeking(session, FindBar(theme, panes.galley), panes.galley, window)
        self.viewing = Viewing(theme, panes.body, panes.outline, panes.galley, panes.inspector, window)

    @property
    def beside(self) -> tuple[Safekeeping, Importing, Archiving]:
        """The hands that have a background of their own, and are to be closed."""
        return self.safekeeping, self.importing, self.archiving

    def handlers(self) -> Handlers:
        """Return what each action does, by its id."""
        acting = (
            self.reviewing,
            self.editing,
            self.marking,
            self.files,
            self.exporting,
            self.paging,
            self.picturing,
            self.returning,
            self.habits,
            self.roster,
            self.fact_sheets,
            self.signing,
            self.copying,
            self.printing,
            self.authorship,
            self.preferring,
            self.seeking,
            self.safekeeping,
            self.importing,
            self.tracing,
            self.side_by_side,
            self.viewing,
        )
        return {action: handler for hand in acting for action, handler in hand.handlers().items()}
