"""A long issue comes to the screen portion by portion."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.ui.controls.growth import Growth

PORTION = 120


def rows(count: int) -> range:
    return range(count)


class Shown(QObject):
    """Holds how many rows were shown, one time after the other."""

    def __init__(self) -> None:
        super().__init__()
        self.counts: list[int] = []

    def take(self, shown: Sequence[int]) -> None:
        self.counts.append(len(shown))


def test_a_short_issue_is_shown_at_once(qtbot: QtBot) -> None:
    shown = Shown()
    Growth(shown.take, shown, PORTION).take(rows(20))
    assert shown.counts == [20]


def test_a_long_issue_grows_until_all_of_it_is_shown(qtbot: QtBot) -> None:
    shown = Shown()
    growth = Growth(shown.take, shown, PORTION)
    growth.take(rows(1000))
    qtbot.waitUntil(lambda: growth.is_done)
    assert shown.counts == sorted(set(shown.counts))
    assert shown.counts[0] < 200
    assert shown.counts[-1] == 1000


def test_it_can_be_finished_at_once_for_what_is_wanted_from_its_end(qtbot: QtBot) -> None:
    shown = Shown()
    growth = Growth(shown.take, shown, PORTION)
    growth.take(rows(1000))
    growth.finish()
    assert shown.counts[-1] == 1000


def test_what_is_shown_whole_stays_whole_when_rows_are_added(qtbot: QtBot) -> None:
    shown = Shown()
    growth = Growth(shown.take, shown, PORTION)
    growth.take(rows(20))
    growth.take(rows(900))
    assert shown.counts == [20, 900]


def test_another_issue_begins_anew(qtbot: QtBot) -> None:
    shown = Shown()
    growth = Growth(shown.take, shown, PORTION)
    growth.take(rows(900))
    growth.finish()
    growth.begin()
    growth.take(rows(900))
    assert shown.counts[-1] < 200
