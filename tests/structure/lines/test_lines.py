from __future__ import annotations

import pytest

from desktop.model import Hint, HintKind, Source, Span
from desktop.structure.lines.line import Line, cut_lines
from desktop.text.view import restore


def lines_of(text: str, *hints: Hint) -> tuple[Line, ...]:
    source = Source("甲.txt", text, "", hints=hints)
    return cut_lines(source, restore(text))


def test_a_blank_text_has_no_lines() -> None:
    assert lines_of(" \n\u3000\n\t") == ()


def test_a_line_knows_its_place_and_the_white_space_around_it() -> None:
    first, second = lines_of("\n  甲乙 \r\n\r\n\r\n丙")
    assert (first.start, first.end, first.text, first.blanks, first.indent) == (3, 5, "甲乙", 1, 2)
    assert (second.start, second.end, second.text, second.blanks) == (12, 13, "丙", 2)


def test_the_text_is_restored_and_keeps_its_length() -> None:
    (line,) = lines_of("居民来到社区,领取3.5公斤")
    assert line.text == "居民来到社区，领取3.5公斤"


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("他来了。", True),
        ("“他来了。”", True),
        ("他来了，", False),
        ("社区活动", False),
        ("开张了！", True),
        ("她招手喊：“在这边呢——”", True),
        ("海棠苑——", False),
        ("海棠开了。柳荫晚报记者 周敏摄", True),
    ],
)
def test_a_line_is_closed_by_a_final_mark(text: str, closed: bool) -> None:
    (line,) = lines_of(text)
    assert line.is_closed is closed


def test_marks_left_open_are_named_in_order() -> None:
    (line,) = lines_of("他说：“我们（三人）看了《街坊")
    assert line.unpaired == "“《"


def test_three_blank_lines_are_a_picture() -> None:
    _, near, far = lines_of("甲\n\n\n乙\n\n\n\n丙")
    assert (near.picture_slots, far.picture_slots) == (0, 1)


def test_hints_reach_the_lines_they_touch() -> None:
    heading = Hint(Span(0, 2), HintKind.HEADING, 2)
    picture = Hint(Span(3, 3), HintKind.PICTURE)
    first, second = lines_of("甲乙\n丙丁", heading, picture)
    assert (first.hints, first.level, first.pictures) == ({HintKind.HEADING}, 2, 0)
    assert (second.hints, second.level, second.pictures) == (set(), 0, 1)


def test_a_line_closes_what_the_one_above_left_open() -> None:
    above, below, other = lines_of("小学的“小小议事\n员”三提建议\n（外一首）")
    assert below.closes(above)
    assert not other.closes(below)
    assert not above.closes(other)
