"""An archive that waits takes its place at the next start, wherever it was stopped."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desktop.archive import picture_folder
from desktop.archive.safety import settle, waiting_anew, waiting_place

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


def test_what_waits_stays_until_another_is_made(tmp_path: Path) -> None:
    archive = tmp_path / "档案.jiebao"
    for words in ("一", "二"):
        with waiting_anew(archive) as made:
            made.write_text(words, encoding="utf-8")
            picture_folder(made).mkdir()
            (picture_folder(made) / words).touch()
    with pytest.raises(KeyboardInterrupt), waiting_anew(archive) as made:
        _stop(made, archive)
    assert waiting_place(archive).read_text(encoding="utf-8") == "二"
    assert [file.name for file in picture_folder(waiting_place(archive)).iterdir()] == ["二"]
    assert sorted(tmp_path.iterdir()) == sorted(
        [waiting_place(archive), picture_folder(waiting_place(archive))]
    )


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
