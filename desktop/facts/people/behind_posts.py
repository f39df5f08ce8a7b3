"""Words behind a post: which are names (主任路程在), and which are none (负责人强调, 居民楼, “书记项目”)."""

from __future__ import annotations

import re

from desktop.facts.lexicon import any_of, words_of
from desktop.facts.names.following import Follow
from desktop.facts.names.name import BEGINS, Name, name_at
from desktop.facts.posts.post import office_before, post_before
from desktop.text.words import frequency, is_word, word_class

# 某局局长甲、某局副局长乙: what stands before the next post is a body, and no name.
_BODY = re.compile(
    rf"[^，。；：、“”和与及]{{0,16}}?{any_of('posts', 'roles')}{BEGINS}"
    "([^，。；：、]{1,4}?)[，。；：、和与]"
)
# 苗绣|传承人乙参加: with a name that shows by itself.
_POSTED = re.compile(rf"[^，。；：、“”和与及]{{0,16}}?{any_of('posts', 'roles')}{BEGINS}")
_SURELY = 3.5
# How often the dictionary has a word that may be a name, behind a role and behind an office.
_ODD, _RARE = 150, 900
# Classes of the words that people are also called by: nouns, places, adjectives.
_NAMING = frozenset({"n", "ns", "nz", "nr", "nrt", "nrfg", "a", "an", "z"})
_SHORTEST = 2
OFFICE, ROLE, CROWD = 2.0, 1.0, 0.0
"""How strongly an office, a role, and what a crowd is called ask for a name behind them."""
_NEAR = 10
_QUOTED_TERM = re.compile(r"“[^“”，。：]{2,8}”$")
# An adverb rarer than this may be a name.
_EVERYDAY = 1000
# Adverbs, prepositions, conjunctions, pronouns.
_FUNCTIONS = frozenset({"d", "ad", "p", "c", "r"})
_WORD = 2


def begins_body(text: str, at: int) -> bool:
    """Return whether the words from ``at`` on lead to a post with its name: 白鹤|交警中队民警乙."""
    body = _BODY.match(text, at)
    if body is not None and not says_how(body[1]):
        return True
    posted = _POSTED.match(text, at)
    name = name_at(text, posted.end()) if posted else None
    return name is not None and name.score >= _SURELY


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
        return CROWD
    return ROLE if office in words_of("roles") else OFFICE


def fills_quotes(text: str, name: Name) -> bool:
    """Return whether the name closes a short quoted term that begins with its post: “书记项目”."""
    quoted = _QUOTED_TERM.search(text, max(0, name.start - _NEAR), name.end + 1)
    return quoted is not None and quoted.end() == name.end + 1


def says_how(word: str) -> bool:
    """Return whether ``word`` says how, or that something is said: 负责人全程参加, 负责人强调, 总书记关于."""
    everyday = word_class(word) in _FUNCTIONS and frequency(word) > _EVERYDAY
    return everyday or word in words_of("manners") or word in words_of("reporting_verbs")


def runs_on(text: str, end: int) -> bool:
    """Return whether a longer word begins with the office that ends there: 居民|楼, 学生|会."""
    office = office_before(text, end)
    longer = (text[end - size : end + more] for size in {len(office), _WORD} for more in (1, 2))
    torn = office[:-1] in words_of("roles") and is_word(text[end - 1 : end + 1])
    return bool(office) and (torn or any(_is_other(word) for word in longer))


def _is_other(word: str) -> bool:
    return word in words_of("not_names") or (is_word(word) and word_class(word)[:2] != "nr")
