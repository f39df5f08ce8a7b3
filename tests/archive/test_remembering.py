"""What was read of the whole archive is read anew only after something was stored."""

from __future__ import annotations

from pathlib import Path

from sqlite_utils import Database

from desktop.archive import Archive, typed_query
from desktop.archive.remembering import remembered
from desktop.model import Layers
from tests.archive.archive_samples import NEWS, addition, log_of
from tests.archive.search.search_samples import person


def take_in(archive: Archive, name: str) -> None:
    log = log_of(addition(NEWS, "2022-05-06"))
    archive.take_in(log.stored(), log.review, Layers((person("1.0-1", name),)))


def test_what_holds_is_not_read_again(archive: Archive) -> None:
    asked: list[str] = []

    @remembered
    def read(_database: Database, kind: str) -> int:
        asked.append(kind)
        return len(asked)

    answers = [read(archive.database, kind) for kind in ("person", "place", "person")]
    assert (asked, answers) == (["person", "place"], [1, 2, 1])


def test_what_another_window_or_this_one_stores_is_known_at_once(archive: Archive, tmp_path: Path) -> None:
    assert (archive.people("lx"), archive.issues(), archive.named()) == ([], [], [])
    other = Archive(tmp_path / "档案.jiebao")
    take_in(other, "林晓")
    other.close()
    assert (archive.people("lx"), len(archive.issues()), len(archive.named())) == (["林晓"], 1, 1)
    take_in(archive, "李欣")
    assert (archive.people("lx"), len(archive.issues())) == (["李欣", "林晓"], 2)


def test_what_names_are_looked_for_in_is_read_before_the_first_key(archive: Archive) -> None:
    take_in(archive, "林晓")
    archive.recall()
    statements: list[str] = []
    archive.database.conn.set_trace_callback(statements.append)
    assert archive.people("lx") == ["林晓"]
    assert archive.search(typed_query("地点:云桥弄")) == []
    archive.database.conn.set_trace_callback(None)
    assert not [one for one in statements if "group_concat" in one]
