"""Half-open ranges of code points, in a passage's text or in a source."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points ``start <= i < end`` of one text.

    Raises:
        ValueError: at birth, unless ``0 <= start <= end``
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, index: int) -> bool:
        return self.start <= index < self.end

    def of(self, text: str) -> str:
        """Return the characters of ``text`` that this span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Return whether both spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def moved(self, by: int) -> Span:
        """Return the span ``by`` code points further on (back where negative)."""
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True, order=True)
class SourceSpan:
    """Code points ``start <= i < end`` of source number ``source`` of an issue.

    ``source`` counts in ``Issue.sources``, from 0.

    Raises:
        ValueError: at birth, unless ``0 <= source`` and ``0 <= start <= end``
    """

    source: int
    start: int
    end: int

    def __post_init__(self) -> None:
        if self.source < 0 or not 0 <= self.start <= self.end:
            raise ValueError(f"not a source span: {self.source}: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def part(self, start: int, end: int) -> SourceSpan:
        """Return the span of the characters ``start <= i < end`` counted inside this one."""
        if not 0 <= start <= end <= len(self):
            raise ValueError(f"{start}..{end} lies outside {self}")
        return SourceSpan(self.source, self.start + start, self.start + end)
