"""F1 opens the page on what the editor is at: pane, dialog, or the check of a finding."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.model import FindingRef, SetMasthead, Span
from desktop.ui.controls.dialog import Dialog
from desktop.ui.controls.help_places import address_at
from desktop.ui.help.book import HelpBook
from desktop.ui.look.theme import Theme
from desktop.ui.main_window import MainWindow
from desktop.ui.rules.dialog import RulesDialog
from desktop.ui.selection import Selection


def _dialogs(ground: type[Dialog]) -> Iterator[type[Dialog]]:
    """Yield the dialogs that stand on a ground; one that others stand on is none itself."""
    for kind in ground.__subclasses__():
        yield from _dialogs(kind) if kind.__subclasses__() else (kind,)


def test_every_dialog_names_its_page(qtbot: QtBot, theme: Theme, window: MainWindow, book: HelpBook) -> None:
    named = {kind.__name__: getattr(kind, "help_page", "") for kind in _dialogs(Dialog)}
    own = RulesDialog(theme)
    qtbot.addWidget(own)
    named["RulesDialog"] = own.help_page
    assert {name: page for name, page in named.items() if not book.has(page)} == {}


def test_every_pane_names_its_page(window: MainWindow, book: HelpBook) -> None:
    panes = {name: part for name, part in vars(window.panes).items() if isinstance(part, QWidget)}
    assert {name for name, pane in panes.items() if not book.has(address_at(pane))} == set()
    assert address_at(panes["archive"].search.query) == "archive"


@pytest.mark.parametrize(
    ("tab", "page"), [("masthead", "masthead"), ("facts", "facts"), ("findings", "findings")]
)
def test_each_tab_of_the_inspector_has_its_page(desk: MainWindow, tab: str, page: str) -> None:
    desk.run(f"tab_{tab}")
    assert address_at(desk.panes.inspector.tabs) == page


def _asked(window: MainWindow, at: QWidget) -> str:
    at.setFocus()
    window.run("help")
    return window.hands.helping.shown.address


def test_help_opens_at_what_has_the_keyboard(desk: MainWindow) -> None:
    assert _asked(desk, desk.panes.outline.tree) == "outline"
    assert _asked(desk, desk.panes.galley) == "text"
    assert desk.hands.helping.shown.isVisible()


def test_a_finding_has_the_page_of_its_check(desk: MainWindow) -> None:
    passage = desk.session.agenda.items[0].selection().passage
    finding = FindingRef(passage, Span(0, 1), "weekday", "星")
    desk.session.selection = Selection(passage=passage, finding=finding)
    assert _asked(desk, desk.panes.galley) == "check:weekday"
    assert _asked(desk, desk.panes.outline.tree) == "outline"


@pytest.mark.parametrize(
    ("action", "page"), [("help_start", "start"), ("help_keys", "keys"), ("help_news", "news")]
)
def test_a_page_has_its_own_command(window: MainWindow, action: str, page: str) -> None:
    window.run(action)
    assert window.hands.helping.shown.address == page


def test_f1_in_a_dialog_opens_its_page(qtbot: QtBot, desk: MainWindow) -> None:
    desk.run("preferences")
    dialog = next(one for one in desk.findChildren(QDialog) if one.isVisible())
    qtbot.keyClick(dialog, Qt.Key.Key_F1)
    assert desk.hands.helping.shown.address == "settings"
    dialog.close()


def test_f1_in_a_dialog_over_a_dialog_reaches_the_window(qtbot: QtBot, desk: MainWindow) -> None:
    form = desk.hands.roster.form
    form.ask(None)
    qtbot.keyClick(form, Qt.Key.Key_F1)
    assert desk.hands.helping.shown.address == "roster"
    form.close()


def test_the_help_goes_with_its_window(window: MainWindow) -> None:
    window.run("help_start")
    shown = window.hands.helping.shown
    window.close()
    assert not isValid(shown)


@pytest.mark.parametrize(
    ("action", "page"), [("history", "history"), ("search", "archive"), ("pages", "layout")]
)
def test_a_page_in_place_of_the_issue_has_its_help(
    qtbot: QtBot, desk: MainWindow, action: str, page: str
) -> None:
    # Before its pages are laid out, a paper that is not known is asked about.
    for field, words in (("paper", "柳桥晨报"), ("legal_number", "CN 00-0000")):
        desk.session.do(SetMasthead(field, words))
    desk.run(action)
    qtbot.waitUntil(lambda: desk.panes.pages.currentWidget() is not desk.panes.body, timeout=20_000)
    desk.run("help")
    assert desk.hands.helping.shown.address == page
