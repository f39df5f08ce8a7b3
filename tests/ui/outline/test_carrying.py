"""A row is carried to another place: it shows where it would come to rest, and is let go there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QRect, Qt
from PySide6.QtGui import QDragLeaveEvent, QDragMoveEvent, QDropEvent
from pytestqt.qtbot import QtBot

from desktop.model import Edit, Issue, MoveArticle, MovePassage
from desktop.ui.look.theme import Theme
from desktop.ui.outline import OutlinePane

# PySide6 6.12 deprecates the only way of making such an event that 6.11 knows.
pytestmark = pytest.mark.filterwarnings("ignore:.*QDragMoveEvent:DeprecationWarning")

MOVE, LEFT, NO_KEYS = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme, issue: Issue) -> OutlinePane:
    made = OutlinePane(theme)
    qtbot.addWidget(made)
    made.resize(264, 700)
    made.show_issue(issue)
    made.tree.expandAll()
    made.show()
    return made


def row_box(pane: OutlinePane, row: str) -> QRect:
    pane.tree.select_id(row)
    return pane.tree.visualRect(pane.tree.currentIndex())


def move_to(pane: OutlinePane, point: QPoint) -> QDragMoveEvent:
    event = QDragMoveEvent(point, MOVE, QMimeData(), LEFT, NO_KEYS)
    pane.tree.dragMoveEvent(event)
    return event


def let_go(pane: OutlinePane, moved: str, target: str, share: float) -> list[Edit]:
    """Carry a row to a share of another one's height, let go, and return the edits that this means."""
    edits: list[Edit] = []
    pane.edited.connect(edits.append)
    box = row_box(pane, target)
    pane.tree.select_id(moved)
    point = QPoint(box.center().x(), box.top() + round(share * box.height()))
    drop = QDropEvent(point.toPointF(), MOVE, QMimeData(), LEFT, NO_KEYS)
    pane.tree.dropEvent(drop)
    # After a move Qt would take the row away itself.
    assert drop.dropAction() is Qt.DropAction.IgnoreAction
    return edits


@pytest.mark.parametrize(
    ("moved", "target", "share", "edit"),
    [
        pytest.param("p1", "p3", 0.8, MovePassage("p1", "a1"), id="behind the last passage"),
        pytest.param("p3", "p1", 0.2, MovePassage("p3", "a1", "p1"), id="in front of a passage"),
        pytest.param("p1", "a2", 0.2, MovePassage("p1", "a2"), id="into an article, at its upper edge"),
        pytest.param("p1", "a2", 0.9, MovePassage("p1", "a2"), id="into an article, at its lower edge"),
        pytest.param("a3", "a1", 0.2, MoveArticle("a3", "a1"), id="in front of an article"),
        pytest.param("a1", "a3", 0.8, MoveArticle("a1"), id="behind the last article"),
        pytest.param("a3", "p1", 0.2, MoveArticle("a3", "a1"), id="on the first row of an article"),
        pytest.param("a1", "p4", 0.5, MoveArticle("a1", "a3"), id="on the last row of an article"),
    ],
)
def test_what_letting_go_means(pane: OutlinePane, moved: str, target: str, share: float, edit: Edit) -> None:
    assert let_go(pane, moved, target, share) == [edit]


@pytest.mark.parametrize(
    ("moved", "target", "share"),
    [
        pytest.param("p1", "pic", 0.2, id="where it stands already"),
        pytest.param("a1", "a2", 0.2, id="in front of the article behind it"),
        pytest.param("a1", "p1", 0.5, id="an article on a row of its own"),
        pytest.param("a1", "masthead", 0.5, id="on the masthead"),
    ],
)
def test_where_it_means_nothing_it_cannot_be_let_go(
    pane: OutlinePane, moved: str, target: str, share: float
) -> None:
    box = row_box(pane, target)
    pane.tree.select_id(moved)
    event = move_to(pane, QPoint(box.center().x(), box.top() + round(share * box.height())))
    assert not event.isAccepted()
    assert let_go(pane, moved, target, share) == []


@pytest.mark.parametrize(("moved", "target"), [("p1", "a2"), ("a3", "a1")])
def test_it_is_seen_where_a_row_would_come_to_rest(pane: OutlinePane, moved: str, target: str) -> None:
    box = row_box(pane, target)
    pane.tree.select_id(moved)
    before = pane.tree.grab().toImage()
    assert move_to(pane, box.center() - QPoint(0, 6)).isAccepted()
    assert pane.tree.grab().toImage() != before
    pane.tree.dragLeaveEvent(QDragLeaveEvent())
    assert pane.tree.grab().toImage() == before


def test_before_the_first_of_a_section_is_shown_before_its_label(pane: OutlinePane) -> None:
    box = row_box(pane, "a2")
    label = pane.tree.visualRect(pane.tree.currentIndex().parent())
    pane.tree.select_id("a3")
    assert move_to(pane, QPoint(box.center().x(), box.top() + 2)).isAccepted()
    assert pane.tree._aim is not None
    assert pane.tree._aim.box == label
