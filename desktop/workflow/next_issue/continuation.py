"""The issue that follows the last one: its number, its day, what the masthead keeps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from desktop.archive import IssueRow
from desktop.model import Masthead, SetMasthead
from desktop.model.habits import KNOWN_FIELDS
from desktop.text.calendar import parse_iso, weekday_of
from desktop.workflow.next_issue.held_over import HeldOver

_KEPT = (*KNOWN_FIELDS, "page_count")
_MONTHS_A_YEAR = 12
_LAST_SURE_DAY = 28
"""A day of the month that every month has."""


@dataclass(frozen=True, slots=True)
class Continuation:
    """How an issue goes on from the last one of its paper: fields of the masthead, articles that wait.

    ``last`` is what the last one is called; empty where there is none.
    """

    last: str = ""
    fields: tuple[SetMasthead, ...] = ()
    articles: tuple[HeldOver, ...] = ()


def last_issues(rows: Iterable[IssueRow], paper: str | None, before: int | None = None) -> list[IssueRow]:
    """Return the dated or numbered issues of a paper, the last one first; issue ``before`` is left out.

    Without a paper's name they are known only where all issues are of one paper.
    """
    others = [row for row in rows if row.id != before and row.paper and (row.date or row.number)]
    papers = {row.paper for row in others}
    meant = paper or (next(iter(papers)) if len(papers) == 1 else None)
    return sorted((row for row in others if row.paper == meant), key=_age, reverse=True)


def following_fields(last: Masthead, before: str | None) -> tuple[SetMasthead, ...]:
    """Return what the masthead after ``last`` says: what stays, the next numbers, the next day.

    ``before`` is the day of the issue before it; without it, and without a day announced
    for the next issue, the day stays open.
    """
    return tuple(SetMasthead(name, value) for name, value in _fields(last, before) if value)


def still_empty(fields: Iterable[SetMasthead], masthead: Masthead) -> tuple[SetMasthead, ...]:
    """Return those fields that a masthead does not have yet.

    An issue that prints its number or its day may be any one of its paper: nothing is returned.
    """
    if masthead.issue_number is not None or masthead.date is not None:
        return ()
    return tuple(field for field in fields if not getattr(masthead, field.name))


def next_day(last: str | None, before: str | None) -> str | None:
    """Return the day as long after ``last`` as that is after ``before``; all ISO 8601.

    What comes out on the same day of every month does so the next time. Without two days, as
    where only a month is known, there is none.
    """
    day, earlier = _exact(last), _exact(before)
    if day is None or earlier is None:
        return None
    if day.day == earlier.day <= _LAST_SURE_DAY:
        months = (day.year - earlier.year) * _MONTHS_A_YEAR + day.month - earlier.month
        years, month = divmod(day.month - 1 + months, _MONTHS_A_YEAR)
        return day.replace(year=day.year + years, month=month + 1).isoformat()
    return (day + (day - earlier)).isoformat()


def _fields(last: Masthead, before: str | None) -> Iterator[tuple[str, str | int | tuple[str, ...] | None]]:
    for name in _KEPT:
        yield name, getattr(last, name)
    for name in ("issue_number", "total_number"):
        number = getattr(last, name)
        yield name, number + 1 if number else None
    day = last.next_issue_date or next_day(last.date, before)
    yield "date", day
    if day and last.weekday:
        yield "weekday", weekday_of(day)
    if last.next_issue_date:
        yield "next_issue_date", next_day(day, last.date)


def _exact(iso: str | None) -> date | None:
    day = parse_iso(iso or "")
    return day.exact if day else None


def _age(row: IssueRow) -> tuple[str, int, int]:
    return row.date or "", row.number or 0, row.id
