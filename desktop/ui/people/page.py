"""Everyone in the archive at the left; at the right the posts and every mention of one of them."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.model import FactKind
from desktop.ui.controls.buttons import push_button
from desktop.ui.controls.labels import ElidedLabel, label, surface
from desktop.ui.controls.segments import SegmentedTabs
from desktop.ui.look import tokens
from desktop.ui.look.theme import Theme
from desktop.ui.people.lists import mention_list, name_list, term_list
from desktop.ui.people.rows import KINDS, MentionRow, NameRow, TermRow
from desktop.workflow import Mention

_SIDE = 300
_TERM, _TERMS_SHOWN = 28, 5
_PAUSE_MS = 60
_KINDS = tuple(KINDS)
_EMPTY = "档案里还没有{}。放入往期，或核对一期以后，这里就有了。"
_NOT_FOUND = "没有“{}”。少打一个字再试，人物也可以打拼音首字母。"


class PeoplePage(QFrame):
    """Who stands in the archive.

    Signals:
        kind_chosen: people, organisations or places, as ``FactKind``
        query_changed: what names are to hold or begin with, after a short pause
        reached: the name whose mentions are to be shown
        merge_asked: the names that are one
        part_asked: the mentions that are another one's
        take_back_asked: the last merge or parting is to be undone
        mention_chosen: the ``Mention`` to open
        search_asked: the name to look for in full
    """

    help_page = "archive#往期怎么写"

    kind_chosen = Signal(object)
    query_changed = Signal(str)
    reached = Signal(str)
    merge_asked = Signal(object)
    part_asked = Signal(object)
    take_back_asked = Signal()
    mention_chosen = Signal(object)
    search_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "base")
        self.kinds = SegmentedTabs(theme, tuple(KINDS.values()))
        self.kinds.setAccessibleName("种类")
        self.query = QLineEdit(placeholderText="找名称，或打拼音首字母")
        self.query.setAccessibleName("在名称里找")
        self.query.setClearButtonEnabled(True)
        self.names = name_list(theme)
        self.count = label(theme, "", tokens.NOTE, "text2", wrap=True)
        self.title = ElidedLabel(theme, tokens.DIALOG_TITLE)
        self.printed = label(theme, "", tokens.INTERFACE, "text2", wrap=True)
        self.posts = term_list(theme)
        self.mentions = mention_list(theme)
        self.merge = push_button("合并…")
        self.part = push_button("分出…")
        self.search = push_button("查全文")
        self.take_back = push_button("撤销")
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._is_locked = False
        self._lay_out(theme)
        self._connect()
        for button in (self.merge, self.part, self.search, self.take_back):
            button.hide()

    @property
    def kind(self) -> FactKind:
        """What is listed."""
        return _KINDS[self.kinds.currentIndex()]

    def choose_kind(self, kind: FactKind) -> None:
        """List people, organisations or places."""
        self.kinds.setCurrentIndex(_KINDS.index(kind))

    def show_names(self, rows: tuple[NameRow, ...], undoing: str, *, is_locked: bool = False) -> None:
        """Show these names, the first one current; ``undoing`` names the step that can be taken back."""
        self._is_locked = is_locked
        self.names.show_rows(rows)
        query = self.query.text().strip()
        nothing = _NOT_FOUND.format(query) if query else _EMPTY.format(KINDS[self.kind])
        self.count.setText(f"{len(rows):,} 个，期数多的在前" if rows else nothing)
        self.take_back.setText(f"撤销：{undoing}")
        self.take_back.setVisible(bool(undoing) and not is_locked)
        self.names.go_to()
        if not rows:
            self.show_person("", (), (), (), "")

    def show_person(
        self,
        name: str,
        printed: tuple[str, ...],
        posts: tuple[TermRow, ...],
        mentions: tuple[MentionRow, ...],
        last: str,
    ) -> None:
        """Show the posts and the mentions of one of them; ``last`` says how it was printed last."""
        self.title.setText(name)
        others = "、".join(one for one in printed if one != name)
        told = [f"{len(mentions):,} 处" if mentions else "", f"也印作 {others}" if others else ""]
        said = "，".join(filter(None, told))
        self.printed.setText("。".join(filter(None, (said, last))))
        self.posts.show_rows(posts)
        self.posts.setFixedHeight(_TERM * min(len(posts), _TERMS_SHOWN))
        self.posts.setVisible(bool(posts))
        self.mentions.show_rows(mentions)
        self.search.setVisible(bool(name))
        self._offer()

    def _connect(self) -> None:
        self.kinds.currentChanged.connect(lambda _tab: self.kind_chosen.emit(self.kind))
        self._pause.timeout.connect(lambda: self.query_changed.emit(self.query.text().strip()))
        self.query.textChanged.connect(lambda _words: self._pause.start())
        self.names.reached.connect(self._reach)
        for view in (self.names, self.mentions):
            view.gathered.connect(self._offer)
        self.mentions.chosen.connect(lambda row: self.mention_chosen.emit(row.mention))
        self.merge.clicked.connect(lambda: self.merge_asked.emit(self._chosen_names()))
        self.part.clicked.connect(lambda: self.part_asked.emit(self._chosen_mentions()))
        self.search.clicked.connect(lambda: self.search_asked.emit(self.title.text()))
        self.take_back.clicked.connect(self.take_back_asked)

    def _reach(self, row: NameRow | None) -> None:
        if row is not None:
            self.reached.emit(row.name)

    def _chosen_names(self) -> tuple[str, ...]:
        return tuple(row.name for row in self.names.selected)

    def _chosen_mentions(self) -> tuple[Mention, ...]:
        return tuple(row.mention for row in self.mentions.selected)

    def _offer(self) -> None:
        """Offer what makes sense for what is chosen: all of one's mentions are nobody else's."""
        mentions = len(self._chosen_mentions())
        self.merge.setVisible(len(self._chosen_names()) > 1 and not self._is_locked)
        self.part.setVisible(0 < mentions < len(self.mentions.rows) and not self._is_locked)

    def _lay_out(self, theme: Theme) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        side = surface("outline")
        side.setFixedWidth(_SIDE)
        column = QVBoxLayout(side)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        for widget in (self.kinds, self.query, self.count):
            column.addWidget(widget)
        column.addWidget(self.names, 1)
        column.addWidget(self.merge)
        column.addWidget(label(theme, "Shift+↑ ↓ 选几个，就可以合并", tokens.NOTE, "text3"))
        layout.addWidget(side)
        layout.addLayout(self._right(theme), 1)

    def _right(self, theme: Theme) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(28, 16, 20, 12)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.search)
        column.addLayout(head)
        column.addWidget(self.printed)
        column.addWidget(self.posts)
        column.addWidget(self.mentions, 1)
        foot = QHBoxLayout()
        keys = "Enter 看那一篇    选几处可以分出去，算作另一个"
        foot.addWidget(label(theme, keys, tokens.NOTE, "text3"), 1)
        for button in (self.take_back, self.part):
            foot.addWidget(button)
        column.addLayout(foot)
        return column
