"""An article held over comes into the next issue with every word and every role."""

from __future__ import annotations

import pytest

from desktop.assets import resources
from desktop.model import ArticleState, ChangeText, Issue, SetArticleState, Source
from desktop.text.coverage import characters_in_place
from desktop.workflow import Desk, Workflow, derive, propose, read_source
from desktop.workflow.next_issue.held_over import held_over_in

TITLE = "老楼装上新电梯 邻里坐到一张桌"


@pytest.fixture
def last(workflow: Workflow) -> Desk:
    """The last issue, of which the first article was corrected and then held over."""
    desk = workflow.new_issue(propose(read_source(resources() / "sample" / "issue.txt")))
    article = desk.review.issue.articles[0]
    desk.do(ChangeText(article.blocks[0].id, 0, 0, "今年"))
    desk.do(SetArticleState(article.id, ArticleState.HELD_OVER))
    desk.take(derive(desk.review), desk.revision)
    workflow.catalogue.enter(desk)
    workflow.writer.flush()
    return desk


@pytest.fixture
def following(workflow: Workflow, last: Desk) -> Desk:
    return workflow.new_issue(
        propose(Source.of_text("小区里开了新书屋\n\n昨天，新书屋开门了，居民都来看书。\n"))
    )


def read(issue: Issue, number: int) -> list[tuple[str, str]]:
    return [(passage.kind.value, passage.text) for passage in issue.articles[number].passages]


def test_the_next_issue_is_offered_what_waits(workflow: Workflow, following: Desk) -> None:
    assert [article.title for article in workflow.succession.held_over(following.issue_id)] == [TITLE]


def test_words_and_roles_come_along_as_they_were_corrected(
    workflow: Workflow, last: Desk, following: Desk
) -> None:
    for article in workflow.succession.held_over(following.issue_id):
        following.do(article.edit)
    assert read(following.review.issue, 1) == read(last.review.issue, 0)
    assert following.review.issue.articles[1].state is ArticleState.PRINTED


def test_a_sidebar_comes_with_its_article(workflow: Workflow, last: Desk, following: Desk) -> None:
    (article,) = workflow.succession.held_over(following.issue_id)
    following.do(article.edit)
    _, taken, sidebar = following.review.issue.articles
    assert sidebar.parent == taken.id
    assert read(following.review.issue, 2) == read(last.review.issue, 1)


def test_no_character_is_lost_on_the_way(workflow: Workflow, following: Desk) -> None:
    (article,) = workflow.succession.held_over(following.issue_id)
    following.do(article.edit)
    in_place, total = characters_in_place(following.review.issue)
    assert in_place == total


def test_what_was_taken_is_not_offered_again(workflow: Workflow, following: Desk) -> None:
    (article,) = workflow.succession.held_over(following.issue_id)
    following.do(article.edit)
    workflow.writer.flush()
    assert workflow.succession.held_over(following.issue_id) == ()


def test_an_issue_is_not_offered_its_own(workflow: Workflow, last: Desk) -> None:
    assert workflow.succession.held_over(last.issue_id) == ()


def test_nothing_waits_where_nothing_was_held_over(last: Desk) -> None:
    last.undo()
    assert list(held_over_in(last.review.issue)) == []
