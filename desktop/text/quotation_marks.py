"""Straight quotation marks made Chinese ones again, where it is plain which opens and which closes."""

from __future__ import annotations

import re
from itertools import pairwise

from desktop.text.scripts import HAN

_STRAIGHT = '"'
# A line with such a mark and Chinese; tried at its beginning alone, so that time stays linear.
_QUOTED_LINE = re.compile(rf'(?<![^\r\n])(?=[^\r\n]*[{HAN}])[^\r\n"]*"[^\r\n]*')
_CANNOT_FOLLOW_OPENER = frozenset("，。、；：！？）》】」』,;:!?)")
_CANNOT_PRECEDE_CLOSER = frozenset("（《【「『：(:")
_FOREIGN_PAIR = re.compile(r'"[\x20-\x7e]+"|\d"')


def restore_quotation_marks(text: str) -> str:
    """Return ``text`` with its straight double marks as “ and ”, character for character.

    Marks of one line take turns. The line begins with an opening one unless that is impossible
    and the other way round is not; where both or neither can be, an odd number of marks stays
    as it is, and so do those around Latin alone.
    """
    return _QUOTED_LINE.sub(_restored, text) if _STRAIGHT in text else text


def _restored(line: re.Match[str]) -> str:
    text = line[0]
    if _FOREIGN_PAIR.search(text):
        return text
    places = [at for at, character in enumerate(text) if character == _STRAIGHT]
    turns = [turn for turn in ("“”", "”“") if _is_possible(text, places, turn)]
    if not turns or (len(turns) > 1 and len(places) % 2):
        return text
    characters = list(text)
    for number, at in enumerate(places):
        characters[at] = turns[0][number % 2]
    return "".join(characters)


def _is_possible(text: str, places: list[int], turn: str) -> bool:
    """Return whether the marks can take turns so, beginning with the first of ``turn``."""
    if any(after - before == 1 for before, after in pairwise(places)):
        return False
    inked = text.strip()
    first, last = text.index(inked), text.index(inked) + len(inked) - 1
    for number, at in enumerate(places):
        opens = turn[number % 2] == "“"
        if opens and (at == last or text[at + 1] in _CANNOT_FOLLOW_OPENER):
            return False
        if not opens and (at == first or text[at - 1] in _CANNOT_PRECEDE_CLOSER):
            return False
    return True
