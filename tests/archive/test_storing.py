"""Rows put into a table as they are."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlite_utils import Database

from desktop.archive.storing import insert, insert_all, update


@pytest.fixture
def database() -> Iterator[Database]:
    database = Database(memory=True)
    database.execute("CREATE TABLE papers (id INTEGER PRIMARY KEY, name TEXT, body BLOB)")
    yield database
    database.close()


def test_a_row_is_stored_and_its_number_told(database: Database) -> None:
    assert insert(database, "papers", {"name": "青梧街报", "body": b"a"}) == 1
    assert insert(database, "papers", {"id": 7, "name": None, "body": b""}) == 7
    assert list(database.query("SELECT * FROM papers WHERE id = 1")) == [
        {"id": 1, "name": "青梧街报", "body": b"a"}
    ]


def test_many_rows_are_stored_in_their_order_and_none_is_no_fault(database: Database) -> None:
    insert_all(database, "papers", [])
    insert_all(database, "papers", [{"name": name, "body": b""} for name in "甲乙丙"])
    assert [row["name"] for row in database.query("SELECT name FROM papers ORDER BY id")] == [*"甲乙丙"]


def test_columns_of_one_row_are_changed(database: Database) -> None:
    insert_all(database, "papers", [{"name": name, "body": b""} for name in "甲乙"])
    update(database, "papers", 2, {"name": "丁", "body": b"b"})
    assert [row["name"] for row in database.query("SELECT name FROM papers ORDER BY id")] == ["甲", "丁"]
