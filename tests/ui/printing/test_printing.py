"""Lay-outs and lists of the window go to paper; here the paper is a PDF file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from desktop.model import Issue, RosterEntry, SetMasthead
from desktop.model.paper_look import PaperLook
from desktop.ui.archive.hit_list import HitEntry
from desktop.ui.controls.list_dialog import ListDialog
from desktop.ui.habits.dialog import HabitsDialog
from desktop.ui.lengths.dialog import LengthDialog
from desktop.ui.listing import Listing
from desktop.ui.look.theme import Theme
from desktop.ui.main_window import MainWindow
from desktop.ui.outline.archive_list import IssueEntry
from desktop.ui.people.rows import MentionRow, NameRow
from desktop.ui.printing.choice import Choice, printed_list
from desktop.ui.printing.choices import choices
from desktop.ui.printing.dialog import PrintDialog
from desktop.ui.printing.listings import (
    fact_listing,
    finding_listing,
    hit_listing,
    issue_listing,
    mention_listing,
    name_listing,
    outline_listing,
)
from desktop.ui.printing.paper import Paint, flowing, listing_html, make_printer
from desktop.ui.reviewing.agenda import Agenda
from desktop.ui.roster.dialog import RosterDialog
from desktop.ui.rules.dialog import RulesDialog
from desktop.workflow import Mention

LISTING = Listing(
    "柳桥晨报 事实", ("类别", "内容"), tuple((str(n), f"内容 {n} <甲>") for n in range(120)), (1, 4)
)


def printed(paint: Paint, path: Path) -> list[str]:
    """Return the text of each page."""
    printer = make_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    paint(printer)
    document = pypdfium2.PdfDocument(path)
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()


def test_a_long_list_has_its_head_on_every_page(qapp: QApplication, tmp_path: Path) -> None:
    pages = printed(flowing(listing_html(LISTING)), tmp_path / "a.pdf")
    assert len(pages) > 1
    assert all("类别" in page for page in pages)
    assert "内容 119 <甲>" in pages[-1]


LISTINGS: list[tuple[str, Callable[[Issue, Agenda], Listing], tuple[str, ...]]] = [
    (
        "outline",
        lambda issue, _items: outline_listing(issue, "本期"),
        ("1", "柳桥街道举办读书会", "消息", "70", "刊用", "待编"),
    ),
    (
        "facts",
        lambda issue, items: fact_listing(items, issue, "本期"),
        ("日期", "3月5日下午", "跟在职务之后", "柳桥街道举办读书会", "待核"),
    ),
    (
        "findings",
        lambda issue, items: finding_listing(items, issue, "本期"),
        ("存疑", "“读书会”", "语句存疑", "", "柳桥街道举办读书会"),
    ),
]


@pytest.mark.parametrize(
    ("make", "first"), [case[1:] for case in LISTINGS], ids=[case[0] for case in LISTINGS]
)
def test_lists_of_the_issue(
    issue: Issue, items: Agenda, make: Callable[[Issue, Agenda], Listing], first: tuple[str, ...]
) -> None:
    listing = make(issue, items)
    assert listing.rows[0] == first
    assert {len(row) for row in listing.rows} == {len(listing.columns)} == {len(listing.widths)}


def test_a_short_finding_is_printed_with_what_stands_round_it(issue: Issue, items: Agenda) -> None:
    words = [row[1] for row in finding_listing(items, issue, "本期").rows]
    assert words == ["“读书会”", "路灯亮了，〔亮了〕。"]


def test_lists_of_the_archive() -> None:
    issues = issue_listing((IssueEntry("1", "柳桥晨报 第 7 期", "4 篇", "今天"),))
    hits = hit_listing((HitEntry("1", 0, "读书会", "柳桥晨报", "…读书会…"),), "读书会")
    assert issues.rows == (("柳桥晨报 第 7 期", "4 篇", "今天"),)
    assert (hits.title, hits.rows) == ("档案中的“读书会”", (("读书会", "柳桥晨报", "…读书会…"),))


def test_every_choice_of_the_window_prints(desk: MainWindow, tmp_path: Path) -> None:
    offered = choices(desk.session, desk.panes, PaperLook("a4"))
    assert [choice.id for choice in offered][:3] == ["proof", "manuscript", "page"]
    assert {"outline", "facts", "findings", "history", "lengths", "rules", "roster"} <= {
        choice.id for choice in offered
    }
    for choice in offered:
        assert printed(choice.make(), tmp_path / f"{choice.id}.pdf")[0].strip()


def test_rooms_of_the_archive_print_what_they_show(desk: MainWindow) -> None:
    people, figures = desk.panes.archive.people, desk.panes.archive.figures
    mention = Mention("陆知远", "柳桥街道主任", "2021-03-05", "柳桥晨报", 1, "第 7 期", 0, "读书会")
    people.show_names((NameRow("陆知远", 2, "2021–2022", 3),), "")
    people.show_person("陆知远", (), (), (MentionRow(mention),), "")
    figures.months.show(("年", "月", "篇数"), (("2021", "3", 1200), ("2021", "4", 7)))
    offered = {choice.id: choice.title for choice in choices(desk.session, desk.panes, PaperLook("a4"))}
    assert offered["names"] == "档案里的人物"
    assert offered["mentions"] == "“陆知远”历次写法"
    assert offered["figures"] == "每月的篇数和字数"
    assert figures.months.listing("表").rows == (("2021", "3", "1,200"), ("2021", "4", "7"))
    assert name_listing(people.names.rows, "").rows == (("陆知远", "2", "3", "2021–2022"),)
    (first,) = mention_listing(people.mentions.rows, "").rows
    assert first == ("2021-03-05", "柳桥街道主任陆知远", "读书会", "柳桥晨报 第 7 期")


def test_the_dialog_offers_the_list_in_hand(qtbot: QtBot, theme: Theme) -> None:
    offered = (printed_list(LISTING), Choice("facts", "事实", lambda: flowing("")))
    dialog = PrintDialog(theme, offered, "facts")
    qtbot.addWidget(dialog)
    assert dialog.buttons.checkedButton().text() == "事实"
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.preview.click()
    assert chosen.args == [offered[1], True]


def opened(qtbot: QtBot, kind: type[QDialog]) -> QDialog:
    def shown() -> list[QDialog]:
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()), timeout=20_000)
    return shown()[0]


def test_a_preview_is_shown(qtbot: QtBot, desk: MainWindow) -> None:
    desk.run("print")
    dialog = opened(qtbot, PrintDialog)
    assert isinstance(dialog, PrintDialog)
    dialog.preview.click()
    opened(qtbot, QPrintPreviewDialog).close()


LIST_DIALOGS: dict[str, type[ListDialog]] = {
    "roster": RosterDialog,
    "house_rules": RulesDialog,
    "lengths": LengthDialog,
    "habits": HabitsDialog,
}


@pytest.mark.parametrize("action", LIST_DIALOGS)
def test_a_dialog_prints_its_list_by_the_same_key(
    qtbot: QtBot, desk: MainWindow, action: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    monkeypatch.setattr(desk.hands.printing, "make", lambda choice, **_how: made.append(choice.title))
    desk.session.workflow.roster.change("添加", (RosterEntry("石岚", "主任"),))
    desk.session.do(SetMasthead("paper", "柳桥晨报"))
    desk.run(action)
    dialog = opened(qtbot, LIST_DIALOGS[action])
    assert isinstance(dialog, ListDialog)
    assert dialog.listing().rows
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    # A button that a key presses is seen to go down before it acts.
    qtbot.waitUntil(lambda: made == [dialog.listing().title])
    dialog.close()


def test_the_system_asks_for_the_printer(
    qtbot: QtBot, desk: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "facts.pdf"

    def agreed(dialog: QPrintDialog) -> QPrintDialog.DialogCode:
        dialog.printer().setOutputFileName(str(file))
        return QPrintDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", agreed)
    desk.hands.printing.print_list(LISTING)
    qtbot.waitUntil(lambda: file.exists() and file.stat().st_size > 0, timeout=20_000)


def test_an_empty_desk_has_nothing_to_print(window: MainWindow) -> None:
    window.run("print")
    assert window.panes.notice.accessibleName() == "还没有可以打印的。"
