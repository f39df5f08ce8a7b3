"""The events an article reports: its dated sentences, each with when, where and who."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections.abc import Iterator

from desktop.facts.context import ArticleView, Line
from desktop.facts.lexicon import any_of
from desktop.facts.taken import by_line
from desktop.model import Fact, FactKind, PassageKind, Span, Value
from desktop.text import sentences
from desktop.text.calendar import parse_iso

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
# Words that are too few to be understood by themselves: 截止, 正式开班.
_BARE, _FEWEST, _LONGEST_SUBJECT = 6, 2, 16
_BEGINS = re.compile("[，；](?:并?将?定?[于在自从])?$")
_SCHEDULED = re.compile(any_of("scheduled"))
# 时间：5月28日14:00, over or below 地点：某中心二楼
_KEY = re.compile(
    "[●■◆▲★○·]?(?P<key>(?:活动|报名|登记|办理|征集|缴费|截止|报名截止|培训|开班|讲座|比赛|演出|展览|开放|义诊|咨询|停水|停电)?"
    "(?:时间|日期))[：:]"
)
_PLACE_KEY = re.compile("[●■◆▲★○·]?[一-龥]{0,2}(?:地点|地址)[：:](?P<words>[^。；]{2,30})")
_PLAIN_KEYS = frozenset({"时间", "日期", "活动时间", "活动日期"})
_NEAR = 3
_NEXT_DAY = datetime.timedelta(days=1)
_IN_ROW = frozenset("、和及")
_TELLING = frozenset({PassageKind.PARAGRAPH, PassageKind.LIST_ITEM})
_HEADS = frozenset({PassageKind.INTERTITLE, PassageKind.LIST_ITEM})
_TOOK_PART = frozenset({FactKind.PERSON, FactKind.ORGANIZATION, FactKind.PLACE})


def events(view: ArticleView) -> Iterator[Fact]:
    """Yield an event for each day that a sentence of a paragraph tells, with somebody, a place or a term.

    The value is the sentence, or the part with that day, without its date, cut at a comma where it
    is long; ``date``, ``place`` and ``people`` are what it names of each.
    """
    standing = by_line(view.found)
    headline = next((line.text for line in view.of_kind(PassageKind.HEADLINE)), "")
    before: Line | None = None
    for line in view.lines:
        facts = sorted(standing.get(line.id, ()), key=_start) if line.kind in _TELLING else []
        days = _days(facts)
        if key := _KEY.match(line.text) if days else None:
            yield from _announced(line, key, days, _heading(before) or headline, view.lines)
        else:
            for sentence in sentences.split(line.text) if days else ():
                found = _within(facts, _told(line.text, sentence))
                yield from _of_sentence(line, sentence, found, before, headline)
        before = line


def _of_sentence(
    line: Line, sentence: Span, found: list[Fact], before: Line | None, headline: str
) -> Iterator[Fact]:
    days = _days(found)
    takes_part = any(fact.kind in _TOOK_PART for fact in found)
    subject = _subject(line.text, sentence, days, headline)
    for piece, day in _pieces(line.text, sentence, days):
        if takes_part or _SCHEDULED.search(line.text, piece.start, piece.end):
            heading = _heading(before) if day.span.start == 0 else ""
            yield _event(line, piece, day, found, heading or (subject if piece != sentence else ""))


def _days(facts: list[Fact]) -> list[Fact]:
    return [fact for fact in facts if fact.kind is FactKind.DATE and _DAY.search(str(fact.value))]


def _pieces(text: str, sentence: Span, days: list[Fact]) -> Iterator[tuple[Span, Fact]]:
    """Yield the parts of a sentence that tell a day each, with it: 6月1日报名，6月15日截止.

    Days in a row tell one thing, and so does one that begins no clause.
    """
    start, told = sentence.start, days[:1]
    for day in days[1:]:
        begins = _BEGINS.search(text, start, day.span.start)
        if (
            begins
            and _tells(text, told[0].span.end, begins.start())
            and _tells(text, day.span.end, sentence.end)
        ):
            yield Span(start, begins.start()), told[0]
            start, told = begins.start() + 1, [day]
    yield from ((Span(start, sentence.end), day) for day in told)


def _tells(text: str, start: int, end: int) -> bool:
    """Return whether anything is said there, behind a day."""
    return len(text[start:end].strip("，；。、 ")) >= _FEWEST


def _subject(text: str, sentence: Span, days: list[Fact], headline: str) -> str:
    """Return what later parts speak of: the words that lead up to the first day, else the headline."""
    words = text[_told(text, sentence).start : days[0].span.start] if days else ""
    leads_up = _FEWEST <= len(words) <= _LONGEST_SUBJECT and "，" not in words
    return words if leads_up else headline


def _announced(
    line: Line, key: re.Match[str], days: list[Fact], heading: str, lines: tuple[Line, ...]
) -> Iterator[Fact]:
    """Yield what a line 时间：… of an announcement tells; a line 地点：… near it says where."""
    at = lines.index(line)
    near = lines[max(0, at - _NEAR) : at + _NEAR + 1]
    where = next((place["words"] for one in near if (place := _PLACE_KEY.match(one.text))), None)
    for day in days[:1] if heading else ():
        attrs: dict[str, Value] = {"date": day.value, "place": where, "people": ()}
        value = heading if key["key"] in _PLAIN_KEYS else f"{heading}：{key['key']}"
        yield line.fact(FactKind.EVENT, 0, len(line.text), value, attrs, 0.7, "写明时间的告知")


def _heading(line: Line | None) -> str:
    """Return the words of a short bare line, which heads the one below; nothing for another line."""
    heading = _HEADING.fullmatch(line.text) if line and line.kind in _HEADS else None
    return heading["words"] if heading else ""


def _part(text: str, sentence: Span, day: Fact, found: list[Fact]) -> Span:
    """Return the part of a sentence, up to ； or ：, that the day stands in.

    A name alone before ： says whose day it is: 某中心：除夕至初三开诊.
    """
    named = {fact.span.end for fact in found if fact.span.start == sentence.start}
    marks = [
        mark.end()
        for mark in _PART_END.finditer(text, sentence.start, sentence.end)
        if mark.start() not in named
    ]
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
    part = _part(line.text, sentence, day, found)
    told = _within(found, part)
    people = dict.fromkeys(str(fact.value) for fact in told if fact.kind is FactKind.PERSON)
    attrs: dict[str, Value] = {
        "date": _through(line.text, day, _days(told)),
        "place": _where(line.text, told),
        "people": tuple(people),
    }
    value = _in_short(part.of(line.text), day.text)
    if heading and (_NO_SUBJECT.match(value) or len(value) <= _BARE):
        value = f"{heading}：{value}"
    return line.fact(FactKind.EVENT, sentence.start, sentence.end, value, attrs, 0.7, "写明日子的句子")


def _through(text: str, first: Fact, days: list[Fact]) -> Value:
    """Return the day that is told, or from it to the last where several follow in a row: 2月7日、8日."""
    last = first
    for day in days[days.index(first) + 1 :]:
        one, other = parse_iso(str(last.value)), parse_iso(str(day.value))
        is_next = one and other and one.exact and other.exact and other.exact - one.exact == _NEXT_DAY
        if not is_next or text[last.span.end : day.span.start] not in _IN_ROW:
            break
        last = day
    return first.value if last is first else f"{first.value}/{last.value}"


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
