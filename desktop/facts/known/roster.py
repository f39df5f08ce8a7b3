"""What the roster knows of one article: names to look for, names that are none, names in full."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from desktop.facts.context import Line
from desktop.facts.known.posts import forms_of
from desktop.facts.word_index import WordIndex
from desktop.model import Fact, FactKind, Roster, RosterEntry, frame_of

UNSURE = 0.5
"""How sure a name is that was said to be none, and now stands behind a post."""

MANY = "同样的简称各篇所指可能不同"
"""Why a short name that is in the roster is unsure all the same."""

_SHORTEST, _SHORT = 2, 4
# So many issues meant the same one that the next will, too.
_SETTLED = 3
# A street has many of these, and each article means another one.
_OF_MANY = re.compile(
    "居民|居委|社区|村|小区|业委|业主|物业|总支|支部|公司|企业|学校|小学|中学|幼儿园|医院|银行"
)
_AT_HAND = 256


@dataclass(frozen=True, slots=True)
class Known:
    """A roster, sorted for questions.

    ``entries`` are by kind and name those that are right, ``posts`` the posts of people by
    their names, ``offices`` the posts as they may be printed with the body left out, ``bodies``
    the whole names of organisations. ``loose`` are short names of which a street has many, and
    too few issues meant the same one.
    """

    entries: Mapping[tuple[FactKind, str], RosterEntry]
    posts: Mapping[str, frozenset[str]]
    offices: frozenset[str]
    bodies: frozenset[str]
    stopped: frozenset[tuple[FactKind, str]]
    stopped_within: frozenset[tuple[FactKind, str, str]]
    stopped_posts: frozenset[tuple[str, str]]
    full: Mapping[tuple[FactKind, str], str]
    loose: frozenset[tuple[FactKind, str]]
    stopped_full: frozenset[tuple[FactKind, str, str]]

    def names(self, kind: FactKind) -> frozenset[str]:
        """Return the names to look for."""
        return frozenset(name for of_kind, name in self.entries if of_kind is kind)

    def read(self, fact: Fact, line: Line) -> Fact | None:
        """Return the fact as the roster has it, or None where it says that this is none."""
        if self._is_stopped(fact, line):
            return None
        if (fact.kind, fact.text) in self.stopped:
            return replace(
                fact, confidence=UNSURE, evidence=f"{fact.evidence}；名录里说“{fact.text}”不是人名"
            )
        if fact.kind is FactKind.PERSON:
            return self._without_stopped_posts(fact)
        return self._in_full(fact)

    def _is_stopped(self, fact: Fact, line: Line) -> bool:
        within = self.stopped_within
        if within and (fact.kind, fact.text, frame_of(fact.span, line.text)) in within:
            return True
        if (fact.kind, fact.text) not in self.stopped:
            return False
        titles = fact.attrs.get("titles")
        printed = titles if isinstance(titles, tuple) else ()
        return all((fact.text, title) in self.stopped_posts for title in printed)

    def _without_stopped_posts(self, fact: Fact) -> Fact:
        titles = fact.attrs.get("titles")
        printed = titles if isinstance(titles, tuple) else ()
        kept = tuple(title for title in printed if (fact.text, title) not in self.stopped_posts)
        return fact if kept == printed else replace(fact, attrs={**fact.attrs, "titles": kept})

    def _in_full(self, fact: Fact) -> Fact:
        """Return the fact with its whole name: the editor's where the text gives none, or a wrong one."""
        corrected = (fact.kind, fact.text, fact.value) in self.stopped_full
        if fact.value != fact.text and not corrected:
            return fact
        full = self.full.get((fact.kind, fact.text)) or self._only_ending(fact)
        if full is None:
            return replace(fact, value=fact.text) if corrected else fact
        evidence = f"{fact.evidence}，全称见名录"
        if (fact.kind, fact.text) in self.loose:
            return replace(fact, value=full, confidence=UNSURE, evidence=f"{evidence}；{MANY}")
        return replace(fact, value=full, evidence=evidence)

    def _only_ending(self, fact: Fact) -> str | None:
        """Return the one body that is called so for short: 桐湾城运中心, where no other 城运中心 is known."""
        if fact.kind is not FactKind.ORGANIZATION or not may_be_short(fact.text):
            return None
        longer = {body for body in self.bodies if body.endswith(fact.text) and body != fact.text}
        longer -= {full for kind, name, full in self.stopped_full if (kind, name) == (fact.kind, fact.text)}
        return longer.pop() if len(longer) == 1 else None


def said_of(entry: RosterEntry) -> str:
    """Return the evidence of what was found by an entry."""
    if entry.last_seen:
        return f"名录里有，见于 {entry.last_seen}"
    return "编者确认过" if entry.issues else "名录里有，编者加的"


class _ThisOne:
    """A roster that only the same object equals: all gatherers ask for it, and to hash it takes long."""

    def __init__(self, roster: Roster) -> None:
        self.roster = roster

    def __hash__(self) -> int:
        return id(self.roster)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ThisOne) and self.roster is other.roster


def known_of(roster: Roster) -> Known:
    """Return a roster sorted for questions; a name that is right and wrong is neither."""
    return _known_of_this(_ThisOne(roster))


@lru_cache(maxsize=_AT_HAND)
def _known_of_this(one: _ThisOne) -> Known:
    return _sorted(one.roster)


@lru_cache(maxsize=_AT_HAND)
def _sorted(roster: Roster) -> Known:
    right = [one for one in roster.entries if not one.stopped]
    wrong = [one for one in roster.entries if one.stopped]
    both = {(one.kind, one.name) for one in wrong if _is_plain(one)} & {(one.kind, one.name) for one in right}
    return Known(
        entries={
            (one.kind, one.name): one
            for one in sorted(right, key=lambda one: one.last_seen or "")
            if (one.kind, one.name) not in both and len(one.name) >= _SHORTEST
        },
        posts=_posts(right),
        offices=frozenset(form for one in right if one.post for form in forms_of(one.post)),
        bodies=frozenset(one.full or one.name for one in right if one.kind is FactKind.ORGANIZATION),
        stopped=frozenset((one.kind, one.name) for one in wrong if _is_plain(one)) - both,
        stopped_within=frozenset((one.kind, one.name, one.within) for one in wrong if one.within),
        stopped_posts=frozenset((one.name, one.post) for one in wrong if one.post),
        full=_full_names(right),
        loose=frozenset((one.kind, one.name) for one in right if _is_loose(one)),
        stopped_full=frozenset((one.kind, one.name, one.full) for one in wrong if one.full),
    )


class KnownNames:
    """All entries of a roster, by what shows in a text that they matter to it; asked for each article."""

    def __init__(self, roster: Roster) -> None:
        by_key = {entry.key: entry for entry in roster.entries}
        self._entries = [by_key[key] for key in sorted(by_key)]
        self._numbers: dict[str, list[int]] = {}
        for number, entry in enumerate(self._entries):
            for words in _signs(entry):
                self._numbers.setdefault(words, []).append(number)
        self._words = WordIndex(self._numbers)

    def standing_in(self, text: str) -> Roster:
        """Return the entries whose name, its short end or whose post stands in a text."""
        standing = self._words.standing_in(text)
        numbers = {number for words in standing for number in self._numbers[words]}
        return Roster(tuple([self._entries[number] for number in sorted(numbers)]))


def _signs(entry: RosterEntry) -> set[str]:
    signs = {entry.name, *(forms_of(entry.post) if entry.post else ())}
    if entry.kind is FactKind.ORGANIZATION and not entry.stopped:
        signs.add((entry.full or entry.name)[-_SHORT:])
    return signs


def may_be_short(name: str) -> bool:
    """Return whether a name may stand for one body alone: 城运中心, not 居民区党总支."""
    return len(name) >= _SHORT and not _OF_MANY.search(name)


def _is_plain(entry: RosterEntry) -> bool:
    return not (entry.post or entry.full or entry.within)


def _is_loose(entry: RosterEntry) -> bool:
    """Return whether the name is short for one of many: 居委会, not 柳湾居委会, nor one entered by hand."""
    return bool(entry.full and 0 < entry.issues < _SETTLED and _OF_MANY.search(entry.name))


def _posts(entries: Iterable[RosterEntry]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for entry in entries:
        if entry.kind is FactKind.PERSON and entry.post:
            found[entry.name] = found.get(entry.name, frozenset()) | {entry.post}
    return found


def _full_names(entries: Iterable[RosterEntry]) -> dict[tuple[FactKind, str], str]:
    """Return the whole names; a short one that stands for several stands for none."""
    meant: dict[tuple[FactKind, str], set[str]] = {}
    for entry in entries:
        if entry.full:
            meant.setdefault((entry.kind, entry.name), set()).add(entry.full)
    return {short: full.pop() for short, full in meant.items() if len(full) == 1}
