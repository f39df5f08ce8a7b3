"""What editors did with a paper's habits as a whole: reset them, or brought them in from elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.archive.index import storable
from desktop.archive.shelf import Shelf
from desktop.model.habits import Habits, Paper
from desktop.model.serial import from_bytes, to_bytes


@dataclass(frozen=True, slots=True)
class ProfileStep:
    """Habits that were brought in at a time, or (None) the reset of all that was known until then."""

    time: str
    habits: Habits | None = None


class Profiles(Shelf):
    """The steps of each paper's profile; one taken back counts no more, and stays."""

    def add(self, paper: Paper, step: ProfileStep) -> None:
        """Store a step as the last one."""
        row = {
            "paper": storable(paper.name),
            "street": storable(paper.street),
            "habits": to_bytes(step.habits) if step.habits else None,
            "time": step.time,
            "taken_back": 0,
        }
        with self._writing() as database:
            database.table("profile_steps").insert(row)

    def take_back(self, paper: Paper) -> None:
        """Let the last step that counts count no more; without one nothing happens."""
        with self._writing() as database:
            database.execute(
                "UPDATE profile_steps SET taken_back = 1 WHERE id = (SELECT max(id) FROM profile_steps"
                " WHERE paper = ? AND street IS ? AND NOT taken_back)",
                [paper.name, paper.street],
            )

    def steps(self, paper: Paper) -> tuple[ProfileStep, ...]:
        """Return the steps that count, the oldest first."""
        with self._reading() as database:
            rows = database.query(
                "SELECT time, habits FROM profile_steps"
                " WHERE paper = ? AND street IS ? AND NOT taken_back ORDER BY id",
                [paper.name, paper.street],
            )
            return tuple(
                ProfileStep(row["time"], from_bytes(Habits, row["habits"]) if row["habits"] else None)
                for row in rows
            )

    def papers(self) -> tuple[Paper, ...]:
        """Return the papers that have steps which count."""
        with self._reading() as database:
            rows = database.query("SELECT DISTINCT paper, street FROM profile_steps WHERE NOT taken_back")
            return tuple(Paper(row["paper"], row["street"]) for row in rows)
