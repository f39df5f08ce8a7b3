"""What was typed into a passage and is not in the model yet, and how spans move with it."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.model import Span


@dataclass(frozen=True, slots=True)
class Change:
    """The characters ``start <= i < end`` of a text became ``text``."""

    start: int
    end: int
    text: str

    @property
    def growth(self) -> int:
        """How many code points longer the text became."""
        return len(self.text) - (self.end - self.start)

    def moved(self, span: Span) -> Span:
        """Return where the words of ``span`` stand now; words that went leave an empty span."""
        start = self._moved(span.start, behind=True)
        return Span(start, max(start, self._moved(span.end, behind=False)))

    def _moved(self, offset: int, behind: bool) -> int:
        """Move one end; at the very place of an insertion ``behind`` decides on which side it is."""
        if offset > self.end or (offset == self.end and (behind or self.end > self.start)):
            return offset + self.growth
        if offset <= self.start:
            return offset
        return self.start + (len(self.text) if behind else 0)


def difference(old: str, new: str, caret: int) -> Change | None:
    """Return what turned ``old`` into ``new``, or None where they are equal.

    ``caret`` is where typing stopped in ``new``: among equal characters it says which one
    was typed, since what stands behind it was not touched.
    """
    if old == new:
        return None
    tail = len(new) - caret if old.endswith(new[caret:]) else 0
    start = _shared(old[: len(old) - tail], new[: len(new) - tail])
    if not tail:
        tail = _shared(old[start:][::-1], new[start:][::-1])
    return Change(start, len(old) - tail, new[start : len(new) - tail])


def _shared(left: str, right: str) -> int:
    for count, (one, other) in enumerate(zip(left, right, strict=False)):
        if one != other:
            return count
    return min(len(left), len(right))
