"""The queue of the review bar: the structure first, one key a question, then facts and findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from desktop.model import AddSource, Issue, PassageKind, Reading
from desktop.ui.galley.seams import SeamCard
from desktop.ui.look.theme import Theme
from desktop.ui.main_window import MainWindow
from desktop.ui.reviewing.items import DoubtItem, FactItem
from desktop.ui.selection import Selection
from desktop.workflow import Workflow
from tests.ui import samples

# What the offscreen display cannot do, and says each time a popup opens.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Workflow]:
    workflow = Workflow.open(tmp_path / "档案.jiebao")
    yield workflow
    workflow.close()


@pytest.fixture
def window(qtbot: QtBot, archive: Workflow, theme: Theme) -> Iterator[MainWindow]:
    made = MainWindow(archive, theme)
    qtbot.addWidget(made)
    made.show()
    put(made, archive, samples.doubtful_review().issue)
    qtbot.waitUntil(lambda: bool(made.session.agenda.facts), timeout=20_000)
    yield made
    made.close()


def put(window: MainWindow, archive: Workflow, issue: Issue) -> None:
    window.session.put(archive.new_issue(AddSource(issue.sources[0], reading_of(issue))))


def reading_of(issue: Issue) -> Reading:
    return Reading(engine="样本", front=issue.front, articles=issue.articles)


def issue_of(window: MainWindow) -> Issue:
    assert window.session.desk is not None
    return window.session.desk.review.issue


def doubts(window: MainWindow) -> int:
    return len(window.session.agenda.doubts)


def asked(window: MainWindow) -> str:
    """Return the passage that the bar asks about, without the entry's number; empty at a fact."""
    item = window.hands.reviewing.current
    return item.ref.passage.removeprefix("1.") if isinstance(item, DoubtItem) else ""


def kind_of(window: MainWindow, passage: str) -> PassageKind:
    return samples.passage_of(issue_of(window), f"1.{passage}").kind


def test_the_structure_is_asked_first_in_reading_order(window: MainWindow) -> None:
    seen = []
    for _ in range(3):
        window.run("next")
        seen.append(asked(window))
    assert seen == [samples.SEAMED_ID, samples.CAPTION_ID, samples.BORDER_DOUBT.passage]


def test_one_key_confirms_and_goes_on_and_then_to_the_first_fact(qtbot: QtBot, window: MainWindow) -> None:
    window.run("next")
    for left in (2, 1, 0):
        qtbot.keyClick(window.panes.galley, Qt.Key.Key_Return)
        assert doubts(window) == left
    assert window.hands.reviewing.current == next(
        item for item in window.session.agenda.items if item.is_open
    )


def test_one_key_takes_the_other_reading_and_goes_on(qtbot: QtBot, window: MainWindow) -> None:
    window.run("next")
    for _ in range(3):
        qtbot.keyClick(window.panes.galley, Qt.Key.Key_Delete)
    assert doubts(window) == 0
    assert kind_of(window, samples.CAPTION_ID) is PassageKind.INTERTITLE
    assert len(issue_of(window).articles) == 2
    assert not any(list(passage.seams()) for passage in issue_of(window).passages())
    assert isinstance(window.hands.reviewing.current, FactItem)


def test_a_paragraph_that_goes_on_is_joined_by_one_key(
    qtbot: QtBot, window: MainWindow, archive: Workflow
) -> None:
    put(window, archive, samples.nearly_joined_review().issue)
    window.run("next")
    assert asked(window) == samples.LAST_ID
    qtbot.keyClick(window.panes.galley, Qt.Key.Key_Delete)
    joined = samples.passage_of(issue_of(window), f"1.{samples.SEAMED_ID}")
    assert len(list(joined.seams())) == 2
    assert doubts(window) == 0


@pytest.mark.parametrize(
    ("digit", "kind"),
    [(Qt.Key.Key_1, PassageKind.PARAGRAPH), (Qt.Key.Key_6, PassageKind.CAPTION)],
    ids=["another role", "the same role"],
)
def test_a_digit_settles_a_role_and_goes_on(
    qtbot: QtBot, window: MainWindow, digit: Qt.Key, kind: PassageKind
) -> None:
    window.run("next")
    window.run("next")
    qtbot.keyClick(window.panes.galley, digit)
    assert kind_of(window, samples.CAPTION_ID) is kind
    assert asked(window) == samples.BORDER_DOUBT.passage


def test_a_whole_article_is_confirmed_in_one_step(qtbot: QtBot, window: MainWindow) -> None:
    window.run("next")
    qtbot.keyClick(window.panes.galley, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert asked(window) == samples.BORDER_DOUBT.passage
    assert window.action_set.by_id["undo"].text() == "撤销：确认分段"
    window.run("undo")
    assert doubts(window) == 3


def test_who_is_at_the_facts_stays_there(window: MainWindow) -> None:
    first, second, *_ = (item for item in window.session.agenda.facts if item.is_open)
    window.session.select(first.selection())
    window.run("confirm")
    assert window.hands.reviewing.current == second


def test_the_doubts_can_be_left_out_and_are_still_counted(window: MainWindow) -> None:
    window.panes.outline.doubts.click()
    assert not window.action_set.by_id["ask_structure"].isChecked()
    window.run("next")
    assert isinstance(window.hands.reviewing.current, FactItem)
    assert window.panes.outline.doubts.text() == "存疑 3"
    window.action_set.by_id["ask_structure"].trigger()
    assert window.panes.outline.doubts.isChecked()


def test_without_doubts_nothing_is_said_of_them(qtbot: QtBot, window: MainWindow) -> None:
    window.run("next")
    for _ in range(3):
        qtbot.keyClick(window.panes.galley, Qt.Key.Key_Return)
    assert not window.panes.outline.doubts.isVisible()


def test_an_unsure_row_of_the_outline_asks(window: MainWindow) -> None:
    model = window.panes.outline.tree.model()
    role, flag = Qt.ItemDataRole.DisplayRole, Qt.MatchFlag.MatchRecursive
    (row,) = model.match(model.index(0, 0), role, "叠花篮", 1, flag)
    window.panes.outline.tree.setCurrentIndex(row)
    assert asked(window) == samples.CAPTION_ID


def test_what_was_settled_is_not_asked_after_a_restart(window: MainWindow, archive: Workflow) -> None:
    window.run("next")
    window.run("confirm")
    assert window.session.desk is not None
    archive.writer.flush()
    again = archive.open_issue(window.session.desk.issue_id)
    window.session.put(again)
    assert doubts(window) == 2


def test_a_confirmed_role_leaves_the_facts_as_they_were_read(qtbot: QtBot, window: MainWindow) -> None:
    window.run("next")
    with qtbot.assertNotEmitted(window.jobs.busy, wait=300):
        window.run("confirm")


CHOICES: dict[str, tuple[int, Callable[[MainWindow], object]]] = {
    "the source round a join": (1, lambda window: window.panes.galley.findChild(SeamCard)),
    "the roles": (2, lambda _window: isinstance(QApplication.activePopupWidget(), QMenu)),
}


@pytest.mark.parametrize(("steps", "opened"), CHOICES.values(), ids=CHOICES.keys())
def test_changing_opens_the_choices(
    window: MainWindow, steps: int, opened: Callable[[MainWindow], object]
) -> None:
    for _ in range(steps):
        window.run("next")
    window.run("change")
    assert opened(window)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()


def test_a_card_that_settles_a_join_leads_on(window: MainWindow) -> None:
    window.run("next")
    window.run("change")
    card = window.panes.galley.findChild(SeamCard)
    assert card is not None
    next(button for button in card.findChildren(QPushButton) if button.text() == "接上").click()
    assert asked(window) == samples.CAPTION_ID


def test_a_doubt_is_spoken_with_its_keys(qtbot: QtBot, window: MainWindow) -> None:
    window.session.select(Selection())
    with qtbot.waitSignal(window.hands.reviewing.announced) as told:
        window.run("next")
    assert told.args is not None
    assert told.args[0].endswith("Enter 接上，Del 断开")


def test_one_key_confirms_a_sound_paragraph_and_goes_on(window: MainWindow) -> None:
    window.hands.reviewing.asks_structure = False
    window.run("next")
    first = window.session.selection.passage
    window.run("confirm_passage")
    here = window.hands.reviewing.current
    assert here is not None
    assert here.is_open
    assert window.session.selection.passage != first


def test_enter_on_what_is_settled_only_goes_on(window: MainWindow) -> None:
    window.hands.reviewing.asks_structure = False
    window.run("next")
    before = window.session.selection
    window.run("confirm")
    window.session.select(before)
    steps = len(window.session.desk.states) if window.session.desk else 0
    window.run("confirm")
    assert window.session.desk is not None
    assert len(window.session.desk.states) == steps
    assert window.session.selection != before
