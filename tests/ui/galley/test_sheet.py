from __future__ import annotations

from dataclasses import replace

from desktop.model import ArticleState, PassageKind, SetArticleState, SetKind
from desktop.review import apply_edit
from desktop.ui.galley.sheet import sheet
from tests.ui import samples


def test_every_passage_has_one_row_in_reading_order() -> None:
    issue = samples.review().issue
    assert [row.passage for row in sheet(issue)] == list(issue.passages())


def test_body_is_numbered_from_one_in_every_article() -> None:
    rows = sheet(samples.review().issue)
    assert [row.number for row in rows if row.article == "1.a0" and row.number] == [1, 2, 3]
    assert [row.number for row in rows if row.article == "1.a1" and row.number] == [1, 2]


def test_the_first_row_of_an_article_carries_its_border() -> None:
    borders = [row.border for row in sheet(samples.review().issue) if row.border]
    assert [(border.title, border.is_sidebar) for border in borders] == [
        ("第 1 篇", False),
        ("第 2 篇", False),
        ("链接", True),
    ]


def test_a_border_says_how_many_characters_follow() -> None:
    review = samples.review_of("三个字。", "两字")
    assert [row.border.characters for row in sheet(review.issue) if row.border] == [6]


def test_the_border_of_the_first_article_cannot_be_moved() -> None:
    movable = [row.border.is_movable for row in sheet(samples.review().issue) if row.border]
    assert movable == [False, True, True]


def test_an_unsure_border_names_its_doubt() -> None:
    doubts = [row.border.doubt for row in sheet(samples.doubtful_review().issue) if row.border]
    assert doubts == [None, samples.BORDER_DOUBT, None]


def test_an_article_that_is_not_printed_is_faded_and_says_why() -> None:
    review = apply_edit(samples.review(), SetArticleState("1.a1", ArticleState.HELD_OVER), "2")
    rows = [row for row in sheet(review.issue) if row.article == "1.a1"]
    assert all(row.faded for row in rows)
    assert rows[0].border is not None
    assert rows[0].border.note == "留用"


def test_a_picture_slot_knows_whether_a_caption_follows() -> None:
    review = samples.review()
    assert not any(row.is_bare for row in sheet(review.issue))
    review = apply_edit(review, SetKind(samples.CAPTION_ID, PassageKind.PARAGRAPH), "2")
    assert [row.id for row in sheet(review.issue) if row.is_bare] == [samples.PICTURE_ID]


def test_an_issue_without_articles_has_only_its_front() -> None:
    issue = replace(samples.review().issue, articles=())
    assert [row.article for row in sheet(issue)] == [None]
