"""Service pages: hours, events, telephones, quizzes, and what stands over them."""

from __future__ import annotations

import pytest

from desktop.model import Source
from desktop.structure.labelling.labelled import label_lines
from desktop.structure.labelling.labels import Label
from desktop.structure.lines.page import page_of

STORY = "5月4日，东篱社区食堂开张，首日接待居民三百余人。掌勺的师傅说，菜单每周换一次。"
HEAD = "社区食堂换了新灶台"


def labels(*lines: str) -> list[Label]:
    read = label_lines(page_of(Source.of_text("\n\n".join((HEAD, STORY, *lines)))))
    return [line.label for line in read[2:]]


def test_a_row_of_hours_is_no_caption_and_goes_on_with_none() -> None:
    found = labels("周一至周五 8:30-17:00(中午不休息)", "周六 9:00-11:30 13:00-16:00", "周日及国定假日休息")
    assert not {Label.CAPTION, Label.TITLE, Label.CONTINUATION} & set(found)


def test_what_is_on_and_when_is_a_list_below_its_name() -> None:
    events = (
        "6月2日（周六）14:00 “蒸馒头”讲座 二楼",
        "6月9日（周六）9:30 亲子厨房 一楼",
        "6月16日（周六）14:00 评弹 剧场",
    )
    assert labels(*events)[1:] == [Label.ITEM] * 2


def test_telephones_are_a_list_and_what_stands_over_them_is_none_of_it() -> None:
    found = labels("便民电话", "物业报修 55523311", "燃气抢修 962777", "柳荫居委会 55528806")
    assert found[0] in {Label.INTERTITLE, Label.TITLE}
    assert set(found[1:]) == {Label.ITEM}


def test_a_telephone_and_a_month_are_not_one_number() -> None:
    assert labels("咨询电话：55521680", "6月科普讲座安排", STORY)[1] is not Label.CONTINUATION


def test_the_questions_and_choices_of_a_quiz_are_items() -> None:
    quiz = ("1.食堂哪一年开张？", "A.去年 B.前年 C.今年", "2.菜单多久换一次？", "A.每天 B.每周 C.每月")
    assert set(labels(*quiz, STORY)) == {Label.ITEM, Label.START}
    assert set(labels(*quiz)[:3]) == {Label.ITEM}


@pytest.mark.parametrize("head", ["百姓问答", "法律咨询台"])
def test_what_stands_over_questions_is_a_head(head: str) -> None:
    found = labels(head, "问：灶台坏了找谁修？", "答：可以打电话给街道的维修队，当天就会有人上门。")
    assert found[0] in {Label.INTERTITLE, Label.TITLE, Label.SECTION}


def test_whose_words_were_quoted_is_no_deck() -> None:
    found = labels(
        "“饭菜又热又软，价钱也公道。”", "——居民陈女士", "“孩子放学就来这里写作业。”", "——馄饨店店主 万师傅"
    )
    assert found == [Label.START] * 4


def test_rows_of_figures_with_one_more_in_each_are_columns() -> None:
    rows = (
        "品种 规格 东篱菜场 柳荫菜场",
        "青菜 500克 3.5元 3.2元",
        "番茄 500克 4.8元 5.0元",
        "鲫鱼 500克 12元 11元",
    )
    assert set(labels(*rows)) == {Label.TABLE}


def test_rows_of_several_names_are_a_roll_and_the_title_below_is_none_of_it() -> None:
    found = labels(
        "先进集体（5个）",
        "城运中心 党群服务中心 柳荫居民区党总支 东篱居民区党总支 社区食堂",
        "先进个人（7名）",
        "李 莉 王建军 张 强 陈 晨 欧阳春",
        "周 敏 许志华",
        "老楼装上新电梯",
        STORY,
    )
    assert [found[1], found[3]] == [Label.ITEM] * 2
    assert found[5] in {Label.TITLE, Label.INTERTITLE}


def test_who_gave_how_much_is_a_list() -> None:
    found = labels("爱心捐款名单", "陆小满 200元  沈安 100元  方舟 100元", "柳荫茶馆 500元  顾桥饭店 1000元")
    assert found == [Label.TITLE, Label.ITEM, Label.ITEM]


def test_short_lines_behind_one_mark_at_the_end_are_a_list() -> None:
    found = labels("下期预告", "· 老楼加梯一周年回访", "· 我家的传家宝")
    assert found[1:] == [Label.ITEM, Label.ITEM]


def test_an_address_over_hours_and_telephone_is_no_title() -> None:
    place, hours, phone = "地址：柳荫路88号", "时间：周一至周六　8:30—16:30", "电话：55520088"
    found = labels("便民提示", "柳荫街道社区事务受理服务中心", place, hours, phone)
    assert not {Label.TITLE, Label.CAPTION, Label.INTERTITLE} & set(found[2:])
