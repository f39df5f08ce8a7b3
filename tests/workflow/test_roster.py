"""What an editor says of names is used at once, in later issues, and until it is taken back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop.model import (
    AddFact,
    ChangeFact,
    ConfirmFact,
    FactKind,
    FactRef,
    RejectFact,
    RosterEntry,
    Source,
    Span,
)
from desktop.workflow import Desk, Workflow, propose
from tests.workflow.corrections import corrected, opened, read

TEXT = """小区里开了新书屋

5月10日上午,禾子衿来到双柳居民区,和居民一起为新书屋揭牌。

书屋连着夜校

夜校里,禾子衿教大家剪纸。
"""
AGAIN = TEXT.replace("新书屋", "新茶室").replace("夜校里", "茶室里")
NAME = "禾子衿"


@pytest.fixture
def workflow(tmp_path: Path) -> Iterator[Workflow]:
    made = Workflow.open(tmp_path / "a.jiebao")
    yield made
    made.close()


def desk_with(workflow: Workflow, text: str = TEXT) -> Desk:
    desk = workflow.new_issue(propose(Source.of_text(text)))
    read(desk)
    return desk


def mention(desk: Desk, words: str = NAME, kind: FactKind = FactKind.PERSON) -> FactRef:
    passage = next(one for one in desk.review.issue.passages() if words in one.text)
    start = passage.text.index(words)
    return FactRef(passage.id, Span(start, start + len(words)), kind, words)


def do(workflow: Workflow, desk: Desk, edit: AddFact | ChangeFact | ConfirmFact | RejectFact) -> None:
    desk.do(edit)
    read(desk)
    workflow.roster.keep(desk)


def named(desk: Desk) -> list[str]:
    return [fact.text for fact in desk.read if fact.kind is FactKind.PERSON]


def test_half_as_many_corrections_are_needed_in_the_next_issue(tmp_path: Path) -> None:
    with closing(Workflow.open(tmp_path / "without.jiebao")) as workflow:
        without = corrected(workflow, opened(workflow, "second"), "second")
    with closing(Workflow.open(tmp_path / "with.jiebao")) as workflow:
        corrected(workflow, opened(workflow, "first"), "first")
        after = corrected(workflow, opened(workflow, "second"), "second")
    assert without >= 10
    assert after * 2 <= without


def test_a_name_is_known_at_once_in_the_open_issue(workflow: Workflow) -> None:
    desk = desk_with(workflow)
    assert named(desk) == []
    do(workflow, desk, AddFact(mention(desk), NAME))
    assert named(desk) == [NAME, NAME]
    desk.undo()
    read(desk)
    assert named(desk) == []


def test_a_name_is_known_in_the_next_issue_until_it_is_undone(workflow: Workflow) -> None:
    first = desk_with(workflow)
    do(workflow, first, AddFact(mention(first), NAME))
    assert named(desk_with(workflow, AGAIN)) == [NAME, NAME]
    first.undo()
    read(first)
    workflow.roster.keep(first)
    assert workflow.roster.entries() == ()


def test_after_a_restart_all_is_known_even_what_nobody_kept(tmp_path: Path) -> None:
    path = tmp_path / "b.jiebao"
    with closing(Workflow.open(path)) as workflow:
        desk = desk_with(workflow)
        desk.do(AddFact(mention(desk), NAME, {"titles": ("双柳居民区书记",)}))
    with closing(Workflow.open(path)) as workflow:
        assert workflow.roster.entries() == (RosterEntry(NAME, "双柳居民区书记", issues=1),)
        again = workflow.open_issue(desk.issue_id)
        again.undo()
        workflow.writer.flush()
        assert workflow.roster.entries() == ()


def test_what_was_rejected_is_not_proposed_again(workflow: Workflow) -> None:
    first = desk_with(workflow)
    place = mention(first, "双柳居民区", FactKind.PLACE)
    assert place in {fact.ref for fact in first.read}
    do(workflow, first, RejectFact((place,)))
    assert "双柳居民区" not in {fact.text for fact in first.read if fact.kind is FactKind.PLACE}
    second = desk_with(workflow, AGAIN)
    assert "双柳居民区" not in {fact.text for fact in second.read if fact.kind is FactKind.PLACE}


def test_an_entry_by_hand_counts_and_is_taken_back(workflow: Workflow) -> None:
    entry = RosterEntry(NAME, "剪纸老师")
    workflow.roster.change("添加", put=(entry,))
    assert workflow.roster.undoing == "添加"
    desk = desk_with(workflow)
    assert named(desk) == [NAME, NAME]
    workflow.roster.take_back()
    workflow.backgrounds.look_again(desk)
    read(desk)
    assert named(desk) == []


def test_what_was_dropped_is_not_used_in_the_issue_that_says_it(workflow: Workflow) -> None:
    desk = desk_with(workflow)
    do(workflow, desk, AddFact(mention(desk), NAME))
    workflow.roster.change("删除", dropped=workflow.roster.entries())
    workflow.backgrounds.look_again(desk)
    read(desk)
    assert named(desk) == []
    assert workflow.roster.entries() == ()


def test_a_new_post_is_asked_about_until_it_is_confirmed(workflow: Workflow) -> None:
    workflow.roster.change("添加", put=(RosterEntry("巢宁", "双柳街道办事处主任"),))
    desk = desk_with(workflow, TEXT.replace(f"上午,{NAME}", "上午,区长巢宁"))
    rules = [judged.finding.rule for judged in desk.layers.findings]
    assert "roster-post" in rules
    do(workflow, desk, ConfirmFact((mention(desk, "巢宁"),)))
    assert "roster-post" not in [judged.finding.rule for judged in desk.layers.findings]
    assert [entry.post for entry in workflow.roster.entries()] == ["区长", "双柳街道办事处主任"]


def test_a_second_post_in_one_issue_is_no_news_from_earlier_ones(workflow: Workflow) -> None:
    text = TEXT.replace(f"上午,{NAME}", "上午,区长巢宁") + "\n\n居民代表巢宁也来了。\n"
    desk = desk_with(workflow, text)
    do(workflow, desk, ConfirmFact((mention(desk, "巢宁"),)))
    assert "roster-post" not in [judged.finding.rule for judged in desk.layers.findings]
