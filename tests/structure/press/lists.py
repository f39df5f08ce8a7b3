"""Lists without marks that some stories bring: rolls of prizes, hours, things to take along."""

from __future__ import annotations

from collections.abc import Sequence

from tests.structure.press.dress import Dress
from tests.structure.press.pieces import Block

_RATE, _LONG = 0.12, 2
_PLAIN = frozenset({"paragraph", "caption", "picture"})
_NAMES = "abcdef"


def with_list(blocks: list[Block], dress: Dress) -> list[Block]:
    """Return the blocks of a plain story with, in some, a list below one of its paragraphs."""
    places = [number + 1 for number, block in enumerate(blocks) if block.kind == "paragraph"]
    plain = {block.kind for block in blocks} <= _PLAIN
    if not plain or len(places) < _LONG or dress.draw.random() > _RATE:
        return blocks
    at = dress.draw.choice(places[1:])
    return [*blocks[:at], *_list(dress), *blocks[at:]]


def _list(dress: Dress) -> list[Block]:
    opening, items = dress.draw.choice(dress.paper.words["lists"])
    names = dict(zip(_NAMES, _some(dress.paper.words["editors"], dress), strict=True))
    return [Block("paragraph", opening), *(Block("list_item", item.format(**names)) for item in items)]


def _some(names: Sequence[str], dress: Dress) -> list[str]:
    return dress.draw.sample(list(names), len(_NAMES))
