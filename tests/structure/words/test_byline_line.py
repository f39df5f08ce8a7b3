"""Lines that name their authors, and lines that merely look like it."""

from __future__ import annotations

import pytest

from desktop.model import Source
from desktop.structure.labelling.labelled import label_lines
from desktop.structure.labelling.labels import Label
from desktop.structure.lines.page import page_of
from desktop.structure.words.byline_line import byline_likeness

SURE = [
    "□记者 陈立 周敏",
    "□陈立",
    "□ 陈 立",
    "■记者 陈立",
    "◎文/陈立 图/周敏",
    "柳州融媒记者 陈立",
    "□春汛记者 陈立",
    "口陈立明",
    "本报记者 陈立 通讯员 周敏",
    "记者陈立通讯员周敏沈安",
    "□本报记者陈立本报通讯员周敏",
    "记者/陈立明",
    "记者|陈立",
    "记者：陈立",
    "通讯员：陈立",
    "作者：陈立",
    "撰稿：陈立",
    "报送：陈立（东篱镇）",
    "陈立 文/图",
    "陈立 文/摄",
    "文/陈立 图/周敏",
    "文｜陈立",
    "■文并摄/东篱晚报实习记者陈立",
    "陈立 摄影报道",
    "记者 陈立 报道",
    "见习记者陈雨晴广州报道",
    "东篱社区报记者陈立",
    "东篱日报客户端 通讯员陈立",
    "（记者 陈立、周敏）",
    "（通讯员 陈立）",
    "记者 陈立 图片由东篱街道提供",
    "首席记者 陈立 摄影 周敏",
    "通讯员 欧阳小禾",
    "通讯员 阿依努尔·艾力",
    "记者陈立，通讯员周敏",
    "【本报记者 陈立】",
    "□ 东篱社区 陈立明",
    "【记者 陈立 通讯员 周敏】",
    "文\\图 陈立",
    "[通讯员 陈立 周敏]",
    "通讯员陈立 周敏/文 受访者供图",
    "□冬青",
    "记者 童心",
]
LIKELY = [
    "陈立 周敏",
    "陈立明",
    "陈立",
    "东篱里居民 陈立",
    "陈立（东篱居民区）",
    "东篱街道融媒体中心 陈立",
    "陈立明的女儿",
    "记者 手记",
]
UNLIKELY = ["路灯", "常乐", "记者手记", "记者走基层", "本报通讯员报道", "陈立 摄", "（本报通讯员 陈立 摄）"]
NEVER = [
    "组织奖",
    "（全场笑）",
    "（陈立）",
    "社区故事",
    "文明之窗",
    "图片新闻",
    "口腔健康",
    "平安 和谐",
    "◎文体活动",
    "■黄金时间",
    "■强阵地",
    "●开放时间",
    "童心向党",
    "高山流水",
    "责任编辑 陈立",
    "责编：陈立 美编：周敏",
    "供稿：陈立",
    "东篱里居委会 供稿",
    "陈立，你好",
    "东篱里家庭 陈立明家庭",
    "万里云部署 □记者 陈立",
    "本报讯（记者 陈立）",
    "时间：上午",
    "",
]
CASES = [
    *((text, 1.0, 1.0) for text in SURE),
    *((text, 0.2, 0.9) for text in LIKELY),
    *((text, 0.01, 0.45) for text in UNLIKELY),
    *((text, 0.0, 0.0) for text in NEVER),
]


@pytest.mark.parametrize(("text", "least", "most"), CASES, ids=[text or "nothing" for text, *_ in CASES])
def test_a_line_is_as_likely_a_byline_as_its_words_say(text: str, least: float, most: float) -> None:
    assert least <= byline_likeness(text) <= most


def test_the_more_is_understood_the_likelier() -> None:
    lines = ["路灯", "陈立", "陈立明", "陈立明 周敏", "陈立明 周敏 文/图"]
    likeness = [byline_likeness(line) for line in lines]
    assert likeness == sorted(likeness)
    assert len(set(likeness)) == len(lines)


TITLE = "柳荫里添了新书屋"
STORY = "3月4日，柳荫里的书屋开门了，居民们纷纷前来借书，孩子们更是高兴得不得了。"
NEXT = "老楼装上新电梯\n\n3月5日，3号楼的电梯通了，老人们下楼不再难，街坊们都来道喜。"
TOPS = [
    "陈立明",
    "荀立 周敏",
    "东篱里居民 陈立",
    "陈立（东篱居民区）",
    "东篱区老科协 陈立",
    "记者 童心",
    "记者陈立通讯员周敏",
    "（记者 陈立、周敏）",
]
ENDS = ["陈立明", "陈立 周敏", "□记者 陈立", "陈立 文/图", "东篱社区报记者陈立\n\n实习生周敏摄影报道"]


def labels_of(text: str, lines: str) -> set[Label]:
    wanted = lines.split("\n\n")
    read = label_lines(page_of(Source.of_text(text)))
    return {line.label for line in read if line.place.text in wanted}


@pytest.mark.parametrize("byline", TOPS)
def test_authors_stand_under_the_title(byline: str) -> None:
    text = f"{TITLE}\n\n{byline}\n\n{STORY}\n\n{STORY}\n\n{NEXT}"
    assert labels_of(text, byline) == {Label.BYLINE}


@pytest.mark.parametrize("title", ["那年，那月，我们院……", "谁来当这个家？"])
def test_a_title_over_its_author_may_end_as_sentences_do(title: str) -> None:
    assert labels_of(f"{NEXT}\n\n{title}\n\n陈立明\n\n{STORY}\n\n{STORY}", "陈立明") == {Label.BYLINE}


@pytest.mark.parametrize("byline", ENDS)
def test_authors_stand_at_the_end(byline: str) -> None:
    text = f"{TITLE}\n\n{STORY}\n\n{STORY}\n\n{byline}\n\n{NEXT}"
    assert labels_of(text, byline) == {Label.BYLINE}


@pytest.mark.parametrize("bracket", ["（记者 陈立、周敏）", "（陈立、周敏）", "（东篱里居委会）"])
def test_a_bracket_at_the_end_is_a_credit(bracket: str) -> None:
    text = f"{TITLE}\n\n{STORY}\n\n{STORY}\n\n{bracket}\n\n{NEXT}"
    assert labels_of(text, bracket) == {Label.CREDIT}


def test_the_names_of_a_list_are_no_authors() -> None:
    winners = "东溪村 查秀娥\n\n西溪村 陈立明\n\n南溪村 周敏"
    text = f"最美庭院名单\n\n{STORY}\n\n一等奖\n\n{winners}\n\n{NEXT}"
    assert Label.BYLINE not in labels_of(text, winners)
