"""A hand that does anything an editor can do in the real window, in any order, from a seed."""

from __future__ import annotations

import random
from collections.abc import Callable

from PySide6.QtCore import QDeadlineTimer, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

from desktop.model import NameState, Passage, ReturnTo, SetMasthead, Span
from desktop.review import EditLog, states
from desktop.text.coverage import doubly_covered, uncovered
from desktop.ui.commands.actions import ACTIONS
from desktop.ui.commands.text_actions import ROLE_PREFIX
from desktop.ui.editing.edits import MAKERS
from desktop.ui.galley.document import shown
from desktop.ui.galley.plan import Place
from desktop.ui.inspector import Tab
from desktop.ui.inspector.fact_rows import FactRow
from desktop.ui.main_window import MainWindow
from desktop.ui.reviewing.items import FactItem
from desktop.ui.selection import Selection
from desktop.workflow import Desk

_WORDS = ("社区", "，", "😀", "7号楼", "和居民", "。", "a b", "的")
_STRUCTURE = tuple(name for name in MAKERS if name != "new_article")
_ROLES = tuple(action.id for action in ACTIONS if action.id.startswith(ROLE_PREFIX))
_VERDICTS = ("next", "previous", "confirm", "reject", "restore", "dismiss_rule", "confirm_passage")
_VIEWS = ("fold", "unfold_all", "source", "find_next", "tab_facts", "tab_findings", "ask_structure")
_KEYS = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Left, Qt.Key.Key_Home)
_SOON_MS = 2_000
"""Everything that waits a moment has been done by then, however busy the machine is."""
_LONGEST = 6_000
"""A text that has grown to so many characters is made shorter by whatever is typed next."""


class RandomHand:
    """Acts on the issue that lies on a window's desk.

    Attributes:
        acts: how often it acted
    """

    def __init__(self, window: MainWindow, draw: random.Random) -> None:
        self.acts = 0
        self._window = window
        self._draw = draw
        self._ways: tuple[tuple[Callable[[], None], int], ...] = (
            (self._type, 30),
            (self._press, 14),
            (lambda: self._run(draw.choice(_STRUCTURE)), 14),
            (lambda: self._run(draw.choice(_ROLES)), 8),
            (lambda: self._run(draw.choice(_VERDICTS)), 14),
            (self._go_back_and_forth, 10),
            (lambda: self._run(draw.choice(_VIEWS)), 3),
            (self._change_masthead, 2),
            (self._replace, 2),
            (self._return, 2),
            (lambda: self._run("new_article"), 1),
        )

    @property
    def desk(self) -> Desk:
        """The open issue."""
        desk = self._window.session.desk
        assert desk is not None
        return desk

    def act(self) -> None:
        """Do one thing somewhere, and let the window answer."""
        self.acts += 1
        self._select()
        ways, weights = zip(*self._ways, strict=True)
        self._draw.choices(ways, weights)[0]()
        QApplication.processEvents()
        # Outside of an event loop nothing else destroys what was closed.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _run(self, action: str) -> None:
        self._window.run(action)

    def _select(self) -> None:
        passage = self._passage()
        if passage is None or self._draw.random() < 0.3:
            return
        at = self._draw.randint(0, len(passage.text))
        homes = {
            own.id: article.id for article in self.desk.review.issue.articles for own in article.passages
        }
        self._window.session.select(Selection(homes.get(passage.id), passage.id, Span(at, at)))

    def _passage(self) -> Passage | None:
        passages = tuple(self.desk.review.issue.passages())
        return self._draw.choice(passages) if passages else None

    def _type(self) -> None:
        """Type a word through the input method, over some selected ones now and then."""
        self._to_the_text()
        galley = self._window.panes.galley
        if self._draw.random() < self._share_of_cuts():
            cursor = galley.textCursor()
            step = cursor.MoveOperation.NextCharacter
            cursor.movePosition(step, cursor.MoveMode.KeepAnchor, self._draw.randint(1, 6))
            galley.setTextCursor(cursor)
        QApplication.sendEvent(galley, QInputMethodEvent("pin", []))
        commit = QInputMethodEvent("", [])
        commit.setCommitString(self._draw.choice(_WORDS))
        QApplication.sendEvent(galley, commit)
        if self._draw.random() < 0.5:
            galley.flush()

    def _share_of_cuts(self) -> float:
        length = sum(len(passage.text) for passage in self.desk.review.issue.passages())
        return 0.5 if length < _LONGEST else 1.0

    def _press(self) -> None:
        self._to_the_text()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, self._draw.choice(_KEYS), Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(self._window.panes.galley, key)

    def _to_the_text(self) -> None:
        self._run("edit_mode")
        passage, galley = self._passage(), self._window.panes.galley
        galley.flush()
        if passage is not None and galley.plan.row(passage.id):
            galley.put_caret(Place(passage.id, self._draw.randint(0, len(passage.text))))

    def _go_back_and_forth(self) -> None:
        action = self._draw.choice(("undo", "undo", "redo"))
        for _ in range(self._draw.randint(1, 6)):
            self._run(action)

    def _change_masthead(self) -> None:
        self._window.session.do(SetMasthead("issue_number", self._draw.randint(1, 900)))

    def _replace(self) -> None:
        self._run("replace")
        bar = self._window.hands.seeking.bar
        bar.field.setText(self._draw.choice(_WORDS))
        bar.words.setText(self._draw.choice(_WORDS))
        bar.all.click()
        bar.close_bar()

    def _return(self) -> None:
        state = self._draw.choice(self.desk.states[:200])
        if state.entry.parent is None:
            return
        session = self._window.session
        if self._draw.random() < 0.5:
            session.do(ReturnTo(state.entry.id, state.label))
        else:
            session.do(NameState(state.entry.id, self._draw.choice(_WORDS)))


def check_window(window: MainWindow) -> None:
    """Hold that the window shows the model, and that the model has lost nothing."""
    panes, desk = window.panes, window.session.desk
    assert desk is not None
    window.run("unfold_all")
    panes.galley.flush()
    issue = desk.review.issue
    block, texts = panes.galley.document().begin(), []
    while block.isValid():
        texts.append(block.text())
        block = block.next()
    assert texts == ([shown(passage.text) for passage in issue.passages()] or [""])
    assert panes.galley.review is desk.review
    assert all(panes.outline.tree.has(article.id) for article in issue.articles)
    _check_facts(window)
    assert uncovered(issue) == []
    assert doubly_covered(issue) == []


def _check_facts(window: MainWindow) -> None:
    """Hold that the list of facts, where it is in front, is soon that of the issue as it lies on the desk."""
    late = QDeadlineTimer(_SOON_MS)
    while window.panes.inspector.tab is Tab.FACTS and _listed(window) != _wanted(window):
        assert not late.hasExpired()
        QApplication.processEvents()


def _listed(window: MainWindow) -> list[FactItem]:
    rows = window.panes.inspector.facts.rows.rows
    return sorted((row.item for row in rows if isinstance(row, FactRow)), key=_place)


def _wanted(window: MainWindow) -> list[FactItem]:
    lets = window.panes.inspector.filters.shown.lets
    return sorted(filter(lets, window.session.agenda.facts), key=_place)


def _place(item: FactItem) -> tuple[object, ...]:
    return item.place, item.kind.value, item.name


def check_archive(window: MainWindow) -> None:
    """Hold that the archive would bring back the very issue that lies on the desk."""
    desk, workflow = window.session.desk, window.session.workflow
    assert desk is not None
    workflow.writer.flush()
    kept = EditLog(workflow.archive.load_log(desk.issue_id))
    assert kept.review == desk.review
    assert states(kept) == desk.states
