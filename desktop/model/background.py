"""What earlier issues printed, as plain values, so that facts and checks stay pure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class RosterEntry:
    """A person with one post, as confirmed issues printed them; dates are ISO 8601 or None."""

    name: str
    post: str
    first_seen: str | None = None
    last_seen: str | None = None


@dataclass(frozen=True, slots=True)
class Roster:
    """People and organisations that the editor confirmed in earlier issues or entered."""

    people: tuple[RosterEntry, ...] = ()
    organizations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class History:
    """What earlier issues of the paper said, as far as a check needs it."""

    last_issue_number: int | None = None
    last_issue_date: str | None = None
    roster: Roster = Roster()
