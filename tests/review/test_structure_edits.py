"""Passages and articles change their role, their borders and their place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.model import (
    ArticleKind,
    ArticleState,
    AssignPage,
    AttachPicture,
    DressPicture,
    Edit,
    InsertPassage,
    JoinPassages,
    JumpTo,
    MergeArticles,
    MoveArticle,
    MoveArticleBoundary,
    MovePassage,
    NewArticle,
    Passage,
    PassageKind,
    SetArticleKind,
    SetArticleState,
    SetBeside,
    SetColumns,
    SetKind,
    SplitArticle,
    SplitPassage,
    Together,
)
from desktop.review import EditError, apply_edit
from desktop.text.coverage import doubly_covered, uncovered
from tests.review.review_samples import REVIEW, outline, passage_in, text_of

FURNITURE, HEADLINE, SECTION = PassageKind.FURNITURE, PassageKind.HEADLINE, PassageKind.SECTION


def test_a_source_is_read_in_order() -> None:
    assert outline(REVIEW.issue) == "0 | 1 2 3 5 6 | 7 8 | 9 10"


OUTLINES = {
    "a cut makes a second passage": (SplitPassage("1.3", 6), "0 | 1 2 3 2.0 5 6 | 7 8 | 9 10"),
    "two passages become one": (JoinPassages("1.3", "1.5"), "0 | 1 2 3 6 | 7 8 | 9 10"),
    "a far half is fetched": (JoinPassages("1.3", "1.10"), "0 | 1 2 3 5 6 | 7 8 | 9"),
    "a passage moves": (MovePassage("1.5", "1.a1", "1.8"), "0 | 1 2 3 6 | 7 5 8 | 9 10"),
    "a passage moves to the end": (MovePassage("1.7", "1.a0"), "0 | 1 2 3 5 6 7 | 8 | 9 10"),
    "a passage is written": (
        InsertPassage("1.a1", PassageKind.PARAGRAPH, "欢迎报名。"),
        "0 | 1 2 3 5 6 | 7 8 2.0 | 9 10",
    ),
    "furniture gets a role": (SetKind("1.0", SECTION), " | 0 1 2 3 5 6 | 7 8 | 9 10"),
    "an article begins": (SplitArticle("1.5"), "0 | 1 2 3 | 5 6 | 7 8 | 9 10"),
    "articles merge": (MergeArticles("1.a0", "1.a1"), "0 | 1 2 3 5 6 7 8 | 9 10"),
    "a border moves up": (MoveArticleBoundary("1.a1", "1.5"), "0 | 1 2 3 | 5 6 7 8 | 9 10"),
    "a border moves down": (MoveArticleBoundary("1.a1", "1.8"), "0 | 1 2 3 5 6 7 | 8 | 9 10"),
    "the front gives up furniture": (MoveArticleBoundary("1.a0", "1.0"), " | 0 1 2 3 5 6 | 7 8 | 9 10"),
    "an article moves": (MoveArticle("1.a2", "1.a1"), "0 | 1 2 3 5 6 | 9 10 | 7 8"),
    "an article moves to the end": (MoveArticle("1.a0"), "0 | 7 8 | 9 10 | 1 2 3 5 6"),
    "an article is written": (
        NewArticle("停水通知", ("本周六停水。",), "1.a1"),
        "0 | 1 2 3 5 6 | 2.0 2.1 | 7 8 | 9 10",
    ),
    "furniture alone is no article": (
        Together("都是报头", (SetKind("1.7", FURNITURE), SetKind("1.8", FURNITURE))),
        "0 | 1 2 3 5 6 7 8 | 9 10",
    ),
    "steps together keep their ids apart": (
        Together("断成三段", (SplitPassage("1.3", 6), SplitPassage("1.3", 3))),
        "0 | 1 2 3 2.1.0 2.0.0 5 6 | 7 8 | 9 10",
    ),
}


@pytest.mark.parametrize(("edit", "expected"), OUTLINES.values(), ids=OUTLINES.keys())
def test_an_edit_leaves_every_passage_in_its_place(edit: Edit, expected: str) -> None:
    issue = apply_edit(REVIEW, edit, "2").issue
    assert outline(issue) == expected
    assert not uncovered(issue)
    assert not doubly_covered(issue)


MISFITS = {
    "unknown passage": SetKind("9.9", HEADLINE),
    "unknown article": MoveArticle("9.a9"),
    "cut at the start": SplitPassage("1.3", 0),
    "cut behind the end": SplitPassage("1.2", 7),
    "joined with itself": JoinPassages("1.3", "1.3"),
    "text in a picture slot": SetKind("1.3", PassageKind.PICTURE),
    "moved before itself": MovePassage("1.3", "1.a0", "1.3"),
    "before a passage of elsewhere": MovePassage("1.3", "1.a1", "1.9"),
    "article begun at its beginning": SplitArticle("1.1"),
    "article begun in the front": SplitArticle("1.0"),
    "article merged with itself": MergeArticles("1.a0", "1.a0"),
    "article before itself": MoveArticle("1.a0", "1.a0"),
    "border in a far article": MoveArticleBoundary("1.a2", "1.2"),
    "border that empties an article": MoveArticleBoundary("1.a1", "1.1"),
    "text before the first article": MoveArticleBoundary("1.a0", "1.3"),
    "own sidebar": SetArticleKind("1.a0", ArticleKind.SIDEBAR, "1.a0"),
    "sidebar in a ring": SetArticleKind("1.a1", ArticleKind.SIDEBAR, "1.a2"),
    "news with a parent": SetArticleKind("1.a1", ArticleKind.NEWS, "1.a0"),
}


@pytest.mark.parametrize("edit", MISFITS.values(), ids=MISFITS.keys())
def test_an_edit_that_does_not_fit_is_refused(edit: Edit) -> None:
    with pytest.raises(EditError):
        apply_edit(REVIEW, edit, "2")


def test_a_seam_is_opened_by_a_cut_and_closed_by_a_join() -> None:
    seam = next(offset for offset, _ in passage_in(REVIEW, "1.3").seams())
    opened = apply_edit(REVIEW, SplitPassage("1.3", seam), "2")
    assert text_of(opened, "2.0") == "造的意见。"
    assert not list(passage_in(opened, "2.0").seams())
    closed = apply_edit(opened, JoinPassages("1.3", "2.0"), "3")
    assert text_of(closed, "1.3") == text_of(REVIEW, "1.3")
    assert [(at, made.evidence) for at, made in passage_in(closed, "1.3").seams()] == [(seam, "编者接上")]


def test_a_cut_elsewhere_leaves_no_trace_when_it_is_joined() -> None:
    parted = apply_edit(REVIEW, SplitPassage("1.3", 6), "2")
    assert apply_edit(parted, JoinPassages("1.3", "2.0"), "3") == REVIEW


def test_titles_of_a_merged_article_become_intertitles() -> None:
    merged = apply_edit(REVIEW, MergeArticles("1.a0", "1.a1"), "2")
    assert passage_in(merged, "1.7").kind is PassageKind.INTERTITLE
    assert merged.issue.articles[1].parent == "1.a0"


def test_titles_alone_are_continued_by_titles() -> None:
    parted = apply_edit(REVIEW, SplitArticle("1.3"), "2")
    merged = apply_edit(parted, MergeArticles("1.a0", "2.a0"), "3")
    before, after = (review.issue.articles[0].passages for review in (REVIEW, merged))
    assert [(one.id, one.kind) for one in after] == [(one.id, one.kind) for one in before]


def test_a_new_article_gets_its_headline_and_its_section() -> None:
    intertitle = apply_edit(REVIEW, SetKind("1.8", PassageKind.INTERTITLE), "2")
    article = apply_edit(intertitle, SplitArticle("1.8"), "3").issue.articles[2]
    assert article.headline is not None
    assert article.inherits_section


def test_a_sidebar_outlives_its_article() -> None:
    edits = Together("并入", (MovePassage("1.7", "1.a0"), MovePassage("1.8", "1.a0")))
    sidebar = apply_edit(REVIEW, edits, "2").issue.articles[-1]
    assert (sidebar.id, sidebar.kind, sidebar.parent) == ("1.a2", ArticleKind.SIDEBAR, None)


def test_an_article_held_over_keeps_its_text() -> None:
    issue = apply_edit(REVIEW, SetArticleState("1.a1", ArticleState.HELD_OVER), "2").issue
    assert issue.articles[1].state is ArticleState.HELD_OVER
    assert not uncovered(issue)


def test_an_article_is_put_on_a_page_and_into_columns() -> None:
    edits = Together("排版面", (AssignPage("1.a1", 3), SetColumns("1.a1", 2)))
    article = apply_edit(REVIEW, edits, "2").issue.articles[1]
    assert (article.page, article.columns) == (3, 2)


def test_an_article_shares_a_band_and_goes_on_at_another_page() -> None:
    edits = Together("排版面", (SetBeside("1.a1"), JumpTo("1.a1", 3)))
    article = apply_edit(REVIEW, edits, "2").issue.articles[1]
    assert (article.beside, article.rest_page) == (True, 3)


@pytest.mark.parametrize(
    "edit",
    [
        AssignPage("1.a1", 0),
        AssignPage("1.a1", 99),
        SetColumns("1.a1", 0),
        SetColumns("1.a1", 7),
        JumpTo("1.a1", 0),
    ],
    ids=str,
)
def test_no_article_goes_where_no_page_or_column_is(edit: Edit) -> None:
    with pytest.raises(EditError):
        apply_edit(REVIEW, edit, "2")


def test_a_picture_is_put_into_its_slot_and_taken_out() -> None:
    slot = InsertPassage("1.a1", PassageKind.PICTURE, "")
    filled = apply_edit(apply_edit(REVIEW, slot, "2"), AttachPicture("2.0", "0f"), "3")
    assert passage_in(filled, "2.0").picture == "0f"
    assert passage_in(apply_edit(filled, AttachPicture("2.0", None), "4"), "2.0").picture is None


@pytest.mark.parametrize("edit", [AttachPicture("1.1", "0f"), DressPicture("1.1", "俞文 摄")], ids=str)
def test_no_picture_goes_into_a_text(edit: Edit) -> None:
    with pytest.raises(EditError):
        apply_edit(REVIEW, edit, "2")


def with_slot(*edits: Edit) -> Passage:
    """Return a picture slot of the second article after these edits."""
    review = apply_edit(REVIEW, InsertPassage("1.a1", PassageKind.PICTURE, ""), "2")
    for number, edit in enumerate(edits, start=3):
        review = apply_edit(review, edit, str(number))
    return passage_in(review, "2.0")


def test_a_picture_has_a_photographer_and_a_shape() -> None:
    slot = with_slot(DressPicture("2.0", " 俞文 摄 ", 0.75))
    assert (slot.credit, slot.shape) == ("俞文 摄", 0.75)


def test_another_picture_is_not_of_the_same_photographer() -> None:
    dressed = (AttachPicture("2.0", "0f"), DressPicture("2.0", "俞文 摄"))
    assert with_slot(*dressed, AttachPicture("2.0", "0f")).credit == "俞文 摄"
    assert with_slot(*dressed, AttachPicture("2.0", "1e")).credit == ""


def test_no_picture_is_cropped_to_a_thread() -> None:
    with pytest.raises(EditError):
        with_slot(DressPicture("2.0", "", 0.01))


def test_furniture_in_an_issue_without_articles_opens_one() -> None:
    bare = replace(REVIEW, issue=replace(REVIEW.issue, articles=()))
    article = apply_edit(bare, SetKind("1.0", HEADLINE), "2").issue.articles[0]
    assert (article.id, [passage.id for passage in article.titles]) == ("2.a0", ["1.0"])


def test_an_article_to_be_typed_has_an_empty_headline() -> None:
    article = apply_edit(REVIEW, NewArticle(""), "2").issue.articles[-1]
    assert [passage.text for passage in article.titles] == [""]
