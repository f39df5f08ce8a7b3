"""Places: streets, neighbourhoods, estates, roads with their numbers, buildings, districts, cities."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice

from desktop.facts.context import ArticleView, Line
from desktop.facts.lexicon import Search, any_of
from desktop.facts.names.mentions import standing
from desktop.facts.places.enumerated import alike_in, beside_in, enumerated_in
from desktop.facts.places.frames import FRAMED, framed_in
from desktop.facts.places.landmarks import feature_at
from desktop.facts.places.place_names import PlaceName, place_names_in
from desktop.facts.taken import Taken, by_line, taken_in_lines
from desktop.model import Fact, FactKind, Span
from desktop.text.scripts import HAN
from desktop.text.words import frequency, word_class

_PEOPLED_END = re.compile(r"(?:街道|社区|居民区|小区|新村|地区|街区|村|镇|乡)$")
_CITY = Search.of(
    any_of("gazetteer"),
    "(?![牌洋楼装桥路巷弄]|[直正横]街|大道|[东西南北中](?:路|居民区)|网(?![友络点民])|(?<!省)[^省市区县州]市[^民场]|(?<=日照)[^市人港的、，。]|(?<=来宾)[^市]"
    "|[日晚早晨商]报|都市报)",
)
# 贵州省, 呼和浩特市; 上海市民, 北京市场 go on otherwise.
_LEVEL = re.compile("省(?![委政内里直级])|市(?![民场委政内里直级属区容值长井集价面立])")
# 中山路上海鲜店: behind a road another word begins.
_ON_ROAD = re.compile(rf"(?<=[{HAN}]{{2}}路)")
_DISTRICT = re.compile(f"[{HAN}]{{2,3}}[区县州旗]")
# What such groups are called by like places.
_CATCHING = frozenset("坊园里湾港廊亭阁")
# 甲来某街道, 甲包某村
_VERBS = frozenset("来去包访")
# A word of two letters that is rarer than this may stand there by chance: 局|长春|管理处.
_HEARD = 100
# Shorter names stand in other words by chance.
_WHOLE = 4
_OF_TABLE = "地名表"
_FEATURES = frozenset("江河湖湾山岭桥塔寺溪岛")
_LEVELLED = re.compile(r"(?:[省州区县镇乡村站]|街道|\d[号弄])$")
_NUMBERED = re.compile(r"(.{2,}?(?:[路街弄巷]|大道|胡同))\d")
_TITLE = re.compile("《[^》]*》")


def places(views: Sequence[ArticleView]) -> Iterator[Iterator[Fact]]:
    """Yield every mention of a place in each article, those by a short name (荷淀 for 荷淀居民区) as well."""
    people = [by_line(view.facts(FactKind.PERSON)) for view in views]
    lines = [
        (line, [fact.span for fact in here.get(line.id, ())])
        for view, here in zip(views, people, strict=True)
        for line in view.lines
    ]
    named = _named([_without(line.text, persons) for line, persons in lines])
    apart = zip(lines, named, strict=True)
    for view in views:
        article = view.text
        bodies = by_line(view.facts(FactKind.ORGANIZATION))
        yield _with_short(
            view,
            [
                fact
                for (line, persons), names in islice(apart, len(view.lines))
                for fact in _apart(line, persons, list(names), article)
                if not any(_is_part(fact, body) for body in bodies.get(line.id, ()))
            ],
        )


def _with_short(view: ArticleView, found: Sequence[Fact]) -> Iterator[Fact]:
    """Yield the places found in an article, and where it prints their short names."""
    yield from found
    names = dict.fromkeys(fact.text for fact in found)
    bare = {fact.text: fact.text for fact in found if fact.evidence == FRAMED and not frequency(fact.text)}
    whole = {name: name for name in names if len(name) >= _WHOLE}
    short = {**whole, **short_names(names), **_districts(names), **_roads(names), **bare}
    if short:
        taken = taken_in_lines((*found, *view.found))
        for line in view.lines:
            yield from _in_short(line, short, taken[line.id])


def _in_short(line: Line, short: Mapping[str, str], taken: Taken) -> Iterator[Fact]:
    """Yield where a line prints the short name of a place outside of what is taken."""
    for start, end in standing(line.text, short):
        full = short[line.text[start:end]]
        span = Span(start, end)
        if taken.overlaps(span) or Taken(titles_in(line.text)).overlaps(span):
            continue
        shorter = len(full) > end - start
        if shorter and (feature := feature_at(line.text, end)):
            name = line.text[start:feature]
            yield line.fact(FactKind.PLACE, start, feature, name, {}, 0.65, f"与“{full}”同名的地名")
        else:
            evidence = f"“{full}”的简称" if shorter else "本篇另一处的地名"
            yield line.fact(FactKind.PLACE, start, end, full, {}, 0.65, evidence)


def _is_catchword(name: str, article: str) -> bool:
    """Return whether the article puts ``name`` into quotation marks, as a campaign or a group: “巧手坊”."""
    return name[-1] in _CATCHING and f"“{name}”" in article


def _is_part(place: Fact, body: Fact) -> bool:
    """Return whether a body is only called by the place: 上海某公司, 学府路小学.

    青梧区 of 青梧区民政局 is a place all the same, and so is a body that is one by its whole name.
    """
    span, whole = place.span, body.span
    if place.evidence == FRAMED:
        return span.overlaps(whole)
    inside = whole.start <= span.start and span.end <= whole.end and span != whole
    seat = place.text[-1] == "市" and span.start == whole.start
    office = body.text.endswith("办事处") and place.evidence != _OF_TABLE
    return inside and not (seat or office or _LEVELLED.search(place.text))


def _apart(
    line: Line, persons: Sequence[Span], named: Sequence[tuple[Span, str, str]], article: str
) -> Iterator[Fact]:
    """Yield a line's places without those inside a person's name or a work's title, and catchwords."""
    if not named:
        return
    others = Taken((*persons, *titles_in(line.text)))
    for span, full, evidence in named:
        text = span.of(line.text)
        if not (others.overlaps(span) or _is_catchword(text, article)):
            yield line.fact(FactKind.PLACE, span.start, span.end, full or text, {}, 0.8, evidence)


def titles_in(text: str) -> Iterator[Span]:
    """Yield where the titles of works stand."""
    return (Span(*title.span()) for title in _TITLE.finditer(text))


def _without(text: str, names: Iterable[Span]) -> str:
    """Return ``text`` with a mark for each letter of ``names`` and of a verb behind: no place has them."""
    for name in names:
        end = name.end + (text[name.end : name.end + 1] in _VERBS)
        text = text[: name.start] + "，" * (end - name.start) + text[end:]
    return text


def _named(texts: Sequence[str]) -> Iterator[Iterator[tuple[Span, str, str]]]:
    """Yield for each text its places, with the full name where it prints a shorter one, and what says so."""
    return map(_with_others, texts, place_names_in(texts))


def _with_others(text: str, names: Iterable[PlaceName]) -> Iterator[tuple[Span, str, str]]:
    """Yield the places that ``names`` are, those in a row with them, and those of the gazetteer."""
    found = {Span(start, end): evidence for start, end, evidence in names}
    others: list[Span] = []
    if found:
        yield from ((span, "", evidence) for span, evidence in found.items() if not _opens(text, span, found))
        others = list(_in_rows(text, found))
        yield from ((span, "", "与别的地名并列") for span in others)
    named = Taken((*found, *others))
    for start, end, full in enumerated_in(text):
        if not named.overlaps(Span(start, end)):
            yield Span(start, end), full, "并列的地名共用后缀"
    for match in _CITY.finditer(text):
        if not (
            named.overlaps(Span(*match.span())) or _ON_ROAD.match(text, match.start()) or _is_torn(match)
        ):
            level = _LEVEL.match(text, match.end())
            known = Span(match.start(), level.end() if level else match.end())
            found[known] = _OF_TABLE
            yield known, "", _OF_TABLE
    named = Taken((*found, *others))
    for start, end, evidence in framed_in(text, {span.end for span in (*found, *others)}):
        if not named.overlaps(Span(start, end)):
            yield Span(start, end), "", evidence


def _in_rows(text: str, found: Collection[Span]) -> Iterator[Span]:
    """Yield the places in a row with those ``found`` that stand outside of them all."""
    named = Taken(found)
    beside = (Span(start, end) for start, end in (*beside_in(text, found), *alike_in(text, found)))
    return (span for span in beside if not named.overlaps(span))


def _opens(text: str, span: Span, found: Iterable[Span]) -> bool:
    """Return whether a hill or river only opens the name of another place: 凤凰山 of 凤凰山广场.

    So does a village that of a town: 洋县谢村 of 谢村镇.
    """
    if text[span.end - 1 : span.end + 1] == "村镇":
        return any(span.start < other.start < span.end < other.end for other in found)
    if text[span.end - 1] not in _FEATURES:
        return False
    return any(other.start == span.start and other.end > span.end for other in found)


def _is_torn(city: re.Match[str]) -> bool:
    """Return whether words run over both edges of the name, 隆|重庆|祝, or it is part of one: 大上海."""
    text, (start, end) = city.string, city.span()
    if text[start - 1 : start] == "大":
        return True
    behind = frequency(text[end - 1 : end + 1]) > _HEARD or frequency(text[end - 1 : end + 2]) > 0
    return behind and frequency(text[start - 1 : start + 1]) > 0


def _districts(names: Iterable[str]) -> dict[str, str]:
    """Return the districts and counties among ``names``, which are ones wherever they stand."""
    return {name: name for name in names if _DISTRICT.fullmatch(name)}


def _roads(names: Iterable[str]) -> dict[str, str]:
    """Return the roads of which ``names`` have a number, which are roads wherever they stand."""
    numbered = (_NUMBERED.match(name) for name in names)
    return {road[1]: road[1] for road in numbered if road}


def short_names(names: Iterable[str]) -> dict[str, str]:
    """Return the full name for each short one that can stand alone: 荷淀 → 荷淀居民区."""
    short: dict[str, str] = {}
    for name in names:
        suffix = _PEOPLED_END.search(name)
        body = name[: suffix.start()] if suffix else ""
        if suffix is None and _DISTRICT.fullmatch(name):
            body = name[:-1]
        if len(body) > 1 and (not frequency(body) or word_class(body).startswith("ns")):
            short.setdefault(body, name)
    return short
