"""The layouts as LibreOffice sets them: pages, sheet, line pitch, lines by characters, line ends.

One run turns every file into a PDF that poppler measures; where continuous integration runs,
both programs must be there.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from desktop.export import PROFILES, export_word
from desktop.export.layouts.page import plan_pages
from desktop.export.profile import TABLOID, PageProfile
from desktop.export.units import MM_PER_POINT
from desktop.model import Article, ArticleKind, Issue, Layers, Layout, PassageKind, Review
from tests.export import export_samples as samples
from tests.export.generated import article_review, beside_review, made_up_review
from tests.export.printed_pages import (
    Line,
    first_marks,
    output_of,
    overset,
    page_lines,
    page_sizes,
    parted_captions,
    stranded_titles,
    uneven_pitches,
)
from tests.export.set_lines import set_lines
from tests.office import print_to_pdf, skip_without

FULL_PAGES = "字" * (28 * 22 * 2 - 2)
# A story whose last thing is a picture with its caption.
PICTURE_LAST = Review(
    Issue(
        (),
        samples.MASTHEAD,
        (),
        tuple(
            samples.articles(
                [
                    (
                        ArticleKind.NEWS,
                        (
                            (PassageKind.HEADLINE, "邻里节"),
                            *[(PassageKind.PARAGRAPH, samples.LONG)] * 4,
                            (PassageKind.PICTURE, ""),
                            (PassageKind.CAPTION, "居民包馄饨"),
                        ),
                    )
                ]
            )
        ),
    )
)
# A text of eight lines whose six columns LibreOffice could not level.
SHORT = article_review(seed=9, paragraphs=2, columns=6)
MEASURED = {"short": SHORT} | {
    f"article-{count}": article_review(seed=count, paragraphs=8, columns=count) for count in range(2, 7)
}


# Two articles in one band, of three columns and of two.
BESIDE = beside_review(3, 2)
# Issues with bands, pages and jumps.
MADE_UP = range(4)


class Rendered:
    """The PDFs of one run, by the name of their file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def sizes(self, name: str) -> list[tuple[float, float]]:
        """Return the width and height of every page in millimetres."""
        return page_sizes(self.pdf(name))

    def lines(self, name: str) -> list[Line]:
        """Return every line of text."""
        return page_lines(self.pdf(name))

    def set_lines(self, name: str, article: Article) -> int:
        """Return how many lines an article's text takes in its columns."""
        return set_lines(output_of("pdftotext", "-raw", str(self.pdf(name)), "-"), article)

    def pdf(self, name: str) -> Path:
        return self._folder / f"{name}.pdf"


@pytest.fixture(scope="session")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> Rendered:
    skip_without("soffice", "pdftotext")
    folder = tmp_path_factory.mktemp("rendered")
    for layout in Layout:
        export_word(samples.review(), samples.layers(), layout, folder / f"{layout}.docx")
    for name, profile in PROFILES.items():
        export_word(samples.review(), Layers(), Layout.PAGE, folder / f"{name}.docx", profile)
    for seed in MADE_UP:
        export_word(made_up_review(seed), Layers(), Layout.PAGE, folder / f"made-up-{seed}.docx")
    export_word(BESIDE, Layers(), Layout.PAGE, folder / "beside.docx")
    export_word(PICTURE_LAST, Layers(), Layout.PAGE, folder / "picture-last.docx")
    for name, review in MEASURED.items():
        export_word(review, Layers(), Layout.PAGE, folder / f"{name}.docx")
    export_word(samples.of_paragraphs(FULL_PAGES), Layers(), Layout.MANUSCRIPT, folder / "full.docx")
    print_to_pdf(folder)
    return Rendered(folder)


@pytest.mark.parametrize(("name", "profile"), PROFILES.items(), ids=PROFILES)
def test_the_page_has_the_size_of_its_sheet(rendered: Rendered, name: str, profile: PageProfile) -> None:
    for size in rendered.sizes(name):
        assert size == pytest.approx((profile.width, profile.height), abs=0.2)


@pytest.mark.parametrize(
    ("name", "pages"),
    [("page", 1), ("picture-last", 1), ("a3", 1), ("a4", 1), ("manuscript", 4), ("full", 3)],
)
def test_a_layout_fills_as_many_pages_as_it_should(rendered: Rendered, name: str, pages: int) -> None:
    assert len(rendered.sizes(name)) == pages


@pytest.mark.parametrize("name", ["page", "a4", "octavo", "article-5"])
def test_body_lines_stand_evenly_in_every_column(rendered: Rendered, name: str) -> None:
    lines = rendered.lines(name)
    assert sum(len(line.text) > 10 for line in lines) > 6
    assert [*uneven_pitches(lines, TABLOID.line_pitch)] == []
    assert [*uneven_pitches(lines, 12)]


@pytest.mark.parametrize(("name", "profile"), PROFILES.items(), ids=PROFILES)
def test_nothing_stands_outside_the_type_area(rendered: Rendered, name: str, profile: PageProfile) -> None:
    assert [*overset(rendered.lines(name), profile)] == []


@pytest.mark.parametrize("name", [*PROFILES, "picture-last"])
def test_captions_stand_under_their_frames(rendered: Rendered, name: str) -> None:
    assert [*parted_captions(rendered.lines(name), ["居民包馄饨"])] == []


def test_a_full_manuscript_page_is_22_lines_of_28_characters(rendered: Rendered) -> None:
    pages: dict[int, list[int]] = defaultdict(list)
    for line in rendered.lines("full"):
        if "字字" in line.text:
            pages[line.page].append(len(line.text))
    assert pages[0] == [26] + [28] * 21
    assert pages[1] == [28] * 22


@pytest.mark.parametrize("name", ["proof", "page", "manuscript", "a4", "octavo"])
def test_no_line_begins_with_a_closing_mark(rendered: Rendered, name: str) -> None:
    assert [*first_marks(rendered.lines(name))] == []


def test_notes_stand_in_the_right_margin_level_with_their_paragraph(rendered: Rendered) -> None:
    lines = rendered.lines("proof")
    note = next(line for line in lines if line.text.startswith("人物"))
    body = next(line for line in lines if line.text.startswith("5月20日上午"))
    assert note.left > 140 / MM_PER_POINT
    assert (note.page, note.top) == (body.page, pytest.approx(body.top, abs=12))


@pytest.mark.parametrize(("name", "review"), MEASURED.items(), ids=MEASURED)
def test_copyfit_tells_the_lines_of_an_article_before_it_is_set(
    rendered: Rendered, name: str, review: Review
) -> None:
    (told,) = plan_pages(review, TABLOID, {}).fits[0].articles
    (article,) = review.issue.articles
    assert told.lines == pytest.approx(rendered.set_lines(name, article), rel=0.02, abs=1)


def test_copyfit_tells_the_lines_of_articles_side_by_side(rendered: Rendered) -> None:
    told = {one.article: one.lines for one in plan_pages(BESIDE, TABLOID, {}).fits[0].articles}
    for article in BESIDE.issue.articles:
        assert told[article.id] == pytest.approx(rendered.set_lines("beside", article), rel=0.02, abs=1)


def test_articles_side_by_side_stay_on_their_page(rendered: Rendered) -> None:
    assert len(rendered.sizes("beside")) == 1


@pytest.mark.parametrize("seed", MADE_UP)
def test_what_was_made_up_stands_on_the_pages_that_were_planned(rendered: Rendered, seed: int) -> None:
    planned = plan_pages(made_up_review(seed), TABLOID, {}).sketches
    assert len(rendered.sizes(f"made-up-{seed}")) == len(planned)


@pytest.mark.parametrize("seed", MADE_UP)
def test_no_title_stands_at_the_foot_of_a_page(rendered: Rendered, seed: int) -> None:
    assert [*stranded_titles(rendered.lines(f"made-up-{seed}"))] == []
