"""Items of a list without marks, rows set apart by single spaces, points of a prospectus."""

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


def test_rows_of_words_with_numbers_are_a_table() -> None:
    rows = ("课程 时间 教师 名额", "太极拳 周二上午 武强 40", "国画 周一上午 柳成荫 30")
    found = labels("\n\n".join((TITLE, LEAD)) + "\n\n" + "\n".join(rows) + "\n\n" + END)
    assert {found[row] for row in rows} == {Label.TABLE}


def test_a_point_of_a_prospectus_is_no_title() -> None:
    point = "五、收费：每门课程每学期50元，持证者免费"
    found = labels("\n\n".join(("社区学校招生简章", "一、对象：本街道居民", point, "柳荫里社区学校")))
    assert found[point] is not Label.TITLE
