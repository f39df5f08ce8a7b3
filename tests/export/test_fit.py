from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.export.fit import Block, level_height, lines_of, overflow


@pytest.mark.parametrize(("length", "lines"), [(0, 1), (12, 1), (17, 2), (41, 3)])
def test_lines_count_the_indent(length: int, lines: int) -> None:
    assert lines_of("字" * length, 14, indent=1) == lines


@pytest.mark.parametrize(
    ("blocks", "count", "height"),
    [
        ([], 3, 1),
        ([Block(9)], 3, 3),
        ([Block(10)], 3, 4),
        ([Block(2), Block(5, whole=True), Block(2)], 3, 5),
        ([Block(4), Block(4, whole=True), Block(1)], 2, 5),
    ],
    ids=["nothing", "even", "uneven", "a picture sets the height", "a picture moves on whole"],
)
def test_columns_end_level(blocks: list[Block], count: int, height: int) -> None:
    assert level_height(blocks, count) == height


BLOCKS = st.lists(st.builds(Block, st.integers(1, 30), st.booleans()), max_size=12)


@given(BLOCKS, st.integers(1, 6))
def test_columns_hold_everything_and_no_column_more_is_needed(blocks: list[Block], count: int) -> None:
    height = level_height(blocks, count)
    assert height * count >= sum(block.lines for block in blocks)
    assert all(block.lines <= height for block in blocks if block.whole)


@pytest.mark.parametrize(
    ("heights", "count", "height", "left"),
    [
        ([7], 2, 3, [1]),
        ([6], 2, 3, []),
        ([2, -4, 1], 1, 3, [4, 1]),
        ([2, -4, 1], 2, 4, [1]),
        ([-9], 1, 3, []),
        ([-9, 2], 1, 3, [2]),
    ],
)
def test_what_columns_do_not_hold_goes_on(
    heights: list[int], count: int, height: int, left: list[int]
) -> None:
    blocks = [Block(abs(lines), whole=lines < 0) for lines in heights]
    assert [block.lines for block in overflow(blocks, count, height)] == left
