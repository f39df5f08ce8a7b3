"""A passage: one paragraph, title or caption as an ordered view of its source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from desktop.model.doubt import DoubtRef
from desktop.model.span import SourceSpan, Span


class PassageKind(StrEnum):
    """The role a passage plays on the page."""

    FURNITURE = "furniture"
    SECTION = "section"
    KICKER = "kicker"
    HEADLINE = "headline"
    DECK = "deck"
    BYLINE = "byline"
    CREDIT = "credit"
    PARAGRAPH = "paragraph"
    INTERTITLE = "intertitle"
    LIST_ITEM = "list_item"
    CAPTION = "caption"
    PICTURE = "picture"
    TABLE = "table"
    JUMP = "jump"

    # Kinds are looked up all the time, and Enum hashes in Python.
    __hash__ = str.__hash__


UNSURE_BELOW = 0.8
"""Roles, cuts and joins of less confidence than this are shown as unsure, and asked about."""

TITLE_KINDS = frozenset({PassageKind.KICKER, PassageKind.HEADLINE, PassageKind.DECK})

TEXT_KINDS = frozenset({PassageKind.PARAGRAPH, PassageKind.LIST_ITEM, PassageKind.TABLE})
"""Running text, in whatever form it is printed."""

BLOCK_KINDS = frozenset(
    {
        PassageKind.PARAGRAPH,
        PassageKind.INTERTITLE,
        PassageKind.LIST_ITEM,
        PassageKind.CAPTION,
        PassageKind.PICTURE,
        PassageKind.TABLE,
        PassageKind.JUMP,
    }
)


@dataclass(frozen=True, slots=True)
class Seam:
    """A cut of the lay-out that was read as no cut: the two halves are one passage.

    ``confidence`` is the probability that they are.
    """

    confidence: float
    evidence: str

    @property
    def is_unsure(self) -> bool:
        """Whether the join, once made, is to be asked about."""
        return self.confidence < UNSURE_BELOW

    @property
    def is_nearly_made(self) -> bool:
        """Whether the join, not made, is to be asked about."""
        return 1 - self.confidence < UNSURE_BELOW


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of a passage with one origin.

    ``origin`` names the source characters, one for one; it is None for typed text.
    ``seam`` is set where the run was joined to the one before it over a cut.

    Raises:
        ValueError: at birth, where text and origin differ in length
    """

    text: str
    origin: SourceSpan | None = None
    seam: Seam | None = None

    def __post_init__(self) -> None:
        if self.origin is not None and len(self.origin) != len(self.text):
            raise ValueError(f"{len(self.text)} characters cannot stand for {self.origin}")

    def part(self, start: int, end: int) -> Run:
        """Return the characters ``start <= i < end`` of the run; only its own start keeps the seam."""
        origin = self.origin.part(start, end) if self.origin else None
        return Run(self.text[start:end], origin, self.seam if start == 0 else None)


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph, title, caption or picture slot.

    Its text is a view: the runs in reading order, half-width marks restored one for one.
    ``left_out`` lists source characters that the editor took out, so that nothing is ever
    lost. ``confidence`` is the probability that ``kind`` is right, ``evidence`` says why, and
    ``rival`` is the kind that came second, if any. A picture slot has no runs; ``picture`` is
    the digest of the picture attached to it, ``credit`` says who took it, and ``shape`` is the
    height over the width to which it is cropped (None: its own). A table's rows are lines and its cells are
    parted by tabs. ``unjoined`` is a join that was nearly made: perhaps the passage goes on
    with the paragraph before it.
    """

    id: str
    kind: PassageKind
    runs: tuple[Run, ...] = ()
    left_out: tuple[SourceSpan, ...] = ()
    confidence: float = 1.0
    evidence: str = ""
    picture: str | None = None
    rival: PassageKind | None = None
    unjoined: Seam | None = None
    credit: str = ""
    shape: float | None = None

    @property
    def is_unsure(self) -> bool:
        """Whether the role is to be asked about; for the first passage of an article, its border too."""
        return self.confidence < UNSURE_BELOW

    @property
    def doubts(self) -> tuple[DoubtRef, ...]:
        """What is to be asked about the passage: its role, the cut in front of it, its joins."""
        role = (DoubtRef(self.id),) if self.is_unsure else ()
        cut = (DoubtRef(self.id, 0),) if self.unjoined and self.unjoined.is_nearly_made else ()
        joins = (DoubtRef(self.id, offset) for offset, seam in self.seams() if seam.is_unsure)
        return (*role, *cut, *joins)

    @property
    def text(self) -> str:
        """The passage as it reads."""
        # Most have one run, and nothing is asked for as often.
        return self.runs[0].text if len(self.runs) == 1 else "".join(run.text for run in self.runs)

    @property
    def pieces(self) -> tuple[SourceSpan, ...]:
        """Where the passage's printed characters stand in the sources, in reading order."""
        return tuple(run.origin for run in self.runs if run.origin is not None)

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """The cells of a table passage, row by row."""
        return tuple(tuple(line.split("\t")) for line in self.text.split("\n"))

    def placed_runs(self) -> Iterator[tuple[int, Run]]:
        """Yield each run with the offset in the passage's text at which it starts."""
        offset = 0
        for run in self.runs:
            yield offset, run
            offset += len(run.text)

    def seams(self) -> Iterator[tuple[int, Seam]]:
        """Yield each seam with its offset in the passage's text."""
        for offset, run in self.placed_runs():
            if run.seam is not None:
                yield offset, run.seam

    def source_spans(self, span: Span) -> tuple[SourceSpan, ...]:
        """Return the source characters behind ``span`` of the text, in reading order.

        Typed characters have none, so the result may be empty. Adjoining spans are one.
        """
        found: list[SourceSpan] = []
        for offset, run in self.placed_runs():
            start = max(span.start - offset, 0)
            end = min(span.end - offset, len(run.text))
            if run.origin is None or start >= end:
                continue
            part = run.origin.part(start, end)
            if found and (found[-1].source, found[-1].end) == (part.source, part.start):
                part = SourceSpan(part.source, found.pop().start, part.end)
            found.append(part)
        return tuple(found)
