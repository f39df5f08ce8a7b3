"""The left pane as a whole: 本期 with its tree, 档案 pinned at the bottom."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.model import DoubtRef, Issue
from desktop.ui.controls.buttons import FilterChip, IconButton, push_button
from desktop.ui.controls.labels import label, surface
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme
from desktop.ui.outline.archive_list import IssueEntry, issue_list
from desktop.ui.outline.dropping import Where, dropping
from desktop.ui.outline.rows import MASTHEAD_ID, OutlineRow, RowKind, doubts_in, outline_rows
from desktop.ui.outline.tree import OutlineTree
from desktop.ui.selection import Selection

NEWEST = 3
"""How many issues of the archive stand in the pane."""


class OutlinePane(QFrame):
    """The issue's outline over the archive's newest issues.

    Signals:
        selected: a ``Selection`` of the article or passage the editor went to
        masthead_chosen: the masthead's row was chosen
        menu_asked: an ``OutlineRow``, and where on the screen
        edited: the edit that dropping one row on another means
        issue_chosen: the id of an archived issue
        command: an action id
    """

    help_page = "outline"

    selected = Signal(object)
    masthead_chosen = Signal()
    menu_asked = Signal(object, QPoint)
    edited = Signal(object)
    issue_chosen = Signal(str)
    command = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "outline")
        self._issue = Issue(())
        self._article_of: dict[str, str] = {}
        self.tree = OutlineTree(theme)
        self.archive = issue_list(theme)
        self.doubts = _doubt_chip(theme)
        self._more = push_button("全部", style="plain")
        self._lay_out(theme)
        self._theme = theme
        theme.changed.connect(self._dress)
        self._dress()
        self.tree.chosen.connect(self._choose)
        self.tree.menu_asked.connect(self.menu_asked)
        self.tree.dropped.connect(self._drop)
        self.tree.can_drop = self._can_drop
        self.archive.chosen.connect(lambda entry: self.issue_chosen.emit(entry.id))
        self.doubts.clicked.connect(lambda: self.command.emit("ask_structure"))
        self._more.clicked.connect(lambda: self.command.emit("search"))

    def show_issue(self, issue: Issue, amended: frozenset[str] = frozenset()) -> None:
        """Show the outline of an issue; ``amended`` articles were changed since they were signed."""
        self._article_of = {
            passage.id: article.id for article in issue.articles for passage in article.passages
        }
        self._issue = issue
        rows = outline_rows(issue, amended)
        self.tree.show_rows(rows)
        count = doubts_in(rows)
        self.doubts.setText(f"存疑 {count}")
        self.doubts.setVisible(count > 0)

    def show_asking(self, on: bool) -> None:
        """Say whether the doubts about the structure are walked through."""
        self.doubts.setChecked(on)
        self.doubts.setToolTip("下一处先问分段存疑，点一下不问" if on else "分段存疑没有问，点一下先问")

    def forget(self) -> None:
        """Take the outline away; another issue comes, or none."""
        self.tree.forget()

    def show_archive(self, entries: tuple[IssueEntry, ...]) -> None:
        """Show the newest of these issues, and how many there are."""
        self.archive.show_rows(entries[:NEWEST])
        self.archive.setFixedHeight(28 * min(len(entries), NEWEST))
        self._more.setText(f"全部 {len(entries)} 期")
        self._more.setVisible(bool(entries))

    def select(self, selection: Selection) -> None:
        """Show what is current elsewhere."""
        self.tree.select_id(self._row_of(selection))

    def _row_of(self, selection: Selection) -> str:
        if selection.passage and self.tree.has(selection.passage):
            return selection.passage
        # The passage says it: after an article was split or merged, its article is another.
        return self._article_of.get(selection.passage or "") or selection.article or ""

    def _dress(self) -> None:
        self._more.setIcon(self._theme.icon("more", "text2"))

    def _can_drop(self, moved: OutlineRow, target: OutlineRow, where: Where) -> bool:
        return dropping(self._issue, moved, target, where) is not None

    def _drop(self, moved: OutlineRow, target: OutlineRow, where: Where) -> None:
        edit = dropping(self._issue, moved, target, where)
        if edit is not None:
            self.edited.emit(edit)

    def _choose(self, row: OutlineRow) -> None:
        if row.kind is RowKind.PASSAGE:
            doubt = DoubtRef(row.id) if row.is_unsure else None
            self.selected.emit(Selection(self._article_of.get(row.id), row.id, doubt=doubt))
        elif row.kind is RowKind.ARTICLE:
            self.selected.emit(Selection(article=row.id))
        elif row.kind is RowKind.SECTION and row.children:
            self.selected.emit(Selection(row.children[0].id, row.id.removesuffix("#")))
        elif row.id == MASTHEAD_ID:
            self.masthead_chosen.emit()

    def _lay_out(self, theme: Theme) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.setSpacing(0)
        layout.addLayout(self._heading(theme, "本期", "plus", "新建文章", "new_article", self.doubts))
        layout.addWidget(self.tree, 1)
        layout.addWidget(self._archive_section(theme))

    def _archive_section(self, theme: Theme) -> QFrame:
        section = surface("section")
        layout = QVBoxLayout(section)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._heading(theme, "档案", "search", "查档案", "search"))
        inner = QVBoxLayout()
        inner.setContentsMargins(12, 0, 12, 0)
        inner.addWidget(self.archive)
        inner.addWidget(self._more)
        layout.addLayout(inner)
        return section

    def _heading(
        self, theme: Theme, text: str, icon: str, tip: str, command: str, *others: QWidget
    ) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(20, 0, 8, 0)
        line.addWidget(label(theme, text, tokens.NOTE, "text2"), 1)
        for other in others:
            line.addWidget(other)
        button = IconButton(theme, icon, tip, size=28)
        button.clicked.connect(lambda: self.command.emit(command))
        line.addWidget(button)
        return line


def _doubt_chip(theme: Theme) -> FilterChip:
    chip = FilterChip(theme, "", "unsure", "warning")
    chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    chip.hide()
    return chip
