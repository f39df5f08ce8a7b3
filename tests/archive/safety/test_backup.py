"""A backup holds everything that is stored, in one file, and comes back whole or not at all."""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import closing
from pathlib import Path
from zipfile import ZipFile

import pytest

from desktop.archive import Archive, picture_folder, plain_query
from desktop.archive.safety import back_up, is_backup, restore
from desktop.archive.safety.settling import waiting_anew
from desktop.model import ChangeText, UserFacingError
from desktop.review import EditLog
from tests.archive.safety.samples import overwrite

NAME = "0a" * 32 + ".png"


@pytest.fixture
def picture(path: Path) -> Path:
    folder = picture_folder(path)
    folder.mkdir()
    (folder / NAME).write_bytes(b"\x89PNG picture")
    return folder / NAME


def test_an_archive_comes_back_with_its_pictures(path: Path, picture: Path, tmp_path: Path) -> None:
    backup, target = tmp_path / "备份.zip", tmp_path / "别处" / "旧档案.jiebao"
    made = back_up(path, backup)
    assert (made.path, made.pictures, made.size) == (str(backup), 1, backup.stat().st_size)
    assert is_backup(backup)
    assert restore(backup, target).line() == "档案完好：1 期，6 篇，4 步。"
    assert (picture_folder(target) / picture.name).read_bytes() == picture.read_bytes()
    assert sorted(file.name for file in target.parent.iterdir()) == ["旧档案.jiebao", "旧档案图片"]
    with closing(Archive(path)) as one, closing(Archive(target)) as other:
        assert one.load_log(1) == other.load_log(1)
        assert other.search(plain_query("居民"))


@pytest.mark.parametrize("name", ["旧档案", "旧档案.2026", "旧档案.new", "旧档案.part"])
def test_an_archive_of_any_name_has_its_pictures(
    path: Path, picture: Path, tmp_path: Path, name: str
) -> None:
    back_up(path, tmp_path / "备份.zip")
    restore(tmp_path / "备份.zip", tmp_path / "别处" / name)
    assert (picture_folder(tmp_path / "别处" / name) / picture.name).read_bytes() == picture.read_bytes()
    assert len(list((tmp_path / "别处").iterdir())) == 2


@pytest.mark.parametrize("name", ["旧档案", "旧档案.2026", "旧档案.jiebao"])
def test_what_waits_to_take_the_place_leaves_the_pictures_alone(
    path: Path, picture: Path, tmp_path: Path, name: str
) -> None:
    archive = tmp_path / name
    back_up(path, tmp_path / "备份.zip")
    restore(tmp_path / "备份.zip", archive)
    back_up(path, tmp_path / "无图.zip", with_pictures=False)
    with waiting_anew(archive) as made:
        restore(tmp_path / "无图.zip", made)
    assert (picture_folder(archive) / picture.name).exists()


def test_a_full_disk_is_told_of_the_copy(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def connect(*args: object, **_more: object) -> sqlite3.Connection:
        made = real(*args)  # type: ignore[arg-type]
        made.execute("PRAGMA max_page_count = 2")
        return made

    real = sqlite3.connect
    monkeypatch.setattr("desktop.archive.safety.backup.sqlite3.connect", connect)
    with pytest.raises(UserFacingError) as caught:
        back_up(path, tmp_path / "备份.zip")
    assert caught.value.code == "backup-no-room"


def test_steps_of_an_archive_in_use_are_in_the_backup(path: Path, tmp_path: Path) -> None:
    with closing(Archive(path)) as archive:
        log = EditLog(archive.load_log(1))
        headline = log.review.issue.articles[0].headline
        assert headline is not None
        archive.append_entry(1, log.do(ChangeText(headline.id, 0, 1, "新")))
        back_up(path, tmp_path / "备份.zip")
    restore(tmp_path / "备份.zip", tmp_path / "新.jiebao")
    with closing(Archive(tmp_path / "新.jiebao")) as other:
        assert other.load_log(1) == log.stored()


def test_a_place_where_no_backup_can_be_written_is_told_by_its_own_name(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "共享" / "备份.zip"

    def refused(at: Path, *_args: object, **_kwargs: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(at))

    monkeypatch.setattr(Path, "touch", refused)
    with pytest.raises(UserFacingError, match="这个位置读写不了，文件没有写成") as error:
        back_up(path, target)
    assert error.value.path == str(target)


def test_nothing_unfinished_is_left_behind(path: Path, tmp_path: Path) -> None:
    back_up(path, tmp_path / "外面" / "备份.zip")
    assert [file.name for file in (tmp_path / "外面").iterdir()] == ["备份.zip"]


def test_a_backup_that_fails_leaves_the_one_before(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = tmp_path / "备份.zip"
    back_up(path, backup)
    before = backup.read_bytes()

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserFacingError, match="磁盘满了") as caught:
        back_up(path, backup)
    assert caught.value.code == "backup-no-room"
    assert backup.read_bytes() == before
    assert not list(tmp_path.glob("*.part"))


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_damaged_backup_is_refused_and_nothing_is_written(path: Path, tmp_path: Path, share: float) -> None:
    backup, target = tmp_path / "备份.zip", tmp_path / "别处" / "新.jiebao"
    back_up(path, backup)
    place = int(backup.stat().st_size * share)
    overwrite(backup, place, bytes([backup.read_bytes()[place] ^ 1]))
    with pytest.raises(UserFacingError) as caught:
        restore(backup, target)
    assert caught.value.code == "damaged-backup"
    assert list(target.parent.iterdir()) == []


def test_a_backup_cut_short_is_refused(path: Path, tmp_path: Path) -> None:
    backup = tmp_path / "备份.zip"
    back_up(path, backup)
    backup.write_bytes(backup.read_bytes()[:-100])
    with pytest.raises(UserFacingError, match="这份备份有损坏"):
        restore(backup, tmp_path / "新.jiebao")


def test_a_zip_of_others_is_no_backup(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "照片.zip", "w") as packed:
        packed.writestr("一.jpg", b"")
    with pytest.raises(UserFacingError, match="不是街报编辑台的备份"):
        restore(tmp_path / "照片.zip", tmp_path / "新.jiebao")


def test_folders_are_told_as_folders(path: Path, tmp_path: Path) -> None:
    back_up(path, tmp_path / "备份.zip")
    with pytest.raises(UserFacingError, match="选里面的档案或备份"):
        is_backup(tmp_path)
    (tmp_path / "这里").mkdir()
    with pytest.raises(UserFacingError, match="写上新档案的文件名") as caught:
        restore(tmp_path / "备份.zip", tmp_path / "这里")
    assert caught.value.code == "place-is-folder"


def test_an_archive_is_never_written_over(path: Path, tmp_path: Path) -> None:
    back_up(path, tmp_path / "备份.zip")
    before = path.read_bytes()
    with pytest.raises(UserFacingError) as caught:
        restore(tmp_path / "备份.zip", path)
    assert caught.value.code == "place-taken"
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "name", ["图片/../../家.jpg", "图片/..\\家.exe", "/图片/家.jpg", "图片/.DS_Store", "家.sh"]
)
def test_a_part_of_another_name_is_passed_over(path: Path, tmp_path: Path, name: str) -> None:
    backup = tmp_path / "备份.zip"
    back_up(path, backup)
    with ZipFile(backup, "a") as packed:
        packed.writestr(name, "echo")
    target = tmp_path / "别处" / "新.jiebao"
    restore(backup, target)
    assert [file.name for file in target.parent.rglob("*")] == ["新.jiebao"]
