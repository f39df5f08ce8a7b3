"""Bylines and credits by where they stand: at an end, under a title, amid a list."""

from __future__ import annotations

import pytest

from desktop.model import Source
from desktop.structure.labelling.labelled import label_lines
from desktop.structure.labelling.labels import Label
from desktop.structure.lines.page import page_of

STORY = (
    "3月4日，柳荫里的书屋开门了，居民们纷纷前来借书，孩子们更是高兴得不得了。\n\n"
    "“以前借书要坐三站公交，现在下楼就能借。”家住3号楼的一位老伯说，他已经借了两本养花的书。"
)
OTHERS = ("老楼装上新电梯", "河边步道今天通了", "社区食堂开张首日迎来三百人")


def labels(text: str) -> dict[str, Label]:
    return {line.place.text: line.label for line in label_lines(page_of(Source.of_text(text)))}


def story(ending: str, title: str = "柳荫里添了新书屋") -> str:
    return f"{title}\n\n{STORY}\n\n{ending}"


def test_a_paper_that_signs_at_the_end_does_so_everywhere() -> None:
    names = ("贺小楼", "步非烟", "陈立", "荀悦")
    stories = [story(name, title) for name, title in zip(names, ("柳荫里添了新书屋", *OTHERS), strict=True)]
    found = labels("\n\n".join(stories))
    assert {found[name] for name in names} == {Label.BYLINE}


def broken(text: str, width: int) -> str:
    """Return a paragraph broken at a width, its first row indented unless it is a bracket."""
    text = text if text.startswith("（") else f"　　{text}"
    return "\n".join(text[start : start + width] for start in range(0, len(text), width))


def test_a_bracket_that_was_broken_at_the_width_of_the_text_is_one_credit() -> None:
    ending = "（柳荫街道夏季高温防汛防台应急联合工作小组办公室）"
    paragraphs = [*STORY.split("\n\n") * 3, ending]
    found = labels("\n".join((OTHERS[1], *(broken(text, 20) for text in paragraphs))))
    assert found[ending[:20]] is Label.CREDIT
    assert found[ending[20:]] is Label.CONTINUATION


@pytest.mark.parametrize(
    ("office", "day"),
    [
        ("柳荫里社区居民委员会", "2020年10月28日"),
        ("东湾公交服务中心", "4月22日"),
        ("柳荫里“灯塔”奖学金理事会", "2024年10月28日"),
    ],
    ids=["with the year", "without", "with a name in marks"],
)
def test_a_notice_is_signed_and_dated_by_paragraphs(office: str, day: str) -> None:
    found = labels(story(f"特此通知。\n\n{office}\n\n{day}\n\n{story('（柳荫里居委会）', OTHERS[0])}"))
    assert (found[office], found[day]) == (Label.START, Label.START)


def test_a_credit_over_a_byline_is_no_title() -> None:
    found = labels(story("（贺小楼 步非烟）\n\n记者 陈立、周敏") + f"\n\n{story('（自治办）', OTHERS[0])}")
    assert found["（贺小楼 步非烟）"] is Label.CREDIT


def test_a_letter_is_signed_by_several_offices_over_the_date() -> None:
    offices = ("中共城东区柳荫里街道工作委员会", "城东区人民政府柳荫里街道办事处")
    ending = "\n\n".join(("让我们携手并肩，把柳荫里建得更加美好！", *offices, "2020年10月1日"))
    found = labels(f"{story(ending)}\n\n{story('（柳荫里居委会）', OTHERS[0])}")
    assert {found[line] for line in ending.split("\n\n")} == {Label.START}


def test_an_office_alone_at_the_end_sent_the_story_in() -> None:
    assert labels(story("柳荫里居委会"))["柳荫里居委会"] is Label.CREDIT


@pytest.mark.parametrize("bracket", ["（陈立 摄）", "（记者 陈立 摄）"])
def test_a_photographer_without_a_picture_is_a_credit(bracket: str) -> None:
    found = labels(f"{story(bracket)}\n\n{story('（自治办）', OTHERS[0])}")
    assert found[bracket] is Label.CREDIT


def test_a_photographer_under_a_picture_is_its_caption() -> None:
    text = f"柳荫里添了新书屋\n\n{STORY}\n\n\n\n居民在书屋里看书\n\n记者 陈立 摄\n\n{STORY}"
    assert labels(text)["记者 陈立 摄"] is not Label.CREDIT


LEADS = {
    "本报讯（记者 陈立 通讯员 周敏）“这里的书真多！”": Label.START,
    "陈立报道 “书屋开门了吗？”居民们一早就来问。": Label.START,
    "□陈立 春天来了，书屋开门了。": Label.START,
}


@pytest.mark.parametrize(("lead", "label"), LEADS.items(), ids=LEADS)
def test_a_signed_lead_opens_the_story(lead: str, label: Label) -> None:
    found = labels(f"柳荫里添了新书屋，居民说好\n\n{lead}\n\n{STORY}\n\n{story('（自治办）', OTHERS[0])}")
    assert found[lead] is label


NO_CREDITS = ["（全场笑）", "（右一为陈立）", "【先不动工，先数人】", "村小不小"]


@pytest.mark.parametrize("text", NO_CREDITS)
def test_what_says_nothing_of_a_source_is_no_credit(text: str) -> None:
    found = labels(f"柳荫里添了新书屋\n\n{STORY}\n\n{text}\n\n{STORY}")
    assert found[text] is not Label.CREDIT


@pytest.mark.parametrize("head", ["楼组长的一天", "“暖心饺”的味道"])
def test_behind_who_signed_a_notice_and_the_day_another_piece_begins(head: str) -> None:
    notice = "公示期为10月8日至10月12日。\n\n监督电话：55520001\n\n柳荫里街道党建办\n\n2026年10月8日"
    assert labels(f"{story(notice)}\n\n{story('（贺小楼）', head)}")[head] is Label.TITLE


@pytest.mark.parametrize("end", ["2026年11月于柳荫二村", "（2026年11月3日写于东篱）"])
def test_when_and_where_it_was_written_ends_an_essay(end: str) -> None:
    assert labels(f"{story(end)}\n\n{story('（贺小楼）', OTHERS[0])}")[end] is Label.START
