"""Paragraphs, list items and picture stories."""

from __future__ import annotations

import re

from desktop.assets import word_list
from desktop.model import HintKind
from desktop.structure.labelling.features import Feature, begins, given, hinted, matches, weigh
from desktop.structure.labelling.needs import (
    ANNOUNCED,
    BARE,
    COLON,
    DIGIT,
    NUMBER_FIRST,
    SHORT,
    ends,
    has,
    opens,
)
from desktop.structure.lines.line import Line
from desktop.structure.lines.place import TITLE_LIMIT, Place
from desktop.structure.words.patterns import any_of
from desktop.structure.words.telling_words import names_pictures

_NUMERAL = r"[一二三四五六七八九十]{1,3}"
_NUMBER = (
    rf"(?:（(?:{_NUMERAL}|\d{{1,3}})）|\d{{1,2}}[.．、](?!\d)|[①-⑳]|第{_NUMERAL}[，、：是]|{_NUMERAL}是)"
)


# ◎相关链接 opens no item.
_SIDEBARS = any_of(word_list("sidebar_labels"))
_PARTICULARS = any_of(word_list("particulars"))
_ANNOUNCES = re.compile(r".{2,}(?:如下|下列|以下|名单|包括)[^，。：]{0,8}[:：]")
_DEALT_WITH = "(?:查阅|查询|办理|咨询|报名|下载|领取|预约|了解|缴费|参加|参与|申请|反映)"
_NEAR, _LONGEST_ANNOUNCING = 10, 60
_NUMERALS = "一二三四五六七八九十"
_COUNTED = re.compile(rf"([{_NUMERALS}])、")
_NEXT, _SHORTEST_COUNTED = 4, 24
_OVER_PROSE = 0.4
_LONGEST_LIST_NAME = 8
# 加装电梯 12 台, 新增停车位 160 个
_COUNT = re.compile(r"[^\d，。；：]{2,16}[ \u3000]*\d[\d.,]*\s?[万亿余多]?\s?[\u4e00-\u9fff]{1,3}")
_LONGEST_COUNT = 28
_MARKS = "●■◆▲★○□◇△☆※▶►◎•·"
_MARK = f"[{_MARKS}]"
_ORDINAL = re.compile(
    r"第[一二三四五六七八九十]|（[一二三四五六七八九十\d]{1,2}）|\d{1,2}[.．、]|[一二三四五六七八九十]是"
)


def _is_numbered_amid_numbered(place: Place) -> bool:
    near = place.page.lines[max(0, place.index - _NEAR) : place.index + _NEAR + 1]
    return _is_numbered(place.line) and sum(map(_is_numbered, near)) > 1


def _is_numbered(line: Line) -> bool:
    return _ORDINAL.match(line.text) is not None


def _counts_on(place: Place) -> bool:
    """Whether 二、 opens the paragraph, and 一、 or 三、 one that is near."""
    number = _counted(place.line)
    near = place.page.lines[max(0, place.index - _NEXT) : place.index + _NEXT + 1]
    return number > 0 and any(abs(_counted(line) - number) == 1 for line in near if _counted(line))


def _counted(line: Line) -> int:
    """Return the number that a paragraph's 二、 stands for, 0 for a line without or a short one."""
    mark = _COUNTED.match(line.text) if line.length > _SHORTEST_COUNTED else None
    return _NUMERALS.index(mark[1]) + 1 if mark else 0


def _counts_beside_counts(place: Place) -> bool:
    """Whether it is a thing and its number, and the line above or below as well."""
    beside = (line for line in (place.before, place.after) if line is not None)
    return _is_count(place.line) and any(map(_is_count, beside))


def _is_count(line: Line) -> bool:
    return line.length <= _LONGEST_COUNT and _COUNT.fullmatch(line.text) is not None


def _is_under_picture_label(place: Place) -> bool:
    """Right below 图片新闻, and no title: a sentence, or the first row of one."""
    line, before = place.line, place.before
    is_told = line.is_closed or place.is_full or line.length > TITLE_LIMIT
    return is_told and before is not None and names_pictures(before)


def _is_named_amid_named(place: Place) -> bool:
    near = (place.page.places[line.index] for line in (place.before, place.after) if line is not None)
    return place.names_something and any(other.names_something for other in near)


def _is_announced(place: Place) -> float:
    """Whether it is in a list without marks; less so right above prose, where it may be a title."""
    page = place.page
    if place.index not in page.announced or place.index in page.roll or _goes_on_full(place):
        return 0.0
    is_over_it = place.is_over_prose and place.below is place.after
    return _OVER_PROSE if is_over_it and not place.names_something else 1.0


def _is_first_announced(place: Place) -> bool:
    """Whether it is the first of a list without marks, right below the colon that announces it."""
    before = place.before
    if place.index not in place.page.announced or place.line.has_comma:
        return False
    if place.is_over_prose and not place.names_something:
        return False
    return before is not None and before.text[-1] in ":："


def _goes_on_full(place: Place) -> bool:
    """Whether the row above is full and this one stands right below it, not named like an item."""
    before = place.page.places[place.index - 1]
    return before.is_full and place.line.blanks == 0 and not place.names_something


def _is_marked_over_prose(place: Place) -> bool:
    mark, after = place.text[0], place.after
    if mark not in _MARKS or not place.is_bare or after is None:
        return False
    return after.text[0] != mark and not place.looks_bare(after)


def _is_marked_beside_marked(place: Place) -> bool:
    mark = place.text[0]
    return mark in _MARKS and any(line and line.text[0] == mark for line in (place.before, place.after))


def _is_bare_beside_marked(place: Place) -> bool:
    return place.is_bare and _is_marked_beside_marked(place)


def _announces(place: Place) -> bool:
    """Whether it ends in 如下： or the like, or in a colon over the lines that it announces."""
    if place.line.length > _LONGEST_ANNOUNCING or not place.text.endswith("："):
        return False
    announced = place.page.announced
    return _ANNOUNCES.fullmatch(place.text) is not None or (
        place.index + 1 in announced and place.index not in announced
    )


def _ends_in_colon(place: Place) -> float:
    if place.line.length > _LONGEST_ANNOUNCING or not place.text.endswith("："):
        return 0.0
    # A few words may stand over a list as its name: 招募要求：.
    return 1.0 if place.line.length > _LONGEST_LIST_NAME else _OVER_PROSE


FEATURES = (
    Feature(
        "引出下文的冒号",
        "如下、名单、安排一类以冒号收尾，引出下文的几项",
        given(_announces, SHORT, ends(":：")),
        weigh("START 4 TITLE -4 INTERTITLE -3 CAPTION -3"),
    ),
    Feature(
        "以冒号收尾的短行",
        "冒号引出下文，图说和题不这样收尾",
        given(_ends_in_colon, SHORT, ends(":：")),
        weigh("CAPTION -5 TITLE -2 ITEM -3 INTERTITLE -3"),
    ),
    Feature(
        "如下之后的短行",
        "冒号引出的几行是列项，不写编号也是",
        given(_is_announced, ANNOUNCED),
        weigh("ITEM 5 CAPTION -3 TITLE -2 INTERTITLE -1 START -1 BYLINE -5 SECTION -3"),
    ),
    Feature(
        "如下的下一行",
        "冒号下面第一行，列项从这里起",
        given(_is_first_announced, ANNOUNCED),
        weigh("ITEM 3 CAPTION -3 SECTION -2"),
    ),
    Feature(
        "单位和电话",
        "谁、冒号、电话号码，是办事指南里的话",
        matches(r"[^，。：:]{2,20}[:：]\s*[(（]?\d[\d\s()（）—–-]{5,}.{0,20}", 60, COLON, DIGIT),
        weigh("ITEM 3 START 2 TITLE -5 CAPTION -3 INTERTITLE -4"),
    ),
    Feature(
        "去哪里办",
        "可在、可到哪里查阅、办理，是办事指南里的话",
        matches(
            rf"[^。]{{2,}}可(?:以|在|到|凭|向|登录|拨打|扫码|通过|前往)[^。]{{4,}}{_DEALT_WITH}[。！]?",
            60,
            has("可"),
        ),
        weigh("START 3 ITEM 1 TITLE -3 INTERTITLE -3 CAPTION -4 SECTION -3"),
    ),
    Feature(
        "编号领起的句子",
        "一、之后成句的是一项",
        begins(rf"{_NUMERAL}、[^。；]{{2,}}[。；]", opens(_NUMERALS)),
        weigh("ITEM 4 INTERTITLE -4 TITLE -3"),
    ),
    Feature(
        "接着编号的段落",
        "上一段是一、，下一段是三、，这一段是第二项",
        given(_counts_on, opens(_NUMERALS)),
        weigh("ITEM 4 START -1"),
    ),
    Feature(
        "符号压着正文",
        "■一类领起的短行压着没有符号的一段，是小标题",
        given(_is_marked_over_prose, opens(_MARKS), BARE),
        weigh("INTERTITLE 5 ITEM -2"),
    ),
    Feature(
        "成串的符号",
        "上下几行以同一个符号领起，是列项",
        given(_is_marked_beside_marked, opens(_MARKS)),
        weigh("ITEM 3 INTERTITLE -2"),
    ),
    Feature(
        "成串的符号短行",
        "上下几行以同一个符号领起，又没有句号：列项，不是几张照片的图说",
        given(_is_bare_beside_marked, opens(_MARKS), BARE),
        weigh("ITEM 3 CAPTION -5 TITLE -2"),
    ),
    Feature(
        "项目符号",
        "以●一类领起",
        begins(rf"{_MARK}\s*(?!{_SIDEBARS})\S", opens(_MARKS)),
        weigh("ITEM 9 START -3 CONTINUATION -3 INTERTITLE -3 TITLE -3"),
    ),
    Feature(
        "编号、名称加说明",
        "一、时间：某日，是简章、通知里的一项",
        begins(rf"{_NUMERAL}、[^，。：:]{{2,10}}[:：]\S", opens(_NUMERALS)),
        weigh("ITEM 3 START 2 TITLE -5 INTERTITLE -2"),
    ),
    Feature("项目编号", "以（1）、第一一类领起", begins(_NUMBER, NUMBER_FIRST), weigh("ITEM 3.5")),
    Feature(
        "成组的编号",
        "上下行也这样编号",
        given(_is_numbered_amid_numbered, NUMBER_FIRST),
        weigh("ITEM 4"),
    ),
    Feature(
        "时间地点电话",
        "办事指南里的一项",
        matches(rf"(?!{_MARK})[^，。：]{{0,6}}{_PARTICULARS}[:：].+", 60, COLON),
        weigh("ITEM 6 TITLE -3 INTERTITLE -4 CAPTION -4"),
    ),
    Feature(
        "名称加说明",
        "名称、冒号、说明",
        given(lambda place: place.names_something, COLON),
        weigh("ITEM 1.5"),
    ),
    Feature(
        "成组的名称加说明",
        "上下行也是这样",
        given(_is_named_amid_named, COLON),
        weigh("ITEM 4 TITLE -3"),
    ),
    Feature(
        "成列的数目",
        "上下行也是一样东西和它的数目，是列项",
        given(_counts_beside_counts, DIGIT),
        weigh("ITEM 3 CAPTION -3 TITLE -1"),
    ),
    Feature(
        "来源标为列项",
        "文件自己这样说",
        hinted(lambda line: HintKind.LIST_ITEM in line.hints),
        weigh("ITEM 8"),
    ),
    Feature("在图片新闻之下", "一图一段自成一篇", _is_under_picture_label, weigh("STORY 5")),
)
