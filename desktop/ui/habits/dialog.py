"""What was learned of a paper, to look at, to take along and to forget."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.model.habits import NO_HABITS, Habits, Paper
from desktop.ui.controls.buttons import push_button
from desktop.ui.controls.labels import ToldLine, label, surface
from desktop.ui.controls.list_dialog import ListDialog
from desktop.ui.habits.habit_list import habit_list
from desktop.ui.habits.habit_words import habit_listing, habit_rows
from desktop.ui.listing import Listing
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme

_SIZE = (600, 480)
_EMPTY = "还没有学到什么。改过角色、填过报头，下一期就照着读。"
_UNNAMED = "这一期没有写明是哪份报。"


@dataclass(frozen=True, slots=True)
class Profile:
    """What the dialog shows: the papers, the one that is looked at, and what may be done with it.

    ``undoing`` names the step that can be taken back, "" for none. ``is_on_desk`` says that
    the open issue is of this paper, ``is_unnamed`` that it names none.
    """

    papers: tuple[Paper, ...] = ()
    paper: Paper | None = None
    habits: Habits = NO_HABITS
    undoing: str = ""
    is_on_desk: bool = False
    is_unnamed: bool = False
    is_locked: bool = False


class HabitsDialog(ListDialog):
    """Shows the habits of one paper after the other.

    Signals:
        paper_chosen: the ``Paper`` to look at
        command: adopt, read_again, write, bring_in, reset or take_back
    """

    help_page = "habits"

    paper_chosen = Signal(object)
    command = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("本报习惯")
        self.resize(*_SIZE)
        self._profile = Profile()
        self.papers = QComboBox()
        self.papers.setAccessibleName("报纸")
        self.papers.activated.connect(lambda number: self.paper_chosen.emit(self.papers.itemData(number)))
        self.count = label(theme, "", tone="text2")
        self.habits = habit_list(theme)
        self.told = ToldLine(theme)
        for left in (self.command, self.finished):
            left.connect(lambda _what: self.told.tell(""))
        self.buttons = {
            "adopt": self._button("就是这份报"),
            "read_again": self._button("按此重读本期"),
            "write": self._button("导出…"),
            "bring_in": self._button("导入…"),
            "reset": self._button("重置"),
            "take_back": self._button("撤销"),
        }
        self._unnamed = self._unnamed_line(theme)
        self._lay_out(theme)

    def listing(self) -> Listing:
        """Return the habits of the paper that is shown."""
        return habit_listing(self._profile.habits, self._profile.paper)

    def show_profile(self, profile: Profile) -> None:
        """Show a paper's habits, and offer only what can be done with them."""
        self._profile = profile
        self.papers.clear()
        for paper in profile.papers:
            self.papers.addItem(str(paper), paper)
        self.papers.setVisible(bool(profile.papers))
        self.papers.setCurrentIndex(profile.papers.index(profile.paper) if profile.paper else -1)
        rows = habit_rows(profile.habits)
        self.habits.show_rows(rows)
        self.count.setText(f"{len(rows)} 条" if rows else _EMPTY)
        self.buttons["take_back"].setText(f"撤销{profile.undoing}")
        self.print.setVisible(bool(rows))
        self._unnamed.setVisible(profile.is_unnamed)
        for name, offered in _offers(profile, bool(rows)).items():
            self.buttons[name].setVisible(offered)

    def _button(self, words: str) -> QPushButton:
        button = push_button(words)
        button.setAutoDefault(False)
        return button

    def _unnamed_line(self, theme: Theme) -> QWidget:
        box = surface("info")
        line = QHBoxLayout(box)
        line.setContentsMargins(12, 8, 12, 8)
        line.addWidget(label(theme, _UNNAMED, wrap=True), 1)
        line.addWidget(self.buttons["adopt"])
        return box

    def _lay_out(self, theme: Theme) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 20)
        layout.setSpacing(8)
        layout.addWidget(label(theme, "本报习惯", tokens.DIALOG_TITLE))
        layout.addWidget(self.papers)
        layout.addWidget(self._unnamed)
        layout.addWidget(self.count)
        layout.addWidget(self.habits, 1)
        layout.addWidget(self.told)
        layout.addLayout(self._foot())
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, name=name: self.command.emit(name))

    def _foot(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        for name in ("write", "bring_in", "reset", "take_back"):
            line.addWidget(self.buttons[name])
        line.addWidget(self.print)
        line.addStretch(1)
        line.addWidget(self.buttons["read_again"])
        close = self._button("关闭")
        close.clicked.connect(self.accept)
        line.addWidget(close)
        return line


def _offers(profile: Profile, has_habits: bool) -> dict[str, bool]:
    """Return which buttons there are."""
    changeable = not profile.is_locked
    return {
        "adopt": changeable and profile.paper is not None,
        "read_again": changeable and has_habits and profile.is_on_desk,
        "write": has_habits,
        "bring_in": changeable,
        "reset": changeable and has_habits,
        "take_back": changeable and bool(profile.undoing),
    }
