"""Backups are made by themselves, and thinned out as they grow old."""

from __future__ import annotations

import os
import shutil
from datetime import date, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from desktop.archive.safety import restore, rotate
from desktop.archive.safety.rotation import days_to_keep
from desktop.model import UserFacingError

TODAY = date(2026, 11, 22)


def test_one_backup_a_day_lies_beside_the_archive(path: Path, tmp_path: Path) -> None:
    made = rotate(path, TODAY)
    assert made is not None
    assert Path(made.path) == tmp_path / "档案备份" / "档案 2026-11-22.zip"
    assert restore(Path(made.path), tmp_path / "新.jiebao").is_sound
    assert rotate(path, TODAY) is None


def test_nothing_is_made_where_nothing_changed(path: Path) -> None:
    made = rotate(path, TODAY)
    assert made is not None
    assert rotate(path, TODAY + timedelta(1)) is None
    os.utime(made.path, (0, 0))
    assert rotate(path, TODAY + timedelta(1)) is not None


def test_without_room_it_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=1000))
    with pytest.raises(UserFacingError, match="磁盘快满了"):
        rotate(path, TODAY)


def test_days_then_weeks_then_months_are_kept() -> None:
    kept = days_to_keep(TODAY - timedelta(days) for days in range(400))
    assert sorted(kept, reverse=True) == [
        date(2026, 11, 22),
        date(2026, 11, 21),
        date(2026, 11, 20),
        date(2026, 11, 15),
        date(2026, 11, 8),
        date(2026, 10, 31),
        date(2026, 9, 30),
        date(2026, 8, 31),
        date(2026, 7, 31),
        date(2026, 6, 30),
    ]


def test_what_is_too_old_goes_and_other_files_stay(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "档案备份"
    folder.mkdir()
    for days in (1, 2, 3, 4):
        old = folder / f"档案 {TODAY - timedelta(days)}.zip"
        old.touch()
        os.utime(old, (0, 0))
    (folder / "我自己存的.zip").touch()
    rotate(path, TODAY)
    assert sorted(file.name for file in folder.iterdir()) == [
        "我自己存的.zip",
        "档案 2026-11-20.zip",
        "档案 2026-11-21.zip",
        "档案 2026-11-22.zip",
    ]
