"""Own templates: saved, changed in Word, chosen, refused."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from desktop.export import export_template, export_word, lacking_in, page_profile, plan_pages
from desktop.export.layouts.page.styles import page_styles, template_styles
from desktop.export.lint import lint
from desktop.export.profile import A4, TABLOID
from desktop.export.styles import Align, Style
from desktop.model import Layers, Layout, UserFacingError
from desktop.model.page_format import PageFormat
from desktop.model.paper_look import PaperLook
from tests.export import export_samples as samples
from tests.office import run_office, skip_without

STYLES = "word/styles.xml"


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return export_template(tmp_path_factory.mktemp("template") / "版面样式.docx", PaperLook())


def changed(saved: Path, target: Path, change: Callable[[str], str], part: str = STYLES) -> PaperLook:
    """Return the look of a paper whose template is the saved one with one part changed."""
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, change(data.decode()).encode() if name == part else data)
    return PaperLook(template=str(target))


FACE = 'w:eastAsia="[^"]+"'
SIZE = r'w:sz w:val="\d+"'


def restyled(name: str, old: str, new: str) -> Callable[[str], str]:
    """Return the change of one property in the style of this name."""

    def change(xml: str) -> str:
        found = re.search(rf'<w:style [^>]*><w:name w:val="{name}"/>.*?</w:style>', xml, re.DOTALL)
        assert found
        assert re.search(old, found[0])
        return xml.replace(found[0], re.sub(old, new, found[0]))

    return change


def style_of(look: PaperLook, key: str) -> Style:
    return next(style for style in page_styles(page_profile(look)) if style.id == key)


def test_a_saved_template_is_sound_and_names_every_style(saved: Path) -> None:
    assert not lint(saved.read_bytes())
    assert not OpenXmlValidator().validate(str(saved)).errors
    document = samples.shown(samples.part(saved))
    assert all(f"{style.name}：" in document for style in template_styles())
    assert all(style.id.isascii() and not style.name.isascii() for style in template_styles())


def test_a_template_that_nothing_was_changed_in_changes_nothing(saved: Path) -> None:
    look = PaperLook(template=str(saved))
    assert lacking_in(look) == ()
    assert page_styles(page_profile(look)) == page_styles(TABLOID)


def test_another_face_is_named_with_ours_as_stand_ins(saved: Path, tmp_path: Path) -> None:
    look = changed(saved, tmp_path / "t.docx", restyled("主题", FACE, 'w:eastAsia="华文隶书"'))
    face = style_of(look, "Headline").face
    assert face.name == "华文隶书"
    assert face.stand_ins[0] == "方正小标宋简体"
    path = export_word(samples.review(), Layers(), Layout.PAGE, tmp_path / "page.docx", page_profile(look))
    names = samples.values(samples.part(path, "word/fontTable.xml"), "font", "name")
    assert "华文隶书" in names
    assert not [
        part for part in zipfile.ZipFile(path).namelist() if "font" in part.lower() and "odttf" in part
    ]


def test_sizes_colours_and_sides_are_those_of_the_template(saved: Path, tmp_path: Path) -> None:
    look = changed(saved, tmp_path / "a.docx", restyled("副题", SIZE, 'w:sz w:val="40"'))
    assert style_of(look, "Deck").size == 20
    assert style_of(look, "Deck").pitch == 28
    look = changed(
        saved, tmp_path / "b.docx", restyled("栏目", r'w:color w:val="\w+"', 'w:color w:val="1F6F43"')
    )
    assert style_of(look, "Section").color == "1F6F43"
    look = changed(saved, tmp_path / "c.docx", restyled("主题", 'w:jc w:val="center"', 'w:jc w:val="left"'))
    assert style_of(look, "Headline").align is Align.LEFT


def test_larger_body_text_makes_larger_columns_and_true_copyfit(saved: Path, tmp_path: Path) -> None:
    look = changed(saved, tmp_path / "t.docx", restyled("文章正文", SIZE, 'w:sz w:val="21"'))
    profile = page_profile(look)
    assert (profile.body_size, profile.line_pitch) == (10.5, 15.15)
    assert profile.divide(5).characters < TABLOID.divide(5).characters
    (before,), (after,) = (
        plan_pages(samples.of_paragraphs("字" * 900), sheet, {}).fits[0].articles
        for sheet in (TABLOID, profile)
    )
    assert after.lines > before.lines


def test_what_follows_another_style_follows_the_template(saved: Path, tmp_path: Path) -> None:
    look = changed(saved, tmp_path / "t.docx", restyled("文章正文", FACE, 'w:eastAsia="楷体"'))
    assert style_of(look, "BodyRest").face.name == "楷体"


def test_a_smaller_sheet_scales_the_titles_of_the_template(saved: Path, tmp_path: Path) -> None:
    look = changed(saved, tmp_path / "t.docx", restyled("主题", SIZE, 'w:sz w:val="80"'))
    small = page_profile(PaperLook("a4", look.template))
    styles = {style.id: style for style in page_styles(small)}
    assert styles["Headline"].size == 40 * A4.headline_scale


def test_an_own_sheet_keeps_its_type_under_a_template(saved: Path) -> None:
    own = PageFormat(body_size=10.5, line_pitch=15).text
    assert page_profile(PaperLook(own, str(saved))).body_size == 10.5


def test_a_style_that_is_lacking_is_ours_and_told(saved: Path, tmp_path: Path) -> None:
    gone = re.compile(r'<w:style [^>]*><w:name w:val="图说"/>.*?</w:style>', re.DOTALL)
    look = changed(saved, tmp_path / "t.docx", lambda xml: gone.sub("", xml))
    assert lacking_in(look) == ("图说",)
    assert style_of(look, "Caption").size == 7.5


def test_styles_are_known_by_their_names_whatever_their_ids(saved: Path, tmp_path: Path) -> None:
    look = changed(saved, tmp_path / "t.docx", lambda xml: re.sub('styleId="Deck"', 'styleId="17"', xml))
    assert lacking_in(look) == ()


def test_what_libreoffice_saved_again_has_the_same_look(saved: Path, tmp_path: Path) -> None:
    skip_without("soffice")
    shutil.copy(saved, tmp_path / "t.docx")
    (tmp_path / "again").mkdir()
    run_office(tmp_path, "docx", tmp_path / "again")
    again = page_styles(page_profile(PaperLook(template=str(tmp_path / "again" / "t.docx"))))
    for ours, theirs in zip(page_styles(TABLOID), again, strict=True):
        looks = [(one.face.name, one.size, one.pitch, one.color, one.align) for one in (ours, theirs)]
        assert looks[0] == looks[1], ours.name


def _zipped(target: Path, parts: dict[str, bytes]) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)


BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    b'<s xmlns="x">&b;</s>'
)
HOSTILE = {
    "no zip": lambda path: path.write_bytes(b"no zip"),
    "empty": lambda path: path.write_bytes(b""),
    "no styles": lambda path: _zipped(path, {"word/document.xml": b"<a/>"}),
    "other styles": lambda path: _zipped(path, {STYLES: b"<styles/>"}),
    "broken": lambda path: _zipped(path, {STYLES: b"<styles>"}),
    "entities": lambda path: _zipped(path, {STYLES: BOMB}),
    "a bomb": lambda path: _zipped(path, {STYLES: b" " * (40 << 20)}),
    "absent": lambda path: None,
    "a folder": lambda path: path.mkdir(),
}


@pytest.mark.parametrize("make", HOSTILE.values(), ids=HOSTILE)
def test_what_is_no_template_is_refused_in_one_sentence(
    make: Callable[[Path], object], tmp_path: Path
) -> None:
    path = tmp_path / "t.docx"
    make(path)
    with pytest.raises(UserFacingError) as refusal:
        page_profile(PaperLook(template=str(path)))
    assert refusal.value.message.count("\n") == 0
    assert refusal.value.path == str(path)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (SIZE, 'w:sz w:val="99999999999"'),
        (SIZE, 'w:sz w:val="-4"'),
        (FACE, f'w:eastAsia="{"长" * 40}"'),
        (FACE, 'w:eastAsia="甲;乙"'),
        (r'w:jc w:val="\w+"', 'w:jc w:val="sideways"'),
    ],
)
def test_what_no_type_can_have_is_ours(saved: Path, tmp_path: Path, old: str, new: str) -> None:
    look = changed(saved, tmp_path / "t.docx", restyled("副题", old, new))
    assert style_of(look, "Deck") == next(style for style in page_styles(TABLOID) if style.id == "Deck")


def test_styles_that_are_based_on_each_other_end(saved: Path, tmp_path: Path) -> None:
    looped = restyled("副题", 'w:basedOn w:val="[^"]+"', 'w:basedOn w:val="Deck"')
    assert style_of(changed(saved, tmp_path / "t.docx", looped), "Deck").size == 15


def test_a_changed_template_is_read_again(saved: Path, tmp_path: Path) -> None:
    path = tmp_path / "t.docx"
    shutil.copy(saved, path)
    look = PaperLook(template=str(path))
    assert style_of(look, "Deck").size == 15
    changed(saved, path, restyled("副题", SIZE, 'w:sz w:val="44"'))
    assert style_of(look, "Deck").size == 22


def test_a_template_made_from_a_template_has_its_look(saved: Path, tmp_path: Path) -> None:
    look = changed(saved, tmp_path / "t.docx", restyled("副题", SIZE, 'w:sz w:val="44"'))
    again = PaperLook(template=str(export_template(tmp_path / "again.docx", look)))
    assert style_of(again, "Deck").size == 22
