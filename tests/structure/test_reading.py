"""Whole readings, from a text to articles."""

from __future__ import annotations

import pytest

from desktop.model import Article, ArticleKind, Hint, HintKind, Passage, PassageKind, Reading, Source, Span
from desktop.structure import read_structure

ISSUE = """

2021年5月6日

本期 4 版 第 7 期

扫描二维码
关注“东篱发布”

望江苑

社区快报

东篱街道党工委、办事处联合出版

社区扫描

一盏灯 一座城

东篱街道党工委书记连山走访夜间岗位职工

□记者 岑小河

5月1日晚,东篱街道党工委书记连山来到环卫道班,看望正在准备出车的工人,叮嘱大家注意交通安全,并把夜宵送到每个人手里,随后又来到区域供水站,了解夜间值班和管网巡



看望环卫工人

查的情况,对大家的坚守表示感谢。

“夜里路上空,扫得干净。”班长车大勇说。

(下转第2版)

(服务办)

02版 要闻

菜场里开出“共享书架”



5月3日上午,东篱三村菜场门口多了一排书架,买菜的居民可以随手取阅,也可以把家里的闲书放上去,半天时间就换出去四十多本。

>>>相关链接

开放时间:每天8:00至17:00

地点:东篱三村菜场东门

【图片新闻】



5月2日,东篱中学的同学走进敬老院,为老人表演节目,和老人一起包粽子。



5月4日,街道总工会举办健步走,三百名职工沿着滨江步道走完五公里。
"""


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read_structure(Source.of_text(ISSUE))


def kinds(article: Article) -> list[str]:
    return [str(passage.kind) for passage in article.passages]


def texts(article: Article, kind: PassageKind) -> list[str]:
    return [passage.text for passage in article.of_kind(kind)]


def read(text: str, *hints: Hint) -> tuple[Article, ...]:
    return read_structure(Source("甲.txt", text, "", hints=hints)).articles


def passage_reading(articles: tuple[Article, ...], start: str) -> Passage:
    return next(p for article in articles for p in article.passages if p.text.startswith(start))


def test_furniture_stands_in_front(reading: Reading) -> None:
    assert [passage.text for passage in reading.front][-3:] == [
        "望江苑",
        "社区快报",
        "东篱街道党工委、办事处联合出版",
    ]


def test_articles_are_told_apart(reading: Reading) -> None:
    assert [article.kind for article in reading.articles] == [
        ArticleKind.NEWS,
        ArticleKind.NEWS,
        ArticleKind.SIDEBAR,
        ArticleKind.PICTURE_NEWS,
        ArticleKind.PICTURE_NEWS,
    ]


def test_passages_have_their_roles(reading: Reading) -> None:
    assert kinds(reading.articles[0]) == [
        "section",
        "headline",
        "deck",
        "byline",
        "paragraph",
        "picture",
        "caption",
        "paragraph",
        "jump",
        "credit",
        "furniture",
    ]


def test_a_cut_paragraph_is_one_and_shows_its_seam(reading: Reading) -> None:
    lead = reading.articles[0].of_kind(PassageKind.PARAGRAPH)[0]
    assert "管网巡查的情况" in lead.text
    ((offset, seam),) = lead.seams()
    assert lead.text[offset:].startswith("查的情况")
    assert seam.confidence > 0.9
    assert "上半句未完" in seam.evidence


def test_marks_are_restored_and_credits_keep_their_parentheses(reading: Reading) -> None:
    assert texts(reading.articles[0], PassageKind.CREDIT) == ["（服务办）"]


def test_a_section_covers_articles_until_the_next_page(reading: Reading) -> None:
    assert [article.inherits_section for article in reading.articles] == [False, False, False, False, True]


def test_a_section_of_pictures_ends_at_a_story_with_a_title() -> None:
    pictures = "【图片新闻】\n\n\n\n2月24日，柳荫里社区志愿者来到滨河步道捡拾垃圾，劝导不文明行为。"
    story = "“小药箱”里有大爱\n\n每天早上七点半，白露都会准时打开居委会的门，第一件事就是检查药箱。"
    reading = read_structure(Source.of_text(f"{pictures}\n\n{story}"))
    assert [article.kind for article in reading.articles] == [ArticleKind.PICTURE_NEWS, ArticleKind.NEWS]
    assert not reading.articles[1].inherits_section


def test_a_sidebar_belongs_to_the_article_above(reading: Reading) -> None:
    sidebar = reading.articles[2]
    assert sidebar.parent == reading.articles[1].id
    assert kinds(sidebar)[0] == "headline"
    assert set(kinds(sidebar)[1:]) <= {"list_item", "paragraph"}


def test_a_picture_story_has_no_title(reading: Reading) -> None:
    assert [kinds(article) for article in reading.articles[3:]] == [
        ["section", "picture", "paragraph"],
        ["picture", "paragraph"],
    ]


def test_ids_count_through_the_reading(reading: Reading) -> None:
    passages = [*reading.front, *(p for article in reading.articles for p in article.passages)]
    assert [passage.id for passage in passages] == [str(number) for number in range(len(passages))]
    assert [article.id for article in reading.articles] == ["a0", "a1", "a2", "a3", "a4"]


def test_a_blank_text_gives_an_empty_reading() -> None:
    assert read_structure(Source.of_text("\n \n")) == Reading("structure 1")


def test_rows_with_tabs_are_a_table() -> None:
    table = passage_reading(
        read("门诊安排\n\n以下是本月安排。\n\n科室\t时间\n\n内科\t周一\n\n外科\t周二"), "科室"
    )
    assert table.kind is PassageKind.TABLE
    assert table.rows == (("科室", "时间"), ("内科", "周一"), ("外科", "周二"))


def test_latin_words_keep_their_space_over_a_seam() -> None:
    text = "邻里英语角开张\n\n5月3日,居民用英语朗读诗歌,题目是The Road\n\nNot Taken,大家读得很认真。"
    assert "The Road Not Taken" in passage_reading(read(text), "5月3日").text


def test_spread_words_are_drawn_together() -> None:
    front = read_structure(Source.of_text("社　　区　　快　　报\n\n2021年5月6日")).front
    assert [passage.text for passage in front] == ["社　区　快　报", "2021年5月6日"]


HINTS = {
    "a heading": (HintKind.HEADING, "东篱的春天"),
    "furniture": (HintKind.FURNITURE, "东篱的春天"),
    "a list item": (HintKind.LIST_ITEM, "到窗口领取材料，当场填写。"),
}
HINTED = {
    HintKind.HEADING: PassageKind.HEADLINE,
    HintKind.FURNITURE: PassageKind.FURNITURE,
    HintKind.LIST_ITEM: PassageKind.LIST_ITEM,
}


@pytest.mark.parametrize(("kind", "line"), HINTS.values(), ids=HINTS.keys())
def test_what_the_file_says_counts(kind: HintKind, line: str) -> None:
    before = "5月3日,居民来到窗口办事,工作人员耐心解答。\n\n"
    text = f"窗口搬家了\n\n{before}{line}\n\n{before}"
    start = text.index(line)
    articles = read(text, Hint(Span(start, start + len(line)), kind, 1))
    assert passage_reading(articles, line).kind is HINTED[kind]


SIGNED = ("三号楼 老秦", "——菜场管理员秦越", "街道平安办 秦越 阮明", "退休教师 秦越")


@pytest.mark.parametrize("line", SIGNED)
def test_a_line_at_the_right_below_a_story_signs_it(line: str) -> None:
    story = "新秤摆好了\n\n昨天早上,菜场的管理员把新秤一台台摆好,请大家来看。"
    text = f"{story}\n\n{line}\n\n路灯修好了\n\n昨天晚上,街口的路灯亮了起来。"
    start = text.index(line)
    articles = read(text, Hint(Span(start, start + len(line)), HintKind.RIGHT))
    assert [article.headline.text for article in articles if article.headline] == ["新秤摆好了", "路灯修好了"]
    assert passage_reading(articles, line).kind in {PassageKind.BYLINE, PassageKind.CREDIT}


def test_a_paragraph_at_the_right_stays_one() -> None:
    line = "老秦说，新秤准得很。"
    text = f"新秤摆好了\n\n昨天早上，菜场的管理员把新秤一台台摆好。\n\n{line}"
    articles = read(text, Hint(Span(len(text) - len(line), len(text)), HintKind.RIGHT))
    assert passage_reading(articles, line).kind is PassageKind.PARAGRAPH


def test_a_picture_hint_is_a_picture_slot() -> None:
    text = "窗口搬家了\n\n5月3日,居民来到新窗口办事。\n\n新窗口外景\n\n窗口设在一楼。"
    articles = read(text, Hint(Span(text.index("新窗口外"), text.index("新窗口外")), HintKind.PICTURE))
    assert kinds(articles[0]) == ["headline", "paragraph", "picture", "caption", "paragraph"]


def test_a_wrapped_text_reads_like_an_unwrapped_one() -> None:
    paragraph = "5月3日上午,居民代表来到新建成的邻里中心,参观食堂、书房和健身室,并就收费标准提出建议。"
    plain = "邻里中心建成了\n\n" + "\n\n".join([paragraph] * 4)
    broken = "\n".join(paragraph[at : at + 20] for at in range(0, len(paragraph), 20))
    wrapped = "邻里中心建成了\n\n" + "\n\n".join([broken] * 4)
    assert [p.text for p in read(wrapped)[0].passages] == [p.text for p in read(plain)[0].passages]
