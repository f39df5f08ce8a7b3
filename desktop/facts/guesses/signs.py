"""What speaks for and against a name at a place: its letters, the words around it, the article."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache

from desktop.facts.lexicon import words_of
from desktop.facts.names.following import follow
from desktop.facts.names.shapes import PARTICLES
from desktop.text.words import cut, first_class, frequency, word_class

EDGES = ("切分 ", "形 ")
"""What the signs of how words run begin with."""

_LONGEST_CALLING = 4
# The last that has a word decides.
_CALLINGS = (("亲", "kin"), ("身", "roles"), ("职", "posts"), ("收", "collective_roles"))
_AROUND = 6
_SEEN_OFTEN = (0, 20, 500, 5000)


def signs(text: str, start: int, end: int, article: str) -> tuple[str, ...]:
    """Return the signs of a name at ``start <= i < end`` of ``text``: short words that have weights.

    ``article`` is all text around it, which tells whether the name stands elsewhere too.
    """
    return (*first_signs(text, start, end), *further_signs(text, start, end, article))


def first_signs(text: str, start: int, end: int) -> tuple[str, ...]:
    """Return what the name looks like, and what stands before it."""
    return (*_left(text, start), *_letters(text[start:end]))


def further_signs(text: str, start: int, end: int, article: str) -> tuple[str, ...]:
    """Return what stands behind the name, what else the article has of it, how words run there."""
    return (*signs_behind(text, start, end, article), *edge_signs(text, start, end))


def signs_behind(text: str, start: int, end: int, article: str) -> tuple[str, ...]:
    """Return what stands behind the name, and what else the article has of it."""
    behind = follow(text, end).name
    return (
        f"后 {behind}",
        f"后一 {text[end : end + 1]}",
        f"连词 {_often(text[end - 1 : end + 1])} {_given(text[end - 1])}",
        f"之间 {_called(text, start)} {behind}",
        f"再现 {min(article.count(text[start:end]), 3)}",
        f"势 {_shape(text[start:end])} {behind}",
    )


def edge_signs(text: str, start: int, end: int) -> tuple[str, ...]:
    """Return how words run there, which takes longest to see."""
    edges = f"{_cut_as(text, start, end)} {end - start}"
    return f"切分 {edges}", f"形 {_shape(text[start:end])} {edges}"


# What stands before a name is asked for with each end that the name may have.
@lru_cache(maxsize=2)
def _called(text: str, end: int) -> str:
    """Return what the word that ends at ``end`` calls a person, or its class in the dictionary."""
    words = [text[end - length : end] for length in range(min(_LONGEST_CALLING, end), 1, -1)]
    for word in words:
        if sign := _callings().get(word):
            return sign
    return first_class(words)[:1] or ("无" if end else "首")


@cache
def _callings() -> dict[str, str]:
    """Return what each word that calls a person says: 职 an office, 亲 kin …; a crowd's word says 收."""
    return {word: sign for sign, name in _CALLINGS for word in words_of(name)}


@lru_cache(maxsize=2)
def _left(text: str, start: int) -> tuple[str, ...]:
    return (
        f"前 {_called(text, start)}",
        f"前一 {text[start - 1 : start]}",
        f"前二 {text[max(0, start - 2) : start]}",
        f"断词 {_often(text[max(0, start - 1) : start + 1])}",
    )


def _letters(name: str) -> tuple[str, ...]:
    surname, given = _surname(name), "".join(map(_given, name[1:]))
    return (
        f"姓 {surname} {len(name)}",
        f"名 {surname} {given}",
        f"词 {word_class(name)[:2] or '无'} {_often(name)}",
        f"头 {word_class(name[:2])[:2] or '无'} {len(name)}",
        f"尾 {word_class(name[-2:])[:2] or '无'} {len(name)}",
        f"首字 {name[0]}",
        f"末字 {name[-1]}",
    )


def _shape(name: str) -> str:
    """Return what kind of surname and given name it has, and whether it is a word."""
    given = "".join(map(_given, name[1:]))
    return f"{_surname(name)}{given}{_often(name)}"


def _cut_as(text: str, start: int, end: int) -> str:
    """Return how the words of the text run at both edges and inside: whole, in parts, or torn."""
    low = max(0, start - _AROUND)
    at, edges = low, {low}
    for word in cut(text[low : end + _AROUND]):
        at += len(word)
        edges.add(at)
    inside = sum(start < edge < end for edge in edges)
    return f"{'齐' if start in edges else '破'}{'齐' if end in edges else '破'}{inside}"


def _surname(name: str) -> str:
    if name[:2] in words_of("compound_surnames"):
        return "复"
    if name[0] in PARTICLES:
        return "虚"
    return "常" if name[0] in words_of("common_surnames") else "少"


def _given(letter: str) -> str:
    return "名" if letter in words_of("given_characters") else "无"


def _often(word: str) -> str:
    """Return how often the dictionary has ``word``, in steps."""
    return str(bisect_left(_SEEN_OFTEN, frequency(word)))
