"""The hand for the look of a paper: its sheet, its ears, its own template of styles."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from desktop.model import UserFacingError
from desktop.model.paper_look import PaperLook
from desktop.ui.commands.action_set import Handlers
from desktop.ui.export.hand import Exporting
from desktop.ui.export.look_dialog import LookDialog
from desktop.ui.look.theme import Theme
from desktop.ui.opening.folders import LastFolder, ask_place
from desktop.ui.reviewing.asking import Asking
from desktop.ui.session import Session
from desktop.workflow import export_template, file_stem, styles_lacking

_KIND = "Word 文件 (*.docx)"
_COMPLETE = "版面的样式都有，照这个模板排。"


class Dressing(QObject):
    """Asks how the paper of the open issue looks, and saves its styles to be changed in Word.

    Signals:
        changed: the look of the paper is another now
    """

    changed = Signal()

    def __init__(
        self,
        session: Session,
        exporting: Exporting,
        asking: Asking,
        folder: LastFolder,
        theme: Theme,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._exporting = exporting
        self._asking = asking
        self._folder = folder
        self._theme = theme
        self._window = window

    def handlers(self) -> Handlers:
        """Return what each action of this hand does."""
        return {"paper_look": self.ask, "save_template": lambda: self._save(self._exporting.look)}

    def ask(self) -> None:
        """Ask how the paper looks."""
        if self._session.desk is None:
            return
        dialog = self.dialog()
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._exporting.look = dialog.look
            self.changed.emit()

    def dialog(self) -> LookDialog:
        """Return the dialog with what holds now."""
        dialog = LookDialog(self._theme, self._exporting.paper, self._exporting.look, told_of, self._window)
        dialog.template_wanted.connect(lambda: self._choose(dialog))
        dialog.saving_wanted.connect(lambda: self._save(dialog.look))
        return dialog

    def _choose(self, dialog: LookDialog) -> None:
        name, _ = QFileDialog.getOpenFileName(dialog, "选样式模板", str(self._folder.path), _KIND)
        if name:
            self._folder.stay_at(Path(name))
            dialog.use_template(name)

    def _save(self, look: PaperLook) -> None:
        """Ask where the styles go, and write them."""
        stem = file_stem(self._exporting.paper or "版面")
        target = self._folder.path / f"{stem} 样式模板.docx"
        if path := ask_place(self._window, "另存样式模板", target, _KIND):
            self.write(path, look)

    def write(self, path: Path, look: PaperLook) -> None:
        """Write the styles of a look to ``path``."""
        self._folder.stay_at(path)
        try:
            export_template(path, look)
        except UserFacingError as trouble:
            self._asking.tell(trouble.message, {}, "error")
            return
        words = f"已存 {path.name}。在 Word 里改好样式，再到“本报版式”里选它。"
        self._asking.tell(words, {"打开": lambda: _show(path)}, "confirmed")


def told_of(look: PaperLook) -> str:
    """Return what the template of a look lacks, or in one sentence why it cannot be used."""
    try:
        lacking = styles_lacking(look)
    except UserFacingError as trouble:
        return trouble.message
    if not lacking:
        return _COMPLETE
    return f"模板里没有这几种样式，照自带的排：{'、'.join(lacking)}。"


def _show(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
