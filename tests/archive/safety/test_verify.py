"""A byte that changed is noticed, and nothing is said where nothing is wrong."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop.archive import Archive
from desktop.archive.safety import verify
from desktop.model import UserFacingError
from tests.archive.safety.samples import cut_short, overwrite, place_of


def test_a_whole_archive_is_said_to_be_whole(path: Path) -> None:
    before = path.read_bytes()
    verdict = verify(path)
    assert verdict.is_sound
    assert verdict.line() == "档案完好：1 期，6 篇，4 步。"
    assert path.read_bytes() == before


def test_an_archive_that_was_just_made_is_whole_while_it_is_open(tmp_path: Path) -> None:
    path = tmp_path / "档案.jiebao"
    with closing(Archive(path)):
        assert Path(f"{path}-wal").stat().st_size > 0
        assert verify(path, thorough=False).faults == ()


@pytest.mark.parametrize("script", ["PRAGMA journal_mode = WAL", "CREATE TABLE _sqlite_migrations (id)"])
def test_an_archive_that_was_stopped_before_its_first_step_holds_nothing(tmp_path: Path, script: str) -> None:
    path = tmp_path / "档案.jiebao"
    with closing(sqlite3.connect(path)) as begun:
        begun.executescript(script)
    assert verify(path).line() == "档案完好：0 期，0 篇，0 步。"


def test_an_empty_file_is_no_sound_archive(tmp_path: Path) -> None:
    path = tmp_path / "档案.jiebao"
    path.touch()
    assert verify(path).faults == ("文件是空的，里面没有档案。",)
    assert path.stat().st_size == 0


DAMAGES = {
    "a character of a source": ("UPDATE sources SET data = replace(data, x'E7BB84', x'E7BB85')", "1 份原文"),
    "a character of a step": ("UPDATE entries SET time = '1999' WHERE id = '2'", "1 步与存下时不一样。"),
    "a step's forerunner": ("DELETE FROM entries WHERE id = '2'", "1 步接不上前一步。"),
    "the last step": ("UPDATE issues SET head = '9'", "1 期的最后一步不见了。"),
    "a source": ("PRAGMA foreign_keys = 0; DELETE FROM sources", "1 步的原文不见了。"),
    "an issue": ("PRAGMA foreign_keys = 0; DELETE FROM issues", "4 步不属于任何一期。"),
    "a text that is found": ("UPDATE articles SET body = x'41' WHERE number = 2", "1 篇查找用的正文"),
    "a value longer than any that is written": (
        "UPDATE articles SET body = zeroblob(70000000) WHERE number = 2",
        "有几页读不出来。",
    ),
    "a long value that no other check reads": (
        "UPDATE issues SET title = zeroblob(70000000)",
        "有几页读不出来。",
    ),
    "a byte of the index": (
        "UPDATE grams_data SET block = CAST(replace(block, x'E6B091', x'E6B092') AS BLOB) WHERE id > 10",
        "个字词的查找索引与正文对不上。",
    ),
    "an article of the index": ("DELETE FROM articles WHERE number = 2", "1 篇的查找索引对不上。"),
}


@pytest.mark.parametrize(("change", "told"), DAMAGES.values(), ids=DAMAGES.keys())
def test_what_changed_is_told(path: Path, change: str, told: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(change)
    verdict = verify(path)
    assert any(told in fault for fault in verdict.faults), verdict.faults
    assert verdict.line().startswith("档案有损坏：")


def test_a_page_that_makes_no_sense_is_told(path: Path) -> None:
    overwrite(path, place_of(path, b'"edit":"AddSource"') // 8192 * 8192, b"\xff" * 64)
    assert any("损坏" in fault or "读不出来" in fault for fault in verify(path).faults)


def test_what_several_checks_stumble_over_is_told_once(path: Path) -> None:
    overwrite(path, place_of(path, b'"edit":"AddSource"') // 8192 * 8192, b"\xff" * 64)
    faults = verify(path).faults
    assert faults
    assert len(set(faults)) == len(faults)


def test_the_quick_way_finds_bytes_that_changed(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(DAMAGES["a character of a source"][0])
    assert not verify(path, thorough=False).is_sound


@pytest.mark.parametrize("seed", range(6))
def test_a_file_that_was_cut_short_is_never_called_whole(path: Path, seed: int) -> None:
    cut_short(path, seed)
    assert said_of(path) not in ("sound", "newer-archive")


def said_of(path: Path) -> str:
    """Return whether a file is called sound, or the code of the trouble with it."""
    try:
        return "sound" if verify(path).is_sound else "faults"
    except UserFacingError as trouble:
        return trouble.code


@pytest.mark.parametrize("size", [80, 400, 511])
def test_a_piece_of_a_file_is_no_empty_archive(path: Path, size: int) -> None:
    path.write_bytes(path.read_bytes()[:size])
    assert said_of(path) == "damaged-archive"


def test_a_file_of_others_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "照片.jpg"
    other.write_bytes(b"\xff\xd8" * 500)
    with pytest.raises(UserFacingError, match="不是街报编辑台的档案"):
        verify(other)
