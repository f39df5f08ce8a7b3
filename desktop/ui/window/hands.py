"""The hands of the window: each carries out the actions of one kind."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtWidgets import QWidget

from desktop.ui.about.hand import About
from desktop.ui.archive.archiving import Archiving
from desktop.ui.archive.importing import Importing
from desktop.ui.archive.removing import Removing
from desktop.ui.archive.safekeeping import Safekeeping
from desktop.ui.archive.switching import Switching
from desktop.ui.browsing.hand import Browsing
from desktop.ui.commands.action_set import Handlers
from desktop.ui.comparing.hand import Comparing
from desktop.ui.editing.find_bar import FindBar
from desktop.ui.editing.hand import Editing
from desktop.ui.editing.seeking import Seeking
from desktop.ui.export.copying import Copying
from desktop.ui.export.dressing import Dressing
from desktop.ui.export.fact_sheets import FactSheets
from desktop.ui.export.hand import Exporting
from desktop.ui.export.profiling import Profiling
from desktop.ui.figures.hand import Figuring
from desktop.ui.habits.habit_offer import HabitOffer
from desktop.ui.habits.hand import PaperHabits
from desktop.ui.handover.hand import HandingOver
from desktop.ui.help import Helping
from desktop.ui.history.hand import Tracing
from desktop.ui.jobs import Jobs
from desktop.ui.look.theme import Theme
from desktop.ui.opening.files import Files
from desktop.ui.opening.folders import LastFolder
from desktop.ui.opening.last_places import LastPlaces
from desktop.ui.opening.waiting import Waiting
from desktop.ui.pages.hand import Paging
from desktop.ui.people.hand import WhoIsWho
from desktop.ui.pictures.hand import Picturing
from desktop.ui.preferences.hand import Preferring
from desktop.ui.printing import Printing
from desktop.ui.returned.hand import Returning
from desktop.ui.reviewing.asking import Asking
from desktop.ui.reviewing.hand import Reviewing
from desktop.ui.reviewing.marking import Marking
from desktop.ui.roster.hand import NameRoster
from desktop.ui.rules.hand import HouseRules
from desktop.ui.session import Session
from desktop.ui.signing import Signing
from desktop.ui.signing.authorship import Authorship
from desktop.ui.source_view.hand import SideBySide
from desktop.ui.window.panes import Panes
from desktop.ui.window.viewing import Viewing


class Background(Protocol):
    """A hand that works beside everything else, in jobs of its own."""

    jobs: Jobs

    def close(self) -> None:
        """Work no more."""


class Hands:
    """Everyone who acts on the session; what each can do stands in its ``handlers``."""

    def __init__(self, session: Session, jobs: Jobs, theme: Theme, panes: Panes, window: QWidget) -> None:
        folder = LastFolder()
        self.asking = Asking(session.store_again, window)
        self.reviewing = Reviewing(session, panes.inspector, panes.bar, window)
        self.editing = Editing(session, window)
        self.marking = Marking(session, panes.inspector, window)
        self.files = Files(session, jobs, self.asking, folder, window)
        self.handing_over = HandingOver(session, jobs, self.asking, folder, self.files, window)
        self.waiting = Waiting(session, jobs, self.asking, window)
        self.exporting = Exporting(session, jobs, self.asking, folder, theme, window)
        self.picturing = Picturing(session, jobs, folder, theme, window)
        self.returning = Returning(session, jobs, self.asking, folder, panes.returned, window)
        self.paging = Paging(session, self.exporting, panes.layout)
        self.profiling = Profiling(session, self.exporting, self.paging, theme, window)
        self.habits = PaperHabits(session, jobs, self.asking, folder, theme, window)
        self.dressing = Dressing(session, self.exporting, self.asking, folder, theme, window)
        self.fact_sheets = FactSheets(session, jobs, self.asking, folder, window)
        self.roster = NameRoster(session, jobs, folder, theme, window)
        self.house_rules = HouseRules(session, folder, theme, window)
        self.offer = HabitOffer(session, jobs, self.asking, self.habits.show)
        self.signing = Signing(session, jobs, theme, window)
        self.copying = Copying(session, jobs, window)
        self.printing = Printing(session, jobs, self.exporting, theme, panes, window)
        self.authorship = Authorship(session, self.asking, theme, window)
        self.preferring = Preferring(theme, panes.galley, self.exporting, self.authorship, window)
        self.helping = Helping(session, theme, window)
        self.last_places = LastPlaces(session)
        self.archiving = Archiving(session, panes.outline, panes.empty, panes.archive.search)
        self.browsing = Browsing(session, self.exporting, panes.archive.issues)
        self.figuring = Figuring(session, self.asking, folder, panes.archive.figures, window)
        self.people = WhoIsWho(session, panes.archive.people, theme, window)
        self.comparing = Comparing(session, panes.comparing)
        self.switching = Switching(session, self.asking, folder, window)
        self.safekeeping = Safekeeping(session, self.asking, self.switching, folder, window)
        self.importing = Importing(session, folder, theme, window)
        self.removing = Removing(session, self.asking, theme, window)
        self.tracing = Tracing(session, jobs, panes.history)
        self.side_by_side = SideBySide(session, panes.galley, panes.source, panes.body, window)
        self.seeking = Seeking(session, FindBar(theme, panes.galley), panes.galley, window)
        self.viewing = Viewing(
            theme, panes.body, panes.outline, panes.galley, panes.inspector, panes.notice, window
        )
        self.about = About(theme, window)

    @property
    def beside(self) -> tuple[Background, ...]:
        """The hands that have a background of their own, and are to be closed."""
        return self.safekeeping, self.importing, self.removing, *self.looking

    @property
    def looking(self) -> tuple[Background, ...]:
        """Those of them who fetch what an editor waits to see."""
        archive = (self.archiving, self.browsing, self.people, self.comparing, self.figuring)
        return self.files.fetching, *archive

    def handlers(self) -> Handlers:
        """Return what each action does, by its id."""
        acting = (
            self.reviewing,
            self.editing,
            self.marking,
            self.files,
            self.profiling,
            self.dressing,
            self.picturing,
            self.returning,
            self.habits,
            self.roster,
            self.house_rules,
            self.fact_sheets,
            self.handing_over,
            self.signing,
            self.copying,
            self.printing,
            self.authorship,
            self.preferring,
            self.helping,
            self.seeking,
            self.safekeeping,
            self.switching,
            self.importing,
            self.removing,
            self.comparing,
            self.browsing,
            self.figuring,
            self.people,
            self.tracing,
            self.side_by_side,
            self.viewing,
            self.about,
        )
        return {action: handler for hand in acting for action, handler in hand.handlers().items()}
