"""Heads of the parts of one story: whose portrait follows, and numerals that stand alone."""

from __future__ import annotations

import re

from desktop.structure.labelling.features import Feature, given, weigh
from desktop.structure.labelling.needs import BARE, BRIEF, NUMBER_FIRST, OVER_PROSE
from desktop.structure.lines.once import remembered
from desktop.structure.lines.place import Place
from desktop.structure.words.byline_line import byline_likeness
from desktop.text.scripts import HAN

_LONGEST, _NEAR, _FAR, _SURE = 24, 12, 60, 1
_ORDINAL = re.compile("（[一二三四五六七八九十]{1,2}）|[一二三四五六七八九十]{1,2}")
# 北关社区网格员 田小满, 田小满（北关社区网格员）
_PERSON = re.compile(rf"(?:.*\s)?(?P<name>[{HAN}]{{2,4}})(?:（[^（）]+）)?")


@remembered
def _heads_portrait(place: Place) -> bool:
    """Whether it ends with a name, and the sentences right below begin with that name."""
    if not place.is_over_prose or place.line.length > _LONGEST:
        return False
    if place.line.picture_slots or place.below is not place.after:
        return False
    person = _PERSON.fullmatch(place.text)
    if person is None or place.after is None or byline_likeness(place.text) >= _SURE:
        return False
    return place.after.text.startswith(person["name"])


def _parts_by_number(place: Place) -> bool:
    """Whether it is a numeral alone; one in brackets may be a title's where no other is near."""
    ordinal = _ORDINAL.fullmatch(place.text)
    if ordinal is None or place.text[0] != "（":
        return ordinal is not None
    at, lines = place.index, place.page.lines
    near = lines[max(0, at - _FAR) : at] + lines[at + 1 : at + 1 + _FAR]
    return any(line.text[0] == "（" and _ORDINAL.fullmatch(line.text) for line in near)


def _is_one_of_portraits(place: Place) -> bool:
    """Whether it heads a portrait, and such another line is near."""
    if not _heads_portrait(place):
        return False
    at, places = place.index, place.page.places
    near = places[max(0, at - _NEAR) : at] + places[at + 1 : at + 1 + _NEAR]
    return any(map(_heads_portrait, near))


FEATURES = (
    Feature(
        "谁的名字压着谁的事",
        "下面一段从这个名字说起，写的是他，不是他写的",
        given(_heads_portrait, OVER_PROSE),
        weigh("BYLINE -8 CAPTION -2 START -1"),
    ),
    Feature(
        "成组的人物",
        "几个人的名字各压着一段他的事，是小标题",
        given(_is_one_of_portraits, OVER_PROSE),
        weigh("INTERTITLE 5 TITLE -3 CAPTION -3 START -3 SECTION -3"),
    ),
    Feature(
        "独占一行的序号",
        "一、二单独成行，把一篇分成几节",
        given(_parts_by_number, NUMBER_FIRST, BRIEF, BARE),
        weigh(
            "INTERTITLE 12 ITEM -6 TITLE -8 START -5 CONTINUATION -6 CAPTION -6"
            " SECTION -5 BYLINE -5 CREDIT -6"
        ),
    ),
)
