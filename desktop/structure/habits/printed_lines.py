"""The lines in which a passage was printed."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.model import Passage
from desktop.text.unseen import has_unseen, seen


def lines_of(passage: Passage, views: Sequence[str]) -> list[str]:
    """Return the lines of its source that a passage stands in, as far as it does.

    Empty where it was typed, or stands in several sources; ``views`` are the texts of these.
    """
    pieces = passage.pieces
    if not pieces or len({piece.source for piece in pieces}) > 1:
        return []
    printed = views[pieces[0].source][pieces[0].start : pieces[-1].end]
    return [line for line in map(_as_read, printed.split("\n")) if line]


def whole_line(passage: Passage, views: Sequence[str]) -> str:
    """Return the line that a passage is all of, as it reads; "" where it is less or more than one."""
    lines, pieces = lines_of(passage, views), passage.pieces
    if len(lines) != 1:
        return ""
    view, start, end = views[pieces[0].source], pieces[0].start, pieces[-1].end
    line_start, line_end = view.rfind("\n", 0, start) + 1, view.find("\n", end)
    line = _as_read(view[line_start : len(view) if line_end < 0 else line_end])
    return line if line == lines[0] else ""


def _as_read(line: str) -> str:
    return (seen(line)[0] if has_unseen(line) else line).strip()
