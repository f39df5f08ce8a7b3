"""The events an article reports: its dated sentences, each with when, where and who."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from desktop.facts.context import ArticleView, Line
from desktop.facts.taken import by_line
from desktop.model import Fact, FactKind, PassageKind, Span, Value
from desktop.text import sentences

_DAY = re.compile(r"-\d\d-\d\d")
_LEAD_IN = re.compile(r"^(?:本报讯)?\s?(?:[（(][^）)]*[）)])?\s?")
# 在某活动中心, 走进某社区: where something happens may be a body's house as well.
_AT = re.compile("(?:[在到于赴]|走进|来到|前往|走访)$")
_REACHED = 2
# 6月15日是星期六，某社区…; 7月1日是某社区的开放日
_WEEKDAY = re.compile("^是?(?:(?:星期|周)[一二三四五六日天]，?)?")
_OTHER_DAY = re.compile(r"^(?:、\d{1,2}日)+")
_LONGEST = 80
_TOOK_PART = frozenset({FactKind.PERSON, FactKind.ORGANIZATION, FactKind.PLACE})


def events(view: ArticleView) -> Iterator[Fact]:
    """Yield an event for each sentence of a paragraph that names a day, and somebody or a place.

    The value is the sentence without its date, cut at a comma where it is long; ``date``,
    ``place`` and ``people`` are what the sentence names of each.
    """
    standing = by_line(view.found)
    for line in view.of_kind(PassageKind.PARAGRAPH, PassageKind.LIST_ITEM):
        facts = sorted(standing.get(line.id, ()), key=_start)
        for sentence in sentences.split(line.text) if facts else ():
            found = _within(facts, _told(line.text, sentence))
            days = [fact for fact in found if fact.kind is FactKind.DATE and _DAY.search(str(fact.value))]
            if days and any(fact.kind in _TOOK_PART for fact in found):
                yield _event(line, sentence, days[0], found)


def _told(text: str, sentence: Span) -> Span:
    """Return the sentence without the line of the paper and its reporter that it begins with."""
    lead_in = _LEAD_IN.match(text[sentence.start : sentence.end])
    return Span(sentence.start + (lead_in.end() if lead_in else 0), sentence.end)


def _within(facts: list[Fact], sentence: Span) -> list[Fact]:
    """Return those of ``facts``, which stand in order, that lie in the sentence."""
    first = bisect_left(facts, sentence.start, key=_start)
    last = bisect_left(facts, sentence.end, key=_start)
    return [fact for fact in facts[first:last] if fact.span.end <= sentence.end]


def _start(fact: Fact) -> int:
    return fact.span.start


def _event(line: Line, sentence: Span, day: Fact, found: list[Fact]) -> Fact:
    people = dict.fromkeys(fact.text for fact in found if fact.kind is FactKind.PERSON)
    attrs: dict[str, Value] = {
        "date": day.value,
        "place": _where(line.text, found),
        "people": tuple(people),
    }
    value = _in_short(sentence.of(line.text), day.text)
    return line.fact(FactKind.EVENT, sentence.start, sentence.end, value, attrs, 0.7, "写明日子的句子")


def _where(text: str, found: list[Fact]) -> str | None:
    """Return the place or body that something happens at by the word before it, or the first place."""
    sites = [fact for fact in found if fact.kind in (FactKind.PLACE, FactKind.ORGANIZATION)]
    at = (fact for fact in sites if _AT.search(text[max(0, fact.span.start - _REACHED) : fact.span.start]))
    places = (fact for fact in sites if fact.kind is FactKind.PLACE)
    where = max(_same_start(list(at)), key=lambda fact: len(fact.span), default=None) or next(places, None)
    return where.text if where else None


def _same_start(facts: list[Fact]) -> list[Fact]:
    """Return the first of ``facts``, with those that begin where it does: a road and its house."""
    return [fact for fact in facts if fact.span.start == facts[0].span.start]


def _in_short(sentence: str, day: str) -> str:
    """Return what happened, without the date it begins with."""
    words = _OTHER_DAY.sub("", _LEAD_IN.sub("", sentence).removeprefix(day)).strip("，。 ")
    words = _WEEKDAY.sub("", words)
    if len(words) <= _LONGEST:
        return words
    cut = words.rfind("，", 0, _LONGEST)
    return words[: cut if cut > 0 else _LONGEST]
