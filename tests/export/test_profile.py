from __future__ import annotations

import pytest

from desktop.export.profile import A4, PROFILES, TABLOID, PageProfile
from desktop.export.units import MM_PER_POINT, TWIPS_PER_POINT, twips


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
