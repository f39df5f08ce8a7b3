from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.export.layouts.page.bands import (
    Band,
    CellBand,
    FlowBand,
    Item,
    RuleBand,
    TitleBand,
    cropped,
    picture_rows,
)
from desktop.export.layouts.page.flow import Flows
from desktop.export.layouts.page.measure import Measure, box_inside
from desktop.export.layouts.page.paginate import Sheet, paginate
from desktop.export.layouts.page.plan import Planner
from desktop.export.layouts.page.styles import page_styles
from desktop.export.profile import A4, TABLOID, PageProfile
from desktop.model import Article, ArticleKind, Passage, PassageKind, Run
from tests.export import export_samples as samples

SHEET = Sheet(first=300, other=500, line=13)
TITLE = Band(40, leads=True)
TEXT = Band(200)
PICTURES = Band(200, whole=True)
MEASURE = Measure(TABLOID, {style.id: style for style in page_styles(TABLOID)})


def plan(articles: tuple[Article, ...], profile: PageProfile = TABLOID) -> tuple[Band, ...]:
    measure = Measure(profile, {style.id: style for style in page_styles(profile)})
    return Planner(measure, {}, Flows(1.0)).bands(articles)


def story(length: int, kind: ArticleKind = ArticleKind.NEWS) -> Article:
    parts = ((PassageKind.HEADLINE, "邻里节"), (PassageKind.PARAGRAPH, "字" * length))
    return next(iter(samples.articles([(kind, parts)])))


@pytest.mark.parametrize(("length", "counts"), [(120, {2, 3}), (600, {3, 4}), (1600, {4, 5}), (4000, {4, 5})])
def test_longer_articles_stand_in_more_columns(length: int, counts: set[int]) -> None:
    (flow,) = (band for band in plan((story(length),)) if isinstance(band, FlowBand))
    assert flow.columns.count in counts


def test_a_small_sheet_keeps_its_columns_wide_enough() -> None:
    (flow,) = (band for band in plan((story(4000),), A4) if isinstance(band, FlowBand))
    assert flow.columns.characters >= 11


def test_a_rule_stands_between_articles_but_not_over_a_section_or_a_box() -> None:
    rules = [band.drawn for band in plan(samples.issue().articles) if isinstance(band, RuleBand)]
    assert rules == [False, False]
    assert [band.drawn for band in plan((story(90), story(90))) if isinstance(band, RuleBand)] == [True]


def test_picture_stories_share_a_row() -> None:
    rows = [band for band in plan(samples.issue().articles) if isinstance(band, CellBand) and not band.boxed]
    assert [len(row.cells) for row in rows] == [2]


def test_one_picture_story_alone_has_its_text_beside_it() -> None:
    (row,) = (band for band in plan(samples.issue().articles[2:3]) if isinstance(band, CellBand))
    assert [[item.is_picture for item in cell] for cell in row.cells] == [[True], [False]]


def test_a_short_sidebar_is_one_whole_box_under_its_title() -> None:
    (box,) = (band for band in plan(samples.issue().articles[1:2]) if isinstance(band, CellBand))
    assert box.whole
    assert [title.text for title in box.titles] == ["相关链接"]


def test_a_box_of_one_long_paragraph_has_level_columns() -> None:
    (box,) = plan((story(900, ArticleKind.SIDEBAR),))
    assert isinstance(box, CellBand)
    lengths = [len(item.passage.text) for cell in box.cells for item in cell]
    assert sum(lengths) == 900
    assert max(lengths) - min(lengths) < 3 * box_inside(TABLOID).divide(len(lengths)).characters
    assert [item.runs_on for cell in box.cells for item in cell] == [True, True, False]


def test_empty_frames_in_a_box_are_as_high_as_levels_it() -> None:
    parts = ((PassageKind.PARAGRAPH, "字" * 800), *[(PassageKind.PICTURE, "")] * 2)
    (box,) = plan(tuple(samples.articles([(ArticleKind.SIDEBAR, parts)])))
    assert isinstance(box, CellBand)
    characters = box_inside(TABLOID).divide(len(box.cells)).characters
    blocks = [MEASURE.blocks(cell, characters, box.shape) for cell in box.cells]
    assert len({sum(block.lines for block in cell) for cell in blocks}) == 1


def test_a_sidebar_of_more_than_half_a_page_runs_in_tinted_columns() -> None:
    title, flow = plan((story(5000, ArticleKind.SIDEBAR),))
    assert isinstance(title, TitleBand)
    assert isinstance(flow, FlowBand)
    assert flow.boxed


def test_the_first_title_is_the_largest_and_fits_its_line() -> None:
    long = "一个很长很长的标题要在一行里排下来才好看" * 2
    first, second = story(900), story(900)
    titles = [band.lines[0][1] for band in plan((first, second)) if isinstance(band, TitleBand)]
    assert titles == ["HeadlineLead", "Headline"]
    headline = replace(first.passages[0], runs=(Run(long),))
    (shrunk,) = (
        band.lines[0][1]
        for band in plan((replace(first, passages=(headline, *first.passages[1:])),))
        if isinstance(band, TitleBand)
    )
    assert shrunk == "HeadlineSmall"


def test_two_pictures_in_a_row_stand_apart_from_the_text() -> None:
    text, picture = (Item(Passage("1", kind, ())) for kind in (PassageKind.PARAGRAPH, PassageKind.PICTURE))
    rows = list(picture_rows([text, picture, picture, text, picture]))
    assert rows == [(text,), (picture, picture), (text, picture)]


def test_a_title_begins_a_page_rather_than_stand_alone_at_a_foot() -> None:
    pages = paginate([TITLE, TEXT, TITLE, PICTURES], SHEET)
    assert (pages.page_of, pages.breaks, pages.count) == ((0, 0, 1, 1), {2: 0}, 2)
    assert pages.left == (60, 260)


def test_an_article_is_cut_only_to_spare_a_page() -> None:
    assert not paginate([TEXT, TEXT], SHEET).cut
    assert paginate([TEXT, Band(400), Band(150)], SHEET).cut


def test_an_article_is_cut_rather_than_leave_a_page_half_empty() -> None:
    assert paginate([Band(120), Band(250)], SHEET).cut
    assert not paginate([TEXT, PICTURES, PICTURES], SHEET).cut


def test_a_break_is_left_to_the_text_where_almost_nothing_is_free() -> None:
    full = Band(290)
    assert paginate([full, TITLE, TEXT], SHEET).breaks == {}


def test_a_page_begins_where_the_editor_lets_it() -> None:
    pages = paginate([TEXT, replace(TEXT, page=2), replace(TEXT, page=5)], SHEET)
    assert (pages.page_of, pages.breaks) == ((0, 1, 4), {1: 0, 2: 2})
    assert pages.left == (100, 300, 500, 500, 300)


def test_what_runs_over_a_page_does_not_push_the_next_one_on() -> None:
    pages = paginate([Band(400), replace(TEXT, page=2)], SHEET)
    assert (pages.page_of, pages.breaks, pages.left) == ((0, 1), {}, (0, 200))


def test_the_first_article_of_each_page_leads_it() -> None:
    first, second, third = story(900), story(900), replace(story(900), page=2)
    named = [replace(article, id=str(number)) for number, article in enumerate((first, second, third))]
    titles = [band.lines[0][1] for band in plan(tuple(named)) if isinstance(band, TitleBand)]
    assert titles == ["HeadlineLead", "Headline", "HeadlineLead"]


def test_an_article_stands_in_the_columns_that_the_editor_chose() -> None:
    (flow,) = (band for band in plan((replace(story(600), columns=6),)) if isinstance(band, FlowBand))
    assert flow.columns.count == 6


@pytest.mark.parametrize(
    ("shapes", "common"),
    [((0.7, 0.75, 0.8), (0.75, 0.75, 0.75)), ((0.7, 1.4), (0.7, 1.4)), ((None, 0.7), (None, 0.7))],
    ids=["alike", "one is upright", "one is missing"],
)
def test_pictures_side_by_side_are_cropped_alike_where_little_is_lost(
    shapes: tuple[float | None, ...], common: tuple[float | None, ...]
) -> None:
    cells = [(Item(Passage("1", PassageKind.PICTURE), shape=shape),) for shape in shapes]
    assert tuple(item.shape for (item,) in cropped(cells)) == common


@pytest.mark.parametrize(
    ("length", "pictures", "in_cells"),
    [(80, 1, True), (400, 1, False), (80, 4, False)],
    ids=["a few words", "a long text", "many pictures"],
)
def test_picture_news_that_is_more_than_a_caption_is_set_as_an_article(
    length: int, pictures: int, in_cells: bool
) -> None:
    passages = (*[(PassageKind.PICTURE, "")] * pictures, (PassageKind.PARAGRAPH, "字" * length))
    (article,) = samples.articles([(ArticleKind.PICTURE_NEWS, passages)])
    bands = plan((article,))
    assert all(isinstance(band, CellBand) for band in bands) is in_cells


@pytest.mark.parametrize(("length", "columns"), [(20, 1), (90, 2), (160, 3), (400, 6)])
def test_a_short_text_fills_fewer_columns_than_were_chosen(length: int, columns: int) -> None:
    (flow,) = (band for band in plan((replace(story(length), columns=6),)) if isinstance(band, FlowBand))
    assert flow.columns.count <= columns
    lines = -(-(length + 2) // flow.columns.characters)
    assert flow.columns.count == 1 or lines >= 3 * flow.columns.count
