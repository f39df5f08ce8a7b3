"""Places without a suffix that a way leads from or to: 从石壁赶来, 石壁通往岩背的公路."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.facts.lexicon import any_of
from desktop.facts.places.streets import is_proper, is_spot
from desktop.text.scripts import HAN
from desktop.text.words import frequency, word_class

ON_WAY = "道路通到的地方"
_SPOT = rf"[{HAN}]{{2,3}}?"
_WAY = r"(?:那条|这条)?(?:[\d.]+公里|公路|山路|水路|断头路|班车|渡船|航线|路段|路上|路)"
_PATTERNS = (
    re.compile(rf"从(?P<from>{_SPOT})(?:到|至|通往)(?P<to>{_SPOT})的?{_WAY}"),
    re.compile(rf"(?<![{HAN}])(?P<from>{_SPOT})(?:(?<![东西南北])至|通往)(?P<to>{_SPOT})的?{_WAY}"),
    re.compile(rf"(?<=[村镇乡])(?:至|通往|到)(?P<to>{_SPOT})的?{_WAY}"),
    re.compile(rf"从(?P<from>{_SPOT})(?:赶过?来|赶回来?|赶到|来到|搬到|搬来|搬进|嫁到|嫁来|运来|出发|过来)"),
)
# Most lines have none.
_MAYBE = re.compile("从|通往|至")
# 县里, 山上: where something is.
_WHERE = frozenset("里上下内外中边前后家处头面")
_NO_PLACES = re.compile(any_of("kin", "roles", "posts"))


def routes_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where places are named by the ways between them, and what says so."""
    for pattern in _PATTERNS if _MAYBE.search(text) else ():
        for way in pattern.finditer(text):
            for end, name in way.groupdict().items():
                if _is_place(name):
                    yield *way.span(end), ON_WAY


def _is_place(name: str) -> bool:
    """Return whether ``name`` is no word of the language, or a place's: 石壁, not 老家."""
    if name[-1] in _WHERE or _NO_PLACES.search(name):
        return is_spot(name)
    return (not frequency(name) or word_class(name).startswith("ns")) and is_proper(name)
