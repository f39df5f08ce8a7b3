"""After an article is signed off, whatever changes in it is listed, names and posts first."""

from __future__ import annotations

import pytest

from desktop.model import (
    Article,
    ArticleState,
    ChangeText,
    Edit,
    Fact,
    FactKind,
    InsertPassage,
    JoinPassages,
    Masthead,
    PassageKind,
    SetArticleState,
    SetKind,
    Span,
    Value,
)
from desktop.model.amendment import Concern
from desktop.review import apply_edit
from desktop.review.amendments import amendments, masthead_amendments
from tests.review.review_samples import REVIEW

NOW = REVIEW.issue.articles[0]
TEXT = NOW.passages[2].text
POST = "居委会主任"


def changed(*edits: Edit) -> Article:
    review = REVIEW
    for number, edit in enumerate(edits, 2):
        review = apply_edit(review, edit, str(number))
    return review.issue.articles[0]


def fact(words: str, kind: FactKind, **attrs: Value) -> Fact:
    at = TEXT.index(words)
    return Fact(kind, "1.3", Span(at, at + len(words)), words, words, attrs)


FACTS = (
    fact("林晓", FactKind.PERSON, titles=(POST,)),
    fact("11月3日", FactKind.DATE),
)


def put(words: str, instead: str) -> ChangeText:
    at = TEXT.index(words)
    return ChangeText("1.3", at, at + len(words), instead)


CASES = [
    ("a name", (put("晓", "笑"),), [(Concern.NAME, "林晓", "林笑")]),
    ("a post", (put("主任", "副主任"),), [(Concern.POST, "居委会主任", "居委会副主任")]),
    ("a date", (put("11月3日", "11月4日"),), [(Concern.DATE, "11月3日", "11月4日")]),
    ("words", (put("意见", "建议"),), [(Concern.WORDS, "意见", "建议")]),
    ("words added", (put("听取", "当面听取"),), [(Concern.WORDS, "", "当面")]),
    (
        "a paragraph",
        (InsertPassage("1.a0", PassageKind.PARAGRAPH, "楼道亮了。", "1.5"),),
        [(Concern.WORDS, "", "楼道亮了。")],
    ),
    ("a role", (SetKind("1.5", PassageKind.PARAGRAPH),), [(Concern.ROLE, "供稿", "正文")]),
    ("left out", (SetArticleState("1.a0", ArticleState.LEFT_OUT),), [(Concern.USE, "刊用", "不用")]),
    ("nothing", (), []),
]


@pytest.mark.parametrize(("edits", "found"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_what_changed_is_told(edits: tuple[Edit, ...], found: list[tuple[Concern, str, str]]) -> None:
    told = amendments(NOW, changed(*edits), FACTS)
    assert [(one.concern, one.before, one.after) for one in told] == found


def test_names_come_first_wherever_they_stand() -> None:
    told = amendments(NOW, changed(put("意见", "建议"), put("11月3日", "11月4日"), put("晓", "笑")), FACTS)
    assert [one.concern for one in told] == [Concern.NAME, Concern.DATE, Concern.WORDS]


def test_the_place_is_told_with_the_words_around() -> None:
    (one,) = amendments(NOW, changed(put("晓", "笑")), FACTS)
    assert (one.title, one.part, one.passage) == ("楼道添了新扶手", "第1段", "1.3")
    assert (one.left, one.right) == ("1月3日，居委会主任", "来到7号楼，听取居民")


def test_joined_paragraphs_are_one_change() -> None:
    (one,) = amendments(NOW, changed(JoinPassages("1.3", "1.5")))
    assert (one.before, one.after) == ("⏎", "")


def test_fields_of_the_masthead_are_compared() -> None:
    signed, now = Masthead(paper="云桥社区报", issue_number=4), Masthead(paper="云桥社区报", issue_number=5)
    (one,) = masthead_amendments(signed, now)
    assert (one.part, one.before, one.after) == ("issue_number", "4", "5")
