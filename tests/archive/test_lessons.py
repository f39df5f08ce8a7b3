"""Lessons are those of an issue's present step, and a paper's profile is the steps that count."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from desktop.archive import Archive, Lessons, Profiles, ProfileStep, issues
from desktop.archive.form.log import APPLICATION
from desktop.archive.steps import steps
from desktop.model import Layers, PassageKind, SetKind
from desktop.model.habits import Aspect, Habit, Habits, Lesson, Paper
from desktop.review import EditLog
from tests.archive.archive_samples import NEWS, addition, log_of

PAPER, NAMELESS = Paper("云桥社区报", "云桥街道"), Paper("云桥社区报")
EARLY, LATE = "2024-05-06T08:00:00+00:00", "2024-06-03T08:00:00+00:00"
LESSON = Lesson(Aspect.WORDS, "邻里灯", "section", True, EARLY)
LEARNER = "lessons 1"


@pytest.fixture
def log() -> EditLog:
    """The log of an issue in which one thing was put right."""
    log = log_of(addition(NEWS, "2024-05-06"))
    log.do(SetKind(log.review.issue.articles[1].passages[0].id, PassageKind.SECTION))
    return log


@pytest.fixture
def issue(archive: Archive, log: EditLog) -> int:
    return archive.create_issue(log.stored(), log.review)


@pytest.fixture
def lessons(archive: Archive) -> Lessons:
    return Lessons(archive)


@pytest.fixture
def profiles(archive: Archive) -> Profiles:
    return Profiles(archive)


def test_an_issue_is_learned_once(lessons: Lessons, issue: int, log: EditLog) -> None:
    assert lessons.unlearned(LEARNER) == [issue]
    lessons.keep(issue, log.head, LEARNER, PAPER, (LESSON,))
    assert lessons.unlearned(LEARNER) == []
    assert lessons.of_paper(PAPER) == (LESSON,)
    assert lessons.papers() == (PAPER,)


def test_an_issue_that_nobody_worked_on_teaches_when_it_was_exported(
    archive: Archive, lessons: Lessons
) -> None:
    log = log_of(addition(NEWS))
    issue = archive.create_issue(log.stored(), log.review)
    assert lessons.unlearned(LEARNER) == []
    lessons.note_export(issue, "page", LATE)
    assert lessons.unlearned(LEARNER) == [issue]


def test_it_is_learned_again_after_every_step(
    archive: Archive, lessons: Lessons, issue: int, log: EditLog
) -> None:
    lessons.keep(issue, log.head, LEARNER, PAPER, (LESSON,))
    first = log.review.issue.articles[0].passages[0].id
    archive.append_entry(issue, log.do(SetKind(first, PassageKind.SECTION)))
    assert lessons.unlearned(LEARNER) == [issue]
    lessons.keep(issue, log.head, LEARNER, PAPER, ())
    assert lessons.of_paper(PAPER) == ()
    log.undo()
    archive.move_head(issue, log.head, "3")
    assert lessons.unlearned(LEARNER) == [issue]


def test_another_learner_learns_everything_anew(lessons: Lessons, issue: int, log: EditLog) -> None:
    lessons.keep(issue, log.head, LEARNER, PAPER, (LESSON,))
    assert lessons.unlearned("lessons 2") == [issue]


def test_lessons_before_a_time_can_be_left_out(lessons: Lessons, issue: int, log: EditLog) -> None:
    lessons.keep(issue, log.head, LEARNER, PAPER, (LESSON,))
    assert lessons.of_paper(PAPER, since=EARLY) == ()


def test_papers_are_told_apart_by_their_streets(lessons: Lessons, issue: int, log: EditLog) -> None:
    lessons.keep(issue, log.head, LEARNER, NAMELESS, (LESSON,))
    assert lessons.of_paper(PAPER) == ()
    assert lessons.of_paper(NAMELESS) == (LESSON,)


def test_an_export_is_kept_with_its_step(lessons: Lessons, issue: int, log: EditLog) -> None:
    lessons.keep(issue, log.head, LEARNER, PAPER, ())
    lessons.note_export(issue, "page", LATE)
    assert lessons.exports(issue) == {log.head: LATE}
    assert lessons.unlearned(LEARNER) == [issue]


def test_the_steps_of_a_profile_are_kept_and_taken_back(profiles: Profiles) -> None:
    brought_in = ProfileStep(EARLY, Habits(PAPER, (Habit(Aspect.WORDS, "邻里灯", {"section": 2.0}),)))
    for step in (brought_in, ProfileStep(LATE)):
        profiles.add(PAPER, step)
    assert profiles.steps(PAPER) == (brought_in, ProfileStep(LATE))
    profiles.take_back(PAPER)
    assert profiles.steps(PAPER) == (brought_in,)
    profiles.take_back(PAPER)
    profiles.take_back(PAPER)
    assert profiles.papers() == ()


def test_an_archive_without_lessons_gets_room_for_them(tmp_path: Path, log: EditLog) -> None:
    path = tmp_path / "旧档案.jiebao"
    with closing(sqlite3.connect(path)) as older:
        database = Database(older)
        steps.apply(database, stop_before="2026-11-22 habits")
        with database.atomic():
            issue = issues.create_row(database, issues.columns_of(log.review.issue, Layers()))
            for entry in log.entries:
                row = {"issue": issue, "id": entry.id, "parent": entry.parent, "edit": b"{}"}
                database.table("entries").insert(row)
    with closing(Archive(path)) as archive:
        lessons = Lessons(archive)
        assert lessons.unlearned(LEARNER) == [issue]
        lessons.keep(issue, log.head, LEARNER, PAPER, (LESSON,))
        assert lessons.of_paper(PAPER) == (LESSON,)
    with closing(sqlite3.connect(path.with_name("旧档案.jiebao.2026-11-21-search.bak"))) as copy:
        assert copy.execute("PRAGMA application_id").fetchone() == (APPLICATION,)
        assert copy.execute("SELECT count(*) FROM entries").fetchone() == (2,)
