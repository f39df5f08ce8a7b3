"""What the archive writes, nobody else on the computer can read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from desktop.archive import Archive, keep_picture
from desktop.archive.safety import back_up, restore, rotate
from desktop.workflow import own_archive
from tests.archive.archive_samples import NEWS, addition, log_of
from tests.pictures import picture

OTHERS = 0o077 if os.name == "posix" else 0
"""The rights of everybody else; Windows keeps such rights with the folder of the user."""


@pytest.fixture(autouse=True)
def _open_handed() -> Iterator[None]:
    """Let new files be open to everybody unless whoever makes them says otherwise."""
    before = os.umask(0)
    yield
    os.umask(before)


def rights_of_others(folder: Path) -> dict[str, int]:
    return {file.name: file.stat().st_mode & OTHERS for file in folder.rglob("*")}


def test_archive_pictures_and_backups_are_the_users_alone(tmp_path: Path) -> None:
    path = tmp_path / "档案.jiebao"
    log = log_of(addition(NEWS))
    with closing(Archive(path)) as archive:
        archive.create_issue(log.stored(), log.review)
        keep_picture(path, picture(8, 8), ".jpg")
        back_up(path, tmp_path / "备份.zip")
        assert rights_of_others(tmp_path).keys() >= {"档案.jiebao", "档案.jiebao-wal", "档案图片", "备份.zip"}
        assert not any(rights_of_others(tmp_path).values())
    rotate(path, date(2026, 11, 22))
    restore(tmp_path / "备份.zip", tmp_path / "新.jiebao")
    folder_of_backups = {"档案备份"}
    open_to_others = {name for name, rights in rights_of_others(tmp_path).items() if rights}
    assert open_to_others <= folder_of_backups


def test_an_archive_that_others_may_read_keeps_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "档案.jiebao"
    path.touch(0o664)
    Archive(path).close()
    assert path.stat().st_mode & OTHERS == 0o064 & OTHERS


def test_the_users_own_folder_is_hers_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("XDG_DATA_HOME", "HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(tmp_path))
    assert own_archive().parent.stat().st_mode & OTHERS == 0
