"""Words of the language that are names behind a post: 主任苗圃坐诊, 律师代表江河、民警乙."""

from __future__ import annotations

import re

from desktop.facts.following import Follow
from desktop.facts.lexicon import any_of, words_of
from desktop.facts.names import BEGINS, Name
from desktop.facts.posts import post_before
from desktop.text.words import frequency, word_class

# 某局局长甲、某局副局长乙: what stands before the next post is a body, and no name.
_POSTED = (
    rf"[^，。；：、“”和与及]{{0,16}}?{any_of('posts', 'roles')}{BEGINS}[^，。；：、]{{1,4}}?[，。；：、和与]"
)
_NEXT_POST = re.compile(f"、{_POSTED}")
_BODY = re.compile(_POSTED)
# How often the dictionary has a word that may be a name, behind a role and behind an office.
_ODD, _RARE, _SELDOM, _KNOWN = 150, 900, 1500, 6000
_TELLING = frozenset({Follow.SPEECH, Follow.SIDE})
# Classes of the words that people are also called by: nouns, places, adjectives.
_NAMING = frozenset({"n", "ns", "nz", "nr", "nrt", "nrfg", "a", "an", "z"})
_SHORTEST = 2
OFFICE, _ROLE, _CROWD = 2.0, 1.0, 0.0
"""How strongly an office, a role, and what a crowd is called ask for a name behind them."""


def is_among_posts(text: str, name: Name) -> bool:
    """Return whether a word that may be a name stands before the next post of a row, with its name."""
    return _NEXT_POST.match(text, name.end) is not None and _may_name(name.text, _KNOWN)


def begins_body(text: str, at: int) -> bool:
    """Return whether the words from ``at`` on lead to a post with its name: 白鹤|交警中队民警乙."""
    return _BODY.match(text, at) is not None


def is_word_for_name(name: Name, asked: float) -> bool:
    """Return whether a seldom word must be a name between a post and what only people do: 主任苗圃坐诊."""
    if asked == OFFICE:
        told = name.follow is Follow.SPEECH and word_class(name.text) == "ns"
        return told or (name.follow in _TELLING | {Follow.VERB} and _may_name(name.text, _KNOWN))
    return name.follow in _TELLING and _may_name(name.text, _SELDOM)


def names_head(text: str, end: int, name: Name, asked: float) -> bool:
    """Return whether a rare word must name the head of the body before the office: 某社区主任路程在."""
    seldom = name.follow >= Follow.WORD and _may_name(name.text, _ODD)
    rare = asked == OFFICE and (seldom or (name.follow >= Follow.PARTICLE and _may_name(name.text, _RARE)))
    post = post_before(text, end) if rare else None
    return post is not None and (seldom or len(post.body) > _SHORTEST)


def _may_name(word: str, most: int) -> bool:
    """Return whether ``word``, of no more mentions in the dictionary, is of a class that serves as a name."""
    return word_class(word) in _NAMING and frequency(word) < most


def weight(office: str) -> float:
    """Return how strongly a post asks for a name behind it: a crowd's (居民) hardly does."""
    if office in words_of("collective_roles"):
        return _CROWD
    return _ROLE if office in words_of("roles") else OFFICE
