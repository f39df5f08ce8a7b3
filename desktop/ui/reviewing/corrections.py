"""Corrections of several facts at once: decided together, made one thing, or parted."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from desktop.model import FIRST, GATHERED, ChangeFact, Edit, Fact, FactRef, FactState, Together
from desktop.review import edit_label
from desktop.ui.reviewing.items import FactItem

MERGE, PART = "合并", "分出同名"
"""What the menu calls these steps."""


def together(items: Iterable[FactItem], verdict: Callable[[FactItem], Edit | None]) -> Edit | None:
    """Return the one step that decides on all items alike; None where there is nothing to decide."""
    edits = tuple(edit for edit in map(verdict, items) if edit)
    if len(edits) < 2:
        return next(iter(edits), None)
    return Together(f"{edit_label(edits[0])} {len(edits)} 项", edits)


def merging(items: tuple[FactItem, ...], into: FactItem) -> Edit | None:
    """Return the step that makes several things one, called as ``into`` is; None where they cannot be.

    They must be of one kind whose mentions are gathered. Where ``into`` is a short form that nobody
    confirmed, they are called as another of them is printed in full.
    """
    into = _in_full(items, into)
    kinds = {item.kind for item in (*items, into)}
    others = [item for item in items if item != into]
    if len(kinds) > 1 or not kinds <= GATHERED or not others:
        return None
    target = into.mentions[0].fact
    value = target.value if target.value is not None else target.text
    # Namesakes are one from now on whatever their posts: that is said of every mention.
    one = (*others, into) if any(item.shared == into.shared for item in others) else others
    attrs = {"namesake": target.attrs.get("namesake") or FIRST}
    facts = [mention.fact for item in one for mention in item.mentions]
    return Together(MERGE, tuple(ChangeFact(fact.ref, value, {**fact.attrs, **attrs}) for fact in facts))


def _in_full(items: tuple[FactItem, ...], into: FactItem) -> FactItem:
    """Return the thing that lends its name: 石桥里居委会 not a guess at 居委; 郁建军, not 小郁."""
    if any(mention.state is FactState.CONFIRMED for mention in into.mentions) or _is_printed_whole(into):
        return into
    return next((item for item in items if _is_printed_whole(item)), into)


def _is_printed_whole(item: FactItem) -> bool:
    is_short = item.shared is None
    return not is_short and any(one.fact.value in (None, one.fact.text) for one in item.mentions)


def parting(item: FactItem, ref: FactRef, namesakes: int) -> Edit | None:
    """Return the step that says a mention is someone else of the same name; None for a lone mention.

    Of a thing in several articles all mentions of that one's article are. ``namesakes`` counts
    those of this name that are told apart already.
    """
    if ref not in item.refs or len(item.mentions) < 2:
        return None
    home = item.homes[item.refs.index(ref)]
    here = [one.fact for one, where in zip(item.mentions, item.homes, strict=True) if where == home]
    facts = here if len(here) < len(item.mentions) else [one for one in here if one.ref == ref]
    return Together(PART, tuple(_called_apart(fact, namesakes + 1) for fact in facts))


def _called_apart(fact: Fact, namesake: int) -> ChangeFact:
    value = fact.value if fact.value is not None else fact.text
    return ChangeFact(fact.ref, value, {**fact.attrs, "namesake": namesake})
