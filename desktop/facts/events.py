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
_HOUR = re.compile(r"^(?:[上下]午)?\d{1,2}[:：]\d\d，")
# ●邻里集市 over 6月1日在广场举行，…: the heading says what it is.
_HEADING = re.compile("[●■◆▲★○·]?(?P<words>[^。，；：！？●■◆]{2,16})")
_NO_SUBJECT = re.compile("[在由于将]|开放|举行|举办|召开")
# 甲作出回应：一事已完成；另一事计划6月8日开工: the part with the day tells what happens on it.
_PART_END = re.compile("[；：]")
# 某街道|党工委, 某区|委书记 is whose it is, not where.
_OF_BODY = re.compile("[委人政党纪监工办]|区委|县委|街道[办党工]")
_LONGEST = 80
_TELLING = frozenset({PassageKind.PARAGRAPH, PassageKind.LIST_ITEM})
_HEADS = frozenset({PassageKind.INTERTITLE, PassageKind.LIST_ITEM})
_TOOK_PART = frozenset({FactKind.PERSON, FactKind.ORGANIZATION, FactKind.PLACE})


def events(view: ArticleView) -> Iterator[Fact]:
    """Yield an event for each sentence of a paragraph that names a day, and somebody or a place.

    The value is the sentence without its date, cut at a comma where it is long; ``date``,
    ``place`` and ``people`` are what the sentence names of each.
    """
    standing = by_line(view.found)
    before: Line | None = None
    for line in view.lines:
        facts = sorted(standing.get(line.id, ()), key=_start) if line.kind in _TELLING else []
        for sentence in sentences.split(line.text) if facts else ():
            found = _within(facts, _told(line.text, sentence))
            days = [fact for fact in found if fact.kind is FactKind.DATE and _DAY.search(str(fact.value))]
            if days and any(fact.kind in _TOOK_PART for fact in found):
                heading = _heading(before) if days[0].span.start == 0 else ""
                yield _event(line, sentence, days[0], found, heading)
        before = line


def _heading(line: Line | None) -> str:
    """Return the words of a short bare line, which heads the one below; nothing for another line."""
    heading = _HEADING.fullmatch(line.text) if line and line.kind in _HEADS else None
    return heading["words"] if heading else ""


def _part(text: str, sentence: Span, day: Fact) -> Span:
    """Return the part of a sentence, up to ； or ：, that the day stands in."""
    marks = [mark.end() for mark in _PART_END.finditer(text, sentence.start, sentence.end)]
    start = max((mark for mark in marks if mark <= day.span.start), default=sentence.start)
    end = min((mark - 1 for mark in marks if mark > day.span.end), default=sentence.end)
    return Span(start, end)


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


def _event(line: Line, sentence: Span, day: Fact, found: list[Fact], heading: str) -> Fact:
    part = _part(line.text, sentence, day)
    told = _within(found, part)
    people = dict.fromkeys(fact.text for fact in told if fact.kind is FactKind.PERSON)
    attrs: dict[str, Value] = {
        "date": day.value,
        "place": _where(line.text, told),
        "people": tuple(people),
    }
    value = _in_short(part.of(line.text), day.text)
    if heading and _NO_SUBJECT.match(value):
        value = f"{heading}：{value}"
    return line.fact(FactKind.EVENT, sentence.start, sentence.end, value, attrs, 0.7, "写明日子的句子")


def _where(text: str, found: list[Fact]) -> str | None:
    """Return the place or body that something happens at by the word before it, or the first place."""
    sites = [fact for fact in found if fact.kind in (FactKind.PLACE, FactKind.ORGANIZATION)]
    at = [fact for fact in sites if _AT.search(text[max(0, fact.span.start - _REACHED) : fact.span.start])]
    site = max(_same_start(at), key=lambda fact: len(fact.span), default=None) or _first_place(text, sites)
    return text[site.span.start : _end_of_row(site, sites)] if site else None


def _first_place(text: str, sites: list[Fact]) -> Fact | None:
    """Return the first place that is not part of a body's name or of somebody's post."""
    bodies = [fact.span for fact in sites if fact.kind is FactKind.ORGANIZATION]
    places = (fact for fact in sites if fact.kind is FactKind.PLACE)
    return next(
        (
            place
            for place in places
            if not _OF_BODY.match(text, place.span.end)
            and not any(body.start <= place.span.start and place.span.end < body.end for body in bodies)
        ),
        None,
    )


def _end_of_row(site: Fact, sites: list[Fact]) -> int:
    """Return where the row of places ends that begins with ``site``: 云桥街道|鹿鸣社区."""
    end = site.span.end
    for fact in sites:
        if fact.kind is FactKind.PLACE and fact.span.start == end:
            end = fact.span.end
    return end


def _same_start(facts: list[Fact]) -> list[Fact]:
    """Return the first of ``facts``, with those that begin where it does: a road and its house."""
    return [fact for fact in facts if fact.span.start == facts[0].span.start]


def _in_short(sentence: str, day: str) -> str:
    """Return what happened, without the date it begins with."""
    words = _OTHER_DAY.sub("", _LEAD_IN.sub("", sentence).removeprefix(day))
    words = _HOUR.sub("", words).strip("，。 ")
    words = _WEEKDAY.sub("", words)
    if len(words) <= _LONGEST:
        return words
    cut = words.rfind("，", 0, _LONGEST)
    return words[: cut if cut > 0 else _LONGEST]
