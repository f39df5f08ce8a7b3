"""Days of the lunar calendar and feasts: 农历九月初九, 2018年正月十五, 正月初三至初七, 重阳节当天."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.facts.dates.clock_times import TIME_OF_DAY, clock_of
from desktop.facts.dates.year_of_date import IssueYear, Year, year_meant
from desktop.text.longest import longest_of
from desktop.text.lunar import feast_day, feasts, lunar_day
from desktop.text.numerals import number_of

_STEMS, _BRANCHES, _ANIMALS = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥", "鼠牛虎兔龙蛇马羊猴鸡狗猪"
_YEAR = (
    r"(?:(?P<year>(?:1[89]|20)\d\d)年|(?P<relative>[今去前明]年)"
    rf"|(?P<cycle>[{_STEMS}][{_BRANCHES}]|[{_ANIMALS}])年)?"
)
_CALENDAR = "(?P<calendar>农历|阴历|旧历)?"
_MONTH = "[正冬腊]|十[一二]|[一二三四五六七八九十]"
_DAY = "初[一二三四五六七八九十]|[二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?"
_DAY_END = "(?![一二三四五六七八九十日号])"
_LUNAR = re.compile(
    rf"{_YEAR}{_CALENDAR}(?:(?P<leap>闰)?(?P<month>{_MONTH})月(?P<day>{_DAY}|[二三六七九]){_DAY_END}"
    rf"|(?P<new>大年|年(?=初.(?:[，。、；至到起当那早晚上下]|$)))(?P<new_day>初[一二三四五六七八九十]))"
)
_NAMED_FEAST = longest_of(feasts())
_FEAST = re.compile(
    rf"{_YEAR}(?:农历)?(?P<feast>{_NAMED_FEAST})”?(?:当[天日晚]|这一?天|那一?天|[之当]?夜(?!市)|[早晚]上|[上下]午)?"
)
# 正月初三至初七, 除夕至正月初六
_UNTIL = re.compile(
    rf"(?:至|到|[—－～~-]{{1,2}})(?:农历)?(?:(?P<month>{_MONTH})月|大?年)?(?P<day>{_DAY}){_DAY_END}"
)
# Without these a line has no lunar day, and no feast; most have neither. A pattern that begins with one
# of some letters is the fastest to look for, so what stands before them is looked at behind.
_MAYBE_LUNAR = re.compile(
    rf"[初廿闰月历年](?:(?<=[初廿闰])|(?<=[正冬腊]月)|(?<=[农阴旧]历)|(?<=[{_BRANCHES}{_ANIMALS}]年))"
)
_MAYBE_FEAST = re.compile(_NAMED_FEAST)
# What else stands at either.
_ANY = re.compile(
    "正月|冬月|腊月|月[初廿]|[至到年]初|农历|阴历|旧历|大年|当[天日晚]|这一?天|那一?天|年.{1,3}节|夜|早上|晚上|上午|下午"
)
_MONTHS = {"正": 1, "冬": 11, "腊": 12}
_AROUND = re.compile("前[夕后]|期间|饭")
_OF_LUNAR = re.compile("^(?:初|廿)")
# 每年正月十五 is no day, 那年腊月廿三 one of a year that nothing here tells.
_OF_OTHER_YEARS = re.compile(
    "(?:[每历逐往那当同次翌某]年|年年|每逢|每到|逢|小时候|儿时|旧时|从前|早年|民间)的?(?:农历|阴历|旧历)?[，]?$"
)
_LONGEST_OTHER = 8
_YEAR_BEFORE = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?=年)")
_SENTENCE_END = re.compile("[。！？]")
# 除夕至初三, 春节到初七: the days behind are those of the first month.
_AT_NEW_YEAR = frozenset({"除夕", "大年三十", "大年初一", "春节"})
_ALWAYS_DAYS = frozenset({"大年初一", "大年三十", "大年夜"})
# From the eleventh month on a lunar year may reach into the next common one.
_LATE = 11
# A day that far off is nearer in another year.
_NEAR_DAYS = 200
# The lunar year of a name is looked for so many years around the issue's.
_CYCLE, _ANIMAL_CYCLE, _FIRST = 60, 12, 4


@dataclass(frozen=True, slots=True)
class LunarDate:
    """A lunar day or feast at ``start <= i < end``, with its day in the common calendar as ``iso``.

    A range is ``…/…``. ``source`` says what its year was taken from, empty where the year is printed.
    """

    start: int
    end: int
    iso: str
    source: str


def lunar_dates(text: str, issue: IssueYear) -> Iterator[LunarDate]:
    """Yield the lunar days of ``text`` and the feasts that stand for a day, where their year is known."""
    lunar, feast = _MAYBE_LUNAR.search(text), _MAYBE_FEAST.search(text)
    if not (lunar or feast) or not _ANY.search(text):
        return
    found = [match for match in _LUNAR.finditer(text) if _is_lunar(match)] if lunar else []
    found += [match for match in _FEAST.finditer(text) if _is_day(match)] if feast else []
    taken: set[int] = set()
    for match in sorted(found, key=re.Match.start):
        if match.start() not in taken and (date := _dated(match, issue)):
            taken.update(range(date.start, date.end))
            yield date


def _is_lunar(match: re.Match[str]) -> bool:
    """Return whether the words themselves say that the month is lunar: 九月十五 alone does not."""
    if match["new"]:
        return True
    named = match["calendar"] or match["leap"] or match["month"] in _MONTHS or match["cycle"]
    whole = len(match["day"]) > 1 or match["day"] == "十"
    return bool(_OF_LUNAR.match(match["day"]) or (named and (whole or match["calendar"])))


def _is_day(match: re.Match[str]) -> bool:
    """Return whether a feast stands for its day, not for the time around it: 今年重阳节, 除夕夜."""
    always = match["feast"] in _ALWAYS_DAYS and not _AROUND.match(match.string, match.end())
    told = match["year"] or match["relative"] or match["cycle"] or always
    goes_on = match[0][-1] != "”" and match.end("feast") < match.end()
    return bool(told or goes_on or _UNTIL.match(match.string, match.end()))


def _dated(match: re.Match[str], issue: IssueYear) -> LunarDate | None:
    year, published = _year(match, issue)
    day = _day(match, year.number, published) if year.number else None
    if day is None:
        return None
    if until := _last(match, day):
        end, last = until
        return LunarDate(match.start(), end, f"{day.isoformat()}/{last.isoformat()}", year.source)
    end, clock = _hour(match)
    return LunarDate(match.start(), end, day.isoformat() + clock, year.source)


def _hour(match: re.Match[str]) -> tuple[int, str]:
    """Return where the time of day behind the match ends, and its hour as ``T09:00`` or nothing."""
    behind = TIME_OF_DAY.match(match.string, match.end())
    if behind is None or not any(behind.groups()):
        return match.end(), ""
    clock = clock_of(behind)
    return behind.end(), f"T{clock}" if clock else ""


def _year(match: re.Match[str], issue: IssueYear) -> tuple[Year, datetime.date | None]:
    """Return the year a match hangs on, and the day of publication where the nearest such day is meant."""
    if match["year"]:
        return Year(int(match["year"])), None
    if match["relative"]:
        return year_meant(match["relative"], issue), None
    if match["cycle"]:
        return _cycle_year(match["cycle"], issue.year), None
    if other := _other_year(match, issue):
        return other, None
    return year_meant("", issue), issue.published


def _cycle_year(name: str, near: Year) -> Year:
    """Return the lunar year of that name (乙巳, 蛇) that is nearest to ``near``, the last one of two."""
    if near.number is None:
        return Year()
    latest = near.number + 1
    if len(name) == 1:
        back = (latest - _FIRST - _ANIMALS.index(name)) % _ANIMAL_CYCLE
        return Year(latest - back, near.source)
    years = (year for year in range(latest, latest - _CYCLE, -1) if _cycle_name(year) == name)
    return Year(next(years, None), near.source)


def _cycle_name(year: int) -> str:
    return _STEMS[(year - _FIRST) % len(_STEMS)] + _BRANCHES[(year - _FIRST) % len(_BRANCHES)]


def _other_year(match: re.Match[str], issue: IssueYear) -> Year | None:
    """Return the year told in the same sentence, an unknown one where another may be meant, else None."""
    text, at = match.string, match.start()
    if _OF_OTHER_YEARS.search(text, max(0, at - _LONGEST_OTHER), at):
        return Year()
    ends = [0, *(mark.end() for mark in _SENTENCE_END.finditer(text, 0, at))]
    told = list(_YEAR_BEFORE.finditer(text, ends[-2:][0], at))
    if not told or int(told[-1][0]) == issue.year.number:
        return None
    return Year(int(told[-1][0]), "同句的年份") if told[-1].start() >= ends[-1] else Year()


def _day(match: re.Match[str], year: int, published: datetime.date | None) -> datetime.date | None:
    """Return the day nearest to that of publication, or else the one in ``year``.

    A day at the end of the lunar year stays unknown where nothing says which winter is meant.
    """
    if published is None:
        return None if _is_late(match) and not match["cycle"] else _in_year(match, year)
    days = (day for first in (year - 1, year, year + 1) if (day := _in_year(match, first)))
    near = [day for day in days if abs((day - published).days) <= _NEAR_DAYS]
    return min(near, key=lambda day: abs((day - published).days), default=None)


def _is_late(match: re.Match[str]) -> bool:
    groups = match.groupdict()
    if feast := groups.get("feast"):
        calendar, month, _ = feasts()[feast]
        return calendar == "lunar" and month >= _LATE
    return _month(match) >= _LATE


def _in_year(match: re.Match[str], year: int) -> datetime.date | None:
    groups = match.groupdict()
    if feast := groups.get("feast"):
        return feast_day(year, feast)
    month = -_month(match) if match["leap"] else _month(match)
    return lunar_day(year, month, _number(match["day"] or match["new_day"]))


def _last(match: re.Match[str], first: datetime.date) -> tuple[int, datetime.date] | None:
    """Return where a range that begins with the match ends, and its last day; None where it is no range."""
    until = _UNTIL.match(match.string, match.end())
    month = until and (until["month"] or _month_word(match))
    if not (until and month):
        return None
    days = (
        lunar_day(year, _month_number(month), _number(until["day"])) for year in (first.year - 1, first.year)
    )
    later = [day for day in days if day and first < day and (day - first).days <= _NEAR_DAYS]
    return (until.end(), later[0]) if later else None


def _month(match: re.Match[str]) -> int:
    return _month_number(_month_word(match))


def _month_word(match: re.Match[str]) -> str:
    """Return the month that is printed, or that of 大年初二 and of the feasts at New Year, or nothing."""
    groups = match.groupdict()
    return groups.get("month") or ("正" if groups.get("new") or groups.get("feast") in _AT_NEW_YEAR else "")


def _month_number(word: str) -> int:
    return _MONTHS.get(word) or int(number_of(word) or 0)


def _number(day: str) -> int:
    return int(number_of(day.replace("廿", "二十").lstrip("初")) or 0)
