from __future__ import annotations

import pytest

from desktop.model.paper_look import OUR_LOOK, PaperLook

FULL = PaperLook("a3", "/样式/版面.docx", ("扫码读报",), ("零售 1 元", "全年 12 元"), "内部资料 免费交流")


@pytest.mark.parametrize("look", [OUR_LOOK, FULL])
def test_a_look_comes_back_from_its_text(look: PaperLook) -> None:
    assert PaperLook.of_text(look.text) == look


@pytest.mark.parametrize("text", ["", "[]", "{", "3"])
def test_what_is_no_look_is_none(text: str) -> None:
    assert PaperLook.of_text(text) is None


def test_what_does_not_fit_is_left_as_usual() -> None:
    text = '{"sheet": 4, "left_ear": "扫码", "right_ear": [5, "零售"], "later": 1}'
    assert PaperLook.of_text(text) == PaperLook(right_ear=("零售",))
