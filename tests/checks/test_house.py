"""Checks under the rules of a paper and beside confirmed names."""

from __future__ import annotations

import pytest

from desktop.checks import CHECKS, run_checks
from desktop.checks.measured import BELIEVED, measurements
from desktop.checks.report import CheckReport
from desktop.facts import gather_facts
from desktop.model import FactKind, FactRef, House, HouseKind, HouseRule, Span
from tests.checks.checking import issue_of

TEXT = "大家的的意见，居委都记下了。"


def rules_found(*rules: HouseRule) -> list[str]:
    issue = issue_of(TEXT)
    report = run_checks(issue, gather_facts(issue), house=House(frozenset(rules)))
    return [finding.rule for finding in report.findings]


HOUSES = {
    "no rule": ([], ["doubled-particle"]),
    "switched off": ([HouseRule(HouseKind.OFF, "doubled-particle")], []),
    "let stand": ([HouseRule(HouseKind.LET, "doubled-particle", "的的")], []),
    "other words let stand": ([HouseRule(HouseKind.LET, "doubled-particle", "在在")], ["doubled-particle"]),
    "on the list": (
        [HouseRule(HouseKind.WRITE, words="居委", better="居委会")],
        ["doubled-particle", "house-word"],
    ),
    "written so already": ([HouseRule(HouseKind.WRITE, words="记", better="都记下")], ["doubled-particle"]),
}


@pytest.mark.parametrize(("rules", "expected"), HOUSES.values(), ids=HOUSES)
def test_the_rules_of_the_paper_hold(rules: list[HouseRule], expected: list[str]) -> None:
    assert rules_found(*rules) == expected


def test_a_check_that_is_off_says_so() -> None:
    issue = issue_of(TEXT)
    house = House(frozenset({HouseRule(HouseKind.OFF, "idiom")}))
    skipped = {one.rule: one.reason for one in run_checks(issue, (), house=house).skipped}
    assert skipped["idiom"] == "本报已停用"


def test_a_check_that_is_often_wrong_is_off() -> None:
    off = {one.rule for one in run_checks(issue_of(TEXT), ()).skipped}
    doubted = {rule for rule, one in measurements().items() if one.precision < BELIEVED}
    assert doubted <= off
    assert len(CHECKS) > len(off)


def test_nothing_is_objected_to_within_a_confirmed_name() -> None:
    issue = issue_of("街道of书屋开门。")
    name = FactRef(next(issue.passages()).id, Span(0, 6), FactKind.ORGANIZATION, "街道of书屋")
    found = [one.rule for one in run_checks(issue, ()).findings]
    assert found == ["stray-latin"]
    assert run_checks(issue, (), confirmed=(name,)).findings == ()


ORDER = HouseRule(HouseKind.ORDER, words="党工委书记、办事处主任、办事处副主任")
ORDERED = {
    "as the paper has it": ("街道党工委书记祝晓岚、办事处主任费远山一行到场。", []),
    "turned": ("街道办事处主任费远山、党工委书记祝晓岚一行到场。", ["祝晓岚"]),
    "a deputy before": ("街道办事处副主任费远山、办事处主任祝晓岚一行到场。", ["祝晓岚"]),
    "a post that is not in it": ("区双拥办主任费远山、街道党工委书记祝晓岚一行到场。", []),
}


@pytest.mark.parametrize(("text", "names"), ORDERED.values(), ids=ORDERED)
def test_people_are_listed_in_the_order_of_the_paper(text: str, names: list[str]) -> None:
    issue, house = issue_of(text), House(frozenset({ORDER}))
    findings = run_checks(issue, gather_facts(issue), house=house).findings
    assert [one.text for one in findings if one.rule == "post-order"] == names


def test_without_an_order_of_its_own_nothing_is_said_of_it() -> None:
    issue = issue_of("街道办事处主任费远山、党工委书记祝晓岚一行到场。")
    skipped = {one.rule: one.reason for one in run_checks(issue, gather_facts(issue)).skipped}
    assert skipped["post-order"] == "本报还没有定下职务的次序"


VERIFIED = {
    "announced": ("提出两点要求：一是修路；二是种树。", "两点"),
    "listed": ("书屋设三个展区：厨房、市集、绿植角。", "三个"),
    "levels": ("区、街道两级工会。", "区、街道两级"),
    "sum": ("共有学员45名，其中男学员20名、女学员25名。", "45名"),
    "change": ("车位由120个增加到180个，新增60个。", "60"),
    "weekday": ("2020年8月12日（星期三）开幕。", "星期三"),
    "series": ("会上说了要做的事：一是修路；二是种树；三是装灯。", "一是"),
    "founding": ("书屋2015年开张，2025年迎来开张10周年。", "10"),
}


def report_on(text: str) -> CheckReport:
    issue = issue_of(text)
    return run_checks(issue, gather_facts(issue))


@pytest.mark.parametrize(("text", "words"), VERIFIED.values(), ids=VERIFIED)
def test_what_holds_is_said_too(text: str, words: str) -> None:
    report = report_on(text)
    assert words in [verified.text for verified in report.verified]
    assert report.findings == ()
