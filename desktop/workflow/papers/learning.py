"""The habits of papers: learned from the logs of their issues, used when the next one is read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from desktop.archive import Archive, ArchiveWriter, Lessons, Profiles, ProfileStep
from desktop.model import AddSource, Source
from desktop.model.habits import NO_HABITS, Habits, Lesson, Paper, learned
from desktop.review import EditLog
from desktop.workflow.papers.decisions import decisions_in
from desktop.workflow.papers.habit_files import read_habits
from desktop.workflow.papers.usual_reading import read_as_usual
from desktop.workflow.papers.which_paper import paper_of, papers_meant
from desktop.workflow.pipeline import propose
from desktop.workflow.stages import learner, lessons_in


def now() -> str:
    """Return the time as ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


class Learning:
    """What is known of each paper in an archive, from any thread but the writer's.

    Habits are a view over the logs: a correction that is undone teaches nothing, and one that
    is done again teaches again.
    """

    def __init__(self, archive: Archive, writer: ArchiveWriter, clock: Callable[[], str] = now) -> None:
        self._archive = archive
        self._writer = writer
        self._clock = clock
        self._lessons = Lessons(archive)
        self._profiles = Profiles(archive)

    def papers(self) -> tuple[Paper, ...]:
        """Return the papers of which anything was learned or brought in, by name and street."""
        self._catch_up()
        known = {*self._lessons.papers(), *self._profiles.papers()}
        return tuple(sorted(known, key=lambda paper: (paper.name, paper.street or "")))

    def habits(self, paper: Paper | None) -> Habits:
        """Return what is known of a paper; ``NO_HABITS`` where nothing is, or it may be one of several."""
        meant = papers_meant(paper, self.papers()) if paper else ()
        steps = self._steps(meant)
        since = max((step.time for step in steps if step.habits is None), default="")
        brought_in = [step.habits for step in steps if step.habits and step.time > since]
        found = learned(
            self._taught(meant, since), (habit for habits in brought_in for habit in habits.habits)
        )
        return Habits(meant[0], found) if found else NO_HABITS

    def propose(self, source: Source, paper: Paper | None = None) -> AddSource:
        """Return the edit that adds ``source``, read with the habits of its paper where these are known.

        Without ``paper`` it is the one that the source prints itself.
        """
        return propose(source, self.habits(paper)) if paper else self.read(source)[0]

    def read(self, source: Source) -> tuple[AddSource, Habits]:
        """Return the edit that adds ``source``, and the habits of the paper that it prints itself."""
        return read_as_usual(source, self.papers(), self.habits)

    def exported_at(self, issue: int) -> tuple[str, ...]:
        """Return the steps of an issue's log at which it was exported, the last one first."""
        return tuple(reversed(self._lessons.exports(issue)))

    def note_export(self, issue: int, layout: str) -> None:
        """Remember that an issue became a Word file: what stood in it was seen and left standing."""
        time = self._clock()
        self._writer.submit(lambda: self._lessons.note_export(issue, layout, time))

    def reset(self, paper: Paper) -> None:
        """Forget what was learned of a paper, and brought in for it, up to now."""
        self._add(paper, ProfileStep(self._clock()))

    def bring_in(self, path: Path) -> Paper:
        """Take over the habits in a file, and return whose they are.

        Raises:
            UserFacingError: where the file cannot be read or holds no habits
        """
        paper, habits = read_habits(path)
        self._add(paper, ProfileStep(self._clock(), habits))
        return paper

    def last_step(self, paper: Paper) -> ProfileStep | None:
        """Return the last reset or bringing in of a paper's that counts, or None."""
        return next(reversed(self._profiles.steps(paper)), None)

    def take_back(self, paper: Paper) -> None:
        """Undo the last reset or bringing in of a paper's."""
        self._writer.wait(lambda: self._profiles.take_back(paper))

    def _add(self, paper: Paper, step: ProfileStep) -> None:
        self._writer.wait(lambda: self._profiles.add(paper, step))

    def _steps(self, meant: tuple[Paper, ...]) -> list[ProfileStep]:
        steps = (step for paper in meant for step in self._profiles.steps(paper))
        return sorted(steps, key=lambda step: step.time)

    def _taught(self, meant: tuple[Paper, ...], since: str) -> list[Lesson]:
        lessons = (lesson for paper in meant for lesson in self._lessons.of_paper(paper, since))
        return sorted(lessons, key=lambda lesson: lesson.time)

    def _catch_up(self) -> None:
        """Keep what the issues teach whose logs moved on; a read-only archive stays as it is."""
        if self._archive.read_only:
            return
        for issue in self._writer.wait(lambda: self._lessons.unlearned(learner())):
            self._learn(issue)

    def _learn(self, issue: int) -> None:
        log = EditLog(self._archive.load_log(issue))
        at, reached = log.head, log.review.issue
        taught = lessons_in(reached, decisions_in(log, self._lessons.exports(issue)))
        paper = paper_of(reached.masthead)
        self._writer.wait(lambda: self._lessons.keep(issue, at, learner(), paper, taught))
