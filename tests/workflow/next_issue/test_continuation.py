"""The next issue begins where the last one ended: number, day, masthead, articles that wait."""

from __future__ import annotations

import pytest

from desktop.model import ArticleState, Masthead, SetArticleState, SetMasthead, Source
from desktop.workflow import Desk, Workflow, derive, propose
from desktop.workflow.next_issue.continuation import following_fields, next_day, still_empty

TEXT = "小区里开了新书屋\n\n5月10日上午,新书屋开门了,居民都来看书。\n\n骆清和说,书屋是居民自己的客厅。\n"


def issue_of(workflow: Workflow, number: int, day: str, text: str = TEXT) -> Desk:
    desk = workflow.new_issue(propose(Source.of_text(f"{text}{number}")))
    fields = {"paper": "双柳晨报", "issue_number": number, "date": day, "street": "双柳街道"}
    for name, value in fields.items():
        desk.do(SetMasthead(name, value))
    desk.take(derive(desk.review, desk.background), desk.revision)
    workflow.catalogue.enter(desk)
    workflow.writer.flush()
    return desk


@pytest.mark.parametrize(
    ("last", "before", "following"),
    [
        ("2024-05-22", "2024-05-08", "2024-06-05"),
        ("2024-05-15", "2024-04-15", "2024-06-15"),
        ("2024-12-15", "2024-11-15", "2025-01-15"),
        ("2024-12-15", "2024-10-15", "2025-02-15"),
        ("2024-03-31", "2024-01-31", "2024-05-30"),
        ("2024-03", "2024-02", None),
    ],
    ids=["two weeks", "a month", "over the year", "two months", "no such day", "only months"],
)
def test_the_day_follows_by_the_interval(last: str, before: str, following: str | None) -> None:
    assert next_day(last, before) == following


def test_a_day_that_was_announced_is_taken() -> None:
    last = Masthead(date="2024-05-22", weekday="星期三", next_issue_date="2024-06-04")
    fields = {field.name: field.value for field in following_fields(last, "2024-05-08")}
    assert fields == {"date": "2024-06-04", "weekday": "星期二", "next_issue_date": "2024-06-17"}


def test_without_an_interval_the_day_stays_open() -> None:
    last = Masthead(date="2024-05-22", issue_number=3, total_number=40)
    fields = {field.name: field.value for field in following_fields(last, None)}
    assert fields == {"issue_number": 4, "total_number": 41}


def test_an_issue_that_says_when_it_is_of_is_left_alone() -> None:
    fields = (SetMasthead("issue_number", 4), SetMasthead("street", "双柳街道"))
    assert still_empty(fields, Masthead(date="2020-01-01")) == ()
    assert still_empty(fields, Masthead(street="柳桥街道")) == fields[:1]


def test_the_next_issue_is_made_of_the_last(workflow: Workflow) -> None:
    issue_of(workflow, 6, "2024-05-08")
    last = issue_of(workflow, 7, "2024-05-22")
    held = last.review.issue.articles[0]
    last.do(SetArticleState(held.id, ArticleState.HELD_OVER))
    workflow.catalogue.enter(last)
    workflow.writer.flush()
    desk = workflow.next_issue()
    masthead = desk.review.issue.masthead
    assert (masthead.paper, masthead.issue_number, masthead.date) == ("双柳晨报", 8, "2024-06-05")
    assert masthead.street == "双柳街道"
    assert [article.titles[0].text for article in desk.review.issue.articles] == ["小区里开了新书屋"]
    assert desk.undo_label is None
    assert workflow.succession.held_over() == ()


def test_an_empty_archive_gives_an_empty_issue(workflow: Workflow) -> None:
    desk = workflow.next_issue()
    assert desk.review.issue.articles == ()
    assert workflow.open_issue(desk.issue_id).review == desk.review


def test_papers_are_not_mixed_up(workflow: Workflow) -> None:
    issue_of(workflow, 7, "2024-05-22")
    assert workflow.next_issue(None).review.issue.masthead.issue_number == 8
    other = issue_of(workflow, 3, "2024-05-25")
    other.do(SetMasthead("paper", "柳桥社区报"))
    workflow.catalogue.enter(other)
    workflow.writer.flush()
    assert workflow.next_issue(other).review.issue.masthead.issue_number == 4
    assert workflow.next_issue(None).review.issue.masthead.issue_number is None
