"""Heads over a paragraph that goes on with the story above: intertitles, not titles."""

from __future__ import annotations

import re

from desktop.assets import word_list
from desktop.structure.labelling.features import Feature, given, weigh
from desktop.structure.labelling.needs import OVER_PROSE, UNDER_SENTENCE
from desktop.structure.lines.once import remembered
from desktop.structure.lines.place import Place
from desktop.structure.words.patterns import any_of
from desktop.text.words import first_class

_OPENER = re.compile(any_of(word_list("continuing_openers")))
_SURNAMES = "".join(word_list("common_surnames"))
# 陈立对记者说, 周海告诉: a name of two or three characters, and what that one does.
_NAMES = tuple(
    re.compile(
        rf"([{_SURNAMES}][\u4e00-\u9fff]{{{given_name}}})[，对说表告介坦笑感回指认就也还又和把在用从给便常的]"
    )
    for given_name in (2, 1)
)
# The dictionary knows no such word, or knows it as a person's name.
_NO_WORD = ("", "nr")
_NEAR = 1_200


@remembered
def goes_on_below(place: Place) -> bool:
    """Return whether the paragraph below a line takes up the story above it."""
    below = place.below
    if below is None or below.opens_story:
        return False
    return _OPENER.match(below.text) is not None or _is_of_one_named_above(place, below.text)


def _is_of_one_named_above(place: Place, text: str) -> bool:
    """Return whether ``text`` begins with somebody's bare name that stands above."""
    named = next((found[1] for pattern in _NAMES if (found := pattern.match(text))), "")
    if not named or first_class([named])[:2] not in _NO_WORD:
        return False
    return named in place.above(_NEAR)


def _is_over_more(place: Place) -> bool:
    return place.stands_amid_prose and goes_on_below(place)


FEATURES = (
    Feature(
        "下文接着说",
        "下一段以另一边、对此一类或上文说到的人名起笔，还是同一篇",
        given(_is_over_more, OVER_PROSE, UNDER_SENTENCE),
        weigh("INTERTITLE 1 TITLE -4 SECTION -2"),
    ),
)
