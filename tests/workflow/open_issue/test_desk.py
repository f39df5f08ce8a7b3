"""An open issue: every step shows at once, is stored, and is still there tomorrow."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from desktop.archive import Archive
from desktop.model import (
    ChangeText,
    ConfirmFact,
    FactKind,
    FactState,
    JudgedFact,
    PassageKind,
    SetKind,
    Source,
    UserFacingError,
)
from desktop.structure.labelling import labelled
from desktop.structure.labelling.features import Questions
from desktop.workflow import Derived, Desk, Workflow, derive, propose

TEXT = """小区里开了新书屋

5月10日上午,街道党工委书记骆清和来到双柳居民区,和居民一起为新书屋揭牌。

骆清和说,书屋是居民自己的客厅。
"""


@pytest.fixture
def desk(workflow: Workflow) -> Desk:
    made = workflow.new_issue(propose(Source.of_text(TEXT, "书屋.txt")))
    made.take(derive(made.review, made.background), made.revision)
    return made


def people(desk: Desk) -> list[JudgedFact]:
    return [judged for judged in desk.layers.facts if judged.fact.kind is FactKind.PERSON]


def lead(desk: Desk) -> str:
    return desk.review.issue.articles[0].of_kind(PassageKind.PARAGRAPH)[0].id


@pytest.mark.parametrize("step", [Desk.undo, Desk.redo], ids=["undo", "redo"])
def test_what_is_only_read_here_is_not_moved_either(desk: Desk, step: Callable[[Desk], None]) -> None:
    for kind in (PassageKind.CAPTION, PassageKind.DECK):
        desk.do(SetKind(lead(desk), kind))
    desk.undo()
    before, desk.read_only = desk.review, "这里只能看。"
    with pytest.raises(UserFacingError):
        step(desk)
    assert desk.review == before


def test_an_edit_shows_at_once_and_can_be_taken_back(desk: Desk) -> None:
    before = desk.review
    desk.do(SetKind(lead(desk), PassageKind.CAPTION))
    assert desk.review.issue.articles[0].of_kind(PassageKind.CAPTION)
    assert desk.undo_label == "改角色"
    desk.undo()
    assert desk.review == before
    assert desk.redo_label == "改角色"


def test_the_text_it_was_opened_with_cannot_be_undone_away(desk: Desk) -> None:
    assert desk.undo_label is None
    desk.undo()
    assert desk.review.issue.articles


def test_marks_move_along_until_the_facts_are_read_again(desk: Desk) -> None:
    (first, *_) = people(desk)
    desk.do(ChangeText(lead(desk), 0, 0, "今年"))
    (moved, *_) = people(desk)
    assert moved.fact.span == first.fact.span.moved(2)


def test_a_confirmation_outlives_reading_the_facts_again(desk: Desk) -> None:
    desk.do(ConfirmFact(tuple(judged.fact.ref for judged in people(desk))))
    desk.take(derive(desk.review), desk.revision)
    assert {judged.state for judged in people(desk)} == {FactState.CONFIRMED}


def test_a_stale_reading_is_dropped(desk: Desk) -> None:
    derived, revision = Derived(), desk.revision
    desk.do(SetKind(lead(desk), PassageKind.CAPTION))
    assert not desk.take(derived, revision)
    assert people(desk)


def test_every_step_is_there_after_opening_again_and_can_be_undone(tmp_path: Path, desk: Desk) -> None:
    original = desk.review
    desk.do(ChangeText(lead(desk), 0, 5, "五月十日"))
    desk.do(SetKind(lead(desk), PassageKind.CAPTION))
    Workflow.open(tmp_path / "a.jiebao").close()
    again = Workflow.open(tmp_path / "a.jiebao")
    # The other window's writer may still be at work; what it was given comes first.
    while not desk.saved:
        pass
    reopened = again.open_issue(desk.issue_id)
    assert reopened.review == desk.review
    reopened.undo()
    reopened.undo()
    assert reopened.review == original
    again.close()


def test_an_issue_opened_again_at_once_has_every_step(workflow: Workflow, desk: Desk) -> None:
    for _ in range(40):
        desk.do(ChangeText(lead(desk), 0, 0, "又"))
    again = workflow.open_issue(desk.issue_id)
    assert again.review == desk.review
    again.do(ChangeText(lead(again), 0, 0, "再"))
    workflow.writer.flush()


def test_opening_replays_the_logged_reading_never_the_engine(
    workflow: Workflow, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.do(SetKind(lead(desk), PassageKind.INTERTITLE))
    workflow.writer.flush()
    source = desk.review.issue.sources[0]
    before = propose(source).reading
    monkeypatch.setattr(labelled, "QUESTIONS", Questions((), ()))
    assert propose(source).reading != before
    assert workflow.open_issue(desk.issue_id).review == desk.review


def test_an_archive_that_cannot_be_written_lets_read_and_says_so(tmp_path: Path, desk: Desk) -> None:
    while not desk.saved:
        pass
    reader = Workflow.open(tmp_path / "a.jiebao")
    reader.archive.read_only = "档案是只读的，可以看，不能改。"
    opened = reader.open_issue(desk.issue_id)
    assert opened.review == desk.review
    with pytest.raises(UserFacingError, match="可以看，不能改"):
        opened.do(SetKind(lead(opened), PassageKind.CAPTION))
    reader.close()


def test_the_archive_of_the_desk_is_one_file_in_its_folder(tmp_path: Path, desk: Desk) -> None:
    while not desk.saved:
        pass
    with closing(Archive(tmp_path / "a.jiebao")) as archive:
        assert archive.issues()[0].id == desk.issue_id
