"""Dates as they are written: the phrases of a text, before any year is supplied."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from desktop.facts.dates.clock_times import TIME_OF_DAY, clock_of
from desktop.text.numerals import number_of

Groups = dict[str, str | None]

_LINK = r"\s?[至到—–\-~～－]{1,2}\s?"
_YEAR = r"(?:1[89]|20)\d\d|[一二][〇零○一二三四五六七八九]{3}"
_MONTH = r"1[0-2]|0?[1-9]|元(?=月\d)|十[一二]?|[一二三四五六七八九]"
_DAY = r"[12]\d|3[01]|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九]"
# 年初一 is New Year's Day, 年初一批 is not.
_NEW_YEAR = "[一二三四五六七八九](?:[，。、；至到起当那早晚上下]|$)"
_HALF = f"[上下]半年|半年度|第?[一二三四1234]季度|年(?:[中底末内]|初(?!{_NEW_YEAR}))|[初底末]"
_YEAR_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
# 3至5月, 2018—2020年: the first number borrows the unit of the second.
_POINT = re.compile(
    rf"(?:(?:(?P<year>{_YEAR})\s?(?:年度?|(?={_LINK}\d{{4}}\s?年))"
    r"|(?P<relative>[今去前明后次翌同当]年|上个?月|本月|下个?月))\s?)?"
    rf"(?:(?P<month>{_MONTH})\s?(?:月份?|(?={_LINK}\d\d?\s?月))"
    rf"(?:\s?(?P<day>{_DAY})\s?(?:(?:[日号](?![楼弄线])|(?=[上下]午|晚上))|(?={_LINK}\d\d?\s?[日号]))|(?P<part>上旬|中旬|下旬|[初底末]))?"
    rf"|(?P<only_day>{_DAY})日|(?P<half>{_HALF}))?"
)
# Where a date may begin; a search for one of a few characters is fast, the rest is read behind it.
_FIRST = re.compile(
    r"[\d〇零○元一二三四五六七八九十今去前明后次翌同当上本下第年]"
    r"(?:(?<=\d)(?<![\d.．].)|[〇零○一二三四五六七八九十]{0,3}[年月]|半年|个月|[一二三四]季度|(?<=年)[初底末内])"
)
_NUMERIC = re.compile(
    r"(?<![\d.\-/])(?P<year>(?:19|20)\d\d)(?P<mark>[-./])(?P<month>1[0-2]|0?[1-9])(?P=mark)"
    r"(?P<day>[12]\d|3[01]|0?[1-9])(?![\d.\-/])"
)
_RANGE = re.compile(_LINK)
_BOUND = re.compile("以来|至今|起(?![草床来])|之?前(?![往来夕])|以前|之?后(?!续)|止")
_NEXT_IN_LIST = re.compile(r"[、和及与]\s?(?=\d{1,2}日)")
# Every year or month again, or part of another word: no point in time.
_EVERY = re.compile(r"(?:每[年月逢]?的?|历年|往年|逢[单双]?|[单双]|第|满|近|个)$")
_BARE_YEARS = frozenset({"今年", "去年", "明年", "前年"})
_BARE_HALVES = frozenset({"上半年", "下半年", "年内", "年底", "年末", "年初"})
# 三年内, 全年, 每年: the 年 is counted.
_COUNTED = re.compile(r"[\d一二两三四五六七八九十百几多每半全近新周]$")
_YEAR_WORD = re.compile(r"[级代龄轻画华糕味货检卡票报鉴租]|夜饭|会员")
_MONTH_WORD = re.compile(r"[龄嫂子饼亮球光季度票刊报牙]")
# 3日，街道召开… : a day alone, at the head of a clause.
_CLAUSE_BEFORE = re.compile(r"(?:^|[。！？，；“”（）)\s讯于至]|截止)$")
_CLAUSE_AFTER = re.compile(r"，|[上下中]午|[傍今]?晚|凌晨|清晨|早|\d{1,2}[时点:：]|[前起止]")


@dataclass(frozen=True, slots=True)
class Point:
    """A point in time as far as it is written; ``relative`` is a word like 去年, ``part`` one like 中旬."""

    year: int | None = None
    relative: str = ""
    month: int | None = None
    day: int | None = None
    part: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written."""
        return self == Point()


@dataclass(frozen=True, slots=True)
class DatePhrase:
    """The characters ``start <= i < end`` of a text that say when: a point, or two of a range.

    ``clock`` is the printed hour (``15:00``), ``weekday`` the printed weekday, ``bound`` a word
    like 起, 前 or 以来; each is empty where the text has none.
    """

    start: int
    end: int
    first: Point
    last: Point | None = None
    clock: str = ""
    weekday: str = ""
    bound: str = ""


def date_phrases(text: str) -> Iterator[DatePhrase]:
    """Yield the dates of ``text`` in reading order; a day alone (``28日``) leaves its month open."""
    at = 0
    while first := _FIRST.search(text, at):
        at = first.end()
        phrase = _phrase_at(text, first.start())
        while phrase:
            yield phrase
            at = phrase.end
            phrase = _next_in_list(text, phrase)


def _phrase_at(text: str, at: int) -> DatePhrase | None:
    match = _NUMERIC.match(text, at) or _POINT.match(text, at)
    if match is None or not match[0] or not _stands(text, match):
        return None
    return _with_rest(text, at, match)


def _next_in_list(text: str, phrase: DatePhrase) -> DatePhrase | None:
    """Return the ``28日`` of ``24日、28日``."""
    link = _NEXT_IN_LIST.match(text, phrase.end) if phrase.first.day else None
    match = _POINT.match(text, link.end()) if link else None
    if link is None or match is None:
        return None
    return _with_rest(text, link.end(), match)


def _with_rest(text: str, start: int, match: re.Match[str]) -> DatePhrase:
    """Return the phrase at ``start`` with the time of day, the end of a range and the bound behind it."""
    first, end = _point(match), match.end()
    time = TIME_OF_DAY.match(text, end) if first.day else None
    if time and time[0].strip():
        end, clock, weekday = _end(time), clock_of(time), time["weekday"] or ""
    else:
        clock = weekday = ""
    end, last = _last(text, end)
    bound = _BOUND.match(text, end)
    return DatePhrase(
        start, bound.end() if bound else end, first, last, clock, weekday, bound[0] if bound else ""
    )


def _last(text: str, end: int) -> tuple[int, Point | None]:
    """Return where a range that goes on at ``end`` ends, and its other point; ``end`` and None for none."""
    link = _RANGE.match(text, end)
    match = _POINT.match(text, link.end()) if link else None
    if match is None or not match[0]:
        return end, None
    time = TIME_OF_DAY.match(text, match.end()) if match["day"] or match["only_day"] else None
    return _end(time or match), _point(match)


def _end(match: re.Match[str]) -> int:
    """Return where the match ends without white space at its end."""
    return match.start() + len(match[0].rstrip())


def _point(match: re.Match[str]) -> Point:
    groups = match.groupdict()
    year, month = groups["year"], groups["month"]
    day = groups["day"] or groups.get("only_day")
    part = groups.get("part") or groups.get("half") or ""
    return Point(_year(year), groups.get("relative") or "", _number(month), _number(day), part)


def _year(text: str | None) -> int | None:
    return int(text.translate(_YEAR_DIGITS)) if text else None


def _number(text: str | None) -> int | None:
    if text == "元":
        return 1
    number = number_of(text) if text else None
    return None if number is None else int(number)


def _stands(text: str, match: re.Match[str]) -> bool:
    """Return whether the match is a point in time and not a part of another word."""
    before, after = text[max(0, match.start() - 4) : match.start()], text[match.end() : match.end() + 3]
    groups = match.groupdict()
    fits = next(fits for name, fits in _FITS.items() if groups.get(name))
    return not _EVERY.search(before) and fits(groups, before, after)


def _fits_month(groups: Groups, _before: str, after: str) -> bool:
    digits = (groups["month"] or "").isdecimal()
    return bool(digits or groups["year"] or groups["relative"]) and not _MONTH_WORD.match(after)


def _fits_day_alone(groups: Groups, before: str, after: str) -> bool:
    at_head = _CLAUSE_BEFORE.search(before) and _CLAUSE_AFTER.match(after)
    return bool(groups["relative"] or at_head)


def _fits_half(groups: Groups, before: str, _after: str) -> bool:
    if groups["year"] or groups["relative"]:
        return True
    return (groups["half"] or "") in _BARE_HALVES and not _COUNTED.search(before)


# By the smallest unit that is written: may it stand between these words?
_FITS: dict[str, Callable[[Groups, str, str], bool]] = {
    "day": lambda _groups, _before, _after: True,
    "part": lambda groups, before, _after: _fits_month(groups, before, ""),
    "month": _fits_month,
    "only_day": _fits_day_alone,
    "half": _fits_half,
    "year": lambda _groups, _before, after: not _YEAR_WORD.match(after),
    "relative": lambda groups, _before, _after: (groups["relative"] or "") in _BARE_YEARS,
}
