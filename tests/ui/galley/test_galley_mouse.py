from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QToolTip
from pytestqt.qtbot import QtBot

from desktop.model import (
    ConfirmStructure,
    Edit,
    MoveArticleBoundary,
    PassageKind,
    Review,
    SetKind,
    Span,
    SplitPassage,
)
from desktop.ui.galley import Mode, spots
from desktop.ui.galley.seams import SeamCard
from desktop.ui.selection import Selection
from tests.ui import samples
from tests.ui.galley.conftest import Bench

# What the offscreen display cannot do, and says each time a popup opens.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def on(bench: Bench, passage: str, point: QPointF) -> QPoint:
    """Return the point of the viewport for one that counts from a row's corner."""
    return (bench.galley.plan.show(passage).origin + point).toPoint()


def words(bench: Bench, passage: str, text: str) -> QPoint:
    span = samples.span_of(bench.review.issue, passage, text)
    return bench.galley.plan.rect(passage, span).center().toPoint()


def click(bench: Bench, point: QPoint) -> None:
    QTest.mouseClick(bench.galley.viewport(), LEFT, NONE, point)


def chip(bench: Bench, passage: str) -> QPoint:
    row = bench.galley.plan.show(passage)
    return on(bench, passage, spots.chip(bench.galley.scale, row).center())


def popup() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_a_click_on_a_fact_makes_it_current(bench: Bench, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bench.galley.selection_changed) as told:
        click(bench, words(bench, samples.LEAD_ID, "宁可为"))
    selection: Selection = told.args[0]
    assert selection.fact is not None
    assert (selection.article, selection.passage, selection.fact.text) == ("1.a0", samples.LEAD_ID, "宁可为")


def test_the_shorter_of_two_marks_is_meant(bench: Bench) -> None:
    click(bench, words(bench, samples.LEAD_ID, "银杏里"))
    assert bench.galley.current.fact is not None
    click(bench, words(bench, samples.LEAD_ID, "一行来到"))
    assert bench.galley.current.finding is not None


def test_a_click_on_a_glyph_makes_its_finding_current(bench: Bench) -> None:
    row = bench.galley.plan.show(samples.LEAD_ID)
    box, _ = next(spots.glyphs(bench.galley.scale, row, bench.galley.column_width()))
    click(bench, on(bench, samples.LEAD_ID, box.center()))
    assert bench.galley.current.finding is not None


def test_a_click_on_plain_words_makes_the_passage_current(bench: Bench) -> None:
    click(bench, words(bench, samples.LAST_ID, "居民区"))
    current = bench.galley.current
    assert (current.article, current.passage, current.fact) == ("1.a0", samples.LAST_ID, None)
    assert bench.galley.mode is Mode.REVIEW


def test_a_second_click_at_the_caret_begins_editing(bench: Bench) -> None:
    for _ in range(2):
        click(bench, words(bench, samples.LAST_ID, "居民区"))
        QTest.qWait(QApplication.doubleClickInterval() + 20)
    assert bench.galley.mode is Mode.EDIT


def test_a_double_click_on_plain_words_begins_editing_there(bench: Bench) -> None:
    QTest.mouseDClick(bench.galley.viewport(), LEFT, NONE, words(bench, samples.LAST_ID, "柏松"))
    caret = bench.galley.caret()
    assert bench.galley.mode is Mode.EDIT
    assert caret is not None
    assert caret.passage == samples.LAST_ID


def test_a_double_click_on_a_mark_asks_to_change_it(bench: Bench, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bench.galley.command) as sent:
        QTest.mouseDClick(bench.galley.viewport(), LEFT, NONE, words(bench, samples.LEAD_ID, "宁可为"))
    assert sent.args == ["change"]


def test_a_click_on_a_border_makes_the_article_current(bench: Bench) -> None:
    row = bench.galley.plan.show("1.a1-0")
    click(bench, on(bench, "1.a1-0", QPointF(300, spots.rule(bench.galley.scale, row))))
    assert bench.galley.current == Selection("1.a1")


def test_the_role_chip_opens_the_roles_and_a_digit_chooses(bench: Bench) -> None:
    click(bench, chip(bench, samples.CAPTION_ID))
    QTest.keyClick(popup(), Qt.Key.Key_1)
    assert bench.edits == [SetKind(samples.CAPTION_ID, PassageKind.PARAGRAPH)]


def test_the_chip_of_a_picture_slot_opens_nothing(bench: Bench) -> None:
    click(bench, chip(bench, samples.PICTURE_ID))
    assert QApplication.activePopupWidget() is None


def test_a_seam_shows_the_source_and_can_be_opened(bench: Bench, qtbot: QtBot) -> None:
    row = bench.galley.plan.show(samples.SEAMED_ID)
    (pin,) = row.layout.pins
    click(bench, on(bench, samples.SEAMED_ID, QPointF(pin.x, pin.line.baseline)))
    card = bench.galley.findChild(SeamCard)
    assert card is not None
    cut = next(button for button in card.findChildren(QPushButton) if button.text() == "断开")
    cut.click()
    assert bench.edits == [SplitPassage(samples.SEAMED_ID, len(samples.HALVES[0]))]


@pytest.mark.parametrize(
    ("key", "edits"),
    [
        (Qt.Key.Key_Delete, [SplitPassage(samples.SEAMED_ID, len(samples.HALVES[0]))]),
        (Qt.Key.Key_Return, []),
    ],
    ids=["cut", "kept"],
)
def test_the_card_of_a_seam_is_answered_by_one_key(bench: Bench, key: Qt.Key, edits: list[Edit]) -> None:
    (pin,) = bench.galley.plan.show(samples.SEAMED_ID).layout.pins
    click(bench, on(bench, samples.SEAMED_ID, QPointF(pin.x, pin.line.baseline)))
    card = bench.galley.findChild(SeamCard)
    assert card is not None
    QTest.keyClick(card, key)
    assert bench.edits == edits
    assert not card.isVisible()


@pytest.fixture
def doubtful(bench_for: Callable[[Review], Bench]) -> Bench:
    return bench_for(samples.doubtful_review())


def test_a_click_on_an_unsure_role_asks_and_opens_the_roles(doubtful: Bench) -> None:
    click(doubtful, chip(doubtful, samples.CAPTION_ID))
    assert doubtful.galley.current == Selection("1.a0", samples.CAPTION_ID, doubt=samples.CAPTION_DOUBT)
    QTest.keyClick(popup(), Qt.Key.Key_2)
    assert doubtful.edits == [SetKind(samples.CAPTION_ID, PassageKind.HEADLINE)]


def test_a_click_on_an_unsure_border_asks(doubtful: Bench) -> None:
    row = doubtful.galley.plan.show("1.a1-0")
    click(doubtful, on(doubtful, "1.a1-0", QPointF(300, spots.rule(doubtful.galley.scale, row))))
    assert doubtful.galley.current.doubt == samples.BORDER_DOUBT


def test_an_unsure_seam_is_confirmed_on_its_card(doubtful: Bench) -> None:
    (pin,) = doubtful.galley.plan.show(samples.SEAMED_ID).layout.pins
    click(doubtful, on(doubtful, samples.SEAMED_ID, QPointF(pin.x, pin.line.baseline)))
    assert doubtful.galley.current.doubt == samples.SEAM_DOUBT
    card = doubtful.galley.findChild(SeamCard)
    assert card is not None
    next(button for button in card.findChildren(QPushButton) if button.text() == "接上").click()
    assert doubtful.edits == [ConfirmStructure((samples.SEAM_DOUBT,))]


def test_a_click_in_the_indent_of_an_unsure_cut_asks(bench_for: Callable[[Review], Bench]) -> None:
    bench = bench_for(samples.nearly_joined_review())
    (pin,) = bench.galley.plan.show(samples.LAST_ID).layout.pins
    click(bench, on(bench, samples.LAST_ID, QPointF(pin.x, pin.line.baseline)))
    assert bench.galley.current.doubt == samples.CUT_DOUBT
    assert bench.galley.findChild(SeamCard) is None
    bench.galley.open_choice()
    assert QApplication.activePopupWidget() is None


def test_a_role_in_doubt_is_confirmed_in_its_menu(doubtful: Bench) -> None:
    click(doubtful, chip(doubtful, samples.CAPTION_ID))
    QTest.keyClick(popup(), Qt.Key.Key_6)
    assert doubtful.edits == [ConfirmStructure((samples.CAPTION_DOUBT,))]


def test_dragging_a_border_snaps_between_passages_and_is_one_edit(bench: Bench) -> None:
    galley = bench.galley
    start = on(bench, "1.a1-0", QPointF(300, spots.rule(galley.scale, galley.plan.show("1.a1-0"))))
    end = on(bench, samples.LAST_ID, QPointF(300, 6))
    QTest.mousePress(galley.viewport(), LEFT, NONE, start)
    QTest.mouseMove(galley.viewport(), end)
    galley.grab()
    QTest.mouseRelease(galley.viewport(), LEFT, NONE, end)
    assert bench.edits == [MoveArticleBoundary("1.a1", samples.LAST_ID)]


def test_a_border_held_at_the_edge_scrolls_on(bench: Bench, qtbot: QtBot) -> None:
    galley = bench.galley
    galley.resize(galley.width(), 160)
    galley.bring_to("1.a1-0", 0, 100)
    start = on(bench, "1.a1-0", QPointF(300, spots.rule(galley.scale, galley.plan.show("1.a1-0"))))
    QTest.mousePress(galley.viewport(), LEFT, NONE, start)
    QTest.mouseMove(galley.viewport(), QPoint(start.x(), 4))
    held = galley.verticalScrollBar().value()
    qtbot.waitUntil(lambda: galley.verticalScrollBar().value() < held)
    QTest.keyClick(galley, Qt.Key.Key_Escape)
    assert bench.edits == []


def test_escape_cancels_a_drag(bench: Bench) -> None:
    galley = bench.galley
    start = on(bench, "1.a1-0", QPointF(300, spots.rule(galley.scale, galley.plan.show("1.a1-0"))))
    QTest.mousePress(galley.viewport(), LEFT, NONE, start)
    QTest.mouseMove(galley.viewport(), start - QPoint(0, 200))
    QTest.keyClick(galley, Qt.Key.Key_Escape)
    QTest.mouseRelease(galley.viewport(), LEFT, NONE, start - QPoint(0, 200))
    assert bench.edits == []


def test_the_border_of_the_first_article_stays_where_it_is(bench: Bench) -> None:
    assert bench.galley.begin_drag("1.a0") is None


def test_a_border_does_not_move_in_a_locked_issue(bench: Bench) -> None:
    bench.galley.set_locked(True)
    assert bench.galley.begin_drag("1.a1") is None


def test_words_swept_over_are_told_when_the_button_is_let_go(bench: Bench, qtbot: QtBot) -> None:
    box: QRectF = bench.galley.plan.rect(samples.LAST_ID, Span(0, 5))
    view = bench.galley.viewport()
    QTest.mousePress(view, LEFT, NONE, (box.topLeft() + QPointF(1, 14)).toPoint())
    QTest.mouseMove(view, (box.bottomRight() - QPointF(1, 14)).toPoint())
    with qtbot.waitSignal(bench.galley.selection_changed) as told:
        QTest.mouseRelease(view, LEFT, NONE, (box.bottomRight() - QPointF(1, 14)).toPoint())
    selection: Selection = told.args[0]
    assert selection.span == Span(0, 5)


@pytest.fixture
def menu_over_words(bench: Bench) -> QMenu:
    cursor = bench.galley.textCursor()
    start = bench.galley.plan.block(samples.LAST_ID).position()
    cursor.setPosition(start + 6)
    cursor.setPosition(start + 8, cursor.MoveMode.KeepAnchor)
    bench.galley.setTextCursor(cursor)
    bench.galley.hand.context.open(QPoint(300, 300))
    return popup()


def test_the_context_menu_speaks_chinese(menu_over_words: QMenu) -> None:
    texts = [action.text() for action in menu_over_words.actions() if not action.isSeparator()]
    assert texts[:6] == ["撤销", "重做", "剪切", "复制", "粘贴", "全选"]
    assert texts[-2:] == ["设为…", "标为…"]


def test_words_can_be_marked_as_a_fact_that_was_missed(
    bench: Bench, qtbot: QtBot, menu_over_words: QMenu
) -> None:
    kinds = menu_over_words.actions()[-1].menu()
    assert isinstance(kinds, QMenu)
    with qtbot.waitSignal(bench.galley.command) as sent:
        kinds.actions()[0].trigger()
    assert sent.args == ["mark.person"]
    assert bench.galley.current.span == Span(6, 8)


@pytest.mark.parametrize("command", ["undo", "split", "merge_article", "paste"])
def test_lines_of_the_context_menu_send_their_command(
    bench: Bench, qtbot: QtBot, menu_over_words: QMenu, command: str
) -> None:
    action = next(action for action in menu_over_words.actions() if action.objectName() == command)
    with qtbot.waitSignal(bench.galley.command) as sent:
        action.trigger()
    assert sent.args == [command]


def test_resting_on_a_mark_tells_what_it_was_read_from(bench: Bench, qtbot: QtBot) -> None:
    QTest.mouseMove(bench.galley.viewport(), words(bench, samples.LEAD_ID, "宁可为"))
    qtbot.waitUntil(lambda: "跟在职务之后" in QToolTip.text())


def test_what_is_dropped_on_the_text_is_left_to_the_window(bench: Bench) -> None:
    bench.galley.set_mode(Mode.EDIT)
    assert not bench.galley.acceptDrops()
    assert not bench.galley.viewport().acceptDrops()
