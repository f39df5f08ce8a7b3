"""Long and deep texts that once took for ever; at the square of their length these would not end."""

from __future__ import annotations

import pytest

from tests.soak.hostile.promises import is_read_whole

REGRESSIONS = {
    "a line without any mark": "社区食堂开张" * 50_000,
    "a parenthesis left open in a line": "(" + "社区食堂开张" * 50_000,
}
# What once stood in two passages.
TAKEN_TWICE = {
    "a jump glued to the line it breaks off": "部(转2版\n上接1）平",
    "a jump glued to a Latin word": "ab(下转第2版)\ncd",
}
DEEP = {
    "parentheses": "(" * 20_000 + "街道" + ")" * 20_000,
    "quotations": "“" * 20_000 + "街道" + "”" * 20_000,
    "every kind of bracket": "（《【“‘" * 5_000,
}


@pytest.mark.parametrize("text", REGRESSIONS.values(), ids=REGRESSIONS.keys())
def test_long_lines_are_read_in_linear_time(text: str) -> None:
    is_read_whole(text)


@pytest.mark.parametrize("text", TAKEN_TWICE.values(), ids=TAKEN_TWICE.keys())
def test_glued_lines_are_taken_once(text: str) -> None:
    is_read_whole(text)


@pytest.mark.parametrize("text", DEEP.values(), ids=DEEP.keys())
def test_deep_nesting_is_read(text: str) -> None:
    is_read_whole(text)


def test_a_thousand_titles_are_read() -> None:
    is_read_whole("春风桥街道召开会议\n" * 1_000)
