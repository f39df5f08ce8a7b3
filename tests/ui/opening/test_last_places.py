"""An issue that is opened again comes back at the passage where the editor left it."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.settings import Settings
from desktop.settings.options import LAST_PLACES
from desktop.ui.main_window import MainWindow
from desktop.ui.selection import Selection


def test_the_place_comes_back(qtbot: QtBot, desk: MainWindow, tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    desk.remember(settings)
    opened = desk.session.desk
    assert opened is not None
    article = opened.review.issue.articles[0]
    place = Selection(article.id, article.passages[-1].id)
    desk.session.select(place)
    desk.run("close")
    desk.hands.files.open_issue(str(opened.issue_id))
    qtbot.waitUntil(lambda: desk.session.selection == place)
    desk.close()
    assert settings.get(LAST_PLACES) == (f"{opened.issue_id}/{article.passages[-1].id}",)


def test_what_makes_no_sense_is_passed_over(desk: MainWindow) -> None:
    desk.hands.last_places.restore(("7/1.2", "x/1", "", "8"))
    assert desk.hands.last_places.passages == {7: "1.2", 8: ""}
