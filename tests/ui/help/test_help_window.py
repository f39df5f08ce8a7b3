"""The window of the help: contents, search, links, pictures, back and forward, light and dark."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF, Qt, QUrl
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from desktop.ui.help.book import HelpBook
from desktop.ui.help.contents import Rows
from desktop.ui.help.dress import pictures
from desktop.ui.help.paper import set_page, set_rows
from desktop.ui.help.window import HelpWindow
from desktop.ui.look.theme import Appearance, Theme
from desktop.ui.printing.paper import make_printer


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme, book: HelpBook) -> HelpWindow:
    window = HelpWindow(theme, book)
    qtbot.addWidget(window)
    window.show()
    window.go_to("start")
    return window


def _words(window: HelpWindow) -> str:
    return window.reader.toPlainText()


def test_the_contents_list_pages_and_not_each_check(shown: HelpWindow) -> None:
    listed = [row.address for row in shown.contents.rows]
    assert {"start", "keys", "checks:标点", "news"} <= set(listed)
    assert "check:weekday" not in listed


def test_a_page_is_marked_in_the_contents(shown: HelpWindow) -> None:
    shown.go_to("check:weekday")
    current = shown.contents.current
    assert current is not None
    assert (current.address, shown.address) == ("checks:日期时间", "check:weekday")


def test_a_row_opens_its_page(shown: HelpWindow) -> None:
    shown.contents.go_to(lambda row: row.address == "facts")
    assert _words(shown).startswith("事实")


def test_what_is_typed_is_found_and_opened(qtbot: QtBot, shown: HelpWindow) -> None:
    qtbot.keyClicks(shown.query, "xqyrq")
    assert [row.address for row in shown.contents.rows] == ["check:weekday"]
    qtbot.keyClick(shown.query, Qt.Key.Key_Return)
    assert _words(shown).startswith("星期与日期不符")
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert shown.query.text() == ""
    assert len(shown.contents.rows) > 30


def test_what_is_not_there_is_said(shown: HelpWindow) -> None:
    shown.query.setText("犀牛")
    assert shown.contents.isHidden()
    assert "犀牛" in shown._nothing.text()


def test_a_link_leads_on_and_back_leads_back(shown: HelpWindow) -> None:
    shown.reader.anchorClicked.emit(QUrl("archive#放入往期"))
    assert _words(shown).startswith("档案")
    assert shown.reader.textCursor().selectedText() == "放入往期"
    shown.back.click()
    assert _words(shown).startswith("第一步")
    assert (shown.back.isEnabled(), shown.forward.isEnabled()) == (False, True)
    shown.forward.click()
    assert shown.address == "archive#放入往期"


def test_an_address_that_leads_nowhere_changes_nothing(shown: HelpWindow) -> None:
    shown.reader.anchorClicked.emit(QUrl("https://example.org"))
    assert shown.address == "start"


def test_an_action_is_found_in_its_table(shown: HelpWindow) -> None:
    shown.go_to("action:export")
    assert shown.reader.textCursor().selectedText() == "导出 Word…"


def test_a_picture_fits_the_column(shown: HelpWindow) -> None:
    shown.resize(700, 500)
    picture = shown.reader.loadResource(2, QUrl("pictures/desk.png"))
    assert 0 < picture.deviceIndependentSize().width() <= shown.reader.viewport().width() - 80


def test_the_page_follows_the_theme(shown: HelpWindow, theme: Theme) -> None:
    def ink() -> str:
        block = shown.reader.document().firstBlock()
        return block.begin().fragment().charFormat().foreground().color().name()

    before = ink()
    theme.choose(Appearance.DARK)
    assert ink() != before
    theme.choose(Appearance.LIGHT)
    assert ink() == before


def test_escape_closes_it_and_the_program_does_not_wait_for_it(qtbot: QtBot, shown: HelpWindow) -> None:
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert shown.isHidden()
    assert not shown.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)


def test_the_page_in_front_is_printed(qtbot: QtBot, shown: HelpWindow, tmp_path: Path) -> None:
    shown.go_to("text")
    with qtbot.waitSignal(shown.print_asked) as asked:
        qtbot.keyClick(shown.reader, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    (paint,) = asked.args or ()
    printer = make_printer()
    printer.setOutputFileName(str(tmp_path / "正文.pdf"))
    paint(printer)
    assert (tmp_path / "正文.pdf").stat().st_size > 10_000


@pytest.mark.parametrize(("query", "title"), [("", "街报编辑台 帮助目录"), ("打印", "帮助里的“打印”")])
def test_the_list_at_the_left_is_printed_as_it_stands(
    qtbot: QtBot, shown: HelpWindow, query: str, title: str, tmp_path: Path
) -> None:
    shown.query.setText(query)
    words = rows_text(title, shown.contents.rows)
    assert words.startswith(f"{title}\n")
    assert all(row.title in words for row in shown.contents.rows)
    with qtbot.waitSignal(shown.print_asked) as asked:
        shown.print.menu().actions()[1].trigger()
    (paint,) = asked.args or ()
    printer = make_printer()
    printer.setOutputFileName(str(tmp_path / "目录.pdf"))
    paint(printer)
    assert (tmp_path / "目录.pdf").stat().st_size > 5_000


def rows_text(title: str, rows: Rows) -> str:
    return set_rows(title, rows).toPlainText()


@pytest.mark.parametrize("address", ["text", "keys"])
def test_on_paper_a_page_is_dark_on_white_and_within_its_margins(book: HelpBook, address: str) -> None:
    page = book.place(address).page
    document = set_page(page)
    document.setPageSize(QSizeF(720, 1018))
    assert document.size().width() <= 720
    assert page.title in document.toPlainText()
    for name in pictures(document):
        image = document.resource(QTextDocument.ResourceType.ImageResource.value, QUrl(name))
        assert 0 < image.deviceIndependentSize().width() <= 608
