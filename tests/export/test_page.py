from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.export import PROFILES, PageProfile, export_word
from desktop.export.markup import name_of
from desktop.export.profile import TABLOID
from desktop.export.units import twips
from desktop.model import Layers, Layout, Masthead, Review, UserFacingError
from tests.export import export_samples as samples


def exported(path: Path, review: Review, profile: PageProfile = TABLOID, **pictures: bytes) -> Path:
    return export_word(review, Layers(), Layout.PAGE, path / "page.docx", profile, pictures)


def style_of(path: Path, words: str) -> str:
    """Return the style of the first paragraph that begins with these words."""
    for paragraph in samples.part(path).iter(name_of("p")):
        if samples.shown(paragraph).startswith(words) and samples.values(paragraph, "pStyle"):
            return samples.values(paragraph, "pStyle")[0]
    raise AssertionError(f"{words} is not printed")


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return exported(tmp_path_factory.mktemp("page"), samples.review())


@pytest.mark.parametrize(
    ("words", "style"),
    [
        ("梧桐社区报", "NameplateLarge"),
        ("梧桐里", "NameplateArea"),
        ("2023年5月25日", "EarStrong"),
        ("星期四", "Ear"),
        ("第7期", "Ear"),
        ("要闻", "Section"),
        ("梧桐里街道第三届", "Kicker"),
        ("一碗馄饨", "Headline"),
        ("“阳光驿站”", "Deck"),
        ("□记者", "TitleByline"),
        ("5月20日上午", "Body"),
        ("居民包馄饨", "Caption"),
        ("楼上楼下", "Intertitle"),
        ("●邻里节", "ListItem"),
        ("地点", "TableText"),
        ("（下转", "Jump"),
        ("（社区办）", "Credit"),
        ("相关链接", "BoxTitle"),
        ("阳光驿站在", "BoxBody"),
        ("5月18日", "PictureNews"),
    ],
)
def test_every_part_has_its_style(page: Path, words: str, style: str) -> None:
    assert style_of(page, words) == style


@pytest.mark.parametrize(
    "hole", ["报名待填", "日期待填", "期号待填", "版数待填", "主办单位待填", "准印证号或刊号待填"]
)
def test_a_hole_in_the_masthead_stays_a_hole(hole: str, tmp_path: Path) -> None:
    assert hole in samples.shown(samples.part(exported(tmp_path, samples.review(Masthead()))))


def test_a_full_masthead_shows_only_the_hole_that_is_left(page: Path) -> None:
    text = samples.shown(samples.part(page))
    assert [hole for hole in ("报名待填", "期号待填", "准印证号或刊号待填") if hole in text] == [
        "准印证号或刊号待填"
    ]


def test_the_legal_line_of_the_paper_is_printed_word_for_word(tmp_path: Path) -> None:
    profile = replace(TABLOID, legal_line="内部资料 免费交流")
    assert "内部资料 免费交流" in samples.shown(samples.part(exported(tmp_path, samples.review(), profile)))


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)
def test_every_section_stands_on_the_same_sheet(profile: PageProfile, tmp_path: Path) -> None:
    document = samples.part(exported(tmp_path, samples.review(), profile))
    sizes = zip(samples.values(document, "pgSz", "w"), samples.values(document, "pgSz", "h"), strict=True)
    assert set(sizes) == {(str(twips(profile.width)), str(twips(profile.height)))}


def test_titles_stand_over_columns_that_have_rules(page: Path) -> None:
    document = samples.part(page)
    counts = [columns.get(name_of("num")) for columns in document.iter(name_of("cols"))]
    assert counts[0] is None
    assert counts[-1] is None
    assert set(counts[1:-1]) & {"2", "3", "4", "5"}
    ruled = [columns.get(name_of("sep")) for columns in document.iter(name_of("cols"))]
    assert [rule == "1" for rule in ruled] == [count is not None for count in counts]


def test_a_paper_with_fixed_columns_gets_them(tmp_path: Path) -> None:
    document = samples.part(exported(tmp_path, samples.review(), replace(TABLOID, columns=5)))
    assert set(samples.values(document, "cols", "num")) == {"", "5"}


def test_styles_are_the_only_formatting(page: Path) -> None:
    document = samples.part(page)
    runs = {child.tag for run in document.iter(name_of("r")) for child in run.iterfind(f"{name_of('rPr')}/*")}
    assert runs <= {name_of("rStyle"), name_of("rFonts")}
    assert set(samples.values(document, "rFonts", "hint")) <= {"eastAsia"}
    paragraphs = {child.tag for properties in document.iter(name_of("pPr")) for child in properties}
    assert paragraphs == {name_of("pStyle"), name_of("sectPr")}


def test_a_missing_picture_leaves_a_frame_in_one_cell_with_its_caption(page: Path) -> None:
    cells = [cell for cell in samples.part(page).iter(name_of("tc")) if samples.shown(cell) == "图居民包馄饨"]
    assert len(cells) == 1
    assert cells[0].getparent().find(f"{name_of('trPr')}/{name_of('cantSplit')}") is not None


def test_without_empty_frames_the_caption_still_stands(tmp_path: Path) -> None:
    document = samples.part(exported(tmp_path, samples.review(), replace(TABLOID, empty_frames=False)))
    assert "PictureHole" not in samples.values(document, "pStyle")
    assert "居民包馄饨" in samples.shown(document)


def test_a_picture_is_kept_once_and_keeps_its_proportions(tmp_path: Path) -> None:
    path = exported(tmp_path, samples.pictured("abc"), abc=samples.png(300, 200))
    extents = [element for element in samples.part(path).iter() if str(element.tag).endswith("}extent")]
    assert len(extents) == 3
    assert all(
        int(e.get("cy") or 0) * 3 == pytest.approx(int(e.get("cx") or 0) * 2, rel=0.01) for e in extents
    )
    blips = [element.items() for element in samples.part(path).iter() if str(element.tag).endswith("}blip")]
    assert len({tuple(items) for items in blips}) == 1


def test_a_credit_stands_under_its_picture_in_the_same_cell(tmp_path: Path) -> None:
    path = exported(tmp_path, samples.pictured("abc", "俞文 摄"), abc=samples.png(300, 200))
    cells = [samples.shown(cell) for cell in samples.part(path).iter(name_of("tc"))]
    assert "俞文 摄居民包馄饨" in cells
    assert style_of(path, "俞文 摄") == "PictureCredit"


def cut_of(path: Path) -> dict[str, str]:
    """Return how much is cropped at each side of the first picture, in thousandths of a percent."""
    document = samples.part(path)
    return next((dict(one.items()) for one in document.iter() if str(one.tag).endswith("}srcRect")), {})


@pytest.mark.parametrize(
    ("shape", "cut"),
    [
        (None, {}),
        (2 / 3, {}),
        (1.0, {"l": "16667", "r": "16667"}),
        (1 / 3, {"t": "15000", "b": "35000"}),
    ],
)
def test_a_picture_is_cropped_to_the_shape_of_its_frame(
    shape: float | None, cut: dict[str, str], tmp_path: Path
) -> None:
    assert cut_of(exported(tmp_path, samples.pictured("abc", "", shape), abc=samples.png(300, 200))) == cut


def test_an_empty_frame_has_the_shape_that_its_picture_will_have(tmp_path: Path) -> None:
    def heights(shape: float) -> list[int]:
        document = samples.part(exported(tmp_path, samples.pictured("missing", "", shape)))
        return [int(value) for value in samples.values(document, "trHeight")]

    assert max(heights(1.0)) > max(heights(0.4))


def test_bytes_that_are_no_picture_are_told(tmp_path: Path) -> None:
    with pytest.raises(UserFacingError, match="换成 JPEG 或 PNG 再试"):
        exported(tmp_path, samples.pictured("abc"), abc=b"no picture")


def test_the_head_of_later_pages_names_paper_day_and_page(page: Path) -> None:
    heads = [samples.shown(samples.part(page, f"word/header{number}.xml")) for number in (4, 5)]
    assert heads == ["", "梧桐社区报·梧桐里　2023年5月25日第1版"]
