"""The reviews of a log that are at hand, so that neither memory nor replay grows with its length."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.model import Review
from desktop.review.apply import empty_review

_RECENT = 256
"""How many reviews are kept of those last made."""
_STRIDE = 256
"""Every so many entries a review is kept for good: no replay is longer than this."""


class KnownReviews:
    """Reviews by the entry they follow; reviews share all that an edit leaves alone."""

    def __init__(self, lasting: Mapping[str, Review]) -> None:
        """Begin with reviews that are kept for good; the empty one before the first entry is another."""
        self._lasting: dict[str | None, Review] = {None: empty_review()}
        self._lasting.update(lasting.items())
        self._recent: dict[str, Review] = {}

    def __contains__(self, entry: str | None) -> bool:
        return entry in self._lasting or entry in self._recent

    def __getitem__(self, entry: str | None) -> Review:
        if entry in self._lasting:
            return self._lasting[entry]
        return self._recent[entry or ""]

    def keep(self, entry: str, review: Review) -> None:
        """Keep a review for a while, and one in many for good."""
        self._recent[entry] = review
        if len(self._recent) > _RECENT:
            del self._recent[next(iter(self._recent))]
        if int(entry) % _STRIDE == 0:
            self._lasting[entry] = review
