"""Lines of a list of contents, and lines that only look like them."""

from __future__ import annotations

import pytest

from desktop.structure.words.contents_line import heads_contents, is_contents


@pytest.mark.parametrize(
    "text",
    [
        "石榴坊里话家常……2版",
        "老茶馆重新开张………………第3版",
        "楼道里的读书角 A3",
        "一盏灯照亮一条弄堂.........4",
        "一盏灯照亮一条弄堂（详见3版）",
        "老茶馆重新开张>>>02版",
        "灯亮了，心也亮了…………第2版",
        "●菜场里的英语角 —— 3版",
    ],
)
def test_a_title_with_its_page_is_a_line_of_contents(text: str) -> None:
    assert is_contents(text)


@pytest.mark.parametrize(
    "text",
    [
        "（下转第2版）",
        "老茶馆重新开张（上接1版）",
        "2021年5月6日 第3版",
        "东篱周报 星期四 3版",
        "唐老师笑着说：这把椅子……",
        "02版 要闻",
        "老茶馆重新开张",
    ],
)
def test_other_lines_are_none(text: str) -> None:
    assert not is_contents(text)


@pytest.mark.parametrize("text", ["导读", "今日导读", "【本期看点】", "目 录"])
def test_a_heading_may_stand_over_contents(text: str) -> None:
    assert heads_contents(text)


def test_a_title_that_speaks_of_reading_stands_over_none() -> None:
    assert not heads_contents("导读员走进社区")
