"""Slips in how numbers and dates are written, and in what they say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from random import Random

from desktop.model import Span
from desktop.text.calendar import WEEKDAYS
from tests.checks.proofing.clean import CleanIssue
from tests.checks.proofing.kinds_of_marks import some
from tests.checks.proofing.slips import RUNNING, TITLES, Family, Kind, Slip, passages_of, put

_NUMERALS = "〇一二三四五六七八九"
_SHORT_MONTHS = (2, 4, 6, 9, 11)
_COUNTED = r"(?=[个名位户人家次件])"


def _digits(match: re.Match[str], random: Random) -> str:
    one, two = (_NUMERALS.index(numeral) for numeral in match[0])
    return random.choice((f"{match[0][0]}、{match[0][1]}", f"{one}、{two}"))


def _other(digits: str, random: Random) -> str:
    """Return the number with one digit changed, or with two turned."""
    at = random.randrange(len(digits))
    changed = digits[:at] + str((int(digits[at]) + random.randrange(1, 9)) % 9 + 1) + digits[at + 1 :]
    turned = digits[:-2] + digits[-1] + digits[-2]
    return random.choice(
        [other for other in (changed, turned) if other != digits and other[0] != "0"] or ["1" + digits]
    )


def _impossible(match: re.Match[str], random: Random) -> str:
    month = int(match[1])
    return f"{month}月{'31' if month in _SHORT_MONTHS else '32'}日"


def _headline_figure(clean: CleanIssue, random: Random) -> Iterator[Slip]:
    """Yield figures of a title that the text has too, of the same unit, changed in the title."""
    whole = "\n".join(passage.text for passage in passages_of(clean.issue, RUNNING))
    for title in passages_of(clean.issue, TITLES):
        for match in re.finditer(r"(?<![\d.“])\d{2,}(?=[余多]?[万个名位户人家次元件条项盏棵])", title.text):
            if re.search(rf"(?<!\d){match[0]}[余多]?{_same_unit(title.text[match.end() :])}", whole):
                yield Slip(title.id, Span(*match.span()), _other(match[0], random))


def _same_unit(behind: str) -> str:
    """Return the pattern of a title's unit: people are counted in several, and one title rounds to 万."""
    unit = behind.lstrip("余多")[0]
    return "[名位人个]" if unit in "名位人" else unit


def _twice(clean: CleanIssue, random: Random) -> Iterator[Slip]:
    """Yield figures that the text has twice with their noun, changed where they come again."""
    seen: set[str] = set()
    for passage in passages_of(clean.issue, RUNNING):
        for match in re.finditer(
            r"(?<![\d.第])(\d{3,5})([个名位户盏棵件场张套][\u4e00-\u9fff]{2})", passage.text
        ):
            if match[0] in seen:
                yield Slip(passage.id, Span(*match.span(1)), _other(match[1], random))
            seen.add(match[0])


def _wrong_weekday(clean: CleanIssue, random: Random) -> Iterator[Slip]:
    """Yield days of the issue's year with a weekday behind them, which is not the calendar's."""
    year = clean.issue.masthead.year
    for passage in passages_of(clean.issue, RUNNING) if year else ():
        for match in re.finditer(
            r"(?<![\d年至—\-、])(\d{1,2})月(\d{1,2})日(?![至—\-（、星周])", passage.text
        ):
            right = WEEKDAYS[date(year or 1, int(match[1]), int(match[2])).weekday()]
            wrong = random.choice([day for day in WEEKDAYS if day != right])
            yield Slip(passage.id, Span(match.end(), match.end()), f"（{wrong}）", f"（{right}）")


def _after_issue(clean: CleanIssue, random: Random) -> Iterator[Slip]:
    """Yield days before the issue, told as past, printed with a month that is still to come."""
    published = clean.issue.masthead.date
    for passage in passages_of(clean.issue, RUNNING) if published else ():
        match = re.match(r"(\d{1,2})(?=月\d{1,2}日[^。]*(?:举行|召开|开展|来到|走进|启动))", passage.text)
        month = int((published or "")[5:7])
        if match and int(match[1]) <= month < 12 and not re.search("将|拟|计划|预计|去年", passage.text[:60]):
            yield Slip(passage.id, Span(*match.span()), str(month + 1))


NUMERALS = (
    Kind(
        "概数加顿号", Family.NUMERALS, put("(?:一二|二三|三四|四五|五六|六七|七八|八九)" + _COUNTED, _digits)
    ),
    Kind(
        "数字与百千混写", Family.NUMERALS, put(r"(?<![\d.,年第])([1-9])00(?=[个名位户人家次件元])", r"\1百")
    ),
    Kind("年份缩写", Family.NUMERALS, put(r"(?<!\d)(?:19|20)(\d\d)年(?=\d{1,2}月|[春夏秋冬底初])", r"\1年")),
    Kind("百分数范围缺单位", Family.NUMERALS, put(r"(\d+)(%|％)([—至到\-~～]+)(\d+)[%％]", r"\1\3\4\2")),
    Kind(
        "数字中间断开",
        Family.NUMERALS,
        put(r"(?<![\d.年])([1-9])(\d{3})(?=[余多]?[个名位户人家次件元])", some(r"\1，\2", r"\1 \2")),
    ),
    Kind("小数点成了句号", Family.NUMERALS, put(r"(?<=\d)\.(?=\d)", "。")),
    Kind(
        "约与余并用",
        Family.NUMERALS,
        put(r"(?<![约近超逾过达余\d.])(\d+[万]?)余(?=[个名位户人家次件元])", some(r"约\1余", r"近\1余")),
    ),
    Kind(
        "约与左右并用",
        Family.NUMERALS,
        put(
            r"(?<![约近超逾过达\d.第年月至—日])([1-9]\d+)([个名位户家件元人]|分钟|公里|米)(?![左以多余之])(?=[，。的])",
            some(r"约\1\2左右", r"近\1\2左右"),
        ),
    ),
    Kind(
        "数字后加“几”",
        Family.NUMERALS,
        put(
            r"([二三四五])十几(?=[个名位户人家次件])",
            lambda match, random: f"{_NUMERALS.index(match[1])}0几",
        ),
    ),
    Kind(
        "范围前后颠倒",
        Family.NUMERALS,
        put(r"(?<![\d.:：月日/弄号\-])(\d{1,3})(至|到|—)(\d{1,3})(?=[个名位户人家次件元岁天周])", r"\3\2\1"),
    ),
)

DATES = (
    Kind("没有这一天", Family.DATES, put(r"(?<!\d)(\d{1,2})月\d{1,2}日", _impossible)),
    Kind("没有这个月", Family.DATES, put(r"(?<!\d)\d{1,2}(?=月\d{1,2}日)", some("13", "14", "15", "21"))),
    Kind("星期不符", Family.DATES, _wrong_weekday),
    Kind("晚于出版日期", Family.DATES, _after_issue),
    Kind(
        "上午下午不合",
        Family.DATES,
        put(r"下午([2-5])(?=时|点)", lambda match, random: f"下午{int(match[1]) + 12}"),
    ),
    Kind("没有这个钟点", Family.DATES, put(r"(?<=\d)[:：][0-5]\d(?!\d)", some(":60", ":75", ":83"))),
    Kind(
        "年份写错",
        Family.DATES,
        put(r"(?<!\d)20([012])(\d)(?=年)", some(r"2\g<1>0\2", r"20\g<1>\2\2", r"2\g<1>\2")),
    ),
)

COUNTS = (
    Kind("标题数字与正文不同", Family.COUNTS, _headline_figure, is_near=False),
    Kind("同一数字前后不同", Family.COUNTS, _twice, is_near=False),
)
