"""An archive that waits takes its place at the next start, wherever it was stopped."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desktop.archive import picture_folder
from desktop.archive.safety import settle, waiting_place

TODAY = date(2026, 11, 22)


def test_nothing_happens_where_nothing_waits(path: Path) -> None:
    before = path.read_bytes()
    assert settle(path, TODAY) is None
    assert path.read_bytes() == before


def test_the_old_one_stands_aside_and_stays(tmp_path: Path) -> None:
    archive = tmp_path / "档案.jiebao"
    archive.write_bytes(b"old")
    (tmp_path / "档案.jiebao-wal").write_bytes(b"log")
    for number in (1, 2):
        waiting_place(archive).write_bytes(b"new %d" % number)
        settle(archive, TODAY)
    assert archive.read_bytes() == b"new 2"
    assert (tmp_path / "档案 换下 2026-11-22.jiebao").read_bytes() == b"old"
    assert (tmp_path / "档案 换下 2026-11-22.jiebao-wal").read_bytes() == b"log"
    assert (tmp_path / "档案 换下 2026-11-22 2.jiebao").read_bytes() == b"new 1"


def test_pictures_are_put_together(tmp_path: Path) -> None:
    archive = tmp_path / "档案.jiebao"
    waiting_place(archive).touch()
    for place, name in ((archive, "a"), (waiting_place(archive), "b")):
        picture_folder(place).mkdir()
        (picture_folder(place) / name).touch()
    settle(archive, TODAY)
    assert sorted(file.name for file in picture_folder(archive).iterdir()) == ["a", "b"]
    assert not picture_folder(waiting_place(archive)).exists()


def test_it_goes_on_where_it_was_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = tmp_path / "档案.jiebao"
    archive.write_bytes(b"old")
    waiting_place(archive).write_bytes(b"new")
    with monkeypatch.context() as stopped:
        stopped.setattr("desktop.archive.safety.settling._add_pictures", _stop)
        with pytest.raises(KeyboardInterrupt):
            settle(archive, TODAY)
    settle(archive, TODAY)
    assert archive.read_bytes() == b"new"
    assert (tmp_path / "档案 换下 2026-11-22.jiebao").read_bytes() == b"old"


def _stop(_brought: Path, _folder: Path) -> None:
    raise KeyboardInterrupt
