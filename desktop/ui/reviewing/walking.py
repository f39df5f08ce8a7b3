"""Which open item comes next, going round from where the editor stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from desktop.ui.reviewing.agenda import Agenda
from desktop.ui.reviewing.items import DoubtItem, FactItem, FindingItem, Item, Place
from desktop.ui.selection import Selection

Items = tuple[Item, ...]


def next_item(
    agenda: Agenda, selection: Selection, items: Iterable[Item], by: int, settled: Item | None = None
) -> Item | None:
    """Return the open item after (``by`` 1) or before (-1) the selection, going round; None for none.

    Doubts come before all else. Who is at the facts stays there to the end of them. ``settled`` is
    what the selection stood on before it was decided.
    """
    order = tuple(items)
    structure = tuple(item for item in order if isinstance(item, DoubtItem))
    others = tuple(item for item in order if not isinstance(item, DoubtItem))
    at_facts = selection.fact is not None or selection.finding is not None
    here, there = (others, structure) if at_facts else (structure, others)
    elsewhere = selection if selection.is_plain else Selection()
    return _nearest(_parted(agenda, selection, here, settled), by) or _nearest(
        _parted(agenda, elsewhere, there), by
    )


def _nearest(parted: tuple[Items, Items], by: int) -> Item | None:
    before, after = parted
    ring = (*after, *before) if by > 0 else (*reversed(before), *reversed(after))
    return next((item for item in ring if item.is_open), None)


def _parted(
    agenda: Agenda, selection: Selection, order: Items, settled: Item | None = None
) -> tuple[Items, Items]:
    """Return the items before the selection and those after it, without the one it stands on."""
    here = agenda.place_of(selection)
    for number, item in enumerate(order):
        # A thing with several mentions stands where the next of them waits.
        if item.holds(selection) and (not isinstance(item, FactItem) or item.place == here):
            return order[:number], order[number + 1 :]
    findings = tuple(item for item in order if isinstance(item, FindingItem))
    if isinstance(settled, FindingItem) and len(findings) == len(order):
        return _weighed(findings, settled)
    comes = _follows(selection, here)
    before = tuple(item for item in order if not comes(item) and not item.holds(selection))
    return before, tuple(item for item in order if comes(item))


def _follows(selection: Selection, here: Place) -> Callable[[Item], bool]:
    """Return what tells whether an item comes behind the selection, which stands on no item any more."""
    if selection.is_plain:
        return lambda item: item.place >= here
    turn = (here[0], selection.fact is not None, here[1])
    return lambda item: item.turn >= turn


def _weighed(findings: tuple[FindingItem, ...], settled: FindingItem) -> tuple[Items, Items]:
    """Return the findings that come before one that is gone, the gravest first, and those after it."""
    before = tuple(item for item in findings if item.weight < settled.weight)
    return before, tuple(item for item in findings if item.weight > settled.weight)
