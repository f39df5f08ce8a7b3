"""An issue of the archive to read, in words and in pages as exported; nothing in it can be changed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.model import Issue, PagePlan
from desktop.ui.browsing.reading_view import ReadingView
from desktop.ui.browsing.rows import told_issue
from desktop.ui.controls.buttons import push_button
from desktop.ui.controls.labels import ElidedLabel, label
from desktop.ui.controls.segments import SegmentedTabs
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme
from desktop.ui.pages.rows import summary_of
from desktop.ui.pages.sheets import Sheets, scrolled

_PAGES = 1


class IssueReader(QWidget):
    """One issue, or none.

    Attributes:
        issue: its number in the archive, 0 for none

    Signals:
        opened: the number of the issue, which is to be put on the desk
        compare_asked: it is to be compared
        back_asked: back to where it was found
    """

    opened = Signal(int)
    compare_asked = Signal()
    back_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.issue = 0
        self.back = push_button("‹ 回到查找")
        self.back.hide()
        self.title = ElidedLabel(theme, tokens.Type(16, 24, 500))
        self.fit = label(theme, "", tokens.NOTE, "text2")
        self.fit.hide()
        self.views = SegmentedTabs(theme, ("文字", "版面"))
        self.views.setAccessibleName("看文字还是版面")
        self.text = ReadingView(theme)
        self.sheets = Sheets(theme)
        self.open = push_button("打开这一期", style="filled")
        self.compare = push_button("和本期比较")
        self.remove = push_button("移出档案")
        self._shown = QStackedWidget()
        self._lay_out()
        self.views.currentChanged.connect(self._turn)
        self.back.clicked.connect(self.back_asked)
        self.open.clicked.connect(lambda: self.opened.emit(self.issue))
        self.compare.clicked.connect(self.compare_asked)

    def begin(self, number: int, title: str) -> None:
        """Say which issue is about to be shown; number 0 is none."""
        self.issue = number
        self.title.setText(title)
        self.show_text(Issue(()))
        self.show_pages(PagePlan())
        for button in (self.open, self.compare, self.remove):
            button.setEnabled(bool(number))

    def show_text(self, issue: Issue) -> None:
        """Show the issue from its beginning."""
        self.text.show_told(told_issue(issue))

    def show_pages(self, plan: PagePlan) -> None:
        """Show its pages as they are exported."""
        self.sheets.show_pages(plan.sketches)
        self.fit.setText(summary_of(plan) if plan.sketches else "")

    def show_place(self, article: int, words: tuple[str, ...]) -> None:
        """Show words that were looked for, in an article of the issue that is shown."""
        self.views.setCurrentIndex(0)
        self.text.mark(words)
        self.text.go_to_article(article)

    def offer_back(self, place: str) -> None:
        """Offer the way back to where the issue was found; an empty text offers none."""
        self.back.setText(f"‹ 回到{place}")
        self.back.setVisible(bool(place))

    def offer_comparing(self, words: str) -> None:
        """Offer to compare it, in these words; an empty text offers nothing."""
        self.compare.setText(words)
        self.compare.setVisible(bool(words))

    def _turn(self, number: int) -> None:
        self._shown.setCurrentIndex(number)
        self.fit.setVisible(number == _PAGES)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(8)
        head, foot = QHBoxLayout(), QHBoxLayout()
        for line in (head, foot):
            line.setContentsMargins(28, 0, 16, 0)
            line.setSpacing(8)
        self.views.setFixedWidth(160)
        head.addWidget(self.back)
        head.addWidget(self.title, 1)
        head.addWidget(self.fit)
        head.addWidget(self.views)
        column.addLayout(head)
        self._shown.addWidget(self.text)
        self._shown.addWidget(scrolled(self.sheets))
        column.addWidget(self._shown, 1)
        foot.addWidget(self.remove)
        foot.addStretch(1)
        foot.addWidget(self.compare)
        foot.addWidget(self.open)
        column.addLayout(foot)
