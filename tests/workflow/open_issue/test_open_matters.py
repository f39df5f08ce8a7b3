"""What is open before an export is told, the gravest first."""

from __future__ import annotations

import pytest

from desktop.model import Article, ArticleKind, ArticleState, Issue, Masthead, PagePlan
from desktop.workflow.open_issue.open_matters import Waiting, open_matters

PLATE = Masthead(paper="柳桥晨报", issue_number=42, date="2023-03-05", legal_number="沪准印 0123")
PRINTED = Article("1.a0", ArticleKind.NEWS)
LEFT_OUT = Article("1.a0", ArticleKind.NEWS, state=ArticleState.LEFT_OUT)


@pytest.mark.parametrize(
    ("articles", "told"),
    [((), ["没有一篇刊用的文章"]), ((LEFT_OUT,), ["没有一篇刊用的文章"]), ((PRINTED,), [])],
    ids=["none", "left out", "printed"],
)
def test_an_issue_without_a_printed_article_is_told(articles: tuple[Article, ...], told: list[str]) -> None:
    matters = open_matters(Issue((), articles=articles, masthead=PLATE), Waiting(), PagePlan())
    assert [matter.words for matter in matters if matter.is_grave] == told
