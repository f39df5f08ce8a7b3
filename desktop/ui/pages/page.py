"""The pages in the place of the open issue: what stands on them at the left, how they look at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.model import Issue, PagePlan
from desktop.ui.controls.buttons import IconButton, push_button
from desktop.ui.controls.labels import label, surface
from desktop.ui.export.sheet_box import SheetBox
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme
from desktop.ui.pages.place_list import PlaceList
from desktop.ui.pages.rows import PlaceRow, place_rows, summary_of
from desktop.ui.pages.sheets import Sheets, scrolled

_LIST = 380
_COLUMNS = range(1, 7)
# A page more than there are can always be begun.
_MORE_PAGES = 1


class PagesPage(QFrame):
    """Which article stands on which page, and what the pages look like.

    Signals:
        page_wanted: the id of an article and its page, 0 for none of its own
        columns_wanted: the id of an article and its columns, 0 to leave them to the lay-out
        sharing_asked: whether articles are to be fixed to the pages where they stand, or freed
        sheet_chosen: another paper
        closed: back to the open issue
    """

    help_page = "layout"

    page_wanted = Signal(str, int)
    columns_wanted = Signal(str, int)
    sharing_asked = Signal(bool)
    sheet_chosen = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "base")
        self.list = PlaceList(theme)
        self.sheets = Sheets(theme)
        self.page = _choice("排到哪一版")
        self.columns = _choice("分几栏")
        self.sheet = SheetBox(theme)
        self.sharing = push_button("按现在的样子定版")
        self.summary = label(theme, "", tokens.NOTE, "text2")
        self._is_shared = False
        self._lay_out(theme)
        self._connect()
        self.setFocusProxy(self.list)

    def show_plan(self, issue: Issue, plan: PagePlan, *, read_only: bool = False) -> None:
        """Show how the issue fills its pages; ``read_only`` leaves only the paper to choose."""
        self._is_shared = any(article.page for article in issue.articles)
        self._fill_choices(len(plan.fits))
        self.list.show_rows(place_rows(issue, plan))
        self.sheets.show_pages(plan.sketches)
        self.summary.setText(summary_of(plan))
        self.sharing.setText("全部改为随排" if self._is_shared else "按现在的样子定版")
        for control in (self.sharing, self.page, self.columns):
            control.setEnabled(not read_only and bool(self.list.article))

    def show_sheet(self, sheet: str) -> None:
        """Show which paper the pages are of."""
        self.sheet.show_sheet(sheet)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the issue on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.list.chosen.connect(self._show_chosen)
        self.list.placed.connect(self._place)
        self.page.activated.connect(lambda at: self._place(self.list.article, at))
        self.columns.activated.connect(lambda at: self.columns_wanted.emit(self.list.article, at))
        self.sharing.clicked.connect(lambda: self.sharing_asked.emit(not self._is_shared))
        self.sheet.chosen.connect(self.sheet_chosen)

    def _place(self, article: str, page: int) -> None:
        if self.page.isEnabled():
            self.page_wanted.emit(article, page)

    def _fill_choices(self, pages: int) -> None:
        _refill(self.page, ["随上一篇", *(f"第 {page} 版" for page in range(1, pages + _MORE_PAGES + 1))])
        _refill(self.columns, ["栏数自动", *(f"{count} 栏" for count in _COLUMNS)])

    def _show_chosen(self, row: PlaceRow | None) -> None:
        article = row.article if row else None
        if article:
            self.page.setCurrentIndex(article.page or 0)
            self.columns.setCurrentIndex(article.columns or 0)

    def _lay_out(self, theme: Theme) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._left(theme))
        layout.addWidget(self._right(theme), 1)

    def _left(self, theme: Theme) -> QFrame:
        side = surface("outline")
        side.setFixedWidth(_LIST)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 16, 0, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 0)
        head.addWidget(label(theme, "版面", tokens.DIALOG_TITLE), 1)
        head.addWidget(self.sharing)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 0, 16, 0)
        foot.setSpacing(8)
        foot.addWidget(self.page, 1)
        foot.addWidget(self.columns, 1)
        column.addLayout(foot)
        keys = label(theme, "数字键 排到那一版    拖动 换版    Esc 回到本期", tokens.NOTE, "text3")
        keys.setContentsMargins(16, 0, 0, 0)
        column.addWidget(keys)
        return side

    def _right(self, theme: Theme) -> QWidget:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setContentsMargins(28, 0, 16, 0)
        head.setSpacing(12)
        head.addWidget(self.summary, 1)
        head.addWidget(self.sheet)
        close = IconButton(theme, "cross", "回到本期（Esc）")
        close.clicked.connect(self.closed)
        head.addWidget(close)
        column.addLayout(head)
        column.addWidget(scrolled(self.sheets), 1)
        return right


def _choice(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    return box


def _refill(box: QComboBox, entries: list[str]) -> None:
    if [box.itemText(at) for at in range(box.count())] != entries:
        box.clear()
        box.addItems(entries)
