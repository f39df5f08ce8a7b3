"""The history: every state with its name and branch, and returning to one without losing the others."""

from __future__ import annotations

import pytest

from desktop.model import AddSource, ChangeText, ConfirmFact, Edit, NameState, PassageKind, ReturnTo, SetKind
from desktop.review import EditError, EditLog, State, states
from desktop.review.detail import edit_detail
from tests.review.review_samples import READING, REVIEW, SOURCE, person, text_of

HEADLINE = "1.2"


@pytest.fixture
def log() -> EditLog:
    log = EditLog(author="编辑甲", clock=lambda: "2024-05-06T07:08:09+00:00")
    log.do(AddSource(SOURCE, READING))
    return log


def typed(log: EditLog, text: str) -> str:
    return log.do(ChangeText(HEADLINE, 0, 0, text)).id


def state(log: EditLog, entry: str) -> State:
    return next(one for one in states(log) if one.entry.id == entry)


def test_an_empty_log_has_no_history() -> None:
    assert states(EditLog()) == ()


def test_the_newest_state_comes_first_with_label_words_and_author(log: EditLog) -> None:
    typed(log, "家门口")
    newest, first = states(log)
    assert (newest.label, newest.detail, newest.entry.author) == ("改文字", "家门口", "编辑甲")
    assert (newest.is_current, first.is_current, first.is_applied) == (True, False, True)
    assert first.lanes.is_first


def test_returning_keeps_what_came_later_and_can_be_undone(log: EditLog) -> None:
    early = typed(log, "早")
    late = typed(log, "晚")
    log.do(ReturnTo(early, "改文字"))
    assert text_of(log.review, HEADLINE) == text_of(log.review_at(early), HEADLINE)
    assert log.undo_label == "撤销：恢复到“改文字”"
    log.undo()
    assert log.review == log.review_at(late)
    log.redo()
    assert log.review == log.review_at(early)
    assert EditLog(log.stored()).review == log.review


def test_a_state_of_another_branch_can_be_returned_to(log: EditLog) -> None:
    left = typed(log, "甲")
    log.undo()
    kept = typed(log, "乙")
    log.do(ReturnTo(left, "改文字"))
    assert log.review == log.review_at(left)
    log.undo()
    assert log.review == log.review_at(kept)


def test_a_state_that_the_log_does_not_know_is_refused(log: EditLog) -> None:
    before = log.stored()
    with pytest.raises(EditError):
        log.do(ReturnTo("77", ""))
    assert log.stored() == before


def test_a_branch_that_was_left_stands_in_a_lane_of_its_own(log: EditLog) -> None:
    left = typed(log, "甲")
    log.undo()
    kept = typed(log, "乙")
    assert state(log, kept).lanes.own == 0
    assert (state(log, left).lanes.own, state(log, left).is_applied) == (1, False)
    assert state(log, left).lanes.passing == (0,)
    assert state(log, "1").lanes.joining == (1,)


def test_what_was_undone_stays_on_the_line_above(log: EditLog) -> None:
    later = typed(log, "甲")
    log.undo()
    assert (state(log, later).lanes.own, state(log, later).is_applied) == (0, False)
    assert state(log, "1").is_current
    assert state(log, "1").lanes.is_continued


def test_a_state_has_the_last_name_it_was_given(log: EditLog) -> None:
    early = typed(log, "早")
    log.do(NameState(early, "初校"))
    log.do(NameState(early, "送审稿"))
    assert state(log, early).name == "送审稿"
    log.undo()
    assert state(log, early).name == "初校"
    log.do(NameState(early, ""))
    assert state(log, early).name == ""
    assert log.undo_label == "撤销：去掉名字"


def test_a_thousand_returns_are_replayed(log: EditLog) -> None:
    for _ in range(1_000):
        log.do(ReturnTo(typed(log, "甲"), "改文字"))
    assert EditLog(log.stored()).review == log.review


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (ChangeText(HEADLINE, 0, 2, ""), "删 2 字"),
        (ChangeText(HEADLINE, 0, 2, "字" * 30), "字" * 18 + "…"),
        (SetKind(HEADLINE, PassageKind.DECK), "副题"),
        (ConfirmFact((person(REVIEW, "1.3", "林晓"),)), "林晓"),
        (ReturnTo("1", "读入"), ""),
    ],
    ids=lambda value: type(value).__name__,
)
def test_the_words_an_edit_was_about_are_told(edit: Edit, words: str) -> None:
    assert edit_detail(edit) == words
