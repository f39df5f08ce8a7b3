"""The roster as rows of a list: one thing each, with its posts in the order of time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from desktop.model import FactKind, RosterEntry
from desktop.text.name_order import NameKey, name_key
from desktop.text.wording import FACT_KINDS
from desktop.ui.listing import Listing

_OTHERS = "其他"
STOPPED = "停用"
_KINDS = (FactKind.PERSON, FactKind.ORGANIZATION, FactKind.PLACE)
SHEETS = (*(FACT_KINDS[kind] for kind in _KINDS), _OTHERS, STOPPED)
"""The sheets of the roster: what is right by its kind, and what is wrong."""


@dataclass(frozen=True, slots=True)
class RosterRow:
    """All that is known of one name."""

    entries: tuple[RosterEntry, ...]

    @property
    def name(self) -> str:
        """The name as printed."""
        return self.entries[0].name

    @property
    def sheet(self) -> str:
        """On which sheet it stands."""
        first = self.entries[0]
        words = FACT_KINDS[first.kind]
        return STOPPED if first.stopped else words if words in SHEETS else _OTHERS

    @property
    def detail(self) -> str:
        """Its posts with their times, or its whole name; of what is wrong, why."""
        several = len([entry for entry in self.entries if entry.post]) > 1
        known = (_said(entry, dated=several) for entry in self.entries)
        kind = FACT_KINDS[self.entries[0].kind] if self.sheet in (STOPPED, _OTHERS) else ""
        return "；".join(dict.fromkeys(words for words in (kind, *known) if words))

    @property
    def note(self) -> str:
        """When it was seen, or that someone wrote it."""
        dates = sorted({date for one in self.entries for date in (one.first_seen, one.last_seen) if date})
        if not dates:
            return "" if any(entry.issues for entry in self.entries) else "手工"
        return dates[0] if len(dates) == 1 else f"{dates[0]} 至 {dates[-1]}"

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return "，".join(part for part in (self.name, self.detail, self.note) if part)

    def holds(self, query: str) -> bool:
        """Return whether name, post or whole name, as printed or in pinyin, has what is looked for."""
        words = [words for one in self.entries for words in (one.name, one.post, one.full)]
        syllables = [syllable for syllable, _, _ in name_key(self.name)]
        typed = ("".join(syllables), "".join(syllable[:1] for syllable in syllables))
        return any(query in text for text in words) or any(text.startswith(query.lower()) for text in typed)


def roster_rows(entries: Iterable[RosterEntry]) -> tuple[RosterRow, ...]:
    """Return a row for each name, those of one kind together, in the order of their pinyin."""
    ordered = sorted(entries, key=lambda one: (*_identity(one), one.first_seen or "", one.post))
    groups = groupby(ordered, key=_identity)
    return tuple(RosterRow(tuple(group)) for _, group in groups)


def roster_listing(rows: Iterable[RosterRow], title: str) -> Listing:
    """Return names as a table: what each is, its posts or whole name, and when it was seen."""
    words = tuple((row.name, row.sheet, row.detail, row.note) for row in rows)
    return Listing(title, ("名称", "类别", "职务或全称", "出现"), words, (3, 1, 6, 3))


def _identity(entry: RosterEntry) -> tuple[FactKind, NameKey, bool]:
    return entry.kind, name_key(entry.name), entry.stopped


def _said(entry: RosterEntry, *, dated: bool) -> str:
    if entry.within:
        return f"只在“{entry.within}”里"
    wrong = "不是" if entry.stopped and (entry.post or entry.full) else ""
    words = entry.post or (f"全称 {entry.full}" if entry.full else "")
    since = f"（{entry.first_seen} 起）" if dated and entry.first_seen and entry.post else ""
    return f"{wrong}{words}{since}"
