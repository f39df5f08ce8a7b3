"""Filling in the masthead: by the editor, or from what a source says."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from desktop.model import Masthead, Review, SetMasthead
from desktop.review.errors import EditError

EMPTY = Masthead()
FIELDS = tuple(field.name for field in fields(Masthead) if field.name not in ("origins", "year_evidence"))
YEAR_BY_EDITOR = "编者所填"
YEAR_BY_DATE = "编者所填的出版日期"


def set_masthead(review: Review, edit: SetMasthead) -> Review:
    """Fill or empty a field of the masthead; a date settles the year as well."""
    if edit.name not in FIELDS:
        raise EditError(f"the masthead has no field {edit.name}")
    empty = getattr(EMPTY, edit.name)
    if isinstance(edit.value, tuple) is not isinstance(empty, tuple) and edit.value is not None:
        raise EditError(f"{edit.value!r} is no value for {edit.name}")
    changes = {edit.name: empty if edit.value is None else edit.value, **_year_change(edit)}
    masthead = replace(review.issue.masthead, **changes, origins=_origins_without(review, edit.name))
    return replace(review, issue=replace(review.issue, masthead=masthead))


def filled(masthead: Masthead, reading: Masthead) -> Masthead:
    """Return the masthead with its empty fields filled from another."""
    gained = {
        name: getattr(reading, name)
        for name in FIELDS
        if getattr(masthead, name) == getattr(EMPTY, name) != getattr(reading, name)
    }
    evidence = reading.year_evidence if "year" in gained else masthead.year_evidence
    origins = tuple(origin for origin in reading.origins if origin[0] in gained)
    return replace(masthead, **gained, year_evidence=evidence, origins=masthead.origins + origins)


def without_reading(masthead: Masthead, source: int) -> Masthead:
    """Return what the masthead holds that was not read in source number ``source``.

    A year belongs to the editor or else to the reading of the first source.
    """
    read = {name for name, origin in masthead.origins if origin.source == source}
    if masthead.year_evidence not in (YEAR_BY_EDITOR, YEAR_BY_DATE):
        read.add("year")
    emptied: dict[str, Any] = {name: getattr(EMPTY, name) for name in read}
    evidence = None if "year" in read else masthead.year_evidence
    origins = tuple(origin for origin in masthead.origins if origin[0] not in read)
    return replace(masthead, **emptied, year_evidence=evidence, origins=origins)


def _year_change(edit: SetMasthead) -> dict[str, Any]:
    if edit.name == "year":
        return {"year_evidence": None if edit.value is None else YEAR_BY_EDITOR}
    if edit.name != "date":
        return {}
    year = str(edit.value)[:4]
    if not year.isdecimal():
        return {"year": None, "year_evidence": None}
    return {"year": int(year), "year_evidence": YEAR_BY_DATE}


def _origins_without(review: Review, name: str) -> tuple[Any, ...]:
    return tuple(origin for origin in review.issue.masthead.origins if origin[0] != name)
