"""Whatever line of an article becomes its headline, it has exactly one; one step back undoes it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.model import (
    AddSource,
    Article,
    ArticleKind,
    ConfirmStructure,
    DoubtRef,
    Edit,
    JoinPassages,
    Passage,
    PassageKind,
    Reading,
    Review,
    SetKind,
    SplitPassage,
    Together,
)
from desktop.review import EditLog, apply_edit, doubts_of, empty_review, role_edit
from tests.review.review_samples import SOURCE, run_of

LETTERS = {
    "k": PassageKind.KICKER,
    "h": PassageKind.HEADLINE,
    "d": PassageKind.DECK,
    "p": PassageKind.PARAGRAPH,
    "i": PassageKind.INTERTITLE,
    "c": PassageKind.CAPTION,
    "s": PassageKind.SECTION,
}


def addition_of(kinds: str, unsure: int | None = None) -> AddSource:
    """Return the edit that adds an article of these kinds of passages; the unsure one may be the headline."""
    passages = [Passage(str(number), LETTERS[kind], (run_of(number),)) for number, kind in enumerate(kinds)]
    if unsure is not None:
        passages[unsure] = replace(passages[unsure], confidence=0.6, rival=PassageKind.HEADLINE)
    article = Article("a0", ArticleKind.NEWS, tuple(passages))
    return AddSource(SOURCE, Reading("样本", articles=(article,)))


def review_of(kinds: str, unsure: int | None = None) -> Review:
    return apply_edit(empty_review(), addition_of(kinds, unsure), "1")


def kinds_in(review: Review) -> str:
    letters = {kind: letter for letter, kind in LETTERS.items()}
    return "".join(letters[passage.kind] for passage in review.issue.passages())


def given_role(kinds: str, at: int, kind: PassageKind) -> str:
    review = review_of(kinds)
    (article,) = review.issue.articles
    return kinds_in(apply_edit(review, role_edit(article, article.passages[at], kind), "2"))


@pytest.mark.parametrize(
    ("before", "at", "role", "after"),
    [
        ("hdp", 1, "h", "khp"),
        ("khp", 0, "h", "hdp"),
        ("khdp", 2, "h", "kkhp"),
        ("khdp", 0, "h", "hddp"),
        ("shdp", 2, "h", "skhp"),
        ("hpp", 1, "h", "khp"),
        ("hdp", 0, "k", "khp"),
        ("khp", 1, "d", "hdp"),
        ("khdp", 1, "d", "hddp"),
        ("khdp", 1, "k", "kkhp"),
        ("hp", 0, "k", "kp"),
        ("hdp", 0, "d", "ddp"),
        ("hdp", 1, "i", "hip"),
        ("hdp", 0, "s", "sdp"),
        ("hpip", 2, "h", "hphp"),
        ("hp", 1, "i", "hi"),
    ],
)
def test_a_role_keeps_one_headline_among_the_titles(before: str, at: int, role: str, after: str) -> None:
    assert given_role(before, at, LETTERS[role]) == after


def test_furniture_in_front_becomes_what_it_is_told() -> None:
    (article,) = review_of("hp").issue.articles
    assert role_edit(None, article.passages[0], PassageKind.SECTION) == SetKind("1.0", PassageKind.SECTION)


@pytest.mark.parametrize(
    ("before", "unsure", "after"),
    [("hdp", 1, "khp"), ("khp", 0, "hdp"), ("khdp", 0, "hddp"), ("khdp", 2, "kkhp")],
)
def test_the_other_reading_makes_the_asked_line_the_headline(before: str, unsure: int, after: str) -> None:
    review = review_of(before, unsure)
    (doubt,) = doubts_of(review.issue)
    assert isinstance(doubt.otherwise, Together)
    taken = apply_edit(review, doubt.otherwise, "2")
    assert kinds_in(taken) == after
    assert list(doubts_of(taken.issue)) == []


def test_taking_the_other_headline_is_one_step() -> None:
    log = EditLog(clock=lambda: "2024-05-10T08:00:00+00:00")
    log.do(addition_of("hdp"))
    (article,) = log.review.issue.articles
    log.do(role_edit(article, article.passages[1], PassageKind.HEADLINE))
    assert kinds_in(log.review) == "khp"
    log.undo()
    assert kinds_in(log.review) == "hdp"


def test_confirming_the_asked_line_says_it_of_all_title_lines() -> None:
    confirmed = apply_edit(review_of("khdp", 2), ConfirmStructure((DoubtRef("1.2"),)), "2")
    assert [one.evidence for one in confirmed.issue.passages()] == ["编者所定"] * 3 + [""]
    assert kinds_in(confirmed) == "khdp"


@pytest.mark.parametrize(
    ("before", "edit", "after"),
    [
        ("hp", SplitPassage("1.0", 2), "hdp"),
        ("khp", SplitPassage("1.0", 2), "kkhp"),
        ("hdp", JoinPassages("1.0", "1.1"), "hp"),
        ("khp", JoinPassages("1.0", "1.1"), "hp"),
        ("khdp", JoinPassages("1.1", "1.2"), "khp"),
        ("hph", JoinPassages("1.1", "1.2"), "hp"),
    ],
    ids=["a headline cut", "a kicker cut", "deck", "kicker", "deck under a kicker", "a text"],
)
def test_cuts_and_joins_leave_one_headline(before: str, edit: Edit, after: str) -> None:
    assert kinds_in(apply_edit(review_of(before), edit, "2")) == after
