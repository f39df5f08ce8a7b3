"""Sources are added to an issue and read again without losing what the editor did."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.model import (
    AddSource,
    Article,
    ArticleKind,
    ArticleState,
    AssignPage,
    ChangeText,
    ConfirmFact,
    Edit,
    InsertPassage,
    JoinPassages,
    JumpTo,
    MarkProofread,
    Masthead,
    NewArticle,
    Passage,
    PassageKind,
    ReadAgain,
    Reading,
    Review,
    Reviewer,
    SetArticleState,
    SetBeside,
    SetColumns,
    SetMasthead,
    SignOff,
    SourceSpan,
)
from desktop.review import EditError, apply_edit
from desktop.text.coverage import doubly_covered, uncovered
from tests.review.review_samples import (
    LINES,
    READING,
    REVIEW,
    SOURCE,
    outline,
    passage_in,
    person,
    run_of,
    text_of,
)

# The second reading takes every line for a passage of its own, in one article.
PLAIN = Reading(
    engine="样本二",
    articles=(
        Article(
            "a0",
            ArticleKind.NOTICE,
            tuple(Passage(str(line), PassageKind.PARAGRAPH, (run_of(line),)) for line in range(len(LINES))),
        ),
    ),
)
AGAIN = ReadAgain(0, PLAIN)


def after(*edits: Edit) -> Review:
    review = REVIEW
    for number, edit in enumerate(edits, start=2):
        review = apply_edit(review, edit, str(number))
    assert not uncovered(review.issue)
    assert not doubly_covered(review.issue)
    return review


def test_a_second_source_stands_behind_the_first() -> None:
    issue = after(AddSource(SOURCE, READING)).issue
    assert outline(issue) == "0 | 1 2 3 5 6 | 7 8 | 9 10 | 2.0 2.1 2.2 2.3 2.5 2.6 | 2.7 2.8 | 2.9 2.10"
    assert issue.articles[-1].parent == "2.a1"
    assert {piece.source for piece in issue.articles[-1].passages[0].pieces} == {1}


def test_a_source_without_articles_adds_its_furniture() -> None:
    furniture = Reading("样本", front=READING.front + READING.articles[2].passages)
    source = replace(SOURCE, text="\n".join(LINES))
    review = apply_edit(REVIEW, AddSource(source, furniture), "2")
    assert outline(review.issue).endswith("| 9 10 2.0 2.9 2.10")


def test_a_masthead_is_filled_only_where_it_is_empty() -> None:
    reading = replace(
        PLAIN, masthead=Masthead(paper="柳岸报", date="2024-05-06", year=2024, year_evidence="报头")
    )
    masthead = after(AddSource(SOURCE, reading)).issue.masthead
    assert (masthead.paper, masthead.date) == ("云桥社区报", "2024-05-06")
    assert (masthead.year, masthead.year_evidence) == (2024, "报头")


def test_reading_again_replaces_the_structure() -> None:
    assert outline(after(AGAIN).issue) == " | " + " ".join(f"2.{line}" for line in range(len(LINES)))


def test_reading_again_keeps_words_typed_and_removed() -> None:
    review = after(
        ChangeText("1.2", 2, 4, "装上"),
        ChangeText("1.3", 0, 0, "上午，"),
        ChangeText("1.8", 0, 10, "名额已满。"),
        AGAIN,
    )
    assert text_of(review, "5.2") == "楼道装上新扶手"
    assert text_of(review, "5.3").startswith("上午，11月3日")
    assert text_of(review, "5.8") == "名额已满。"


def test_reading_again_keeps_decisions_on_words_that_are_still_there() -> None:
    lin = person(REVIEW, "1.3", "林晓")
    (decision,) = after(ConfirmFact((lin,)), AGAIN).fact_decisions
    assert (decision.fact.passage, decision.fact.span, decision.orphaned) == ("3.3", lin.span, False)


def test_reading_again_orphans_a_decision_over_words_now_apart() -> None:
    across = person(REVIEW, "1.3", "改造")
    (decision,) = after(ConfirmFact((across,)), AGAIN).fact_decisions
    assert decision.orphaned


def test_reading_again_keeps_what_came_from_elsewhere() -> None:
    typed = after(InsertPassage("1.a1", PassageKind.PARAGRAPH, "欢迎报名。"), NewArticle("停水通知"), AGAIN)
    assert outline(typed.issue).endswith("4.10 | 2.0 | 3.0")
    mixed = after(AddSource(SOURCE, READING), JoinPassages("1.8", "2.8"), AGAIN)
    assert text_of(mixed, "1.8") == LINES[8]


def test_reading_again_keeps_an_article_held_over() -> None:
    review = after(SetArticleState("1.a0", ArticleState.HELD_OVER), AGAIN)
    first = passage_in(review, "3.0")
    assert first.pieces == (SourceSpan(0, 0, 5),)
    again = ReadAgain(0, READING)
    states = [
        one.state for one in after(SetArticleState("1.a1", ArticleState.HELD_OVER), again).issue.articles
    ]
    assert states == [ArticleState.PRINTED, ArticleState.HELD_OVER, ArticleState.PRINTED]


def test_reading_again_keeps_an_article_on_its_page() -> None:
    placed = (AssignPage("1.a1", 2), SetColumns("1.a1", 5), SetBeside("1.a1"), JumpTo("1.a1", 3))
    articles = after(*placed, ReadAgain(0, READING)).issue.articles
    found = [(one.page, one.columns, one.beside, one.rest_page) for one in articles]
    assert found == [(None, None, False, None), (2, 5, True, 3), (None, None, False, None)]


def test_reading_again_keeps_what_was_signed() -> None:
    three = tuple((reviewer, "石岚") for reviewer in Reviewer)
    signed = SignOff(("1.a1",), three, "2024-05-11T09:00:00+08:00")
    articles = after(signed, MarkProofread("1.a2"), ReadAgain(0, READING)).issue.articles
    assert [one.proofread for one in articles] == [False, True, True]
    assert [len(one.signatures) for one in articles] == [0, 3, 0]
    (merged,) = after(signed, AGAIN).issue.articles
    assert len(merged.signatures) == 3


def test_reading_again_keeps_a_masthead_that_the_editor_filled() -> None:
    review = after(SetMasthead("date", "2024-05-06"), SetMasthead("slogan", "邻里相望"), AGAIN)
    masthead = review.issue.masthead
    assert (masthead.date, masthead.year, masthead.slogan) == ("2024-05-06", 2024, "邻里相望")
    assert masthead.paper is None


@pytest.mark.parametrize("edit", [ReadAgain(1, PLAIN), ReadAgain(-1, PLAIN)])
def test_only_a_source_of_the_issue_is_read_again(edit: Edit) -> None:
    with pytest.raises(EditError):
        after(edit)


@pytest.mark.parametrize(
    ("name", "value", "year"),
    [
        ("date", "2024-05-06", 2024),
        ("date", None, None),
        ("year", 2023, 2023),
        ("year", None, None),
        ("slogan", "邻里相望", None),
        ("accounts", ("云桥发布",), None),
    ],
)
def test_the_editor_fills_the_masthead(
    name: str, value: str | int | tuple[str, ...] | None, year: int
) -> None:
    masthead = after(SetMasthead(name, value)).issue.masthead
    assert getattr(masthead, name) == value
    assert masthead.year == year
    assert (masthead.year_evidence is None) is (year is None)


def test_a_field_that_the_editor_filled_was_not_read() -> None:
    assert after(SetMasthead("paper", "云桥报")).issue.masthead.origins == ()
    assert after(SetMasthead("accounts", None)).issue.masthead.accounts == ()


@pytest.mark.parametrize(
    ("name", "value"), [("colour", "红"), ("origins", ()), ("accounts", "云桥"), ("date", ())]
)
def test_the_masthead_takes_only_what_it_has_room_for(name: str, value: str | tuple[str, ...]) -> None:
    with pytest.raises(EditError):
        after(SetMasthead(name, value))
