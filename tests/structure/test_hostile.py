"""Long and deep texts that once took for ever; at the square of their length these would not end."""

from __future__ import annotations

import pytest

from tests.soak.hostile.promises import is_read_whole

REGRESSIONS = {
    "a line without any mark": "社区食堂开张" * 50_000,
    "a parenthesis left open in a line": "(" + "社区食堂开张" * 50_000,
    "a row of dots as leaders": "·" * 90 + "第3版",
}
# What once stood in two passages, or raised.
MISREAD = {
    "a jump glued to the line it breaks off": "部(转2版\n上接1）平",
    "a jump glued to a Latin word": "ab(下转第2版)\ncd",
    "words over a jump that takes them up": "转２版\u1680阳／\n上接１",
    "a month that is none": "2019.0.3",
    "a day that is none": "2019年3月0日",
}
DEEP = {
    "parentheses": "(" * 20_000 + "街道" + ")" * 20_000,
    "quotations": "“" * 20_000 + "街道" + "”" * 20_000,
    "every kind of bracket": "（《【“‘" * 5_000,
}


@pytest.mark.parametrize("text", REGRESSIONS.values(), ids=REGRESSIONS.keys())
def test_long_lines_are_read_in_linear_time(text: str) -> None:
    is_read_whole(text)


@pytest.mark.parametrize("text", MISREAD.values(), ids=MISREAD.keys())
def test_what_once_went_wrong_is_read_once(text: str) -> None:
    is_read_whole(text)


@pytest.mark.parametrize("text", DEEP.values(), ids=DEEP.keys())
def test_deep_nesting_is_read(text: str) -> None:
    is_read_whole(text)


def test_a_thousand_titles_are_read() -> None:
    is_read_whole("春风桥街道召开会议\n" * 1_000)
