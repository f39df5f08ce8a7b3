"""Single lines between two stories, by what gives them away."""

from __future__ import annotations

import pytest

from desktop.model import Source
from desktop.structure.labelling.labelled import label_lines
from desktop.structure.labelling.labels import Label
from desktop.structure.lines.page import page_of

ABOVE = """窗口服务搬到家门口

5月3日上午,居民来到新窗口办事,工作人员耐心解答。新窗口设在一楼大厅,方便老人。

“现在方便多了。”居民车大勇说。"""
BELOW = """社区食堂今天开张

5月4日,东篱社区食堂开张,首日接待居民三百余人。"""

LINES = {
    Label.BYLINE: [
        "□记者 陈立 周敏",
        "本报记者陈立 通讯员周敏",
        "陈立 文/摄",
        "文/陈立 图/周敏",
        "图文：陈立",
        "记者 | 陈立",
        "□ 陈 立",
        "首席记者 陈立 摄影 周敏",
        "通讯员 欧阳小禾 报道",
    ],
    Label.CREDIT: [
        "(自治办)",
        "（社区自治办 王敏）",
        "(来源:《东篱报》)",
        "来源：东篱发布",
        "（通讯员 陈立）",
        "(社区服务办 供稿)",
        "供稿：自治办",
        "(街道综合行政执法队)",
        "（摘自《健康报》）",
    ],
    Label.JUMP: ["(下转第2版)", "下转第3版", "▶下转第二版", "（上接A1版）", "下转2、3版"],
    Label.FURNITURE: [
        "02版 要闻",
        "A3",
        "第四版 副刊",
        "要闻 02",
        "责任编辑 陈立",
        "责编：陈立 美编：周敏",
        "2021年5月6日 第3版 社区",
        "社区晨报 2021年5月6日 第3版",
        "— 3 —",
        "准印证号：K-0456 内部资料 免费交流",
        "自 / 在 / 东 / 篱 / 下",
        "扫码关注我们",
        "今日8版 总第356期",
    ],
    Label.SECTION: [
        "社区扫描",
        "【社区扫描】",
        "要闻",
        "·社区故事·",
        "街镇动态",
        "简 讯",
        "银发课堂",
        "■身边榜样",
        "镜头里的东篱",
    ],
    Label.SIDEBAR: [">>>延伸阅读", "【相关链接】", "链接", "相关链接 >>>", "◆温馨提示", "延伸阅读：桥的来历"],
    Label.CAPTION: [
        "居民（左）在新窗口咨询",
        "老人围着窗口等候（左为当日值班人 陈立明）",
        "图为新窗口外景",
        "居民在新窗口办事 陈立 摄",
        "荷花开了（摄影） 陈立",
        "秋山图（国画）　作者：周敏",
        "居民在新窗口办事 陈 立摄（人民图库）",
        "窗口改造前（上）与改造后（下）",
        "居民在新窗口办事 东篱街道供图",
        "5月4日，陈立明在窗口等候。　图/东篱晚报记者　周敏",
        "5月4日，新窗口的大厅。居民有事，就来这里商量。东篱晚报记者 周敏摄",
    ],
    Label.ITEM: ["●开放时间：每天9时至17时", "●参观请在三天前预约，每批二十人。"],
}
CASES = [(line, label) for label, lines in LINES.items() for line in lines]


@pytest.mark.parametrize(("line", "label"), CASES, ids=[line for line, _ in CASES])
def test_a_line_is_known_by_its_signs(line: str, label: Label) -> None:
    read = label_lines(page_of(Source.of_text(f"{ABOVE}\n\n{line}\n\n{BELOW}")))
    assert read[3].label is label


def test_names_that_the_story_opens_with_again_are_a_byline() -> None:
    text = f"{ABOVE}\n\n社区食堂今天开张\n\n来喜 四海\n\n本报讯（记者 来喜 四海）5月4日，东篱社区食堂开张。"
    assert label_lines(page_of(Source.of_text(text)))[4].label is Label.BYLINE


@pytest.mark.parametrize("photographer", ["陈立 摄", "陈 立摄（人民图库）", "新华社发（陈立 摄）"])
def test_a_sentence_over_its_photographer_is_a_caption(photographer: str) -> None:
    text = f"{ABOVE}\n\n5月4日，居民在东篱社区食堂里挑选菜品。\n\n{photographer}\n\n{BELOW}"
    read = label_lines(page_of(Source.of_text(text)))
    assert [line.label for line in read[3:5]] == [Label.CAPTION, Label.CAPTION]


PICTURED = "5月4日，居民在东篱社区食堂里挑选菜品，掌勺的师傅把刚出锅的青菜端上来，老人孩子坐了满满一堂。"


@pytest.mark.parametrize(
    ("told", "label"), [(PICTURED, Label.BYLINE), ("居民在食堂里挑选菜品。", Label.CAPTION)]
)
def test_the_reporter_who_took_the_picture_signs_the_story_above(told: str, label: Label) -> None:
    read = label_lines(page_of(Source.of_text(f"{ABOVE}\n\n{told}\n\n本报记者　陈立明　摄\n\n{BELOW}")))
    assert read[4].label is label


def test_a_line_left_open_below_the_picture_that_cuts_a_sentence_is_its_caption() -> None:
    half = "院子里的台阶高高低低，老人上下都要扶着墙，怎么改才稳当？邻居们商量了三回，画成一份"
    caption = "踏步的边是平的，落了雨容易滑，改建后要嵌一道铜条"
    rest = "人人都看得懂、记得住的图，贴在门口，谁都可以在上面添一笔。"
    read = label_lines(page_of(Source.of_text(f"{ABOVE}\n\n{half}\n\n\n\n{caption}\n\n{rest}\n\n{BELOW}")))
    assert [line.label for line in read[4:6]] == [Label.CAPTION_INSIDE, Label.CONTINUATION]


@pytest.mark.parametrize("text", ["社区故事", "老问题有了新办法", "文明之窗", "记者走基层", "陈立，你好"])
def test_a_line_of_other_words_is_no_byline(text: str) -> None:
    read = label_lines(page_of(Source.of_text(f"{ABOVE}\n\n{text}\n\n{BELOW}")))
    assert read[3].label is not Label.BYLINE


def test_dated_rows_are_items_each() -> None:
    rows = ["2013年4月 关停沿河作坊41家", "2015年9月 建成污水处理厂", "2022年12月 断面水质达到Ⅱ类"]
    text = "\n\n".join((ABOVE, "■时间轴", *rows, BELOW))
    read = {line.place.text: line.label for line in label_lines(page_of(Source.of_text(text)))}
    assert [read[row] for row in rows] == [Label.ITEM] * 3


def test_figures_and_what_they_count_are_the_lettering_of_a_picture() -> None:
    rows = ["12部", "加装电梯", "3处", "口袋公园", "260个", "新增停车位"]
    text = "\n\n".join((ABOVE, "\n\n" + rows[0], *rows[1:], BELOW))
    read = {line.place.text: line.label for line in label_lines(page_of(Source.of_text(text)))}
    assert {read[row] for row in rows} == {Label.CAPTION}


def test_who_speaks_in_turn_stands_over_what_is_said() -> None:
    speakers = ["居民陈立：", "金桂新村业主周敏：", "物业经理孙大勇："]
    said = "我盼着把下水道修好，每到雨天，一楼就积水，老人出门不方便。停车的事也请大家想想办法。"
    text = "\n\n".join((ABOVE, *(line for speaker in speakers for line in (speaker, said))))
    read = {line.place.text: line.label for line in label_lines(page_of(Source.of_text(text)))}
    assert {read[speaker] for speaker in speakers} == {Label.INTERTITLE}


def test_an_item_of_a_list_without_full_stops_is_whole() -> None:
    rows = ["头一班：清早七点，从北门开往集市", "第二班：中午一点，从集市开回北门"]
    text = "\n\n".join((ABOVE, *rows, "“小灶台” 大学问", BELOW.split("\n\n")[1]))
    read = {line.place.text: line.label for line in label_lines(page_of(Source.of_text(text)))}
    assert read["“小灶台” 大学问"] is not Label.CONTINUATION
