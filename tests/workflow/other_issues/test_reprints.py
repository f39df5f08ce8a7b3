"""Paragraphs that an earlier issue printed are told, once it is known which."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.model import ArticleState, Masthead, SetArticleState, SetMasthead, Source
from desktop.workflow import Workflow, derive
from tests.gold import issue_of_text

TAKEN = "老人们自己动手把楼道刷成了浅蓝色，每一层挂上邻居拍的照片，谁家来了客人都要站住看一看。"
NEW = "梧桐里的书屋昨天开门，第一天来了六十多个孩子，管理员把桌子搬到了廊下，还是不够坐。"


@pytest.fixture
def workflow(tmp_path: Path) -> Iterator[Workflow]:
    with Workflow.at_work(tmp_path / "档案.jiebao") as workflow:
        workflow.import_source(Source.of_text(f"楼道添新色\n\n{TAKEN}\n", "旧.txt"))
        yield workflow


def said(workflow: Workflow, text: str) -> list[tuple[str, str]]:
    desk = workflow.new_issue(workflow.propose(Source.of_text(f"楼道又添新色\n\n{text}\n", "新.txt")))
    known = desk.reprints.added_to(desk.background, desk.review.issue)
    findings = derive(desk.review, known).findings
    return [(one.text, one.message) for one in findings if one.rule == "reprinted-paragraph"]


def test_a_paragraph_of_an_earlier_issue_is_found_with_its_place(workflow: Workflow) -> None:
    assert said(workflow, f"{TAKEN}\n\n{NEW}") == [(TAKEN, "这一段在旧.txt的《楼道添新色》里登过。")]


def test_a_paragraph_that_differs_is_none(workflow: Workflow) -> None:
    assert said(workflow, TAKEN.replace("浅蓝色", "米黄色")) == []


def test_an_issue_does_not_repeat_itself(workflow: Workflow) -> None:
    (row,) = workflow.archive.issues()
    desk = workflow.open_issue(row.id)
    assert desk.reprints.added_to(desk.background, desk.review.issue).history.reprints == ()


def test_what_a_later_issue_prints_is_no_reprint(workflow: Workflow) -> None:
    later = workflow.new_issue(workflow.propose(Source.of_text(NEW, "后.txt")))
    issue = replace(issue_of_text(TAKEN), masthead=Masthead(date="2020-08-12"))
    old = workflow.open_issue(workflow.archive.issues()[-1].id)
    old.do(SetMasthead("date", "2021-08-12"))
    workflow.catalogue.enter(old)
    workflow.writer.flush()
    assert later.reprints.added_to(later.background, issue).history.reprints == ()


def test_what_was_held_over_is_printed_for_the_first_time(workflow: Workflow) -> None:
    old = workflow.open_issue(workflow.archive.issues()[-1].id)
    old.do(SetArticleState(old.review.issue.articles[0].id, ArticleState.HELD_OVER))
    workflow.writer.flush()
    assert said(workflow, TAKEN) == []
