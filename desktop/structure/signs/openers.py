"""Bylines with which a story opens: 本报讯（记者 甲）, 甲报道."""

from __future__ import annotations

import re

from desktop.structure.labelling.features import Feature, given, weigh
from desktop.structure.labelling.needs import has
from desktop.structure.lines.place import Place
from desktop.structure.words.byline_line import byline_likeness

_LEAST_STORY = 6
_WIRE = re.compile(r"[^，。（(]{0,30}?[讯电】]\s*[（(]|□")
_BY_WIRE, _BY_NAMES = 1.0, 0.5


def _opens_signed(place: Place) -> float:
    """A byline and, behind it, the first words of a story; less with neither 本报讯 nor a box."""
    byline = place.line.opening_byline
    if not byline or place.line.length - len(byline) <= _LEAST_STORY or byline_likeness(place.text):
        return 0.0
    return _BY_WIRE if _WIRE.match(place.text) else _BY_NAMES


FEATURES = (
    Feature(
        "署名领起导语",
        "本报讯（记者某某）之后就是正文",
        given(_opens_signed, has("□■◎记通实报撰作摄文图")),
        weigh("START 6 CONTINUATION -6 ITEM -8 TITLE -4 INTERTITLE -4 CAPTION -3"),
    ),
)
