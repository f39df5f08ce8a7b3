"""What the editor's decisions on facts teach of names, for the open issue and for later ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from desktop.assets import word_list
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

NAMED = frozenset({FactKind.PERSON, FactKind.ORGANIZATION, FactKind.PLACE})
"""What has a name that is the same in every issue: to be confirmed is enough to be remembered."""

# These are found by their marks or digits; only where they were missed they are to be remembered.
_MARKED = frozenset({FactKind.WORK, FactKind.NAME, FactKind.CONTACT})
# What these say depends on the words around: 120 in 120弄, 一条 in 一条龙.
_FRAMED = frozenset({FactKind.DATE, FactKind.QUANTITY, FactKind.QUOTE, FactKind.EVENT})


def taught(review: Review, read: Iterable[Fact] = ()) -> tuple[RosterEntry, ...]:
    """Return what the decisions of a review say of names, each thing once.

    ``read`` are the facts as the engine read them: from these it is known which posts a
    confirmed person was shown with, and which posts and whole names were corrected away.
    """
    # To name a fact takes time, and most passages have nothing decided in them.
    decided = {decision.fact.passage for decision in review.fact_decisions}
    facts = {fact.ref: fact for fact in read if fact.passage in decided}
    frames = _frames(review)
    found = (
        entry
        for decision in review.fact_decisions
        for entry in _entries(decision, facts.get(decision.fact), frames.get(decision, ""))
    )
    return tuple(dict.fromkeys(found))


def _frames(review: Review) -> dict[FactDecision, str]:
    """Return within which words the rejected facts are wrong that may be right elsewhere.

    That are figures, and names that were cut short: 城运中心 in 桐湾城运中心.
    """
    living = [one for one in review.fact_decisions if not one.orphaned]
    if not living:
        return {}
    texts = {passage.id: passage.text for passage in review.issue.passages()}
    right: dict[tuple[str, FactKind], list[Span]] = {}
    for one in living:
        if one.verdict is not FactVerdict.REJECTED:
            right.setdefault((one.fact.passage, one.fact.kind), []).append(one.fact.span)
    return {
        one: frame_of(one.fact.span, texts[one.fact.passage])
        for one in living
        if one.verdict is FactVerdict.REJECTED
        and (one.fact.kind in _FRAMED or _is_cut_short(one.fact, right))
    }


def _is_cut_short(fact: FactRef, right: Mapping[tuple[str, FactKind], list[Span]]) -> bool:
    whole = right.get((fact.passage, fact.kind), ())
    return any(span.start <= fact.span.start and fact.span.end <= span.end for span in whole)


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
    # 李阿姨 is someone else in the next article.
    if name[1:] in word_list("familiar_forms"):
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
