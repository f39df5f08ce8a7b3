"""The text as it runs: without the breaks that a width made amid paragraphs, so that words stay whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop.structure.lines.line import Line


@dataclass(frozen=True, slots=True)
class Flow:
    """The running text; ``starts`` and ``ends`` say by the number of a line where it stands there."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]


def flow_of(view: str, lines: Sequence[Line], full: Sequence[bool]) -> Flow:
    """Return ``view`` with the rows of broken paragraphs put together; ``full`` says which fill the width."""
    broken = {after.index: line.end for line, after in _broken(lines, full)}
    written, starts, ends = [], [], []
    done = shift = 0
    for line in lines:
        if line.index in broken:
            end = broken[line.index]
            written.append(view[done:end])
            shift += line.start - end
            done = line.start
        starts.append(line.start - shift)
        ends.append(line.end - shift)
    written.append(view[done:])
    return Flow("".join(written), starts, ends)


def _broken(lines: Sequence[Line], full: Sequence[bool]) -> Iterator[tuple[Line, Line]]:
    """Yield the rows that fill the width with the ones that go on right below."""
    for (line, after), is_full in zip(pairwise(lines), full, strict=False):
        if is_full and not (after.blanks or after.indent or after.glued):
            yield line, after
