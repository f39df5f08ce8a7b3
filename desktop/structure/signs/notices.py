"""Notices: their short titles, and the contacts that belong to them and not to the paper."""

from __future__ import annotations

import re
from itertools import takewhile

from desktop.assets import word_list
from desktop.structure.labelling.features import Feature, given, weigh
from desktop.structure.labelling.needs import BARE, COLON, OVER_PROSE, UNDER_SENTENCE, ends
from desktop.structure.lines.line import Line
from desktop.structure.lines.once import remembered
from desktop.structure.lines.place import Place
from desktop.structure.signs.masthead_words import words_shown
from desktop.structure.words.patterns import any_of
from desktop.text.scripts import HAN

_REACH, _LONGEST_TITLE = 12, 36
_ENDINGS = any_of(word_list("notice_endings"))
_TITLE = re.compile(rf"[^，。：；]{{0,30}}{_ENDINGS}(?:（[^（）]{{1,8}}）)?")
_SHORT_TITLE = re.compile(rf"[{HAN}“”]{{0,8}}{_ENDINGS}")
_CONTACT = re.compile(
    rf"[^，。：:]{{0,8}}{any_of((*word_list('particulars'), '投稿', '来稿', '信箱'))}\s*[:：]\s*\S"
)
_PARTICULAR = re.compile(rf"[^，。：:]{{0,6}}{any_of(word_list('particulars'))}[:：]\s*\S")
_LONGEST_ROW, _SOME_ROWS = 60, 2
_OFFICE = re.compile(rf"[《{HAN}》]{{2,16}}编辑部")


@remembered
def titles_notice(line: Line) -> bool:
    """Return whether a line reads like the title of a notice or a letter: 关于停水的通知, 感谢信."""
    return line.length <= _LONGEST_TITLE and _TITLE.fullmatch(line.text) is not None


def _is_short_title(place: Place) -> bool:
    """Whether it is 招领启事, 通 知 or the like by itself, with sentences below it."""
    words = "".join(place.text.split())
    return place.is_bare and place.is_over_prose and _SHORT_TITLE.fullmatch(words) is not None


@remembered
def _stands_in_notice(place: Place) -> bool:
    """Whether a notice's title stands not far above, on the same page."""
    for line in reversed(place.page.lines[max(0, place.index - _REACH) : place.index]):
        if titles_notice(line):
            return True
        if "版面标记" in words_shown(line.text):
            return False
    return False


def _heads_particulars(place: Place) -> bool:
    """Whether a paragraph stands below it, and then time, place, telephone on lines of their own."""
    if not place.stands_amid_prose:
        return False
    below = place.page.lines[place.index + 2 : place.index + _REACH]
    rows = list(takewhile(lambda line: not place.looks_bare(line) or _is_particular(line), below))
    return sum(map(_is_particular, rows)) >= _SOME_ROWS


@remembered
def _is_particular(line: Line) -> bool:
    return line.length <= _LONGEST_ROW and _PARTICULAR.match(line.text) is not None


def _is_contact_of_notice(place: Place) -> bool:
    return _CONTACT.match(place.text) is not None and _stands_in_notice(place)


def _signs_notice(place: Place) -> bool:
    """Whether the paper's own office stands right below what a notice asks for."""
    before = place.before
    return (
        before is not None
        and _OFFICE.fullmatch(place.text) is not None
        and _CONTACT.match(before.text) is not None
        and _stands_in_notice(place)
    )


FEATURES = (
    Feature(
        "启事独行",
        "启事、通知两三个字一行，下面是正文",
        given(_is_short_title, BARE, OVER_PROSE),
        weigh("TITLE 4 SECTION -4 START -3 ITEM -3 CAPTION -3 INTERTITLE -2"),
    ),
    Feature(
        "压着时间地点",
        "一段话之后列出时间、地点、电话，上面是一则通知的题",
        given(_heads_particulars, OVER_PROSE, UNDER_SENTENCE),
        weigh("TITLE 2 INTERTITLE -1.5 CAPTION -2"),
    ),
    Feature(
        "启事里的联系方式",
        "征稿、招领启事的投稿邮箱和电话属于启事，不是报头",
        given(_is_contact_of_notice, COLON),
        weigh("ITEM 9 START 6 FURNITURE -14 BYLINE -9 CREDIT -6 CAPTION -4 TITLE -4 INTERTITLE -4"),
    ),
    Feature(
        "启事的落款",
        "编辑部署在启事的联系方式之下",
        given(_signs_notice, ends("部")),
        weigh("START 9 FURNITURE -12 CAPTION -4 TITLE -4 INTERTITLE -4"),
    ),
)
