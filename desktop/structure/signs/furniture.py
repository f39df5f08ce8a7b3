"""Masthead, ears and page labels: lines that belong to no story."""

from __future__ import annotations

import re

from desktop.model import HintKind
from desktop.structure.labelling.features import Feature, begins, given, hinted, matches, weigh
from desktop.structure.labelling.needs import BARE, BRIEF, COLON, DIGIT, SPACE, ends, has, opens
from desktop.structure.lines.line import Line
from desktop.structure.lines.once import remembered
from desktop.structure.lines.place import Place
from desktop.structure.masthead.line import told_in
from desktop.structure.signs.masthead_places import (
    contact_amid_masthead,
    contact_amid_sentence,
    dates_the_paper,
    hangs_on_masthead,
    has_no_sign,
    is_all_masthead,
    is_broken_over,
    is_couplet_by_masthead,
    is_walled,
    names_estates_by_masthead,
    names_paper_by_masthead,
    names_town_by_masthead,
    tells_weekday,
    touches_masthead,
)
from desktop.structure.signs.masthead_words import words_shown
from desktop.structure.signs.text_signs import LONGEST
from desktop.structure.words.contents_line import heads_contents, is_contents
from desktop.structure.words.endings import is_office_with_day

_SET_APART = has(":： ")
_RECIPIENTS = re.compile(r"(?:[抄主分呈]?[报送发]|报送|分发)[:：]")


@remembered
def may_be_furniture(place: Place) -> bool:
    """Return whether a line can belong to no story: one in which no sentence ends or is broken."""
    line = place.line
    if line.length > LONGEST or line.ending == "。":
        return False
    if not (place.is_full and line.has_comma):
        return True
    return told_in(line.text).share == 1 or is_contents(line.text)


def tells_of_masthead(place: Place) -> bool:
    """Return whether such a line shows any of ``WORD_FEATURES``, its place aside."""
    return may_be_furniture(place) and bool(words_shown(place.text))


def _heads_contents(place: Place) -> bool:
    after = place.after
    return after is not None and heads_contents(place.text) and is_contents(after.text)


def _dates_bulletin(place: Place) -> bool:
    """Whether it tells, above all stories, the office that makes a bulletin and its day."""
    return place.index < place.page.first_prose and is_office_with_day(place.text)


def _is_of_recipients(place: Place) -> bool:
    """Whether it tells to whom a bulletin goes, and the line above or below as well: 报：, 送：, 发：."""
    beside = (line for line in (place.before, place.after) if line is not None)
    return _goes_to(place.line) and any(map(_goes_to, beside))


@remembered
def _goes_to(line: Line) -> bool:
    return line.length <= LONGEST and _RECIPIENTS.match(line.text) is not None


def _feature(name: str, reason: str, leanings: str) -> Feature:
    return Feature(name, reason, lambda place: words_shown(place.text).get(name, 0.0), weigh(leanings))


WORD_FEATURES = (
    Feature("日期独行", "报头的日期自成一行", dates_the_paper, weigh("FURNITURE 6")),
    Feature("星期", "报头里的星期；值班表、课程表里的不是", tells_weekday, weigh("FURNITURE 6")),
    _feature("期号", "期号与版数只在报头", "FURNITURE 7"),
    _feature("下期出版", "报头预告下一期", "FURNITURE 7"),
    _feature("扫码关注", "报眼请人扫码关注", "FURNITURE 6 CONTINUATION -2"),
    _feature("隔线口号", "口号一字一隔", "FURNITURE 7"),
    _feature("全大写西文", "报名的拼音或英文", "FURNITURE 5"),
    _feature("出版单位", "谁办的报", "FURNITURE 6"),
    _feature("准印证与刊号", "法定编号只在报头", "FURNITURE 8"),
    _feature("编务行", "编辑、编辑部、投稿地址", "FURNITURE 7 TITLE -3 CAPTION -2 CONTINUATION -2"),
    _feature("报社联系方式", "本报地址、新闻热线、投稿邮箱", "FURNITURE 4 PROSE -3"),
    _feature("版面标记", "第几版、版名", "FURNITURE 7"),
    _feature(
        "导读行",
        "题目后面是点线和第几版：文章在别处",
        "FURNITURE 9 TITLE -4 INTERTITLE -4 CAPTION -4 JUMP -4",
    ),
    Feature("整行都是报头", "一行里除报头外没有别的字", is_all_masthead, weigh("FURNITURE 2 TITLE -1")),
    _feature("报名与别项", "报名与报头的别的内容同一行", "FURNITURE 4"),
    _feature("报名", "短行以报、刊的名目收尾", "FURNITURE 3"),
)
"""What a line's own words tell."""

FEATURES = (
    Feature("没有报头的样子", "字里行间都不是报头", has_no_sign, weigh("FURNITURE -3")),
    Feature(
        "引号名独行",
        "公众号名独占一行",
        matches(r"[“][^“”]{2,16}[”]", 20, opens("“")),
        weigh("FURNITURE 2.5"),
    ),
    Feature(
        "报头里的电话地址",
        "挨着报头行的联系方式",
        given(contact_amid_masthead, _SET_APART),
        weigh("FURNITURE 10 ITEM -3"),
    ),
    Feature(
        "断句之间的电话地址",
        "报社的电话插在没有说完的话中间",
        given(contact_amid_sentence, _SET_APART),
        weigh("FURNITURE 6 START -4 ITEM -4"),
    ),
    Feature(
        "压着导读",
        "今日导读、本期看点之下是题目和版次",
        given(_heads_contents, has("读录目点要")),
        weigh("FURNITURE 9 SECTION -7 TITLE -4"),
    ),
    Feature("夹在报头行中", "报头里的地名、口号、图上的字", given(is_walled, BARE), weigh("FURNITURE 4.5")),
    Feature("挨着报头行", "报头边上的地名、报名", given(touches_masthead, BARE), weigh("FURNITURE 0.7")),
    Feature(
        "连着报头",
        "别处都隔空行，与报头却不隔",
        given(hangs_on_masthead, BARE),
        weigh("FURNITURE 6 SECTION -2 BYLINE -2"),
    ),
    Feature(
        "当地的地名",
        "报头边上是文中说到的街道、镇",
        given(names_town_by_masthead, BARE),
        weigh("FURNITURE 4"),
    ),
    Feature(
        "挨着报头的小区名",
        "报头照片上的地名",
        given(names_estates_by_masthead, SPACE),
        weigh("FURNITURE 5 TITLE -2"),
    ),
    Feature(
        "挨着报头的四字对句", "报头边上的口号", given(is_couplet_by_masthead, SPACE), weigh("FURNITURE 3")
    ),
    Feature(
        "挨着报头的报名", "报名多与日期、期号相邻", given(names_paper_by_masthead, BARE), weigh("FURNITURE 3")
    ),
    Feature(
        "机关和日期一行",
        "简报的报头写着谁编的、哪一天",
        given(_dates_bulletin, DIGIT, ends("日")),
        weigh("FURNITURE 8 TITLE -5 CAPTION -4 SECTION -4"),
    ),
    Feature(
        "报送和抄发",
        "简报末尾写着报谁、送谁、发到哪里",
        given(_is_of_recipients, COLON, opens("报送发抄主分呈")),
        weigh("FURNITURE 11 TITLE -6 CAPTION -6 ITEM -5 START -4 SECTION -6"),
    ),
    Feature("断成两行的报头", "与上一行或下一行合成一条报头", is_broken_over, weigh("FURNITURE 6")),
    Feature(
        "来源标为页眉页脚",
        "文件自己这样说",
        hinted(lambda line: HintKind.FURNITURE in line.hints),
        weigh("FURNITURE 12"),
    ),
    Feature(
        "图片的占位",
        "[图片]、①只说这里有图，下面多半是图说",
        given(lambda place: place.line.stands_for_pictures > 0, BRIEF),
        weigh(
            "FURNITURE 12 SECTION -12 TITLE -8 INTERTITLE -8 ITEM -6 CAPTION -6 CREDIT -6 BYLINE -6 START -3"
        ),
    ),
    Feature(
        "网址邮箱",
        "投稿的去处",
        begins(r"(?:https?://|www\.|\S+@\S+\.\S+$)", has("/.@")),
        weigh("FURNITURE 3"),
    ),
)
"""What stands around it, and what the source says."""
