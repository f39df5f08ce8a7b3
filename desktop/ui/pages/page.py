"""The pages in the place of the open issue: what stands on them at the left, how they look at the right."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from desktop.model import Issue, PagePlan
from desktop.ui.controls.buttons import push_button
from desktop.ui.controls.labels import label
from desktop.ui.controls.side_page import Column, SidePage
from desktop.ui.export.sheet_box import SheetBox
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme
from desktop.ui.pages.place_list import PlaceList
from desktop.ui.pages.rows import PlaceRow, place_rows, summary_of
from desktop.ui.pages.sheets import Sheets, scrolled

_LIST = 380
_COLUMNS = range(1, 7)
_BESIDE = ("单独排", "与上一篇并排")
# A page more than there are can always be begun.
_MORE_PAGES = 1


class PagesPage(SidePage):
    """Which article stands on which page, and what the pages look like.

    Signals:
        page_wanted: the id of an article and its page, 0 for none of its own
        columns_wanted: the id of an article and its columns, 0 to leave them to the lay-out
        beside_wanted: the id of an article and whether it shares the band of the one before it
        rest_wanted: the id of an article and the page for what its own does not hold, 0 for none
        sharing_asked: whether articles are to be fixed to the pages where they stand, or freed
        sheet_chosen: another paper
    """

    help_page = "layout"

    page_wanted = Signal(str, int)
    columns_wanted = Signal(str, int)
    beside_wanted = Signal(str, bool)
    rest_wanted = Signal(str, int)
    sharing_asked = Signal(bool)
    sheet_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.list = PlaceList(theme)
        self.sheets = Sheets(theme)
        self.page = _choice("排到哪一版")
        self.columns = _choice("分几栏")
        self.beside = _choice("是否并排", _BESIDE)
        self.rest = _choice("余文转到哪一版")
        self.sheet = SheetBox(theme)
        self.sharing = push_button("按现在的样子定版")
        self.summary = label(theme, "", tokens.NOTE, "text2")
        self._is_shared = False
        self._lay_out()
        self._connect()

    def show_plan(self, issue: Issue, plan: PagePlan, *, read_only: bool = False) -> None:
        """Show how the issue fills its pages; ``read_only`` leaves only the paper to choose."""
        self._is_shared = any(article.page for article in issue.articles)
        self._fill_choices(len(plan.fits))
        self.list.show_rows(place_rows(issue, plan))
        self.sheets.show_pages(plan.sketches)
        self.summary.setText(summary_of(plan))
        self.sharing.setText("全部改为随排" if self._is_shared else "按现在的样子定版")
        for control in (self.sharing, *self._placing):
            control.setEnabled(not read_only and bool(self.list.article))
        self._show_chosen(self.list.row)

    def show_sheet(self, sheet: str) -> None:
        """Show which paper the pages are of."""
        self.sheet.show_sheet(sheet)

    def _connect(self) -> None:
        self.list.chosen.connect(self._show_chosen)
        self.list.placed.connect(self._place)
        self.page.activated.connect(lambda at: self._place(self.list.article, at))
        self.columns.activated.connect(lambda at: self.columns_wanted.emit(self.list.article, at))
        self.beside.activated.connect(lambda at: self.beside_wanted.emit(self.list.article, bool(at)))
        self.rest.activated.connect(lambda at: self.rest_wanted.emit(self.list.article, self._rest_page(at)))
        self.sharing.clicked.connect(lambda: self.sharing_asked.emit(not self._is_shared))
        self.sheet.chosen.connect(self.sheet_chosen)

    @property
    def _placing(self) -> tuple[QComboBox, ...]:
        """The controls that place the chosen article."""
        return self.page, self.columns, self.beside, self.rest

    def _place(self, article: str, page: int) -> None:
        if self.page.isEnabled():
            self.page_wanted.emit(article, page)

    def _fill_choices(self, pages: int) -> None:
        numbers = range(1, pages + _MORE_PAGES + 1)
        _refill(self.page, ["随上一篇", *(f"第 {page} 版" for page in numbers)])
        _refill(self.columns, ["栏数自动", *(f"{count} 栏" for count in _COLUMNS)])
        _refill(self.rest, ["余文不转", *(f"余文转第 {page} 版" for page in numbers[1:])])

    def _rest_page(self, at: int) -> int:
        """Return the page that an entry of the choice for the rest names, 0 for none."""
        return at + 1 if at else 0

    def _show_chosen(self, row: PlaceRow | None) -> None:
        article = row.article if row else None
        if article:
            self.page.setCurrentIndex(article.page or 0)
            self.columns.setCurrentIndex(article.columns or 0)
            self.beside.setCurrentIndex(int(article.beside))
            self.rest.setEnabled(self.page.isEnabled() and article.can_be_parted)
            self.rest.setCurrentIndex(max((article.rest_page or 1) - 1, 0))

    def _lay_out(self) -> None:
        left = Column(self.list, (self.sharing,), (_grid(self._placing),))
        right = Column(scrolled(self.sheets), (self.summary, self.sheet))
        self.put("版面", _LIST, left, right, "数字键 排到那一版    拖动 换版    Esc 回到本期")


def _choice(name: str, entries: Iterable[str] = ()) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.addItems(list(entries))
    return box


def _grid(controls: Iterable[QWidget]) -> QWidget:
    """Return the controls two in a line."""
    held = QWidget()
    grid = QGridLayout(held)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(8)
    for number, control in enumerate(controls):
        grid.addWidget(control, *divmod(number, 2))
    return held


def _refill(box: QComboBox, entries: list[str]) -> None:
    if [box.itemText(at) for at in range(box.count())] != entries:
        box.clear()
        box.addItems(entries)
