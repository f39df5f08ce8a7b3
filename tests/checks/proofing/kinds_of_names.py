"""Slips in names and posts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from random import Random

from desktop.assets import word_list
from desktop.model import Span
from tests.checks.proofing.clean import CleanIssue
from tests.checks.proofing.slips import RUNNING, TITLES, Family, Kind, Slip, passages_of

_POST = "([^，。、；：“”]{2,14})(主任|书记|局长|院长|校长|所长|科长)"
_SHORTEST_WITH_OTHERS = 3

Mention = tuple[str, Span, str]


def _misspelled(clean: CleanIssue, random: Random) -> Iterator[Slip]:
    return (slip for mention in _again(clean) if len(mention[2]) > 2 for slip in _one_wrong(mention, random))


def _short_misspelled(clean: CleanIssue, random: Random) -> Iterator[Slip]:
    return (slip for mention in _again(clean) if len(mention[2]) == 2 for slip in _one_wrong(mention, random))


def _turned(clean: CleanIssue, random: Random) -> Iterator[Slip]:
    for passage, span, name in _again(clean):
        if len(name) >= _SHORTEST_WITH_OTHERS and name[1] != name[2]:
            yield Slip(passage, span, name[0] + name[2] + name[1] + name[3:])


def _in_headline(clean: CleanIssue, random: Random) -> Iterator[Slip]:
    for title in passages_of(clean.issue, TITLES):
        for name in (one for one in clean.people if len(one) >= _SHORTEST_WITH_OTHERS):
            for match in re.finditer(re.escape(name), title.text):
                yield from _one_wrong((title.id, Span(*match.span()), name), random)


def _another_post(clean: CleanIssue, random: Random) -> Iterator[Slip]:
    """Yield a sentence of its own with a post that is not the one the person was introduced with."""
    running = list(passages_of(clean.issue, RUNNING))
    fits = [one for one in running if one.text.endswith("。")]
    for text in (one.text for one in running):
        for name in (one for one in clean.people if len(one) > 1):
            match = re.search(_POST + re.escape(name), text)
            if match and fits and "副" not in match[0]:
                passage, body = random.choice(fits), re.split("[是、和与在到]", match[1])[-1]
                right, wrong = (f"{body}{deputy}{match[2]}{name}最后作了小结。" for deputy in ("", "副"))
                end = len(passage.text)
                yield Slip(passage.id, Span(end, end), wrong, right)


def _again(clean: CleanIssue) -> Iterator[Mention]:
    """Yield where names stand that were printed before."""
    for name in dict.fromkeys(clean.people):
        places = [
            (passage.id, Span(*match.span()), name)
            for passage in passages_of(clean.issue, RUNNING)
            for match in re.finditer(re.escape(name), passage.text)
        ]
        yield from places[1:]


def _one_wrong(mention: Mention, random: Random) -> Iterator[Slip]:
    """Yield the mention with a character of the given name that sounds the same, as it is typed.

    One that stands in other names is taken first; where no other sounds so there is none.
    """
    passage, span, name = mention
    at = random.randrange(1, len(name))
    alike = [one for one in _same_sound().get(name[at], "") if one != name[at]]
    if alike:
        given = [one for one in alike if one in _given()]
        yield Slip(passage, span, name[:at] + random.choice(given or alike) + name[at + 1 :])


@cache
def _same_sound() -> dict[str, str]:
    """Return by character those of its sound."""
    rows = (line.split("\t")[1] for line in word_list("syllables"))
    return {one: row for row in rows for one in row}


@cache
def _given() -> frozenset[str]:
    """Return the characters that stand in given names."""
    return frozenset("".join(word_list("given_characters")))


NAMES = (
    Kind("姓名错一字", Family.NAMES, _misspelled, is_near=False),
    Kind("两字姓名错一字", Family.NAMES, _short_misspelled, is_near=False),
    Kind("姓名两字颠倒", Family.NAMES, _turned, is_near=False),
    Kind("标题里姓名错一字", Family.NAMES, _in_headline, is_near=False),
    Kind("前后职务不一", Family.NAMES, _another_post, is_near=False),
)
