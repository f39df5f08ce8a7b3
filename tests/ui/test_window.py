"""The window as a whole, with a real archive: a text comes in, is decided on, and goes out."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, QTimer
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.model import HintKind, PassageKind, UserFacingError
from desktop.settings import Settings
from desktop.settings.options import APPEARANCE
from desktop.ui.commands.actions import ACTIONS
from desktop.ui.commands.palette import CommandPalette
from desktop.ui.controls.labels import ElidedLabel
from desktop.ui.export.dialog import ExportDialog
from desktop.ui.export.export_order import ExportChoice
from desktop.ui.frame import Frame
from desktop.ui.look.theme import Appearance, Theme
from desktop.ui.main_window import MainWindow
from desktop.ui.opening import newcomers, reading
from desktop.ui.reviewing.items import FactItem
from desktop.ui.selection import Selection
from desktop.ui.window.notice import Notice
from desktop.ui.window.progress import ProgressLine
from desktop.workflow import Layout, Workflow, check_length, split_source
from tests.ui.desks import TEXT, answer, drop


def test_every_action_has_one_hand(window: MainWindow) -> None:
    assert window.handled == {action.id for action in ACTIONS}


def test_the_window_opens_empty(window: MainWindow) -> None:
    assert window.panes.pages.currentWidget() is window.panes.empty
    assert not window.action_set.by_id["export"].isEnabled()


def test_what_an_editor_waits_for_is_seen_to_be_under_way(qtbot: QtBot, window: MainWindow) -> None:
    line, gate = window.toolbar.findChild(ProgressLine), Event()
    assert line is not None
    window.hands.people.jobs.run(gate.wait, lambda _done: None)
    qtbot.waitUntil(line.isVisible, timeout=20_000)
    gate.set()
    qtbot.waitUntil(line.isHidden, timeout=20_000)


def test_a_text_becomes_an_issue(qtbot: QtBot, desk: MainWindow) -> None:
    assert desk.panes.pages.currentWidget() is desk.panes.body
    qtbot.waitUntil(lambda: desk.panes.status.parts["in_place"].text().endswith("全部在位"))
    assert desk.action_set.by_id["export"].isEnabled()


def test_a_reading_that_was_cancelled_can_go_on(qtbot: QtBot, window: MainWindow) -> None:
    # So short a text may be read before anybody can cancel: its reading waits behind this.
    cancelled = Event()
    window.session.opened.connect(lambda: window.jobs.prepare(lambda: cancelled.wait() and None))
    window.session.opened.connect(lambda: QTimer.singleShot(0, window.panes.status.cancel_asked.emit))
    drop(window, TEXT)
    qtbot.waitUntil(window.panes.notice.isVisible, timeout=20_000)
    cancelled.set()
    assert not window.session.agenda.facts
    answer(window, "接着读")
    qtbot.waitUntil(lambda: bool(window.session.agenda.facts), timeout=20_000)
    assert not window.session.lacks_reading


@pytest.mark.parametrize(
    "text", ["楼组换新颜\n\n居民都说亭子修得好。", ""], ids=["both forms", "mark-up alone"]
)
def test_what_the_mark_up_knows_comes_along(qtbot: QtBot, window: MainWindow, text: str) -> None:
    data = QMimeData()
    data.setHtml("<h1>楼组换新颜</h1><p>居民都说亭子修得好。</p>")
    if text:
        data.setText(text)
    window.hands.files.take(data)
    qtbot.waitUntil(lambda: window.session.desk is not None, timeout=20_000)
    assert window.session.desk is not None
    source = window.session.desk.review.issue.sources[0]
    assert source.text == "楼组换新颜\n\n居民都说亭子修得好。"
    assert [hint.kind for hint in source.hints] == [HintKind.HEADING]


def test_a_card_over_the_empty_desk_takes_no_room_from_the_issue_that_comes(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.session.troubled.emit(UserFacingError("file-missing", "文件不在了。", None, "换一个文件"))
    assert window.panes.empty.contentsMargins().top() == window.panes.notice.foot > 0
    drop(window, TEXT)
    qtbot.waitUntil(lambda: window.panes.body.geometry() == window.panes.pages.rect(), timeout=20_000)
    assert window.panes.shows_text
    window.panes.notice.put_away()
    window.run("close")
    assert window.panes.empty.contentsMargins().top() == 0


def test_every_step_is_said_to_be_stored(qtbot: QtBot, desk: MainWindow) -> None:
    qtbot.waitUntil(lambda: desk.panes.status.parts["saved"].text() == "每一步都已存档")


def test_confirming_settles_and_moves_on(desk: MainWindow) -> None:
    desk.run("next")
    first = desk.hands.reviewing.current
    assert isinstance(first, FactItem)
    desk.run("confirm")
    assert desk.hands.reviewing.current not in (None, first)
    assert desk.action_set.by_id["undo"].text().startswith("撤销：")
    desk.run("undo")
    assert not desk.action_set.by_id["undo"].isEnabled()


def test_a_button_of_the_toolbar_is_as_its_action(desk: MainWindow) -> None:
    undo, outline = (desk.toolbar.buttons[name] for name in ("undo", "outline"))
    assert not undo.isEnabled()
    desk.run("confirm_all")
    assert (undo.isEnabled(), undo.toolTip()) == (True, "撤销：确认（Ctrl+Z）")
    was_open = outline.isChecked()
    outline.click()
    assert outline.isChecked() is desk.action_set.by_id["outline"].isChecked() is not was_open
    undo.click()
    assert not undo.isEnabled()


def test_one_selection_is_current_in_every_pane(desk: MainWindow) -> None:
    desk.run("next")
    selection = desk.session.selection
    assert desk.panes.galley.current == selection
    assert desk.panes.inspector.facts.currentIndex().isValid()
    assert desk.panes.outline.tree.current_id() in (selection.passage, selection.article)


def test_a_role_is_given_by_a_digit(qtbot: QtBot, desk: MainWindow) -> None:
    desk.run("next")
    qtbot.keyClick(desk.panes.outline.tree, Qt.Key.Key_5)
    assert desk.action_set.by_id["undo"].isEnabled()


def test_a_question_is_answered_by_keys(qtbot: QtBot, desk: MainWindow) -> None:
    drop(desk, TEXT.replace("读书会", "歌会"))
    session = desk.session
    qtbot.keyClick(desk.panes.notice, Qt.Key.Key_Return)
    assert desk.panes.notice.isVisible()
    qtbot.keyClick(desk.panes.notice, Qt.Key.Key_Tab)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.desk is not None and len(session.desk.review.issue.sources) == 2)


def test_a_second_text_asks_what_it_is(qtbot: QtBot, desk: MainWindow) -> None:
    drop(desk, TEXT.replace("读书会", "歌会"))
    answer(desk, "本期的文章")
    session = desk.session
    qtbot.waitUntil(lambda: session.desk is not None and len(session.desk.review.issue.sources) == 2)


def test_the_same_text_is_recognized(qtbot: QtBot, desk: MainWindow) -> None:
    desk.run("close")
    drop(desk, TEXT)
    qtbot.waitUntil(desk.panes.notice.isVisible)
    assert desk.panes.notice.accessibleName() == "这份文字已经在档案里。"
    answer(desk, "打开那一期")
    qtbot.waitUntil(lambda: desk.session.desk is not None)


def test_a_file_that_is_in_the_archive_opens_its_issue(
    qtbot: QtBot, desk: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "稿.txt"
    file.write_text(TEXT, encoding="utf-8")
    desk.run("close")
    for _ in range(2):
        desk.hands.files.read_paths((file,))
        qtbot.waitUntil(lambda: desk.session.desk is not None and not desk.jobs.is_busy, timeout=20_000)
        desk.run("close")
    assert len(desk.session.workflow.issues()) == 1


def test_words_are_found_in_the_archive(qtbot: QtBot, desk: MainWindow) -> None:
    qtbot.waitUntil(lambda: bool(desk.session.workflow.search("陆知远")))
    desk.run("search")
    desk.panes.archive.search.query.setText("陆知远")
    qtbot.waitUntil(lambda: desk.panes.archive.search.hits.model().rowCount() == 1)
    qtbot.waitUntil(lambda: "陆知远" in desk.panes.archive.search.preview.text.toPlainText())
    qtbot.keyClick(desk.panes.archive.search.query, Qt.Key.Key_Return)
    selection = desk.session.selection
    assert desk.panes.pages.currentWidget() is desk.panes.body
    assert selection.span is not None
    assert len(selection.span) == 3


def test_every_button_has_a_name(desk: MainWindow) -> None:
    nameless = [
        button
        for button in desk.findChildren(QPushButton)
        if not (button.text() or button.accessibleName() or button.toolTip())
    ]
    assert nameless == []


def test_the_whole_window_changes_its_theme(desk: MainWindow) -> None:
    theme: Theme = desk.theme
    theme.apply()
    before = desk.grab().toImage().pixelColor(4, 400).lightness()
    theme.choose(Appearance.DARK)
    after = desk.grab().toImage().pixelColor(4, 400).lightness()
    theme.choose(Appearance.LIGHT)
    assert before > 200
    assert after < 60


def test_moving_about_changes_nothing(desk: MainWindow) -> None:
    assert desk.session.desk is not None
    revision = desk.session.desk.revision
    for action in ("tab_masthead", "tab_facts", "tab_findings", "next_pane", "zoom_in", "outline"):
        desk.run(action)
    assert desk.session.desk.revision == revision


def test_a_text_that_is_too_long_becomes_several_issues(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "check_length", partial(check_length, limit=60))
    monkeypatch.setattr(newcomers, "split_source", partial(split_source, limit=60))
    drop(window, TEXT)
    qtbot.waitUntil(window.panes.notice.isVisible)
    for _ in range(2):
        answer(window, "拆成几期读入")
        qtbot.waitUntil(lambda: window.session.desk is not None, timeout=20_000)
        window.run("close")
        drop(window, TEXT)
        qtbot.waitUntil(window.panes.notice.isVisible)
    workflow = window.session.workflow
    titles = [issue.title for issue in workflow.issues()]
    assert len(titles) == len(set(titles)) > 1
    assert workflow.search("春季读书会")


def test_trouble_with_the_disk_is_told_and_tried_again(qtbot: QtBot, desk: MainWindow) -> None:
    writer = desk.session.workflow.writer
    full = [UserFacingError("disk-full", "磁盘满了，刚才这一步没有存下。", remedy="重试")]

    def store() -> None:
        if full:
            raise full.pop()

    writer.submit(store)
    qtbot.waitUntil(desk.panes.notice.isVisible)
    qtbot.waitUntil(lambda: desk.panes.status.parts["saved"].text() == "刚才几步还没有存下")
    answer(desk, "重试")
    qtbot.waitUntil(lambda: desk.panes.status.parts["saved"].text() == "每一步都已存档")


def test_what_keeps_steps_from_being_stored_comes_back_from_behind_another_card(
    qtbot: QtBot, desk: MainWindow
) -> None:
    writer, card = desk.session.workflow.writer, desk.panes.notice
    full = [UserFacingError("disk-full", "磁盘满了，刚才这一步没有存下。", remedy="重试")]

    def store() -> None:
        if full:
            raise full.pop()

    writer.submit(store)
    qtbot.waitUntil(lambda: card.accessibleName().startswith("磁盘满了"))
    desk.hands.asking.offer("改动记在“编辑”名下。", {"就记这个名字": lambda: None}, "person")
    assert card.accessibleName().startswith("改动记在")
    card.put_away()
    assert card.isVisible()
    assert card.accessibleName().startswith("磁盘满了")
    desk.hands.asking.tell("已导出。", {}, "confirmed")
    writer.retry()
    writer.flush()
    card.put_away()
    assert not card.isVisible()


def test_trouble_is_still_told_where_the_issue_is_put_away(qtbot: QtBot, desk: MainWindow) -> None:
    writer = desk.session.workflow.writer
    full = [UserFacingError("disk-full", "磁盘满了，刚才这一步没有存下。", remedy="重试")]

    def store() -> None:
        if full:
            raise full.pop()

    writer.submit(store)
    qtbot.waitUntil(desk.panes.notice.isVisible)
    desk.run("close")
    qtbot.waitUntil(lambda: desk.panes.status.parts["saved"].text() == "刚才几步还没有存下")
    assert not desk.panes.notice.visibleRegion().isEmpty()
    answer(desk, "重试")
    qtbot.waitUntil(lambda: desk.panes.status.parts["saved"].text() == "文字只存在这台电脑上")


def test_an_archive_that_can_only_be_read_is_told_where_no_issue_is_open(
    qtbot: QtBot, desk: MainWindow
) -> None:
    desk.session.workflow.archive.read_only = "档案是只读的，可以看，不能改。"
    desk.run("close")
    qtbot.waitUntil(lambda: desk.panes.status.parts["saved"].text() == "档案是只读的，可以看，不能改。")


def test_the_panes_come_back_as_they_were_left(qtbot: QtBot, tmp_path: Path, theme: Theme) -> None:
    settings = Settings(tmp_path)
    with closing(Workflow.open(tmp_path / "档案.jiebao")) as workflow:
        left = MainWindow(workflow, theme)
        left.remember(settings)
        qtbot.addWidget(left)
        left.show()
        left.panes.body.want("outline", on=False)
        left.run("zoom_in")
        left.run("theme_dark")
        chosen = ExportChoice((Layout.PROOF, Layout.PAGE), "a3", with_pdf=True, pattern="{期号}")
        left.hands.exporting.choice = chosen
        left.close()
        again = MainWindow(workflow, theme)
        again.remember(Settings(tmp_path))
        qtbot.addWidget(again)
        assert again.panes.body.unwanted() == ("outline",)
        assert again.panes.galley.scale.zoom > 100
        assert again.hands.exporting.choice == chosen
        assert Settings(tmp_path).get(APPEARANCE) == "dark"
        again.run("theme_light")
        again.close()


def test_the_palette_stands_in_the_middle_of_the_window(qtbot: QtBot, theme: Theme, desk: MainWindow) -> None:
    frame = Frame(theme)
    qtbot.addWidget(frame)
    frame.fill(desk)
    frame.move(120, 80)
    frame.show()
    desk.run("palette")
    palette = desk.findChild(CommandPalette)
    middle = desk.mapToGlobal(desk.rect().center())
    assert abs(palette.geometry().center().x() - middle.x()) <= 1
    palette.close()
    frame.takeCentralWidget()


def test_a_field_of_the_masthead_is_kept_when_the_window_closes(qtbot: QtBot, desk: MainWindow) -> None:
    desk.activateWindow()
    desk.run("tab_masthead")
    paper = desk.panes.inspector.masthead.fields["paper"]
    qtbot.waitUntil(paper.hasFocus)
    paper.insert("柳桥晨报")
    desk.close()
    assert desk.session.desk is not None
    assert desk.session.desk.review.issue.masthead.paper == "柳桥晨报"


def test_words_are_replaced_everywhere_in_one_step(desk: MainWindow) -> None:
    desk.run("replace")
    bar = desk.hands.seeking.bar
    bar.field.setText("读书会")
    assert bar.count.text() == "3 处"
    bar.words.setText("歌会")
    bar.all.click()
    assert bar.count.text() == "没有"
    desk.run("undo")
    assert bar.count.text() == "3 处"


def test_a_pattern_is_looked_for_from_key_to_key(desk: MainWindow) -> None:
    desk.run("find")
    bar = desk.hands.seeking.bar
    bar.pattern.setChecked(True)
    bar.field.setText("读书会(")
    assert bar.count.text() == "正则写错了"
    bar.field.setText("春季|每月")
    assert bar.count.text() == "3 处"
    plain = desk.panes.galley.grab().toImage()
    bar.close_bar()
    assert desk.panes.galley.grab().toImage() != plain
    desk.run("find_next")
    assert bar.isVisible()
    assert bar.count.text() == "1 / 3"
    desk.run("find_previous")
    assert bar.count.text() == "3 / 3"


def test_the_head_says_where_one_is_whatever_comes_into_the_issue(desk: MainWindow) -> None:
    def said() -> list[str]:
        return [one.accessibleName() for one in desk.toolbar.findChildren(ElidedLabel)]

    desk.run("search")
    assert said()[0] == "档案"
    desk.session.changed.emit()
    assert said()[0] == "档案"
    desk.panes.archive.closed.emit()
    assert said()[0] != "档案"


def test_an_exported_file_is_told(qtbot: QtBot, desk: MainWindow, tmp_path: Path) -> None:
    target = tmp_path / "稿.docx"
    with qtbot.waitSignal(desk.hands.exporting.exported, timeout=20_000):
        desk.hands.exporting.write(Layout.MANUSCRIPT, target)
    assert target.exists()
    assert desk.panes.notice.accessibleName() == f"已导出 稿.docx，在“{tmp_path.name}”里。"


def test_an_export_that_failed_can_go_elsewhere(
    qtbot: QtBot, desk: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "还没有"
    monkeypatch.setattr(ExportDialog, "exec", lambda _dialog: ExportDialog.DialogCode.Accepted)
    desk.hands.exporting.folder.name = str(tmp_path)
    desk.hands.exporting.write(Layout.MANUSCRIPT, folder / "稿.docx")
    qtbot.waitUntil(desk.panes.notice.isVisible, timeout=20_000)
    desk.hands.exporting.choice = ExportChoice((Layout.MANUSCRIPT,))
    with qtbot.waitSignal(desk.hands.exporting.exported, timeout=20_000):
        answer(desk, "另选位置")
    assert list(tmp_path.glob("*.docx"))


def test_a_joined_passage_stays_current(desk: MainWindow) -> None:
    assert desk.session.desk is not None
    article = desk.session.desk.review.issue.articles[0]
    upper, lower = article.of_kind(PassageKind.PARAGRAPH)
    desk.session.select(Selection(article.id, lower.id))
    desk.run("join")
    assert desk.session.selection.passage == upper.id
    assert desk.panes.outline.tree.current_id() == upper.id
    desk.run("undo")
    assert desk.session.selection.passage == lower.id


def test_what_makes_no_sense_is_refused_in_words(desk: MainWindow) -> None:
    assert desk.session.desk is not None
    first = desk.session.desk.review.issue.articles[0]
    desk.session.select(Selection(first.id))
    desk.run("merge_article")
    assert desk.panes.notice.accessibleName() == "这是第一篇，前面没有可以并入的。"
    desk.run("next")
    assert desk.panes.notice.isHidden()
    assert desk.focusWidget() is desk.panes.galley
    assert desk.session.desk.undo_label is None


def test_what_was_held_over_is_offered_to_the_next_issue(qtbot: QtBot, desk: MainWindow) -> None:
    desk.run("next")
    desk.run("hold_over")
    qtbot.waitUntil(lambda: desk.session.workflow.issues()[0].held_over == 1)
    desk.run("close")
    drop(desk, TEXT.replace("读书会", "歌会"))
    qtbot.waitUntil(
        lambda: desk.panes.notice.isVisible() and "往期留下 1 篇" in desk.panes.notice.accessibleName()
    )
    answer(desk, "加进本期")
    assert desk.session.desk is not None
    assert len(desk.session.desk.review.issue.articles) == 2


def test_where_nothing_can_be_decided_the_bar_has_no_buttons(desk: MainWindow) -> None:
    assert desk.session.desk is not None
    desk.run("next")
    assert any(button.isVisible() for button in desk.panes.bar.findChildren(QPushButton) if button.text())
    desk.session.desk.read_only = "档案是只读的，可以看，不能改。"
    desk.session.select(Selection())
    assert "下一处 ↓ 或 F8" in [words.text() for words in desk.panes.bar.findChildren(QLabel)]
    desk.run("next")
    assert not any(button.isVisible() for button in desk.panes.bar.findChildren(QPushButton) if button.text())


@pytest.mark.parametrize("width", [960, 1100, 1440])
def test_a_card_covers_neither_pane_nor_text(desk: MainWindow, width: int) -> None:
    panes = desk.panes
    desk.resize(width, 700)
    panes.body.set_open("inspector", on=True)
    desk.tell(Notice("改动记在“石岚”名下。", (("yes", "就记“石岚”"),)))
    card = panes.notice.geometry()
    assert not card.intersects(panes.inspector.geometry())
    text = QRect(panes.galley.mapTo(panes.body, QPoint()), panes.galley.size())
    assert card.bottom() - text.top() <= 8
    panes.notice.put_away()
    assert panes.galley.mapTo(panes.body, QPoint()).y() == 0


def test_a_page_beside_the_text_begins_under_a_card(desk: MainWindow) -> None:
    panes = desk.panes
    desk.tell(Notice("改动记在“石岚”名下。", (("yes", "就记“石岚”"),)))
    desk.run("history")
    head = panes.history.list.mapTo(panes.pages, QPoint()).y()
    assert panes.notice.geometry().bottom() - panes.history.contentsRect().top() <= 8
    panes.notice.put_away()
    panes.history.layout().activate()
    assert panes.history.contentsRect().top() == 0
    assert panes.history.list.mapTo(panes.pages, QPoint()).y() < head


@pytest.mark.parametrize("action", ["next", "find", "tab_findings", "fold_all"])
def test_what_shows_something_in_the_issue_brings_it_to_the_front(desk: MainWindow, action: str) -> None:
    desk.run("search")
    desk.run(action)
    assert desk.panes.shows_text


def test_while_the_archive_is_in_front_nothing_unseen_is_changed(desk: MainWindow) -> None:
    desk.run("next")
    desk.run("confirm")
    actions = desk.action_set
    assert actions.by_id["undo"].isEnabled()
    desk.run("search")
    unseen = [action for action in ACTIONS if action.id in ("undo", "role.deck", "source", "zoom_in")]
    assert not any(actions.by_id[action.id].isEnabled() for action in unseen)
    assert {actions.missing(action) for action in unseen} == {"先回到正文"}
    desk.panes.archive.closed.emit()
    assert all(actions.by_id[name].isEnabled() for name in ("undo", "source", "zoom_in"))


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_space_and_enter_press_the_button_that_has_the_focus(
    qtbot: QtBot, window: MainWindow, key: Qt.Key
) -> None:
    for button in (window.panes.empty.cards[0], window.toolbar.buttons["paste"]):
        button.setFocus()
        pressed = QSignalSpy(button.clicked)
        qtbot.keyClick(button, key)
        assert pressed.count() == 1


def test_a_card_that_came_before_anything_had_the_keyboard_leaves_it_to_the_page(
    qtbot: QtBot, window: MainWindow
) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    if focused := QApplication.focusWidget():
        focused.clearFocus()
    window.hands.asking.ask("上次没有正常退出。", {"以后再说": lambda: None}, "archive")
    qtbot.keyClick(window.panes.notice, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is window.panes.empty.cards[0]


def test_a_pane_that_goes_for_want_of_room_leaves_the_keyboard_to_the_text(
    qtbot: QtBot, desk: MainWindow
) -> None:
    with qtbot.waitActive(desk):
        desk.activateWindow()
    desk.resize(1400, 800)
    desk.panes.inspector.facts.setFocus()
    desk.resize(1000, 600)
    qtbot.waitUntil(desk.panes.inspector.isHidden)
    assert QApplication.focusWidget() is desk.panes.galley


def test_files_that_become_one_issue_together_are_told(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    files = tuple(tmp_path / f"{name}.txt" for name in ("要闻", "副刊"))
    for file in files:
        file.write_text(f"{file.stem}第一篇写新书屋\n\n小区里开了新书屋，居民都来看书。\n", encoding="utf-8")
    card = window.panes.notice
    window.open_files(files)
    qtbot.waitUntil(lambda: card.accessibleName().startswith("2 个文件读成了一期"), timeout=20_000)
    qtbot.waitUntil(lambda: not window.jobs.is_busy, timeout=20_000)
    window.open_files(files)
    asked = "这 2 个文件合起来是新的一期，还是本期的文章？"
    qtbot.waitUntil(lambda: card.accessibleName() == asked, timeout=20_000)
