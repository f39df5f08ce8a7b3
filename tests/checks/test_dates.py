"""Dates: weekdays, days that do not exist, anniversaries and events after the issue."""

from __future__ import annotations

import pytest

from desktop.model import Issue, Masthead, Passage, PassageKind, Run
from tests.checks.checking import found_by, issue_of, report_on
from tests.gold import issue_of_text

PRINTED = Masthead(date="2020-08-12", year=2020, issue_number=42)

WEEKDAYS = {
    "wrong": ("8月14日（星期四）开张。", ["星期四"]),
    "right": ("8月14日（星期五）开张。", []),
    "said of the day": ("8月14日是星期四，书屋开张。", ["星期四"]),
    "said rightly": ("8月14日正好是周五，书屋开张。", []),
    "of another day": ("8月14日起，逢星期四开放。", []),
    "without a weekday": ("8月14日开张。", []),
}


@pytest.mark.parametrize(("text", "words"), WEEKDAYS.values(), ids=WEEKDAYS)
def test_weekdays_are_the_calendars(text: str, words: list[str]) -> None:
    assert [finding.text for finding in found_by("weekday", text, masthead=PRINTED)] == words


def test_a_wrong_weekday_is_corrected() -> None:
    (finding,) = found_by("weekday", "8月14日（周四）开张。", masthead=PRINTED)
    assert finding.suggestions == ("周五",)


def test_the_mastheads_weekday_is_checked_too() -> None:
    ear = Passage("1.9", PassageKind.FURNITURE, (Run("2020年8月12日 星期四"),))
    issue = Issue((), PRINTED, (ear,), issue_of_text("灯亮了。").articles)
    assert [finding.rule for finding in report_on(issue).findings] == ["masthead-weekday"]


DAYS = {
    "30 February": ("2月30日", 1),
    "no leap year": ("2021年2月29日", 1),
    "leap day": ("2月29日", 0),
    "13th month": ("1927年13月", 1),
}


@pytest.mark.parametrize(("day", "count"), DAYS.values(), ids=DAYS)
def test_days_that_no_calendar_has_are_found(day: str, count: int) -> None:
    assert len(found_by("impossible-date", f"{day}开张。")) == count


def test_an_afternoon_hour_is_not_counted_twice() -> None:
    (finding,) = found_by("clock-hour", "8月14日下午15时开会。")
    assert finding.suggestions == ("下午3", "15")


def test_an_hour_that_no_clock_has_is_found() -> None:
    assert [finding.text for finding in found_by("clock-hour", "下午25时开会，3点签到。")] == ["下午25时"]


ANNIVERSARIES = {
    "right": ("庆祝中国共产党成立99周年。", 0),
    "wrong": ("庆祝中国共产党成立95周年。", 1),
    "of another year": ("2016年庆祝中国共产党成立95周年。", 0),
    "numbered day": ("迎来第36个教师节。", 0),
    "numbered day, wrong": ("迎来第30个教师节。", 1),
}


@pytest.mark.parametrize(("text", "count"), ANNIVERSARIES.values(), ids=ANNIVERSARIES)
def test_anniversaries_add_up(text: str, count: int) -> None:
    assert len(found_by("anniversary", text, masthead=PRINTED)) == count


DATED = {
    "right": ("2021年7月1日，街道庆祝中国共产党成立100周年。", 0),
    "wrong": ("2021年7月1日，街道庆祝中国共产党成立98周年。", 1),
    "date of the founding": ("1921年7月1日是起点，今年迎来建党100周年。", 0),
}


@pytest.mark.parametrize(("text", "count"), DATED.values(), ids=DATED)
def test_anniversaries_agree_with_the_date_beside_them(text: str, count: int) -> None:
    assert len(found_by("dated-anniversary", text)) == count


EVENTS = {
    "told as past": ("8月30日上午，区领导到街道调研。", 1),
    "announced": ("展览将于8月30日开幕。", 0),
    "before the issue": ("8月3日下午，区领导到街道调研。", 0),
}


@pytest.mark.parametrize(("text", "count"), EVENTS.values(), ids=EVENTS)
def test_events_after_the_issue_are_found(text: str, count: int) -> None:
    assert len(found_by("after-issue", text, masthead=PRINTED)) == count


def test_a_check_that_lacks_its_input_says_so() -> None:
    skipped = {note.rule: note.reason for note in report_on(issue_of("灯亮了。")).skipped}
    assert skipped["after-issue"] == "没有出版日期"
    assert skipped["anniversary"] == "不知道是哪一年"
