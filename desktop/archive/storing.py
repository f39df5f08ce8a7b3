"""Rows put into a table as they are: what sqlite-utils looks up before each takes longer than to store it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlite_utils import Database

_INSERT = "INSERT INTO {table} ({columns}) VALUES ({values})"
_UPDATE = "UPDATE {table} SET {changes} WHERE id = ?"


def insert(database: Database, table: str, row: Mapping[str, Any]) -> int:
    """Store a row, and return its number."""
    return int(database.execute(_statement(table, row), list(row.values())).lastrowid or 0)


def insert_all(database: Database, table: str, rows: Sequence[Mapping[str, Any]]) -> None:
    """Store rows of the same columns."""
    for first in rows[:1]:
        database.conn.executemany(_statement(table, first), [list(row.values()) for row in rows])


def _statement(table: str, row: Mapping[str, Any]) -> str:
    return _INSERT.format(table=table, columns=", ".join(row), values=", ".join("?" * len(row)))


def update(database: Database, table: str, number: int, row: Mapping[str, Any]) -> None:
    """Change columns of the row of this number."""
    changes = ", ".join(f"{column} = ?" for column in row)
    database.execute(_UPDATE.format(table=table, changes=changes), [*row.values(), number])
