"""What Chinese print asks of every layout, as the written parts say it."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml.etree import _Element

from desktop.export import export_word
from desktop.export.markup import name_of
from desktop.export.properties import NEVER_FIRST, NEVER_LAST
from desktop.model import Layers, Layout
from tests.export import export_samples as samples


@pytest.fixture(params=Layout, scope="module")
def written(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("typesetting") / "issue.docx"
    return export_word(samples.review(), Layers(), request.param, path)


def defaults(written: Path) -> _Element:
    (found,) = samples.part(written, "word/styles.xml").iter(name_of("docDefaults"))
    return found


def is_on(element: _Element | None) -> bool:
    return element is not None and element.get(name_of("val")) not in {"0", "false"}


@pytest.mark.parametrize(
    "rule", ["kinsoku", "wordWrap", "overflowPunct", "widowControl", "autoSpaceDE", "autoSpaceDN"]
)
def test_a_rule_of_chinese_lines_holds_everywhere(written: Path, rule: str) -> None:
    assert is_on(next(defaults(written).iter(name_of(rule)), None))
    assert all(is_on(one) for one in samples.part(written, "word/styles.xml").iter(name_of(rule)))


def test_marks_are_compressed_and_kept_from_the_wrong_end_of_a_line(written: Path) -> None:
    settings = samples.part(written, "word/settings.xml")
    assert samples.values(settings, "characterSpacingControl") == ["compressPunctuation"]
    assert samples.values(settings, "noLineBreaksBefore") == [NEVER_FIRST]
    assert samples.values(settings, "noLineBreaksAfter") == [NEVER_LAST]
    assert set("，。、；：？！）》」』”’…") <= set(NEVER_FIRST)
    assert set("（《「『“‘") <= set(NEVER_LAST)


def test_the_language_is_chinese(written: Path) -> None:
    assert samples.values(defaults(written), "lang", "eastAsia") == ["zh-CN"]


def test_paragraphs_begin_two_characters_in(written: Path) -> None:
    styles = samples.part(written, "word/styles.xml")
    (body,) = (one for one in styles.iter(name_of("style")) if one.get(name_of("styleId")) == "Body")
    assert samples.values(body, "ind", "firstLineChars") == ["200"]


def test_no_face_is_made_bold_or_slanted(written: Path) -> None:
    parts = (samples.part(written, f"word/{name}.xml") for name in ("styles", "document"))
    assert not [
        one.tag for part in parts for tag in ("b", "bCs", "i", "iCs") for one in part.iter(name_of(tag))
    ]


def test_titles_stay_with_what_they_lead(written: Path) -> None:
    styles = samples.part(written, "word/styles.xml")
    keeping = {
        one.get(name_of("styleId"))
        for one in styles.iter(name_of("style"))
        if samples.values(one, "keepNext") == [""]
    }
    assert {"Headline", "Kicker", "Intertitle", "Section"} <= keeping


def test_shared_marks_are_chinese_in_every_run(written: Path) -> None:
    for run in samples.part(written).iter(name_of("r")):
        if set(samples.shown(run)) & set("“”‘’…—·"):
            assert samples.values(run, "rFonts", "hint") == ["eastAsia"]
