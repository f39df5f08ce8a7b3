"""Anything in any order in the real window: screen, model and archive stay equal, also after kill -9."""

from __future__ import annotations

import random
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.assets import resources
from desktop.ui.look.theme import Appearance, Theme
from desktop.ui.main_window import MainWindow
from desktop.workflow import Workflow, propose, read_source
from tests.end_to_end.killing import kill_at_work
from tests.end_to_end.random_hand import RandomHand, check_archive, check_window


@pytest.mark.parametrize("seed", [1, 2])
def test_random_work_keeps_window_model_and_archive_equal(qtbot: QtBot, tmp_path: Path, seed: int) -> None:
    sample = resources() / "sample" / "issue.txt"
    with closing(Workflow.open(tmp_path / "档案.jiebao")) as workflow:
        window = MainWindow(workflow, Theme(Appearance.LIGHT))
        qtbot.addWidget(window)
        window.show()
        window.session.put(workflow.new_issue(propose(read_source(sample))))
        hand = RandomHand(window, random.Random(seed))
        for _ in range(4):
            for _ in range(25):
                hand.act()
            check_window(window)
        check_archive(window)
        window.close()


def test_a_window_that_is_killed_has_lost_nothing_it_said_was_stored(tmp_path: Path) -> None:
    kill_at_work(tmp_path, seed=3, longest=0.6)
