"""Where a name may begin that no rule introduces: behind what stands before people, by its first letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from desktop.facts.lexicon import any_of, words_of
from desktop.facts.names.familiar import ADDRESSED
from desktop.facts.names.loose_ends import looseness
from desktop.facts.names.name import SURNAME, tears_post
from desktop.facts.names.shapes import (
    UNNAMED,
    is_common_word,
    is_done,
    is_done_by_many,
    is_given,
    is_mistaken,
)
from desktop.text.scripts import HAN
from desktop.text.words import frequency, word_class

_COMPOUND = re.compile(any_of("compound_surnames"))
# Marks and the words that stand between a person and what is said of him.
_MARKS = "，。；：！？、“”‘’（）《》…— \n\u3000"
_LINKS = "的由和与及向给对为跟同随把被让是叫找请在从到名位岁像有见"
_CALLED = "".join(sorted({word[-1] for name in ("posts", "roles", "kin") for word in words_of(name)}))
# Surnames that hardly ever are one where nothing else says so.
_SELDOM = "但和从由连都于能那来后过时还同是计将门单"
_NAME = rf"(?:{any_of('compound_surnames')}|(?![{_SELDOM}]){SURNAME})(?![{''.join(sorted(UNNAMED))}])[{HAN}]"
_PLAIN = frozenset(_MARKS + _LINKS + _CALLED)
# 提起, 见到: a class of their last letters is searched for, as a pattern of words would take longer.
_LAST = "".join(sorted({word[-1] for word in words_of("person_openers")} - _PLAIN))
_OPENING = re.compile(rf"[{re.escape(_MARKS + _LINKS + _CALLED + _LAST)}](?={_NAME})")
_FIRST = re.compile(rf"(?={_NAME})")
# So loose is a last letter that belongs to the words behind: 戴宝|时.
_LOOSE = 2.5
# Words that a candidate would begin with, or tear, are no rarer than these.
_WORD, _TORN = 100, 500


def openings(text: str) -> Iterator[int]:
    """Yield where in ``text`` a Chinese name may begin, as far as the letters around it tell."""
    if _FIRST.match(text) and _is_open(text, 0):
        yield 0
    for match in _OPENING.finditer(text):
        opens = match[0] in _PLAIN or any(text.endswith(word, 0, match.end()) for word in _openers(match[0]))
        if opens and _is_open(text, match.end()):
            yield match.end()


@cache
def _openers(last: str) -> tuple[str, ...]:
    """Return the words with this last letter that stand before a person."""
    return tuple(word for word in words_of("person_openers") if word[-1] == last)


def ends(text: str, start: int) -> tuple[int, ...]:
    """Return where a name that begins at ``start`` may end."""
    given = _COMPOUND.match(text, start)
    first = given.end() if given else start + 1
    return tuple(end for end in (first + 1, first + 2) if end <= len(text) and _may_be(text, start, end))


def _may_be(text: str, start: int, end: int) -> bool:
    """Return whether no letter forbids that a name stands there: not 孙女, 鲜于家, 向家庭|医生."""
    name = text[start:end]
    if (
        name[-1] == "家"
        or is_common_word(name)
        or is_mistaken(name)
        or is_done(name)
        or is_done_by_many(name)
        or not is_given(name)
    ):
        return False
    return looseness(text, end) < _LOOSE and not tears_post(text, start, end)


def _is_open(text: str, start: int) -> bool:
    """Return whether no everyday word runs over or begins at ``start``, nor a form of address: 李阿姨."""
    word = text[start : start + 2]
    if frequency(word) > _WORD and not word_class(word).startswith("nr") and not _COMPOUND.match(text, start):
        return False
    torn = start > 0 and frequency(text[start - 1 : start + 1]) > _TORN
    return not torn and not ADDRESSED.match(text, start)
