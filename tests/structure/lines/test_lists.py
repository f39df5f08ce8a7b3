"""Lists without marks: which lines a line with a colon announces."""

from __future__ import annotations

import pytest

from desktop.model import Source
from desktop.structure.lines.page import page_of

ITEMS = "孝老爱亲家庭：丁三妹家庭\n书香家庭：温小满家庭"
ANNOUNCING = {
    "as follows": "现将名单公布如下：",
    "the following": "授予下列10户家庭柳荫街道2022年度“最美家庭”称号：",
    "over two rows": "经各村推荐、街道评审，决定授予下列10户家庭柳荫街道2022年度\n“最美家庭”称号：",
}


@pytest.mark.parametrize("above", ANNOUNCING.values(), ids=ANNOUNCING)
def test_short_lines_are_announced(above: str) -> None:
    page = page_of(Source.of_text(f"{above}\n{ITEMS}"))
    assert [page.lines[index].text[:4] for index in sorted(page.announced)] == ["孝老爱亲", "书香家庭"]


def test_a_closed_sentence_above_announces_nothing() -> None:
    page = page_of(Source.of_text(f"下列各户已经通过评审。\n居民代表说：\n{ITEMS}"))
    assert not page.announced


ROLL = """柳荫街道表彰名单
先进居民区（3个）
柳荫一村、柳荫二村、北园
十佳好邻居
温小满　陈立明　苏 莉　周敏、费远山
杨桂芳　沈安
优秀楼组长
陆一鸣　顾小舟　欧阳小禾
老街坊的新灶台"""


def test_short_lines_over_rows_of_people_divide_a_roll() -> None:
    page = page_of(Source.of_text(ROLL))
    divided = {
        page.lines[head].text: [page.lines[name].text[:2] for name in names]
        for head, names in page.roll.items()
    }
    assert divided == {
        "先进居民区（3个）": ["柳荫"],
        "十佳好邻居": ["温小", "杨桂"],
        "优秀楼组长": ["陆一"],
    }


@pytest.mark.parametrize("row", ["温小满 陈立明 周敏", "□温小满 陈立明 周敏 杨桂芳 沈安 陆一鸣 顾小舟"])
def test_authors_are_no_roll(row: str) -> None:
    assert not page_of(Source.of_text(f"老街坊的新灶台\n{row}\n近日，灶台换了新的。")).roll


def test_a_list_ends_above_the_next_sentence() -> None:
    below = "请居民提前储水，敬请谅解。\n柳荫社区\n夏季用电小贴士"
    page = page_of(Source.of_text(f"定于6月30日对下列区域停水：\n建设路1号\n和平里一区\n{below}"))
    assert [page.lines[index].text for index in sorted(page.announced)] == ["建设路1号", "和平里一区"]


BY_BODIES = "东篱一居：温小满 陈立明 苏 莉\n东篱二居：周敏 杨桂芳"


def test_rows_that_tell_whose_people_they_name_are_a_list_and_stay_whole() -> None:
    page = page_of(
        Source.of_text(f"拟表彰楼组长名单公示\n经评审，现予公示。\n{BY_BODIES}\n监督电话：55520001")
    )
    assert [page.lines[index].text for index in sorted(page.announced)] == BY_BODIES.split("\n")


@pytest.mark.parametrize("row", ["摄影：温小满 陈立明", "文字：周敏 杨桂芳", "地点：东篱社区 三楼"])
def test_authors_and_particulars_beside_each_other_are_none(row: str) -> None:
    assert not page_of(Source.of_text(f"老街坊的新灶台\n{row}\n{row}\n近日，灶台换了新的。")).announced
