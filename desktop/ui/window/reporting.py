"""What the window says of itself: title, status line, which actions make sense now."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from desktop.text.coverage import characters_in_place
from desktop.ui.commands.action import Need
from desktop.ui.commands.action_set import ActionSet
from desktop.ui.controls.turns import Turns
from desktop.ui.editing.whereabouts import passage_of
from desktop.ui.frame import NAME
from desktop.ui.lengths.hand import length_tip, length_words, lengths_of
from desktop.ui.session import Session
from desktop.ui.window.panes import Panes
from desktop.ui.window.status_bar import Status
from desktop.ui.window.summary import contents, issue_subtitle, issue_title
from desktop.ui.window.toolbar import Toolbar
from desktop.workflow import own_archive


class Reporting(QObject):
    """Keeps toolbar, status bar and actions true to the session."""

    def __init__(
        self,
        session: Session,
        panes: Panes,
        actions: ActionSet,
        toolbar: Toolbar,
        turns: Turns,
    ) -> None:
        super().__init__(panes.status)
        self._session = session
        self._panes = panes
        self._galley = galley = panes.galley
        self._actions = actions
        self._toolbar = toolbar
        self._status = panes.status
        self._turns = turns
        panes.pages.currentChanged.connect(lambda _page: self.report())
        session.changed.connect(self._read_issue)
        session.selected.connect(lambda _selection: self.report())
        for cause in (session.saved, galley.mode_changed, galley.zoom_changed):
            cause.connect(lambda _what: self._report_soon())

    def report(self) -> None:
        """Say everything anew."""
        self._actions.enable(self._met())
        self._name_steps()
        self._report_soon()

    def _read_issue(self) -> None:
        # In the archive the head says where one is, whatever comes into the issue meanwhile.
        if self._panes.pages.currentWidget() is not self._panes.archive:
            self.report_title()
        self.report()

    def report_title(self) -> None:
        """Say what lies on the desk, and in which archive where that is not the user's own."""
        issue = self._session.desk.review.issue if self._session.desk else None
        archive = self._session.workflow.archive.path
        other = "" if archive == own_archive() else archive.stem
        if issue is None:
            self._toolbar.show_title(NAME, f"档案：{other}" if other else "")
        else:
            self._toolbar.show_title(issue_title(issue), issue_subtitle(issue))
        words = (issue_title(issue) if issue else "", other, NAME)
        self._toolbar.window().setWindowTitle(" – ".join(filter(None, words)))

    def _report_soon(self) -> None:
        """One edit has many causes to say something; it is said once, when the window has time."""
        self._turns.put(self._report_status)

    def _report_status(self) -> None:
        desk, is_stuck = self._session.desk, self._session.workflow.writer.trouble is not None
        if desk is None:
            read_only = self._session.workflow.archive.read_only
            self._status.show_status(
                Status(saved=False, is_stuck=True) if is_stuck else Status(read_only=read_only)
            )
            return
        lengths = lengths_of(desk.review.issue, self._session.selection, self._galley.selected_words)
        self._status.show_status(
            Status(
                saved=desk.saved,
                is_stuck=is_stuck,
                in_place=characters_in_place(desk.review.issue),
                contents=contents(desk.review.issue),
                length=length_words(lengths),
                length_tip=length_tip(lengths),
                mode=self._galley.mode.value,
                zoom=f"{self._galley.scale.zoom}%",
                read_only=desk.read_only,
            )
        )

    def _met(self) -> frozenset[Need]:
        """Return the needs of actions that are met now."""
        desk, selection = self._session.desk, self._session.selection
        if desk is None:
            return frozenset({Need.NOTHING})
        # What is done to the issue is to be seen.
        writable = not desk.read_only and not self._panes.shows_archive
        passage = passage_of(desk.review.issue, selection) is not None
        return frozenset(
            need
            for need, met in (
                (Need.NOTHING, True),
                (Need.ISSUE, True),
                (Need.TEXT, self._panes.shows_text),
                (Need.WRITABLE, writable),
                (Need.PASSAGE, writable and passage),
                (Need.ITEM, writable and self._session.agenda.current(selection) is not None),
                (Need.UNDO, writable and desk.undo_label is not None),
                (Need.REDO, writable and desk.redo_label is not None),
            )
            if met
        )

    def _name_steps(self) -> None:
        """Let the menu say what undo and redo would do."""
        desk = self._session.desk
        for name, words, label in (
            ("undo", "撤销", desk.undo_label if desk else None),
            ("redo", "重做", desk.redo_label if desk else None),
        ):
            action = self._actions.by_id[name]
            action.setText(f"{words}：{label}" if label else words)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{action.text()}（{keys}）")
