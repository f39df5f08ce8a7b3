"""What the window remembers from one day to the next: place, panes, zoom, appearance, choices."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.model import Layout, Reviewer
from desktop.settings import Settings
from desktop.settings.options import (
    APPEARANCE,
    AUTHOR,
    EXPORT_LAYOUTS,
    EXPORT_NAME,
    EXPORT_PDF,
    LAST_FOLDER,
    PANES,
    RECENT_COMMANDS,
    REVIEWERS,
    SHEET,
    WINDOW,
    ZOOM,
    Option,
    T,
)
from desktop.ui.authorship import Authorship
from desktop.ui.body import Body
from desktop.ui.export_order import ExportChoice
from desktop.ui.exporting import Exporting
from desktop.ui.galley import Galley
from desktop.ui.signing import Signing
from desktop.ui.theme import Theme
from desktop.ui.viewing import Viewing

_KEPT_COMMANDS = 20


class Memory(QObject):
    """Brings the panes back as they were left, and keeps what changes.

    Place and appearance are kept here too; the frame has them back before it is first seen.
    A setting that cannot be stored holds until the program ends; that is no reason to
    disturb the editor at work.
    """

    def __init__(
        self,
        settings: Settings,
        theme: Theme,
        body: Body,
        galley: Galley,
        viewing: Viewing,
        exporting: Exporting,
        signing: Signing,
        authorship: Authorship,
    ) -> None:
        super().__init__(body)
        self._settings = settings
        self._theme = theme
        self._body = body
        self._galley = galley
        self._viewing = viewing
        self._exporting = exporting
        self._signing = signing
        self._authorship = authorship
        authorship.named.connect(lambda name: self._set(AUTHOR, name))

    def restore(self) -> None:
        """Bring everything back."""
        self._galley.set_zoom(self._settings.get(ZOOM))
        self._viewing.recent = list(self._settings.get(RECENT_COMMANDS))
        self._exporting.choice = self._export_choice()
        self._exporting.folder.name = self._settings.get(LAST_FOLDER)
        self._signing.reviewers = dict(zip(Reviewer, self._settings.get(REVIEWERS), strict=False))
        self._authorship.begin(self._settings.get(AUTHOR))
        for pane in ("outline", "inspector"):
            self._body.want(pane, on=pane not in self._settings.get(PANES).split())

    def keep(self) -> None:
        """Store everything as it is now."""
        self._set(APPEARANCE, self._theme.appearance.value)
        self._set(ZOOM, self._galley.scale.zoom)
        self._set(RECENT_COMMANDS, tuple(self._viewing.recent[:_KEPT_COMMANDS]))
        choice = self._exporting.choice
        self._set(SHEET, choice.sheet)
        self._set(EXPORT_LAYOUTS, tuple(choice.layouts))
        self._set(EXPORT_NAME, choice.pattern)
        self._set(EXPORT_PDF, choice.with_pdf)
        self._set(LAST_FOLDER, self._exporting.folder.name)
        self._set(REVIEWERS, tuple(self._signing.reviewers.get(one, "") for one in Reviewer))
        self._set(PANES, " ".join(self._body.unwanted()))
        self._set(WINDOW, self._body.window().saveGeometry().toBase64().toStdString())

    def _export_choice(self) -> ExportChoice:
        known = {str(layout) for layout in Layout}
        layouts = tuple(Layout(name) for name in self._settings.get(EXPORT_LAYOUTS) if name in known)
        return ExportChoice(
            layouts or ExportChoice().layouts,
            self._settings.get(SHEET),
            self._settings.get(EXPORT_PDF),
            self._settings.get(EXPORT_NAME),
        )

    def _set(self, option: Option[T], value: T) -> None:
        if self._settings.get(option) == value:
            return
        try:
            self._settings.set(option, value)
        except OSError:
            return
