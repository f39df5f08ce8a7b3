"""What is current, everywhere at once: selecting in one pane selects in all."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.model import DoubtRef, FactRef, FindingRef, Span

_BESIDE = 2
"""How many characters on each side of a join are shown as current."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The current article and passage, and in it the current words, fact, finding or doubt.

    All None is nothing selected. ``span`` counts code points in the passage's text.
    """

    article: str | None = None
    passage: str | None = None
    span: Span | None = None
    fact: FactRef | None = None
    finding: FindingRef | None = None
    doubt: DoubtRef | None = None

    @classmethod
    def of_doubt(cls, article: str | None, doubt: DoubtRef) -> Selection:
        """Return what is current while a doubt is asked about; the caret stands at the join, if it is one."""
        span = None if doubt.seam is None else Span(doubt.seam, doubt.seam)
        return cls(article, doubt.passage, span, doubt=doubt)

    @property
    def words(self) -> Span | None:
        """The words to be seen: the current ones; for a join those on both sides of it."""
        if self.doubt is None or self.doubt.seam is None:
            return self.span
        return Span(max(0, self.doubt.seam - _BESIDE), self.doubt.seam + _BESIDE)

    @property
    def is_plain(self) -> bool:
        """Whether nothing that can be decided is meant, only a place."""
        return not (self.fact or self.finding or self.doubt)
