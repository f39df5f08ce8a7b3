"""Everyone in the archive, their posts and mentions; merged, parted, and that undone."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.model import FactKind, Source
from desktop.ui.main_window import MainWindow
from desktop.ui.people.page import PeoplePage
from desktop.ui.people.rows import last_words, term_rows
from desktop.workflow import Mention

NEWS = "夜校开课啦\n\n3月5日，{0}来到松风居民区，看望了老人。\n"
TEXTS = {
    "2020-03-05": "柳桥街道党工委书记陆知远",
    "2021-03-05": "区商务委主任陆知远",
    "2022-03-05": "柳桥街道党工委书记陆知媛",
}


@pytest.fixture
def archive(qtbot: QtBot, window: MainWindow) -> MainWindow:
    workflow = window.session.workflow
    for number, (date, who) in enumerate(TEXTS.items(), 1):
        workflow.import_source(Source.of_text(NEWS.format(who), date))
        workflow.catalogue.fill_masthead(number, "date", date)
    window.run("people")
    qtbot.waitUntil(lambda: len(page_of(window).mentions.rows) == 2, timeout=20_000)
    return window


def page_of(window: MainWindow) -> PeoplePage:
    return window.panes.archive.people


def names(window: MainWindow) -> list[tuple[str, int]]:
    return [(row.name, row.issues) for row in page_of(window).names.rows]


def settled(qtbot: QtBot, window: MainWindow, is_there: Callable[[], bool]) -> None:
    qtbot.waitUntil(lambda: not window.hands.people.jobs.is_busy and is_there(), timeout=20_000)


def test_everyone_is_listed_with_posts_and_mentions(archive: MainWindow) -> None:
    page = page_of(archive)
    assert names(archive) == [("陆知远", 2), ("陆知媛", 1)]
    assert page.names.rows[0].spoken == "陆知远，2 期 2 篇，2020-03 至 2021-03"
    assert page.count.text() == "2 个，期数多的在前"
    assert [row.post for row in page.posts.rows] == ["柳桥街道党工委书记", "区商务委主任"]
    assert page.printed.text() == "2 处。上次 2021-03-05 写作“区商务委主任陆知远”"
    assert [row.spoken for row in page.mentions.rows][1] == (
        "2021-03-05，区商务委主任陆知远，夜校开课啦，夜校开课啦"
    )
    for view in (page.names, page.posts, page.mentions):
        assert QAbstractItemModelTester(view.model()).model() is view.model()


def test_nothing_is_offered_before_anyone_is_shown(window: MainWindow) -> None:
    page = page_of(window)
    assert all(one.isHidden() for one in (page.merge, page.part, page.search, page.take_back))


def test_names_are_merged_and_that_is_taken_back(qtbot: QtBot, archive: MainWindow) -> None:
    page = page_of(archive)
    page.names.selectAll()
    page.merge.click()
    form = archive.hands.people.form
    assert form.name.currentText() == "陆知远"
    form.keep.click()
    settled(qtbot, archive, lambda: names(archive) == [("陆知远", 3)])
    settled(qtbot, archive, lambda: page.printed.text().startswith("3 处，也印作 陆知媛。上次 2022-03-05"))
    assert page.take_back.text() == "撤销：合并为“陆知远”"
    page.take_back.click()
    settled(qtbot, archive, lambda: len(names(archive)) == 2)
    assert not page.take_back.isVisible()


def test_mentions_are_parted_as_another_one(qtbot: QtBot, archive: MainWindow) -> None:
    page = page_of(archive)
    page.mentions.setCurrentIndex(page.mentions.model().index(1, 0))
    assert page.part.isVisible()
    page.part.click()
    form = archive.hands.people.form
    assert form.name.currentText() == "陆知远（区商务委主任）"
    form.name.setEditText("")
    assert not form.keep.isEnabled()
    form.name.setEditText("陆知远（二）")
    form.keep.click()
    settled(qtbot, archive, lambda: ("陆知远（二）", 1) in names(archive))
    settled(qtbot, archive, lambda: page.title.text() == "陆知远（二）")
    page.take_back.click()
    settled(qtbot, archive, lambda: page.title.text() == "陆知远")
    page.mentions.setCurrentIndex(page.mentions.model().index(1, 0))
    page.part.click()
    form.name.setEditText("陆知远（二）")
    form.keep.click()
    settled(qtbot, archive, lambda: ("陆知远（二）", 1) in names(archive))
    settled(qtbot, archive, lambda: page.title.text() == "陆知远（二）" or len(page.mentions.rows) == 1)
    page.mentions.selectAll()
    assert not page.part.isVisible()


@pytest.mark.parametrize(
    ("typed", "found"),
    [("知远", ["陆知远"]), ("lzy", ["陆知远", "陆知媛"]), ("没有", [])],
    ids=["characters", "initials", "nobody"],
)
def test_names_are_found_as_they_are_typed(
    qtbot: QtBot, archive: MainWindow, typed: str, found: list[str]
) -> None:
    page = page_of(archive)
    page.query.setText(typed)
    settled(qtbot, archive, lambda: [name for name, _ in names(archive)] == found)
    if not found:
        assert page.count.text() == "没有“没有”。少打一个字再试，人物也可以打拼音首字母。"


def test_places_and_organisations_have_their_tabs(qtbot: QtBot, archive: MainWindow) -> None:
    page_of(archive).choose_kind(FactKind.PLACE)
    settled(qtbot, archive, lambda: ("松风居民区", 3) in names(archive))


def test_a_mention_is_read_in_its_issue_and_opened_at_its_place(qtbot: QtBot, archive: MainWindow) -> None:
    page, issues = page_of(archive), archive.panes.archive.issues
    page.mentions.setCurrentIndex(page.mentions.model().index(0, 0))
    qtbot.keyClick(page.mentions, Qt.Key.Key_Return)
    assert issues.reader.issue == 1
    qtbot.waitUntil(lambda: bool(issues.reader.text.extraSelections()), timeout=20_000)
    assert archive.session.desk is None
    (mark,) = issues.reader.text.extraSelections()
    assert mark.cursor.selectedText() == "陆知远"
    assert issues.reader.text.textCursor().position() == mark.cursor.selectionStart()
    qtbot.keyClick(issues.reader.text, Qt.Key.Key_Escape)
    assert page.isVisible()
    qtbot.keyClick(page.mentions, Qt.Key.Key_Return)
    issues.reader.open.click()
    qtbot.waitUntil(lambda: archive.session.selection.span is not None, timeout=20_000)
    desk, selection = archive.session.desk, archive.session.selection
    assert desk is not None
    assert desk.issue_id == 1
    assert selection.span is not None


def test_the_fact_pane_leads_to_how_it_was_written_before(qtbot: QtBot, archive: MainWindow) -> None:
    archive.session.put(archive.session.workflow.open_issue(3))
    qtbot.waitUntil(lambda: bool(archive.session.agenda.facts), timeout=20_000)
    person = next(item for item in archive.session.agenda.facts if item.kind is FactKind.PERSON)
    archive.session.select(person.selection())
    archive.run("earlier")
    page = page_of(archive)
    settled(qtbot, archive, lambda: page.title.text() == "陆知媛")
    assert page.printed.text() == "1 处"
    assert archive.panes.pages.currentWidget() is archive.panes.archive
    page.search.click()
    assert archive.panes.archive.search.query.text() == "陆知媛"


def test_nothing_is_looked_for_where_no_name_is_current(desk: MainWindow) -> None:
    desk.session.select(desk.session.selection.__class__())
    desk.run("earlier")
    assert desk.panes.pages.currentWidget() is desk.panes.body
    assert desk.panes.notice.accessibleName() == "先选中一个人物、单位或地点，再看上次怎么写的。"


def test_why_nothing_was_done_does_not_lie_over_the_next_room(qtbot: QtBot, desk: MainWindow) -> None:
    for room in ("people", "figures"):
        desk.run("earlier")
        qtbot.waitUntil(desk.panes.notice.isVisible)
        desk.run(room)
        assert not desk.panes.notice.isVisible()


def test_a_read_only_archive_is_only_looked_at(qtbot: QtBot, archive: MainWindow) -> None:
    archive.session.workflow.archive.read_only = "档案是只读的，可以看，不能改。"
    archive.run("people")
    settled(qtbot, archive, lambda: len(names(archive)) == 2)
    page = page_of(archive)
    page.names.selectAll()
    assert not page.merge.isVisible()


def test_posts_stand_in_their_place_among_all() -> None:
    def said(post: str, date: str | None) -> Mention:
        return Mention("林晓", post, date, None, 1, "", 0, None)

    rows = term_rows([said("主任", "2020-01-01"), said("书记", "2021-01-01"), said("委员", "2022-01-01")])
    assert [row.when for row in rows] == ["2020-01 · 1 期", "2021-01 · 1 期", "2022-01 · 1 期"]
    assert all(one.start <= other.start for one, other in pairwise(rows))
    assert (rows[0].start, rows[-1].end) == (0, 1)
    assert term_rows([said("", "2020-01-01")]) == ()
    assert term_rows([said("主任", None)])[0].when == "日期不明 · 1 期"
    monthly = term_rows([said("主任", "2020-03"), said("书记", "2020-05-09")])
    assert (monthly[0].when, monthly[0].start, monthly[-1].end) == ("2020-03 · 1 期", 0, 1)


@pytest.mark.parametrize(
    ("own", "told"),
    [
        pytest.param((None, None), "上次 2022-03-05 写作“委员林晓”", id="nothing on the desk"),
        pytest.param((3, "2022-03-05"), "上次 2021-03-05 写作“书记林晓”", id="the newest issue"),
        pytest.param((2, "2021-03-05"), "上次 2020-03-05 写作“主任林晓”", id="an issue that others followed"),
        pytest.param((1, "2020-03-05"), "", id="the first one"),
        pytest.param((9, None), "上次 2022-03-05 写作“委员林晓”", id="an issue without a date"),
    ],
)
def test_how_it_was_written_last_is_asked_of_what_came_before(
    own: tuple[int | None, str | None], told: str
) -> None:
    """The issue on the desk is in the archive, too, and often the newest of it."""
    posts = {
        1: ("主任", "2020-03-05"),
        2: ("书记", "2021-03-05"),
        3: ("委员", "2022-03-05"),
        4: ("顾问", None),
    }
    said = [Mention("林晓", post, date, None, issue, "", 0, None) for issue, (post, date) in posts.items()]
    assert last_words(said, *own) == told
