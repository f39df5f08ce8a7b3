"""The inspector: masthead form, facts and findings under three tabs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.model import (
    ChangeFact,
    FactKind,
    FactState,
    FindingState,
    Issue,
    JudgedFinding,
    Layers,
    Masthead,
    PassageKind,
    SetMasthead,
    Severity,
    Span,
    Verified,
)
from desktop.ui.controls.buttons import FilterChip
from desktop.ui.inspector import InspectorPane, Tab
from desktop.ui.inspector.fact_rows import FactFilter, FactRow, GroupRow, fact_rows
from desktop.ui.inspector.filters import FactFilters
from desktop.ui.inspector.finding_rows import Heading, empty_words, finding_rows, skipped_words, summary
from desktop.ui.inspector.masthead_form import FIELDS, parsed
from desktop.ui.look.theme import Theme
from desktop.ui.reviewing.agenda import Agenda, agenda
from desktop.ui.reviewing.items import fact_item
from tests.ui import samples


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme, issue: Issue, layers: Layers, items: Agenda) -> InspectorPane:
    made = InspectorPane(theme)
    qtbot.addWidget(made)
    made.resize(344, 600)
    made.show_review(issue, layers, items)
    made.show()
    return made


def test_facts_are_grouped_by_kind(items: Agenda) -> None:
    rows = fact_rows(items.facts)
    assert [row.kind for row in rows if isinstance(row, GroupRow)] == [
        FactKind.PERSON,
        FactKind.DATE,
        FactKind.QUANTITY,
    ]
    person = rows[1]
    assert isinstance(person, FactRow)
    assert (person.title, person.known, person.note) == ("陆知远", "柳桥街道党工委书记", "2 处")
    assert person.detail == "柳桥街道党工委书记 · 跟在职务之后"
    assert person.spoken == "人物，陆知远，待核，2 处"


def test_what_is_unsure_comes_first_whatever_its_kind(items: Agenda) -> None:
    quantity = items.facts[2]
    unsure = fact_item("a1", (replace(quantity.mentions[0], state=FactState.UNSURE),), quantity.place)
    rows = fact_rows([*items.facts[:2], unsure])
    spoken = ["存疑，先看这 1 处", "数量，200余名，存疑，1 处", "人物，已核 0 / 1"]
    assert [row.spoken for row in rows][:3] == spoken
    first = rows[1]
    assert isinstance(first, FactRow)
    assert first.note == "数量 · 1 处"
    assert first.detail.startswith("跟在职务之后 · ")


def test_a_thing_of_which_one_mention_is_unsure_says_what_makes_doubt_of_that(items: Agenda) -> None:
    sure = items.facts[2].mentions[0]
    doubted = replace(sure, fact=replace(sure.fact, evidence="只是简称"), state=FactState.UNSURE)
    row = next(
        row for row in fact_rows([fact_item("a1", (sure, doubted), (0, 0))]) if isinstance(row, FactRow)
    )
    assert row.detail.startswith("只是简称")


def test_several_facts_are_chosen_together(qtbot: QtBot, pane: InspectorPane) -> None:
    assert pane.several == ()
    with qtbot.waitSignal(pane.scope_changed):
        pane.facts.selectAll()
    assert [item.name for item in pane.several] == ["陆知远", "3月5日下午", "200余名"]


def test_a_filter_shows_one_kind(items: Agenda) -> None:
    rows = fact_rows(items.facts, FactFilter(open_only=True, kind=FactKind.DATE))
    assert [row.spoken for row in rows] == ["日期，已核 0 / 1", "日期，3月5日下午，待核，1 处"]


def test_the_tabs_count_what_is_open(pane: InspectorPane) -> None:
    assert pane.tabs.tabToolTip(Tab.FACTS) == "事实 3"
    assert pane.tabs.tabToolTip(Tab.FINDINGS) == "校对 2"


def test_going_to_a_fact_selects_its_words(qtbot: QtBot, pane: InspectorPane) -> None:
    with qtbot.waitSignal(pane.selected) as told:
        pane.facts.setCurrentIndex(pane.facts.model().index(1, 0))
    assert told.args[0].fact.text == "陆知远"


def test_a_finding_chosen_elsewhere_comes_to_the_front(pane: InspectorPane, items: Agenda) -> None:
    pane.select(items.findings[1].selection())
    assert pane.tab is Tab.FINDINGS
    words = [button.text() for button in pane.findings.findChildren(QPushButton)]
    assert words == ["采纳", "忽略", "更多", "说明"]


def test_an_open_card_sends_what_its_buttons_say(qtbot: QtBot, pane: InspectorPane, items: Agenda) -> None:
    pane.select(items.findings[0].selection())
    ignore = next(button for button in pane.findings.findChildren(QPushButton) if button.text() == "忽略")
    with qtbot.waitSignal(pane.command) as told:
        ignore.click()
    assert told.args == ["reject"]


def test_a_value_is_changed_in_its_row(qtbot: QtBot, pane: InspectorPane, items: Agenda) -> None:
    person = items.facts[1]
    pane.select(person.selection())
    pane.facts.open_editor()
    editor = pane.facts.editor
    assert editor is not None
    titles = editor.inputs["titles"]
    assert isinstance(titles, QLineEdit)
    titles.setText("街道党工委书记；读书会会长")
    with qtbot.waitSignal(pane.edited) as told:
        qtbot.keyClick(titles, Qt.Key.Key_Return)
    together = told.args[0]
    first, second = together.edits
    assert isinstance(first, ChangeFact)
    assert first.attrs["titles"] == ("街道党工委书记", "读书会会长")
    assert (second.fact, second.value) == (person.refs[1], "陆知远")


def test_escape_leaves_a_value_as_it_was(qtbot: QtBot, pane: InspectorPane, items: Agenda) -> None:
    pane.select(items.facts[0].selection())
    pane.facts.open_editor()
    assert pane.facts.editor is not None
    with qtbot.assertNotEmitted(pane.edited):
        qtbot.keyClick(pane.facts.editor.inputs[""], Qt.Key.Key_Escape)
    assert pane.facts.editor is None


def test_findings_are_told_by_gravity_and_titles_come_first() -> None:
    whole = samples.doubtful_review().issue
    title = next(one for one in whole.passages() if one.kind is PassageKind.HEADLINE)
    body = next(one for one in whole.passages() if one.kind is PassageKind.PARAGRAPH)
    told = (
        samples.finding(whole, body.id, body.text[:4]),
        samples.finding(whole, body.id, body.text[4:6], Severity.ERROR),
        samples.finding(whole, title.id, title.text[:2]),
    )
    layers = Layers(findings=tuple(JudgedFinding(one, FindingState.OPEN) for one in told))
    rows = finding_rows(whole, agenda(whole, layers), layers)
    assert [row.text if isinstance(row, Heading) else row.quote for row in rows] == [
        "错误",
        f"“{body.text[4:6]}”",
        "提醒",
        f"“{title.text[:2]}”",
        f"“{body.text[:4]}”",
    ]


def test_what_is_walked_through_follows_tab_and_filter(pane: InspectorPane) -> None:
    assert len(pane.items_in_scope()) == 5
    pane.filters.choose(FactFilter(kind=FactKind.PERSON))
    assert len(pane.items_in_scope()) == 1
    pane.go_to(Tab.FINDINGS)
    assert len(pane.items_in_scope()) == 2


def test_a_finding_on_the_way_does_not_narrow_what_is_walked_through(
    qtbot: QtBot, pane: InspectorPane, items: Agenda
) -> None:
    pane.select(items.findings[0].selection())
    assert pane.tab is Tab.FINDINGS
    assert len(pane.items_in_scope()) == 5
    qtbot.mouseClick(pane.tabs, Qt.MouseButton.LeftButton, pos=pane.tabs.tabRect(Tab.FINDINGS).center())
    assert len(pane.items_in_scope()) == 2


def test_a_list_behind_another_tab_is_new_when_it_comes_to_the_front(
    pane: InspectorPane, issue: Issue, layers: Layers, items: Agenda
) -> None:
    for before, after, view in ((Tab.FACTS, Tab.FINDINGS, "findings"), (Tab.FINDINGS, Tab.FACTS, "facts")):
        pane.show_review(issue, layers, items)
        pane.go_to(before)
        pane.show_review(issue, Layers(), Agenda())
        pane.go_to(after)
        assert getattr(pane, view).isHidden()
        pane.go_to(before)
        pane.show_review(issue, layers, items)
        pane.go_to(after)
        assert not getattr(pane, view).isHidden()


def test_the_lists_may_come_later_than_what_is_walked_through(
    pane: InspectorPane, issue: Issue, items: Agenda
) -> None:
    pane.facts.selectAll()
    rows = pane.facts.rows.rows
    pane.take_review(issue, Layers(), Agenda())
    assert (pane.items_in_scope(), pane.several, pane.facts.rows.rows) == ((), (), rows)
    pane.catch_up()
    assert pane.facts.rows.rows == ()


def test_fields_open_in_a_row_that_was_still_to_come(
    pane: InspectorPane, issue: Issue, layers: Layers, items: Agenda
) -> None:
    pane.show_review(issue, Layers(), Agenda())
    pane.take_review(issue, layers, items)
    pane.select(items.facts[0].selection())
    pane.open_fields()
    assert pane.facts.editor is not None


def test_until_facts_are_read_nothing_is_said_of_them(pane: InspectorPane, issue: Issue) -> None:
    pane.show_review(issue, Layers(), Agenda())
    pane.go_to(Tab.FINDINGS)
    said = {one.text() for one in pane.findChildren(QLabel)}
    assert {"事实还没有读完。", "还没有查完。"} <= said
    assert "没有读出事实。" not in said


def test_no_finding_says_what_was_checked(layers: Layers) -> None:
    assert empty_words(layers) == "没有查出问题。查过 23 项，1 项没有查：\n\n缺出版日期：下期日期"
    assert empty_words(Layers()) == "还没有查完。"


def test_checks_that_want_the_same_are_named_together() -> None:
    told = ("职务次序：没有认出人名", "下期日期：缺出版日期", "姓名只差一字：没有认出人名")
    said = skipped_words(Layers(checks_skipped=told))
    assert said == "没有认出人名：职务次序、姓名只差一字\n缺出版日期：下期日期"


def test_findings_are_summed_up_by_severity(items: Agenda, layers: Layers) -> None:
    assert summary(items, Layers()) == "提醒 1 · 存疑 1"
    assert summary(items, layers) == "提醒 1 · 存疑 1 · 1 项没有查"


def test_what_is_right_stands_below_the_findings(items: Agenda) -> None:
    verified = Verified("1.a0-0", Span(0, 2), "parts-sum", "45名", "45 = 20 + 25。")
    *_, heading, row = finding_rows(samples.review().issue, items, Layers(verified=(verified,)))
    assert (heading.spoken, row.spoken) == ("核对无误 · 数目", "核对无误，45 = 20 + 25，“45名”")


def test_every_field_of_the_masthead_can_be_filled() -> None:
    shown_elsewhere = {"year_evidence", "origins"}
    assert {field.name for field in FIELDS} | shown_elsewhere == set(Masthead.__dataclass_fields__)


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("paper", " 柳桥晨报 ", "柳桥晨报"),
        ("paper", "", None),
        ("issue_number", "42", 42),
        ("date", "2024年5月1日", "2024-05-01"),
        ("date", "2024/5/1", "2024-05-01"),
        ("publisher", "甲；乙", ("甲", "乙")),
        ("accounts", "", ()),
    ],
)
def test_a_field_reads_what_is_typed(name: str, typed: str, value: object) -> None:
    field = next(field for field in FIELDS if field.name == name)
    assert parsed(field, typed) == value


@pytest.mark.parametrize(
    ("name", "typed", "sentence"),
    [
        ("issue_number", "四十二", "这里填数字，例如 42。"),
        ("date", "明天", "这里填年-月-日，例如 2024-05-01。"),
        ("date", "2023-02-29", "没有 2023 年 2 月 29 日这一天。"),
    ],
)
def test_a_field_says_what_it_cannot_read(
    pane: InspectorPane, qtbot: QtBot, name: str, typed: str, sentence: str
) -> None:
    form = pane.masthead
    form.fields[name].setText(typed)
    with qtbot.assertNotEmitted(pane.edited):
        form.fields[name].editingFinished.emit()
    assert form.note_of(name) == sentence


def test_leaving_a_field_sends_its_edit(pane: InspectorPane, qtbot: QtBot) -> None:
    line = pane.masthead.fields["issue_number"]
    line.setText("42")
    with qtbot.waitSignal(pane.edited) as told:
        line.editingFinished.emit()
    assert told.args == [SetMasthead("issue_number", 42)]


def test_events_are_told_in_short_and_stand_by_their_days(items: Agenda) -> None:
    day = items.facts[0].mentions[0]
    told = [
        replace(day, fact=replace(day.fact, kind=FactKind.EVENT, value=words, attrs={"date": date}))
        for words, date in (("值班", "2024-06-30/2024-08-31"), ("开张", "2024-06-15"))
    ]
    rows = fact_rows(fact_item("a1", (event,), (0, at)) for at, event in enumerate(told))
    shown = [(row.title, row.known) for row in rows if isinstance(row, FactRow)]
    assert shown == [("开张", "2024-06-15"), ("值班", "2024-06-30 至 2024-08-31")]


def test_namesakes_say_which_article_they_stand_in(items: Agenda) -> None:
    person = items.facts[1]
    twin = fact_item("a2", person.mentions[:1], (9, 0))
    notes = [row.note for row in fact_rows([person, twin], numbers={"a1": 1, "a2": 2})]
    assert notes == ["已核 0 / 2", "第 1 篇 · 2 处", "第 2 篇 · 1 处"]


def test_no_chip_is_cut_off_by_a_large_count(qtbot: QtBot, theme: Theme, items: Agenda) -> None:
    filters = FactFilters(theme)
    qtbot.addWidget(filters)
    filters.resize(304, 40)
    filters.count(items.facts * 1000)
    chips = [chip for chip in filters.findChildren(FilterChip) if not chip.isHidden()]
    assert 1 < len(chips) < 5
    assert sum(chip.sizeHint().width() for chip in chips) < filters.width()
