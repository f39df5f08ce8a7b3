"""The window: one desk, made of panes that are seen and hands that act, tied together."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QCloseEvent,
    QFocusEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QMenuBar, QVBoxLayout, QWidget

from desktop.model import UserFacingError
from desktop.settings import Settings
from desktop.ui.commands.action import Menu
from desktop.ui.commands.action_set import ActionSet, Handlers
from desktop.ui.controls.descriptions import describe
from desktop.ui.controls.turns import Turns
from desktop.ui.frame import FIRST_SIZE, SMALLEST
from desktop.ui.jobs import Jobs
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme
from desktop.ui.outline.rows import OutlineRow, RowKind
from desktop.ui.pictures.thumbnails import Thumbnails
from desktop.ui.preferences.memory import Memory
from desktop.ui.session import Session
from desktop.ui.tidying import Tidying
from desktop.ui.window import ties
from desktop.ui.window.hands import Hands
from desktop.ui.window.notice import Notice, notice_of
from desktop.ui.window.panes import Panes
from desktop.ui.window.progress import ProgressLine
from desktop.ui.window.reporting import Reporting
from desktop.ui.window.showing import Showing
from desktop.ui.window.toolbar import Toolbar
from desktop.workflow import Workflow


class MainWindow(QWidget):
    """One desk, filling a ``Frame`` or standing by itself.

    Attributes:
        session: the open issue and the selection
        panes: what is seen
        hands: who acts
        action_set: every action as a ``QAction``
    """

    def __init__(self, workflow: Workflow, theme: Theme) -> None:
        super().__init__()
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST_SIZE)
        self.theme = theme
        self.jobs = Jobs(self)
        self.session = Session(workflow, self.jobs, self)
        self.panes = Panes(theme, self)
        thumbnails = Thumbnails(workflow.pictures.path)
        self.panes.show_pictures_from(thumbnails)
        # The panes hear of a change before the hands, which ask the panes.
        self._turns = Turns(self)
        self._showing = Showing(self.session, self.panes, self._turns, self)
        self.hands = Hands(self.session, self.jobs, theme, self.panes, self)
        self.hands.exporting.find_picture = thumbnails.image
        self._handlers = self._all_handlers()
        self.action_set = ActionSet(theme, self._handlers, self)
        self._lay_out()
        self._tie()
        describe(self)
        self._memory: Memory | None = None
        Tidying(self.session.changed, self.session.selected, parent=self)
        self.hands.archiving.refresh()
        self.session.put(None)

    def remember(self, settings: Settings) -> None:
        """Come back as the last window was left, and keep how this one is left."""
        self._memory = Memory(settings, self.theme, self.panes, self.hands)
        self._memory.restore()

    def open_files(self, paths: tuple[Path, ...]) -> None:
        """Read the files that the program was started with."""
        self.hands.files.read_paths(paths)

    def run(self, action: str) -> None:
        """Carry out an action by its id, as its menu entry would."""
        self._handlers[action]()

    @property
    def handled(self) -> set[str]:
        """The ids of all actions that a hand carries out."""
        return set(self._handlers)

    def tell(self, notice: Notice) -> None:
        """Show a card over the text."""
        self.panes.notice.show_notice(notice)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what floats in its place."""
        super().resizeEvent(event)
        self._progress.setGeometry(0, tokens.TOOLBAR_HEIGHT - 2, self.width(), 2)
        self.panes.notice.place()

    def focusInEvent(self, _event: QFocusEvent) -> None:
        """Pass the keyboard on to what lies on the desk."""
        self.panes.take_keyboard()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the last words typed become an edit; the archive is closed by whoever opened it."""
        if field := self.focusWidget():
            field.clearFocus()
        self.panes.galley.flush()
        if self._memory is not None:
            self._memory.keep()
        self.session.close()
        # What still runs may take a while to end, such as a conversion.
        self.hide()
        self.hands.helping.close()
        for hand in self.hands.beside:
            hand.close()
        self.jobs.close()
        event.accept()

    def _all_handlers(self) -> Handlers:
        return {
            **self.hands.handlers(),
            "search": self._search,
            "palette": lambda: self.hands.viewing.open_palette(self.action_set.by_id),
        }

    def _lay_out(self) -> None:
        self.toolbar = Toolbar(self.theme, self.action_set.by_id, self._menu())
        self._progress = ProgressLine(self.toolbar)
        self.reporting = Reporting(
            self.session, self.panes.galley, self.action_set, self.toolbar, self.panes.status, self._turns
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.toolbar)
        layout.addWidget(self.panes.pages, 1)
        layout.addWidget(self.panes.status)
        self.addActions(list(self.action_set.by_id.values()))

    def _menu(self) -> QMenu | None:
        """Return the menu for the toolbar's button; on macOS the menu bar has it."""
        if sys.platform == "darwin":
            # A menu bar without a parent is the one that macOS shows for every window.
            self._menu_bar = QMenuBar()
            self.action_set.fill(self._menu_bar)
            return None
        menu = QMenu(self)
        self.action_set.fill(menu)
        return menu

    def _tie(self) -> None:
        panes, hands, actions = self.panes, self.hands, self.action_set.by_id
        ties.tie_panes(panes, self.session, hands)
        ties.tie_commands(panes, self.run, self)
        ties.tie_hands(hands, panes)
        ties.tie_words(hands, panes)
        ties.tie_checks(actions, hands, panes)
        for page in (panes.archive, panes.comparing, panes.history, panes.layout, panes.returned):
            page.closed.connect(self._show_desk)
        panes.outline.menu_asked.connect(self._show_row_menu)
        panes.inspector.facts.menu_asked.connect(lambda where: self._pop_up(Menu.MARK, where, "earlier"))
        panes.archive.room_asked.connect(self.run)
        hands.browsing.opened.connect(lambda: self._turn_to_archive(panes.archive.issues))
        hands.figuring.opened.connect(lambda: self._turn_to_archive(panes.archive.figures))
        hands.people.opened.connect(lambda: self._turn_to_archive(panes.archive.people))
        panes.archive.people.search_asked.connect(self._search_for)
        hands.reviewing.announced.connect(self._announce)
        for jobs in self._waited_for:
            jobs.busy.connect(self._show_busy)
        self.jobs.busy.connect(panes.status.set_busy)
        panes.status.cancel_asked.connect(self.jobs.cancel)
        for source in (self.session.troubled, self.jobs.troubled):
            source.connect(self._tell_trouble)
        for hand in self.hands.beside:
            hand.jobs.troubled.connect(self._tell_trouble)

    @property
    def _waited_for(self) -> tuple[Jobs, ...]:
        """All backgrounds that an editor waits for."""
        return self.jobs, *(hand.jobs for hand in self.hands.looking)

    def _show_busy(self) -> None:
        self._progress.set_busy(any(jobs.is_busy for jobs in self._waited_for))

    def _search(self) -> None:
        self._turn_to_archive(self.panes.archive.search, "按原文逐字查找")
        self.panes.archive.search.begin()

    def _search_for(self, words: str) -> None:
        """Look for words in the archive."""
        self._search()
        self.panes.archive.search.query.setText(words)

    def _turn_to_archive(self, room: QWidget, told: str = "") -> None:
        """Show a room of the archive, and say what it is for."""
        self.panes.archive.turn_to(room)
        self.panes.turn_to(self.panes.archive)
        self.toolbar.show_title("档案", told)

    def _show_desk(self) -> None:
        self._showing.show_desk()
        self.reporting.report_title()

    def _show_row_menu(self, row: OutlineRow, where: QPoint) -> None:
        self._pop_up(Menu.ARTICLE if row.kind is RowKind.ARTICLE else Menu.PASSAGE, where)

    def _pop_up(self, group: Menu, where: QPoint, first: str = "") -> None:
        """Show the actions of a group, one of another group before them."""
        menu = QMenu(self)
        if first:
            menu.addAction(self.action_set.by_id[first])
            menu.addSeparator()
        self.action_set.fill_menu(menu, group)
        menu.popup(where)

    def _tell_trouble(self, trouble: UserFacingError) -> None:
        self.tell(notice_of(trouble, self.hands.asking.remedies))

    def _announce(self, words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
