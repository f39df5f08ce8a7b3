"""A new version says so once, and its news are a click away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import desktop
from desktop.app.news import tell_news
from desktop.settings import Settings
from desktop.settings.options import SEEN_VERSION
from desktop.ui.look.theme import Appearance, Theme
from desktop.ui.main_window import MainWindow
from desktop.workflow import Workflow
from tests.ui.desks import answer


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    workflow = Workflow.open(tmp_path / "档案.jiebao")
    made = MainWindow(workflow, Theme(Appearance.LIGHT))
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()
    workflow.close()


def _is_told(window: MainWindow) -> bool:
    return window.panes.notice.isVisible()


def test_an_older_version_was_used_last(window: MainWindow, tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    settings.set(SEEN_VERSION, "0.0.9")
    tell_news(window, settings)
    assert desktop.__version__ in window.panes.notice.accessibleName()
    answer(window, "看更新说明")
    assert window.hands.helping.shown.address == "news"
    assert Settings(tmp_path).get(SEEN_VERSION) == desktop.__version__


def test_it_is_told_once(window: MainWindow, tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    settings.set(SEEN_VERSION, desktop.__version__)
    tell_news(window, settings)
    assert not _is_told(window)


def test_the_very_first_start_has_no_news(window: MainWindow, tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    tell_news(window, settings)
    assert not _is_told(window)
    assert settings.get(SEEN_VERSION) == desktop.__version__


def test_a_folder_that_cannot_be_written_stops_nothing(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "no-folder").write_text("")
    tell_news(window, Settings(tmp_path / "no-folder"))
    assert not _is_told(window)
