import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.intake.order import Box, reading_order

PAGES = {
    "nothing": [],
    "one below the other": [Box(0, 0, 9, 3), Box(0, 4, 9, 8)],
    "columns": [Box(0, 0, 4, 9), Box(5, 0, 9, 9)],
    "title over columns": [Box(0, 0, 14, 2), Box(0, 3, 4, 9), Box(5, 3, 9, 9), Box(10, 3, 14, 9)],
    "two stories of columns": [
        Box(0, 0, 9, 2),
        Box(0, 2.5, 4, 9),
        Box(5, 2.5, 9, 9),
        Box(0, 11, 4, 19),
        Box(5, 11, 9, 19),
    ],
    "columns of stories": [
        Box(0, 0, 4, 1),
        Box(0, 1.2, 4, 9),
        Box(0, 9.5, 4, 10.5),
        Box(0, 11, 4, 19),
        Box(5, 0, 9, 1),
        Box(5, 1.2, 9, 19),
    ],
    "story beside a sidebar": [Box(0, 0, 9, 2), Box(0, 3, 4, 9), Box(5, 3, 9, 9), Box(10, 0, 14, 9)],
    "touching": [Box(0, 0, 5, 2.1), Box(0, 2, 5, 9), Box(4.9, 0, 9, 9)],
}


@pytest.mark.parametrize("boxes", PAGES.values(), ids=PAGES)
@pytest.mark.parametrize("turn", [1, -1], ids=["in order", "backwards"])
def test_boxes_are_read_as_a_reader_reads(boxes: list[Box], turn: int) -> None:
    mixed = boxes[::turn]
    assert [mixed[place] for place in reading_order(mixed)] == boxes


edges = st.integers(0, 30)


@given(st.lists(st.builds(Box, edges, edges, edges, edges), max_size=12))
def test_every_box_is_read_once(boxes: list[Box]) -> None:
    assert sorted(reading_order(boxes)) == list(range(len(boxes)))
