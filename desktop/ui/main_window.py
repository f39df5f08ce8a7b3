"""The window: one desk, made of panes that are seen and hands that act, tied together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QCloseEvent,
    QFocusEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from desktop.model import UserFacingError
from desktop.settings import Settings
from desktop.ui.commands.action_set import ActionSet, Handlers
from desktop.ui.controls.descriptions import describe
from desktop.ui.controls.turns import Turns
from desktop.ui.frame import FIRST_SIZE, smallest_in
from desktop.ui.jobs import Jobs
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme
from desktop.ui.pictures.thumbnails import Thumbnails
from desktop.ui.preferences.memory import Memory
from desktop.ui.session import Session
from desktop.ui.tidying import Tidying
from desktop.ui.window import ties
from desktop.ui.window.archive_door import AT_THE_TEXT, ArchiveDoor
from desktop.ui.window.hands import Hands
from desktop.ui.window.menus import Menus
from desktop.ui.window.notice import Notice, notice_of
from desktop.ui.window.panes import Panes
from desktop.ui.window.progress import ProgressLine
from desktop.ui.window.reporting import Reporting
from desktop.ui.window.showing import Showing
from desktop.ui.window.toolbar import Toolbar
from desktop.workflow import Workflow

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_HALF_READ = "没有读完，事实和提醒还不全。"


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
        self.setMinimumSize(smallest_in(self.screen().availableSize()))
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the card away on an Esc that nothing else took; Enter presses the button that has the focus."""
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.panes.notice.put_away()
        elif event.key() in _ENTER and isinstance(focused, QAbstractButton):
            focused.click()
        else:
            super().keyPressEvent(event)

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
        # What still runs may take a while to end, such as an import.
        self.window().hide()
        self.hands.helping.close()
        for hand in self.hands.beside:
            hand.close()
        self.jobs.close()
        event.accept()

    def _all_handlers(self) -> Handlers:
        handlers = self.hands.handlers()
        return {
            **handlers,
            **{name: partial(self._run_at_text, handlers[name]) for name in AT_THE_TEXT},
            "search": lambda: self._door.search(),
            "palette": lambda: self.hands.viewing.open_palette(self.action_set),
        }

    def _run_at_text(self, act: Callable[[], None]) -> None:
        """Bring the open issue to the front before something is shown in it."""
        if self.session.desk is not None and not self.panes.shows_text:
            self._door.leave()
        act()

    def _lay_out(self) -> None:
        self._menus = Menus(self.action_set, self)
        self.toolbar = Toolbar(self.theme, self.action_set.by_id, self._menus.whole())
        self._progress = ProgressLine(self.toolbar)
        self.reporting = Reporting(self.session, self.panes, self.action_set, self.toolbar, self._turns)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.toolbar)
        layout.addWidget(self.panes.pages, 1)
        layout.addWidget(self.panes.status)
        self.addActions(list(self.action_set.by_id.values()))

    def _tie(self) -> None:
        panes, hands, actions = self.panes, self.hands, self.action_set.by_id
        ties.tie_panes(panes, self.session, hands)
        ties.tie_commands(panes, self.run, self)
        ties.tie_hands(hands, panes)
        ties.tie_words(hands, panes)
        ties.tie_checks(actions, hands, panes)
        self._door = ArchiveDoor(panes, hands, self.toolbar, self._showing, self.reporting)
        panes.outline.menu_asked.connect(self._menus.pop_up_for_row)
        panes.inspector.facts.menu_asked.connect(self._menus.pop_up_for_facts)
        panes.archive.room_asked.connect(self.run)
        for spoken in (hands.reviewing.announced, panes.notice.shown, panes.galley.spoken):
            spoken.connect(self._announce)
        for jobs in self._waited_for:
            jobs.busy.connect(self._show_busy)
        self.jobs.busy.connect(panes.status.set_busy)
        panes.status.cancel_asked.connect(self._cancel)
        for source in (self.session.troubled, self.jobs.troubled):
            source.connect(self._tell_trouble_of_archive)
        for hand in self.hands.beside:
            hand.jobs.troubled.connect(self._tell_trouble)

    @property
    def _waited_for(self) -> tuple[Jobs, ...]:
        """All backgrounds that an editor waits for."""
        return self.jobs, *(hand.jobs for hand in self.hands.looking)

    def _cancel(self) -> None:
        """Drop what is read aside; of an issue on the desk the rest can be read later."""
        self.jobs.cancel()
        self.panes.take_keyboard()
        if self.session.lacks_reading:
            answers = {"接着读": self.session.read_on}
            self.hands.asking.offer(_HALF_READ, answers, "warning", lambda: self.session.lacks_reading)

    def _show_busy(self) -> None:
        self._progress.set_busy(any(jobs.is_busy for jobs in self._waited_for))

    def _tell_trouble_of_archive(self, trouble: UserFacingError) -> None:
        """Tell a trouble of the desk, where only another archive is another place."""
        self.hands.asking.elsewhere = self.hands.switching.ask
        self._tell_trouble(trouble)

    def _tell_trouble(self, trouble: UserFacingError) -> None:
        """Tell a trouble; one that keeps steps from being stored comes back from behind other cards."""
        writer, notice = self.session.workflow.writer, notice_of(trouble, self.hands.asking.remedies)

        def is_stuck() -> bool:
            return writer.trouble is trouble

        takes_keyboard = self.session.desk is None
        self.tell(replace(notice, takes_keyboard=takes_keyboard, waits=is_stuck(), still=is_stuck))

    def _announce(self, words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
