"""How much one issue can hold, and how a longer text becomes several."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from math import ceil

from desktop.intake import refusals
from desktop.model import Hint, Source, Span

# Characters of one issue; forty pages of a newspaper.
LIMIT = 500_000
_TEN_THOUSAND = 10_000

_BLANK_LINE = re.compile(r"\r?\n[^\S\n]*\n\s*")
_LINE_END = re.compile(r"\r?\n|\r(?!\n)")


def check_length(source: Source, limit: int = LIMIT) -> None:
    """Let a source pass that one issue can hold.

    Raises:
        UserFacingError: ``text-too-long``, with how long it is; ``split_source`` helps
    """
    if len(source.text) > limit:
        raise refusals.TOO_LONG.error(
            source.name, count=_in_ten_thousands(len(source.text)), limit=_in_ten_thousands(limit)
        )


def split_source(source: Source, limit: int = LIMIT) -> tuple[Source, ...]:
    """Return ``source`` in parts of at most ``limit`` characters, or itself where it is short enough.

    The parts' texts put together are the source's text. A part ends after the last blank line
    that it has room for, or else after the last line, or else where it is full.
    """
    if len(source.text) <= limit:
        return (source,)
    spans = list(_parts(source.text, limit))
    return tuple(
        _part(source, span, f"{source.name}（{n}／{len(spans)}）") for n, span in enumerate(spans, 1)
    )


def _parts(text: str, limit: int) -> Iterator[Span]:
    start = 0
    while start < len(text):
        end = len(text) if len(text) - start <= limit else _cut(text, start, start + limit)
        yield Span(start, end)
        start = end


def _cut(text: str, start: int, latest: int) -> int:
    """Return where the part that begins at ``start`` ends, not after ``latest``."""
    for pattern in (_BLANK_LINE, _LINE_END):
        ends = [match.end() for match in pattern.finditer(text, start, latest)]
        if ends:
            return ends[-1]
    return latest


def _part(source: Source, span: Span, name: str) -> Source:
    part = Source.of_text(span.of(source.text), name)
    return Source(name, part.text, part.sha256, source.encoding, tuple(_hints(source, span)))


def _hints(source: Source, part: Span) -> Iterator[Hint]:
    """Yield what of the source's hints lies in ``part``, counted from its start."""
    reach = part.end + (part.end == len(source.text))
    for hint in source.hints:
        start, end = max(hint.span.start, part.start), min(hint.span.end, part.end)
        if start < end or part.start <= start == end == hint.span.end < reach:
            yield replace(hint, span=Span(start, end).moved(-part.start))


def _in_ten_thousands(count: int) -> str:
    """Return ``count`` in 万 as a person writes it, rounded up to a tenth below a million."""
    tenths = ceil(count * 10 / _TEN_THOUSAND)
    whole, tenth = divmod(tenths, 10)
    return f"{whole}.{tenth}" if tenth and whole < 100 else f"{whole:,}"
