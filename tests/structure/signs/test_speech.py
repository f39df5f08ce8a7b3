"""A letter has a title and a greeting and ends with who wrote it; an interview has questions and answers."""

from __future__ import annotations

import pytest

from desktop.model import Source
from desktop.structure.labelling.labelled import label_lines
from desktop.structure.labelling.labels import Label
from desktop.structure.lines.page import page_of


def labels(text: str) -> dict[str, Label]:
    return {line.place.text: line.label for line in label_lines(page_of(Source.of_text(text)))}


def test_who_somebody_is_signs_a_letter() -> None:
    text = (
        "候车亭的长椅去哪儿了\n\n编辑部：\n\n我每天要到学前街口坐车去医院做康复。从前候车亭里有一张长椅，"
        "上个月翻新，长椅却不见了。\n\n能不能请有关部门把长椅装回来？哪怕只有一张也好。\n\n"
        "紫藤公寓居民 褚桂芝\n\n社区食堂今天开张\n\n5月4日，东篱社区食堂开张，首日接待居民三百余人。"
    )
    found = labels(text)
    assert found["紫藤公寓居民 褚桂芝"] is Label.BYLINE
    assert found["社区食堂今天开张"] is Label.TITLE


def test_a_line_over_a_greeting_is_a_title() -> None:
    text = (
        "柳荫街道召开防汛会议\n\n5月4日，柳荫街道召开防汛会议，部署汛期值守。\n\n“各社区要把人数报准。”他说。\n\n"
        "食堂的汤能不能少放点盐\n\n编辑部：\n\n社区食堂开张以来，我和老伴天天去吃，价钱公道，师傅和气，只有一样不满意。"
    )
    assert labels(text)["食堂的汤能不能少放点盐"] is Label.TITLE


def test_an_answer_by_name_is_no_intertitle() -> None:
    answer = "温小满：每月120元，按季缴纳"
    text = "\n\n".join(
        (
            "夜里把车停进学校",
            "5月4日，记者就夜间停车专访了柳荫街道城管办主任温小满。",
            "记者：怎么收费？谁来管理？",
            answer + "，收入用于停车场的保洁和照明。",
            "记者：没有报上名的居民怎么办？",
            "温小满：我们还在河滨路北侧整理一块空地，九月可以用。",
        )
    )
    found = labels(text)
    assert {label for line, label in found.items() if "：" in line} == {Label.START}


@pytest.mark.parametrize(
    ("title", "addressed"),
    [
        ("关于举办第五届邻里节的通知", "各居民区："),
        ("表扬信", "柳荫里居委会："),
        ("致街坊的一封信", "住在柳荫里的你："),
    ],
)
def test_below_the_title_of_a_notice_stands_for_whom_it_is(title: str, addressed: str) -> None:
    text = f"{title}\n\n{addressed}\n\n邻里节定于11月20日在文化广场举行。每个居民区报送两道菜，现场评选。"
    found = labels(text)
    assert (found[title], found[addressed]) == (Label.TITLE, Label.START)


def test_a_short_question_is_asked_and_heads_nothing() -> None:
    answer = "温小满：现在好多了。夜里来停车的有六十多辆，早上七点以前都开走，孩子们上学看不见一辆。"
    text = "\n\n".join(("夜里把车停进学校", answer, "记者：现在呢？", answer, "记者：明年呢？", answer))
    found = labels(text)
    assert {found["记者：现在呢？"], found["记者：明年呢？"]} == {Label.START}


@pytest.mark.parametrize("who", ["温小满强调：", "会议最后要求：", "街道办事处主任陆一鸣指出："])
def test_who_stresses_something_in_the_lines_below_is_told_in_a_paragraph(who: str) -> None:
    points = (
        "第一，要紧盯目标，逐项盘点。",
        "第二，要守牢底线，把安全放在心上。",
        "第三，要改进作风，服务群众。",
    )
    text = "\n\n".join(
        ("街道召开三季度例会", "10月9日，柳荫街道召开三季度例会，部署四季度工作。", who, *points)
    )
    assert labels(text)[who] is Label.START
