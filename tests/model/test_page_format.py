"""A sheet of the editor's own, as values and as the line that is stored."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.model.page_format import PageFormat


@pytest.mark.parametrize(
    "own", [PageFormat(), PageFormat(285, 210, 12, 12, 12, 12, 10.5, 15.5, 4)], ids=["usual", "own"]
)
def test_a_format_comes_back_from_its_text(own: PageFormat) -> None:
    assert PageFormat.of_text(own.text) == own


@pytest.mark.parametrize(
    "text",
    ["", "tabloid", "own", "own 1 2 3", "own a b c d e f g h i", "own 270 390 200 15 18 15 9 13 0"],
)
def test_what_is_no_format_is_none(text: str) -> None:
    assert PageFormat.of_text(text) is None


@pytest.mark.parametrize(
    "make",
    [
        lambda: PageFormat(width=90),
        lambda: PageFormat(top=3),
        lambda: PageFormat(columns=7),
        lambda: PageFormat(line_pitch=8),
        lambda: PageFormat(width=240, left=99, right=99),
    ],
    ids=["narrow", "no margin", "columns", "lines on each other", "no room"],
)
def test_a_sheet_without_room_is_refused(make: Callable[[], PageFormat]) -> None:
    with pytest.raises(ValueError, match=r"between|room"):
        make()
