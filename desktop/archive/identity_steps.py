"""What editors said of whom names mean, step by step; each can be taken back."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.archive.identity_moves import Move, identify_again
from desktop.archive.shelf import Shelf

_LAST = "SELECT id, label FROM identity_steps WHERE NOT taken_back ORDER BY id DESC LIMIT 1"


class IdentitySteps(Shelf):
    """What editors said of identities, step by step."""

    def add(self, kind: str, label: str, time: str, moves: Iterable[Move]) -> None:
        """Store moves of names of a kind as one step, and let all issues know it."""
        with self._writing() as database:
            step = {"kind": kind, "label": label, "time": time, "taken_back": 0}
            database.table("identity_steps").insert(step)
            (number,) = database.execute("SELECT max(id) FROM identity_steps").fetchone()
            database.conn.executemany(
                "INSERT INTO identity_moves (step, name, identity, issue, article) VALUES (?, ?, ?, ?, ?)",
                [(number, move.name, move.identity, move.issue, move.article) for move in moves],
            )
            identify_again(database, number)

    def take_back(self) -> None:
        """Let the last step that counts count no more; without one nothing happens."""
        with self._writing() as database:
            for step in list(database.query(_LAST)):
                database.execute("UPDATE identity_steps SET taken_back = 1 WHERE id = ?", [step["id"]])
                identify_again(database, step["id"])

    def undoing(self) -> str:
        """Return the label of the last step that counts, ``""`` without one."""
        with self._reading() as database:
            return next((row["label"] for row in database.query(_LAST)), "")

    def standing(self, kind: str) -> tuple[Move, ...]:
        """Return the moves of a kind that count, the oldest first."""
        with self._reading() as database:
            rows = database.query(
                "SELECT name, identity, issue, article FROM identity_moves_that_count"
                " WHERE kind = ? ORDER BY id",
                [kind],
            )
            return tuple(Move(**row) for row in rows)
