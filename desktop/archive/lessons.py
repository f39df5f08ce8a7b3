"""What the issues in the archive teach of their papers' habits.

Lessons are derived from an issue's log, and kept with the step of the log that they were
derived at: they are those of another step as soon as one is done, undone or done again.
"""

from __future__ import annotations

from typing import Any

from desktop.archive.index import storable
from desktop.archive.issues import is_out
from desktop.archive.shelf import Shelf
from desktop.model.habits import Aspect, Lesson, Paper

_ISSUES, _LOOKED_AT = 60, 120
"""How many of its last issues a paper's habits are made of, and how many of all papers are looked at.

What came before has faded anyway.
"""

# Only what was worked on, or exported, can teach.
_UNLEARNED = """
    SELECT teaching.id FROM (
        SELECT id, head FROM issues
        WHERE out IS NULL AND (EXISTS (SELECT 1 FROM entries WHERE issue = issues.id AND parent IS NOT NULL)
        OR EXISTS (SELECT 1 FROM exports WHERE issue = issues.id))
        ORDER BY id DESC LIMIT ?
    ) AS teaching
    LEFT JOIN learned ON learned.issue = teaching.id
    WHERE learned.issue IS NULL OR learned.head IS NOT teaching.head OR learned.learner <> ?
    ORDER BY teaching.id
"""


class Lessons(Shelf):
    """The lessons of all issues, and which of these became Word files."""

    def unlearned(self, learner: str) -> list[int]:
        """Return the issues of which is not yet kept what they teach ``learner`` at their present step."""
        with self._reading() as database:
            return [row["id"] for row in database.query(_UNLEARNED, [_LOOKED_AT, learner])]

    def keep(
        self, issue: int, head: str | None, learner: str, paper: Paper | None, lessons: tuple[Lesson, ...]
    ) -> None:
        """Store what an issue teaches at the step ``head`` of its log, in place of what it taught.

        One that was taken out teaches nothing.
        """
        names = {"paper": storable(paper.name), "street": storable(paper.street)} if paper else {}
        learned = {"issue": issue, "head": head, "learner": learner, "paper": None, "street": None}
        with self._writing() as database:
            if is_out(database, issue):
                return
            database.table("learned").upsert(learned | names, pk="issue")
            database.execute("DELETE FROM lessons WHERE issue = ?", [issue])
            database.conn.executemany(
                "INSERT INTO lessons (issue, aspect, sign, value, decided, time) VALUES (?, ?, ?, ?, ?, ?)",
                [(issue, *_columns(lesson)) for lesson in lessons],
            )

    def papers(self) -> tuple[Paper, ...]:
        """Return the papers of which anything was learned, sorted by name and street."""
        with self._reading() as database:
            rows = database.query(
                "SELECT DISTINCT paper, street FROM learned WHERE paper IS NOT NULL"
                " AND EXISTS (SELECT 1 FROM lessons WHERE lessons.issue = learned.issue)"
                " ORDER BY paper, street"
            )
            return tuple(Paper(row["paper"], row["street"]) for row in rows)

    def of_paper(self, paper: Paper, since: str = "") -> tuple[Lesson, ...]:
        """Return the lessons of a paper's last issues after a time, in the order of theirs."""
        with self._reading() as database:
            rows = database.query(
                "SELECT * FROM lessons WHERE time > ? AND issue IN (SELECT issue FROM learned"
                " WHERE paper = ? AND street IS ? ORDER BY issue DESC LIMIT ?) ORDER BY time, rowid",
                [since, paper.name, paper.street, _ISSUES],
            )
            return tuple(map(_lesson, rows))

    def note_export(self, issue: int, layout: str, time: str) -> None:
        """Store that an issue became a Word file at its present step."""
        with self._writing() as database:
            database.execute(
                "INSERT INTO exports (issue, entry, layout, time)"
                " SELECT id, head, ?, ? FROM issues WHERE id = ?",
                [layout, time, issue],
            )
            database.execute("DELETE FROM learned WHERE issue = ?", [issue])

    def exports(self, issue: int) -> dict[str, str]:
        """Return when an issue was last exported, by the step of its log at which it was."""
        with self._reading() as database:
            rows = database.query("SELECT entry, time FROM exports WHERE issue = ? ORDER BY time", [issue])
            return {row["entry"]: row["time"] for row in rows}


def _columns(lesson: Lesson) -> tuple[str, str | None, str | None, bool, str]:
    return lesson.aspect, storable(lesson.sign), storable(lesson.value), lesson.decided, lesson.time


def _lesson(row: dict[str, Any]) -> Lesson:
    return Lesson(Aspect(row["aspect"]), row["sign"], row["value"], bool(row["decided"]), row["time"])
