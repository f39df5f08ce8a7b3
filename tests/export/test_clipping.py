"""What goes to the clipboard holds every word once, with its style on each element."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from desktop.export.clipping import clip_article, clip_issue
from desktop.model import Article, ArticleKind, ArticleState, Issue, Masthead, Passage, PassageKind, Run

PARTS = (
    (PassageKind.KICKER, "文明创建"),
    (PassageKind.HEADLINE, "老楼换新颜 <邻里> & 一家亲"),
    (PassageKind.BYLINE, "记者 梅小满"),
    (PassageKind.PARAGRAPH, "银杏里居民区开展楼道整治。"),
    (PassageKind.PICTURE, ""),
    (PassageKind.CAPTION, "叠花篮"),
    (PassageKind.INTERTITLE, "下一步"),
    (PassageKind.TABLE, "餐别\t时间\n早餐\t6:30"),
    (PassageKind.FURNITURE, "第2版"),
    (PassageKind.CREDIT, "（自治办）"),
)


def article(name: str = "a", state: ArticleState = ArticleState.PRINTED) -> Article:
    passages = (
        Passage(f"{name}{n}", kind, (Run(text),) if text else ()) for n, (kind, text) in enumerate(PARTS)
    )
    return Article(name, ArticleKind.NEWS, tuple(passages), state=state)


class Words(HTMLParser):
    """Gathers words and elements, and holds that each element brings its own style."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.elements: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag == "tr" or dict(attrs).keys() == {"style"}
        self.elements.append(tag)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_every_printed_word_is_there_in_order() -> None:
    clipping = clip_article(article())
    cells = [re.split(r"[\t\n]", text) if kind is PassageKind.TABLE else [text] for kind, text in PARTS]
    words = [word or "〔图位〕" for row in cells for word in row if word != "第2版"]
    assert Words(clipping.html).words == words
    assert re.split(r"[\t\n]", clipping.text.replace("　　", "")) == words


def test_titles_are_headings_and_paragraphs_are_indented() -> None:
    clipping = clip_article(article())
    assert Words(clipping.html).elements[:4] == ["p", "h2", "p", "p"]
    assert "　　银杏里" in clipping.text
    assert "font-family" not in clipping.html


@pytest.mark.parametrize("state", [ArticleState.LEFT_OUT, ArticleState.HELD_OVER])
def test_an_issue_leaves_out_what_it_does_not_print(state: ArticleState) -> None:
    issue = Issue(
        (), Masthead(paper="银杏晨报", issue_number=4), articles=(article("a"), article("b", state))
    )
    clipping = clip_issue(issue)
    assert Words(clipping.html).words[0] == "银杏晨报 第4期"
    assert clipping.text.count("银杏里") == 1
    assert "hr" not in Words(clipping.html).elements


def test_articles_are_parted() -> None:
    clipping = clip_issue(Issue((), articles=(article("a"), article("b"))))
    assert Words(clipping.html).elements.count("hr") == 1
    assert "（自治办）\n\n\n文明创建" in clipping.text
