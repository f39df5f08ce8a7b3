"""Everything readable comes out of a damaged archive, and what does not is told."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop.archive import Archive
from desktop.archive.carving import carved
from desktop.archive.safety import rescue, verify
from desktop.model import StoredLog, UserFacingError
from desktop.review import EditLog
from tests.archive.safety.samples import cut_short, flip, lead_astray, overwrite, place_of


@pytest.fixture
def stored(path: Path) -> StoredLog:
    with closing(Archive(path)) as archive:
        return archive.load_log(1)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "抢救.jiebao"


def test_a_whole_archive_comes_out_whole(path: Path, stored: StoredLog, target: Path) -> None:
    rescued = rescue(path, target)
    assert (rescued.issues, rescued.steps, rescued.lost, rescued.loose) == (1, 4, (), ())
    with closing(Archive(target)) as archive:
        assert archive.load_log(1) == stored
        assert archive.not_indexed() == [1]
    assert verify(target).is_sound


HEADERS = {
    "the mark of SQLite": (0, b"\0" * 16),
    "the size of a page": (16, b"\x04\x00"),
    "the whole header": (0, b"\xaa" * 100),
    "the first page": (0, b"\0" * 8192),
}


@pytest.mark.parametrize(("start", "words"), HEADERS.values(), ids=HEADERS.keys())
def test_a_file_that_sqlite_does_not_open_gives_its_log(
    path: Path, stored: StoredLog, target: Path, start: int, words: bytes
) -> None:
    overwrite(path, start, words)
    lost = rescue(path, target).lost
    assert all("停在最后读得出的第 4 步" in one for one in lost)
    with closing(Archive(target)) as archive:
        found = archive.load_log(1)
    assert set(found.entries) == set(stored.entries)


def test_a_file_of_which_nothing_is_left_makes_no_empty_archive(path: Path, target: Path) -> None:
    overwrite(path, 4096, bytes(path.stat().st_size - 4096))
    with pytest.raises(UserFacingError, match="没有能抢救的"):
        rescue(path, target)


def test_a_step_that_is_lost_cuts_the_log_there(path: Path, stored: StoredLog, target: Path) -> None:
    overwrite(path, place_of(path, b'"edit":"ConfirmFact"'), b'"edit":"DenyAllFact"')
    rescued = rescue(path, target)
    assert rescued.lost == ("第 68 期：有几步读不出来，停在第 2 步，共留下 2 步。",)
    (text,) = rescued.loose
    assert "旧楼装上新电梯" in text.text
    with closing(Archive(target)) as archive:
        log = EditLog(archive.load_log(1))
    assert log.stored().entries == stored.entries[:2]
    assert log.head == "2"


def test_a_source_that_is_lost_leaves_the_text_that_was_found(path: Path, target: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("UPDATE sources SET data = x'00'")
    rescued = rescue(path, target)
    assert rescued.issues == 0
    assert rescued.lost == ("第 68 期：步骤都读不出来了。",)
    assert "旧楼装上新电梯" in rescued.loose[0].text


def test_a_text_without_its_issue_comes_out(path: Path, stored: StoredLog, target: Path) -> None:
    overwrite(path, place_of(path, b'{"edit":"AddSource"'), b'{"edit":"AddNothing"')
    names = [source.name for source in rescue(path, target).loose]
    assert names == ["抢救出的文字 1", "issue.txt"]


def test_steps_and_sources_stand_in_the_pages(path: Path) -> None:
    assert sorted(table for table, _ in carved(path)) == ["entries"] * 4 + ["sources"]


def test_pages_that_lead_to_one_another_come_to_an_end(path: Path, stored: StoredLog, target: Path) -> None:
    lead_astray(path, "issues")
    assert rescue(path, target).steps == len(stored.entries)


def test_a_value_longer_than_any_is_left_and_its_table_comes_out(path: Path, target: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("UPDATE entries SET time = zeroblob(70000000) WHERE id = '4'")
    rescued = rescue(path, target)
    assert rescued.steps == 3
    assert rescued.lost == ("第 68 期：有几步读不出来，停在第 3 步，共留下 3 步。",)


@pytest.mark.parametrize("seed", range(12))
def test_whatever_is_damaged_the_log_or_its_text_comes_out(
    path: Path, stored: StoredLog, target: Path, seed: int
) -> None:
    (cut_short if seed % 4 == 3 else flip)(path, seed)
    rescued = rescue(path, target)
    assert verify(target).is_sound
    with closing(Archive(target)) as archive:
        for issue in archive.issues():
            steps = EditLog(archive.load_log(issue.id)).entries
            assert set(steps) <= set(stored.entries)
    whole = rescued.steps == len(stored.entries)
    assert whole or rescued.lost or seed % 4 == 3
