"""The rules of a paper are remembered from issue to issue, and exchanged as plain files."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.model import (
    House,
    HouseDecision,
    HouseKind,
    HouseRule,
    SetHouseRule,
    Source,
    UserFacingError,
    house_of,
)
from desktop.workflow import Desk, Workflow, derive, propose, read_house, taking_over, write_house
from tests.workflow.habit_samples import PAPER, second

OFF = HouseRule(HouseKind.OFF, "doubled-particle")
RULES = House(
    frozenset(
        {
            OFF,
            HouseRule(HouseKind.LET, "idiom", "一心一义"),
            HouseRule(HouseKind.WRITE, words="居委", better="居委会"),
            HouseRule(HouseKind.ORDER, words="书记、主任"),
        }
    )
)
DOUBLED = "居民的的意见都记下了，大家放心。"


def known(workflow: Workflow) -> House:
    workflow.writer.flush()
    return workflow.backgrounds.of(PAPER.name).house


def index(workflow: Workflow, desk: Desk) -> None:
    workflow.catalogue.enter(desk)
    workflow.writer.flush()


def test_a_rule_is_known_to_the_next_issue_until_it_is_undone(workflow: Workflow, first: Desk) -> None:
    first.do(SetHouseRule(HouseDecision(OFF)))
    index(workflow, first)
    assert known(workflow).rules == {OFF}
    assert workflow.new_issue(propose(second())).background.house.rules == {OFF}
    first.undo()
    assert known(workflow).rules == frozenset()


def test_a_rule_made_in_the_open_issue_counts_at_once(workflow: Workflow) -> None:
    desk = workflow.new_issue(propose(Source.of_text(DOUBLED)))
    assert "doubled-particle" in [one.rule for one in derive(desk.review).findings]
    desk.do(SetHouseRule(HouseDecision(OFF)))
    assert desk.undo_label == "停用这项检查"
    assert "doubled-particle" not in [one.rule for one in derive(desk.review).findings]


def test_rules_are_exchanged_as_a_plain_file(workflow: Workflow, first: Desk, tmp_path: Path) -> None:
    file = write_house(RULES, tmp_path / "校对规则.txt")
    assert "改用\t居委\t居委会" in file.read_text(encoding="utf-8").splitlines()
    first.do(taking_over(read_house(file)))
    index(workflow, first)
    assert known(workflow) == RULES


def test_the_last_order_of_posts_is_the_one_that_holds() -> None:
    orders = (HouseRule(HouseKind.ORDER, words=words) for words in ("主任、书记", "书记、主任"))
    assert house_of(map(HouseDecision, orders)).order == ("书记", "主任")


def test_a_line_that_is_no_rule_is_told(tmp_path: Path) -> None:
    file = tmp_path / "校对规则.txt"
    file.write_text("# 说明\n停用\tidiom\n停用\n", encoding="utf-8")
    with pytest.raises(UserFacingError, match="第 3 行"):
        read_house(file)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
def test_rules_that_were_changed_in_a_plain_editor_are_read(tmp_path: Path, encoding: str) -> None:
    file = write_house(RULES, tmp_path / "校对规则.txt")
    file.write_text(file.read_text(encoding="utf-8").replace("居委会", "居民委员会"), encoding=encoding)
    better = {rule.better for rule in read_house(file).rules}
    assert better == {"", "居民委员会"}
