"""The reviews of a log that are at hand: so many, however long the log becomes."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.model import Review
from desktop.review.apply import empty_review

_RECENT = 256
"""How many reviews are kept of those last made."""
_STRIDE = 256
"""Every so many entries a review is kept for good: a replay is hardly longer than this."""
_LASTING = 32
"""Of more than these every other one is given up, and the strides are twice as long from then on."""


class KnownReviews:
    """Reviews by the entry they follow; reviews share all that an edit leaves alone."""

    def __init__(self, given: Mapping[str, Review]) -> None:
        """Begin with reviews that are always kept; the empty one before the first entry is another."""
        self._given: dict[str | None, Review] = {None: empty_review()}
        self._given.update(given.items())
        self._lasting: dict[str, Review] = {}
        self._recent: dict[str, Review] = {}
        self._stride = _STRIDE

    def __contains__(self, entry: str | None) -> bool:
        return entry in self._given or entry in self._lasting or entry in self._recent

    def __getitem__(self, entry: str | None) -> Review:
        if entry is None or entry in self._given:
            return self._given[entry]
        return self._recent[entry] if entry in self._recent else self._lasting[entry]

    def keep(self, entry: str, review: Review) -> None:
        """Keep a review for a while, and one in many for good."""
        self._recent[entry] = review
        if len(self._recent) > _RECENT:
            del self._recent[next(iter(self._recent))]
        if self._lasts(entry):
            self._lasting[entry] = review
            self._thin_out()

    def _thin_out(self) -> None:
        while len(self._lasting) > _LASTING:
            self._stride *= 2
            self._lasting = {entry: kept for entry, kept in self._lasting.items() if self._lasts(entry)}

    def _lasts(self, entry: str) -> bool:
        return int(entry) % self._stride == 0
