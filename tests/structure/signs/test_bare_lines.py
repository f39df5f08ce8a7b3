"""Short lines between the paragraphs of one story, and lines that are the first half of one."""

from __future__ import annotations

import pytest

from desktop.model import Source
from desktop.structure.labelling.labelled import label_lines
from desktop.structure.labelling.labels import Label
from desktop.structure.lines.page import page_of
from desktop.structure.signs.halves import FEATURES

TITLE = "柳荫里老楼换新颜"
LEAD = "5月18日上午，柳荫里社区最后一栋老楼的脚手架拆除，三百多名居民站在楼下，看着新刷的外墙不肯走。"
FIRST = "柳荫里的楼建于上世纪八十年代，墙皮脱落，管线外露。居民白露说，她最怕下雨，一下雨屋里就要摆三个盆。"
SECOND = (
    "改造开始以后，居民代表每周六上午到工地看一看，看见不对的当场就说。工地的门上挂着一本意见簿，写满了三本。"
)
LAST = "据社区党委书记介绍，改造后的楼由居民自己选出的管家照看，费用怎么花，每个月贴在门口，谁都可以问。"
OTHER = "6月2日晚，云帆青年公寓的书房亮起了灯，五十多名刚毕业的年轻人围坐在一起，读完了同一本小说的第一章。"

HEADS = {
    "phrases set apart by a space": ("居民议事 从抱怨到商量", "邻里共治 从各顾各到一家亲"),
    "numbers in brackets": ("（一）墙里墙外一起修", "（二）楼上楼下同商量"),
    "one mark": ("◆墙要一起修", "◆账要摆在明处大家看"),
}


def labels(*lines: str) -> dict[str, Label]:
    return {line.place.text: line.label for line in label_lines(page_of(Source.of_text("\n\n".join(lines))))}


def test_a_head_of_the_same_cast_is_an_intertitle_even_over_a_day() -> None:
    heads = ("党员带头 从冷清到热闹", "日子翻新 从将就到讲究")
    found = labels(
        TITLE, LEAD, heads[0], FIRST, heads[1], f"入秋以后的一个晚上，广场亮起了灯。{SECOND}", LAST
    )
    assert [found[head] for head in heads] == [Label.INTERTITLE] * 2


@pytest.mark.parametrize("heads", HEADS.values(), ids=HEADS)
def test_heads_of_one_form_are_intertitles(heads: tuple[str, str]) -> None:
    found = labels(TITLE, LEAD, heads[0], FIRST, heads[1], SECOND, LAST)
    assert [found[head] for head in heads] == [Label.INTERTITLE] * 2


HALVES = {
    "over a particle": (
        "接下来白露和几位邻居给大家带来",
        "的表演引得台下笑声不断，连路过的快递员也停下车来看。",
    ),
    "ending in a particle": (
        "影片讲了街坊们叫他“活地图”的",
        "社区民警周大海二十年走街串巷的故事，居民们看得热泪盈眶。",
    ),
    "ending in a measure": ("周大海出生于柳荫里附近的一个", "船工家庭，从小在码头上长大，水性极好。"),
    "a day, then who": (
        "去年9月3日，居民王大力",
        "同志被送到市里的医院救治，社区的志愿者轮流陪护，没有断过一天。",
    ),
    "where, then who": (
        "在新开的书屋里，孩子们围着新买的",
        "绘本听故事，通往书屋的小路已经全部修好，晚上也亮堂。",
    ),
    "somebody begins to speak": (
        "家住六楼的白露说，她和邻居们一直",
        "盼着修这栋楼，盼了快十年，每年春天都有人到居委会打听。",
    ),
    "only a day": ("今年 5 月 18 日，", "柳荫里最后一栋老楼的脚手架终于拆了，居民们站在楼下鼓起了掌。"),
    "then": ("随后，党员骨干给在场的居民示范七步洗", "手法，大家一起学，现场气氛热烈，孩子们也跟着比画。"),
}


@pytest.mark.parametrize("halves", HALVES.values(), ids=HALVES)
def test_a_half_that_the_next_line_goes_on_with_is_no_head(halves: tuple[str, str]) -> None:
    found = labels(TITLE, LEAD, FIRST, *halves, LAST)
    assert [found[half] for half in halves] == [Label.START, Label.CONTINUATION]


def test_three_short_words_of_one_length_are_intertitles_even_over_days() -> None:
    heads = ("重温誓词", "走访慰问", "志愿服务")
    days = [f"6月{day}日上午，{text}" for day, text in ((20, FIRST), (24, SECOND), (28, LAST))]
    parts = [part for pair in zip(heads, days, strict=True) for part in pair]
    found = labels(TITLE, LEAD, *parts)
    assert [found[head] for head in heads] == [Label.INTERTITLE] * 3


def test_titles_of_brief_news_are_no_row_of_words_with_the_captions_near() -> None:
    captions = ("\n\n\n孩子摆上长桌", "\n\n\n老人写下心愿")
    days = [f"6月{day}日上午，{text}" for day, text in ((20, FIRST), (24, SECOND))]
    head = "书院联谊活动"
    day = "8月10日，由柳荫里团工委主办的“一壶茶”联谊活动在白露书院举行，六十多人参加。"
    assert labels(TITLE, captions[0], days[0], captions[1], days[1], head, day)[head] is Label.TITLE


@pytest.mark.parametrize("lawyer", ["东篱律师事务所律师 安若素", "东篱区柳荫街道法律服务站 驻点律师 安若素"])
def test_a_lawyer_named_above_the_advice_is_a_byline(lawyer: str) -> None:
    found = labels(TITLE, LEAD, FIRST, "律师说法：", lawyer, SECOND)
    assert found[lawyer] is Label.BYLINE


def test_a_paragraph_cut_in_a_word_over_a_photographer_is_no_caption() -> None:
    halves = ("戴着红袖章的老邻居在凉亭里给大家量血", "压、看舌苔，遇到拿不准的就记在本子上，带回去问医生。")
    found = labels(TITLE, LEAD, FIRST, halves[0], "通讯员 黎明远 摄", halves[1], LAST)
    assert [found[half] for half in halves] == [Label.START, Label.CONTINUATION]


def test_a_title_may_be_forty_characters_long() -> None:
    title = "“你好，新邻居！”柳荫里街道与云帆青年公寓携手点亮一座城市里年轻人的夜晚书房"
    assert 34 < len(title) <= 40
    assert labels(TITLE, LEAD, LAST, title, OTHER)[title] is Label.TITLE


def test_names_below_as_follows_are_no_bylines() -> None:
    names = ("黎明远", "童心", "梅雪", "康宁")
    found = labels(TITLE, LEAD, "获评“身边好人”的居民名单如下：", "\n".join(names), LAST)
    assert {found[name] for name in names} == {Label.ITEM}


def test_works_below_each_other_are_items() -> None:
    works = ("《老街的味道》", "《和孩子一起种花》", "《邻里之间》")
    found = labels(TITLE, LEAD, "读书会上被借得最多的三本书如下：", *works, LAST)
    assert {found[work] for work in works} == {Label.ITEM}


def test_what_stands_between_title_and_dateline_is_a_caption() -> None:
    sentence = "拆下脚手架的老楼与河边的垂柳相映成趣。"
    found = labels(TITLE, "□记者 陈立", sentence, f"本报讯（记者 陈立）{LEAD}", LAST)
    assert found[sentence] is Label.CAPTION


def test_who_wrote_the_text_is_no_title_though_the_dateline_says_it_again() -> None:
    found = labels(TITLE, LEAD, LAST, "【民生】", "文/周海 图/陈立", f"本报讯（记者 周海 陈立）{FIRST}")
    assert found["文/周海 图/陈立"] is Label.BYLINE


def test_a_line_over_places_that_are_new_is_the_title_of_another_story() -> None:
    title = "银杏妈妈热心助邻里"
    story = "三十八岁的沈阿姨家住银杏里小区，前些年在鹿鸣派出所当过协管员，说起邻里的事头头是道。"
    found = labels(TITLE, LEAD, FIRST, title, story, "如今她又当上了楼组长，早晚各转一圈。")
    assert found[title] is Label.TITLE


def test_a_line_below_a_picture_amid_a_story_names_no_section() -> None:
    found = labels(TITLE, LEAD, FIRST, "\n\n民生实事", SECOND, LAST)
    assert found["民生实事"] is Label.CAPTION


def test_a_byline_on_the_line_of_a_short_title_is_cut_off() -> None:
    found = labels(
        TITLE, LEAD, LAST, "夕阳下的红马甲　记者安娜通讯员刘芳", "他们都已两鬓斑白，走起路来却像一阵风。"
    )
    assert found["夕阳下的红马甲"] is Label.TITLE
    assert found["记者安娜通讯员刘芳"] is Label.BYLINE


def test_a_greeting_is_no_speaker_in_turn() -> None:
    greeting = "各位居民朋友："
    found = labels("停水通知", greeting, f"{SECOND}请提前储水。", "停水时间：5月8日", "社区居民：", LAST)
    assert found[greeting] is not Label.INTERTITLE


def test_a_line_that_says_what_for_opens_a_paragraph() -> None:
    half = "为丰富柳荫里青少年暑期文化"
    lines = (half, "生活，柳荫里社区办起了读书会，每周六晚上开门，从来没有断过一次。")
    rule = next(feature for feature in FEATURES if feature.name == "以目的起笔")
    read = label_lines(page_of(Source.of_text("\n\n".join((TITLE, *lines, LEAD, LAST)))))
    assert [line.place.text for line in read if rule.sign(line.place)] == [half]
    assert read[1].label is Label.START


def test_a_day_that_was_told_already_opens_no_new_story() -> None:
    for day, is_new in (("5月18日", False), ("6月18日", True)):
        page = page_of(Source.of_text("\n\n".join((TITLE, LEAD, "一栋楼等了十年", f"{day}，{FIRST}"))))
        assert page.places[2].is_over_dated is is_new
        assert page.places[2].is_over_lead is is_new


def test_a_few_characters_over_a_title_with_a_comma_are_a_sections() -> None:
    found = labels(FIRST, LAST, "柳荫岁月", "楼道亮了，邻里的话也多了？", f"柳荫岁月里，{OTHER}")
    assert found["柳荫岁月"] is Label.SECTION
