"""The whole job without a display: archive, Word files and a picture of the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.app.unwatched import put_on_desk, work_unwatched
from desktop.assets import resources
from desktop.workflow import Workflow

SAMPLE = resources() / "sample" / "issue.txt"


def test_everything_is_written_and_its_path_printed(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    archive = tmp_path / "档案.jiebao"
    assert work_unwatched([SAMPLE], archive) == 0
    first, *paths = capsys.readouterr().out.splitlines()
    assert "没有显示器" in first
    assert [Path(path).suffix for path in paths] == [".docx", ".docx", ".docx", ".png", ".jiebao"]
    assert all(Path(path).stat().st_size > 0 for path in paths)


def test_the_second_time_opens_the_same_issue(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    archive = tmp_path / "档案.jiebao"
    work_unwatched([SAMPLE], archive)
    once = capsys.readouterr().out
    work_unwatched([SAMPLE], archive)
    assert capsys.readouterr().out == once


def test_an_issue_that_was_taken_out_is_put_back_and_not_made_twice(qtbot: QtBot, tmp_path: Path) -> None:
    with Workflow.at_work(tmp_path / "a.jiebao") as workflow:
        first = put_on_desk(workflow, SAMPLE).issue_id
        assert [one.status for one in workflow.removing.take_out([first])] == ["removed"]
        assert put_on_desk(workflow, SAMPLE).issue_id == first
        assert [row.id for row in workflow.issues()] == [first]


def test_a_file_that_cannot_be_read_is_told_in_one_sentence(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert work_unwatched([tmp_path / "none.txt"], tmp_path / "a.jiebao") == 1
    assert len(capsys.readouterr().err.splitlines()) == 1
