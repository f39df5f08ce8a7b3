"""Articles as wholes: what a title says against the body, and what is printed twice."""

from __future__ import annotations

from desktop.model import ArticleKind, Masthead, PassageKind
from tests.checks.checking import found_by, report_on
from tests.gold import issue_of_parts


def found_under(headline: str, *paragraphs: str) -> list[tuple[str, str]]:
    parts = [(PassageKind.HEADLINE, headline), *((PassageKind.PARAGRAPH, text) for text in paragraphs)]
    findings = report_on(issue_of_parts([(ArticleKind.NEWS, None, parts)], Masthead())).findings
    return [(finding.rule, finding.text) for finding in findings]


def test_a_name_in_the_title_stands_in_the_body() -> None:
    title = "区委书记祝晓岚到街道调研"
    assert found_under(title, "区委书记祝晓岚来到街道。") == []
    assert found_under(title, "区领导来到街道。") == [("headline-name", "祝晓岚")]


def test_a_figure_in_the_title_stands_in_the_body() -> None:
    assert found_under("23部电梯投入使用", "23部电梯通过验收。") == []
    assert found_under("23部电梯投入使用", "32部电梯通过验收。") == [("headline-figure", "23部")]
    assert found_under("23部电梯投入使用", "8部电梯通过验收。") == []
    assert found_under("23部电梯投入使用", "电梯通过验收。") == []


def test_what_a_title_has_from_the_body_is_said_to_hold() -> None:
    parts = [
        (PassageKind.HEADLINE, "祝晓岚调研23部电梯"),
        (PassageKind.PARAGRAPH, "区委书记祝晓岚说，23部电梯通过验收。"),
    ]
    report = report_on(issue_of_parts([(ArticleKind.NEWS, None, parts)], Masthead()))
    assert {one.text for one in report.verified} >= {"祝晓岚", "23部"}


def test_a_paragraph_printed_twice_is_found() -> None:
    text = "老人们自己动手把楼道刷成了浅蓝色，每一层挂上邻居拍的照片，谁家来了客人都要站住看一看。"
    assert len(found_by("repeated-paragraph", text, text)) == 1
    assert found_by("repeated-paragraph", "灯亮了。", "灯亮了。") == []


def test_a_paragraph_that_breaks_off_shows_its_last_words_without_the_space_behind() -> None:
    text = "清早五点，老街上的灯一盏盏亮了起来，街坊们也　　"
    assert [finding.text for finding in found_by("cut-paragraph", text)] == ["来，街坊们也"]


def test_spaces_do_not_make_a_paragraph_long() -> None:
    assert found_by("cut-paragraph", "灯，亮" + "　" * 40) == []
