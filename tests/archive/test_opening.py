"""An archive is opened only by a version that knows its form, and never without a copy changed."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Barrier

import pytest
from sqlite_utils import Database

from desktop.archive import Archive, ArchiveWriter, plain_query
from desktop.archive.index import first_row
from desktop.archive.safety.verify import verify
from desktop.archive.steps import steps
from desktop.model import Layers, UserFacingError
from desktop.review import EditLog
from tests.archive.archive_samples import NEWS, addition, log_of

KEPT = Path(__file__).parent / "kept"
STEPS = [
    "2026-11-21 log",
    "2026-11-21 search",
    "2026-11-22 habits",
    "2026-11-22 roster",
    "2026-11-22 digests",
    "2026-11-22 indexed",
    "2026-11-22 words",
    "2026-11-22 locks",
    "2026-11-22 passages",
    "2026-11-22 views",
    "2026-11-22 characters",
    "2026-11-22 identities",
    "2026-11-22 rows",
    "2026-11-22 sections",
    "2026-11-22 leaves",
    "2026-11-22 printed",
    "2026-11-23 labels",
    "2026-11-23 signs",
    "2026-11-23 running",
    "2026-11-23 removals",
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "档案.jiebao"


def filled(path: Path) -> int:
    log = log_of(addition(NEWS, "2024-05-06"))
    with closing(Archive(path)) as archive:
        issue = archive.create_issue(log.stored(), log.review)
        archive.index_issue(issue, log.review, Layers())
    return issue


def test_commits_are_on_the_disk_and_readers_do_not_wait(path: Path) -> None:
    with closing(Archive(path)) as archive:
        pragmas = {name: archive.database.execute(f"PRAGMA {name}").fetchone()[0] for name in PRAGMAS}
    assert pragmas == PRAGMAS


PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": 2,
    "busy_timeout": 5000,
    "foreign_keys": 1,
    "page_size": 8192,
}


def test_steps_are_dated_and_in_order() -> None:
    with closing(sqlite3.connect(":memory:")) as empty:
        assert [step.name for step in steps.pending(Database(empty))] == STEPS


@pytest.mark.parametrize("last", range(1, len(STEPS)), ids=STEPS[:-1])
def test_an_older_archive_is_brought_up_to_date_beside_a_copy(path: Path, last: int) -> None:
    log = log_of(addition(NEWS))
    with closing(sqlite3.connect(path)) as older:
        steps.apply(Database(older), stop_before=STEPS[last])
        older.execute("INSERT INTO issues (id, title, created, changed) VALUES (1, '旧的', '', '')")
        older.commit()
    with closing(Archive(path)) as archive:
        archive.index_issue(1, log.review, Layers())
        assert archive.search(plain_query("林晓"))
    copy = path.with_name(f"档案.jiebao.{STEPS[last - 1].replace(' ', '-')}.bak")
    with closing(sqlite3.connect(copy)) as kept:
        assert kept.execute("SELECT title FROM issues").fetchall() == [("旧的",)]
        assert [step.name for step in steps.pending(Database(kept))] == STEPS[last:]


def test_articles_that_were_numbered_by_the_digits_of_their_date_keep_their_order(path: Path) -> None:
    log = log_of(addition(NEWS))
    with closing(sqlite3.connect(path)) as older:
        steps.apply(Database(older), stop_before="2026-11-22 rows")
        for number in (3, 20240506 * 10**6, 20240506 * 10**6 + 1, 20241231 * 10**6):
            older.execute("INSERT INTO articles (id, body) VALUES (?, ?)", [number, "夜校".encode()])
        older.execute("INSERT INTO names (article, name) VALUES (20240506000001, '林晓')")
        older.commit()
    with closing(Archive(path)) as archive:
        for date in ("2024-05-06", None):
            issue = archive.create_issue(log.stored(), log.review)
            review = log_of(addition([("夜校",)], date)).review
            archive.index_issue(issue, review, Layers())
        rows = archive.numbers(plain_query("夜校"))
        named = archive.database.execute("SELECT article FROM names").fetchone()[0]
    last, newest, of_that_day, oldest, undated, older_undated = rows
    assert rows == sorted(rows, reverse=True)
    assert (newest, of_that_day, oldest) == (named + 1, named, named - 1)
    assert (last, oldest) == (first_row("2024-12-31"), first_row("2024-05-06"))
    assert (undated, older_undated) == (4, 3)


def test_sections_lose_what_dressed_them_up(path: Path) -> None:
    with closing(sqlite3.connect(path)) as older:
        steps.apply(Database(older), stop_before="2026-11-22 sections")
        for number, section in enumerate(("【短波】", "—— 短 波 ——", None), 1):
            older.execute("INSERT INTO articles (id, body, section) VALUES (?, '', ?)", [number, section])
        older.commit()
    with closing(Archive(path)) as archive:
        sections = [
            row["section"] for row in archive.database.query("SELECT section FROM articles ORDER BY id")
        ]
    assert sections == ["短波", "短波", None]


@pytest.mark.parametrize("kept", sorted(KEPT.iterdir()), ids=lambda kept: kept.stem)
def test_a_real_old_archive_is_opened_with_all_its_steps(path: Path, kept: Path) -> None:
    shutil.copy(kept, path)
    with closing(Archive(path)) as archive:
        log = EditLog(archive.load_log(1))
        assert log.review.issue.masthead.paper == "社区新报"
        assert len(log.entries) == 4
        assert archive.search(plain_query("旧楼装上新电梯"))


def test_a_file_that_was_moved_away_takes_no_step_until_it_is_back(path: Path) -> None:
    log = log_of(addition(NEWS))
    with closing(Archive(path)) as archive:
        issue = archive.create_issue(log.stored(), log.review)
        path.rename(path.with_name("别处.jiebao"))
        with pytest.raises(UserFacingError, match="被移走") as caught:
            archive.move_head(issue, None, None)
        assert caught.value.code == "archive-moved"
        path.with_name("别处.jiebao").rename(path)
        archive.move_head(issue, None, None)
        assert archive.load_log(issue).head is None


def test_a_thread_that_comes_late_makes_no_empty_archive_where_the_file_was_moved_away(path: Path) -> None:
    filled(path)
    aside = path.with_name("别处.jiebao")
    with closing(Archive(path)) as archive, ThreadPoolExecutor(1) as late, ThreadPoolExecutor(1) as later:
        path.rename(aside)
        assert archive.search(plain_query("林晓"))
        with pytest.raises(UserFacingError, match="这里读不到"):
            late.submit(archive.search, plain_query("林晓")).result()
        assert not path.exists()
        aside.rename(path)
        assert later.submit(archive.search, plain_query("林晓")).result()


def test_two_writers_wait_for_each_other(path: Path) -> None:
    log = log_of(addition(NEWS))
    with closing(Archive(path)) as one, closing(Archive(path)) as other:
        for _ in range(5):
            for archive in (one, other):
                issue = archive.create_issue(log.stored(), log.review)
                archive.index_issue(issue, log.review, Layers())
        assert len(one.search(plain_query("林晓"), None)) == len(other.issues()) == 10


def test_a_new_archive_that_was_stopped_before_its_first_step_is_opened(path: Path) -> None:
    with closing(sqlite3.connect(path)) as begun:
        steps.ensure_migrations_table(Database(begun))
        begun.commit()
    assert filled(path) == 1


DAMAGES = {
    "a table is called otherwise": "UPDATE sqlite_master SET name = 'entrees', tbl_name = 'entrees',"
    " sql = replace(sql, '\"entries\"', '\"entrees\"') WHERE name = 'entries'",
    "a step is called otherwise": "UPDATE _sqlite_migrations SET name = '2026-11-21 lag' WHERE id = 1",
    "no step is left": "DELETE FROM _sqlite_migrations",
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_a_damaged_archive_is_told_from_other_files(path: Path, damage: str) -> None:
    filled(path)
    with closing(sqlite3.connect(path)) as damaged:
        damaged.execute("PRAGMA writable_schema = ON")
        damaged.execute(damage)
        damaged.commit()
    trouble = refused(path)
    assert (trouble.code, trouble.remedy) == ("damaged-archive", "抢救到新档案")


def test_an_archive_whose_head_is_overwritten_is_told_from_other_files(path: Path) -> None:
    filled(path)
    path.write_bytes(bytes(100) + path.read_bytes()[100:])
    assert refused(path).code == "damaged-archive"


def test_an_archive_of_this_version_is_opened_without_a_copy(path: Path) -> None:
    filled(path)
    with closing(Archive(path)) as archive:
        assert len(archive.issues()) == 1
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def refused(path: Path) -> UserFacingError:
    before = path.read_bytes()
    with pytest.raises(UserFacingError) as caught:
        Archive(path)
    assert path.read_bytes() == before
    return caught.value


def test_a_newer_archive_is_refused(path: Path) -> None:
    filled(path)
    with closing(sqlite3.connect(path)) as newer:
        newer.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('jiebao', '2099 x', '')"
        )
        newer.commit()
    trouble = refused(path)
    assert (trouble.code, trouble.path) == ("newer-archive", str(path))
    assert "更新的版本" in trouble.message


def test_a_database_of_others_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE photos (id)")
    assert refused(path).code == "not-an-archive"


def test_a_file_that_is_no_database_is_refused(path: Path) -> None:
    path.write_text("会议纪要\n" * 200, encoding="utf-8")
    assert refused(path).code == "not-an-archive"


def test_an_empty_file_becomes_an_archive(path: Path) -> None:
    path.touch()
    assert filled(path) == 1


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserFacingError) as caught:
        Archive(tmp_path / "没有" / "档案.jiebao")
    assert caught.value.code == "archive-closed"


@pytest.fixture
def write_protected(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every file look write-protected, also to a user who may write everywhere."""
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)


@pytest.mark.usefixtures("write_protected")
def test_a_read_only_archive_can_be_read_and_not_changed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as writable:
        writable.setattr(os, "access", lambda path, mode: True)
        issue = filled(path)
    with closing(Archive(path)) as archive:
        assert archive.read_only == "档案是只读的，可以看，不能改。"
        assert archive.load_log(issue).entries
        assert archive.search(plain_query("林晓"))
        writer = ArchiveWriter(archive)
        with pytest.raises(UserFacingError, match="只读"):
            writer.submit(lambda: archive.move_head(issue, None, None))
        with pytest.raises(UserFacingError, match="只读"):
            archive.move_head(issue, None, None)
        writer.close()


@pytest.mark.parametrize("ends", [("", "-wal", "-shm"), ("", "-wal")], ids=["with its index", "without"])
def test_the_last_steps_before_a_power_cut_are_seen_in_a_read_only_copy(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ends: tuple[str, ...]
) -> None:
    copied = tmp_path / "光盘"
    copied.mkdir()
    log = log_of(addition(NEWS, "2024-05-06"))
    with closing(Archive(path)) as archive:
        issue = archive.create_issue(log.stored(), log.review)
        for end in ends:
            shutil.copy(f"{path}{end}", copied)
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)
    with closing(Archive(copied / path.name)) as archive:
        assert archive.load_log(issue).entries
    assert {file.name for file in copied.iterdir()} == {f"{path.name}{end}" for end in ends}
    assert verify(copied / path.name).is_sound


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for what is needed only for a while."""
    folder = tmp_path / "临时"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


@pytest.mark.parametrize("kept", sorted(KEPT.glob("*.jiebao")), ids=lambda kept: kept.stem)
@pytest.mark.usefixtures("write_protected")
def test_an_older_archive_on_a_read_only_disk_is_read_in_a_copy(
    tmp_path: Path, temporary: Path, kept: Path
) -> None:
    disk = tmp_path / "光盘"
    disk.mkdir()
    older = shutil.copy(kept, disk / "档案.jiebao")
    with closing(Archive(older)) as archive:
        assert "临时" in archive.read_only
        assert archive.path == older
        (issue, *_) = archive.issues()
        assert archive.load_log(issue.id).entries
        assert archive.search(plain_query("居民"))
        with pytest.raises(UserFacingError, match="只读"):
            archive.move_head(issue.id, None, None)
        assert len(list(temporary.iterdir())) == 1
    assert list(temporary.iterdir()) == []
    assert older.read_bytes() == kept.read_bytes()
    assert [file.name for file in disk.iterdir()] == ["档案.jiebao"]


@pytest.mark.usefixtures("write_protected")
def test_where_a_copy_of_an_older_archive_has_no_room_that_is_told(
    path: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(sqlite3.connect(path)) as older:
        steps.apply(Database(older), stop_before=STEPS[-1])
    monkeypatch.setattr("desktop.archive.opening.make_own", raise_no_room)
    assert refused(path).code == "older-archive-read-only"
    assert list(temporary.iterdir()) == []


def raise_no_room(path: Path) -> None:
    raise OSError(errno.ENOSPC, "no room", str(path))


ACTING = {
    "a view in place of a table": "ALTER TABLE entries RENAME TO kept; CREATE VIEW entries AS"
    " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT * FROM kept, n",
    "no end of steps": "ALTER TABLE _sqlite_migrations RENAME TO kept; CREATE VIEW _sqlite_migrations AS"
    " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT * FROM kept, n",
    "something that acts by itself": "CREATE TRIGGER t AFTER UPDATE ON issues BEGIN DELETE FROM entries; END",
}


@pytest.mark.parametrize("script", ACTING.values(), ids=ACTING)
def test_an_archive_that_would_act_by_itself_is_refused(path: Path, script: str) -> None:
    filled(path)
    with closing(sqlite3.connect(path)) as hostile:
        hostile.execute("PRAGMA legacy_alter_table = ON")
        hostile.executescript(script)
    assert refused(path).code == "not-an-archive"


def test_programs_that_open_a_new_or_an_older_archive_at_the_same_moment_all_get_it(tmp_path: Path) -> None:
    together = Barrier(4)

    def open_it(path: Path) -> int:
        together.wait()
        with closing(Archive(path)) as archive:
            return len(archive.issues())

    with ThreadPoolExecutor(4) as programs:
        for number in range(5):
            path = tmp_path / f"{number}.jiebao"
            assert list(programs.map(open_it, [path] * 4)) == [0] * 4
            assert not list(tmp_path.glob(f"{path.name}.*"))
            older = Path(shutil.copy(min(KEPT.iterdir()), tmp_path / f"older {number}.jiebao"))
            assert len(set(programs.map(open_it, [older] * 4))) == 1
            assert len(list(tmp_path.glob(f"{older.name}.*.bak"))) == 1
