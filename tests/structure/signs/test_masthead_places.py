"""What stands by a masthead, and addresses and telephones: the paper's own, or those of an office."""

from __future__ import annotations

from desktop.model import Source
from desktop.structure.labelling.labelled import label_lines
from desktop.structure.labelling.labels import Label
from desktop.structure.lines.page import page_of

TITLE = "两百户老宅喝上直饮水"
LEAD = "5月18日，家住柳荫里38弄的居民接了满满一杯水。今年3月，街道把直饮水改造列入十件实事，惠及213户。"


def labels(text: str) -> dict[str, Label]:
    return {line.place.text: line.label for line in label_lines(page_of(Source.of_text(text)))}


def test_the_papers_telephone_in_a_cut_is_furniture() -> None:
    halves = ("要把资源真正沉到一线，把权力真正放到基层，", "让社区干部有时间、有精力、有能力为居民办事。")
    found = labels("\n\n".join((TITLE, LEAD, halves[0], "热线：8866-2233", halves[1])))
    assert found["热线：8866-2233"] is Label.FURNITURE_INSIDE
    assert found[halves[1]] is Label.CONTINUATION


def test_the_telephone_of_an_office_stays_with_its_hours() -> None:
    lines = ("地址：南塘里便民街12号", "电话：8866-3300", "服务时间：周一至周六 9：00—17：00")
    text = "\n\n".join((TITLE, LEAD, "◎相关链接", "街道就业服务点", *lines, "02 | 民生", "责编：陈立"))
    assert Label.FURNITURE not in {labels(text)[line] for line in lines}


def test_names_set_right_below_the_masthead_belong_to_it() -> None:
    masthead = "2021年5月6日\n本期 8 版 第 41 期\nDONGLI COMMUNITY NEWS\n柳荫 三和里\n海防"
    found = labels("\n\n".join((masthead, TITLE, LEAD)))
    assert [found[name] for name in ("柳荫 三和里", "海防", TITLE)] == [
        Label.FURNITURE,
        Label.FURNITURE,
        Label.TITLE,
    ]
