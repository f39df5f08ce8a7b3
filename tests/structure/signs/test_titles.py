"""Titles known by more than being bare: each rule sees its own line, and the line is read so."""

from __future__ import annotations

import pytest

from desktop.model import Source
from desktop.structure.labelling.labelled import label_lines
from desktop.structure.labelling.labels import Label
from desktop.structure.lines.page import page_of
from desktop.structure.signs.title_rows import FEATURES as TITLE_ROWS
from desktop.structure.signs.titles import FEATURES as TITLES

BEFORE = "5月3日上午，居民来到新窗口办事，工作人员耐心解答。新窗口设在一楼大厅，方便老人。"
LEAD = "5月4日，东篱社区食堂开张，首日接待居民三百余人。掌勺的师傅说，菜单每周换一次。"
STORY = "掌勺的师傅在街口做了二十年早点，如今搬进了社区食堂。他说，老街坊来得早，灯也就亮得早。"

# Rule, lines from above, and the line that it is about.
CASES = {
    "two phrases over a lead": ("逗号短句压着导语", ("灶台热了，邻里近了", LEAD), 0, Label.TITLE),
    "two phrases over a lead of the day before": (
        "逗号短句压着导语",
        ("灶台热了，邻里近了", f"前天，{STORY}"),
        0,
        Label.TITLE,
    ),
    "a question over a byline": (
        "逗号短句压着导语",
        ("老人吃饭难，怎么办？", "□记者 陈立", LEAD),
        0,
        Label.TITLE,
    ),
    "an occasion over a title": (
        "逗号短句压着标题",
        ("“五一”前夕，街道慰问一线职工", "清晨的扫帚声", LEAD),
        0,
        Label.TITLE,
    ),
    "a deck without a mark at its end": (
        "逗号短句自成一行",
        ("老楼装上新电梯，八十岁的她又能自己下楼了", STORY),
        0,
        Label.TITLE,
    ),
    "the rest of a broken title": (
        "题的上半截没有完",
        ("柳荫街道召开防汛备汛暨", "河道整治工作会议", LEAD),
        1,
        Label.TITLE_ROW,
    ),
    "what a verb was left without": (
        "题的上半截没有完",
        ("在职党员进社区助力", "“清洁家园”", "□记者 陈立", LEAD),
        1,
        Label.TITLE_ROW,
    ),
    "a few characters left over": (
        "题下剩的几个字",
        ("水葫芦“返场” 柳荫街道打响百日清漂攻", "坚战", LEAD),
        1,
        Label.TITLE_ROW,
    ),
    "a title printed again where its story goes on": (
        "压着上接",
        ("老楼换新颜，街坊笑开颜", "（上接第1版）", STORY),
        0,
        Label.TITLE,
    ),
    "a bracket below a title": ("题后的括注", ("石阶", "（外一首）", "陈立"), 1, Label.TITLE),
    "a notice": ("公告类的题", ("关于开放社区书屋的通知", LEAD), 0, Label.TITLE),
    "pairs amid a story": (
        "成对的逗号短句",
        ("社区食堂今天开张", LEAD, "灶台热，心里暖", STORY, "饭菜香，街坊近", STORY),
        2,
        Label.INTERTITLE,
    ),
}


@pytest.mark.parametrize(("rule", "lines", "number", "label"), CASES.values(), ids=CASES)
def test_a_title_is_known_by_its_rule(rule: str, lines: tuple[str, ...], number: int, label: Label) -> None:
    feature = next(feature for feature in (*TITLES, *TITLE_ROWS) if feature.name == rule)
    read = label_lines(page_of(Source.of_text("\n\n".join((BEFORE, *lines)))))[number + 1]
    assert feature.sign(read.place) > 0
    assert read.label is label


NO_TITLES = {
    "a half of a sentence": ("掌勺的师傅说，菜单每周换一次，街坊", "想吃什么写在门口的本子上。"),
    "an answer": ("答：凭敬老卡，在一楼窗口办理", LEAD),
}


@pytest.mark.parametrize("lines", NO_TITLES.values(), ids=NO_TITLES)
def test_a_line_with_a_comma_that_is_none(lines: tuple[str, ...]) -> None:
    read = label_lines(page_of(Source.of_text("\n\n".join((BEFORE, *lines)))))
    assert read[1].label is not Label.TITLE


def test_a_quotation_opens_a_part_of_a_story_as_well_as_a_story() -> None:
    feature = next(feature for feature in TITLES if feature.name == "逗号短句压着导语")
    place = page_of(Source.of_text("\n\n".join((BEFORE, "灶台热了，邻里近了", f"“来得早。”{STORY}")))).places[
        1
    ]
    assert not feature.sign(place)


def test_a_full_line_of_a_masthead_is_no_row_of_the_title_below() -> None:
    text = "主办：东篱街道办事处　电话：021-65550132\n东篱老街旧貌换新颜\n　　" + "\n".join(
        STORY[start : start + 24] for start in range(0, len(STORY), 24)
    )
    assert label_lines(page_of(Source.of_text(text)))[0].label is Label.FURNITURE


def test_quotation_marks_do_not_count_in_a_pair_of_phrases() -> None:
    place = page_of(Source.of_text("人人守住“清洁” 户户拥有绿意")).places[0]
    assert place.phrases == (6, 6)


def test_a_title_that_fills_its_row_is_no_paragraph() -> None:
    rows = "\n".join(("　　" + STORY)[start : start + 24] for start in range(0, len(STORY) + 2, 24))
    title = "东篱街道渡口添了二十四盏灯老街坊夜里也敢走石阶路"
    read = label_lines(page_of(Source.of_text("\n".join((rows, rows, title, rows, rows)))))
    (line,) = [line for line in read if line.place.text == title]
    assert line.place.is_full
    assert line.label is Label.TITLE
