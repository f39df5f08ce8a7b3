"""Dates of a masthead: the issue's own, its weekday, and the day of the next issue."""

from __future__ import annotations

import re

from desktop.structure.masthead.claims import aside, item
from desktop.structure.masthead.forms import COLON, DAY, GAP, NUMERAL, YEAR, number
from desktop.text.calendar import PartialDate, weekday_named

_DOTS = "./·－—–-"
_DOT = f"[{_DOTS}]"
_WEEKDAY = r"(?:星期|礼拜|周) *[一二三四五六日天]"
_WHEN = r"(?:出版|发行|印刷|出刊|见报)?(?:日期|时间)"
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_LUNAR_YEAR = rf"[{_STEMS}][{_BRANCHES}](?:[鼠牛虎兔龙蛇马羊猴鸡狗猪])?年?"
_LUNAR_DAY = rf"闰?[正{NUMERAL}冬腊]{{1,2}}月 *(?:大|小)? *(?:初[{NUMERAL}]|[十廿][{NUMERAL}]?|[二三]十)"


def _full(match: re.Match[str]) -> str | None:
    date = PartialDate(*map(number, match.groups()[-3:]))
    return date.iso if date.exact else None


def _month(match: re.Match[str]) -> str | None:
    date = PartialDate(*map(number, match.groups()[-2:]))
    return date.iso if date.exists else None


def _next(match: re.Match[str]) -> str | None:
    year, month, day = (number(part) if part else None for part in match.groups()[-3:])
    date = PartialDate(year, month, day)
    return date.iso if date.exists else None


def _weekday(match: re.Match[str]) -> str | None:
    return weekday_named(match["at"].replace(" ", ""))


DATES = (
    item(
        "next_issue_date",
        "下",
        rf"下一?[期次](?:报纸)?{GAP}(?:将|拟|预计|定)?于?{GAP}(?:出版|见报|出刊|发行|出报)?(?:时间|日期|日)?"
        rf"{GAP}(?:为|是|{COLON})?{GAP}"
        rf"(?P<at>(?:{YEAR} *(?:年|{_DOT}) *)?{DAY} *(?:月|{_DOT}) *{DAY} *[日号]?)"
        rf"(?: *[(（]? *{_WEEKDAY} *[)）]?)?(?: *(?:出版|见报|出刊|发行))?",
        _next,
    ),
    aside(
        "calendar",
        "每逢隔",
        r"(?:每|逢|隔)(?:双|单)?(?:周|星期|月)[一二三四五六日天\d、和及逢号]*(?:出版|出刊|见报)?",
    ),
    aside("calendar", "农夏阴", rf"[(（]?(?:农历|夏历|阴历) *(?:{_LUNAR_YEAR})? *(?:{_LUNAR_DAY})?[)）]?"),
    aside("calendar", _STEMS, rf"[(（]?{_LUNAR_YEAR} *{_LUNAR_DAY}[)）]?"),
    item(
        "date",
        f"年{_DOTS}",
        rf"(?:{_WHEN}{GAP}{COLON}?{GAP})?(?P<at>{YEAR}{GAP}(?:年|{_DOT}){GAP}{DAY}{GAP}(?:月|{_DOT}){GAP}{DAY}"
        rf"(?:{GAP}[日号])?)",
        _full,
    ),
    item(
        "date",
        "年",
        rf"(?:{_WHEN}{GAP}{COLON}?{GAP})?(?P<at>{YEAR} *年{GAP}{DAY} *月(?:号|刊|份)?)(?! *[\d{NUMERAL}])",
        _month,
    ),
    item("date", _DOTS, rf"^ *(?P<at>{YEAR}{_DOT}(0[1-9]|1[0-2])) *$", _month),
    item("weekday", "星礼", r"[(（]?(?P<at>(?:星期|礼拜) *[一二三四五六日天])[)）]?", _weekday),
    item(
        "weekday",
        "周",
        r"[(（]?(?<![\u4e00-\u9fff])(?P<at>周[一二三四五六日天])(?![\u4e00-\u9fff])[)）]?",
        _weekday,
    ),
)
