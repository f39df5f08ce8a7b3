"""Bylines, credits and jumps: who wrote it, who sent it in, where it goes on."""

from __future__ import annotations

import re

from desktop.assets import word_list
from desktop.structure.byline_line import byline_likeness
from desktop.structure.features import Feature, matches, weigh
from desktop.structure.jumps import JUMP
from desktop.structure.lines import Line
from desktop.structure.patterns import any_of
from desktop.structure.place import Place
from desktop.structure.telling_words import ends_like_section, is_section_name

_OFFICE = any_of(word_list("credit_endings"))

_SIGNATURE = re.compile(rf"[\u4e00-\u9fff ]{{2,20}}{_OFFICE}|(?:读者|作者|居民)\s[\u4e00-\u9fff]{{2,4}}")
_DATE = re.compile(r"(?:\d{4}|[〇零○一二三四五六七八九十]{4})年.{1,3}月.{1,3}日")
_SENT_IN = re.compile(
    r"[\u4e00-\u9fff]{2,20}\s?(?:供稿|来稿|提供|供图)|（[^（）]{0,8}(?:记者|通讯员|作者|撰稿)[^（）]{2,20}）"
)


def _signs_off(place: Place) -> bool:
    """An office by itself, below the last sentence and above a section, a date or nothing."""
    before, after = place.before, place.after
    return (
        place.is_bare
        and _SIGNATURE.fullmatch(place.text) is not None
        and before is not None
        and (before.is_closed or place.page.places[before.index].names_something)
        and (after is None or _ends_all(after))
    )


def _ends_all(line: Line) -> bool:
    return is_section_name(line) or ends_like_section(line) or _DATE.fullmatch(line.text) is not None


def _dates_signature(place: Place) -> bool:
    before = place.before
    return (
        before is not None
        and _DATE.fullmatch(place.text) is not None
        and _signs_off(place.page.places[before.index])
    )


def _is_under_title_and_sent_in(place: Place) -> bool:
    return place.looks_bare(place.before) and _SENT_IN.fullmatch(place.text) is not None


FEATURES = (
    Feature(
        "人名与分工",
        "全是人名，写明记者、通讯员、文、摄",
        lambda place: byline_likeness(place.text) == 1,
        weigh("BYLINE 8 CAPTION -2 TITLE -3 ITEM -7 SECTION -3 FURNITURE -3"),
    ),
    Feature(
        "只有人名",
        "全是人名，没有别的",
        lambda place: byline_likeness(place.text) % 1,
        weigh("BYLINE 8 SECTION -3 TITLE -1"),
    ),
    Feature(
        "整行括号",
        "一行只有一对括号",
        matches(r"[（(【\[][^（）()]{2,45}(?:[（(][^（）()]*[）)][^（）()]*)?[）)】\]]", 50),
        weigh("CREDIT 6 CAPTION -2 TITLE -3 INTERTITLE -3"),
    ),
    Feature(
        "括号里是单位",
        "括号里以科室、居委一类收尾",
        matches(rf"[（(].{{0,40}}{_OFFICE}(?:\s*[\u3400-\u9fff]{{2,4}}){{0,3}}[）)]", 50),
        weigh("CREDIT 2.5"),
    ),
    Feature(
        "落款单位",
        "文末单独一行的单位，下面是另一篇",
        _signs_off,
        weigh("CREDIT 5 FURNITURE -3 CAPTION -2 INTERTITLE -3"),
    ),
    Feature(
        "落款日期",
        "单位落款之下的日期",
        _dates_signature,
        weigh("CREDIT 12 FURNITURE -4"),
    ),
    Feature(
        "题下人名",
        "标题之下只有人名，是作者",
        lambda place: place.looks_bare(place.before) and 0 < byline_likeness(place.text) < 1,
        weigh("BYLINE 3"),
    ),
    Feature(
        "题下供稿单位",
        "标题之下写明谁供稿",
        _is_under_title_and_sent_in,
        weigh("BYLINE 8 TITLE -2"),
    ),
    Feature(
        "来源供稿",
        "写明来源或供稿",
        matches(
            r"[（(]?(?:信息|稿件|资料|文章|图片|据)?(?:来源|供稿|来稿|摘编自|转自|摘自)[单位]{0,2}[:：].{2,36}|[（(].{2,36}供稿[）)]|.{2,24}\s?供稿",
            44,
        ),
        weigh("CREDIT 6.5 BYLINE -1"),
    ),
    Feature(
        "括号里是人",
        "括号里有记者、通讯员",
        matches(r"[（(].{0,20}(?:记者|通讯员|作者|文|摄|供图).{0,24}[）)]", 44),
        weigh("CREDIT 2.5"),
    ),
    Feature(
        "转版",
        "下转、上接第几版",
        matches(JUMP, 60),
        weigh("JUMP 15 CREDIT -3"),
    ),
)
