"""The press prints about as much of everything as street papers do.

The real shares were counted in 170 articles of 39 pages of street papers, each kind of them in
the papers where it stands; a press that strays from them teaches weights that do not carry over.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.structure.press import make_issue

Data = dict[str, Any]
ISSUES = range(2000, 2070)
_DAY = re.compile(r"[月日]|近日|今年|去年|[上下]午|近期")
_SIGNED = re.compile("摄|供图|图/")
_NUMBERED = re.compile(r"[■●◆◎【▶]|[一二三四五六]+、|（[一二三四五六]）|\d")

ARTICLES: dict[str, tuple[Callable[[Data], object], float, float]] = {
    "has a credit": (lambda article: article["credit"], 0.28, 0.45),
    "has a byline of its own": (lambda article: article["byline_span"], 0.12, 0.26),
    "has neither": (lambda article: not article["credit"] and not article["byline"], 0.28, 0.46),
    "has a second title": (lambda article: len(article["titles"]) > 1, 0.15, 0.34),
    "has a kicker": (lambda article: "kicker" in article["title_roles"], 0.07, 0.19),
    "has a deck": (lambda article: "deck" in article["title_roles"], 0.05, 0.2),
    "stands under a section's label": (lambda article: article["section_span"], 0.15, 0.3),
    "has intertitles": (lambda article: blocks(article, "intertitle"), 0.14, 0.43),
    "has a list": (lambda article: blocks(article, "list_item"), 0.03, 0.14),
    "has a caption": (lambda article: blocks(article, "caption"), 0.3, 0.6),
    "has a picture": (lambda article: blocks(article, "picture"), 0.45, 0.75),
    "tells a day at once": (lambda article: _DAY.search(blocks(article, "paragraph")[0]), 0.55, 0.85),
}
LINES: dict[str, tuple[str, Callable[[str], object], float, float]] = {
    "short paragraphs": ("paragraph", lambda text: len(text) < 40, 0.0, 0.2),
    "long paragraphs": ("paragraph", lambda text: len(text) > 90, 0.38, 0.65),
    "marked intertitles": ("intertitle", _NUMBERED.match, 0.05, 0.36),
    "intertitles of two halves": ("intertitle", lambda text: " " in text, 0.15, 0.5),
    "intertitles with a comma": ("intertitle", lambda text: "，" in text, 0.05, 0.25),
    "signed captions": ("caption", _SIGNED.search, 0.12, 0.32),
    "captions of ten characters at most": ("caption", lambda text: len(text) <= 10, 0.45, 0.75),
}


def blocks(article: Data, kind: str) -> list[str]:
    return [block["text"] for block in article["blocks"] if block["kind"] == kind]


@pytest.fixture(scope="module")
def news() -> list[Data]:
    """The titled articles of many issues."""
    issues = (make_issue(number, "tune", "flow").gold for number in ISSUES)
    return [article for issue in issues for article in issue["articles"] if article["kind"] == "news"]


def lines(news: list[Data], kind: str) -> Iterator[str]:
    for article in news:
        yield from blocks(article, kind)


@pytest.mark.parametrize("what", ARTICLES)
def test_of_the_articles_as_many_as_in_street_papers(news: list[Data], what: str) -> None:
    holds, least, most = ARTICLES[what]
    assert least <= sum(map(bool, map(holds, news))) / len(news) <= most


@pytest.mark.parametrize("what", LINES)
def test_of_the_lines_as_many_as_in_street_papers(news: list[Data], what: str) -> None:
    kind, holds, least, most = LINES[what]
    texts = list(lines(news, kind))
    assert least <= sum(map(bool, map(holds, texts))) / len(texts) <= most
