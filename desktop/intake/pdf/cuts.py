"""How a region of a sheet is best cut in two: from side to side or from top to bottom."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from desktop.intake.pdf.boxes import Box
from desktop.intake.pdf.gaps import Gap, all_gaps_across, gaps_across, gaps_down
from desktop.intake.pdf.habits import Habits
from desktop.intake.pdf.items import Item


@dataclass(frozen=True, slots=True)
class Cut:
    """A gap to cut along; ``across`` where it runs from side to side.

    ``returns`` counts how often the file, as it writes what is on both sides, comes back from
    one to the other: a cut through the middle of a story's columns has many.
    """

    gap: Gap
    across: bool
    returns: int = 0

    @property
    def middle(self) -> float:
        """Where to cut."""
        return (self.gap.start + self.gap.end) / 2

    def place_of(self, item: Item) -> float:
        """Return what of an item's place tells on which side of the cut it lies."""
        return (item.box.top + item.box.bottom) / 2 if self.across else item.box.left

    def puts_first(self, item: Item) -> bool:
        """Return whether an item comes to lie above the cut, or left of it."""
        return self.place_of(item) < self.middle


def best_cut(items: Sequence[Item], rules: Sequence[Box], habits: Habits) -> Cut | None:
    """Return the cut that keeps best together what the file writes together, or None without a gap.

    Of equals one where something surely begins goes first, then one between columns; of these
    the wider one.
    """
    across = [Cut(gap, across=True) for gap in gaps_across(items, rules, habits)]
    down = [Cut(gap, across=False) for gap in gaps_down(items, rules, habits)]
    return min((*_counted(across, items), *_counted(down, items)), key=_rank, default=None)


def narrow_cut(items: Sequence[Item]) -> Cut | None:
    """Return the best of all cuts from side to side, however narrow, or None without a gap."""
    across = [Cut(gap, across=True) for gap in all_gaps_across(items)]
    return min(_counted(across, items), key=_rank, default=None)


def _rank(cut: Cut) -> tuple[int, int, float]:
    kind = 0 if cut.gap.is_sure else 2 if cut.across else 1
    return cut.returns, kind, cut.gap.start - cut.gap.end


def _counted(cuts: list[Cut], items: Iterable[Item]) -> Iterator[Cut]:
    """Yield parallel cuts, which are in order, each with its returns."""
    middles = [cut.middle for cut in cuts]
    written = sorted((item for item in items if item.order is not None), key=lambda item: item.order or 0)
    places = [bisect_right(middles, cuts[0].place_of(item)) for item in written] if cuts else []
    # What steps over several cuts at once crosses each of them.
    changes = [0] * (len(cuts) + 1)
    for one, other in pairwise(places):
        changes[min(one, other)] += 1
        changes[max(one, other)] -= 1
    for cut, crossings in zip(cuts, accumulate(changes), strict=False):
        yield replace(cut, returns=max(0, crossings - 1))
