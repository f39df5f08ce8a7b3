"""Straight quotation marks made Chinese ones again, where it is plain which opens and which closes."""

from __future__ import annotations

import re
from itertools import pairwise

from desktop.text.scripts import HAN

_STRAIGHT = '"'
_STRAIGHT_MARK = re.compile(_STRAIGHT)
_LINE = re.compile(r"[^\r\n]+|(?:\r\n?|\n)+")
_CHINESE = re.compile(f"[{HAN}]")
_CANNOT_FOLLOW_OPENER = frozenset("，。、；：！？）》】」』,;:!?)")
_CANNOT_PRECEDE_CLOSER = frozenset("（《【「『：(:")
_FOREIGN_PAIR = re.compile(r'"[\x20-\x7e]+"|\d"')
_OPENING_FIRST, _CLOSING_FIRST = "“”", "”“"


def restore_quotation_marks(text: str) -> str:
    """Return ``text`` with its straight double marks as “ and ”, character for character.

    Marks of one line take turns; the first opens unless that cannot be or the line right above
    left one open. An odd number of marks of which nothing says which comes first stays as it
    is, and so do those around Latin alone.
    """
    if _STRAIGHT not in text:
        return text
    lines: list[str] = []
    left_open: bool | None = None
    for part in _LINE.finditer(text):
        line = part[0]
        if line.isspace():
            left_open = left_open if line in ("\n", "\r\n") else None
        elif _STRAIGHT in line and _CHINESE.search(line):
            line, left_open = _restored(line, left_open)
        lines.append(line)
    return "".join(lines)


def _restored(line: str, left_open: bool | None) -> tuple[str, bool | None]:
    """Return a line restored, and whether it leaves a mark open; None where that is not known."""
    places = [mark.start() for mark in _STRAIGHT_MARK.finditer(line)]
    turn = None if _FOREIGN_PAIR.search(line) else _turn(line, places, left_open)
    if turn is None:
        return line, None
    characters = list(line)
    for number, at in enumerate(places):
        characters[at] = turn[number % 2]
    return "".join(characters), turn[(len(places) - 1) % 2] == "“"


def _turn(line: str, places: list[int], left_open: bool | None) -> str | None:
    """Return which mark comes first and which second, None where that is not plain."""
    possible = [turn for turn in (_OPENING_FIRST, _CLOSING_FIRST) if _is_possible(line, places, turn)]
    if len(possible) < 2:
        return possible[0] if possible else None
    if left_open is not None:
        return _CLOSING_FIRST if left_open else _OPENING_FIRST
    return None if len(places) % 2 else _OPENING_FIRST


def _is_possible(line: str, places: list[int], turn: str) -> bool:
    """Return whether the marks can take turns so, beginning with the first of ``turn``."""
    if any(after - before == 1 for before, after in pairwise(places)):
        return False
    inked = line.strip()
    first = line.index(inked)
    last = first + len(inked) - 1
    for number, at in enumerate(places):
        opens = turn[number % 2] == "“"
        if opens and (at == last or line[at + 1] in _CANNOT_FOLLOW_OPENER):
            return False
        if not opens and (at == first or line[at - 1] in _CANNOT_PRECEDE_CLOSER):
            return False
    return True
