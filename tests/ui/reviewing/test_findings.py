"""Walking through the findings by keys: the gravest first, and on past what an answer settles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.model import AddSource, Reading
from desktop.ui.look.theme import Theme
from desktop.ui.main_window import MainWindow
from desktop.ui.reviewing.items import FindingItem
from desktop.workflow import Workflow
from tests.ui import samples

TEXT = (
    "截止目前，书屋开了门。居民说，截止目前，人多了，居民的的意见也多了。书屋提出三点要求：一是快；二是准。"
)
GRAVEST_FIRST = ["的的", "截止", "截止", "三点"]


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, theme: Theme) -> Iterator[MainWindow]:
    archive = Workflow.open(tmp_path / "档案.jiebao")
    made = MainWindow(archive, theme)
    qtbot.addWidget(made)
    made.show()
    issue = samples.review_of(TEXT).issue
    reading = Reading(engine="样本", front=issue.front, articles=issue.articles)
    made.session.put(archive.new_issue(AddSource(issue.sources[0], reading)))
    qtbot.waitUntil(lambda: bool(made.session.agenda.findings), timeout=60_000)
    made.run("tab_findings")
    yield made
    made.close()
    archive.close()


def current(window: MainWindow) -> tuple[str, str]:
    """Return the check and the words of the finding that is current, empty where none is."""
    item = window.hands.reviewing.current
    return (item.judged.finding.rule, item.judged.finding.text) if isinstance(item, FindingItem) else ("", "")


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key) -> None:
    qtbot.keyClick(window.panes.galley, key)


def wait_for(qtbot: QtBot, window: MainWindow, *words: str) -> None:
    """Wait until these words are what the findings that are there speak of."""
    qtbot.waitUntil(
        lambda: sorted(one.judged.finding.text for one in window.session.agenda.findings) == sorted(words),
        timeout=60_000,
    )


def test_the_gravest_come_first(qtbot: QtBot, window: MainWindow) -> None:
    seen = []
    for _ in GRAVEST_FIRST:
        window.run("next")
        seen.append(current(window)[1])
    assert seen == GRAVEST_FIRST


def test_a_key_answers_and_goes_on(qtbot: QtBot, window: MainWindow) -> None:
    window.run("next")
    press(qtbot, window, Qt.Key.Key_Return)
    assert current(window) == ("wording", "截止")
    press(qtbot, window, Qt.Key.Key_Delete)
    assert current(window) == ("wording", "截止")
    wait_for(qtbot, window, "截止", "截止", "三点")


SETTLING = ["unify", "let_stand", "switch_off", "dismiss_rule"]


@pytest.mark.parametrize("answer", SETTLING)
def test_what_settles_several_goes_on_past_them_and_is_one_step(
    qtbot: QtBot, window: MainWindow, answer: str
) -> None:
    window.run("next")
    window.run("next")
    window.run(answer)
    assert current(window) == ("promised-count", "三点")
    window.run("undo")
    wait_for(qtbot, window, *GRAVEST_FIRST)
    assert all(item.is_open for item in window.session.agenda.findings)


def test_a_word_put_on_the_list_stays_current(qtbot: QtBot, window: MainWindow) -> None:
    window.run("next")
    window.run("next")
    window.run("house_word")
    qtbot.waitUntil(lambda: current(window) == ("house-word", "截止"), timeout=60_000)
    press(qtbot, window, Qt.Key.Key_Return)
    assert current(window) == ("house-word", "截止")
