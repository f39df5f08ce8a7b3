"""The hand for what was learned of papers: it shows it, takes it along, forgets and remembers it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.model import Edit, SetMasthead, Together, UserFacingError
from desktop.model.habits import Paper
from desktop.ui.commands.action_set import Handlers
from desktop.ui.habits.dialog import HabitsDialog, Profile
from desktop.ui.jobs import Jobs
from desktop.ui.look.theme import Theme
from desktop.ui.opening.folders import LastFolder, ask_place
from desktop.ui.reviewing.asking import Asking
from desktop.ui.session import Session
from desktop.workflow import Desk, file_stem, paper_of, write_habits

_FILES = "习惯 (*.json)"
_SAME = "按习惯重读过，和现在的一样。"


class PaperHabits(QObject):
    """Carries out what the dialog asks for.

    Attributes:
        dialog: the dialog that shows the habits of one paper

    Signals:
        print_asked: the ``Listing`` is to be printed
    """

    print_asked = Signal(object)

    def __init__(
        self, session: Session, jobs: Jobs, asking: Asking, folder: LastFolder, theme: Theme, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session = session
        self._learning = session.workflow.learning
        self._jobs = jobs
        self._asking = asking
        self._folder = folder
        self._profile = Profile()
        self._commands: dict[str, Callable[[], None]] = {
            "adopt": self._adopt,
            "read_again": self._read_again,
            "write": self._write,
            "bring_in": self._bring_in,
            "reset": lambda: self._change(self._learning.reset),
            "take_back": lambda: self._change(self._learning.take_back),
        }
        self.dialog = HabitsDialog(theme, window)
        self.dialog.paper_chosen.connect(self.show_paper)
        self.dialog.command.connect(lambda name: self._commands[name]())
        self.dialog.print_asked.connect(self.print_asked)

    def handlers(self) -> Handlers:
        """Return what each action of this hand does."""
        return {"habits": self.show}

    def show(self) -> None:
        """Show the habits of the paper whose issue lies on the desk, or of the first that is known."""
        self.show_paper(None)

    def show_paper(self, paper: Paper | None) -> None:
        """Show the habits of a paper."""
        desk = self._session.desk
        self._jobs.run(lambda: self._profile_of(paper, desk), self._open)

    def _profile_of(self, paper: Paper | None, desk: Desk | None) -> Profile:
        """Return what the dialog shows; fit for a job, since lessons may have to be read from logs."""
        own = paper_of(desk.review.issue.masthead) if desk else None
        papers = self._learning.papers()
        habits = self._learning.habits(paper or own or next(iter(papers), None))
        chosen = habits.paper or paper or own
        return Profile(
            papers if chosen is None or chosen in papers else (chosen, *papers),
            chosen,
            habits,
            undoing=self._undoing(chosen),
            is_on_desk=own is not None and chosen is not None and own.may_be(chosen),
            is_unnamed=desk is not None and own is None and bool(papers),
            is_locked=bool(self._session.workflow.archive.read_only),
        )

    def _undoing(self, paper: Paper | None) -> str:
        step = self._learning.last_step(paper) if paper else None
        return "" if step is None else "导入" if step.habits else "重置"

    def _open(self, profile: Profile) -> None:
        self._profile = profile
        self.dialog.show_profile(profile)
        self.dialog.open()

    def _change(self, change: Callable[[Paper], None]) -> None:
        """Change what counts of the paper that is shown, and show it again."""
        paper = self._profile.paper
        if paper is not None:
            self._jobs.run(lambda: change(paper), lambda _done: self.show_paper(paper))

    def _adopt(self) -> None:
        """Let the open issue be of the paper that is shown."""
        paper = self._profile.paper
        if paper is not None:
            fields = (SetMasthead("paper", paper.name), SetMasthead("street", paper.street))
            self.dialog.accept()
            self._session.do(Together("定报名", fields if paper.street else fields[:1]))

    def _read_again(self) -> None:
        desk, workflow = self._session.desk, self._session.workflow
        self.dialog.accept()
        if desk is not None:
            self._jobs.run(lambda: workflow.read_again(desk), self._take, lambda: desk is self._session.desk)

    def _take(self, edit: Edit | None) -> None:
        if edit is None:
            self._asking.tell(_SAME, {}, "history")
        self._session.do(edit)

    def _write(self) -> None:
        habits = self._profile.habits
        target = self._folder.path / f"{file_stem(str(habits.paper))} 习惯.json"
        path = ask_place(self.dialog, "导出习惯", target, _FILES)
        if path is None:
            return
        self._folder.stay_at(path)
        try:
            write_habits(habits, path)
        except UserFacingError as trouble:
            self.dialog.told.tell(trouble.message, "error")
        else:
            self.dialog.told.tell(f"已存成 {path.name}。")

    def _bring_in(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self.dialog, "导入习惯", str(self._folder.path), _FILES)
        if name:
            self._folder.stay_at(Path(name))
            self._jobs.run(lambda: self._brought_in(Path(name)), self._tell_brought_in)

    def _brought_in(self, path: Path) -> Paper | UserFacingError:
        """Return whose habits a file brought in, or what is wrong with it: the dialog tells both."""
        try:
            return self._learning.bring_in(path)
        except UserFacingError as trouble:
            return trouble

    def _tell_brought_in(self, came: Paper | UserFacingError) -> None:
        if isinstance(came, UserFacingError):
            self.dialog.told.tell(came.message, "error")
            return
        self.dialog.told.tell(f"导入了“{came}”的习惯。")
        self.show_paper(came)
