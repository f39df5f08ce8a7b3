"""Service pages: opening hours, what is on and when, the choices of a quiz, and what heads them."""

from __future__ import annotations

import re
from collections.abc import Callable

from desktop.structure.labelling.features import Feature, given, weigh
from desktop.structure.labelling.needs import BARE, BRIEF, DIGIT, SHORT, Characters
from desktop.structure.lines.line import Line
from desktop.structure.lines.once import remembered
from desktop.structure.lines.place import Place
from desktop.structure.words.byline_line import byline_likeness
from desktop.structure.words.cells import is_figure_row

_LONGEST, _FEWEST = 60, 2
_DAY = r"(?:周|星期)[一二三四五六日天末至]|每[日天周月]|工作日|节假日|双休日|[上下]午|\d{1,2}月\d{1,2}日"
# 周六 9:00-11:30, 11月2日（周六）14:00 讲座 图书馆二楼
_TIMED = re.compile(
    rf"[^。；！？]{{0,12}}(?:{_DAY})[^。；！？]{{0,14}}\d{{1,2}}[:：]\d{{2}}(?!\d)[^。；！？]*"
)
# A.江南 B.沪东 C.商务
_CHOICES = re.compile(r"A[.．、]?\s?[^\s，。]{1,20}(?:\s+[B-F][.．、]?\s?[^\s，。]{1,20}){1,5}")
# 派出所 55521680, 燃气抢修 962777
_PHONE = re.compile(r"[\u4e00-\u9fff（）]{2,18}[\s　:：]+[\d—–-]{3,14}(?:[\s、/][\d—–-]{3,14})*")
_FIRST = re.compile(r"[（(]?1[.．、）)](?!\d)|①|一是|第一[是，、]|[（(]一[）)].")
_ASKED = re.compile(r"(?:问|Q\d?)[:：]")


@remembered
def _is_timed(line: Line) -> bool:
    return line.length <= _LONGEST and _TIMED.fullmatch(line.text) is not None


@remembered
def _is_phone(line: Line) -> bool:
    return line.length <= _LONGEST and _PHONE.fullmatch(line.text) is not None


def _is_choice(line: Line) -> bool:
    return line.length <= _LONGEST and _CHOICES.fullmatch(line.text) is not None


def _is_of_quiz(place: Place) -> bool:
    """Whether it is a row of choices, or the numbered question right over one."""
    after = place.after
    is_question = place.text[0].isdecimal() and after is not None and _is_choice(after)
    return is_question or _is_choice(place.line)


def _is_entry(line: Line) -> bool:
    return line.has_digit and (_is_timed(line) or _is_phone(line) or is_figure_row(line.text))


def _beside_another(is_alike: Callable[[Line], bool]) -> Callable[[Place], bool]:
    """Return the sign of a line that is so, as the one above or below is."""

    def is_seen(place: Place) -> bool:
        if not is_alike(place.line):
            return False
        return any(line is not None and is_alike(line) for line in (place.before, place.after))

    return is_seen


def _heads_entries(place: Place) -> bool:
    """Whether it is bare, names nothing itself, and is right over two entries or the first of a list."""
    below = place.page.lines[place.index + 1 : place.index + 1 + _FEWEST]
    if not (place.is_bare and below) or _is_entry(place.line) or place.text.endswith("："):
        return False
    heads = _FIRST.match(below[0].text) is not None or (len(below) == _FEWEST and all(map(_is_entry, below)))
    return heads and not (place.names_something or byline_likeness(place.text))


def _heads_questions(place: Place) -> bool:
    """Whether it is bare, no question itself, and 问： opens the line below."""
    after = place.after
    return place.is_bare and after is not None and _ASKED.match(after.text) is not None


FEATURES = (
    Feature(
        "星期和钟点",
        "周几或哪一天的几点，是办事时间、活动安排里的一行",
        given(lambda place: _is_timed(place.line), SHORT, DIGIT),
        weigh("START 2 ITEM 2 TITLE -4 INTERTITLE -4 CAPTION -5 BYLINE -5 SECTION -4"),
    ),
    Feature(
        "成串的钟点",
        "上下行也写明哪一天几点，是一项一项的安排",
        given(_beside_another(_is_timed), SHORT, DIGIT),
        weigh("ITEM 4 TITLE -2 CAPTION -2 CONTINUATION -3"),
    ),
    Feature(
        "成串的电话",
        "上下行也是一个单位和它的号码",
        given(_beside_another(_is_phone), SHORT, DIGIT),
        weigh("ITEM 4 TITLE -4 INTERTITLE -3 CAPTION -4 BYLINE -4 CONTINUATION -3"),
    ),
    Feature(
        "选择题",
        "A、B、C 领起的几个答案，和上面编了号的问题",
        given(_is_of_quiz, SHORT, Characters(first="A0123456789")),
        weigh("ITEM 7 START 1 TITLE -6 INTERTITLE -6 CAPTION -6 BYLINE -6 SECTION -6"),
    ),
    Feature(
        "压着成串的条目",
        "下面几行是电话、钟点、数字，上面的短行是它们的题",
        given(_heads_entries, SHORT, BARE),
        weigh("INTERTITLE 3 TITLE 3 ITEM -5 START -2 CAPTION -4 CONTINUATION -2"),
    ),
    Feature(
        "压着问答",
        "下一行是问：，上面的短行是这一问一答的题",
        given(_heads_questions, BRIEF, BARE),
        weigh("TITLE 2 INTERTITLE 2 SECTION 1 START -3 CAPTION -4 ITEM -3 CONTINUATION -3"),
    ),
)
