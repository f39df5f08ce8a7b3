"""What earlier issues printed, as plain values, so that facts and checks stay pure."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.model.fact import FactKind
from desktop.model.span import Span


@dataclass(frozen=True, slots=True, order=True)
class RosterEntry:
    """What editors said of a name; dates are ISO 8601 or None.

    ``name`` is as printed. ``post`` is one post of a person, in full; ``full`` the whole name of
    what is printed short. Both are empty where there is none. ``stopped`` says that it is wrong:
    the name no such fact, the post not this person's, the whole name another one's. Only
    ``within`` these characters it is wrong where they are given. ``issues`` counts in how many
    issues it was decided; an entry that was written by hand has 0.
    """

    name: str
    post: str = ""
    first_seen: str | None = None
    last_seen: str | None = None
    kind: FactKind = FactKind.PERSON
    full: str = ""
    within: str = ""
    stopped: bool = False
    issues: int = 0

    @property
    def key(self) -> tuple[FactKind, str, str, str, str, bool]:
        """What tells the entry from all others: everything but when it was seen."""
        return self.kind, self.name, self.post, self.full, self.within, self.stopped


@dataclass(frozen=True, slots=True)
class Roster:
    """What editors said of names in earlier issues, in the open one, or by hand."""

    entries: tuple[RosterEntry, ...] = ()

    @property
    def people(self) -> tuple[RosterEntry, ...]:
        """The people, an entry for each post."""
        return tuple(one for one in self.entries if one.kind is FactKind.PERSON and not one.stopped)

    def with_entries(self, entries: tuple[RosterEntry, ...]) -> Roster:
        """Return the roster with more entries behind its own."""
        return Roster((*self.entries, *entries)) if entries else self


@dataclass(frozen=True, slots=True)
class RosterStep:
    """What an editor did with the roster by hand, at one time, under one label.

    Entries that were ``dropped`` come back only from issues with a higher number than ``until``.
    """

    label: str
    put: tuple[RosterEntry, ...] = ()
    dropped: tuple[RosterEntry, ...] = ()
    until: int = 0
    time: str = ""


@dataclass(frozen=True, slots=True)
class Reprint:
    """A paragraph that an earlier issue printed: its words without white space, and the issue and article."""

    words: str
    issue: str
    headline: str


@dataclass(frozen=True, slots=True)
class History:
    """What earlier issues of the paper said, as far as a check needs it.

    ``reprints`` are the paragraphs of the open issue that earlier ones printed, or None where
    no archive was asked.
    """

    last_issue_number: int | None = None
    last_issue_date: str | None = None
    roster: Roster = Roster()
    reprints: tuple[Reprint, ...] | None = None


def frame_of(span: Span, text: str) -> str:
    """Return the words at ``span`` of a passage's text with a character more on each side."""
    return text[max(0, span.start - 1) : span.end + 1]
