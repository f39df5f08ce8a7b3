from __future__ import annotations

import pytest

from desktop.export.profile import A4, PROFILES, TABLOID, PageProfile, profile_of, told
from desktop.export.units import MM_PER_POINT, TWIPS_PER_POINT, twips
from desktop.model.page_format import PageFormat


@pytest.mark.parametrize(("count", "characters"), [(2, 37), (3, 24), (4, 18), (5, 14), (6, 11)])
def test_a_tabloid_divides_into_whole_characters(count: int, characters: int) -> None:
    assert TABLOID.divide(count).characters == characters


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)
@pytest.mark.parametrize("count", range(2, 6))
def test_columns_and_gutters_fill_the_type_area(profile: PageProfile, count: int) -> None:
    columns = profile.divide(count)
    used = columns.count * columns.characters * columns.size * TWIPS_PER_POINT
    used += columns.gutter * (count - 1)
    assert twips(profile.text_width) - 2 * count < used <= twips(profile.text_width)


@pytest.mark.parametrize("count", range(2, 7))
def test_a_gutter_is_between_one_and_two_characters_wide(count: int) -> None:
    em = TABLOID.body_size * TWIPS_PER_POINT
    assert 1.1 * em < TABLOID.divide(count).gutter < 2.1 * em


def test_a_column_is_as_wide_as_its_characters() -> None:
    assert A4.divide(3).width == pytest.approx(17 * 9 * MM_PER_POINT)


def test_a_tabloid_page_holds_76_lines() -> None:
    assert TABLOID.lines == 76


def test_the_editors_own_sheet_has_his_columns_and_pitch() -> None:
    own = profile_of(PageFormat(285, 210, 12, 14, 12, 14, 10.5, 15.5, 4).text)
    assert (own.width, own.text_width, own.line_pitch, own.columns) == (285, 257, 15.5, 4)
    columns = own.divide(4)
    taken = columns.count * columns.width + (columns.count - 1) * columns.gutter / 20 * MM_PER_POINT
    assert taken == pytest.approx(own.text_width, abs=0.3)


@pytest.mark.parametrize("name", PROFILES)
def test_a_known_sheet_goes_by_its_name(name: str) -> None:
    assert profile_of(name) is PROFILES[name]


def test_a_sheet_is_told_in_words() -> None:
    assert told("tabloid") == "版心 240 × 351 毫米，76 行；5 栏 × 14 字，栏距 4.4 毫米"
    assert told(PageFormat(columns=1).text) == "版心 240 × 351 毫米，76 行；1 栏 × 75 字"
