"""An archive is kept safe: checked, put back, rescued, and known again after an interruption."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from desktop.assets import resources
from desktop.workflow import (
    RescueReport,
    Workflow,
    back_up,
    backup_name,
    check,
    put_back,
    read_source,
    rescue_next,
    waiting_place,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "档案.jiebao"
    with closing(Workflow.open(path)) as workflow:
        workflow.import_source(read_source(resources() / "sample" / "issue.txt"))
    return path


def change(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(statement)


def test_archives_and_backups_are_checked_alike(path: Path, tmp_path: Path) -> None:
    backup = tmp_path / backup_name(path, date(2026, 11, 22))
    assert backup.name == "档案备份 2026-11-22.zip"
    back_up(path, backup)
    assert check(path) == check(backup)
    assert check(path).is_sound


def test_a_backup_is_put_back_as_it_was(path: Path, tmp_path: Path) -> None:
    back_up(path, tmp_path / "备份.zip")
    put_back(tmp_path / "备份.zip", tmp_path / "新.jiebao")
    with closing(Workflow.open(tmp_path / "新.jiebao")) as workflow:
        assert workflow.search("骆清和")


def test_a_text_that_lost_its_issue_becomes_an_issue_again(path: Path, tmp_path: Path) -> None:
    change(path, "UPDATE entries SET edit = x'00'")
    report = put_back(path, tmp_path / "新.jiebao")
    assert isinstance(report, RescueReport)
    assert report.issues == 1
    assert report.lost == ("第 68 期：步骤都读不出来了。", "issue.txt：只剩文字，另作一期。")
    with closing(Workflow.open(tmp_path / "新.jiebao")) as workflow:
        assert len({hit.issue_id for hit in workflow.search("骆清和")}) == 1


def test_a_rescued_archive_takes_its_place_at_the_next_start(path: Path) -> None:
    change(path, "UPDATE snapshots SET digest = ''; UPDATE articles SET digest = ''")
    for _ in range(2):
        report = rescue_next(path)
        assert report.line() == f"抢救出 1 期，1 步。新档案在 {waiting_place(path)}"
    with closing(Workflow.open(path)) as workflow:
        assert not workflow.search("骆清和")
        assert list(workflow.catalogue.catch_up()) == [1]
        workflow.writer.flush()
        assert workflow.search("骆清和")
        assert list(workflow.catalogue.catch_up()) == []
    assert check(path).is_sound
    assert len(list(path.parent.glob("档案 换下 *.jiebao"))) == 1


def test_what_a_killed_process_left_unknown_is_made_known(path: Path) -> None:
    change(path, "UPDATE issues SET indexed = NULL")
    with closing(Workflow.open(path)) as workflow:
        assert list(workflow.catalogue.catch_up()) == [1]


def test_an_issue_that_cannot_be_read_stops_nothing(path: Path) -> None:
    change(path, "UPDATE issues SET indexed = NULL; UPDATE entries SET time = ''")
    with closing(Workflow.open(path)) as workflow:
        assert list(workflow.catalogue.catch_up()) == []
