"""What an editor puts right in one issue is read right in the next, and in no other paper's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.assets import resources
from desktop.model import Layout, PassageKind, SetKind, Source
from desktop.model.habits import NO_HABITS, Aspect, Habit, Habits, Lesson, Paper, learned
from desktop.review import apply_edit, empty_review
from desktop.text.coverage import doubly_covered, uncovered
from desktop.workflow import Desk, Workflow, propose, read_source
from tests.workflow.habit_samples import FIRST, PAPER, SECOND, lines_read, second


def known(workflow: Workflow, aspect: Aspect, sign: str) -> Habit | None:
    habits = workflow.learning.habits(PAPER).habits
    return next((habit for habit in habits if (habit.aspect, habit.sign) == (aspect, sign)), None)


@pytest.mark.usefixtures("first")
def test_the_next_issue_is_read_as_the_last_was_put_right(workflow: Workflow) -> None:
    assert lines_read(propose(second())) != SECOND
    assert lines_read(workflow.learning.propose(second())) == SECOND


@pytest.mark.usefixtures("first")
def test_the_masthead_has_what_the_last_one_was_given(workflow: Workflow) -> None:
    masthead = workflow.learning.propose(second()).reading.masthead
    assert (masthead.paper, masthead.street, masthead.issue_number) == ("云桥之声", "云桥街道", 18)
    assert {"paper", "street", "issue_number"} <= dict(masthead.origins).keys()


@pytest.mark.usefixtures("first")
def test_nothing_is_put_into_a_masthead_that_the_text_does_not_print(workflow: Workflow) -> None:
    source = second(lambda text: text.partition("桥头话")[2])
    masthead = workflow.learning.propose(source, PAPER).reading.masthead
    assert (masthead.paper, masthead.street, masthead.issue_number) == (None, None, None)


@pytest.mark.usefixtures("first")
def test_a_passage_says_that_habit_spoke(workflow: Workflow) -> None:
    issue = apply_edit(empty_review(), workflow.learning.propose(second()), "1").issue
    said = {passage.kind: passage.evidence for passage in issue.passages()}
    assert "本报习惯：这样写的是供稿" in said[PassageKind.CREDIT]
    assert "本报习惯：这几个字是栏目" in said[PassageKind.SECTION]
    assert "本报习惯" in said[PassageKind.HEADLINE]


@pytest.mark.usefixtures("first")
def test_the_log_says_whose_habits_were_used(workflow: Workflow) -> None:
    assert workflow.learning.propose(second()).reading.engine.endswith("云桥之声（云桥街道）")


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("云桥之声", "梅陇新报").replace("云桥", "梅陇"),
        lambda text: text.replace("云桥街道", "梅陇街道"),
        lambda text: text.partition("桥头话")[2],
    ],
    ids=["another paper", "the same name in another street", "no masthead"],
)
@pytest.mark.usefixtures("first")
def test_another_paper_is_read_as_before(workflow: Workflow, change: Callable[[str], str]) -> None:
    assert workflow.learning.propose(second(change)) == propose(second(change))


@pytest.mark.usefixtures("first")
def test_without_its_masthead_the_editor_says_which_paper_it_is(workflow: Workflow) -> None:
    source = second(lambda text: text.partition("出版\n\n")[2])
    assert lines_read(workflow.learning.propose(source, PAPER)) == SECOND[4:]


def test_a_lesson_that_is_undone_is_none(workflow: Workflow, first: Desk) -> None:
    taught = workflow.learning.habits(PAPER)
    while first.undo_label:
        first.undo()
    assert workflow.learning.habits(PAPER) == NO_HABITS
    assert workflow.learning.propose(second()) == propose(second())
    while first.redo_label:
        first.redo()
    assert workflow.learning.habits(PAPER) == taught


def test_a_lesson_stays_after_closing(tmp_path: Path, workflow: Workflow, first: Desk) -> None:
    taught = workflow.learning.habits(PAPER)
    again = Workflow.open(tmp_path / "a.jiebao")
    assert again.learning.habits(PAPER) == taught
    again.close()


def test_a_contradicted_lesson_fades(workflow: Workflow, first: Desk) -> None:
    (passage,) = (one for one in first.review.issue.passages() if one.text == "邻里灯")
    taught = known(workflow, Aspect.WORDS, "邻里灯")
    first.do(SetKind(passage.id, PassageKind.INTERTITLE))
    now = known(workflow, Aspect.WORDS, "邻里灯")
    assert taught is not None
    assert now is not None
    assert (taught.usual, now.usual) == ("section", "intertitle")


@pytest.mark.parametrize(
    ("taught", "strength"),
    [("s", 1.1), ("sss", 1.95), ("st", -0.4), ("sts", 0.7), ("ttts", -0.3)],
    ids=["one lesson", "three that agree", "one contradicted", "and confirmed", "three contradicted"],
)
def test_agreeing_lessons_grow_and_contradicted_ones_fade(taught: str, strength: float) -> None:
    lessons = [Lesson(Aspect.WORDS, "灯", value, True, "") for value in taught]
    (habit,) = learned(lessons)
    assert habit.strength("s") == pytest.approx(strength, abs=0.05)


def test_what_was_left_standing_teaches_when_it_was_exported(workflow: Workflow, tmp_path: Path) -> None:
    desk = workflow.new_issue(propose(read_source(resources() / "sample" / "issue.txt")))
    paper = Paper(desk.review.issue.masthead.paper or "", desk.review.issue.masthead.street)
    assert workflow.learning.habits(paper) == NO_HABITS
    workflow.printing.export(desk, Layout.MANUSCRIPT, tmp_path / "通稿.docx")
    habits = workflow.learning.habits(paper).habits
    assert habits
    assert max(weight for habit in habits for weight in habit.values.values()) <= 1


def test_habits_of_other_lines_change_nothing() -> None:
    source = read_source(resources() / "sample" / "issue.txt")
    habits = Habits(PAPER, (Habit(Aspect.WORDS, "不在文中的一行", {"section": 12.0}),))
    plain, read = propose(source).reading, propose(source, habits).reading
    assert replace(read, engine=plain.engine) == plain


HABITS = Habits(
    PAPER,
    (
        Habit(Aspect.WORDS, "邻里灯", {"section": 3.0}),
        Habit(Aspect.FORM, "——乙", {"credit": 3.0, "title": 1.0}),
        Habit(Aspect.RUN, "3行", {"titles": 3.0}),
        Habit(Aspect.LINES, "2行，长短不一", {"2": 3.0}),
        Habit(Aspect.LINES, "3行，长短不一", {"2+1": 3.0}),
        Habit(Aspect.HEADLINE, "3行", {"0": 3.0}),
        Habit(Aspect.FIELD, "accounts", {"云桥发布；云桥之声": 2.0}),
        Habit(Aspect.PRINTED, "issue_number", {"NO.〔〕 0年0月0日": 1.0}),
    ),
)


@settings(max_examples=40)
@given(st.lists(st.sampled_from([*(text for _, text in FIRST), "", "　　", "邻里灯。", "云桥发布"])))
def test_whatever_is_known_no_character_is_lost(lines: list[str]) -> None:
    source = Source.of_text("\n".join(lines))
    issue = apply_edit(empty_review(), propose(source, HABITS), "1").issue
    assert uncovered(issue) == []
    assert doubly_covered(issue) == []
