"""Words behind a post that are no name: 负责人强调, 居民楼, “书记项目”."""

from __future__ import annotations

import re

from desktop.facts.lexicon import words_of
from desktop.facts.names import Name
from desktop.facts.posts import office_before
from desktop.text.words import frequency, is_word, word_class

_NEAR = 10
_QUOTED_TERM = re.compile(r"“[^“”，。：]{2,8}”$")
# An adverb rarer than this may be a name.
_EVERYDAY = 1000
# Adverbs, prepositions, conjunctions, pronouns.
_FUNCTIONS = frozenset({"d", "ad", "p", "c", "r"})
_WORD = 2


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
    return bool(office) and any(_is_other(word) for word in longer)


def _is_other(word: str) -> bool:
    return word in words_of("not_names") or (is_word(word) and word_class(word)[:2] != "nr")
