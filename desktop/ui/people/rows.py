"""Who stands in the archive, their posts over time and their mentions, as rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.model import FactKind
from desktop.text.calendar import parse_iso
from desktop.workflow import Mention, Named, Term, terms

KINDS = {FactKind.PERSON: "人物", FactKind.ORGANIZATION: "单位", FactKind.PLACE: "地点"}
"""The kinds that are known across issues, in the order of their tabs."""

_BARE = "没有写职务"
_UNDATED = "日期不明"


@dataclass(frozen=True, slots=True)
class NameRow:
    """Someone or something, in how many issues and articles; ``when`` are the first and last issue."""

    name: str
    issues: int
    when: str
    articles: int = 0

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return f"{self.name}，{self.issues} 期 {self.articles} 篇，{self.when}"


@dataclass(frozen=True, slots=True)
class TermRow:
    """A post and its time; ``start`` and ``end`` are its place among all posts, 0 to 1."""

    post: str
    when: str
    start: float
    end: float

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return f"{self.post}，{self.when}"


@dataclass(frozen=True, slots=True)
class MentionRow:
    """One mention: when, how it is printed, in which article of which issue."""

    mention: Mention

    @property
    def when(self) -> str:
        """The date of the issue."""
        return self.mention.date or _UNDATED

    @property
    def printed(self) -> str:
        """The post and the name."""
        return f"{self.mention.post}{self.mention.name}"

    @property
    def place(self) -> str:
        """The paper and the issue."""
        return f"{self.mention.paper or ''} {self.mention.title}".strip()

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return "，".join((self.when, self.printed, self.mention.headline or "无题", self.place))


def name_rows(named: Iterable[Named]) -> tuple[NameRow, ...]:
    """Return everyone, in the order in which they come."""
    return tuple(NameRow(one.name, one.issues, _span(one.first, one.last), one.articles) for one in named)


def mention_rows(mentions: Iterable[Mention]) -> tuple[MentionRow, ...]:
    """Return every mention, in its order."""
    return tuple(map(MentionRow, mentions))


def last_words(mentions: Iterable[Mention], issue: int | None = None, date: str | None = None) -> str:
    """Return how the last issue with a date wrote it: ``上次 2021-03-05 写作“区商务委主任陆知远”``.

    For an ``issue`` on the desk that is the last one before it: neither itself nor one that came later.
    """
    told = [one for one in mentions if one.date and one.issue != issue and not (date and one.date > date)]
    last = max(told, key=lambda one: one.date or "", default=None)
    return f"上次 {last.date} 写作“{last.post}{last.name}”" if last else ""


def term_rows(mentions: Sequence[Mention]) -> tuple[TermRow, ...]:
    """Return the posts over time; nothing where no post is printed."""
    found = terms(mentions)
    if not any(term.post for term in found):
        return ()
    days = [day for term in found for words in (term.first, term.last) if (day := _day(words))]
    first, length = (min(days), max(max(days) - min(days), 1)) if days else (0, 1)
    return tuple(_term_row(term, first, length) for term in found)


def _term_row(term: Term, first: int, length: int) -> TermRow:
    when = f"{_span(term.first, term.last)} · {term.issues} 期"
    start, end = (max(_day(words) - first, 0) / length for words in (term.first, term.last))
    return TermRow(term.post or _BARE, when, start, end)


def _day(iso: str | None) -> int:
    """Return the number of the first day that a date may be; 0 where it says none."""
    date = parse_iso(iso or "")
    day = date.first_day if date else None
    return day.toordinal() if day else 0


def _span(first: str | None, last: str | None) -> str:
    """Return a time in words: ``2019-03 至 2021-08``, one month alone, or that it is not known."""
    if not first or not last:
        return _UNDATED
    months = first[:7], last[:7]
    return months[0] if months[0] == months[1] else f"{months[0]} 至 {months[1]}"
