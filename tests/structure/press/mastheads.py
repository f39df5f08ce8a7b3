"""Mastheads: lines that name the paper, its date, number and publisher, with the fields they print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from random import Random

from tests.structure.press.masthead_lines import ITEMS, Facts, Fields

FIELDS = (
    *("paper", "community", "street", "publisher", "date", "weekday", "issue_number", "total_number"),
    *("page_count", "next_issue_date", "legal_number", "organizer", "editorial_office", "phone"),
    *("accounts", "slogan", "english"),
)
_LISTS = frozenset({"publisher", "accounts"})


def empty_fields() -> Fields:
    """Return the fields of a text that prints none."""
    fields: Fields = {name: [] if name in _LISTS else None for name in FIELDS}
    return {**fields, "year": None, "year_evidence": None}


def make_masthead(facts: Facts) -> tuple[list[str], Fields]:
    """Return the lines of a masthead, and the fields they print."""
    draw = facts.draw
    wanted = [item for item, rate in ITEMS if draw.random() < rate]
    draw.shuffle(wanted)
    printed = [item(facts) for item in wanted]
    lines = list(_glued((text for text, _ in printed), draw))
    fields: Fields = {}
    for _, told in printed:
        fields |= told
    return lines, fields


def all_fields(masthead: Fields, elsewhere: Fields, facts: Facts) -> Fields:
    """Return every field, from the masthead or from running heads and feet; None or empty where unprinted."""
    fields = {**empty_fields(), **elsewhere, **masthead}
    fields["accounts"] = list(dict.fromkeys([*masthead.get("accounts", []), *elsewhere.get("accounts", [])]))
    fields["date"] = max(masthead.get("date") or "", elsewhere.get("date") or "", key=len) or None
    if fields["date"]:
        fields |= {"year": facts.day.year, "year_evidence": "报头日期"}
        fields["next_issue_date"] = _with_year(fields["next_issue_date"], facts.day)
    if fields["community"] and not (fields["paper"] or fields["community"]).startswith(fields["community"]):
        fields["paper_alt"] = [fields["community"] + fields["paper"]]
    return fields


def _with_year(following: str | None, day: date) -> str | None:
    """Return the date of the next issue, the year it leaves out taken from ``day``."""
    if following is None or not following.startswith("-"):
        return following
    month_day = following.removeprefix("--")
    return f"{day.year + (month_day < day.isoformat()[5:])}-{month_day}"


def _glued(texts: Iterable[str], draw: Random) -> Iterator[str]:
    """Yield the lines, some set on one with the line before; a line break inside a text stays."""
    waiting = ""
    for text in texts:
        if waiting and "\n" not in waiting and len(waiting) < 24 and draw.random() < 0.2:
            waiting += draw.choice(["  ", "　", " "]) + text
            continue
        if waiting:
            yield waiting
        waiting = text
    if waiting:
        yield waiting
