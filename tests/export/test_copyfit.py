from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.export.layouts.page import plan_pages
from desktop.export.profile import A4, TABLOID
from desktop.model import Article, ArticleKind, Issue, Masthead, PageFit, PassageKind, Review
from tests.export import export_samples as samples


def stories(*lengths: int) -> tuple[Article, ...]:
    """Return an article of that many characters for each length."""
    parts = [
        (ArticleKind.NEWS, ((PassageKind.HEADLINE, "邻里节"), (PassageKind.PARAGRAPH, "字" * length)))
        for length in lengths
    ]
    return tuple(samples.articles(parts))


def fits(*articles: Article, page_count: int | None = None) -> tuple[PageFit, ...]:
    review = Review(Issue((), Masthead(page_count=page_count), (), articles))
    return plan_pages(review, TABLOID, {}).fits


def places(pages: tuple[PageFit, ...]) -> dict[int, list[str]]:
    return {page.page: [article.article for article in page.articles] for page in pages}


def test_what_is_on_no_page_fills_as_many_as_it_needs() -> None:
    pages = fits(*stories(2000, 2000, 2000, 2000))
    assert places(pages) == {1: ["1.a0", "1.a1"], 2: ["1.a2", "1.a3"]}
    assert all(page.lines >= 0 for page in pages)


def test_an_article_follows_the_one_before_it_onto_its_page() -> None:
    first, second, third = stories(300, 300, 300)
    assert places(fits(first, replace(second, page=3), third)) == {1: ["1.a0"], 2: [], 3: ["1.a1", "1.a2"]}


def test_an_earlier_page_comes_first_whatever_the_order() -> None:
    first, second = stories(300, 300)
    assert places(fits(replace(first, page=2), replace(second, page=1))) == {1: ["1.a1"], 2: ["1.a0"]}


def test_too_much_on_a_page_is_told_in_lines_and_characters() -> None:
    first, second = stories(7000, 300)
    over, rest = fits(first, replace(second, page=2))
    assert over.lines < 0
    assert over.characters == over.lines * 70
    assert rest.lines > 0


def test_a_page_over_by_so_many_characters_holds_the_rest() -> None:
    first, second = stories(7000, 300)
    (over, _) = fits(first, replace(second, page=2))
    shorter, _ = stories(7000 + over.characters - 70, 300)
    assert fits(shorter, replace(second, page=2))[0].lines >= 0


def test_the_last_page_of_the_masthead_is_the_end() -> None:
    pages = fits(*stories(7000), page_count=1)
    assert [page.page for page in pages] == [1]
    assert pages[0].lines < 0


def test_pages_that_the_masthead_announces_are_shown_empty() -> None:
    assert [page.page for page in fits(*stories(300), page_count=4)] == [1, 2, 3, 4]


@pytest.mark.parametrize("columns", range(1, 7))
def test_an_article_runs_in_the_columns_that_the_editor_chose(columns: int) -> None:
    (article,) = stories(900)
    ((page),) = fits(replace(article, columns=columns))
    (told,) = page.articles
    characters = TABLOID.divide(columns).characters
    assert (told.columns, told.lines) == (columns, -(-902 // characters))
    assert (told.lines + told.missing) % columns == 0


def test_the_characters_of_an_article_are_counted_with_its_titles() -> None:
    (article,) = stories(500)
    assert fits(article)[0].articles[0].characters == 503


def test_an_issue_without_articles_has_an_empty_page() -> None:
    ((page),) = plan_pages(Review(Issue(())), A4, {}).fits
    assert (page.page, page.articles) == (1, ())
    assert page.lines > 30


def with_picture(size: tuple[int, int], *digests: str, shape: float | None = None) -> list[int | None]:
    """Return the resolution in print of pictures of that size, cropped to a shape, in a short article."""
    parts = [(PassageKind.PARAGRAPH, "字" * 400), *[(PassageKind.PICTURE, "")] * len(digests)]
    (article,) = samples.articles([(ArticleKind.NEWS, tuple(parts))])
    slots = [
        replace(slot, picture=digest, shape=shape)
        for slot, digest in zip(article.passages[1:], digests, strict=True)
    ]
    review = Review(
        Issue((), Masthead(), (), (replace(article, passages=(article.passages[0], *slots), columns=3),))
    )
    return [one.resolution for one in plan_pages(review, TABLOID, {"a": size}).pictures]


def test_the_resolution_of_a_picture_is_that_of_its_printed_width() -> None:
    # A column of 24 characters is 76.2 mm wide, and the picture 4 mm less.
    assert with_picture((569, 400), "a") == [200]
    assert with_picture((1138, 800), "a") == [400]


def test_a_cropped_picture_is_less_sharp_where_its_sides_go() -> None:
    (whole,) = with_picture((1138, 800), "a")
    (square,) = with_picture((1138, 800), "a", shape=1.0)
    assert (whole, square) == (400, 281)


def test_a_slot_without_its_picture_has_no_resolution() -> None:
    assert with_picture((600, 400), "missing") == [None]


def test_a_tall_picture_is_printed_narrower_and_so_sharper() -> None:
    (wide,), (tall,) = with_picture((600, 400), "a"), with_picture((600, 1200), "a")
    assert wide is not None
    assert tall is not None
    assert tall > wide
