"""Dates: every phrase that says when, with its year as far as the issue lets it be known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktop.facts.context import ArticleView, Line
from desktop.facts.dates.lunar_dates import lunar_dates
from desktop.facts.dates.near_days import near_days
from desktop.facts.dates.phrases import DatePhrase, Point, date_phrases
from desktop.facts.dates.stretch import stretch
from desktop.facts.dates.year_of_date import IssueYear, Reach, Year, dated
from desktop.facts.taken import Taken, by_line
from desktop.model import Fact, FactKind, PassageKind, Span, Value
from desktop.text.calendar import PartialDate

_UNREAD = frozenset({PassageKind.BYLINE, PassageKind.CREDIT})
_SINCE = frozenset({"以来", "至今"})
_YEAR_END = frozenset({"年底", "年末"})
_REACH = 60
_SENTENCE_MARK = re.compile("[。！？；]")


@dataclass(frozen=True, slots=True)
class _Reading:
    """A phrase with the dates it was read as."""

    phrase: DatePhrase
    first: PartialDate
    last: PartialDate | None
    source: str


def dates(view: ArticleView) -> Iterator[Fact]:
    """Yield the dates of an article.

    Their values read ``2022-11-03``, ``2022-11``, ``--11-03`` where the year is unknown, with
    ``T15:00`` where an hour is printed, and ``…/…`` for a range. A bare 今年 counts once an
    article and has no value in a year unknown.
    """
    issue = IssueYear.of(view.background)
    unwritten = by_line(_unwritten(view, issue))
    yield from (fact for facts in unwritten.values() for fact in facts)
    reach, said = Reach(), set[str]()
    for line, phrase in _phrases(view, unwritten):
        reading = _read(line, phrase, reach, issue)
        reach = _reach_after(reach, line, reading)
        words = line.text[phrase.start : phrase.end]
        if not (_is_bare(phrase.first) and words in said) and _value(reading, issue):
            said.add(words)
            yield _fact(line, reading, issue)


def _unwritten(view: ArticleView, issue: IssueYear) -> Iterator[Fact]:
    """Yield the days that are told by the lunar calendar, a feast, or their distance to the issue's own."""
    year_from: dict[str, Value] = {"year_from": issue.year.source}
    for line in view.lines:
        if line.kind in _UNREAD:
            continue
        for lunar in lunar_dates(line.text, issue):
            attrs: dict[str, Value] = {"year_from": lunar.source} if lunar.source else {}
            yield line.fact(FactKind.DATE, lunar.start, lunar.end, lunar.iso, attrs, 0.9, "农历或节日")
        for day in near_days(line.text, issue.published):
            yield line.fact(FactKind.DATE, day.start, day.end, day.iso, year_from, 0.7, "由出版日推算")


def _phrases(view: ArticleView, known: dict[str, list[Fact]]) -> Iterator[tuple[Line, DatePhrase]]:
    for line in view.lines:
        taken = Taken(fact.span for fact in known.get(line.id, ()))
        for phrase in date_phrases(line.text) if line.kind not in _UNREAD else ():
            free = not taken.overlaps(Span(phrase.start, phrase.end))
            if free and not _in_title(line.text, phrase.start):
                yield line, phrase


def _in_title(text: str, at: int) -> bool:
    """Return whether ``at`` lies within 《》: a date there is part of a name."""
    return text.rfind("《", 0, at) > text.rfind("》", 0, at)


def _is_bare(point: Point) -> bool:
    return point.year is None and point.month is None and point.day is None


def _read(line: Line, phrase: DatePhrase, reach: Reach, issue: IssueYear) -> _Reading:
    lent = reach.year_at(line.id, line.text, phrase.start, phrase.first.month)
    sentence = _sentence(line.text, phrase)
    first, source = dated(phrase.first, lent, reach, issue, sentence)
    if phrase.last is None:
        return _Reading(phrase, first, None, source)
    reach = replace(reach, named=first.year or reach.named, month=first.month)
    last, _ = dated(phrase.last, Year(first.year), reach, issue, sentence)
    return _Reading(phrase, first, _in_order(first, last, phrase.last), source)


def _sentence(text: str, phrase: DatePhrase) -> str:
    before = text[max(0, phrase.start - _REACH) : phrase.start]
    after = text[phrase.end : phrase.end + _REACH]
    return _SENTENCE_MARK.split(before)[-1] + _SENTENCE_MARK.split(after)[0]


def _in_order(first: PartialDate, last: PartialDate, written: Point) -> PartialDate:
    """Return ``last`` in the next year where the range runs over New Year (12月28日至1月3日)."""
    unwritten = written.year is None and not written.relative
    if unwritten and last.year and (last.month or 0) < (first.month or 0):
        return replace(last, year=last.year + 1)
    return last


def _reach_after(reach: Reach, line: Line, reading: _Reading) -> Reach:
    ending = reading.last or reading.first
    month = ending.month or reach.month
    point = reading.phrase.last or reading.phrase.first
    if point.year is None and not point.relative:
        goes_on = ending.year is not None and ending.year == reach.year.number
        year = reach.year if goes_on else Year()
        return replace(reach, month=month, year=year, lent_month=ending.month or reach.lent_month)
    year = Year(ending.year, reading.source or "同句的年份")
    return Reach(year, line.id, reading.phrase.end, ending.year or reach.named, month, ending.month)


def _fact(line: Line, reading: _Reading, issue: IssueYear) -> Fact:
    phrase = reading.phrase
    exists = reading.first.exists and (reading.last is None or reading.last.exists)
    confidence = 1.0 if exists else 0.5
    evidence = "日期写法" if exists else "日历上没有这一天"
    return line.fact(
        FactKind.DATE,
        phrase.start,
        phrase.end,
        _value(reading, issue),
        dict(_attrs(reading)),
        confidence,
        evidence,
    )


def _value(reading: _Reading, issue: IssueYear) -> str | None:
    phrase, first = reading.phrase, _to_month(reading)
    if first.year is None and first.month is None:
        return None
    if reading.last is not None:
        return f"{first.iso}/{reading.last.iso}"
    if phrase.bound in _SINCE and first.year and issue.year.number:
        return f"{first.iso}/{issue.year.number}"
    return f"{first.iso}T{phrase.clock}" if phrase.clock else first.iso


def _to_month(reading: _Reading) -> PartialDate:
    year_end = reading.phrase.first.part in _YEAR_END and reading.first.year
    return replace(reading.first, month=12) if year_end else reading.first


def _attrs(reading: _Reading) -> Iterator[tuple[str, Value]]:
    if reading.source:
        yield "year_from", reading.source
    if days := stretch(reading.first, reading.phrase.first.part):
        yield "range", days
    if reading.phrase.weekday:
        yield "weekday", reading.phrase.weekday
