"""Searching the archive: a query, and the articles that hold it, newest first."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QObject,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.archive.date_range import DateRange
from desktop.ui.archive.facet_list import FacetList, FacetRow
from desktop.ui.archive.hit_list import HitEntry, HitList
from desktop.ui.archive.preview import PreviewPane
from desktop.ui.controls.labels import ElidedLabel, label
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme
from desktop.ui.outline.archive_list import IssueEntry, issue_list

_COLUMN = 776
_PREVIEW = 400
_ROOMY = 1100
"""From which width on an article is shown beside the list."""
_FACETS = 216
_WIDE = 900
"""From which width on the dates, years and people are shown beside the list."""
_PAUSE_MS = 10
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DATES = ("起:", "止:", "年:")
_HOW = (
    '空格隔开几个词，-词 排除，"整句"，人物:林晓 或 人物:lx，单位: 地点: 栏目: 报纸:，'
    "年:2022 或 年:2020-2022，出现在:标题"
)


class SearchPage(QFrame):
    """The archive searched, and all its issues as long as nothing is looked for.

    Signals:
        begun: something is about to be looked for
        query_changed: the words looked for, after a short pause
        issue_chosen: the id of the issue to open
        hit_read: the ``HitEntry`` of the article to read in its issue, and the words looked for
        hit_chosen: the same, to put the issue on the desk
        hit_reached: the ``HitEntry`` that is to be shown beside the list
        more_wanted: the last article of the list is seen, and there are more
    """

    begun = Signal()
    query_changed = Signal(str)
    issue_chosen = Signal(str)
    hit_read = Signal(object, str)
    hit_chosen = Signal(object, str)
    hit_reached = Signal(object)
    more_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "base")
        self.query = QLineEdit()
        self.query.setPlaceholderText("查档案：人名、单位、词句")
        self.query.setAccessibleName("查档案")
        self.query.setProperty("large", True)
        self.query.setFont(theme.font(tokens.TEXT.px))
        self.query.setClearButtonEnabled(True)
        self.query.installEventFilter(self)
        self.query.setToolTip(_HOW)
        self.loose = QCheckBox("繁简、全角半角、大小写不分")
        self.loose.setChecked(True)
        self.loose.toggled.connect(lambda _on: self._ask())
        self.facets = FacetList(theme)
        self._side = QFrame()
        self._side.setProperty("surface", "outline")
        self._side.setFixedWidth(_FACETS)
        self.facets.toggled.connect(self.toggle_term)
        self.dates = DateRange(theme)
        self.dates.changed.connect(self._look_between)
        self.hits = HitList(theme)
        self.hits.installEventFilter(self)
        self.issues = issue_list(theme, 40)
        self.count = ElidedLabel(theme, tokens.INTERFACE, "text2")
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.query.textChanged.connect(lambda _text: self._pause.start())
        self.preview = PreviewPane(theme)
        self.preview.setFixedWidth(_PREVIEW)
        self.hits.chosen.connect(lambda hit: self.hit_read.emit(hit, " ".join(self.hits.words)))
        self.hits.reached.connect(self._reach)
        self.hits.more_wanted.connect(self.more_wanted)
        self.preview.read_asked.connect(lambda: self.hits.activated.emit(self.hits.currentIndex()))
        self.preview.open_asked.connect(self._open_current)
        self.issues.chosen.connect(lambda entry: self.issue_chosen.emit(entry.id))
        self._told = ""
        self._lay_out(theme)
        self.show_issues((), "")

    def begin(self) -> None:
        """Put the cursor into the query."""
        self.query.setFocus()
        self.query.selectAll()
        self.begun.emit()

    def toggle_term(self, term: str) -> None:
        """Put a term behind the query, or take it out."""
        words = self.query.text().split()
        words = [word for word in words if word != term] if term in words else [*words, term]
        self.query.setText(" ".join(words))

    def _look_between(self, since: str, until: str) -> None:
        """Put dates behind the query in place of those that stand there."""
        words = [word for word in self.query.text().split() if not word.startswith(_DATES)]
        terms = [f"{field}{date}" for field, date in zip(_DATES, (since, until), strict=False) if date]
        self.query.setText(" ".join([*words, *terms]))

    def show_issues(self, entries: tuple[IssueEntry, ...], told: str) -> None:
        """Show issues in place of articles: all as long as nothing is looked for, else those called so."""
        self.issues.show_rows(entries)
        self.issues.show()
        self.hits.show_entries((), ())
        self.hits.hide()
        self.facets.show_rows(())
        self._make_room()
        self.count.setText(told)

    def show_hits(
        self, words: tuple[str, ...], entries: tuple[HitEntry, ...], told: str = "", *, goes_on: bool = False
    ) -> None:
        """Show the articles that were found, with these words marked; ``told`` goes before their count.

        ``goes_on`` says that there are more, which are asked for when the last one is seen.
        """
        self.hits.show_entries(words, entries, goes_on=goes_on)
        self.hits.show()
        self.issues.hide()
        self._make_room()
        self._told = told
        self.count.setText(f"{told}{len(entries)} 篇{'以上' if goes_on else ''}，从新到旧")

    def show_facets(self, total: int, rows: tuple[FacetRow, ...]) -> None:
        """Show how many articles were found in all, and how they are spread."""
        self.facets.show_rows(rows)
        self._make_room()
        if not self.hits.isHidden():
            self.count.setText(f"{self._told}{total:,} 篇，从新到旧")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the article out where there is only room for the list."""
        super().resizeEvent(event)
        self._make_room()

    def _open_current(self) -> None:
        if hit := self.hits.current:
            self.hit_chosen.emit(hit, " ".join(self.hits.words))

    def _reach(self, hit: HitEntry | None) -> None:
        if hit is not None:
            self.hit_reached.emit(hit)

    def _make_room(self) -> None:
        self.preview.setVisible(not self.hits.isHidden() and self.width() >= _ROOMY)
        self._side.setVisible(bool(self.query.text().strip()) and self.width() >= _WIDE)

    def _ask(self) -> None:
        self.query_changed.emit(self.query.text().strip())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let ↓ in the query go to what was found, and Enter read it; with Ctrl it is opened from both."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        view = self.hits if self.hits.isVisible() else self.issues
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._open_current()
            return True
        if watched is not self.query:
            return False
        if event.key() in _ENTER:
            view.activated.emit(view.currentIndex())
            return True
        if event.key() != Qt.Key.Key_Down:
            return False
        view.setFocus()
        view.setCurrentIndex(view.model().index(0, 0))
        return True

    def _lay_out(self, theme: Theme) -> None:
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        column = QWidget()
        column.setMaximumWidth(_COLUMN)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(28, 20, 28, 12)
        layout.setSpacing(12)
        layout.addWidget(self.query)
        line = QHBoxLayout()
        line.addWidget(self.count, 1)
        line.addWidget(self.loose)
        layout.addLayout(line)
        layout.addWidget(self.hits, 1)
        layout.addWidget(self.issues, 1)
        # Where nothing is listed, this takes the room.
        layout.addStretch(0)
        layout.addWidget(
            label(
                theme,
                "两个字也能查到    Enter 看那一期    Ctrl+Enter 打开来改    Esc 回到本期",
                tokens.NOTE,
                "text3",
            )
        )
        inside = QVBoxLayout(self._side)
        inside.setContentsMargins(12, 12, 4, 12)
        inside.addWidget(self.dates)
        inside.addWidget(self.facets, 1)
        outer.addWidget(self._side)
        outer.addStretch(1)
        outer.addWidget(column, 1000)
        outer.addStretch(1)
        outer.addWidget(self.preview)
