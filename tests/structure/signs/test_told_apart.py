"""Lines that look alike and are told apart by what stands around them: each by its own rule."""

from __future__ import annotations

import pytest

from desktop.model import Source
from desktop.structure.labelling.labelled import Labelled, label_lines
from desktop.structure.labelling.labels import Label
from desktop.structure.lines.page import page_of

HEAD = "社区食堂换了新灶台"
LEAD = "5月4日，东篱社区食堂开张，首日接待居民三百余人。掌勺的师傅说，菜单每周换一次。"
STORY = "掌勺的师傅在街口做了二十年早点，如今搬进了食堂。他说，老街坊来得早，灯也就亮得早。"
MORE = "灶台是街道出钱换的，烟道也重新砌过，油烟不再往楼上飘，楼上的住户也就不再关窗。"
NEXT = "青石板路铺到渡口"
PICTURE = "\n"

# Rule, lines from above, which of them it is about, and what that one is.
CASES = {
    "a line between what one and the same person says": (
        "谈话中间的短行",
        (
            HEAD,
            LEAD,
            "记者：灶台够用吗？",
            f"温小满：{STORY}",
            "火候慢慢调",
            "记者：夜里开不开？",
            f"温小满：{MORE}",
        ),
        4,
        Label.INTERTITLE,
    ),
    "a question about what was told": (
        "以代词起笔的问句",
        (HEAD, LEAD, STORY, "他们是怎么商量的？", "（一）先问灶台边的人", MORE),
        3,
        Label.START,
    ),
    "a picture of what happened that day": (
        "图位之下压着当日",
        (HEAD, PICTURE, "5月4日，在食堂门口，居民在排队打饭。", f"当日，{STORY}"),
        2,
        Label.CAPTION,
    ),
    "who took the pictures below who wrote": (
        "文之下的图",
        (HEAD, LEAD, STORY, "◎文/东篱融媒记者 陈立", "◎图/柳州融媒记者 周敏", NEXT, f"近日，{MORE}"),
        4,
        Label.BYLINE,
    ),
    "a name where the paper signs with names alone": (
        "篇篇署名在题下",
        (
            HEAD,
            "陈立明",
            LEAD,
            NEXT,
            "周敏、温小满",
            LEAD,
            "渡口的灯亮到深夜",
            "杨桂芳",
            LEAD,
            "老槐树下听评书",
            "盛夏",
            LEAD,
        ),
        10,
        Label.BYLINE,
    ),
    "the one short line over a dateline, below a picture": (
        "本报讯上唯一的短行",
        (HEAD, LEAD, STORY, PICTURE, NEXT, f"东篱新闻网讯 {MORE}"),
        4,
        Label.TITLE,
    ),
    "a half with two commas": (
        "不止一个逗号",
        (HEAD, LEAD, "在东篱社区，掌勺师傅一早就来看新砌的灶台，顺手擦", "了锅盖，又把案板刷了两遍。" + MORE),
        2,
        Label.START,
    ),
    "villages one after the other": (
        "成组的地名",
        (HEAD, LEAD, "荷塘村", STORY, "石磨村", MORE),
        2,
        Label.INTERTITLE,
    ),
    "where one may look it up": (
        "去哪里办",
        (HEAD, LEAD, STORY, "菜单可在“东篱食堂”小程序首页按周查询", NEXT, LEAD),
        3,
        Label.START,
    ),
    "a question amid a line below a picture": (
        "句中有问句",
        (HEAD, LEAD, STORY, PICTURE, "凭什么？凭一口热锅，一张笑脸。", MORE),
        4,
        Label.START,
    ),
    "a title below who took the pictures of the story above": (
        "接在摄影者之下",
        (HEAD, PICTURE, LEAD, "本报记者 陈立 摄", "渡口添路灯 夜归人安心", f"掌灯的老人说，{MORE}"),
        4,
        Label.TITLE,
    ),
    "what announces a list": (
        "引出下文的冒号",
        (HEAD, LEAD, STORY, "本月掌勺安排：", "周一 陈立明", "周二 周敏", "周三 温小满"),
        3,
        Label.START,
    ),
    "the first short line below an editor's note": (
        "编者按之下",
        (HEAD, "□记者 陈立", f"编者按：{STORY}", "背景", MORE, LEAD),
        3,
        Label.INTERTITLE,
    ),
    "a head between a caption and the story": (
        "图说与正文之间",
        (HEAD, LEAD, PICTURE, "居民试用新灶台", "楼上住户起先反对", STORY, MORE),
        4,
        Label.INTERTITLE,
    ),
    "a paragraph and then time and place": (
        "压着时间地点",
        (
            HEAD,
            LEAD,
            STORY,
            "磨刀修伞可到家门口",
            MORE,
            "时间：每周六下午",
            "地点：东篱食堂门前",
            "电话：65550132",
        ),
        3,
        Label.TITLE,
    ),
    "who drew the picture behind what it shows": (
        "摄影署名",
        (HEAD, LEAD, STORY, PICTURE, "居民排队打饭　图/陈立", MORE),
        4,
        Label.CAPTION,
    ),
    "a head over what goes on with the story": (
        "下文接着说",
        (HEAD, LEAD, STORY, "“一人一勺”的“灶边规矩”", f"另一边，在窗台下的长凳上，{MORE}"),
        3,
        Label.INTERTITLE,
    ),
    "a head over the afternoon of the day told above": (
        "下文接着说",
        (HEAD, LEAD, STORY, "一碗热汤 人人有份", f"下午，柳荫里的老街坊也来了。{MORE}"),
        3,
        Label.INTERTITLE,
    ),
    "a head over somebody named above": (
        "下文接着说",
        (HEAD, LEAD, f"陈立明是食堂的掌勺。{STORY}", "四点生火 五点开门", f"陈立明对记者说：“{MORE}”", LEAD),
        3,
        Label.INTERTITLE,
    ),
    "two phrases over what somebody says": (
        "成组的词组压着引语",
        (
            HEAD,
            LEAD,
            "灶台难生火 师傅来帮忙",
            f"“灶台就在楼下，端着碗就能走过去。”陈立说，{STORY}",
            "夜里没有灯 街坊送一盏",
            f"“有了灯，下夜班的人也能吃上热饭。”周敏说，{MORE}",
        ),
        2,
        Label.INTERTITLE,
    ),
    "a glimpse below a picture amid a story": (
        "照片与正文之间的掠影",
        (HEAD, LEAD, PICTURE, "活动掠影", STORY, MORE),
        3,
        Label.CAPTION,
    ),
    "who gave a picture right over the lead": (
        "括号里的供图",
        (HEAD, LEAD, STORY, NEXT, PICTURE, "开张那天热闹极了（柳荫街道供图）", f"为了方便老人，{MORE}"),
        5,
        Label.CAPTION,
    ),
    "who took a picture right over the lead": (
        "摄影署名",
        (HEAD, LEAD, STORY, NEXT, "开张掠影　陈立/摄", f"为了方便老人，{MORE}"),
        4,
        Label.CAPTION,
    ),
    "what is counted in the next row of a title": (
        "题的上半截没有完",
        (HEAD, LEAD, "（食安办）", "新灶台添了三千", "老街坊添笑声", LEAD),
        4,
        Label.TITLE_ROW,
    ),
    "words of any kind between the halves of a sentence": (
        "半句与半句之间",
        (
            HEAD,
            LEAD,
            "烟道重新砌过，油烟不再往楼上飘，楼上的住户不再关窗，掌勺的师傅和食",
            "旧搪瓷缸与新蒸笼",
            "堂的志愿者商量，天冷以后把早饭送上门，先从腿脚不便的老人开始。",
        ),
        3,
        Label.CAPTION_INSIDE,
    ),
    "a page's name and number between the halves of a sentence": (
        "版面标记",
        (
            HEAD,
            LEAD,
            "烟道重新砌过，油烟不再往楼上飘，楼上的住户不再关窗，掌勺的师傅和食",
            "灶边 02",
            "堂的志愿者商量，天冷以后把早饭送上门，先从腿脚不便的老人开始。",
        ),
        3,
        Label.FURNITURE_INSIDE,
    ),
    "the last words above who took the picture between them and the rest": (
        "半句与半句之间",
        (
            HEAD,
            LEAD,
            "灶台是街道出钱换的，烟道也重新砌过，油烟不再往楼上飘，楼上的住户说，往后炒菜的时",
            "本报记者 陈立 摄",
            "候也不用再关窗了，阳台上还能晒被子。",
        ),
        3,
        Label.CAPTION_INSIDE,
    ),
    "a line below a picture amid one story": (
        "照片与接着说的正文之间",
        (HEAD, LEAD, STORY, PICTURE, "掌勺的师傅教大家揉面", f"掌勺的师傅还说，{MORE}"),
        4,
        Label.CAPTION,
    ),
    "a line below a picture between byline and story": (
        "署名、照片与正文之间",
        (HEAD, LEAD, STORY, NEXT, "□记者 陈立 周敏", PICTURE, "渡口边新铺的石板路", f"5月6日，{MORE}"),
        5,
        Label.CAPTION,
    ),
    "what is dealt with below": (
        "以冒号收尾的短行",
        (HEAD, LEAD, STORY, "这一次商量分成三步走：", f"第一步：{MORE}", f"第二步：{STORY}"),
        3,
        Label.START,
    ),
    "a sentence behind which its photographer is named": (
        "句末有摄影署名",
        (HEAD, LEAD, PICTURE, "食堂门口的长队。摄影：陈立明", STORY, MORE),
        2,
        Label.CAPTION,
    ),
    "one of several names in brackets with what there is to say": (
        "成串的括号名称",
        (HEAD, LEAD, "【用餐时间】每天11时至13时", "【用餐地点】东篱里三号一楼", "【怎样报名】到门口登记"),
        3,
        Label.ITEM,
    ),
    "a section set wide before its title": (
        "字字隔开",
        (HEAD, LEAD, STORY, f"烟 火 人 家　{NEXT}", LEAD),
        3,
        Label.SECTION,
    ),
}


def read(*lines: str) -> list[Labelled]:
    return label_lines(page_of(Source.of_text("\n\n".join(lines))))


@pytest.mark.parametrize(("rule", "lines", "number", "label"), CASES.values(), ids=CASES.keys())
def test_a_line_is_told_by_its_rule(rule: str, lines: tuple[str, ...], number: int, label: Label) -> None:
    number -= lines[:number].count(PICTURE)
    line = read(*lines)[number]
    assert rule in {feature.name for feature, _ in line.seen}
    assert line.label is label


def test_a_question_divides_no_talk() -> None:
    asked = ("记者：灶台够用吗？", f"温小满：{STORY}", "记者：夜里开不开？", f"温小满：{MORE}")
    assert {line.label for line in read(HEAD, LEAD, *asked)[2:]} == {Label.START}


def test_a_paragraph_that_breaks_off_behind_its_first_sentence_goes_on() -> None:
    found = read(HEAD, LEAD, "灶台新砌好了。掌勺师傅一早", "两手空空地来试火，街坊也跟着来看。" + MORE)
    assert [line.label for line in found[2:]] == [Label.START, Label.CONTINUATION]


def test_what_somebody_says_is_no_title() -> None:
    said = "杨桂芳把饭盒盖好，笑着对师傅说：“明天还给我留一勺！”"
    assert read(HEAD, LEAD, STORY, said, NEXT, f"近日，{MORE}")[3].label is Label.START


def test_what_stands_above_a_credit_is_another_story() -> None:
    found = read(HEAD, LEAD, STORY, "（食安办）", HEAD, MORE)
    above = {feature.name: strength for feature, strength in found[4].seen}.get("与上文同词", 0.0)
    assert above == 0.0


def test_what_can_be_done_somewhere_is_nobody_doing_it() -> None:
    doing = {
        line.place.text: {feature.name for feature, _ in line.seen}
        for line in read("居民正在打饭", "饭卡可在门口办")
    }
    assert ["人在做事" in seen for seen in doing.values()] == [True, False]


def test_a_caption_over_two_rows_amid_a_sentence_is_one() -> None:
    half = "烟道重新砌过，油烟不再往楼上飘，楼上的住户不再关窗，往后炒菜的时"
    rows = ("志愿者把早饭送到居", "民家里（陈立 摄）")
    found = read(HEAD, LEAD, half, *rows, "候也不用再关窗了，阳台上还能晒被子。")
    assert [line.label for line in found[3:5]] == [Label.CAPTION_INSIDE] * 2
    assert [line.joint is not None for line in found[3:5]] == [False, True]


def test_a_byline_over_two_rows_is_one() -> None:
    text = "　　" + STORY + MORE
    rows = [text[at : at + 20] for at in range(0, len(text), 20)]
    byline = ("□记者 陈立 见习记者 周敏 温小满 通", "讯员 安若素")
    page = page_of(Source.of_text("\n".join((HEAD, *rows, NEXT, *byline, *rows, *rows))))
    found = {line.place.text: line.label for line in label_lines(page)}
    assert [found[row] for row in byline] == [Label.BYLINE, Label.CONTINUATION]


def test_rows_that_make_a_paragraph_longer_than_a_caption_are_seen_as_such() -> None:
    text = "　　" + STORY + MORE
    rows = [text[at : at + 20] for at in range(0, len(text), 20)]
    short = ["老灶台旁边排队打饭的街坊们一早就来了好", "几位都是常客"]
    found = label_lines(page_of(Source.of_text("\n".join((*rows, *rows, *short, *rows)))))
    seen = [{feature.name: strength for feature, strength in line.seen} for line in found]
    strengths = [each.get("折行成一大段", 0.0) for each in seen]
    assert strengths[0] == 1.0 > strengths[2 * len(rows)] == 0.0


def test_a_closing_mark_alone_in_its_row_goes_on_with_the_row_above() -> None:
    assert read(HEAD, LEAD, f'温小满说："{STORY}', '"', NEXT)[3].label is Label.CONTINUATION


def test_a_row_without_an_indent_opens_no_paragraph() -> None:
    said = f"“端着碗就能走过去！”这话她说过三遍。{STORY}"
    rows = [f"　　{MORE}"[start : start + 24] for start in range(0, len(MORE) + 2, 24)]
    text = "\n".join(
        [*rows * 3, "　　灶台砌在楼下以后，六楼的住户就不再自己做饭了。", said[:24], said[24:48], *rows]
    )
    found = {line.place.text: line.label for line in label_lines(page_of(Source.of_text(text)))}
    assert found[said[:24]] is Label.CONTINUATION


def test_an_indent_opens_a_paragraph_where_lines_are_whole() -> None:
    told = [f"　　{line}" for line in (LEAD, STORY, MORE)]
    dated = "　　2024年11月，住在东巷的罗先生翻修屋顶，雨水落进邻居苗女士的天井，两家为此半个月不说话。"
    lines = (HEAD, *told, "屋檐滴水起争执", "坐到一张桌上和", dated, *told)
    assert read(*lines)[6].label is Label.START
    assert read(*(line.strip() for line in lines))[6].label is Label.CONTINUATION


def test_a_slogan_of_two_surnames_is_no_byline() -> None:
    slogan = "扬正气 敬先贤"
    lead = f"5月4日，东篱街道举行以“扬正气，敬先贤”为主题的活动。{STORY}"
    found = read("东篱街道党工委、办事处联合出版", slogan, "东篱街道举行清明活动", lead, MORE)
    assert found[1].label is Label.TITLE


def test_a_row_that_shows_in_words_goes_on_with_its_paragraph() -> None:
    rows = [f"　　{MORE}"[start : start + 24] for start in range(0, len(MORE) + 2, 24)]
    shown = (
        "　　5月4日，东篱社区食堂开张了，首日来了三百人。",
        "图为开张当天，掌勺的师傅正在给街坊们盛饭打汤，灶",
        "火正旺，锅里还炖着一锅萝卜排骨。",
    )
    found = label_lines(page_of(Source.of_text("\n".join((*rows, *rows, *shown, *rows)))))
    labels = {line.place.text: line.label for line in found}
    assert labels[shown[1]] is Label.CONTINUATION


GARDEN = (
    "花匠在屋顶种了月季和薄荷。花匠说月季怕涝，薄荷怕旱，屋顶的月季和薄荷要分开浇水，花匠每天早晚各浇一遍。"
)
OVEN = "师傅在后厨砌了灶台和烟道。师傅说灶台要方正，烟道要通畅，后厨的灶台和烟道每周清洗，师傅自己动手。"


@pytest.mark.parametrize(
    ("below", "kin"), [(GARDEN.replace("每天", "如今每天"), True), (OVEN, False)], ids=["the same", "another"]
)
def test_words_said_again_and_again_tell_whether_a_story_goes_on(below: str, kin: bool) -> None:
    names = {feature.name for feature, _ in read("屋顶花园", GARDEN, NEXT, below)[2].seen}
    assert ("前后文说着一样的词" in names, "前后文各说各的" in names) == (kin, not kin)


def test_a_few_words_over_a_title_are_a_section_though_the_story_says_them() -> None:
    found = read(
        HEAD, LEAD, "（食安办）", "灶边社区", "后厨里的“老师傅”", f"灶边社区有一位老师傅。{OVEN}", MORE
    )
    assert found[3].label is Label.SECTION


def test_a_fair_is_no_city() -> None:
    fair = "便民市集摆到家门口，菜摊、针线摊、磨刀摊排成一行，居民说这样的日子最舒心。"
    (line,) = [line for line in read(HEAD, LEAD, STORY, NEXT, fair) if line.place.text == NEXT]
    assert "下文初次说到的地方" not in {feature.name for feature, _ in line.seen}


def test_a_picture_from_who_was_asked_is_a_caption() -> None:
    assert read(HEAD, LEAD, STORY, PICTURE, "（受访者供图）", NEXT, LEAD)[3].label is Label.CAPTION


@pytest.mark.parametrize("letters", ["居民来稿", "读者来稿"])
def test_what_was_sent_in_stands_below_its_section(letters: str) -> None:
    assert read(HEAD, LEAD, STORY, letters, NEXT, "□记者 陈立", LEAD)[3].label is Label.SECTION


def test_words_of_pictures_may_begin_a_title() -> None:
    found = read(HEAD, LEAD, STORY, "镜头对准灶台边", f"近日，{MORE}")
    assert found[3].label is Label.TITLE


def test_what_is_taken_up_from_another_page_is_no_picture_story() -> None:
    picture = f"5月4日，{MORE}"
    found = read("图片新闻", PICTURE, picture, "（上接第1版）", STORY, MORE)
    assert [line.label for line in found[-2:]] != [Label.STORY, Label.STORY]


ROWS = ("老街坊的灶台边", "新邻居的烟火气")


def test_two_phrases_of_one_length_right_below_each_other_are_one_title() -> None:
    found = read(HEAD, LEAD, STORY, "（食安办）", "\n".join(ROWS), LEAD, MORE)
    assert [line.label for line in found[4:6]] == [Label.TITLE, Label.TITLE_ROW]


def test_two_lines_of_one_length_set_apart_are_two_titles() -> None:
    found = read(HEAD, LEAD, STORY, "（食安办）", *ROWS, LEAD, MORE)
    assert Label.TITLE_ROW not in {line.label for line in found}


def test_who_did_something_over_a_line_of_its_length_is_a_kicker() -> None:
    rows = ("东篱街道换新灶台", "老街坊添了笑声呀")
    found = read(HEAD, LEAD, STORY, "（食安办）", "\n".join(rows), LEAD, MORE)
    assert found[5].label is not Label.TITLE_ROW


def test_a_line_below_a_caption_over_a_day_is_the_next_title() -> None:
    found = read(HEAD, LEAD, STORY, PICTURE, "新灶台", "脚下的路", f"近日，东篱街道办了一次徒步。{MORE}")
    assert found[4].label is Label.TITLE


def test_lines_below_two_pictures_on_end_are_captions() -> None:
    lines = (HEAD, LEAD, STORY, PICTURE, "从前的模样", PICTURE, "新颜", NEXT, f"近日，{MORE}")
    assert [line.label for line in read(*lines)[3:5]] == [Label.CAPTION, Label.CAPTION]


@pytest.mark.parametrize(("name", "is_new"), [("陈立明", True), ("温小满", False)])
def test_somebody_told_with_age_and_name_opens_the_next_story(name: str, is_new: bool) -> None:
    found = read(HEAD, f"温小满是掌勺的师傅。{STORY}", NEXT, f"48岁的{name}如今常说一句话。{MORE}")
    assert ("下文从谁多大年纪说起" in {feature.name for feature, _ in found[2].seen}) is is_new


@pytest.mark.parametrize("head", ["变废为宝 灶台边人气旺", "冷清空屋变为书屋 人气旺"])
def test_what_something_has_become_is_nobody_doing_it(head: str) -> None:
    assert "人在做事" not in {feature.name for feature, _ in read(HEAD, LEAD, STORY, head, MORE)[3].seen}


def test_from_what_to_what_is_said_in_a_head() -> None:
    line = read(HEAD, LEAD, STORY, "烦心事变暖心事", MORE)[3]
    assert "由此变彼" in {feature.name for feature, _ in line.seen}
    assert line.label is not Label.CAPTION


@pytest.mark.parametrize(("above", "line"), [("居民在排队打饭", "摄影：温小满"), ("（自治办）", "居民合影")])
def test_what_belongs_to_a_picture_above_a_title_is_no_section(above: str, line: str) -> None:
    found = read(HEAD, LEAD, STORY, above, line, NEXT, f"近日，{MORE}")
    assert found[4].label is Label.CAPTION


def test_a_dash_below_a_head_that_ends_with_quoted_words_opens_its_deck() -> None:
    found = read("撑船人写下四十本“河水日记”", "——一位渡工和他守了半生的码头", LEAD, STORY)
    assert found[1].label is Label.TITLE


def rows_of(text: str) -> str:
    indented = f"　　{text}"
    return "\n".join(indented[start : start + 24] for start in range(0, len(indented), 24))


def test_places_are_looked_for_in_all_rows_of_the_first_words() -> None:
    below = "掌勺的师傅如今每天早晨都要先沿着河走上一圈，再回到青石街道的食堂里生火。" + MORE
    text = "\n".join((HEAD, rows_of(STORY), rows_of(MORE), NEXT, rows_of(below)))
    (line,) = [line for line in label_lines(page_of(Source.of_text(text))) if line.place.text == NEXT]
    assert "下文初次说到的地方" in {feature.name for feature, _ in line.seen}


def test_a_picture_amid_a_word_stands_amid_its_paragraph() -> None:
    row, caption, rest = "这些琐碎的小事", "温小满在灶台前试火", "情师傅都记在本子上，一样也没有落下。"
    above = rows_of(
        "食堂大大小小的事样样都要人来管，师傅起早买菜、生火、和面、揉团、熬粥、擦灶、洗锅、记账……"
    )
    text = "\n".join((HEAD, rows_of(MORE), above, row, "\n\n", caption, rest, rows_of(MORE)))
    found = {line.place.text: line.label for line in label_lines(page_of(Source.of_text(text)))}
    assert (found[row], found[caption]) == (Label.CONTINUATION, Label.CAPTION_INSIDE)


def test_a_title_stands_over_its_story_though_pictures_are_between() -> None:
    first, second = "掌勺的师傅在试火。（周敏 摄）", "老街坊来得早。（温小满 摄）"
    text = (HEAD, LEAD, STORY, NEXT, PICTURE, first, PICTURE, second, f"近日，{MORE}")
    found = read(*text)
    assert found[3].place.below is found[6].place.line
    assert [line.label for line in found[3:6]] == [Label.TITLE, Label.CAPTION, Label.CAPTION]


def test_the_last_of_announced_items_is_one_above_a_picture() -> None:
    items = ("心内科", "骨科", "眼科", "中医推拿")
    found = read(HEAD, LEAD, "义诊科室包括：", *items, PICTURE, "排队的街坊（周敏 摄）", f"近日，{MORE}")
    assert [line.label for line in found[3:7]] == [Label.ITEM] * 4


def test_who_took_the_picture_may_be_parted_from_what_that_person_did() -> None:
    caption = "温小满在新灶台前试火　　本报记者 周敏明"
    text = "\n".join((HEAD, rows_of(MORE), "\n\n", caption, "摄", rows_of(STORY), rows_of(MORE)))
    found = {line.place.text: line.label for line in label_lines(page_of(Source.of_text(text)))}
    assert (found[caption], found["摄"]) == (Label.CAPTION, Label.CONTINUATION)


@pytest.mark.parametrize(("gap", "label"), [((PICTURE,), Label.CAPTION), ((), Label.INTERTITLE)])
def test_a_line_away_from_the_pictures_is_no_caption(gap: tuple[str, ...], label: Label) -> None:
    found = read(HEAD, LEAD, PICTURE, "掌勺的师傅在试火", STORY, *gap, "邻里厨房的灯光", f"灶台边，{STORY}")
    assert found[4].label is label


@pytest.mark.parametrize(
    ("line", "seen"), [("青石板路的老故事", True), ("青石板路一块一块换：渡口老街坊说起修路的故事", False)]
)
def test_a_short_line_between_indented_paragraphs_is_rather_an_intertitle(line: str, seen: bool) -> None:
    told = [f"　　{line}" for line in (LEAD, STORY, MORE)]
    names = {feature.name for feature, _ in read(HEAD, *told, line, *told)[4].seen}
    assert ("没有空格的短行" in names) is seen
    assert "段首没有空格" in names


def test_a_line_away_from_the_pictures_of_indented_text_is_no_caption() -> None:
    told = [f"　　{line}" for line in (LEAD, STORY, MORE)]
    text = "\n".join((HEAD, *told, "青石板路的老故事", *told, "\n\n", "温小满在试火", *told))
    found = {line.place.text: line.label for line in label_lines(page_of(Source.of_text(text)))}
    assert (found["青石板路的老故事"], found["温小满在试火"]) == (Label.INTERTITLE, Label.CAPTION)


def test_news_in_brief_behind_marks_are_items() -> None:
    brief = ("▲5月4日，食堂添了新灶台。", "▲5月5日，渡口铺了青石板。", "▲近日，书屋换了新书架。")
    assert [line.label for line in read("简讯", *brief)[1:]] == [Label.ITEM] * 3


def test_a_line_of_verse_that_tells_is_no_section() -> None:
    verse = ("石板路还是那条石板路", "只是脚步少了", "卖糖人的老汉", "把吆喝声", "挂在了墙上")
    found = read("老街", "周敏", *verse, NEXT, STORY, MORE)
    assert found[6].label is Label.START


def test_what_stands_over_a_bracket_of_a_title_is_the_title() -> None:
    assert read("夏日荷塘", "（外一首）", "林深", "一池荷叶", "举过头顶")[0].label is Label.TITLE


def test_the_rows_of_a_short_paragraph_are_no_verse() -> None:
    rows = "　　秋风一起，巷口就来了卖菱角的人。她推着\n一辆旧自行车，后座上绑着一只大木盆。"
    found = label_lines(page_of(Source.of_text(f"卖菱角的女人\n河东 闻莺\n{rows}\n{rows}")))
    assert [line.label for line in found[2:]] == [Label.START, Label.CONTINUATION] * 2


def test_the_last_of_marked_items_is_no_section() -> None:
    items = ("●空调温度设在26度以上", "●不用的电器拔掉插头", "●电动车不进楼入户")
    assert [line.label for line in read("用电小贴士", *items, NEXT, LEAD)[1:4]] == [Label.ITEM] * 3


def test_a_title_stands_over_measures_that_are_counted() -> None:
    measures = ("一是摸清底数，逐户登记。", "二是规范施工，统一标准。", "三是加强管护，定期清掏。")
    assert read(HEAD, LEAD, "东篱街道三项举措换新灶台", *measures)[2].label is Label.TITLE


def test_questions_and_answers_are_prose() -> None:
    talk = ("Q：哪些人可以领补贴？", "A：在室外干活的人。", "Q：发多少？", "A：每人每月三百元。")
    assert {line.label for line in read(HEAD, LEAD, *talk)[2:]} == {Label.START}


@pytest.mark.parametrize("taken", ["/ 图 周敏", "周敏 摄"])
def test_who_took_the_picture_behind_a_gap_leaves_the_sentence_whole(taken: str) -> None:
    picture = "5月4日，居民在食堂门口排队打饭，灶台是新砌的。"
    assert read(HEAD, LEAD, f"{picture} {taken}")[2].place.line.is_closed


@pytest.mark.parametrize(("line", "strength"), [("春节垃圾清运不停歇", 0.4), ("春节前，食堂里添了灶台", 1.0)])
def test_a_time_of_the_year_opens_titles_as_well(line: str, strength: float) -> None:
    seen = {feature.name: strength for feature, strength in read(HEAD, LEAD, STORY, line, MORE)[3].seen}
    assert seen["以由头起笔"] == strength


def test_a_head_over_prose_is_not_the_first_of_a_list() -> None:
    found = read(HEAD, LEAD, "请您注意以下几点：", "防溺水", STORY, "防触电", MORE)
    assert "如下的下一行" not in {feature.name for feature, _ in found[3].seen}
