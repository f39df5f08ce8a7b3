"""Intertitles known by their form: numbered ones, stages of a way, short couplets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.assets import word_list
from desktop.structure.labelling.features import Feature, given, matches, weigh
from desktop.structure.labelling.needs import (
    BARE,
    BRIEF,
    OVER_PROSE,
    PHRASES,
    SPACE,
    UNDER_SENTENCE,
    ends,
    opens,
)
from desktop.structure.lines.line import Line
from desktop.structure.lines.once import remembered
from desktop.structure.lines.place import Place
from desktop.structure.words.byline_line import byline_likeness
from desktop.structure.words.patterns import any_of
from desktop.structure.words.telling_words import looks_like_caption
from desktop.text.scripts import HAN

_SHORT_PHRASE = 5
_WORD, _NEAR, _ROW = re.compile("[\u4e00-\u9fff]{4,6}"), 1200, 3
_STAGE = re.compile(r"第[一二三四五六七八九十\d]{1,2}[站幕问招课步件个场篇章节回集][：:，\s]\S")
_BRACKET_NUMBERED = re.compile(r"（[一二三四五六七八九十]{1,2}）[^。；：]{2,24}")

_SPEAKERS = any_of((*word_list("signing_residents"), *word_list("roles"), "女士", "先生", "阿姨", "大爷"))
_SPEAKER = re.compile(
    rf"(?!各位|亲爱|尊敬|广大|全体|.*(?:[说道称们]|表示|介绍|朋友)[:：])[^，。；：:“”]{{0,24}}{_SPEAKERS}\s?[{HAN}]{{0,4}}[:：]"
)
_LONGEST_SPEAKER, _LINES_NEAR, _ROWS_NEAR = 34, 8, 40
_NOTE, _LEAST_TITLE = re.compile("[【（]?(?:编者按|编者的话|编前)"), 8
_PLACE = re.compile(rf"[{HAN}]{{1,6}}(?:村|社区|小区|新村|街道|镇|乡|居民区|花园|苑)")


def _announces_speaker(place: Place) -> bool:
    """Whether it is who speaks and a colon, over what they say, and another such line is near."""
    near = place.page.lines[max(0, place.index - _LINES_NEAR) : place.index + _LINES_NEAR + 1]
    return _names_speaker(place.line) and place.is_over_prose and sum(map(_names_speaker, near)) > 1


@remembered
def _names_speaker(line: Line) -> bool:
    return line.length <= _LONGEST_SPEAKER and _SPEAKER.fullmatch(line.text) is not None


def _is_short_couplet_amid_more(place: Place) -> bool:
    return place.is_balanced and max(place.phrases) <= _SHORT_PHRASE and place.siblings == 1


def _is_one_over_days(place: Place) -> bool:
    """Whether it is a word over a day, and two more of its length stand over days near by."""
    if not _is_word_over_day(place):
        return False
    return sum(other.pattern == place.pattern and _is_word_over_day(other) for other in _near(place)) >= _ROW


def _near(place: Place) -> Iterator[Place]:
    """Yield the lines near by, the line itself among them."""
    rows = place.page.places[max(0, place.index - _ROWS_NEAR) : place.index + _ROWS_NEAR + 1]
    return (other for other in rows if abs(other.line.start - place.line.start) <= _NEAR)


def _is_word_over_day(place: Place) -> bool:
    """Whether it is a word right over a day, and neither below a picture nor a caption's."""
    return (
        place.is_over_prose
        and place.is_over_dated
        and place.below is place.after
        and place.line.picture_slots == 0
        and not looks_like_caption(place.line)
        and _WORD.fullmatch(place.text) is not None
    )


def _is_bracket_numbered_over_prose(place: Place) -> bool:
    return place.is_bare and place.is_over_prose and _BRACKET_NUMBERED.fullmatch(place.text) is not None


def _is_one_of_places(place: Place) -> bool:
    """Whether it is a place's name over prose, and such another is near: 甲村, then 乙村."""
    if not (place.is_bare and place.is_over_prose and _PLACE.fullmatch(place.text)):
        return False
    at, lines, places = place.index, place.page.lines, place.page.places
    near = (line for line in lines[max(0, at - _LINES_NEAR) : at + _LINES_NEAR + 1] if line.index != at)
    return any(_names_place(line) and places[line.index].is_over_prose for line in near)


@remembered
def _names_place(line: Line) -> bool:
    return _PLACE.fullmatch(line.text) is not None


def _is_stage_over_prose(place: Place) -> bool:
    return place.is_bare and place.is_over_prose and _STAGE.match(place.text) is not None


def _is_one_over_quotations(place: Place) -> bool:
    """Whether it is two phrases over what somebody says, and such another is near."""
    if not _is_over_quotation(place):
        return False
    others = (other for other in _near(place) if other.index != place.index)
    return any(other.is_over_prose and _is_over_quotation(other) for other in others)


def _is_over_quotation(place: Place) -> bool:
    below = place.below
    return place.stands_amid_prose and place.is_of_two_phrases and below is not None and below.text[0] == "“"


def _is_first_below_note(place: Place) -> bool:
    """Whether the paragraph above is an editor's note, and above that a byline or a title: 编者按：…."""
    if not place.stands_amid_prose:
        return False
    places, at = place.page.places, place.index - 1
    while at > 0 and places[at - 1].is_full:
        at -= 1
    above = places[at].before
    return (
        _NOTE.match(places[at].text) is not None
        and above is not None
        and (byline_likeness(above.text) == 1 or (place.looks_bare(above) and above.length >= _LEAST_TITLE))
    )


def _is_over_all_prose(place: Place) -> bool:
    return place.index < place.page.first_prose


FEATURES = (
    Feature(
        "成组的短对句",
        "两个短词组一行，近处还有同样的，是小标题；标题的词组长些",
        given(_is_short_couplet_amid_more, PHRASES),
        weigh("INTERTITLE 3 TITLE -2 CAPTION -2"),
    ),
    Feature(
        "成组的短词压着日子",
        "几个一样长的四到六字词各压着哪一天的事，是小标题；标题长些",
        given(_is_one_over_days, OVER_PROSE),
        weigh("INTERTITLE 5 TITLE -4 CAPTION -2 SECTION -2"),
    ),
    Feature(
        "轮流说话的人",
        "某居民和冒号压着他的话，近处还有别人，是小标题",
        given(_announces_speaker, ends(":："), OVER_PROSE),
        weigh("INTERTITLE 8 START -3 TITLE -6 CAPTION -5 ITEM -3 BYLINE -5"),
    ),
    Feature(
        "成组的地名",
        "几个村、社区的名字各压着一段，是小标题",
        given(_is_one_of_places, BRIEF, OVER_PROSE),
        weigh("INTERTITLE 5 TITLE -4 SECTION -3 CAPTION -3 FURNITURE -3"),
    ),
    Feature(
        "编号小题",
        "一、二、三、领起的短行",
        matches(r"[一二三四五六七八九十]、.{2,20}", 24, opens("一二三四五六七八九十")),
        weigh("INTERTITLE 3 TITLE -3 CAPTION -2"),
    ),
    Feature(
        "括号编号的小题",
        "（一）领起的短行压着正文，是小标题，不是列项",
        given(_is_bracket_numbered_over_prose, opens("（"), BARE, OVER_PROSE),
        weigh("INTERTITLE 4 ITEM -4 TITLE -3 CAPTION -3 START -1"),
    ),
    Feature(
        "第几站",
        "第一站、第三课领起的短行压着正文，是小标题，不是列项",
        given(_is_stage_over_prose, opens("第"), BARE, OVER_PROSE),
        weigh("INTERTITLE 4 ITEM -4"),
    ),
    Feature(
        "成组的词组压着引语",
        "空开的两个词组各压着谁的话，是小标题",
        given(_is_one_over_quotations, SPACE, OVER_PROSE, UNDER_SENTENCE),
        weigh("INTERTITLE 4.5 TITLE -4 CAPTION -2"),
    ),
    Feature(
        "编者按之下",
        "题下先有编者按，它下面的短行不是链接，也不是另一篇的题",
        given(_is_first_below_note, OVER_PROSE),
        weigh("INTERTITLE 5 SIDEBAR -6 TITLE -3 CAPTION -3"),
    ),
    Feature(
        "正文之前",
        "全文还没有一段正文，小标题、列项、诗行无从说起",
        _is_over_all_prose,
        weigh("INTERTITLE -4 ITEM -2 START -2 CONTINUATION -2"),
    ),
)
