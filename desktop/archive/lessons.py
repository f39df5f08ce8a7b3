"""What the issues in the archive teach of their papers' habits.

Lessons are derived from an issue's log, and kept with the step of the log that they were
derived at: they are those of another step as soon as one is done, undone or done again.
"""

from __future__ import annotations

from typing import Any

from desktop.archive.index import storable
from desktop.archive.shelf import Shelf
from desktop.model.habits import Aspect, Lesson, Paper

_UNLEARNED = """
    SELECT id FROM issues LEFT JOIN learned ON learned.issue = issues.id
    WHERE learned.issue IS NULL OR learned.head IS NOT issues.head OR learned.learner <> ?
    ORDER BY id
"""


class Lessons(Shelf):
    """The lessons of all issues, and which of these became Word files."""

    def unlearned(self, learner: str) -> list[int]:
        """Return the issues of which not yet kept is what they teach ``learner`` at their present step."""
        with self._reading() as database:
            return [row["id"] for row in database.query(_UNLEARNED, [learner])]

    def keep(
        self, issue: int, head: str | None, learner: str, paper: Paper | None, lessons: tuple[Lesson, ...]
    ) -> None:
        """Store what an issue teaches at the step ``head`` of its log, in place of what it taught."""
        names = {"paper": storable(paper.name), "street": storable(paper.street)} if paper else {}
        learned = {"issue": issue, "head": head, "learner": learner, "paper": None, "street": None}
        with self._writing() as database:
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
                "SELECT DISTINCT paper, street FROM learned JOIN lessons USING (issue)"
                " WHERE paper IS NOT NULL ORDER BY paper, street"
            )
            return tuple(Paper(row["paper"], row["street"]) for row in rows)

    def of_paper(self, paper: Paper, since: str = "") -> tuple[Lesson, ...]:
        """Return the lessons of a paper's issues after a time, in the order of theirs."""
        with self._reading() as database:
            rows = database.query(
                "SELECT lessons.* FROM lessons JOIN learned USING (issue)"
                " WHERE paper = ? AND street IS ? AND time > ? ORDER BY time, lessons.rowid",
                [paper.name, paper.street, since],
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
