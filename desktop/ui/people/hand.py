"""The hand for people across issues: it shows who they are, merges and parts them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.model import FactKind
from desktop.ui.archive.hit_list import HitEntry
from desktop.ui.commands.action_set import Handlers
from desktop.ui.jobs import Jobs
from desktop.ui.look.theme import Theme
from desktop.ui.people.name_form import NameForm
from desktop.ui.people.page import PeoplePage
from desktop.ui.people.rows import KINDS, last_words, mention_rows, name_rows, term_rows
from desktop.ui.reviewing.items import FactItem
from desktop.ui.session import Session
from desktop.workflow import Mention, Named, loose

_MERGE = "这几个算作同一个，名录和查找都照这样，随时可以撤销。"
_NO_NAME = "先选中一个人物、单位或地点，再看上次怎么写的。"
_PART = "选中的几处算作另一个。给个能区别的名称，随时可以撤销。"


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is to be seen: the kind, what names hold, and who is to be current."""

    kind: FactKind
    query: str = ""
    name: str = ""


class WhoIsWho(QObject):
    """Fills the page of people from the archive, and carries out what is asked for there.

    Attributes:
        jobs: its own background
        form: asks for a name

    Signals:
        opened: the page is to be seen
        refused: why nobody is shown
        hit_chosen: the ``HitEntry`` of a mention to open, and the name
        changed: names mean others than before
    """

    opened = Signal()
    refused = Signal(str)
    hit_chosen = Signal(object, str)
    changed = Signal()

    def __init__(self, session: Session, page: PeoplePage, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.jobs = Jobs(self)
        self.form = NameForm(theme, window)
        self._session = session
        self._identities = session.workflow.identities
        self._page = page
        self._wanted = _Wanted(FactKind.PERSON)
        self._name: Callable[[str], None] = lambda _name: None
        self.form.filled.connect(lambda name: self._name(name))
        page.kind_chosen.connect(lambda kind: self._show(_Wanted(kind, self._query)))
        page.query_changed.connect(lambda query: self._show(_Wanted(page.kind, query)))
        page.reached.connect(self._show_person)
        page.merge_asked.connect(self._ask_merge)
        page.part_asked.connect(self._ask_part)
        page.take_back_asked.connect(self._take_back)
        page.mention_chosen.connect(self._open)

    def handlers(self) -> Handlers:
        """Return what each action of this hand does."""
        return {"people": self.show, "earlier": self.show_earlier}

    def close(self) -> None:
        """Look no more."""
        self.jobs.close()

    def show(self) -> None:
        """Show everyone of the kind that was looked at last."""
        self.opened.emit()
        self._show(_Wanted(self._page.kind, self._query))

    def show_earlier(self) -> None:
        """Show how whom or what the selection stands on was written of before."""
        item = self._session.agenda.current(self._session.selection)
        if not (isinstance(item, FactItem) and item.kind in KINDS):
            self.refused.emit(_NO_NAME)
        else:
            self.opened.emit()
            self._page.query.clear()
            self._page.choose_kind(item.kind)
            self._show(_Wanted(item.kind, name="".join(item.name.split())))

    @property
    def _query(self) -> str:
        return self._page.query.text().strip()

    def _show(self, wanted: _Wanted) -> None:
        self._wanted = wanted
        self.jobs.run(
            lambda: self._found(wanted),
            lambda found: self._show_names(wanted, *found),
            lambda: self._wanted is wanted,
        )

    def _found(self, wanted: _Wanted) -> tuple[list[Named], str]:
        """Return everyone whose name holds what was typed, or begins with these letters."""
        everyone = self._identities.everyone(wanted.kind)
        called = set(self._session.workflow.archive.people(wanted.query)) if wanted.query else set[str]()
        is_person, held = wanted.kind is FactKind.PERSON, loose(wanted.query)
        found = [one for one in everyone if held in loose(one.name) or (is_person and one.name in called)]
        return found, self._identities.undoing

    def _show_names(self, wanted: _Wanted, found: Sequence[Named], undoing: str) -> None:
        locked = bool(self._session.workflow.archive.read_only)
        self._page.show_names(name_rows(found), undoing, is_locked=locked)
        if wanted.name:
            self._page.names.go_to(lambda row: row.name == wanted.name)
            if not any(one.name == wanted.name for one in found):
                # A name that was merged is found under the one it means.
                self._show_person(wanted.name)

    def _show_person(self, name: str) -> None:
        kind, wanted, desk = self._wanted.kind, self._wanted, self._session.desk
        own = (desk.issue_id, desk.review.issue.masthead.date) if desk else (None, None)
        self.jobs.run(
            lambda: self._read(name, kind, *own),
            lambda read: self._page.show_person(*read),
            lambda: self._wanted is wanted and self._is_current(name),
        )

    def _is_current(self, name: str) -> bool:
        current = self._page.names.current
        return current is None or current.name == name or self._wanted.name == name

    def _read(self, name: str, kind: FactKind, issue: int | None, date: str | None) -> tuple[object, ...]:
        """Return all that is shown of someone; ``issue`` of that date lies on the desk."""
        mentions = self._identities.mentions(name, kind)
        identity = mentions[0].identity if mentions else name
        printed = self._identities.printed_names(identity, kind)
        return (
            identity,
            printed,
            term_rows(mentions),
            mention_rows(mentions),
            last_words(mentions, issue, date),
        )

    def _ask_merge(self, names: tuple[str, ...]) -> None:
        kind = self._page.kind
        self._name = lambda into: self._change(lambda: self._identities.merge(kind, names, into), into)
        self.form.ask("合并为同一个", _MERGE, names)

    def _ask_part(self, mentions: tuple[Mention, ...]) -> None:
        kind = self._page.kind
        self._name = lambda other: self._change(lambda: self._identities.part(kind, mentions, other), other)
        self.form.ask("分出另一个", _PART, _offered(mentions))

    def _take_back(self) -> None:
        """Undo the last change; whoever is seen stays, by the name that is printed."""
        seen = self._page.mentions.rows
        self._change(self._identities.take_back, seen[0].mention.name if seen else "")

    def _change(self, change: Callable[[], None], name: str = "") -> None:
        """Change who is who, and show it again."""
        self.jobs.run(change, lambda _done: self._changed(name))

    def _changed(self, name: str) -> None:
        self._show(_Wanted(self._page.kind, self._query, name))
        self.changed.emit()

    def _open(self, mention: Mention) -> None:
        if mention.article is not None:
            title = mention.headline or "无题"
            self.hit_chosen.emit(HitEntry(str(mention.issue), mention.article, title, "", ""), mention.name)


def _offered(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Return names that tell another one apart: by the posts, or as the second."""
    name = mentions[0].identity
    posts = dict.fromkeys(mention.post for mention in mentions if mention.post)
    return (*(f"{name}（{post}）" for post in posts), f"{name}（二）")
