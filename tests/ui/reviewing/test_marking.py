"""Marking in the window: words, ends, kinds, several at once, merged and parted; all of it undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop.model import ChangeFact, Fact, FactKind, FactState, JudgedFact, Span, Together
from desktop.ui.main_window import MainWindow
from desktop.ui.reviewing.corrections import merging
from desktop.ui.reviewing.items import FactItem, fact_item
from desktop.ui.selection import Selection

PERSON, DATE, WORK = FactKind.PERSON, FactKind.DATE, FactKind.WORK


def organization(text: str, start: int, value: str = "") -> JudgedFact:
    span = Span(start, start + len(text))
    return JudgedFact(Fact(FactKind.ORGANIZATION, "p", span, text, value or text), FactState.PROPOSED)


def shown(window: MainWindow, *states: FactState) -> list[str]:
    assert window.session.desk is not None
    judged = window.session.desk.layers.facts
    return [f"{one.fact.kind} {one.fact.text}" for one in judged if not states or one.state in states]


def item(window: MainWindow, name: str) -> FactItem:
    return next(one for one in window.session.agenda.facts if one.name == name)


def select_words(window: MainWindow, words: str) -> None:
    assert window.session.desk is not None
    passages = window.session.desk.review.issue.passages()
    home = next(passage for passage in passages if words in passage.text)
    start = home.text.index(words)
    window.session.select(Selection(None, home.id, Span(start, start + len(words))))


def go_to(window: MainWindow, name: str) -> None:
    window.session.select(item(window, name).selection())


def test_selected_words_become_a_fact_and_are_current(qtbot: QtBot, desk: MainWindow) -> None:
    select_words(desk, "春季读书会")
    desk.run("mark.work")
    assert "work 春季读书会" in shown(desk, FactState.CONFIRMED)
    assert isinstance(desk.hands.reviewing.current, FactItem)
    desk.run("undo")
    qtbot.waitUntil(lambda: "work 春季读书会" not in shown(desk), timeout=60_000)


def test_a_figure_that_reads_as_nothing_asks_for_its_value(desk: MainWindow) -> None:
    select_words(desk, "居民家门口")
    desk.run("mark.date")
    assert desk.panes.inspector.facts.editor is not None


def test_without_words_nothing_is_marked(qtbot: QtBot, desk: MainWindow) -> None:
    desk.session.select(Selection())
    with qtbot.waitSignal(desk.hands.marking.refused):
        desk.run("mark.work")


def test_a_fact_gets_another_kind(desk: MainWindow) -> None:
    go_to(desk, "陆知远")
    desk.run("mark.organization")
    assert shown(desk).count("organization 陆知远") == 2
    assert "person 陆知远" not in shown(desk, FactState.CONFIRMED, FactState.PROPOSED)
    assert desk.action_set.by_id["undo"].text() == "撤销：改种类"


def test_single_keys_move_the_ends_of_a_fact(qtbot: QtBot, desk: MainWindow) -> None:
    go_to(desk, "陆知远")
    qtbot.keyClick(desk.panes.galley, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert "person 陆知" in shown(desk, FactState.CONFIRMED)
    qtbot.keyClick(desk.panes.galley, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert "person 陆知远" in shown(desk, FactState.CONFIRMED)
    qtbot.waitUntil(lambda: "person 陆知" not in shown(desk), timeout=60_000)


def test_several_are_decided_at_once_and_undone_at_once(desk: MainWindow) -> None:
    before = shown(desk, FactState.PROPOSED, FactState.UNSURE)
    desk.panes.inspector.facts.selectAll()
    desk.run("confirm")
    assert shown(desk, FactState.PROPOSED, FactState.UNSURE) == []
    assert desk.action_set.by_id["undo"].text().startswith("撤销：确认 ")
    desk.run("undo")
    assert shown(desk, FactState.PROPOSED, FactState.UNSURE) == before


def test_people_are_merged_and_parted(desk: MainWindow) -> None:
    select_words(desk, "志愿者")
    desk.run("mark.person")
    desk.panes.inspector.filters.choose(desk.panes.inspector.filters.shown.__class__(kind=PERSON))
    go_to(desk, "陆知远")
    desk.panes.inspector.facts.selectAll()
    desk.run("merge_facts")
    assert len(item(desk, "陆知远").mentions) == 3
    go_to(desk, "陆知远")
    desk.run("part_fact")
    assert len(item(desk, "陆知远（同名 2）").mentions) == 1
    desk.run("undo")
    assert len(item(desk, "陆知远").mentions) == 3


def test_a_short_form_is_called_as_the_body_is_printed_in_full() -> None:
    whole = fact_item("a1", (organization("石桥里居委会", 0),), (0, 0))
    short = fact_item("a1", (organization("居委", 9, "石桥居民区居委"),), (0, 9))
    step = merging((whole, short), short)
    assert isinstance(step, Together)
    (change,) = step.edits
    assert isinstance(change, ChangeFact)
    assert (change.fact.text, change.value) == ("居委", "石桥里居委会")


@pytest.mark.parametrize("command", ["merge_facts", "part_fact"])
def test_what_cannot_be_merged_or_parted_is_said(qtbot: QtBot, desk: MainWindow, command: str) -> None:
    go_to(desk, "200余名")
    with qtbot.waitSignal(desk.hands.marking.refused):
        desk.run(command)


def test_a_right_click_on_a_fact_offers_what_can_be_marked(
    desk: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _where: opened.append(menu))
    go_to(desk, "陆知远")
    desk.panes.inspector.facts.menu_asked.emit(desk.pos())
    offered = [action.text() for menu in opened for action in menu.actions()]
    assert offered[0] == "上次怎么写的"
    assert "标为单位" in offered
