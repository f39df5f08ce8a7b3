"""What is current, everywhere at once: selecting in one pane selects in all."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.model import FactRef, FindingRef, Span


@dataclass(frozen=True, slots=True)
class Selection:
    """The current article and passage, and in it the current words, fact or finding.

    All None is nothing selected. ``span`` counts code points in the passage's text.
    """

    article: str | None = None
    passage: str | None = None
    span: Span | None = None
    fact: FactRef | None = None
    finding: FindingRef | None = None
