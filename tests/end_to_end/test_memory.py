"""Work in the real window leaves nothing in memory but the log's entries."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.assets import resources
from desktop.model import ChangeText, Edit, Passage, PassageKind, SetKind, SetMasthead, SplitPassage
from desktop.ui.look.theme import Appearance, Theme
from desktop.ui.main_window import MainWindow
from desktop.workflow import Workflow, propose, read_source
from tests.end_to_end.footprint import handed_out, let_go

_TURNS = 60
_ROUNDS = 2
_REST_MS = 300
_BYTES_A_TURN = 1_000
"""What caches of the C library and of Qt may take or give; a leaked row, card or mark is larger."""


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    with closing(Workflow.open(tmp_path / "档案.jiebao")) as workflow:
        window = MainWindow(workflow, Theme(Appearance.LIGHT))
        qtbot.addWidget(window)
        window.show()
        sample = read_source(resources() / "sample" / "issue.txt")
        window.session.put(workflow.new_issue(propose(sample)))
        _settle(qtbot, window)
        yield window
        window.close()


def _steps(passage: Passage) -> tuple[Edit, ...]:
    return (
        ChangeText(passage.id, 3, 5, "好的文字"),
        SplitPassage(passage.id, 10),
        SetKind(passage.id, PassageKind.INTERTITLE),
        SetMasthead("issue_number", 7),
    )


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="asks the C library of Linux")
def test_a_step_that_is_undone_and_done_again_leaves_nothing(qtbot: QtBot, window: MainWindow) -> None:
    desk = window.session.desk
    assert desk is not None
    paragraphs = (one for one in desk.review.issue.passages() if one.kind is PassageKind.PARAGRAPH)
    for step in _steps(next(one for one in paragraphs if len(one.text) > 30)):
        window.session.do(step)
    sizes = [_after_turns(qtbot, window) for _ in range(_ROUNDS + 1)]
    assert sizes[-1] - sizes[0] < _ROUNDS * _TURNS * _BYTES_A_TURN


def _after_turns(qtbot: QtBot, window: MainWindow) -> int:
    """Undo and redo all steps many times, and return how many bytes are held then."""
    for _ in range(_TURNS // 4):
        for action in (*["undo"] * 4, *["redo"] * 4):
            window.run(action)
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    _settle(qtbot, window)
    let_go(window.session.workflow)
    return handed_out()


def _settle(qtbot: QtBot, window: MainWindow) -> None:
    """Let what a step sets off come to its end, also what waits for the hands to rest."""
    qtbot.wait(_REST_MS)
    qtbot.waitUntil(lambda: not window.jobs.is_busy, timeout=20_000)
