"""The pages that an export will have: at a glance, or as LibreOffice prints them."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.model import Layout, PagePlan
from desktop.ui.controls.segments import SegmentedTabs
from desktop.ui.export.exact_preview import ExactPreview, MakePages
from desktop.ui.look.theme import Theme
from desktop.ui.pages.sheets import Sheets, scrolled
from desktop.ui.pictures.thumbnails import FindPicture
from desktop.workflow import has_office

_WIDTH = 380


class Previews(QWidget):
    """Shows what is chosen in the one way or the other; the exact pages are made anew for a new choice.

    Attributes:
        ways: how the pages are shown
        exact: the pages as LibreOffice prints them
    """

    def __init__(self, theme: Theme, find_picture: FindPicture, make_pages: MakePages) -> None:
        super().__init__()
        self._sheets = Sheets(theme)
        self._sheets.find_picture = find_picture
        self._glance = scrolled(self._sheets)
        self.exact = ExactPreview(theme, make_pages)
        self.ways = SegmentedTabs(theme, ("速览", "LibreOffice 精确预览"))
        self.ways.setVisible(has_office())
        self.ways.currentChanged.connect(lambda _way: self._show())
        self._choice: tuple[tuple[Layout, ...], str] = ((), "")
        self._shown: tuple[object, ...] = ()
        self._lay_out()

    def show_plan(self, plan: PagePlan) -> None:
        """Show how the pages are filled."""
        self._sheets.show_pages(plan.sketches)

    def show_choice(self, layouts: tuple[Layout, ...], sheet: str) -> None:
        """Show these lay-outs on this paper."""
        self._glance.setEnabled(Layout.PAGE in layouts)
        self._choice = (layouts, sheet)
        self._show()

    def _show(self) -> None:
        shown = (self.ways.currentIndex(), *self._choice)
        if shown == self._shown:
            return
        self._shown = shown
        self._stack.setCurrentIndex(self.ways.currentIndex())
        if self.ways.currentIndex():
            self.exact.show_layouts(*self._choice)
        else:
            self.exact.give_up()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._stack = QStackedWidget()
        self._stack.setMinimumWidth(_WIDTH)
        for view in (self._glance, self.exact):
            self._stack.addWidget(view)
        column.addWidget(self.ways)
        column.addWidget(self._stack, 1)
