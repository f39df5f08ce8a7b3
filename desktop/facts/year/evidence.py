"""What an article's words say about the year it was printed in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from desktop.facts.year.signs import cyclical_names, lasting, weekdays
from desktop.facts.year.witness import Evidence, Weight, Witness, one_year
from desktop.text.anniversaries import anniversaries_in, years_of
from desktop.text.numerals import number_of

_NUMBER = r"[\d一二三四五六七八九十百〇零两]{1,5}"
_ANNIVERSARY = re.compile(rf"({_NUMBER})周(?:年|岁(?!以[上下]|的?老|[、，及儿]))")
_NUMBERED = re.compile(rf"第({_NUMBER})[个届次]")
_YEAR = r"((?:19|20)\d\d)年"
_FOUND = "成立|创办|创刊|创立|创建|组建|推出|启用|开馆|开张|落成|设立|施行|实施"
_FOUNDED = re.compile(rf"(?:{_FOUND}|始)于{_YEAR}|{_YEAR}(?:\d+月)?(?:\d+日)?(?:正式|起)?(?:{_FOUND})")
_EVERY_YEAR_SINCE = re.compile(rf"{_YEAR}(?:起|以来|开始)[^。]{{0,6}}每年")
_LEAD = re.compile(rf"(?:本报讯)?\s?(?:[（(][^）)]*[）)])?\s?{_YEAR}\d{{1,2}}月\d{{1,2}}日(?!起|以来)")
# 2026年上半年征兵报名 begins in the year before.
_PART_OF_YEAR = re.compile(rf"(?<![比较与]){_YEAR}(?:上?半年|第?[一二三]季度)(?!征兵|[^，。]{{0,6}}报名)")
# 联席会2025年第一次会议
_SITTING = re.compile(rf"{_YEAR}度?第[一二三四五六七八九十\d]+次[^，。]{{0,8}}(?:会议|全会|例会|学习)")
# 关于2026年秋季新生登记的通告; what belongs to the new year is often announced in the old one.
_ANNOUNCED = re.compile(
    rf"^(?=[^。！？\n]*(?:须知|通告|公告|公示|通知|简章|指南)$)[^。！？\n]*?{_YEAR}(?!度|[^\n]*(?:春|元旦|寒假|缴费|征兵))",
    re.MULTILINE,
)
# A notice ends with its day.
_SIGNED = re.compile(rf"^\s*{_YEAR}\d{{1,2}}月\d{{1,2}}日\s*$", re.MULTILINE)
# 2024年度…颁奖典礼: late in that year, or early in the next.
_HONOURS = re.compile(rf"{_YEAR}度[^。！？\n]*(?:颁奖|揭晓|表彰|表扬|分红|先进|典礼)")
_ANY_DAY = re.compile(r"(?<![\d年])(\d{1,2})月\d{1,2}日")
_SPRING, _AUTUMN = 4, 9
_TURN_OF_YEAR = 2
# 召开2023年重点工作推进会; a review looks back, a plan looks ahead.
_MEETING = re.compile(
    rf"(?:召开|举行|举办|开展){_YEAR}(?!度|终)(?![^，。]*(?:总结|表彰|表扬|颁奖|嘉奖|评优|述职|考核|年会|团拜|务虚|计划|规划|预算))"
)
_NEWS = re.compile(rf"(?:日前|近日|获悉)[^。案诉判骗纠]{{0,60}}?{_YEAR}\d{{1,2}}月\d{{1,2}}日")
_DAY = re.compile(rf"(?<![自从于]){_YEAR}\d{{1,2}}月\d{{1,2}}日(?!起|以来)")
_SENTENCE_HEAD = re.compile(
    rf"(?:^|[。！？])\s?{_YEAR}(?![\d起至到底前建始—-]|以来)[^，。]{{1,20}}，", re.MULTILINE
)
_THIS_YEAR = re.compile("今年")
# A year that is still to come is no year of the issue.
_TO_COME = re.compile(r"(?:将|拟|计划|规划|纲要|目标|预计|力争|到|至|\d年?[—-]+)[^。\n]*$")
_SENTENCE = 60


def evidence_in(witness: Witness) -> Iterator[Evidence]:
    """Yield every piece of evidence in an article."""
    for finder in _FINDERS:
        yield from finder(witness)


def has_begun(match: re.Match[str]) -> bool:
    """Return whether the year that the match's first group prints is not spoken of as to come."""
    return not _TO_COME.search(match.string, max(0, match.start(1) - _SENTENCE), match.start(1))


def _anniversaries(witness: Witness) -> Iterator[Evidence]:
    for known in anniversaries_in(witness.text):
        quoted = witness.text[known.start : known.end]
        yield one_year(known.year, Weight.SETTLES, f"“{quoted}”（{known.base}＋{known.number}）")


def _own_anniversary(witness: Witness) -> Iterator[Evidence]:
    """Yield the year of an anniversary whose founding year the article prints, if it prints one only."""
    founded = {int(match[1] or match[2]): match[0] for match in _FOUNDED.finditer(witness.text)}
    numbers = {number_of(match[1]): match for match in _ANNIVERSARY.finditer(witness.text)}
    if len(founded) == len(numbers) == 1 and not any(anniversaries_in(witness.text)):
        for (year, words), (number, match) in zip(founded.items(), numbers.items(), strict=True):
            yield one_year(
                year + int(number or 0), Weight.SETTLES, f"“{words}”和“{match[0]}”（{year}＋{number}）"
            )


def _own_series(witness: Witness) -> Iterator[Evidence]:
    since = {int(match[1]): match[0] for match in _EVERY_YEAR_SINCE.finditer(witness.text)}
    numbers = {
        number_of(match[1]): match[0] for match in _NUMBERED.finditer(witness.text) if "届" in match[0]
    }
    if len(since) == len(numbers) == 1:
        for (year, words), (number, edition) in zip(since.items(), numbers.items(), strict=True):
            yield one_year(year + int(number or 1) - 1, Weight.SETTLES, f"“{words}”和“{edition}”")


def _events_of_a_year(witness: Witness) -> Iterator[Evidence]:
    for words, (year, *_) in years_of("years_by_event").items():
        if words in witness.text:
            yield one_year(year, Weight.SETTLES, f"“{words}”")


def _printed(pattern: re.Pattern[str], weight: Weight) -> Callable[[Witness], Iterator[Evidence]]:
    def finder(witness: Witness) -> Iterator[Evidence]:
        matches = (match for match in pattern.finditer(witness.text) if has_begun(match))
        for words, year in {match[0]: match[1] for match in matches}.items():
            quoted = words.strip("。！？，\n ")
            yield one_year(int(year), weight, f"“{quoted}”")

    return finder


def _lead(witness: Witness) -> Iterator[Evidence]:
    if match := _LEAD.match(witness.lead):
        yield one_year(int(match[1]), Weight.SPEAKS, f"导语“{match[0]}”")


def _honours(witness: Witness) -> Iterator[Evidence]:
    """Yield the year in which a year's honours were given, by the month of the article's first day."""
    given, day = _HONOURS.search(witness.text), _ANY_DAY.search(witness.text)
    month = _first_month(witness)
    if given and (month >= _AUTUMN or 0 < month <= _SPRING):
        year = int(given[1]) + int(month <= _SPRING)
        yield one_year(year, Weight.SPEAKS, f"“{given[1]}年度”和“{day[0] if day else ''}”")


def _sentence_heads(witness: Witness) -> Iterator[Evidence]:
    """Yield the years that sentences begin with; in January and February these look back as often."""
    if not 0 < _first_month(witness) <= _TURN_OF_YEAR:
        yield from _printed(_SENTENCE_HEAD, Weight.HINTS)(witness)


def _first_month(witness: Witness) -> int:
    """Return the month of the article's first day, 0 where it tells none."""
    day = _ANY_DAY.search(witness.text)
    return int(day[1]) if day else 0


def _signs_of_the_times(witness: Witness) -> Iterator[Evidence]:
    """Yield the years in which 今年 stood in one sentence with what everybody spoke of then."""
    for sentence in filter(_THIS_YEAR.search, re.split("[。\n]", witness.text)):
        for words, years in years_of("dated_events").items():
            if len(years) > 1 and words in sentence:
                span = f"{years[0]}—{years[1]}"
                yield Evidence(
                    frozenset(range(years[0], years[1] + 1)), Weight.HINTS, f"今年的“{words}”（{span}）"
                )


_FINDERS: tuple[Callable[[Witness], Iterator[Evidence]], ...] = (
    _anniversaries,
    _own_anniversary,
    _own_series,
    _events_of_a_year,
    lasting,
    cyclical_names,
    weekdays,
    _lead,
    _printed(_PART_OF_YEAR, Weight.SPEAKS),
    _printed(_MEETING, Weight.SPEAKS),
    _printed(_NEWS, Weight.SPEAKS),
    _printed(_SITTING, Weight.SPEAKS),
    _printed(_ANNOUNCED, Weight.SPEAKS),
    _printed(_SIGNED, Weight.SPEAKS),
    _honours,
    _printed(_DAY, Weight.HINTS),
    _sentence_heads,
    _signs_of_the_times,
)
