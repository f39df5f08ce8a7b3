"""Lines that belong to no story are furniture, and nothing else is."""

from __future__ import annotations

import pytest

from desktop.model import PassageKind, Source
from desktop.structure import read_structure

FIRST = (
    "东篱街道举办邻里节",
    "5月1日上午,东篱街道在中心广场举办邻里节,居民带来拿手菜,和街坊一起分享。活动持续到傍晚。",
    "居民杨桂芳说,这样的活动让楼上楼下都熟悉起来,她已经连续三年报名参加。",
)
SECOND = (
    "小区里来了新邻居",
    "4月28日,南塘小区的花坛边多了一排书架,第一批图书由居民捐出,谁都可以取走一本。",
    "书架由居委会和志愿者共同看管,每天傍晚整理一次。",
)


def furniture_of(*lines: str) -> list[str]:
    """Return the text of all furniture that a text of these lines has."""
    reading = read_structure(Source.of_text("\n\n".join(lines)))
    amid = (passage for article in reading.articles for passage in article.passages)
    return [passage.text for passage in (*reading.front, *amid) if passage.kind is PassageKind.FURNITURE]


MASTHEADS = {
    "a street paper": (
        "2020年8月12日",
        "本期 8 版 第 42 期",
        "下期出版：9月9日",
        "关注“东篱发布”",
        "金桂雅苑",
        "东篱",
        "社区晨报",
        "DONGLI COMMUNITY NEWS",
        "自 / 在 / 东 / 篱 / 下",
        "东篱街道党工委、办事处联合出版",
    ),
    "one line": ("东篱新风　2020-8-8　星期六　第 12 期　总第 245 期　共 4 版",),
    "a long line": (
        "东篱街道办事处主办　2020年8月8日　内部资料　免费交流",
        "编辑部地址：东篱路12弄3号201室 邮编：200123 电话：021-65550132 投稿邮箱：dongli@example.com",
    ),
    "broken makers": ("2020年8月8日", "东篱街道党工委、办事处", "联合出版"),
    "a plain slogan between": ("社区晨报", "说街坊事拉家常话", "2020年8月8日 星期六"),
    "a paper named after its street": ("第 7 期", "今日东篱", "2020年8月8日"),
    "a street below": ("第 7 期", "2020年8月8日", "东篱街道"),
    "a list of contents": (
        "第 7 期",
        "今日导读",
        "石榴坊里话家常……………2版",
        "老茶馆重新开张……………3版",
        "2020年8月8日",
    ),
    "a street without its office": ("东篱街道主办 仅供内部交流", "2024年春季号"),
    "the first issue": ("东篱街道主办", "东篱·邻里 创刊号"),
    "makers beside all else": ("东篱街道工委、办事处 2017年7月 总第31期 免费赠阅",),
    "a paper in title marks": ("总第101期 2020年8月8日", "《东篱邻里》"),
}


@pytest.mark.parametrize("lines", MASTHEADS.values(), ids=MASTHEADS.keys())
@pytest.mark.parametrize("place", ["top", "middle"])
def test_a_masthead_is_furniture_wherever_it_stands(lines: tuple[str, ...], place: str) -> None:
    text = (*lines, *FIRST, *SECOND) if place == "top" else (*FIRST, *lines, *SECOND)
    assert furniture_of(*text) == list(lines)


STRAY = {
    "a page label": "02版 要闻",
    "a page and its paper": "要闻 3版 东篱周报",
    "a running head": "东篱周报 2020年8月8日 星期六 责任编辑 陆小满",
    "a running head with the page's name": "东篱街坊 2020年8月8日 A2·街事",
    "a page's number and name over the paper's": "2 生活 东篱晚报",
    "a page's number between dots": "· 2 ·",
    "editors": "责任编辑：陆小满　美编：方舟",
    "who took the page's pictures": "本版摄影 方舟",
    "the paper's telephone": "新闻热线：021-65550132",
    "the paper's address": "本报地址：学前街6号　电话：021-65550132",
    "a code to scan": "更多内容请扫描二维码",
    "a code to scan as two phrases": "扫描二维码，查看全文",
    "a marked code to scan": "▲扫码观看视频",
    "an account": "扫一扫 关注“东篱发布”微信公众号",
    "a legal number": "内部资料准印证 沪（K）第0123号 免费交流",
}


@pytest.mark.parametrize("line", STRAY.values(), ids=STRAY.keys())
def test_a_line_of_the_paper_itself_is_furniture_between_stories(line: str) -> None:
    assert furniture_of(*FIRST, line, *SECOND) == [line]


OTHERS = {
    "a spread section": "百 姓 茶 座",
    "a marked section": "■街区新事",
    "a numbered intertitle": "03 慢下来的钟点",
    "a column that ends like a paper": "【平安播报】",
    "what to do with an account": "打开微信搜索“东篱发布”公众号，点击菜单里的“预约”",
    "a title with a number": "社区大讲堂第12期开讲",
    "a title with a quotation": "“我家门口有书架”",
    "a signed date": "东篱街道办事处\n\n2020 年 8 月 8 日",
}


@pytest.mark.parametrize("line", OTHERS.values(), ids=OTHERS.keys())
def test_what_stories_are_made_of_is_no_furniture(line: str) -> None:
    assert furniture_of(*FIRST, line, *SECOND) == []


def test_a_bulletin_tells_its_office_and_day_above_and_who_gets_it_below() -> None:
    head = ("东篱街道简报", "第7期", "东篱街道办事处　2021年5月6日")
    foot = ("报：区委办、区府办", "送：街道班子成员", "发：各社区、各科室")
    assert furniture_of(*head, *FIRST, *SECOND, *foot) == [*head, *foot]


def test_an_office_and_the_day_below_a_notice_are_no_masthead() -> None:
    assert (
        furniture_of(*FIRST, "停水通知", "明天上午停水，请各户备水。", "东篱街道办事处　2021年5月6日") == []
    )


def test_numbers_alone_over_numbered_captions_stand_for_as_many_pictures() -> None:
    captions = ("①书架前的孩子 温小满 摄", "②挑书的老人 温小满 摄", "③傍晚的花坛 温小满 摄")
    article = read_structure(Source.of_text("\n\n".join((*SECOND, "①  ②", "③", *captions)))).articles[0]
    kinds = [str(passage.kind) for passage in article.blocks]
    assert (kinds.count("picture"), kinds.count("caption"), kinds.count("intertitle")) == (3, 3, 0)


@pytest.mark.parametrize("stand_in", ["[图片]", "【图片】", "（此处插图2）", "（配图）"])
def test_words_that_stand_for_a_picture_are_furniture_and_leave_it_its_place(stand_in: str) -> None:
    caption = "居民在书架前挑书。温小满 摄"
    lines = (*FIRST, *SECOND[:2], stand_in, stand_in, caption, SECOND[2])
    assert furniture_of(*lines) == [stand_in] * 2
    second = read_structure(Source.of_text("\n\n".join(lines))).articles[1]
    assert [str(passage.kind) for passage in second.blocks] == [
        "paragraph",
        "picture",
        "picture",
        "caption",
        "paragraph",
    ]


def test_a_page_label_over_the_second_half_of_a_story_is_no_title_of_it() -> None:
    lines = (*FIRST, "（下转第3版）", *SECOND, "第3版 综合", "（上接第1版）", "会上，居民提出，晾衣架太高。")
    assert furniture_of(*lines) == ["第3版 综合"]
