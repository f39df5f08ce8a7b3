"""The roster: what the issues in the archive say of names, under what editors did with it by hand.

What an issue says is derived from its log, and kept with the step of the log that it was
derived at. Steps by hand lie over it; one taken back counts no more, and stays.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from desktop.archive.index import storable
from desktop.archive.issues import is_out
from desktop.archive.shelf import Shelf
from desktop.model import FactKind, RosterEntry, RosterStep
from desktop.model.serial import from_bytes, to_bytes

Key = tuple[FactKind, str, str, str, str, bool]

# Only what was worked on can say anything; what was said long ago was looked at when it was.
_UNDECIDED = """
    SELECT issues.id FROM issues LEFT JOIN decided ON decided.issue = issues.id
    WHERE (decided.issue IS NULL OR decided.head IS NOT issues.head) AND out IS NULL
    AND EXISTS (SELECT 1 FROM entries WHERE issue = issues.id AND parent IS NOT NULL)
    ORDER BY issues.id
"""
_SAID = """
    SELECT kind, name, post, full, within, stopped, min(date) AS first_seen, max(date) AS last_seen,
    count(DISTINCT issue) AS issues, max(issue) AS last_issue
    FROM sayings JOIN issues ON issues.id = issue WHERE issue IS NOT ?
    GROUP BY kind, name, post, full, within, stopped ORDER BY kind, name, first_seen, post
"""


class Rosters(Shelf):
    """What is known of names, from all issues."""

    def undecided(self) -> list[int]:
        """Return the issues of which is not kept what they say at their present step."""
        with self._reading() as database:
            return [row["id"] for row in database.query(_UNDECIDED)]

    def keep(self, issue: int, head: str | None, entries: tuple[RosterEntry, ...]) -> None:
        """Store what an issue says at the step ``head`` of its log, in place of what it said.

        One that was taken out says nothing.
        """
        with self._writing() as database:
            if is_out(database, issue):
                return
            database.table("decided").upsert({"issue": issue, "head": head}, pk="issue")
            database.execute("DELETE FROM sayings WHERE issue = ?", [issue])
            database.conn.executemany(
                "INSERT INTO sayings (issue, kind, name, post, full, within, stopped)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                [(issue, *_columns(entry)) for entry in entries],
            )

    def entries(self, without: int | None = None) -> tuple[RosterEntry, ...]:
        """Return the roster, sorted by kind and name; ``without`` what one issue says."""
        with self._reading() as database:
            said = {
                _entry(row).key: (_entry(row), row["last_issue"]) for row in database.query(_SAID, [without])
            }
        for step in self.steps():
            for entry in step.dropped:
                if entry.key in said and said[entry.key][1] <= step.until:
                    del said[entry.key]
            for entry in step.put:
                said.setdefault(entry.key, (entry, 0))
        return tuple(sorted((entry for entry, _ in said.values()), key=_order))

    def dropped(self) -> frozenset[Key]:
        """Return the keys of the entries that are dropped, and not put back, whatever an issue says."""
        found: set[Key] = set()
        for step in self.steps():
            found |= {entry.key for entry in step.dropped}
            found -= {entry.key for entry in step.put}
        return frozenset(found)

    def add(self, step: RosterStep) -> None:
        """Store a step by hand as the last one; what it drops is dropped from all issues there are."""
        with self._writing() as database:
            (last,) = database.query("SELECT coalesce(max(id), 0) AS id FROM issues")
            stored = to_bytes(replace(step, until=last["id"]))
            database.table("roster_steps").insert({"step": stored, "taken_back": 0})

    def take_back(self) -> None:
        """Let the last step that counts count no more; without one nothing happens."""
        with self._writing() as database:
            database.execute(
                "UPDATE roster_steps SET taken_back = 1"
                " WHERE id = (SELECT max(id) FROM roster_steps WHERE NOT taken_back)"
            )

    def steps(self) -> tuple[RosterStep, ...]:
        """Return the steps by hand that count, the oldest first."""
        with self._reading() as database:
            rows = database.query("SELECT step FROM roster_steps WHERE NOT taken_back ORDER BY id")
            return tuple(from_bytes(RosterStep, row["step"]) for row in rows)


def _columns(entry: RosterEntry) -> tuple[Any, ...]:
    words = (storable(words) for words in (entry.name, entry.post, entry.full, entry.within))
    return (entry.kind, *words, entry.stopped)


def _entry(row: dict[str, Any]) -> RosterEntry:
    return RosterEntry(
        row["name"],
        row["post"],
        row["first_seen"],
        row["last_seen"],
        FactKind(row["kind"]),
        row["full"],
        row["within"],
        bool(row["stopped"]),
        row["issues"],
    )


def _order(entry: RosterEntry) -> tuple[str, str, str, str]:
    return entry.kind, entry.name, entry.first_seen or "", entry.post
