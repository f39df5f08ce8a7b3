"""What the window remembers from one day to the next: place, panes, zoom, appearance, choices."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QObject

from desktop.model import Layout, Reviewer
from desktop.model.page_format import PageFormat
from desktop.model.paper_look import PaperLook
from desktop.settings import Settings
from desktop.settings.options import (
    APPEARANCE,
    AUTHOR,
    EXPORT_LAYOUTS,
    EXPORT_NAME,
    EXPORT_PDF,
    LAST_FOLDER,
    LAST_PLACES,
    OWN_SHEET,
    PANES,
    PAPER_LOOKS,
    RECENT_COMMANDS,
    REVIEWERS,
    SHEET,
    WINDOW,
    ZOOM,
    Option,
    T,
)
from desktop.ui.export.export_order import ExportChoice
from desktop.ui.look.theme import Theme
from desktop.ui.window.hands import Hands
from desktop.ui.window.panes import Panes

_KEPT_COMMANDS = 20
_PARTED = "\t"


class Memory(QObject):
    """Brings the panes back as they were left, and keeps what changes.

    Place and appearance are kept here too; the frame has them back before it is first seen.
    A setting that cannot be stored holds until the program ends; that is no reason to
    disturb the editor at work.
    """

    def __init__(self, settings: Settings, theme: Theme, panes: Panes, hands: Hands) -> None:
        super().__init__(panes.body)
        self._settings = settings
        self._theme = theme
        self._panes = panes
        self._hands = hands
        hands.authorship.named.connect(lambda name: self._set(AUTHOR, name))
        hands.preferring.changed.connect(self.keep)
        hands.dressing.changed.connect(self.keep)
        hands.profiling.changed.connect(self.keep)

    def restore(self) -> None:
        """Bring everything back."""
        self._panes.galley.set_zoom(self._settings.get(ZOOM))
        self._hands.viewing.recent = list(self._settings.get(RECENT_COMMANDS))
        self._hands.exporting.choice = self._export_choice()
        self._hands.exporting.looks = dict(_looks(self._settings.get(PAPER_LOOKS)))
        self._hands.exporting.folder.name = self._settings.get(LAST_FOLDER)
        self._hands.signing.reviewers = dict(zip(Reviewer, self._settings.get(REVIEWERS), strict=False))
        self._hands.authorship.begin(self._settings.get(AUTHOR))
        self._hands.last_places.restore(self._settings.get(LAST_PLACES))
        for pane in ("outline", "inspector"):
            self._panes.body.want(pane, on=pane not in self._settings.get(PANES).split())

    def keep(self) -> None:
        """Store everything as it is now."""
        self._set(APPEARANCE, self._theme.appearance.value)
        self._set(ZOOM, self._panes.galley.scale.zoom)
        self._set(RECENT_COMMANDS, tuple(self._hands.viewing.recent[:_KEPT_COMMANDS]))
        choice = self._hands.exporting.choice
        own = PageFormat.of_text(choice.sheet)
        self._set(OWN_SHEET, choice.sheet if own else "")
        if own is None:
            self._set(SHEET, choice.sheet)
        looks = self._hands.exporting.looks.items()
        self._set(PAPER_LOOKS, tuple(f"{paper}{_PARTED}{look.text}" for paper, look in looks))
        self._set(EXPORT_LAYOUTS, tuple(choice.layouts))
        self._set(EXPORT_NAME, choice.pattern)
        self._set(EXPORT_PDF, choice.with_pdf)
        self._set(LAST_FOLDER, self._hands.exporting.folder.name)
        self._set(LAST_PLACES, self._hands.last_places.stored())
        self._set(REVIEWERS, tuple(self._hands.signing.reviewers.get(one, "") for one in Reviewer))
        self._set(PANES, " ".join(self._panes.body.unwanted()))
        self._set(WINDOW, self._panes.body.window().saveGeometry().toBase64().toStdString())

    def _export_choice(self) -> ExportChoice:
        known = {str(layout) for layout in Layout}
        own = PageFormat.of_text(self._settings.get(OWN_SHEET))
        layouts = tuple(Layout(name) for name in self._settings.get(EXPORT_LAYOUTS) if name in known)
        return ExportChoice(
            layouts or ExportChoice().layouts,
            own.text if own else self._settings.get(SHEET),
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


def _looks(stored: Iterable[str]) -> Iterator[tuple[str, PaperLook]]:
    """Yield each paper with its look; what is no look is passed over."""
    for line in stored:
        paper, _, text = line.partition(_PARTED)
        look = PaperLook.of_text(text)
        if look is not None:
            yield paper, look
