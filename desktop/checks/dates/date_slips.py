"""Dates that contradict themselves: stretches that end before they begin, years that no story tells of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.checks.patterns import objections, pattern
from desktop.checks.proof import Line, Objection, Proof
from desktop.checks.registry import Reads, check
from desktop.model import Severity

_TO = r"(?:日|号)?(?:上午|下午|晚)?(?:（[^）]{2,4}）)?[至到—\-~～]+"
_DAYS = re.compile(rf"(?P<month>\d(?<![\d月].)\d?)月(?P<first>\d{{1,2}}){_TO}(?P<last>\d{{1,2}})[日号]")
_FULL_DAYS = re.compile(
    rf"(?P<month>\d\d?)月(?P<first>\d{{1,2}}){_TO}(?P<other>\d{{1,2}})月(?P<last>\d{{1,2}})[日号]"
)
_MONTHS = re.compile(r"(?P<month>\d(?<!\d.)\d?)月?[至到—\-~～](?P<other>\d{1,2})月(?!\d)")
_YEAR = re.compile(r"(?P<year>[12](?<![\d.元前].)\d{3})年(?!代|长|来|间|前(?!后)|的?历史)(?!\d{5})")
# 212年 lost a digit; 210年历史, 走过200年 and 公元220年 did not.
_THREE_DIGITS = re.compile(
    r"(?P<year>[12](?<![\d.—\-~～至到第长余近约超逾满前元历经].)(?:(?<=2)[0-2]|(?<=1)9)\d)年"
    r"(?!来|间|多|老|古|不|之|的(?:历史|老|古|岁月|风雨|传承|树|银|榕)|历史|以[上来]|后[，的]|树龄|风雨|岁月|前的)"
)
_LASTING = re.compile(
    "已有|距今|存世|至今|树龄|历时|传承|有着|拥有|跨越|走过|长达|相隔|公元|将近|超过|建成|汉|魏|晋|唐|隋|三国|罗马"
)
_CLAUSE = re.compile("[，。；：！？]")
_LONG_YEAR = pattern(
    r"(?P<wrong>[12](?<![\d.].)(?:(?<=1)9|(?<=2)0)\d{3})年(?=[\d，。前以底初春夏秋冬入成至的度起全、第]|[\u4e00-\u9fff])",
    "年份多了一位。",
    signs=("年",),
)
_ANY_YEAR = 2050
_AHEAD, _LONGEST_STRETCH = 40, 5


@check(
    "date-order",
    title="起止日期颠倒",
    severity=Severity.ERROR,
    about="从某日到某日，后一天比前一天早。跨年的不提。",
    reads=Reads.LINE,
    signs=("月",),
    ground="公历",
    wrong="展览从6月28日至20日开放。",
    right="展览从6月20日至28日开放。",
)
def date_orders(proof: Proof) -> Iterator[Objection]:
    """Yield stretches of days in which the last comes before the first; a stretch over New Year is none."""
    for line in proof.lines:
        for match in _DAYS.finditer(line.text):
            if int(match["first"]) > int(match["last"]):
                yield line.objection(*match.span(), "截止的日子早于开始的日子。")
        for match in _FULL_DAYS.finditer(line.text):
            if _ends_before(match):
                yield line.objection(*match.span(), "截止的日子早于开始的日子。")
        for match in _MONTHS.finditer(line.text):
            if _runs_back(line, match):
                yield line.objection(*match.span(), "截止的月份早于开始的月份。")


@check(
    "odd-year",
    title="年份反常",
    severity=Severity.WARNING,
    about="远在这一期以后的年份，多半是两位写反。报头没有年份时，只提远得离谱的。",
    reads=Reads.LINE,
    signs=("年",),
    ground="报头日期",
    wrong="2203年5月建成。",
    right="2023年5月建成。",
)
def odd_years(proof: Proof) -> Iterator[Objection]:
    """Yield years far behind the issue's, or where that is unknown far behind any issue's."""
    latest = (proof.issue.masthead.year or _ANY_YEAR) + _AHEAD
    for line in proof.lines:
        for match in _YEAR.finditer(line.text):
            if int(match["year"]) > latest:
                yield line.objection(*match.span("year"), f"{match['year']}年还早，核对年份。")


@check(
    "short-year",
    title="年份多一位或少一位",
    severity=Severity.ERROR,
    about="三位或五位的年份，多半是少打或多打了一位。",
    reads=Reads.LINE,
    signs=("年",),
    ground="公历",
    wrong="202年5月建成。",
    right="2021年5月建成。",
)
def short_years(proof: Proof) -> Iterator[Objection]:
    """Yield years of five digits, and of three where they are no length of time."""
    yield from objections((_LONG_YEAR,), proof.lines)
    for line in proof.lines:
        for match in _THREE_DIGITS.finditer(line.text):
            clause = _CLAUSE.split(line.text[: match.start()])[-1]
            if not _LASTING.search(clause):
                yield line.objection(*match.span("year"), "年份少了一位。")


def _ends_before(match: re.Match[str]) -> bool:
    month, other = int(match["month"]), int(match["other"])
    return month - other in range(1, _LONGEST_STRETCH) or (
        month == other and int(match["first"]) > int(match["last"])
    )


def _runs_back(line: Line, match: re.Match[str]) -> bool:
    """Return whether months run backwards by little: 11月至2月 runs over New Year."""
    month, other = int(match["month"]), int(match["other"])
    apart = line.text[match.end() : match.end() + 1] not in "日号"
    return apart and month - other in range(1, _LONGEST_STRETCH)
