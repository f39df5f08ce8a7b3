"""The window: makes the panes and the hands, and ties their signals together."""

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
from PySide6.QtWidgets import QMenu, QMenuBar, QStackedWidget, QVBoxLayout, QWidget

from desktop.model import UserFacingError
from desktop.settings import Settings
from desktop.ui.action_set import ActionSet, Handlers
from desktop.ui.actions import Menu
from desktop.ui.archive_page import ArchivePage
from desktop.ui.archiving import Archiving
from desktop.ui.asking import Asking
from desktop.ui.body import Body
from desktop.ui.drop_area import Dropping, DropTarget
from desktop.ui.editing import Editing
from desktop.ui.empty_desk import EmptyDesk
from desktop.ui.exporting import Exporting
from desktop.ui.files import Files
from desktop.ui.find_bar import FindBar
from desktop.ui.folders import LastFolder
from desktop.ui.frame import FIRST_SIZE, SMALLEST
from desktop.ui.galley import Galley, Mode
from desktop.ui.habit_offer import HabitOffer
from desktop.ui.inspector import InspectorPane, Tab
from desktop.ui.jobs import Jobs
from desktop.ui.keys import ReviewKeys
from desktop.ui.memory import Memory
from desktop.ui.notice import Notice, NoticeCard, notice_of
from desktop.ui.outline import OutlinePane
from desktop.ui.outline.rows import OutlineRow, RowKind
from desktop.ui.paper_habits import PaperHabits
from desktop.ui.progress import ProgressLine
from desktop.ui.reporting import Reporting
from desktop.ui.review_bar import ReviewBar
from desktop.ui.reviewing import Reviewing
from desktop.ui.seeking import Seeking
from desktop.ui.selection import Selection
from desktop.ui.session import Session
from desktop.ui.status_bar import StatusBar
from desktop.ui.theme import Theme
from desktop.ui.toolbar import HEIGHT, Toolbar
from desktop.ui.viewing import Viewing
from desktop.ui.waiting import Waiting
from desktop.workflow import Workflow


class MainWindow(QWidget):
    """One desk, filling a ``Frame`` or standing by itself.

    Attributes:
        session: the open issue and the selection
        action_set: every action as a ``QAction``
        files: reads, opens and exports
    """

    def __init__(self, workflow: Workflow, theme: Theme) -> None:
        super().__init__()
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST_SIZE)
        self.theme = theme
        self.jobs = Jobs(self)
        self.session = Session(workflow, self.jobs, self)
        self._make_panes()
        # The panes hear of a change before the hands, which ask the panes.
        self._connect_session()
        self._make_hands()
        self._lay_out()
        self._connect_panes()
        self._connect_hands()
        self.archiving.refresh()
        self.session.put(None)
        self._memory: Memory | None = None

    def remember(self, settings: Settings) -> None:
        """Come back as the last window was left, and keep how this one is left."""
        self._memory = Memory(settings, self.theme, self.body, self.galley, self.viewing, self.exporting)
        self._memory.restore()

    def open_files(self, paths: tuple[Path, ...]) -> None:
        """Read the files that the program was started with."""
        self.files.read_paths(paths)

    def run(self, action: str) -> None:
        """Carry out an action by its id, as its menu entry would."""
        self._handlers[action]()

    @property
    def handled(self) -> set[str]:
        """The ids of all actions that a hand carries out."""
        return set(self._handlers)

    def tell(self, notice: Notice) -> None:
        """Show a card over the text."""
        self.notice.show_notice(notice)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what floats in its place."""
        super().resizeEvent(event)
        self._progress.setGeometry(0, HEIGHT - 2, self.width(), 2)
        self.notice.place()

    def focusInEvent(self, _event: QFocusEvent) -> None:
        """Pass the keyboard on to what lies on the desk."""
        page = self.pages.currentWidget() or self.empty
        (self.galley if page is self.body else page).setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the last words typed become an edit; the archive is closed by whoever opened it."""
        if field := self.focusWidget():
            field.clearFocus()
        self.galley.flush()
        if self._memory is not None:
            self._memory.keep()
        self.session.close()
        # What still runs may take a while to end, such as a conversion.
        self.hide()
        self.jobs.close()
        event.accept()

    def _make_panes(self) -> None:
        theme = self.theme
        self.outline = OutlinePane(theme)
        self.galley = Galley(theme)
        self.bar = ReviewBar(theme)
        self.inspector = InspectorPane(theme)
        self.body = Body(self.outline, self.galley, self.bar, self.inspector)
        self.empty = EmptyDesk(theme)
        self.archive = ArchivePage(theme)
        self.status = StatusBar(theme)
        self.pages = QStackedWidget()
        for page in (self.empty, self.body, self.archive):
            self.pages.addWidget(page)
        self.notice = NoticeCard(theme, self.pages)
        self._dropping = Dropping(self, DropTarget(theme, self.pages))

    def _make_hands(self) -> None:
        session, jobs = self.session, self.jobs
        self.reviewing = Reviewing(session, self.inspector, self.bar, self)
        self.editing = Editing(session, self)
        self.asking = Asking(session.store_again, self)
        folder = LastFolder()
        self.files = Files(session, jobs, self.asking, folder, self)
        self.waiting = Waiting(session, jobs, self.asking, self)
        self.exporting = Exporting(session, jobs, self.asking, folder, self.theme, self)
        self.habits = PaperHabits(session, jobs, self.asking, folder, self.theme, self)
        self.offer = HabitOffer(session, jobs, self.asking, self.habits.show)
        self.archiving = Archiving(session, jobs, self.outline, self.empty, self.archive)
        self.seeking = Seeking(session, FindBar(self.theme, self.galley), self)
        self.viewing = Viewing(self.theme, self.body, self.outline, self.galley, self.inspector, self)
        self._handlers: Handlers = {
            **self.reviewing.handlers(),
            **self.editing.handlers(),
            **self.files.handlers(),
            **self.exporting.handlers(),
            **self.viewing.handlers(),
            **self.seeking.handlers(),
            **self.habits.handlers(),
            "search": self._search,
            "palette": lambda: self.viewing.open_palette(self.action_set.by_id),
        }
        self.action_set: ActionSet = ActionSet(self.theme, self._handlers, self)

    def _lay_out(self) -> None:
        self.toolbar = Toolbar(self.theme, self.action_set.by_id, self._menu())
        self._progress = ProgressLine(self.toolbar)
        self.jobs.busy.connect(self._progress.set_busy)
        self.reporting = Reporting(self.session, self.galley, self.action_set, self.toolbar, self.status)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.toolbar)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.status)
        for action in self.action_set.by_id.values():
            self.addAction(action)

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

    def _connect_session(self) -> None:
        session = self.session
        session.opened.connect(self._change_desk)
        session.changed.connect(self._show_review)
        session.selected.connect(self._show_selection)
        session.troubled.connect(self._tell_trouble)
        self.jobs.troubled.connect(self._tell_trouble)

    def _connect_panes(self) -> None:
        self.galley.selection_changed.connect(self.session.select)
        self.galley.edited.connect(self.session.do)
        self.galley.edited.connect(lambda _edit: self.reviewing.go_on())
        self.galley.notice.connect(self._mention)
        self.outline.selected.connect(self.session.select)
        self.outline.edited.connect(lambda edit: self.editing.attempt(edit))
        self.outline.masthead_chosen.connect(lambda: self.viewing.show_tab(Tab.MASTHEAD))
        self.outline.menu_asked.connect(self._show_row_menu)
        self.inspector.selected.connect(self.session.select)
        self.inspector.edited.connect(self.session.do)
        keys = ReviewKeys(self)
        for view in (self.outline.tree, self.inspector.facts, self.inspector.findings):
            keys.watch(view)
        for sender in (self.galley, self.outline, self.inspector, self.bar, self.empty, keys):
            sender.command.connect(self.run)
        for chooser in (self.outline, self.empty, self.archive):
            chooser.issue_chosen.connect(self.files.open_issue)
        self.archive.hit_chosen.connect(self.files.open_hit)
        self.archive.closed.connect(self._show_desk)

    def _connect_hands(self) -> None:
        actions = self.action_set.by_id
        self.body.placed.connect(lambda: self.viewing.show_open_panes(actions))
        self.reviewing.asking_changed.connect(actions["ask_structure"].setChecked)
        self.reviewing.asking_changed.connect(self.outline.show_asking)
        self.reviewing.show_asking()
        self.reviewing.choice_asked.connect(self.galley.open_choice)
        self.reviewing.fields_asked.connect(lambda: self.viewing.show_tab(Tab.FACTS))
        self.reviewing.text_asked.connect(lambda: self.viewing.set_mode(Mode.EDIT))
        self.reviewing.announced.connect(self._announce)
        self.editing.done.connect(self.reviewing.go_on)
        self.editing.refused.connect(self._mention)
        self.asking.asked.connect(self.tell)
        self._dropping.dropped.connect(self.files.take)
        self.files.started.connect(self.offer.look)
        self.files.started.connect(self.waiting.look)
        self.seeking.bar.closed.connect(self.galley.setFocus)
        self.notice.answered.connect(self.asking.answer)
        self.session.selected.connect(lambda _selection: self.notice.work_on())
        for hand in (self.editing, self.files, self.exporting):
            hand.flush_asked.connect(self.galley.flush)

    def _change_desk(self) -> None:
        self.outline.forget()
        self.galley.set_mode(Mode.REVIEW)
        self._show_desk()

    def _show_desk(self) -> None:
        page = self.empty if self.session.desk is None else self.body
        self.pages.setCurrentWidget(page)
        (self.galley if page is self.body else page).setFocus()
        self.reporting.report_title()

    def _show_review(self) -> None:
        desk = self.session.desk
        if desk is None:
            return
        self.galley.set_locked(bool(desk.read_only))
        self.galley.show_review(desk.review, desk.layers)
        self.outline.show_issue(desk.review.issue)
        self.inspector.show_review(
            desk.review.issue, desk.layers, self.session.agenda, read_only=bool(desk.read_only)
        )

    def _show_selection(self, selection: Selection) -> None:
        for pane in (self.galley, self.outline, self.inspector):
            pane.select(selection)

    def _search(self) -> None:
        self.pages.setCurrentWidget(self.archive)
        self.toolbar.show_title("档案", "按原文逐字查找")
        self.archive.begin()

    def _show_row_menu(self, row: OutlineRow, where: QPoint) -> None:
        menu = QMenu(self)
        self.action_set.fill_menu(menu, Menu.ARTICLE if row.kind is RowKind.ARTICLE else Menu.PASSAGE)
        menu.popup(where)

    def _mention(self, words: str) -> None:
        self.tell(Notice(words, passing=True))

    def _tell_trouble(self, trouble: UserFacingError) -> None:
        self.tell(notice_of(trouble, self.asking.remedies))

    def _announce(self, words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
