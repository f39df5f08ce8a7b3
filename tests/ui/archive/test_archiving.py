"""The search answers what is typed, narrows it, and leads to the place of a hit."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.archive import Facets, typed_query
from desktop.model import Source, Span
from desktop.ui.archive.archiving import gap_words, note
from desktop.ui.archive.facet_list import FacetRow
from desktop.ui.archive.facets import facet_rows
from desktop.ui.archive.search_page import SearchPage
from desktop.ui.look.theme import Theme
from desktop.ui.main_window import MainWindow
from desktop.ui.opening.hit_places import place_of
from desktop.ui.selection import Selection
from tests.ui.samples import LAST_ID, review
from tests.workflow.other_issues.test_browsing import row


def test_nothing_is_found_behind_something_found(qtbot: QtBot, desk: MainWindow) -> None:
    qtbot.waitUntil(lambda: bool(desk.session.workflow.search("街道")), timeout=20_000)
    desk.run("search")
    page = desk.panes.archive.search
    page.query.setText("街道")
    qtbot.waitUntil(lambda: bool(page.hits.rows), timeout=20_000)
    page.query.setText("街道没有这句")
    qtbot.waitUntil(lambda: not page.hits.rows and not desk.hands.archiving.jobs.is_busy, timeout=20_000)
    assert page.count.text().startswith("档案里没有")


def test_words_from_before_the_archive_changed_are_looked_for_again(qtbot: QtBot, desk: MainWindow) -> None:
    workflow, page = desk.session.workflow, desk.panes.archive.search
    desk.run("search")
    page.query.setText("云杉里的长廊")
    qtbot.waitUntil(lambda: page.count.text().startswith("档案里没有"), timeout=20_000)
    workflow.import_source(
        Source.of_text("长廊修好了\n\n云杉里的长廊昨天修好了，居民坐在里面下棋。\n", "长廊.txt")
    )
    desk.hands.archiving.refresh()
    assert not page.hits.rows
    desk.run("search")
    qtbot.waitUntil(lambda: len(page.hits.rows) == 1, timeout=20_000)


def test_names_are_made_ready_when_the_search_is_opened(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready: list[bool] = []
    monkeypatch.setattr(window.session.workflow.archive, "recall", lambda: ready.append(True))
    window.run("search")
    qtbot.waitUntil(lambda: ready == [True])


@pytest.mark.parametrize(
    ("open_findings", "told"), [(None, "4 篇"), (0, "4 篇 · 待核 127"), (8, "4 篇 · 待核 135")]
)
def test_a_back_issue_that_nobody_reads_waits_for_no_one(open_findings: int | None, told: str) -> None:
    assert note(replace(row("甲报", 1), articles=4, open_facts=127, open_findings=open_findings)) == told


def test_what_narrows_already_is_on() -> None:
    found = Facets(3, ((2023, 2), (None, 1)), (("林晓", 2),), counted=3)
    assert facet_rows(typed_query("年:2023"), found) == (
        FacetRow("年份"),
        FacetRow("2023", 2, "年:2023", is_on=True),
        FacetRow("日期不明", 1, "年:不明"),
        FacetRow("人物"),
        FacetRow("林晓", 2, "人物:林晓"),
    )


def test_papers_sections_and_places_narrow_too() -> None:
    found = Facets(3, (), (), (("柳桥晨报", 2), ("云桥报", 1)), (("短讯", 2), ("街 区", 1)), 3)
    assert facet_rows(typed_query("书 报纸:云桥报 出现在:图说"), found) == (
        FacetRow("报纸"),
        FacetRow("柳桥晨报", 2, "报纸:柳桥晨报"),
        FacetRow("云桥报", 1, "报纸:云桥报", is_on=True),
        FacetRow("出现在"),
        FacetRow("标题", 0, "出现在:标题"),
        FacetRow("正文", 0, "出现在:正文"),
        FacetRow("图说", 0, "出现在:图说", is_on=True),
        FacetRow("栏目"),
        FacetRow("短讯", 2, "栏目:短讯"),
    )


def test_a_heading_says_where_only_the_newest_were_counted() -> None:
    found = Facets(9000, ((2023, 9000),), (("林晓", 70),), counted=2000)
    assert facet_rows(typed_query("人物:林晓"), found)[2:] == (
        FacetRow("人物（最新 2,000 篇）"),
        FacetRow("林晓", 70, "人物:林晓", is_on=True),
    )


def test_nothing_narrows_what_was_not_found() -> None:
    assert facet_rows(typed_query("没有"), Facets()) == ()


def test_gaps_are_told_in_few_words() -> None:
    assert gap_words([row("云桥报", 1), row("云桥报", 3)]) == "云桥报缺第 2 期"
    assert gap_words([row("云桥报", 1), row("云桥报", 20)]) == "云桥报缺第 2、3、4、5、6、7 等 18 期"


def test_gaps_of_many_papers_take_no_more_room_than_those_of_two() -> None:
    last = {"云桥报": 3, "柳桥晨报": 5, "竹行街报": 2, "鹤桥报": 4}
    some = [row(paper, number) for paper, end in last.items() for number in (1, end)]
    assert gap_words(some[:4]) == "柳桥晨报缺 3 期；云桥报缺 1 期"
    assert gap_words(some) == "柳桥晨报缺 3 期；鹤桥报缺 2 期等 3 份报纸"
    assert gap_words([]) == ""


def typed(qtbot: QtBot, field: QLineEdit, words: str) -> None:
    field.clear()
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_dates_stand_in_the_query_in_place_of_others(qtbot: QtBot, theme: Theme) -> None:
    page = SearchPage(theme)
    qtbot.addWidget(page)
    page.query.setText("路灯 年:2020")
    typed(qtbot, page.dates.since, "2022-03")
    assert page.query.text() == "路灯 起:2022-03"
    typed(qtbot, page.dates.until, "2023")
    assert page.query.text() == "路灯 起:2022-03 止:2023"
    typed(qtbot, page.dates.until, "2x")
    assert page.query.text() == "路灯 起:2022-03 止:2023"
    assert not page.dates.wrong.isHidden()
    page.dates.show_range("2021", None)
    assert (page.dates.since.text(), page.dates.until.text()) == ("2021", "")


def test_initials_find_a_person_and_mark_the_name(qtbot: QtBot, desk: MainWindow) -> None:
    qtbot.waitUntil(lambda: bool(desk.session.workflow.archive.people("lzy")), timeout=20_000)
    desk.run("search")
    page = desk.panes.archive.search
    page.query.setText("人物:lzy")
    qtbot.waitUntil(lambda: len(page.hits.rows) == 1, timeout=20_000)
    assert page.hits.words == ("陆知远",)
    assert "陆知远" in page.hits.rows[0].snippet
    for view in (page.hits, page.facets, page.issues):
        assert QAbstractItemModelTester(view.model()).model() is view.model()


def test_initials_alone_find_the_people_called_so(qtbot: QtBot, desk: MainWindow) -> None:
    qtbot.waitUntil(lambda: bool(desk.session.workflow.archive.people("lzy")), timeout=20_000)
    desk.run("search")
    page = desk.panes.archive.search
    for typed in ("lzy", "ｌｚｙ"):
        page.query.setText(typed)
        qtbot.waitUntil(lambda: page.hits.words == ("陆知远",), timeout=20_000)
        assert page.count.text() == "陆知远：1 篇，从新到旧"
        page.query.clear()
        qtbot.waitUntil(lambda: not page.hits.words, timeout=20_000)


TOLD = {
    "人物:": "接着写要找的字，或者写全：人物:姓名、单位:名称、年:2022。",
    "-书": "只写了不要的。再写一个要找的词。",
    "-年:2020": "只写了不要的。再写一个要找的词。",
    "年:去年": "“去年”不是日期。写成 2020-08-12、2020-08 或 2020。",
    "书 出现在:中缝": "没有“中缝”这个地方。可以写标题、正文、小标题、图说、署名、供稿。",
    "2021年 书": "档案里没有“2021年 书”。要找 2021 年的，写成 年:2021，或点左边的日期。",
    "没有的字": "档案里没有“没有的字”。少打一个字再试。",
    "没有的字 出现在:标题": "档案里没有“没有的字 出现在:标题”。去掉一个条件再试。",
    "没有的字 -书": "档案里没有“没有的字 -书”。去掉一个条件再试。",
}


@pytest.mark.parametrize(("typed", "told"), TOLD.items(), ids=TOLD.keys())
def test_a_query_that_finds_nothing_is_told_why(
    qtbot: QtBot, desk: MainWindow, typed: str, told: str
) -> None:
    desk.run("search")
    page = desk.panes.archive.search
    page.query.setText(typed)
    qtbot.waitUntil(lambda: page.count.text() == told, timeout=20_000)
    assert not desk.panes.notice.isVisible()


def test_an_issue_is_found_by_its_number_and_date(qtbot: QtBot, window: MainWindow) -> None:
    workflow = window.session.workflow
    workflow.import_source(Source.of_text("夜校开课啦\n\n学员都到了。\n", "夜校.txt"))
    for field, value in (("paper", "云桥报"), ("issue_number", 73), ("date", "2020-03-05")):
        workflow.catalogue.fill_masthead(1, field, value)
    window.run("search")
    page = window.panes.archive.search
    for typed in ("第73期", "云桥报 2020年3月"):
        page.query.setText(typed)
        qtbot.waitUntil(lambda words=typed: f"“{words}”，有 1 期" in page.count.text(), timeout=20_000)
        assert [(row.title, row.day) for row in page.issues.rows] == [("云桥报 第 73 期", "2020-03-05")]


def test_a_hit_of_another_issue_is_read_there_and_marked(qtbot: QtBot, desk: MainWindow) -> None:
    desk.session.workflow.import_source(
        Source.of_text("夜校開課啦\n\n學員到了。\n\n學員都到了。\n", "夜校.txt")
    )
    desk.run("search")
    page, reader = desk.panes.archive.search, desk.panes.archive.issues.reader
    page.query.setText("学员")
    qtbot.waitUntil(lambda: len(page.hits.rows) == 1, timeout=20_000)
    qtbot.keyClick(page.query, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(reader.text.extraSelections()), timeout=20_000)
    assert {one.cursor.selectedText() for one in reader.text.extraSelections()} == {"學員"}
    assert reader.back.text() == "‹ 回到查找"
    assert reader.text.isReadOnly()
    reader.back.click()
    assert page.isVisible()
    assert page.query.text() == "学员"


def test_a_hit_in_the_open_issue_is_shown_there(qtbot: QtBot, desk: MainWindow) -> None:
    qtbot.waitUntil(lambda: bool(desk.session.workflow.search("陆知远")), timeout=20_000)
    desk.run("search")
    page = desk.panes.archive.search
    page.query.setText("陸知遠")
    qtbot.waitUntil(lambda: len(page.hits.rows) == 1, timeout=20_000)
    qtbot.keyClick(page.query, Qt.Key.Key_Return)
    assert desk.panes.pages.currentWidget() is desk.panes.body
    assert desk.session.selection.span is not None
    assert desk.session.desk is not None
    assert not desk.session.desk.read_only


PLACES = {
    "the first word that stands there": (0, ("没有", "做细"), Selection("1.a0", LAST_ID, Span(16, 18))),
    "no word": (0, ("没有",), Selection("1.a0")),
    "an article that is gone": (9, ("做细",), Selection()),
}


@pytest.mark.parametrize(("article", "words", "place"), PLACES.values(), ids=PLACES.keys())
def test_the_place_of_a_hit(article: int, words: tuple[str, ...], place: Selection) -> None:
    assert place_of(review().issue, article, words) == place


def test_the_list_goes_on_to_the_last_article_that_was_found(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.ui.archive.finding._HITS", 20)
    lines = (
        f"{number}号楼添了扶手\n\n居委会主任林晓来到{number}号楼，看了新装的扶手。\n" for number in range(50)
    )
    for number, text in enumerate(lines):
        window.session.workflow.import_source(Source.of_text(text, str(number)))
    window.run("search")
    page = window.panes.archive.search
    page.query.setText("扶手")
    qtbot.waitUntil(lambda: page.count.text() == "50 篇，从新到旧", timeout=20_000)
    assert page.hits.goes_on
    for expected in (40, 50):
        qtbot.keyClick(page.hits, Qt.Key.Key_End)
        qtbot.waitUntil(lambda expected=expected: len(page.hits.rows) == expected, timeout=20_000)
    assert not page.hits.goes_on
    assert len({entry.issue for entry in page.hits.rows}) == 50
