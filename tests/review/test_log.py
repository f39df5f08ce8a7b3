"""The log is a tree: undo and redo move in it, and no branch is ever lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.model import (
    AddSource,
    ArticleState,
    AssignPage,
    AttachPicture,
    ChangeText,
    ConfirmFact,
    Edit,
    FactKind,
    FactRef,
    JumpTo,
    PassageKind,
    SetArticleState,
    SetBeside,
    SetColumns,
    SetKind,
    Span,
    SplitPassage,
    StoredLog,
)
from desktop.review import EditError, EditLog, apply_edit, edit_label, empty_review
from desktop.review.apply import STEPS
from tests.review.review_samples import READING, SOURCE, text_of

HEADLINE = "1.2"


@pytest.fixture
def log() -> EditLog:
    log = EditLog(author="编辑甲", clock=lambda: "2024-05-06T07:08:09+00:00")
    log.do(AddSource(SOURCE, READING))
    return log


def test_every_entry_knows_what_it_was_made_after_by_whom_and_when(log: EditLog) -> None:
    entry = log.do(ChangeText(HEADLINE, 0, 2, "家门口"))
    assert (entry.id, entry.parent, entry.author) == ("2", "1", "编辑甲")
    assert entry.time == "2024-05-06T07:08:09+00:00"


def test_a_log_that_lost_steps_never_gives_their_ids_again(log: EditLog) -> None:
    for text in ("甲", "乙"):
        log.do(ChangeText(HEADLINE, 0, 0, text))
        log.undo()
    first, _, third = log.entries
    rescued = EditLog(StoredLog((first, third), first.id, third.id))
    assert rescued.do(ChangeText(HEADLINE, 0, 0, "丙")).id == "4"


def test_undo_and_redo_walk_the_branch(log: EditLog) -> None:
    before = log.review
    log.do(ChangeText(HEADLINE, 0, 2, "家门口"))
    after = log.review
    log.undo()
    assert log.review == before
    log.redo()
    assert log.review == after


def test_undo_to_the_beginning_gives_the_empty_review(log: EditLog) -> None:
    log.undo()
    assert log.review == empty_review()
    assert log.undo() is None
    assert log.undo_label == "撤销"


def test_redo_follows_the_branch_walked_last(log: EditLog) -> None:
    first = log.do(ChangeText(HEADLINE, 0, 2, "甲"))
    log.undo()
    log.do(ChangeText(HEADLINE, 0, 2, "乙"))
    log.go_to(first.id)
    log.undo()
    assert log.redo() == first
    assert log.redo() is None


def test_a_branch_that_was_left_survives(log: EditLog) -> None:
    left = log.do(ChangeText(HEADLINE, 0, 2, "甲"))
    log.undo()
    log.do(ChangeText(HEADLINE, 0, 2, "乙"))
    assert text_of(log.review_at(left.id), HEADLINE).startswith("甲")
    assert [entry.id for entry in log.entries] == ["1", "2", "3"]


def test_the_menu_names_what_it_takes_back(log: EditLog) -> None:
    log.do(SplitPassage("1.3", 6))
    assert log.undo_label == "撤销：断段"
    log.undo()
    assert (log.undo_label, log.redo_label) == ("撤销：读入“样报.txt”", "重做：断段")


def test_an_edit_that_does_not_fit_leaves_the_log(log: EditLog) -> None:
    before = log.stored()
    with pytest.raises(EditError):
        log.do(SetKind("9.9", PassageKind.DECK))
    assert log.stored() == before


def test_a_stored_log_opens_where_it_was_left(log: EditLog) -> None:
    log.do(ChangeText(HEADLINE, 0, 2, "甲"))
    done = log.do(SetKind(HEADLINE, PassageKind.DECK))
    log.undo()
    opened = EditLog(log.stored())
    assert opened.review == log.review
    assert opened.redo() == done


def test_a_snapshot_spares_the_replay(log: EditLog) -> None:
    snapshot = replace(log.review, finding_decisions=())
    stored = replace(log.stored(), snapshots={"1": snapshot})
    assert EditLog(stored).review is snapshot


def test_an_unknown_entry_is_refused(log: EditLog) -> None:
    with pytest.raises(EditError):
        log.go_to("77")
    with pytest.raises(EditError):
        EditLog(StoredLog(head="1"))


def test_a_confirmed_mention_comes_back_with_its_words(log: EditLog) -> None:
    at = text_of(log.review, "1.3").index("林晓")
    log.do(ConfirmFact((FactRef("1.3", Span(at, at + 2), FactKind.PERSON, "林晓"),)))
    log.do(ChangeText("1.3", at, at + 2, ""))
    assert log.review.fact_decisions[0].orphaned
    log.undo()
    assert not log.review.fact_decisions[0].orphaned


@pytest.mark.parametrize(
    ("edit", "label"),
    [
        (AddSource(SOURCE, READING), "读入“样报.txt”"),
        (SetArticleState("1.a0", ArticleState.LEFT_OUT), "撤下本篇"),
        (SetArticleState("1.a0", ArticleState.HELD_OVER), "留到下期"),
        (SetArticleState("1.a0", ArticleState.PRINTED), "恢复刊登"),
        (AssignPage("1.a0", 2), "排到第 2 版"),
        (AssignPage("1.a0", None), "随上一篇排"),
        (SetColumns("1.a0", 3), "排 3 栏"),
        (SetBeside("1.a0"), "与上一篇并排"),
        (SetBeside("1.a0", beside=False), "单独排"),
        (JumpTo("1.a0", 3), "余文转第 3 版"),
        (JumpTo("1.a0", None), "余文不转"),
        (AttachPicture("1.4", "0f"), "补图"),
        (AttachPicture("1.4", None), "撤下图片"),
        (ChangeText("1.2", 0, 0, "甲"), "改文字"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_an_edit_is_named_in_the_words_of_the_trade(edit: Edit, label: str) -> None:
    assert edit_label(edit) == label


def test_every_edit_has_a_step() -> None:
    assert {edit.__name__ for edit in STEPS} == {edit.__name__ for edit in Edit.__subclasses__()}


def test_an_unknown_edit_is_refused() -> None:
    with pytest.raises(EditError):
        apply_edit(empty_review(), Edit(), "1")
