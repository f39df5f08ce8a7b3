"""The issue as data: what ``jiebao parse --json`` prints."""

from __future__ import annotations

import json

import pytest

from desktop.model import (
    Article,
    ArticleKind,
    Fact,
    FactKind,
    Finding,
    Issue,
    Masthead,
    Passage,
    PassageKind,
    Run,
    Severity,
    Source,
    SourceSpan,
    Span,
)
from desktop.schema import article_byline, issue_data, shown_text
from tests.gold import issue_of_parts

TEXT = "第 8 期\n【街区新事】\n新书屋开了\n□记者 闻笛\n居民们都来了,\n坐满了。\n(文化办 纪安)\n老书屋"


def passage(number: int, kind: PassageKind, *lines: str) -> Passage:
    """Return a passage made of these lines of ``TEXT``."""
    starts = [TEXT.index(line) for line in lines]
    runs = (
        Run(line, SourceSpan(0, start, start + len(line))) for line, start in zip(lines, starts, strict=True)
    )
    return Passage(f"1.{number}", kind, tuple(runs))


@pytest.fixture
def issue() -> Issue:
    article = Article(
        "1.a0",
        ArticleKind.NEWS,
        (
            passage(1, PassageKind.SECTION, "【街区新事】"),
            passage(2, PassageKind.HEADLINE, "新书屋开了"),
            passage(3, PassageKind.BYLINE, "□记者 闻笛"),
            passage(4, PassageKind.PARAGRAPH, "居民们都来了,", "坐满了。"),
            Passage("1.5", PassageKind.PICTURE),
            passage(6, PassageKind.CREDIT, "(文化办 纪安)"),
        ),
    )
    sidebar = Article(
        "1.a1",
        ArticleKind.SIDEBAR,
        (passage(7, PassageKind.HEADLINE, "老书屋"),),
        "1.a0",
        inherits_section=True,
    )
    front = (passage(0, PassageKind.FURNITURE, "第 8 期"),)
    return Issue((Source.of_text(TEXT, "八.txt"),), Masthead(issue_number=8), front, (article, sidebar))


def test_an_article_is_printed_with_its_parts_and_their_places(issue: Issue) -> None:
    article = issue_data(issue, (), ())["articles"][0]
    assert article == {
        "kind": "news",
        "parent": None,
        "section": "街区新事",
        "section_span": [[6, 12]],
        "titles": ["新书屋开了"],
        "title_spans": [[[13, 18]]],
        "title_roles": ["headline"],
        "headline": "新书屋开了",
        "byline": ["闻笛"],
        "byline_text": "□记者 闻笛",
        "byline_span": [[19, 25]],
        "credit": "文化办 纪安",
        "credit_span": [[39, 47]],
        "state": "printed",
        "blocks": [
            {"kind": "paragraph", "text": "居民们都来了,坐满了。", "pieces": [[26, 33], [34, 38]]},
            {"kind": "picture", "text": "", "pieces": []},
        ],
    }


def test_a_sidebar_names_its_article_and_inherits_the_section(issue: Issue) -> None:
    sidebar = issue_data(issue, (), ())["articles"][1]
    assert (sidebar["parent"], sidebar["section"], sidebar["section_span"]) == (0, "街区新事", None)


def test_furniture_and_masthead_stand_apart(issue: Issue) -> None:
    data = issue_data(issue, (), ())
    assert data["furniture"] == [[0, 5]]
    assert data["masthead"]["issue_number"] == 8
    assert "origins" not in data["masthead"]


def test_a_fact_counts_in_the_part_as_it_is_printed(issue: Issue) -> None:
    fact = Fact(FactKind.PERSON, "1.6", Span(5, 7), "纪安", "纪安", {"titles": ()}, 0.8123, "供稿")
    printed = issue_data(issue, (fact,), ())["facts"][0]
    assert (printed["part"], printed["start"], printed["end"]) == ("credit", 4, 6)
    assert printed["source_spans"] == [[44, 46]]
    assert printed["attrs"] == {"titles": []}
    assert printed["confidence"] == 0.812


def test_a_fact_in_the_second_of_two_bylines_counts_in_the_text_of_both() -> None:
    printed = [(PassageKind.BYLINE, "□记者 闻笛 纪安"), (PassageKind.BYLINE, "□通讯员 柳明")]
    issue = issue_of_parts([(ArticleKind.NEWS, None, printed)], Masthead())
    second = issue.articles[0].passages[1]
    fact = Fact(FactKind.PERSON, second.id, Span(5, 7), "柳明", "柳明", {"titles": ()}, 0.9, "署名")
    data = issue_data(issue, (fact,), ())
    one = data["facts"][0]
    assert data["articles"][0]["byline_text"][one["start"] : one["end"]] == "柳明"


def test_a_finding_over_a_seam_has_two_source_spans(issue: Issue) -> None:
    finding = Finding("x", Severity.QUERY, "1.4", Span(5, 9), "了,坐满", "看看", "", ())
    printed = issue_data(issue, (), (finding,))["findings"][0]
    assert (printed["part"], printed["block"]) == ("block", 0)
    assert printed["source_spans"] == [[31, 33], [34, 36]]


def test_the_whole_form_is_plain_json(issue: Issue) -> None:
    data = issue_data(issue, (), ())
    assert json.loads(json.dumps(data, ensure_ascii=False)) == data


@pytest.mark.parametrize(
    ("kind", "text", "shown"),
    [
        pytest.param(PassageKind.CREDIT, "（自治办）", "自治办", id="full-width"),
        pytest.param(PassageKind.CREDIT, "来源：某报", "来源：某报", id="without brackets"),
        pytest.param(PassageKind.SECTION, "【图片新闻】", "图片新闻", id="section"),
        pytest.param(PassageKind.PARAGRAPH, "（本刊讯）", "（本刊讯）", id="body keeps its brackets"),
    ],
)
def test_credits_and_sections_are_shown_without_their_brackets(
    kind: PassageKind, text: str, shown: str
) -> None:
    assert shown_text(Passage("1.0", kind, (Run(text),))) == shown


@pytest.mark.parametrize("above", [(), ("居民在书屋里看书。",)], ids=["first", "below a caption"])
def test_a_byline_inside_an_opening_paragraph_counts(above: tuple[str, ...]) -> None:
    texts = (*above, "本报讯（记者 闻笛）昨天，书屋开门了。")
    opening = tuple(
        Passage(f"1.{number}", PassageKind.PARAGRAPH, (Run(text),)) for number, text in enumerate(texts)
    )
    assert article_byline(Article("1.a0", ArticleKind.NEWS, opening)) == ("闻笛",)
