"""How far an archive has come is seen without changing it, and whether something may be missing beside it."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from desktop.archive import Archive
from desktop.archive.safety import Standing, is_older, may_lack_its_log, standing, stray_logs
from tests.archive.archive_samples import NEWS, addition, log_of
from tests.archive.kills import KEPT


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "档案.jiebao"


def store(archive: Archive) -> None:
    log = log_of(addition(NEWS))
    archive.create_issue(log.stored(), log.review)


def test_it_counts_issues_and_steps_and_changes_nothing(path: Path) -> None:
    with closing(Archive(path)) as archive:
        store(archive)
        store(archive)
    before = path.read_bytes()
    found = standing(path)
    assert found is not None
    assert (found.issues, found.steps) == (2, 2)
    assert found.begun
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_one_of_an_earlier_form_is_known_before_it_is_opened(path: Path) -> None:
    assert not is_older(path)
    shutil.copy(KEPT, path)
    assert is_older(path)
    Archive(path).close()
    assert not is_older(path)


def test_nothing_is_known_of_what_is_no_archive(path: Path) -> None:
    assert standing(path) is None
    path.write_bytes(b"no archive at all" * 200)
    assert standing(path) is None


def test_a_file_that_is_copied_without_what_lies_beside_it_is_older(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "拷来的.jiebao"
    with closing(Archive(path)) as archive:
        archive.write_back()
        store(archive)
        shutil.copy(path, copy)
    assert standing(copy) == Standing("", 0, 0)
    assert may_lack_its_log(copy)
    shutil.copy(copy, f"{copy}-wal")
    assert not may_lack_its_log(copy)


def test_once_the_last_steps_are_written_back_the_file_alone_holds_all(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "拷来的.jiebao"
    with closing(Archive(path)) as archive:
        store(archive)
        archive.write_back()
        shutil.copy(path, copy)
    found = standing(copy)
    assert found is not None
    assert found == standing(path)
    assert found.issues == 1


def test_last_steps_without_an_archive_are_seen(path: Path) -> None:
    for name, content in (("旧名.jiebao-wal", b"x"), ("空的.jiebao-wal", b""), ("档案.jiebao-wal", b"x")):
        (path.parent / name).write_bytes(content)
    path.touch()
    assert [log.name for log in stray_logs(path.parent)] == ["旧名.jiebao-wal"]
