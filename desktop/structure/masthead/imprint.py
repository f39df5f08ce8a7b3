"""The furniture of an issue as one text, with the way back to the source."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.model import Passage, SourceSpan, Span


@dataclass(frozen=True, slots=True)
class Imprint:
    """The furniture as one text, a line a passage, with the way back to the source."""

    passages: tuple[Passage, ...]

    @property
    def text(self) -> str:
        """All furniture, in reading order."""
        return "\n".join(passage.text for passage in self.passages)

    def origin(self, span: Span) -> SourceSpan | None:
        """Return where the first part of ``span`` stands in the source."""
        offset = 0
        for passage in self.passages:
            end = offset + len(passage.text)
            if offset <= span.start < end:
                inside = Span(span.start - offset, min(span.end, end) - offset)
                return next(iter(passage.source_spans(inside)), None)
            offset = end + 1
        return None
