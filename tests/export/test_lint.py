"""Faults planted one by one in a sound file, each of which Word would call damage."""

from __future__ import annotations

import io
import warnings
import zipfile

import pytest

from desktop.export import export_word
from desktop.export.lint import lint
from desktop.model import Layout
from tests.export import export_samples as samples
from tests.export.damage import DOCUMENT, DRAWING, Members, Plant, members_of, packed, replaced, without


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Members:
    path = tmp_path_factory.mktemp("sound") / "proof.docx"
    export_word(samples.review(), samples.layers(), Layout.PROOF, path)
    return members_of(path)


FAULTS = {
    "two drawings of one id": (replaced("</w:p>", f"{DRAWING}{DRAWING}</w:p>"), "duplicate-id"),
    "two bookmarks of one id": (
        replaced(
            "</w:p>", '<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkStart w:id="1" w:name="b"/></w:p>'
        ),
        "duplicate-id",
    ),
    "a cell without a paragraph": (replaced("(</w:tcPr>)<w:p>.*?</w:p>", r"\1"), "damaged-cell"),
    "a cell that ends in a table": (
        replaced("</w:tc>", "<w:tbl><w:tblPr/><w:tblGrid/></w:tbl></w:tc>"),
        "damaged-cell",
    ),
    "a relation id that leads nowhere": (replaced('r:id="rId\\d+"', 'r:id="rId99"'), "dangling-reference"),
    "a part without a content type": (
        replaced('<Override PartName="/word/styles.xml"[^>]*>', "", "[Content_Types].xml"),
        "no-content-type",
    ),
    "an undefined paragraph style": (
        replaced('w:pStyle w:val="Body"', 'w:pStyle w:val="Nowhere"'),
        "undefined-style",
    ),
    "an undefined character style": (
        replaced('w:rStyle w:val="Hole"', 'w:rStyle w:val="Nowhere"'),
        "undefined-style",
    ),
    "half a half point": (replaced('w:sz w:val="24"', 'w:sz w:val="10.5"', "word/styles.xml"), "broken-size"),
    "a paragraph in a paragraph": (replaced("</w:p>", "<w:p/></w:p>"), "nested-paragraph"),
    "two styles": (
        replaced('<w:pStyle w:val="Body"/>', '<w:pStyle w:val="Body"/><w:pStyle w:val="Body"/>'),
        "two-styles",
    ),
    "a field that never ends": (
        replaced("</w:p>", '<w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>'),
        "open-field",
    ),
    "a part that is missing": (without("word/fontTable.xml"), "missing-part"),
    "a control character": (replaced("邻里", "邻\x0b里"), "unparsable-part"),
    "a comment without its end": (replaced('<w:commentRangeEnd w:id="0"/>', ""), "half-comment"),
    "a comment without its note": (
        replaced('<w:comment w:id="0".*?</w:comment>', "", "word/comments.xml"),
        "half-comment",
    ),
    "two comments of one id": (
        replaced('<w:comment w:id="1"', '<w:comment w:id="0"', "word/comments.xml"),
        "duplicate-id",
    ),
}


def test_a_sound_file_has_no_fault(sound: Members) -> None:
    assert lint(packed(sound)) == ()


@pytest.mark.parametrize(("plant", "rule"), FAULTS.values(), ids=FAULTS)
def test_a_planted_fault_is_found(sound: Members, plant: Plant, rule: str) -> None:
    assert rule in {problem.partition(":")[0] for problem in lint(packed(plant(sound)))}


def test_a_member_twice_is_found(sound: Members) -> None:
    buffer = io.BytesIO(packed(sound))
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "a") as archive:
        warnings.simplefilter("ignore", UserWarning)
        archive.writestr(DOCUMENT, sound[DOCUMENT])
    assert lint(buffer.getvalue()) == (f"duplicate-member: {DOCUMENT}",)
