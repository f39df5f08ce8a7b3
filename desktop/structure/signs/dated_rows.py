"""Rows of a table of events: 2015年9月 建成镇污水处理厂."""

from __future__ import annotations

from desktop.structure.lines.line import Line
from desktop.structure.lines.place import Place
from desktop.structure.words.patterns import DATED


def is_dated_amid_dated(place: Place) -> bool:
    """Return whether the line and one beside it open with a month or year set apart: a table of events."""
    around = (line for line in (place.before, place.after) if line is not None)
    return _is_dated(place.line) and any(map(_is_dated, around))


def _is_dated(line: Line) -> bool:
    return DATED.match(line.text) is not None
