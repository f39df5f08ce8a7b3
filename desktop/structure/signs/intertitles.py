"""Intertitles known by their form: numbered ones, stages of a way, short couplets."""

from __future__ import annotations

import re

from desktop.structure.labelling.features import Feature, given, matches, weigh
from desktop.structure.labelling.needs import BARE, OVER_PROSE, PHRASES, opens
from desktop.structure.lines.place import Place

_SHORT_PHRASE = 5
_WORD, _NEAR, _ROW = re.compile("[\u4e00-\u9fff]{4,6}"), 1200, 3
_STAGE = re.compile(r"第[一二三四五六七八九十\d]{1,2}[站幕问招课步件个场篇章节回集][：:，\s]\S")
_BRACKET_NUMBERED = re.compile(r"（[一二三四五六七八九十]{1,2}）[^。；：]{2,24}")


def _is_short_couplet_amid_more(place: Place) -> bool:
    return place.is_balanced and max(place.phrases) <= _SHORT_PHRASE and place.siblings == 1


def _is_short_word_over_day(place: Place) -> bool:
    """Whether it is a word over a day, and two more of its length stand over prose near by."""
    if not (place.is_over_prose and place.is_over_dated and _WORD.fullmatch(place.text)):
        return False
    starts = place.page.patterns.get(place.pattern, [])
    return sum(abs(start - place.line.start) <= _NEAR for start in starts) >= _ROW


def _is_bracket_numbered_over_prose(place: Place) -> bool:
    return place.is_bare and place.is_over_prose and _BRACKET_NUMBERED.fullmatch(place.text) is not None


def _is_stage_over_prose(place: Place) -> bool:
    return place.is_bare and place.is_over_prose and _STAGE.match(place.text) is not None


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
        given(_is_short_word_over_day, OVER_PROSE),
        weigh("INTERTITLE 5 TITLE -4 CAPTION -2 SECTION -2"),
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
        "正文之前",
        "全文还没有一段正文，小标题、列项、诗行无从说起",
        _is_over_all_prose,
        weigh("INTERTITLE -4 ITEM -2 START -2 CONTINUATION -2"),
    ),
)
