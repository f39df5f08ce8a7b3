from __future__ import annotations

from pathlib import Path

import pytest

from desktop.export import export_word
from desktop.export.markup import name_of
from desktop.model import Layers, Layout
from tests.export import export_samples as samples


@pytest.fixture(scope="module")
def manuscript(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("manuscript") / "manuscript.docx"
    return export_word(samples.review(), Layers(), Layout.MANUSCRIPT, path)


def test_the_sheet_has_the_margins_of_the_standard(manuscript: Path) -> None:
    document = samples.part(manuscript)
    millimetres = {
        side: round(int(samples.values(document, "pgMar", side)[0]) / 1440 * 25.4)
        for side in ("top", "right", "bottom", "left")
    }
    assert millimetres == {"top": 37, "right": 26, "bottom": 35, "left": 28}


def test_the_body_is_fangsong_three_at_579_twips_and_a_little_tighter(manuscript: Path) -> None:
    styles = samples.part(manuscript, "word/styles.xml")
    body = next(style for style in styles.iter(name_of("style")) if style.get(name_of("styleId")) == "Body")
    assert samples.values(body, "rFonts", "eastAsia") == ["仿宋"]
    assert samples.values(body, "sz") == ["32"]
    assert samples.values(body, "spacing", "line")[0] == "579"
    assert samples.values(body, "spacing", "val")[1] == "-5"


def test_every_article_begins_a_page_with_its_sidebar_behind_it(manuscript: Path) -> None:
    assert samples.values(samples.part(manuscript), "type") == ["continuous", "nextPage", "nextPage"]


def test_every_article_ends_in_a_slip_that_names_its_author(manuscript: Path) -> None:
    tables = [samples.shown(table) for table in samples.part(manuscript).iter(name_of("tbl"))]
    slips = [text for text in tables if text.startswith("供稿单位")]
    assert slips[0].startswith("供稿单位社区办作者闻小溪联系电话待填字数")
    assert slips[1].startswith("供稿单位待填作者待填")
    assert len(slips) == 3


def test_odd_and_even_pages_have_their_number_on_the_outside(manuscript: Path) -> None:
    feet = [samples.part(manuscript, f"word/footer{number}.xml") for number in (4, 5)]
    assert [samples.values(foot, "pStyle") for foot in feet] == [["FolioOdd"], ["FolioEven"]]
    assert {samples.shown(foot) for foot in feet} == {"— 1 —"}
