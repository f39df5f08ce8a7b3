"""Review bar, status bar, empty desk, notices, palette, dialogs: values in, intentions out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.model import Issue, UserFacingError
from desktop.ui.archive.archiving import day_words
from desktop.ui.archive.facet_list import FacetRow
from desktop.ui.archive.hit_list import HitEntry
from desktop.ui.archive.search_page import SearchPage
from desktop.ui.commands.palette import Command, CommandPalette, matching
from desktop.ui.look.theme import Appearance, Theme
from desktop.ui.opening.drop_area import Dropping, DropTarget, carries_text, dropped_paths, is_address
from desktop.ui.opening.empty_desk import EmptyDesk
from desktop.ui.outline.archive_list import IssueEntry
from desktop.ui.reviewing.agenda import Agenda
from desktop.ui.reviewing.prompts import prompt_for
from desktop.ui.reviewing.review_bar import ReviewBar
from desktop.ui.window.body import Body
from desktop.ui.window.notice import Notice, NoticeCard, notice_of
from desktop.ui.window.status_bar import Status, StatusBar
from desktop.ui.window.summary import contents, issue_subtitle, issue_title

NOW = datetime(2024, 3, 5, 12, 0, tzinfo=UTC)
COMMANDS = (
    Command("join", "并入上一段", "段落", "Ctrl+J"),
    Command("merge", "并入上一篇", "文章"),
    Command("redo", "重做", "编辑", refusal="没有可以重做的"),
)


def test_the_bar_says_what_why_and_where(items: Agenda) -> None:
    person = items.facts[1]
    prompt = prompt_for(person, items, items.items)
    assert (prompt.what, prompt.known, prompt.position) == ("陆知远", "柳桥街道党工委书记", "2 / 5")
    assert prompt.why == "跟在职务之后；本篇 2 处同名，一并确认"


def test_the_bar_shows_only_buttons_that_do_something(qtbot: QtBot, theme: Theme, items: Agenda) -> None:
    bar = ReviewBar(theme)
    qtbot.addWidget(bar)
    bar.show_prompt(prompt_for(items.findings[0], items, ()))
    bar.show()
    shown = [button.text() for button in bar.findChildren(QPushButton) if button.isVisible()]
    assert shown == ["修改", "忽略"]


def test_a_button_of_the_bar_sends_its_action(qtbot: QtBot, theme: Theme, items: Agenda) -> None:
    bar = ReviewBar(theme)
    qtbot.addWidget(bar)
    bar.show_prompt(prompt_for(items.facts[0], items, ()))
    accept = next(button for button in bar.findChildren(QPushButton) if button.text() == "确认")
    with qtbot.waitSignal(bar.command) as told:
        accept.click()
    assert told.args == ["confirm"]


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (Status(), "文字只存在这台电脑上"),
        (Status(saved=True), "每一步都已存档"),
        (Status(saved=False), "正在存档"),
        (Status(saved=True, read_only="档案是只读的"), "档案是只读的"),
    ],
    ids=["empty", "saved", "saving", "read-only"],
)
def test_the_status_speaks_of_the_archive(qtbot: QtBot, theme: Theme, status: Status, words: str) -> None:
    bar = StatusBar(theme)
    qtbot.addWidget(bar)
    bar.show_status(status)
    assert bar.parts["saved"].text() == words


def test_missing_characters_are_never_hidden(qtbot: QtBot, theme: Theme) -> None:
    bar = StatusBar(theme)
    qtbot.addWidget(bar)
    bar.show_status(Status(saved=True, in_place=(2940, 2944)))
    assert bar.parts["in_place"].text() == "原文 2,944 字，4 字不在位"
    bar.show_status(Status(saved=True, in_place=(2944, 2944)))
    assert bar.parts["in_place"].text() == "原文 2,944 字全部在位"


def test_an_issue_in_a_few_words(issue: Issue) -> None:
    assert issue_title(issue) == "柳桥晨报"
    assert issue_subtitle(issue) == "期号待补"
    assert contents(issue) == "3 篇 · 1 处图位 · 1 处接缝"
    monthly = replace(issue, masthead=replace(issue.masthead, date="2023-10"))
    assert issue_title(monthly) == "柳桥晨报 2023 年 10 月"
    assert issue_subtitle(monthly) == "2023 年 10 月 · 期号待补"


def test_the_empty_desk_offers_three_ways_in_a_sample_and_help(qtbot: QtBot, theme: Theme) -> None:
    desk = EmptyDesk(theme)
    qtbot.addWidget(desk)
    sent: list[str] = []
    desk.command.connect(sent.append)
    for card in (*desk.cards, desk.sample, desk.first_steps):
        card.click()
    assert sent == ["paste", "open", "open", "sample", "help_start"]


@pytest.mark.parametrize(("height", "count"), [(380, {0}), (470, {0, 1, 2}), (700, {3})])
def test_the_empty_desk_shows_as_many_issues_as_there_is_room_for(
    qtbot: QtBot, theme: Theme, height: int, count: set[int]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    desk = EmptyDesk(theme, window)
    desk.resize(960, height)
    window.show()
    desk.show_recent(tuple(IssueEntry(f"{number}", f"柳桥晨报 第 {number} 期") for number in range(3)))
    assert len(desk.recent.rows) in count
    foot = max(card.mapTo(desk, card.rect().bottomLeft()).y() for card in desk.cards)
    under = [widget.mapTo(desk, QPoint()).y() for widget in (desk.recent, desk.sample) if widget.isVisible()]
    assert foot < min(under)
    assert desk.sample.mapTo(desk, desk.sample.rect().bottomLeft()).y() < height


def test_the_empty_desk_opens_a_recent_issue(qtbot: QtBot, theme: Theme) -> None:
    desk = EmptyDesk(theme)
    qtbot.addWidget(desk)
    desk.show_recent((IssueEntry("7", "柳桥晨报 第 7 期"),))
    with qtbot.waitSignal(desk.issue_chosen) as told:
        desk.recent.clicked.emit(desk.recent.model().index(0, 0))
    assert told.args == ["7"]


def test_trouble_is_a_sentence_with_its_remedy(qtbot: QtBot, theme: Theme) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(800, 600)
    card = NoticeCard(theme, parent)
    trouble = UserFacingError("password", "这个 Word 文件有密码，读不出来。", remedy="换一个文件")
    card.show_notice(notice_of(trouble, {"换一个文件"}))
    button = next(button for button in card.findChildren(QPushButton) if button.text() == "换一个文件")
    with qtbot.waitSignal(card.answered) as told:
        button.click()
    assert told.args == [notice_of(trouble, {"换一个文件"}), "换一个文件"]
    assert card.isHidden()


def test_a_notice_in_place_of_another_has_room_for_all_its_lines(qtbot: QtBot, theme: Theme) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(800, 600)
    parent.show()
    card, other = NoticeCard(theme, parent), NoticeCard(theme, parent)
    long = Notice("两边各有改动，合不到一起。" * 4, (("a", "另作一期"), ("b", "打开档案里的")))
    card.show_notice(Notice("已导出。"))
    for one in (card, other):
        one.show_notice(long)
    assert card.height() == other.height()


@pytest.fixture
def beside(qtbot: QtBot, theme: Theme) -> Iterator[tuple[QTextEdit, NoticeCard]]:
    """A text that has the keyboard, and the card over it."""
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(800, 600)
    text = QTextEdit(parent)
    parent.show()
    parent.activateWindow()
    text.setFocus()
    qtbot.waitUntil(text.hasFocus)
    yield text, NoticeCard(theme, parent)
    parent.close()


def test_a_card_that_came_by_itself_leaves_the_keyboard_where_it_is(
    qtbot: QtBot, beside: tuple[QTextEdit, NoticeCard]
) -> None:
    text, card = beside
    question = Notice("改动记在“石岚”名下。", (("yes", "就记“石岚”"),))
    with qtbot.waitSignal(card.shown):
        card.show_notice(question)
    assert QApplication.focusWidget() is text
    card.take_keyboard()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert card.isHidden()
    assert QApplication.focusWidget() is text
    card.show_notice(replace(question, takes_keyboard=True))
    assert QApplication.focusWidget() is card
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is text


def test_a_question_comes_back_from_behind_a_later_card(
    qtbot: QtBot, beside: tuple[QTextEdit, NoticeCard]
) -> None:
    text, card = beside
    go_on = Notice("上次没有正常退出。", (("go", "接着做"),), takes_keyboard=True, waits=True)
    author = Notice("改动记在“石岚”名下。", (("yes", "就记“石岚”"),), waits=True)
    done = Notice("已导出。", (("open", "打开"),), passing=True)
    card.show_notice(go_on)
    text.setFocus()
    for later in (author, go_on, author, done):
        card.show_notice(later)
    card.work_on()
    assert card.accessibleName() == author.words
    card.work_on()
    button = next(one for one in card.findChildren(QPushButton) if one.text() == "就记“石岚”")
    button.click()
    assert card.accessibleName() == go_on.words
    assert card.isVisible()
    assert QApplication.focusWidget() is text
    card.put_away()
    assert card.isHidden()


def test_a_question_that_is_settled_by_itself_stays_away(qtbot: QtBot, theme: Theme) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    card = NoticeCard(theme, parent)
    about_this_issue = Notice("接着第 41 期？", (("yes", "接上"),), waits=True, still=lambda: False)
    card.show_notice(about_this_issue)
    card.show_notice(Notice("已导出。", passing=True))
    gone: list[Notice] = []
    card.gone.connect(gone.append)
    card.work_on()
    assert gone[-1] == about_this_issue
    assert card.isHidden()


def test_a_card_changes_its_mark_with_the_theme(qtbot: QtBot, theme: Theme) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    card = NoticeCard(theme, parent)
    card.show_notice(Notice("已导出。", icon="confirmed"))
    (mark, _words) = (one for one in card.findChildren(QLabel))
    before = mark.pixmap().cacheKey()
    theme.choose(Appearance.DARK if not theme.is_dark else Appearance.LIGHT)
    assert mark.pixmap().cacheKey() != before


def test_a_remedy_that_is_not_at_hand_gets_no_button() -> None:
    assert notice_of(UserFacingError("full", "磁盘满了。", remedy="重试"), {"粘贴"}).answers == ()


def test_trouble_with_a_file_says_which_one() -> None:
    gone = UserFacingError("file-missing", "文件不在了。", "/home/lu/第42期.txt")
    assert notice_of(gone, ()).words == "“第42期.txt”：文件不在了。"


@pytest.mark.parametrize(
    ("query", "found"),
    [("", 3), ("并入", 2), ("并段", 1), ("重", 1), ("bingru", 2), ("brsyd", 1), ("无", 0)],
)
def test_the_palette_finds_by_characters(query: str, found: int) -> None:
    assert len(matching(COMMANDS, query)) == found


def test_of_like_commands_those_that_can_be_done_come_first() -> None:
    refused = Command("people", "人物库", "档案", refusal="还没有人物")
    commands = (refused, Command("person", "标为人物", "事实"))
    assert [command.id for command in matching(commands, "renwu")] == ["person", "people"]
    assert [command.id for command in matching(commands, "人物")] == ["person", "people"]
    assert [command.id for command in matching(commands, "人物库")] == ["people"]


def test_the_palette_runs_the_current_command(qtbot: QtBot, theme: Theme) -> None:
    palette = CommandPalette(theme, COMMANDS)
    qtbot.addWidget(palette)
    palette.query.setText("并入")
    qtbot.keyClick(palette.query, Qt.Key.Key_Down)
    with qtbot.waitSignal(palette.chosen) as told:
        qtbot.keyClick(palette.query, Qt.Key.Key_Return)
    assert told.args == ["merge"]


def test_commands_that_all_fit_are_listed_without_a_bar_or_frame(
    qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    theme.apply()
    palette = CommandPalette(theme, COMMANDS)
    qtbot.addWidget(palette)
    palette.show()
    qapp.processEvents()
    assert palette.list.verticalScrollBar().maximum() == 0
    assert palette.list.viewport().geometry() == palette.list.rect()


def test_a_query_that_no_command_has_is_told(qtbot: QtBot, theme: Theme) -> None:
    palette = CommandPalette(theme, COMMANDS)
    qtbot.addWidget(palette)
    palette.query.setText("没有的")
    assert any(one.text() == "没有这样的命令。少打一个字再试。" for one in palette.findChildren(QLabel))


def test_a_refused_command_stays_and_does_nothing(qtbot: QtBot, theme: Theme) -> None:
    palette = CommandPalette(theme, COMMANDS)
    qtbot.addWidget(palette)
    palette.query.setText("重做")
    with qtbot.assertNotEmitted(palette.chosen):
        qtbot.keyClick(palette.query, Qt.Key.Key_Return)


def test_the_archive_says_what_it_does_not_hold(qtbot: QtBot, theme: Theme) -> None:
    page = SearchPage(theme)
    qtbot.addWidget(page)
    page.show_issues((), "档案里没有“陆知远”。少打一个字再试。")
    assert page.count.text() == "档案里没有“陆知远”。少打一个字再试。"
    page.show_hits(("路灯",), (HitEntry("3", 1, "松风居民区修好路灯", "柳桥晨报 · 2024-03-05", "路灯亮了"),))
    assert page.count.text() == "1 篇，从新到旧"
    page.show()
    for key, chosen in (
        (Qt.KeyboardModifier.NoModifier, page.hit_read),
        (Qt.KeyboardModifier.ControlModifier, page.hit_chosen),
    ):
        with qtbot.waitSignal(chosen) as told:
            qtbot.keyClick(page.query, Qt.Key.Key_Return, key)
        assert told.args[0].issue == "3"
        with qtbot.waitSignal(chosen):
            qtbot.keyClick(page.hits, Qt.Key.Key_Return, key)


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ("2024-03-05T01:30:00+00:00", "今天 01:30"),
        ("2024-01-31T01:30:00+00:00", "1月31日"),
        ("2022-11-03T01:30:00+00:00", "2022年11月"),
    ],
)
def test_days_are_named_as_people_name_them(changed: str, words: str) -> None:
    assert day_words(changed, NOW) == words


@pytest.mark.parametrize(
    ("width", "outline", "inspector", "centre"),
    [(1440, True, True, 832), (1280, True, True, 752), (1100, True, False, 876), (960, False, False, 960)],
)
def test_a_narrow_window_leaves_the_room_to_the_text(
    qtbot: QtBot, theme: Theme, width: int, outline: bool, inspector: bool, centre: int
) -> None:
    body = Body(QFrame(), QTextEdit(), ReviewBar(theme), QFrame(), QFrame())
    qtbot.addWidget(body)
    body.resize(width, 600)
    body.show()
    assert (body.is_open("outline"), body.is_open("inspector")) == (outline, inspector)
    assert body.centre.width() == centre


def test_the_source_stands_beside_the_text_and_the_inspector_floats_over_it(
    qtbot: QtBot, theme: Theme
) -> None:
    body = Body(QFrame(), QTextEdit(), ReviewBar(theme), QFrame(), QFrame())
    qtbot.addWidget(body)
    body.resize(1440, 600)
    body.show()
    body.show_source(on=True)
    assert body.centre.geometry().right() + 1 == body.source.x()
    assert (body.source.isVisible(), body.is_open("inspector")) == (True, False)
    body.set_open("inspector", True)
    assert body.inspector.geometry().right() == body.source.geometry().right()
    body.show_source(on=False)
    assert body.is_open("inspector")


def test_a_window_over_the_whole_screen_has_room_for_titles_and_no_longer_lines(
    qtbot: QtBot, theme: Theme
) -> None:
    body = Body(QFrame(), QTextEdit(), ReviewBar(theme), QFrame(), QFrame())
    qtbot.addWidget(body)
    body.resize(2560, 1300)
    body.show()
    assert (body.outline.width(), body.inspector.width()) == (336, 424)
    body.show_source(on=True)
    assert body.source.width() == 680


@pytest.mark.parametrize("pane", ["outline", "inspector"])
def test_text_and_review_bar_keep_clear_of_a_pane_that_floats(qtbot: QtBot, theme: Theme, pane: str) -> None:
    text, bar = QTextEdit(), ReviewBar(theme)
    body = Body(QFrame(), text, bar, QFrame(), QFrame())
    qtbot.addWidget(body)
    body.resize(970, 560)
    body.show()
    body.set_open(pane, on=True)
    floating = body.outline if pane == "outline" else body.inspector

    def is_clear(part: QWidget) -> bool:
        return not part.geometry().translated(body.centre.pos()).intersects(floating.geometry())

    qtbot.waitUntil(lambda: is_clear(bar) and is_clear(text))


def test_one_floating_pane_is_open_at_a_time(qtbot: QtBot, theme: Theme) -> None:
    body = Body(QFrame(), QTextEdit(), ReviewBar(theme), QFrame(), QFrame())
    qtbot.addWidget(body)
    body.resize(960, 600)
    body.show()
    body.toggle("inspector")
    assert body.inspector.isVisible()
    assert body.centre.width() == 960
    body.toggle("outline")
    assert body.outline.isVisible()
    assert not body.inspector.isVisible()


def test_a_drag_carries_files_or_words(tmp_path: Path) -> None:
    files, words, page, nothing = QMimeData(), QMimeData(), QMimeData(), QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.txt"))])
    words.setText("柳桥街道")
    page.setHtml("<p>柳桥街道</p>")
    assert dropped_paths(files) == (tmp_path / "a.txt",)
    assert carries_text(files)
    assert carries_text(words)
    assert carries_text(page)
    assert not carries_text(nothing)


@pytest.mark.parametrize(
    ("urls", "text", "expected"),
    [
        (["https://example.org/a"], None, True),
        (["https://example.org/a.jpg"], "https://example.org/a.jpg", True),
        (["https://example.org/a"], "柳桥街道办起读书会", False),
        ([], "https://example.org/a", False),
        (["file:///a.txt"], None, False),
    ],
    ids=["a link", "a picture of a page", "words with a link", "words that were typed", "a file"],
)
def test_a_link_is_nothing_to_read(urls: list[str], text: str | None, expected: bool) -> None:
    data = QMimeData()
    data.setUrls([QUrl(url) for url in urls])
    if text is not None:
        data.setText(text)
    assert is_address(data) is expected


MOVE_OR_COPY = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction


# PySide6 6.12 deprecates the only way of making such an event that 6.11 knows.
@pytest.mark.filterwarnings("ignore:.*QDragEnterEvent:DeprecationWarning")
def test_the_whole_window_takes_a_drop(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    target = DropTarget(theme, window)
    dropping = Dropping(window, target)
    data = QMimeData()
    data.setText("柳桥街道")
    place, left, none = QPoint(9, 9), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place, MOVE_OR_COPY, data, left, none)
    QApplication.sendEvent(window, enter)
    assert target.isVisible()
    let_go = QDropEvent(QPointF(place), MOVE_OR_COPY, data, left, none)
    with qtbot.waitSignal(dropping.dropped):
        QApplication.sendEvent(window, let_go)
    assert target.isHidden()
    # Who is told of a move deletes what it let go.
    assert {event.dropAction() for event in (enter, let_go)} == {Qt.DropAction.CopyAction}


def test_what_takes_long_can_be_cancelled(qtbot: QtBot, theme: Theme) -> None:
    bar = StatusBar(theme)
    qtbot.addWidget(bar)
    bar.set_busy(True)
    assert bar.cancel.isHidden()
    qtbot.waitUntil(lambda: not bar.cancel.isHidden(), timeout=5_000)
    with qtbot.waitSignal(bar.cancel_asked):
        bar.cancel.click()
    bar.set_busy(False)
    assert bar.cancel.isHidden()


def test_a_year_narrows_the_search_and_widens_it_again(qtbot: QtBot, theme: Theme) -> None:
    page = SearchPage(theme)
    qtbot.addWidget(page)
    page.resize(1400, 800)
    page.query.setText("路灯")
    newest = HitEntry("3", 1, "修好路灯", "柳桥晨报 · 2024-03-05", "路灯亮了")
    page.show_hits(("路灯",), (newest,), goes_on=True)
    assert page.count.text() == "1 篇以上，从新到旧"
    page.show_facets(340, (FacetRow("年份"), FacetRow("2024", 340, "年:2024")))
    assert page.count.text() == "340 篇，从新到旧"
    assert page.facets.isVisibleTo(page)
    for expected in ("路灯 年:2024", "路灯"):
        page.facets.clicked.emit(page.facets.model().index(1, 0))
        assert page.query.text() == expected
