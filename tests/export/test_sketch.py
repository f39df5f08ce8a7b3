from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.export import PROFILES, plan_pages
from desktop.export.layouts.page.column_fill import Unit, fill, leveled
from desktop.export.line_breaks import advance
from desktop.export.profile import A4, TABLOID, PageProfile
from desktop.export.units import MM_PER_POINT
from desktop.model import PageSketch, Part, PassageKind, Review, Shape, Words
from tests.export import export_samples as samples
from tests.export.generated import generated_review


def sketched(review: Review, profile: PageProfile = TABLOID) -> tuple[PageSketch, ...]:
    return plan_pages(review, profile, {}).sketches


def unit(lines: int) -> Unit:
    return Unit(lines, Words("", 0, 0, 0, 0, 0))


def test_columns_are_filled_in_order_and_keep_what_is_whole() -> None:
    placed, rest = fill([unit(1), unit(3), unit(1), unit(1)], count=2, height=3)
    assert [(column, line) for column, line, _ in placed] == [(0, 0), (1, 0)]
    assert len(rest) == 2


def test_columns_end_level() -> None:
    assert leveled([unit(1)] * 7, 3) == 3


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)
def test_a_sketch_shows_the_text_once_and_in_order(profile: PageProfile) -> None:
    (article,) = samples.of_paragraphs("一二三四五六七八九十" * 30, "结尾的一句。").issue.articles
    shown = "".join(
        words.text
        for page in sketched(samples.of_paragraphs(*(p.text for p in article.passages)), profile)
        for words in page.words
    )
    assert "".join(passage.text for passage in article.passages) in shown


@pytest.mark.parametrize("seed", range(5))
def test_nothing_of_a_sketch_stands_outside_its_page(seed: int) -> None:
    for page in sketched(generated_review(seed), A4):
        for part in (*page.shapes, *page.words):
            assert 0 <= part.x <= part.x + part.width <= page.width + 0.01
            assert 0 <= part.y <= part.y + part.height <= page.height + 0.01


@pytest.mark.parametrize("seed", range(5))
def test_a_sketch_has_the_pages_of_the_plan(seed: int) -> None:
    review = generated_review(seed)
    plan = plan_pages(
        replace(
            review, issue=replace(review.issue, masthead=replace(review.issue.masthead, page_count=None))
        ),
        TABLOID,
        {},
    )
    assert len(plan.sketches) == len(plan.fits)


def test_a_name_too_long_for_one_line_is_broken_and_stays_on_its_sheet() -> None:
    review = samples.of_paragraphs("一二三四五六七八九十" * 3)
    name = "澄湖市东城区梧桐里水车弄与青枫桥两处邻里互助楼组来信月报"
    masthead = replace(review.issue.masthead, paper=name, publisher=("梧桐里水车弄邻里互助楼组",) * 5)
    page, *_ = sketched(replace(review, issue=replace(review.issue, masthead=masthead)), A4)
    lines = [words for words in page.words if words.text in name]
    assert "".join(words.text for words in lines) == name
    assert len(lines) > 1
    tops = [words.y for words in lines]
    assert tops == sorted(set(tops))
    for words in page.words:
        assert advance(words.text) * words.size * MM_PER_POINT <= words.width + 1


def test_the_first_page_has_its_nameplate_and_later_ones_their_number() -> None:
    first, *others = samples.issue().articles
    later = [replace(article, page=2) for article in others]
    pages = sketched(Review(replace(samples.issue(), articles=(first, *later))))
    assert "梧桐社区报" in [words.text for words in pages[0].words]
    assert "第2版" in pages[1].words[0].text


def frames(page: PageSketch) -> list[Shape]:
    return [shape for shape in page.shapes if shape.part is Part.FRAME]


def test_pictures_have_frames_and_sidebars_a_tint() -> None:
    (page,) = sketched(samples.review())
    pictures = [one for one in samples.issue().passages() if one.kind is PassageKind.PICTURE]
    assert len(frames(page)) == len(pictures)
    assert [shape.part for shape in page.shapes].count(Part.TINT) == 1
