"""An issue is taken out with all that is drawn from it, and nothing draws it again before it is put back."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.archive import Archive, Holder, Lessons, Locks, Removals, Rosters, plain_query, this_process
from desktop.archive.safety import verify
from desktop.model import FactKind, Layers, RosterEntry, UserFacingError
from desktop.model.habits import Aspect, Lesson, Paper
from desktop.review import EditLog
from tests.archive.archive_samples import NEWS, addition, log_of

KEPT = Path(__file__).parent / "kept"
HERE = Holder("甲", "石岚", *this_process())
DRAWN = ("articles", "names", "sayings", "decided", "lessons", "learned")


@pytest.fixture
def removals(archive: Archive) -> Removals:
    return Removals(archive)


@pytest.fixture
def log(archive: Archive) -> EditLog:
    """The log of the one issue in the archive."""
    log = log_of(addition(NEWS, "2024-05-06"))
    archive.take_in(log.stored(), log.review, Layers())
    return log


def teach(archive: Archive) -> None:
    """Let the issue say something of a name, and teach something of its paper."""
    Rosters(archive).keep(1, "1", (RosterEntry("林晓", "居委会主任", kind=FactKind.PERSON),))
    Lessons(archive).keep(
        1, "1", "样本", Paper("云桥社区报"), (Lesson(Aspect.WORDS, "逗号", "接上", True, "2024-05-06"),)
    )


def rows(archive: Archive) -> dict[str, int]:
    return {table: archive.database.table(table).count for table in DRAWN}


def test_what_is_drawn_goes_and_what_it_is_drawn_from_stays(
    archive: Archive, removals: Removals, log: EditLog
) -> None:
    teach(archive)
    removals.take_out(1)
    assert rows(archive) == dict.fromkeys(DRAWN, 0)
    assert archive.load_log(1) == log.stored()
    assert archive.search(plain_query("林晓")) == []
    assert verify(archive.path).is_sound


def test_nothing_draws_it_again_before_it_is_put_back(
    archive: Archive, removals: Removals, log: EditLog
) -> None:
    removals.take_out(1)
    teach(archive)
    archive.index_issue(1, log.review, Layers(), "1")
    assert rows(archive) == dict.fromkeys(DRAWN, 0)
    assert archive.not_indexed() == []
    removals.put_back(1, log.review, Layers(), "1")
    assert len(archive.search(plain_query("林晓"))) == 1
    assert archive.not_indexed() == []


def test_what_was_changed_while_it_was_out_is_drawn_at_the_next_start(
    archive: Archive, removals: Removals, log: EditLog
) -> None:
    removals.take_out(1)
    archive.move_head(1, None, "1")
    removals.put_back(1, log.review, Layers(), "1")
    assert archive.not_indexed() == [1]


def test_twice_is_as_once(archive: Archive, removals: Removals, log: EditLog) -> None:
    for _ in range(2):
        removals.take_out(1)
    (out,) = removals.out()
    assert (out.row.id, out.batch) == (1, None)
    for _ in range(2):
        removals.put_back(1, log.review, Layers(), "1")
    assert len(archive.issues()) == 1
    assert verify(archive.path).is_sound


def test_it_stands_in_the_list_where_it_stood(archive: Archive, removals: Removals, log: EditLog) -> None:
    before = archive.issues()
    removals.take_out(1)
    removals.put_back(1, log.review, Layers(), "1")
    assert archive.issues() == before


def test_a_window_that_lives_keeps_its_issue_and_one_that_was_cut_off_does_not(
    archive: Archive, removals: Removals, log: EditLog
) -> None:
    locks = Locks(archive)
    locks.take(1, HERE)
    with pytest.raises(UserFacingError, match="开着，没有移出"):
        removals.take_out(1)
    assert len(archive.issues()) == 1
    locks.release(1, HERE.token)
    locks.take(1, replace(HERE, born=HERE.born - 60))
    removals.take_out(1)
    assert locks.left_behind() == ()
    with pytest.raises(UserFacingError, match="已移出档案"):
        locks.take(1, HERE)


@pytest.mark.parametrize("kept", sorted(KEPT.iterdir()), ids=lambda kept: kept.stem)
def test_an_issue_from_before_imports_were_known_is_taken_out_and_put_back(
    tmp_path: Path, kept: Path
) -> None:
    path = tmp_path / "档案.jiebao"
    shutil.copy(kept, path)
    archive = Archive(path)
    removals, issues = Removals(archive), archive.issues()
    assert removals.imports() == ()
    removals.take_out(1)
    assert {row.id for row in issues} - {row.id for row in archive.issues()} == {1}
    log = EditLog(archive.load_log(1))
    removals.put_back(1, log.review, Layers(), log.head)
    assert archive.search(plain_query("旧楼装上新电梯"))
    archive.close()
    assert verify(path).is_sound
