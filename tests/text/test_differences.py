"""Two texts are compared by lines and characters; what is equal is never called different."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.text.differences import differences

CASES = [
    ("equal", "楼道亮了", "楼道亮了", []),
    ("a character", "书记林晓到场", "书记林笑到场", [("晓", "笑")]),
    ("two near each other", "林晓到场", "柳晓道场", [("林晓到", "柳晓道")]),
    ("added", "到场。", "昨日到场。", [("", "昨日")]),
    ("taken out", "昨日到场。", "到场。", [("昨日", "")]),
    ("a line added", "甲\n乙\n", "甲\n丙丙\n乙\n", [("", "丙丙\n")]),
    ("a line cut in two", "楼道亮了。大家高兴。", "楼道亮了。\n大家高兴。", [("", "\n")]),
    ("another line", "楼道亮了。", "食堂开张", [("楼道亮了。", "食堂开张")]),
]


@pytest.mark.parametrize(
    ("before", "after", "found"), [case[1:] for case in CASES], ids=[c[0] for c in CASES]
)
def test_differences(before: str, after: str, found: list[tuple[str, str]]) -> None:
    parts = [(one.before.of(before), one.after.of(after)) for one in differences(before, after)]
    assert parts == found


@settings(max_examples=60)
@given(st.text("甲乙丙。\n", max_size=30), st.text("甲乙丙。\n", max_size=30))
def test_what_is_put_in_place_makes_the_other_text(before: str, after: str) -> None:
    made, at = "", 0
    for one in differences(before, after):
        made += before[at : one.before.start] + one.after.of(after)
        at = one.before.end
    assert made + before[at:] == after
