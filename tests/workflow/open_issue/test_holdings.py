"""Two desks on one issue: the second can only be read, and says where the first is."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace

import pytest

from desktop.archive import Holder, Locks, this_process
from desktop.model import SetMasthead, Source, UserFacingError
from desktop.workflow import Desk, Workflow, propose
from desktop.workflow.open_issue.holdings import held_words

HELD = "这一期在另一个窗口里开着，这里只能看。"


@pytest.fixture
def desk(workflow: Workflow) -> Desk:
    made = workflow.new_issue(propose(Source.of_text("小区里开了新书屋\n\n新书屋开门了。\n")))
    assert workflow.holdings.hold(made) is None
    return made


def test_a_second_program_can_only_read(workflow: Workflow, desk: Desk) -> None:
    with closing(Workflow.open(workflow.archive.path)) as other:
        second = other.open_issue(desk.issue_id)
        assert other.holdings.hold(second) is not None
        assert second.read_only == HELD
        with pytest.raises(UserFacingError, match="只能看"):
            second.do(SetMasthead("paper", "双柳晨报"))
        workflow.holdings.let_go(desk)
        workflow.writer.flush()
        again = other.open_issue(desk.issue_id)
        assert other.holdings.hold(again) is None
        again.do(SetMasthead("paper", "双柳晨报"))


def test_two_programs_write_to_one_archive(workflow: Workflow, desk: Desk) -> None:
    with closing(Workflow.open(workflow.archive.path)) as other:
        second = other.new_issue(propose(Source.of_text("食堂开饭了\n\n食堂今天开饭。\n")))
        for number in range(40):
            desk.do(SetMasthead("issue_number", number))
            second.do(SetMasthead("issue_number", number))
            workflow.catalogue.enter(desk)
            other.catalogue.enter(second)
        workflow.writer.flush()
        other.writer.flush()
        assert workflow.writer.trouble is other.writer.trouble is None
        for issue in (desk, second):
            assert workflow.open_issue(issue.issue_id).review == issue.review


def test_a_desk_lets_go_only_of_what_it_holds(workflow: Workflow, desk: Desk) -> None:
    second = workflow.open_issue(desk.issue_id)
    workflow.holdings.hold(second)
    workflow.holdings.let_go(second)
    workflow.holdings.beat()
    third = workflow.open_issue(desk.issue_id)
    assert workflow.holdings.hold(third) is not None


def test_who_is_told() -> None:
    here = Holder("甲", "石岚", *this_process())
    assert held_words(here) == HELD
    afar = replace(here, host="二楼")
    assert held_words(afar) == "这一期由石岚在电脑“二楼”上开着，这里只能看。"
    assert held_words(replace(afar, person="")) == "这一期在电脑“二楼”上开着，这里只能看。"


def test_what_a_program_left_open_is_told_once(workflow: Workflow, desk: Desk) -> None:
    gone = Holder("乙", "石岚", this_process()[0], this_process()[1], 1.0)
    workflow.holdings.let_go(desk)
    workflow.writer.wait(lambda: Locks(workflow.archive).take(desk.issue_id, gone))
    assert [row.id for row in workflow.holdings.left_behind()] == [desk.issue_id]
    workflow.writer.flush()
    assert workflow.holdings.left_behind() == ()
