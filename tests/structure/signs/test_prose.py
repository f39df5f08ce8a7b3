"""Items of a list without marks, rolls of honour, rows set apart by single spaces, points of a notice."""

from __future__ import annotations

from desktop.model import Source
from desktop.structure.labelling.labelled import label_lines
from desktop.structure.labelling.labels import Label
from desktop.structure.lines.page import page_of

TITLE = "柳荫里举办邻里运动会"
LEAD = "5月18日上午，柳荫里社区在文化广场举办邻里运动会，三百多名居民参加了拔河、跳绳等六个项目。"
END = "据社区党委书记介绍，运动会今后每年举办一次，项目由居民投票决定，费用由几家单位共同承担。"


def labels(text: str) -> dict[str, Label]:
    return {line.place.text: line.label for line in label_lines(page_of(Source.of_text(text)))}


def test_short_lines_below_as_follows_are_items() -> None:
    items = ("拔河组", "冠军：第三网格代表队", "亚军：幼儿园教师队", "季军：河滨里代表队")
    found = labels("\n\n".join((TITLE, LEAD, "获奖名单如下：", *items, END)))
    assert {found[item] for item in items} == {Label.ITEM}


def test_a_roll_of_names_and_where_they_work_is_a_list() -> None:
    rows = ("盖春晓　港务集团桥吊司机", "于得水　海带养殖合作社理事长", "隋文静　市图书馆古籍部馆员")
    found = labels("\n\n".join((TITLE, LEAD, *rows, END)))
    assert {found[row] for row in rows} == {Label.ITEM}


def test_rows_that_name_something_and_tell_its_figure_are_a_list() -> None:
    rows = ("旧改 完成6个地块，4832户居民圆梦", "加梯 签约21台 竣工12台", "养老 新增助餐点3个 养老床位50张")
    found = labels("\n\n".join((TITLE, LEAD, *rows, END)))
    assert {found.get(row) for row in rows} == {Label.ITEM}


def test_rows_of_words_with_numbers_are_a_table() -> None:
    rows = ("课程 时间 教师 名额", "太极拳 周二上午 武强 40", "国画 周一上午 柳成荫 30")
    found = labels("\n\n".join((TITLE, LEAD)) + "\n\n" + "\n".join(rows) + "\n\n" + END)
    assert {found[row] for row in rows} == {Label.TABLE}


def test_a_point_of_a_prospectus_is_no_title() -> None:
    point = "五、收费：每门课程每学期50元，持证者免费"
    found = labels("\n\n".join(("社区学校招生简章", "一、对象：本街道居民", point, "柳荫里社区学校")))
    assert found[point] is not Label.TITLE


def test_what_divides_a_roll_is_no_item_and_the_names_below_are() -> None:
    heads, names = (
        ("一等奖（2户）", "组织奖"),
        ("石桥村 柳月琴", "南埠村 温小满", "石桥村妇联", "南埠村党支部"),
    )
    roll = (heads[0], *names[:2], heads[1], *names[2:])
    found = labels("\n\n".join(("“美丽庭院”获奖名单", LEAD, *roll, END)))
    assert {found[head] for head in heads} == {Label.INTERTITLE}
    assert {found[name] for name in names} == {Label.ITEM}


def test_rows_below_the_names_of_columns_are_a_table() -> None:
    rows = (
        "居民区 堆放点 清运时间",
        "柳荫一村 车库东侧 每周三",
        "柳荫二村 原煤棚 每周一、周四",
        "河滨里 北门外 每周六",
    )
    found = labels("\n\n".join((TITLE, LEAD, *rows, END)))
    assert {found[row] for row in rows} == {Label.TABLE}


def test_a_number_and_its_unit_set_apart_make_no_columns() -> None:
    items = ("加装电梯 12 台", "新建口袋公园 3 处", "增设充电桩 160 个")
    found = labels("\n\n".join((TITLE, LEAD, "今年的实事如下：", *items, END)))
    assert {found[item] for item in items} == {Label.ITEM}


def test_paragraphs_that_count_on_are_items() -> None:
    points = (
        "一、参保对象。本街道户籍居民和持有居住证的常住居民，没有参加职工医保的，都可以参保。",
        "二、缴费时间。集中缴费期为10月8日至12月25日，逾期未缴费的，可以在次年补缴。",
    )
    found = labels("\n\n".join(("关于居民医保参保缴费工作的通告", LEAD, *points, END)))
    assert {found[point] for point in points} == {Label.ITEM}
