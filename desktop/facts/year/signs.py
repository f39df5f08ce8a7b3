"""Signs of the year that must be counted: how long something lasted, cyclical names, weekdays."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.facts.year.witness import Evidence, Weight, Witness, one_year
from desktop.text.calendar import PartialDate, weekday_named, weekday_of
from desktop.text.numerals import number_of

_NUMBER = r"[\d一二三四五六七八九十百〇零两]{1,5}"
_YEAR = r"((?:19|20)\d\d)年"
# 自1998年成立以来，已整整26年: one sentence, a number that is not rounded.
_LASTING = re.compile(
    rf"(?:从|自|自从|始于){_YEAR}[^。！？]{{0,30}}?(?P<words>(?:至今|到现在|到如今|到今天|起|以来|开始)[^。！？]{{0,12}}?"
    r"(?:已|整整|走过|坚持了?|过去了?|干了|做了|守了|一晃|一干就是|一守就是|一做就是|转眼)[^。！？\d多余近约]{0,4}?"
    rf"(?P<years>{_NUMBER})个?(?:年头|年|载)(?![多余级]))"
)
_LONG_ENOUGH = 3
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_CYCLE_BEGAN = 1984
_CYCLE_YEARS = {_STEMS[n % 10] + _BRANCHES[n % 12]: _CYCLE_BEGAN + n for n in range(60)}
_ANIMALS = "鼠牛虎兔龙蛇马羊猴鸡狗猪"
_FEAST = r"(?:春节|新春|元宵|新年|正月|腊月|大吉|吉祥|贺岁|将至|到来|伊始)"
_CYCLE = re.compile(rf"([{_STEMS}][{_BRANCHES}])年{_FEAST}")
_ANIMAL = re.compile(rf"([{_ANIMALS}])年{_FEAST}")
_WEEKDAY = re.compile(r"(?<![\d年])(\d{1,2})月(\d{1,2})日\s?[（(]?(?:星期|周|礼拜)([一二三四五六日天])")
_FIRST_YEAR, _LAST_YEAR = 2000, 2045
_TWO_DAYS = 2


def lasting(witness: Witness) -> Iterator[Evidence]:
    """Yield the year in which something that began in a printed year has lasted so long."""
    for match in _LASTING.finditer(witness.text):
        number = number_of(match["years"])
        if number and number >= _LONG_ENOUGH:
            year = int(match[1]) + int(number)
            quoted = f"“{match[1]}年…{match['words']}”（{match[1]}＋{number}）"
            yield one_year(year, Weight.SPEAKS, quoted)


def cyclical_names(witness: Witness) -> Iterator[Evidence]:
    """Yield the years of a cyclical name (甲辰年), or of a zodiac animal (龙年春节)."""
    for match in _CYCLE.finditer(witness.text):
        if match[1] in _CYCLE_YEARS:
            yield one_year(_CYCLE_YEARS[match[1]], Weight.HINTS, f"“{match[0]}”")
    for match in _ANIMAL.finditer(witness.text):
        years = frozenset(range(_CYCLE_BEGAN + _ANIMALS.index(match[1]), _LAST_YEAR, 12))
        yield Evidence(years, Weight.HINTS, f"“{match[0]}”")


def weekdays(witness: Witness) -> Iterator[Evidence]:
    """Yield the years that two days and more with their weekdays allow together; one may be a misprint."""
    printed = {(int(m[1]), int(m[2]), m[3]): m[0] for m in _WEEKDAY.finditer(witness.text)}
    if len(printed) < _TWO_DAYS:
        return
    years = frozenset(
        year for year in range(_FIRST_YEAR, _LAST_YEAR) if all(_falls_on(year, *day) for day in printed)
    )
    if years:
        yield Evidence(years, Weight.HINTS, "“" + "”和“".join(printed.values()) + "”")


def _falls_on(year: int, month: int, day: int, weekday: str) -> bool:
    return weekday_of(PartialDate(year, month, day).iso) == weekday_named("周" + weekday)
