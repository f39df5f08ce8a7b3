"""Intertitles: the author's as the paper sets them, and those it puts into long plain stories."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tests.structure.press.dress import Dress
from tests.structure.press.papers import NUMERALS
from tests.structure.press.pieces import Block, below_paragraphs, shared

_PLAIN = frozenset({"paragraph", "caption", "picture"})
# How many paragraphs a story has at least that is divided, how often it is, by how many intertitles.
_DIVIDED, _DIVIDED_RATE, _DIVISIONS = 4, 0.35, (1, 2, 2, 3, 4)
_GROUPS = 6
_MARKED = re.compile(r"[■●◆【◎（\d]|[一二三四五六七八九十]+(?:、|等奖)")
# What authors put before an intertitle, and most papers leave out.
_MARK = re.compile(r"[■●◆◎]|（?[一二三四五六七八九十]+[、）]")
_LEFT_OUT = 0.6


def with_intertitles(blocks: list[Block], dress: Dress) -> list[Block]:
    """Return the blocks of a long plain story divided, in some papers, by intertitles of one cast."""
    places = [at - 1 for at in below_paragraphs(blocks)[1:]]
    plain = {block.kind for block in blocks} <= _PLAIN
    if not plain or len(places) < _DIVIDED or dress.draw.random() > _DIVIDED_RATE:
        return blocks
    group = _fitting_group(blocks, dress)
    most = min(len(group), len(places[::2]), dress.draw.choice(_DIVISIONS))
    starts = sorted(dress.draw.sample(places[::2], most))
    titles = dict(zip(starts, group, strict=False))
    return [part for at, block in enumerate(blocks) for part in (*_heading(titles.get(at)), block)]


def _fitting_group(blocks: list[Block], dress: Dress) -> list[str]:
    """Return of some groups of intertitles the one that shares most with the story."""
    story = "".join(block.text for block in blocks)
    groups: list[list[str]] = dress.draw.sample(dress.paper.words["intertitles"], _GROUPS)
    return max(groups, key=lambda group: sum(shared(title, story) for title in group))


def _heading(title: str | None) -> list[Block]:
    return [Block("intertitle", title)] if title else []


def intertitles_as_printed(titles: Sequence[str], dress: Dress) -> Iterator[str]:
    """Yield the intertitles of one story in the paper's form, or with their author's own marks."""
    if any(map(_MARK.match, titles)) and dress.draw.random() < _LEFT_OUT:
        titles = [_MARK.sub("", title, count=1) for title in titles]
    form = "{}" if any(map(_MARKED.match, titles)) else dress.paper.intertitle_form
    for number, title in zip(NUMERALS[1:] * 2, titles, strict=False):
        yield form.format(title, number=number)
