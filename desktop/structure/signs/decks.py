"""Decks that a dash opens (——记某某), and the title that stands over one."""

from __future__ import annotations

import re

from desktop.structure.labelling.features import Feature, given, weigh
from desktop.structure.labelling.needs import HEAD, OVER_PROSE, UNDER_SENTENCE, opens
from desktop.structure.lines.line import Line
from desktop.structure.lines.once import remembered
from desktop.structure.lines.place import TITLE_LIMIT, Place

_FAR = 14
_DASHES = "—─―－–"
_DASH = f"[{_DASHES}]{{1,2}}"
# What ends with a dash as well is the name of a section between two rules.
_DECK = re.compile(rf"{_DASH}\s*[^\s—].{{2,}}[^。；，、：—─―－–]")


@remembered
def _is_deck(line: Line) -> bool:
    return line.length <= TITLE_LIMIT and _DECK.fullmatch(line.text) is not None


def _is_over_deck(place: Place) -> bool:
    after = place.after
    return after is not None and _is_deck(after) and place.may_be_head


def _is_in_feature_story(place: Place) -> bool:
    """Whether it stands between two paragraphs not far below a deck that a dash opens."""
    if not place.parts_prose:
        return False
    return any(map(_is_deck, place.page.lines[max(0, place.index - _FAR) : place.index]))


FEATURES = (
    Feature(
        "破折号领起的副题",
        "副题常写成破折号加“记某某”",
        given(lambda place: _is_deck(place.line), opens(_DASHES)),
        weigh("TITLE 4 INTERTITLE -2 SECTION -3 CAPTION -3 START -2 BYLINE -2"),
    ),
    Feature(
        "压着破折号副题",
        "破折号副题上面是主题，再短也是",
        given(_is_over_deck, HEAD),
        weigh("TITLE 5 SECTION -4 CAPTION -3 INTERTITLE -3 FURNITURE -3 BYLINE -4"),
    ),
    Feature(
        "在有副题的长篇里",
        "题下有“记某某”的是长篇，多有小标题",
        given(_is_in_feature_story, OVER_PROSE, UNDER_SENTENCE),
        weigh("INTERTITLE 1 TITLE -1"),
    ),
)
