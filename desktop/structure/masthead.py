"""What the paper says of itself, read from the lines that are furniture.

The lines are read as one text, since the lay-out glues and breaks them at will.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from desktop.model import Masthead, Passage, SourceSpan, Span
from desktop.structure.imprint import FIELDS, FieldValue, accounts, with_head
from desktop.text.calendar import PartialDate, parse_iso

_STREET = re.compile(
    r"(?:^|区|市|[^\u4e00-\u9fff])(?:中共)?([\u4e00-\u9fff]{2,8}?(?:街道|镇|乡))(?=党|办|工|人|社|综|$|[^\u4e00-\u9fff])",
    re.MULTILINE,
)
_AREA = re.compile(r"^([\u4e00-\u9fff]{2,6})$", re.MULTILINE)
# What else stands on short lines of a masthead: its own words, and housing estates in a picture.
_NO_AREA = re.compile(
    r"关注|扫描|扫码|二维码|出版|主办|本期|今日|联合|报$|刊$|要闻|新闻|综合|版$|编辑|读懂|导读|特刊|增刊"
    r"|(?:苑|新村|小区|花园|公寓|名邸|华庭|府邸|公馆|大厦|广场)$"
)
_PAPER_LINE = re.compile(r"[\u4e00-\u9fff ]{2,10}[报刊]$", re.MULTILINE)
_UNTOLD = (False, False, 0)

Found = tuple[str, FieldValue, Span]


@dataclass(frozen=True, slots=True)
class Imprint:
    """The furniture as one text, a line a passage, with the way back to the source."""

    passages: tuple[Passage, ...]

    @property
    def text(self) -> str:
        """All furniture, in reading order."""
        return "\n".join(passage.text for passage in self.passages)

    def origin(self, span: Span) -> SourceSpan | None:
        """Return where the first part of ``span`` stands in the source."""
        offset = 0
        for passage in self.passages:
            end = offset + len(passage.text)
            if offset <= span.start < end:
                inside = Span(span.start - offset, min(span.end, end) - offset)
                return next(iter(passage.source_spans(inside)), None)
            offset = end + 1
        return None


def read_masthead(furniture: Sequence[Passage], view: str) -> Masthead:
    """Return the masthead that these passages print; every field they do not print is None.

    ``view`` is the restored text of the whole source: of several short lines the area's name
    is the one that the stories speak of.
    """
    imprint = Imprint(tuple(furniture))
    found = list(_found(imprint.text, view))
    values: dict[str, Any] = {name: value for name, value, _ in found}
    masthead = Masthead(**values, origins=tuple(_origins(imprint, found)))
    return _dated(replace(masthead, publisher=tuple(with_head(masthead.publisher, masthead.street))))


def _origins(imprint: Imprint, found: list[Found]) -> Iterator[tuple[str, SourceSpan]]:
    for name, _, span in found:
        origin = imprint.origin(span)
        if origin is not None:
            yield name, origin


def _found(text: str, view: str) -> Iterator[Found]:
    """Yield each field once, the first of its declarations that the text prints."""
    seen = set()
    for field in FIELDS:
        read = None if field.name in seen else field.read(text)
        if read:
            seen.add(field.name)
            yield field.name, *read
    named = accounts(text)
    if named:
        yield "accounts", tuple(name for name, _ in named), named[0][1]
    yield from _area(text, view)


def _area(text: str, view: str) -> Iterator[Found]:
    """Yield street and community, where the furniture has them."""
    street = _STREET.search(text)
    if street:
        yield "street", street[1], Span(*street.span(1))
    stem = re.sub("街道$|镇$|乡$", "", street[1]) if street else ""
    lines = [match for match in _AREA.finditer(text) if not _NO_AREA.search(match[1])]
    best = max(lines, key=lambda match: _told(match, stem, text, view), default=None)
    if best and (len(lines) == 1 or _told(best, stem, text, view) > _UNTOLD):
        yield "community", best[1], Span(*best.span(1))


def _told(line: re.Match[str], stem: str, text: str, view: str) -> tuple[bool, bool, int]:
    """Return how much speaks for a short line as the area's name: street, paper below it, stories."""
    beside = _PAPER_LINE.match(text, line.end() + 1) is not None
    return line[1] == stem, beside, view.count(line[1]) - 1


def _dated(masthead: Masthead) -> Masthead:
    """Return the masthead with its year, and with the next issue's date in that year or the next."""
    date = parse_iso(masthead.date) if masthead.date else None
    if date is None:
        return masthead
    dated = replace(masthead, year=date.year, year_evidence="报头日期")
    following = parse_iso(masthead.next_issue_date) if masthead.next_issue_date else None
    if following is None or following.year is not None:
        return dated
    return replace(dated, next_issue_date=_on_or_after(date, following).iso)


def _on_or_after(date: PartialDate, following: PartialDate) -> PartialDate:
    turn = (following.month or 0, following.day or 0) < (date.month or 0, date.day or 0)
    return replace(following, year=(date.year or 0) + turn)
