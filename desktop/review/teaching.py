"""What the editor's decisions on facts teach of names, for the open issue and for later ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from desktop.model import (
    Fact,
    FactDecision,
    FactKind,
    FactRef,
    FactVerdict,
    Review,
    RosterEntry,
    Span,
    Value,
    frame_of,
)
from desktop.text.identity import is_short_form
from desktop.text.remembered import Remembered

NAMED = frozenset({FactKind.PERSON, FactKind.ORGANIZATION, FactKind.PLACE})
"""What has a name that is the same in every issue: to be confirmed is enough to be remembered."""

# These are found by their marks or digits; only where they were missed they are to be remembered.
_MARKED = frozenset({FactKind.WORK, FactKind.NAME, FactKind.CONTACT})
_TELLING = NAMED | _MARKED
# What these say depends on the words around: 120 in 120弄, 一条 in 一条龙.
_FRAMED = frozenset({FactKind.DATE, FactKind.QUANTITY, FactKind.QUOTE, FactKind.EVENT})


def taught(review: Review, read: Iterable[Fact] = ()) -> tuple[RosterEntry, ...]:
    """Return what the decisions of a review say of names, each thing once.

    ``read`` are the facts as the engine read them: from these it is known which posts a
    confirmed person was shown with, and which posts and whole names were corrected away.
    What was said the last time, in the very same words, comes back as the same objects.
    """
    ((telling, rejected),) = _decided.each([(review.fact_decisions,)])
    decided: dict[str, list[FactDecision | Fact | str]] = {name: [*said] for name, said in telling.items()}
    for passage in review.issue.passages() if rejected else ():
        if passage.id in rejected:
            decided[passage.id].append(passage.text)
    facts = tuple(read)
    for fact in facts:
        if fact.passage in decided and (fact.kind in _TELLING or fact.passage in rejected):
            decided[fact.passage].append(fact)
    memory = _AS_READ if facts else _ALONE
    (entries,) = memory.of_all.each([tuple(memory.of_passages.each(map(tuple, decided.values())))])
    return entries


def _by_passage(
    decisions: tuple[FactDecision, ...],
) -> tuple[dict[str, list[FactDecision]], frozenset[str]]:
    """Return by passage the decisions that tell of names, and the passages that have a rejected fact.

    Most say nothing of names, such as figures, days and quotations that are right; but beside a
    rejected one all are asked for.
    """
    rejected = frozenset(one.fact.passage for one in decisions if one.verdict is FactVerdict.REJECTED)
    telling: dict[str, list[FactDecision]] = {}
    for decision in decisions:
        fact = decision.fact
        if fact.kind in _TELLING or fact.passage in rejected:
            telling.setdefault(fact.passage, []).append(decision)
    return telling, rejected


_decided = Remembered(_by_passage)


def _said_in(*known: FactDecision | Fact | str) -> tuple[RosterEntry, ...]:
    """Return what the decisions in one passage say; its text is needed where something is rejected."""
    decisions = [one for one in known if isinstance(one, FactDecision)]
    facts = {one.ref: one for one in known if isinstance(one, Fact)}
    text = next((one for one in known if isinstance(one, str)), "")
    frames = _frames(decisions, text)
    found = (
        entry
        for decision in decisions
        for entry in _entries(decision, facts.get(decision.fact), frames.get(decision, ""))
    )
    return _as_before(tuple(dict.fromkeys(found)))


@lru_cache(maxsize=4096)
def _as_before(entries: tuple[RosterEntry, ...]) -> tuple[RosterEntry, ...]:
    """Return the entries as they were made before: what is the same is known by being the same object."""
    return entries


def _each_once(*groups: tuple[RosterEntry, ...]) -> tuple[RosterEntry, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(groups)))


class _Memory(NamedTuple):
    """What was said the last time, passage by passage and of the whole issue."""

    of_passages: Remembered[tuple[RosterEntry, ...]]
    of_all: Remembered[tuple[RosterEntry, ...]]


_ALONE = _Memory(Remembered(_said_in), Remembered(_each_once))
_AS_READ = _Memory(Remembered(_said_in), Remembered(_each_once))


def _frames(decisions: Iterable[FactDecision], text: str) -> dict[FactDecision, str]:
    """Return within which words of a passage the rejected facts are wrong that may be right elsewhere.

    That are figures, and names that were cut short: 城运中心 in 桐湾城运中心.
    """
    living = [one for one in decisions if not one.orphaned]
    right: dict[FactKind, list[Span]] = {}
    for one in living:
        if one.verdict is not FactVerdict.REJECTED:
            right.setdefault(one.fact.kind, []).append(one.fact.span)
    return {
        one: frame_of(one.fact.span, text)
        for one in living
        if one.verdict is FactVerdict.REJECTED
        and (one.fact.kind in _FRAMED or _is_cut_short(one.fact, right.get(one.fact.kind, ())))
    }


def _is_cut_short(fact: FactRef, right: Iterable[Span]) -> bool:
    return any(span.start <= fact.span.start and fact.span.end <= span.end for span in right)


def _entries(decision: FactDecision, read: Fact | None, frame: str) -> Iterator[RosterEntry]:
    kind = decision.fact.kind
    if decision.verdict is FactVerdict.REJECTED:
        yield from _rejected(decision, read, frame)
    elif kind is FactKind.PERSON:
        yield from _person(decision, read)
    elif kind in NAMED or (kind in _MARKED and decision.verdict is FactVerdict.ADDED):
        yield from _named(decision, read)


def _rejected(decision: FactDecision, read: Fact | None, frame: str) -> Iterator[RosterEntry]:
    """Yield that the words are no such fact; of a person with posts, not even behind these posts."""
    fact = decision.fact
    # Where the words went, nobody knows any more what stood around them.
    if fact.kind in _FRAMED and not frame:
        return
    yield RosterEntry(fact.text, kind=fact.kind, within=frame, stopped=True, issues=1)
    for post in _words(read.attrs.get("titles")) if read and not frame else ():
        yield RosterEntry(fact.text, post, stopped=True, issues=1)


def _person(decision: FactDecision, read: Fact | None) -> Iterator[RosterEntry]:
    name = decision.fact.text
    # 李阿姨 and 老张 are someone else in the next article.
    if is_short_form(name):
        return
    printed = _words(read.attrs.get("titles")) if read else ()
    changed = decision.verdict in (FactVerdict.CHANGED, FactVerdict.ADDED) and "titles" in decision.attrs
    posts = _words(decision.attrs["titles"]) if changed else printed
    full = _full(decision)
    # 相宏 of 李相宏 is he wherever he stands; of another name only the article knows.
    whole = full if name in full else ""
    for post in posts or ("",):
        yield RosterEntry(name, post, full=whole, issues=1)
    for post in printed:
        if changed and not any(kept.endswith(post) for kept in posts):
            yield RosterEntry(name, post, stopped=True, issues=1)


def _named(decision: FactDecision, read: Fact | None) -> Iterator[RosterEntry]:
    fact = decision.fact
    given = decision.verdict in (FactVerdict.CHANGED, FactVerdict.ADDED)
    full = _full(decision) if given else _whole(read.value, fact.text) if read else ""
    yield RosterEntry(fact.text, kind=fact.kind, full=full, issues=1)
    wrong = _whole(read.value, fact.text) if read else ""
    if given and wrong and wrong != full:
        yield RosterEntry(fact.text, kind=fact.kind, full=wrong, stopped=True, issues=1)


def _full(decision: FactDecision) -> str:
    return _whole(decision.value, decision.fact.text)


def _whole(value: Value, text: str) -> str:
    """Return a value where it says more than the words that are printed, else ``""``."""
    return value if isinstance(value, str) and value != text else ""


def _words(value: Value) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()
