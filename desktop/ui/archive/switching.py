"""From one archive to another: that of a second paper, or one that a backup became."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.model import UserFacingError
from desktop.ui.commands.action_set import Handlers
from desktop.ui.opening.folders import LastFolder
from desktop.ui.reviewing.asking import Answers, Asking
from desktop.ui.session import Session
from desktop.workflow import Workflow, own_archive, standing

_TITLE = "换用另一个档案"
_ARCHIVES = "档案 (*.jiebao)"
_SUFFIX = ".jiebao"
_IS_OPEN = "正在用的就是这个档案。"
_NO_ARCHIVE = "“{}”不是档案，没有换。备份要用“从备份恢复”打开。"
_SWITCH = "换用“{}”？里面有 {:,} 期。现在的档案不动，以后可以换回来。"
_NEW = "还没有“{}”这个档案。建一个空的来用？现在的档案不动，以后可以换回来。"
_OWN = "现在用的是“{}”。换回原来的档案，还是另找一个？"
_USE, _MAKE, _BACK, _OTHER = "换用它", "建一个空的", "换回原来的", "另找一个…"


class Switching(QObject):
    """Asks which archive is to be worked on.

    Signals:
        switched: the path of the archive to work on from now on
    """

    switched = Signal(object)

    def __init__(self, session: Session, asking: Asking, folder: LastFolder, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._asking = asking
        self._folder = folder
        self._window = window

    def handlers(self) -> Handlers:
        """Return what each action of this hand does."""
        return {"switch_archive": self.ask}

    def offer(self, archive: Path) -> Answers:
        """Return the answer on a card that goes on with an archive."""
        return {_USE: lambda: self.switched.emit(archive)}

    def ask(self) -> None:
        """Ask for an archive; the user's own one, which lies where no dialog shows it, has a button."""
        own, path = own_archive(), self._session.workflow.archive.path
        if path == own or not own.exists():
            self._find()
            return
        answers = {_BACK: lambda: self.switched.emit(own), _OTHER: self._find}
        self._asking.ask(_OWN.format(path.stem), answers, "archive")

    def look_at(self, archive: Path) -> None:
        """Ask whether an archive is to be worked on, unless it is none; one that is not there is new."""
        if not archive.exists():
            new = archive if archive.suffix == _SUFFIX else archive.with_name(archive.name + _SUFFIX)
            self._asking.ask(_NEW.format(new.stem), {_MAKE: lambda: self._make(new)}, "archive")
            return
        found = standing(archive)
        if found is None:
            self._asking.tell(_NO_ARCHIVE.format(archive.name), {}, "error")
        elif archive.samefile(self._session.workflow.archive.path):
            self._asking.tell(_IS_OPEN, {}, "archive")
        else:
            self._asking.ask(_SWITCH.format(archive.stem, found.issues), self.offer(archive), "archive")

    def _make(self, archive: Path) -> None:
        """Make an empty archive; where that cannot be, the one in use stays."""
        try:
            Workflow.open(archive).close()
        except UserFacingError as trouble:
            self._session.troubled.emit(trouble)
        else:
            self.switched.emit(archive)

    def _find(self) -> None:
        # What is there is opened, not written over.
        kept = QFileDialog.Option.DontConfirmOverwrite
        name, _ = QFileDialog.getSaveFileName(
            self._window, _TITLE, str(self._folder.path), _ARCHIVES, options=kept
        )
        if name:
            self._folder.stay_at(Path(name))
            self.look_at(Path(name))
