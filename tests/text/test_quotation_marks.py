"""Straight quotation marks become Chinese ones where it is plain which is which."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.text.quotation_marks import restore_quotation_marks
from desktop.text.view import restore

LINES = {
    '"菜价会不会涨?"居民问。': "“菜价会不会涨?”居民问。",
    '开展"一道菜"活动,获"好邻居"称号': "开展“一道菜”活动,获“好邻居”称号",
    '他说:"先商量,再动工': "他说:“先商量,再动工",
    '事情就定了。"': "事情就定了。”",
    '　　"我来。"': "　　“我来。”",
}
BROKEN = {
    '热闹。\n车棚变身"共\n享工具房",都说好。': '热闹。\n车棚变身"共\n享工具房”,都说好。',
    '"来吧,"他说。\n车棚变身"共\n享工具房",都说好。': "“来吧,”他说。\n车棚变身“共\n享工具房”,都说好。",
    '他说:"先商量,\n再动工。"大家说"好。': "他说:“先商量,\n再动工。”大家说“好。",
    '他说:"先商量,\n\n再"动工。': '他说:“先商量,\n\n再"动工。',
}
KEPT = {
    "Latin alone": 'print("好")和"ok"',
    "inches": '屏幕有55"那么大',
    "an odd one behind a full stop": '再动工。"他说。',
    "one that could be either": '从前"后来',
    "nothing between": '他说""就走',
    "no Chinese in the line": '"Hello," he said.',
}


@pytest.mark.parametrize(("line", "restored"), LINES.items(), ids=LINES)
def test_marks_take_turns(line: str, restored: str) -> None:
    assert restore_quotation_marks(line) == restored


@pytest.mark.parametrize(("text", "restored"), BROKEN.items())
def test_a_line_goes_on_where_the_one_above_left_off(text: str, restored: str) -> None:
    assert restore_quotation_marks(text) == restored


@pytest.mark.parametrize("line", KEPT.values(), ids=KEPT)
def test_what_is_not_plain_stays(line: str) -> None:
    assert restore_quotation_marks(line) == line


@given(st.text(alphabet='"“”好a1,。 \n', max_size=30))
def test_no_character_moves_and_twice_is_once(text: str) -> None:
    view = restore(text)
    assert len(view) == len(text)
    assert restore(view) == view
