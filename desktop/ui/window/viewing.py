"""What the window shows and where the keyboard is: panes, tabs, zoom, theme, palette."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.commands.action_set import ActionSet, Handlers, shown_keys
from desktop.ui.commands.actions import ACTIONS
from desktop.ui.commands.palette import Command, CommandPalette
from desktop.ui.editing.whereabouts import article_of
from desktop.ui.galley import Galley, Mode
from desktop.ui.inspector import InspectorPane, Tab
from desktop.ui.lengths.dialog import LengthDialog
from desktop.ui.lengths.hand import lengths_of
from desktop.ui.look.theme import Appearance, Theme
from desktop.ui.outline import OutlinePane
from desktop.ui.window.body import Body
from desktop.ui.window.notice import NoticeCard

_PALETTE_TOP = 96
"""How far under the window's upper edge the palette stands."""


class Viewing(QObject):
    """The hand that moves panes and focus, and never touches the issue.

    Attributes:
        recent: the commands last run from the palette, newest first

    Signals:
        print_asked: the ``Listing`` is to be printed
    """

    print_asked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        body: Body,
        outline: OutlinePane,
        galley: Galley,
        inspector: InspectorPane,
        notice: NoticeCard,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._notice = notice
        self._theme = theme
        self._body = body
        self._galley = galley
        self._inspector = inspector
        self._window = window
        self._panes: tuple[QWidget, ...] = (outline.tree, galley, inspector.tabs)
        self.recent: list[str] = []

    def show_open_panes(self, actions: Mapping[str, QAction]) -> None:
        """Let the actions of both side panes say whether these are open."""
        for name in ("outline", "inspector"):
            actions[name].setChecked(self._body.is_open(name))

    def handlers(self) -> Handlers:
        """Return what each action of this hand does."""
        return {
            "outline": lambda: self._body.toggle("outline"),
            "inspector": lambda: self._body.toggle("inspector"),
            "tab_masthead": self._fill_masthead,
            "tab_facts": lambda: self.show_tab(Tab.FACTS),
            "tab_findings": lambda: self.show_tab(Tab.FINDINGS),
            "next_pane": self.next_pane,
            "fold": lambda: self._galley.folds.fold(self._article()),
            "unfold": lambda: self._galley.folds.open(self._article()),
            "fold_all": lambda: self._galley.folds.fold(self._articles()),
            "unfold_all": lambda: self._galley.folds.open(self._articles()),
            "lengths": self.show_lengths,
            "zoom_reset": lambda: self._galley.set_zoom(100),
            "zoom_in": lambda: self._galley.zoom_by(1),
            "zoom_out": lambda: self._galley.zoom_by(-1),
            "theme_system": lambda: self._theme.choose(Appearance.SYSTEM),
            "theme_light": lambda: self._theme.choose(Appearance.LIGHT),
            "theme_dark": lambda: self._theme.choose(Appearance.DARK),
            "edit_mode": self.write_over,
            "review_mode": lambda: self.set_mode(Mode.REVIEW),
            "quit": self._quit,
        }

    def set_mode(self, mode: Mode) -> None:
        """Change between 核对 and 编辑, with the keyboard in the text."""
        self._galley.set_mode(mode)
        self._galley.setFocus()

    def write_over(self) -> None:
        """Go to 编辑, with the current words marked to be written over."""
        self._galley.write_over()
        self._galley.setFocus()

    def show_tab(self, tab: Tab) -> None:
        """Open the inspector at a tab."""
        self._body.set_open("inspector", True)
        self._inspector.go_to(tab)

    def _fill_masthead(self) -> None:
        """Open the masthead with the keyboard in its first field."""
        self.show_tab(Tab.MASTHEAD)
        self._inspector.masthead.setFocus()

    def show_lengths(self) -> None:
        """Show how long the selected words, each article and the issue are."""
        galley = self._galley
        lengths = lengths_of(galley.review.issue, galley.current, galley.selected_words)
        dialog = LengthDialog(self._theme, lengths, self._window)
        dialog.print_asked.connect(self.print_asked)
        dialog.open()

    def _articles(self) -> list[str]:
        return [article.id for article in self._galley.review.issue.articles]

    def _article(self) -> list[str]:
        """Return the article in which the selection stands, or none."""
        article = article_of(self._galley.review.issue, self._galley.current)
        return [article.id] if article else []

    def next_pane(self) -> None:
        """Put the keyboard into the next pane that can be seen, from left to right; a card comes first."""
        if self._notice.isVisible() and not self._notice.holds_keyboard:
            self._notice.take_keyboard()
        else:
            self._go_on_to_pane()

    def _go_on_to_pane(self) -> None:
        seen = [pane for pane in self._panes if pane.isVisible()]
        here = QApplication.focusWidget()
        holds = [pane is here or (here is not None and pane.isAncestorOf(here)) for pane in seen]
        following = (holds.index(True) + 1) % len(seen) if True in holds else 0
        if seen:
            seen[following].setFocus()

    def open_palette(self, actions: ActionSet) -> None:
        """Open the command palette over the window."""
        palette = CommandPalette(self._theme, self._commands(actions), self._window)
        palette.chosen.connect(lambda name: self._run(actions.by_id, name))
        middle = self._window.mapToGlobal(QPoint(self._window.width() // 2, _PALETTE_TOP))
        palette.move(middle.x() - palette.width() // 2, middle.y())
        palette.open()

    def _commands(self, actions: ActionSet) -> tuple[Command, ...]:
        listed = [
            Command(
                action.id,
                actions.by_id[action.id].text().partition("\t")[0],
                action.menu.value,
                shown_keys(action),
                action.icon,
                actions.missing(action),
            )
            for action in ACTIONS
            if action.id != "palette"
        ]
        return tuple(sorted(listed, key=self._age))

    def _age(self, command: Command) -> int:
        return self.recent.index(command.id) if command.id in self.recent else len(self.recent)

    def _run(self, actions: Mapping[str, QAction], name: str) -> None:
        self.recent = [name, *(known for known in self.recent if known != name)]
        actions[name].trigger()

    def _quit(self) -> None:
        QApplication.closeAllWindows()
