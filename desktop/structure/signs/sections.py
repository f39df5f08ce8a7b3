"""Section labels and the labels of sidebars."""

from __future__ import annotations

import re

from desktop.assets import word_list
from desktop.structure.labelling.features import Feature, given, matches, weigh
from desktop.structure.labelling.needs import BARE, BRIEF, DIGIT, OVER_BARE, SPACE, opens
from desktop.structure.lines.place import Place
from desktop.structure.signs.masthead_words import words_shown
from desktop.structure.words.byline_line import byline_likeness
from desktop.structure.words.credit_line import is_picture_credit
from desktop.structure.words.patterns import any_of
from desktop.structure.words.telling_words import (
    ends_like_section,
    is_section_name,
    looks_like_caption,
    names_pictures,
)
from desktop.text.decoration import undecorated
from desktop.text.scripts import HAN

_SECTIONS = frozenset(word_list("section_labels"))
_NEWS_VERB = re.compile(any_of(word_list("news_verbs")))
# 挂在了墙上: a line of verse tells, the name of a section does not.
_TELLING = re.compile("[了着把被]")
_LONGEST_SPACED = 12
_LONGEST_WIDE = 16
_WIDE, _SURER = re.compile(rf"[{HAN}](?:\s+[{HAN}]){{1,6}}"), 2.0
_NUMBER = re.compile(r"\d{1,2}")
_SIDEBAR_NAMES = frozenset(word_list("sidebar_labels"))
# 调解员提醒, 药师支招: who gives advice beside a story.
_SIDEBARS = rf"(?:{any_of(word_list('sidebar_labels'))}|[{HAN}]{{2,4}}(?:提醒|提示|支招|贴士|点评))"
_MARKED = re.compile(rf"[●■◆▲★▼▶►◎]\s?(?!{_SIDEBARS})[{HAN}]{{2,10}}")


def _is_section_name(place: Place) -> bool:
    return is_section_name(place.line)


def _is_section_name_with_number(place: Place) -> bool:
    name = _NUMBER.sub("", place.text, count=1) if place.line.length <= 12 else ""
    return name != place.text and undecorated(name) in _SECTIONS


def _ends_like_section(place: Place) -> bool:
    return ends_like_section(place.line)


def _is_short_over_head(place: Place) -> bool:
    return (
        place.is_bare
        and place.line.length <= _LONGEST_SPACED
        and 2 <= len(place.line.words) <= 6
        and place.is_over_head
        and _NEWS_VERB.search(place.text) is None
        and _TELLING.search(place.text) is None
        and not _belongs_to_picture(place)
    )


def _belongs_to_picture(place: Place) -> bool:
    """Whether it says who took a picture, what a picture shows, or what to scan."""
    return (
        is_picture_credit(place.text)
        or (looks_like_caption(place.line) and not is_section_name(place.line))
        or _asks_to_scan(place)
    )


def _asks_to_scan(place: Place) -> bool:
    return "扫码关注" in words_shown(place.text)


def _is_marked_sidebar(place: Place) -> bool:
    name = place.line.words if place.line.length <= _LONGEST_SPACED else ""
    return name != place.text and name in _SIDEBAR_NAMES


def _is_marked_over_title(place: Place) -> bool:
    after = place.after
    return (
        _MARKED.fullmatch(place.text) is not None
        and not byline_likeness(place.text)
        and after is not None
        and after.text[0] != place.text[0]
        and not (place.before is not None and place.before.text[0] == place.text[0])
        and place.looks_bare(after)
        and not _asks_to_scan(place)
    )


def _is_set_wide(place: Place) -> float:
    """Whether its characters stand apart; it is surer where a title follows in the same line."""
    if place.line.length > _LONGEST_WIDE or _WIDE.fullmatch(place.text) is None:
        return 0.0
    return _SURER if place.after is not None and place.after.glued else 1.0


FEATURES = (
    Feature(
        "常见栏目名", "栏目名册里有", given(_is_section_name, BRIEF), weigh("SECTION 7 TITLE -2 CAPTION -2")
    ),
    Feature(
        "括起的短语",
        "栏目常用方头括号",
        matches(rf"[【\[〔〖](?!{_SIDEBARS}[】\]〕〗])[^】\]〕〗]{{2,10}}[】\]〕〗]", 14, opens("【[〔〖")),
        weigh("SECTION 5 TITLE -1 CAPTION -2"),
    ),
    Feature(
        "括起的长短语",
        "小标题也括起来",
        matches(r"[【\[〔〖][^】\]〕〗。]{5,30}[】\]〕〗]", 34, opens("【[〔〖")),
        weigh("INTERTITLE 2 TITLE 1 SECTION 0.5 START -2 CONTINUATION -3 CAPTION -1"),
    ),
    Feature(
        "栏目名与页码",
        "页眉写着版名和页码",
        given(_is_section_name_with_number, BRIEF, DIGIT),
        weigh("FURNITURE 8 SECTION -4 TITLE -2"),
    ),
    Feature(
        "两侧有饰线",
        "栏目名左右对称地加线、点",
        matches(
            r"(?P<line>[—–\-－]{1,3}|[｜|·•■◆●▶◀☆★])\s*[^\s，。\d]{2,10}(?:\s[^\s，。]{2,6})?"
            r"\s*(?:(?P=line)|[◀])",
            18,
            opens("—–-－｜|·•■◆●▶◀☆★"),
        ),
        weigh("SECTION 5 TITLE -2 CAPTION -2 ITEM -4"),
    ),
    Feature(
        "字字隔开",
        "栏目名把字拉开",
        given(_is_set_wide, BRIEF, SPACE),
        weigh("SECTION 2.5 TITLE -1 START -2 CAPTION -1"),
    ),
    Feature(
        "图片栏目的字",
        "镜头、影像、定格一类多是图片栏目",
        given(lambda place: names_pictures(place.line), BRIEF),
        weigh("SECTION 3 TITLE -1 CAPTION -1"),
    ),
    Feature(
        "栏目式收尾", "扫描、动态、之窗一类", given(_ends_like_section, BRIEF), weigh("SECTION 3 TITLE -0.5")
    ),
    Feature(
        "标题上的短语",
        "两三个词压在标题上",
        given(_is_short_over_head, BRIEF, BARE),
        weigh("SECTION 3 TITLE -1 INTERTITLE -1"),
    ),
    Feature(
        "符号压着标题",
        "■一类领起的短行压着另一个短行，是栏目",
        given(_is_marked_over_title, opens("●■◆▲★▼▶►◎"), OVER_BARE),
        weigh("SECTION 4 ITEM -4 INTERTITLE -1"),
    ),
    Feature(
        "链接题",
        "延伸阅读、相关链接一类",
        matches(
            rf"[>＞»▶►→■□●○◎◆◇★☆※▲【〖\[\s]*{_SIDEBARS}(?:\s*[A-Za-z]{{4,}})?[】〗\]：:<＜«◀>＞»■●◆\s]*(?:[:：].{{2,24}})?[】〗\]]?",
            34,
        ),
        weigh("SIDEBAR 9 TITLE -2 SECTION -2 INTERTITLE -3 ITEM -6"),
    ),
    Feature(
        "标出的链接题",
        "延伸阅读一类前后有符号、括号，是附在一篇之后的",
        given(_is_marked_sidebar, BRIEF),
        weigh("SIDEBAR 4 INTERTITLE -4"),
    ),
)
