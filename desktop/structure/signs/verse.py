"""Verse: short lines in a run, each a line of its own."""

from __future__ import annotations

import re

from desktop.structure.labelling.features import Feature, weigh
from desktop.structure.lines.line import Line
from desktop.structure.lines.once import remembered
from desktop.structure.lines.place import Place
from desktop.structure.words.byline_line import byline_likeness
from desktop.structure.words.telling_words import ends_like_section, is_section_name

_LONGEST, _FEWEST = 20, 4
_VERSE = re.compile(r"[\u4e00-\u9fff\s，。、；！？…—“”《》·]+")


@remembered
def _may_be_verse(line: Line) -> bool:
    return (
        line.length <= _LONGEST
        and line.picture_slots == 0
        and _VERSE.fullmatch(line.text) is not None
        and not (is_section_name(line) or ends_like_section(line))
    )


def _is_verse(place: Place) -> bool:
    """Whether the line stands in a run of short ones, below the first, which is its title."""
    if place.shape.is_wrapped or not _may_be_verse(place.line) or byline_likeness(place.text) == 1:
        return False
    above, below = _reach(place, -1), _reach(place, 1)
    if above == 1 and byline_likeness(place.text):
        return False
    return above > 0 and above + below >= _FEWEST and not _is_signed_below(place)


def _is_signed_below(place: Place) -> bool:
    return place.after is not None and byline_likeness(place.after.text) == 1


def _reach(place: Place, step: int) -> int:
    """Return how many lines on one side are verse without a break, at most the fewest there must be."""
    lines, at = place.page.lines, place.index + step
    while 0 <= at < len(lines) and abs(at - place.index) <= _FEWEST and _may_be_verse(lines[at]):
        at += step
    return abs(at - place.index) - 1


FEATURES = (
    Feature(
        "诗行",
        "一连几行短句，一行自成一段",
        _is_verse,
        weigh("START 6 TITLE -2 INTERTITLE -4 CAPTION -3 SECTION -3 CONTINUATION -2"),
    ),
)
