"""Articles side by side in one band: their columns, their text, the room they take."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.export import export_word, plan_pages
from desktop.export.layouts.page.bands import Item, SharedBand
from desktop.export.layouts.page.flow import Flows
from desktop.export.layouts.page.lanes import fill_lanes
from desktop.export.layouts.page.measure import Measure
from desktop.export.layouts.page.plan import Planner
from desktop.export.layouts.page.styles import page_styles
from desktop.export.markup import name_of
from desktop.export.profile import TABLOID, Columns
from desktop.model import (
    Article,
    ArticleKind,
    Issue,
    Layers,
    Layout,
    PagePlan,
    Passage,
    PassageKind,
    Review,
    Run,
)
from tests.export import export_samples as samples

MEASURE = Measure(TABLOID, {style.id: style for style in page_styles(TABLOID)})
NARROW = Columns(2, 10, 252, 9)


def story(
    length: int, kind: ArticleKind = ArticleKind.NEWS
) -> tuple[ArticleKind, tuple[tuple[PassageKind, str], ...]]:
    return kind, ((PassageKind.HEADLINE, "邻里节"), (PassageKind.PARAGRAPH, "字" * length))


def neighbours(*lengths: int, **placed: int) -> tuple[Article, ...]:
    """Return articles of these lengths side by side."""
    first, *others = samples.articles([story(length) for length in lengths])
    return first, *(replace(other, beside=True, **placed) for other in others)


def bands(*articles: Article) -> list[SharedBand]:
    planned = Planner(MEASURE, {}, Flows(1.0), room=800).bands(articles)
    return [band for band in planned if isinstance(band, SharedBand)]


def plan(*articles: Article) -> PagePlan:
    return plan_pages(Review(Issue((), samples.MASTHEAD, (), articles)), TABLOID, {})


def text(words: str) -> Item:
    return Item(Passage("1.1", PassageKind.PARAGRAPH, (Run(words),)))


def test_a_text_is_cut_at_the_line_where_its_column_ends() -> None:
    height, (left, right) = fill_lanes(MEASURE, [text("一" * 8 + "二" * 10 + "三" * 10)], NARROW, 0.6)
    assert height == 2
    assert [item.passage.text for item in left] == ["一" * 8 + "二" * 10]
    assert [item.passage.text for item in right] == ["三" * 10]
    assert [item.runs_on for item in (*left, *right)] == [True, False]


def test_a_title_amid_the_text_never_ends_a_column() -> None:
    title = Item(Passage("1.2", PassageKind.INTERTITLE, (Run("楼上楼下"),)))
    _, (left, right) = fill_lanes(MEASURE, [text("一" * 18), title, text("二" * 18)], NARROW, 0.6)
    assert left[-1].passage.kind is not PassageKind.INTERTITLE
    assert title in right


def test_a_caption_stays_with_its_picture_in_one_column() -> None:
    picture = Item(
        Passage("1.2", PassageKind.PICTURE), (Passage("1.3", PassageKind.CAPTION, (Run("图说"),)),), 0.6
    )
    _, lanes = fill_lanes(MEASURE, [text("一" * 50), picture, text("二" * 50)], NARROW, 0.6)
    assert sum(picture in lane for lane in lanes) == 1


def test_the_longer_article_gets_more_columns() -> None:
    ((long, short),) = ([one.columns.count for one in band.stories] for band in bands(*neighbours(900, 300)))
    assert long > short


@pytest.mark.parametrize("count", [2, 3, 6])
def test_articles_of_one_length_get_equal_columns(count: int) -> None:
    (band,) = bands(*neighbours(*[300] * count))
    assert len({one.columns.count for one in band.stories}) == 1
    assert len(band.stories) == count


def test_the_columns_that_the_editor_chose_are_kept() -> None:
    first, second = neighbours(700, 300, columns=2)
    ((band),) = bands(replace(first, columns=4), second)
    assert [one.columns.count for one in band.stories] == [4, 2]
    assert band.columns == TABLOID.divide(6)


def test_more_columns_than_a_page_has_are_chosen_anew() -> None:
    first, second = neighbours(700, 700, columns=5)
    ((band),) = bands(replace(first, columns=5), second)
    assert sum(one.columns.count for one in band.stories) <= 6


def test_what_no_page_holds_is_set_one_under_the_other() -> None:
    assert not bands(*neighbours(9000, 300))


def test_the_first_article_of_a_page_stands_beside_none() -> None:
    (article,) = samples.articles([story(300)])
    assert not bands(replace(article, beside=True))


def test_a_sidebar_beside_its_article_is_tinted(tmp_path: Path) -> None:
    first, second = samples.articles([story(500), story(200, ArticleKind.SIDEBAR)])
    review = Review(Issue((), samples.MASTHEAD, (), (first, replace(second, beside=True))))
    path = export_word(review, Layers(), Layout.PAGE, tmp_path / "page.docx")
    cells = [
        cell
        for cell in samples.part(path).iter(name_of("tc"))
        if cell.find(f"{name_of('tcPr')}/{name_of('shd')}") is not None
    ]
    assert [samples.shown(cell) for cell in cells] == ["邻里节" + "字" * 200]


def test_the_rest_of_a_paragraph_has_no_indent(tmp_path: Path) -> None:
    review = Review(Issue((), samples.MASTHEAD, (), neighbours(900, 300)))
    path = export_word(review, Layers(), Layout.PAGE, tmp_path / "page.docx")
    assert {"BodyFull", "BodyRest"} <= set(samples.values(samples.part(path), "pStyle"))


def test_each_article_tells_its_own_lines_and_what_it_lacks() -> None:
    first, second = neighbours(700, 70, columns=2)
    ((page),) = plan(replace(first, columns=2), second).fits[:1]
    told = {one.article: one for one in page.articles}
    characters = TABLOID.divide(4).characters
    assert told["1.a0"].lines == -(-702 // characters)
    assert told["1.a1"].lines == -(-72 // characters)
    assert told["1.a1"].missing > 30


def test_side_by_side_takes_less_of_a_page_than_one_under_the_other() -> None:
    beside = neighbours(900, 300)
    alone = tuple(replace(article, beside=False) for article in beside)
    assert plan(*beside).fits[0].lines > plan(*alone).fits[0].lines - 40
