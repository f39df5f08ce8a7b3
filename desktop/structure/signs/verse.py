"""Verse: short lines in a run, each a line of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from desktop.structure.labelling.features import Feature, given, weigh
from desktop.structure.labelling.needs import BRIEF
from desktop.structure.lines.line import Line
from desktop.structure.lines.once import remembered
from desktop.structure.lines.place import Place
from desktop.structure.words.byline_line import byline_likeness
from desktop.structure.words.telling_words import ends_like_section, is_section_name

_LONGEST, _FEWEST = 20, 4
# More lines a stanza seldom has.
_TALLEST = 16
# How surely the last line over prose is verse, and the last but one.
_NEAR_PROSE = (0.2, 0.6)
# Section, title and name may stand over verse, all of them short.
_LONGEST_HEAD, _LONGEST_NAME = 3, 4
_MARKS, _ENDS = "，。、；！？…—”", "。！？…"
_VERSE = re.compile(r"[\u4e00-\u9fff\s，。、；！？…—“”《》·]+")


@remembered
def _may_be_verse(line: Line) -> bool:
    return (
        line.length <= _LONGEST
        and line.picture_slots == 0
        and not line.has_sentence
        and _VERSE.fullmatch(line.text) is not None
        and not (is_section_name(line) or ends_like_section(line))
    )


def _is_verse(place: Place) -> float:
    """Whether the line stands in a run of short ones, below the first, which is its title.

    It is less sure near prose: the last lines of the run may be the titles of what follows.
    """
    beside = filter(None, (place.before, place.after))
    if place.is_full or not (_may_be_verse(place.line) and any(map(_may_be_verse, beside))):
        return 0.0
    if byline_likeness(place.text) == 1:
        return 0.0
    if place.index in place.page.enrolled or place.index in place.page.roll:
        return 0.0
    if _is_in_stanza(place):
        return 1.0
    above, below = _reach(place, -1), _reach(place, 1)
    if above == 1 and byline_likeness(place.text):
        return 0.0
    if above == 0 and below >= _FEWEST - 1 and _is_below_author(place):
        return 1.0
    if above == 0 or above + below < _FEWEST or _is_signed_below(place) or _heads_piece(place, above, below):
        return 0.0
    if _drops_marks(place, above):
        return 0.0
    return _NEAR_PROSE[below] if below < len(_NEAR_PROSE) and _is_over_prose(place, below) else 1.0


def _is_below_author(place: Place) -> bool:
    """Whether who wrote it stands right above, below the title: 浣溪沙·望江秋, □ 卜一舟."""
    author = place.before
    if author is None or byline_likeness(author.text) < 1 or _may_be_verse(author):
        return False
    return place.looks_bare(place.page.places[author.index].before)


def _is_in_stanza(place: Place) -> bool:
    """Whether it stands in a block of short lines, in a text with blank lines between paragraphs."""
    shape = place.shape
    if shape.is_wrapped or not shape.usual_blanks:
        return False
    above = _block(place.page.lines[max(0, place.index - _TALLEST) : place.index + 1][::-1], 0)
    below = _block(place.page.lines[place.index : place.index + _TALLEST], 1)
    lines = (*reversed(above), *below[1:])
    return len(lines) >= _FEWEST and not any(byline_likeness(line.text) for line in lines)


def _block(lines: Sequence[Line], above: int) -> list[Line]:
    """Return the lines of verse from the first on with no blank line between; ``above`` 0 goes upwards."""
    block = list(takewhile(_may_be_verse, lines))
    gaps = (number for number, line in enumerate(block[above:]) if line.blanks)
    return block[: next(gaps, len(block)) + 1]


def _drops_marks(place: Place, above: int) -> bool:
    """Return whether it ends with no mark, and the verse above with a full stop and marks throughout."""
    lines = place.page.lines[place.index - above : place.index]
    return (
        place.text[-1] not in _MARKS
        and above > 1
        and lines[-1].text[-1] in _ENDS
        and all(line.text[-1] in _MARKS for line in lines)
    )


def _heads_piece(place: Place, above: int, below: int) -> bool:
    """Return whether the line is the title or the name over the verse, or over the prose behind it."""
    over_verse = range(above, _LONGEST_HEAD)
    ahead = place.page.places[place.index : place.index + len(over_verse)]
    if any(_is_name(other.line) for other in ahead):
        return True
    last = place.page.lines[place.index + below]
    return below < len(_NEAR_PROSE) and _is_name(last) and _is_over_prose(place, below)


def _is_name(line: Line) -> bool:
    return line.length <= _LONGEST_NAME and byline_likeness(line.text) > 0


def _is_over_prose(place: Place, below: int) -> bool:
    lines, end = place.page.lines, place.index + below + 1
    if end >= len(lines):
        return False
    return lines[end].has_comma and (lines[end].length > _LONGEST or place.page.places[end].is_full)


def _is_signed_below(place: Place) -> bool:
    return place.after is not None and byline_likeness(place.after.text) == 1


def _reach(place: Place, step: int) -> int:
    """Return how many lines on one side are verse without a break, at most the fewest there must be."""
    places, at = place.page.places, place.index + step
    while 0 <= at < len(places) and abs(at - place.index) <= _FEWEST and _goes_with_verse(places[at]):
        at += step
    return abs(at - place.index) - 1


def _goes_with_verse(place: Place) -> bool:
    return _may_be_verse(place.line) and not place.is_full and not _is_left_over(place)


def _is_left_over(place: Place) -> bool:
    """Return whether a full line above goes on in this one."""
    before = place.page.places[place.index - 1] if place.index else None
    return before is not None and before.is_full and place.line.blanks == 0


FEATURES = (
    Feature(
        "诗行",
        "一连几行短句，一行自成一段",
        given(_is_verse, BRIEF),
        weigh("START 6 TITLE -2 INTERTITLE -4 CAPTION -3 SECTION -3 CONTINUATION -2"),
    ),
)
