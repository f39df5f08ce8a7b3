"""The eighteen kinds of damage to a Word file, each planted once and caught by our lint or the schema."""

from __future__ import annotations

import io
import warnings
import zipfile
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from desktop.export import PROFILES, export_word
from desktop.export.lint import lint
from desktop.model import Layers, Layout
from tests.export import export_samples as samples
from tests.export.damage import DOCUMENT, DRAWING, Members, Plant, members_of, packed, replaced, without

STYLES, SETTINGS = "word/styles.xml", "word/settings.xml"
BOOKMARK = '<w:bookmarkStart w:id="1" w:name="{0}"/><w:bookmarkEnd w:id="1"/>'
FAULTS: dict[str, Plant] = {
    "1 pPr child order": replaced(
        "<w:pPr>(<w:pStyle[^>]*/>)(.*?)</w:pPr>", r"<w:pPr><w:jc w:val='left'/>\1\2</w:pPr>"
    ),
    "2 rPr child order in a style": replaced("(<w:rFonts[^>]*/>)(.*?)</w:rPr>", r"\2\1</w:rPr>", STYLES),
    "3 duplicate docPr id": replaced("</w:p>", f"{DRAWING}{DRAWING}</w:p>"),
    "4 cell without a paragraph": replaced("(</w:tcPr>)<w:p>((?!<w:p>).)*</w:p></w:tc>", r"\1</w:tc>"),
    "5 dangling r:embed": replaced('r:embed="[^"]*"', 'r:embed="rId999"'),
    "6 png content type missing": replaced('<[^<]*"image/png"/>', "", "[Content_Types].xml"),
    "7 undefined pStyle": replaced('w:pStyle w:val="[^"]*"', 'w:pStyle w:val="Nowhere"'),
    "8 a word that jc does not know": replaced('w:jc w:val="[^"]*"', 'w:jc w:val="middle"', STYLES),
    "9 half a half point": replaced('w:sz w:val="[^"]*"', 'w:sz w:val="10.5"', STYLES),
    "10 paragraph in a paragraph": replaced("</w:p>", "<w:p/></w:p>"),
    "11 two pStyle": replaced("(<w:pStyle[^>]*/>)", r"\1\1"),
    "12 field never ended": replaced("</w:p>", '<w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>'),
    "13 part missing for a relation": without("word/fontTable.xml"),
    "14 nested table last in a cell": replaced("</w:tc>", "<w:tbl><w:tblPr/><w:tblGrid/></w:tbl></w:tc>"),
    "15 control character": replaced("邻里", "邻\x0b里"),
    "16 duplicate bookmark id": replaced("</w:p>", f"{BOOKMARK.format('a')}{BOOKMARK.format('b')}</w:p>"),
    "17 settings child order": replaced(
        "(<w:settings[^>]*>)(<w:[^>]*/>)(.*)</w:settings>", r"\1\3\2</w:settings>", SETTINGS
    ),
}


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Members:
    """Return a page with a picture: it has all that can be damaged."""
    path = tmp_path_factory.mktemp("sound") / "page.docx"
    picture = {"ab" * 32: samples.png(1200, 900)}
    export_word(samples.pictured("ab" * 32), Layers(), Layout.PAGE, path, PROFILES["tabloid"], picture)
    return members_of(path)


def complaints(blob: bytes, folder: Path) -> tuple[str, ...]:
    """Return what lint and schema say against a file."""
    path = folder / "damaged.docx"
    path.write_bytes(blob)
    return (*lint(blob), *map(str, OpenXmlValidator().validate(path).errors))


def test_the_file_is_sound_before(sound: Members, tmp_path: Path) -> None:
    assert complaints(packed(sound), tmp_path) == ()


@pytest.mark.parametrize("plant", FAULTS.values(), ids=FAULTS)
def test_a_planted_fault_is_caught(sound: Members, plant: Plant, tmp_path: Path) -> None:
    assert complaints(packed(plant(sound)), tmp_path)


def test_the_eighteenth_a_duplicate_member_is_caught(sound: Members, tmp_path: Path) -> None:
    buffer = io.BytesIO(packed(sound))
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "a") as archive:
        warnings.simplefilter("ignore", UserWarning)
        archive.writestr(DOCUMENT, sound[DOCUMENT])
    assert complaints(buffer.getvalue(), tmp_path)
