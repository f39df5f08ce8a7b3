"""An article that goes on at another page: where it is cut, and the two lines that tell of it."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.export import export_word, plan_pages
from desktop.export.layouts.page.jump_lines import part_at
from desktop.export.printed import are_whole, printed_articles
from desktop.export.profile import A4, TABLOID
from desktop.model import Article, ArticleKind, Issue, Layers, Layout, Masthead, PagePlan, PassageKind, Review
from tests.export import export_samples as samples
from tests.export.generated import made_up_review

SENTENCE = "楼组长俞老师把大家的话一条一条记在本子上。"
LINE = re.compile(r"[下上][转接]第\d+版")


def stories(*sentences: int) -> list[Article]:
    """Return an article of that many sentences, eight to a paragraph, for each number."""
    parts = [
        (
            ArticleKind.NEWS,
            (
                (PassageKind.HEADLINE, f"第{number}桩新鲜事"),
                *[(PassageKind.PARAGRAPH, SENTENCE * 8)] * (count // 8),
            ),
        )
        for number, count in enumerate(sentences)
    ]
    return list(samples.articles(parts))


def review(*articles: Article) -> Review:
    return Review(Issue((), Masthead(paper="梧桐社区报"), (), articles))


def plan(*articles: Article) -> PagePlan:
    return plan_pages(review(*articles), TABLOID, {})


def exported(path: Path, *articles: Article) -> str:
    return samples.shown(
        samples.part(export_word(review(*articles), Layers(), Layout.PAGE, path / "page.docx"))
    )


def two_pages() -> list[Article]:
    """Return more than a page holds, the first article to go on at page 2."""
    first, second, third = stories(160, 120, 80)
    return [replace(first, page=1, rest_page=2), second, replace(third, page=2)]


def test_what_a_page_does_not_hold_goes_on_where_the_editor_wants_it() -> None:
    first, second = plan(*two_pages()).fits
    assert [(one.article, one.goes_on) for one in first.articles] == [("1.a0", False), ("1.a1", False)]
    assert [(one.article, one.goes_on) for one in second.articles] == [("1.a2", False), ("1.a0", True)]
    assert first.lines >= 0


def test_both_parts_have_a_line_that_names_the_other_page(tmp_path: Path) -> None:
    text = exported(tmp_path, *two_pages())
    assert LINE.findall(text) == ["下转第2版", "上接第1版"]
    assert "第0桩新鲜事（上接第1版）" in text


def test_a_text_is_cut_at_the_end_of_a_sentence(tmp_path: Path) -> None:
    assert f"{SENTENCE}（下转第2版）" in exported(tmp_path, *two_pages())


def test_an_article_that_its_page_holds_is_not_cut(tmp_path: Path) -> None:
    first, second = stories(40, 40)
    assert not LINE.search(exported(tmp_path, replace(first, page=1, rest_page=2), replace(second, page=2)))


def test_an_earlier_page_is_no_place_for_the_rest() -> None:
    first, second = stories(400, 80)
    pages = plan(replace(first, page=2, rest_page=1), replace(second, page=3)).fits
    assert [one.page for one in pages if any(told.goes_on for told in one.articles)] in ([], [2])


def test_an_article_longer_than_a_page_tells_on_each_where_it_goes_on(tmp_path: Path) -> None:
    text = exported(tmp_path, *stories(800))
    lines = LINE.findall(text)
    pages = len(lines) // 2
    assert pages >= 2
    expected = [line for page in range(1, pages + 1) for line in (f"下转第{page + 1}版", f"上接第{page}版")]
    assert lines == expected


def test_what_the_text_itself_says_of_pages_is_left_to_it(tmp_path: Path) -> None:
    (article,) = stories(800)
    (jump,) = next(
        iter(samples.articles([(ArticleKind.NEWS, ((PassageKind.JUMP, "（下转第7版）"),))]))
    ).passages
    own = replace(article, passages=(*article.passages, replace(jump, id="1.999")))
    assert LINE.findall(exported(tmp_path, own)) == ["下转第7版"]


@pytest.mark.parametrize(("number", "offset"), [(1, 0), (1, 30), (2, 21)])
def test_two_parts_are_the_whole_article(number: int, offset: int) -> None:
    (article,) = stories(24)
    parts = part_at(article, number, offset)
    assert are_whole(parts, [article])
    assert not are_whole(parts[:1], [article])


def test_the_parts_of_all_articles_hold_all_words() -> None:
    issue = review(*two_pages()).issue
    assert are_whole(printed_articles(issue), issue.articles)


@pytest.mark.parametrize("kind", [ArticleKind.SIDEBAR, ArticleKind.PICTURE_NEWS])
def test_boxes_and_picture_stories_stay_whole(kind: ArticleKind, tmp_path: Path) -> None:
    first, *others = two_pages()
    assert not LINE.search(exported(tmp_path, replace(first, kind=kind), *others))


@pytest.mark.parametrize("seed", range(12))
def test_any_makeup_holds_all_words_once(seed: int, tmp_path: Path) -> None:
    sheet = (TABLOID, A4)[seed % 2]
    export_word(made_up_review(seed), Layers(), Layout.PAGE, tmp_path / "page.docx", sheet)
