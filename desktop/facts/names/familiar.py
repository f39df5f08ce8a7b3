"""李阿姨, 王大爷: people whom a text calls by surname and a form of address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from desktop.facts.lexicon import any_of, words_of
from desktop.facts.names.name import SURNAME
from desktop.text.scripts import HAN
from desktop.text.words import is_word, word_class

ADDRESSED = re.compile(rf"{SURNAME}{any_of('familiar_forms')}")
"""A surname with a form of address and no given name, wherever the letters stand."""

_CALLED = re.compile(
    rf"(?=((?:{any_of('compound_surnames')}|{SURNAME})(?>{any_of('familiar_forms')}))(?![”》]))"
)
# Most lines have none, and the names with it are looked for slowly.
_FORM = re.compile(any_of("familiar_forms"))
# Most names end in another letter than any form of address.
_LAST_LETTERS = frozenset(form[-1] for form in words_of("familiar_forms"))
# Surnames that between two words are rather a word themselves: 和大妈们, 任站长, 对门阿婆.
_RATHER_WORDS = frozenset("和于向由从都那能来经应连成通后计但还同是过常时门")
# … while these join nothing, and behind who someone is (老兵成爷爷) they are surnames.
_JOIN_NOTHING = frozenset("成应时常计连")
_TAKES_OFFICE = re.compile("[任代](?:.长|书记|主任)")
# … unless a mark stands before them, and what no one is called by but people.
_PLAINLY_CALLED = re.compile(".(?:女士|先生)")
_MARKS = frozenset("的，。；”")
_HAN = re.compile(f"[{HAN}]")
# A surname with the head of something: 农村长.
_TITLED = 3
_LISTS = ("familiar_openers", "kin", "roles", "posts")


def familiar_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield where ``text`` calls someone by surname and form of address."""
    if _FORM.search(text):
        taken = 0
        for match in _CALLED.finditer(text):
            stands = match.start() >= taken and _may_begin(text, match.start())
            if stands and not _is_torn(text, *match.span(1)):
                taken = match.end(1)
                yield match.span(1)


def familiar_at(text: str, at: int) -> int | None:
    """Return where the surname with its form of address ends that begins at ``at``, or None."""
    match = _CALLED.match(text, at)
    return match.end(1) if match and _may_begin(text, at) else None


def _is_torn(text: str, start: int, end: int) -> bool:
    """Return whether two words lie across the three letters: 农村|长大."""
    torn = is_word(text[start : end - 1]) and is_word(text[end - 1 : end + 1])
    return torn and end - start == _TITLED


def is_full(name: str) -> bool:
    """Return whether ``name`` is more than a surname with a form of address (李阿姨)."""
    return name[-1:] not in _LAST_LETTERS or familiar_at(name, 0) != len(name)


def _may_begin(text: str, at: int) -> bool:
    """Return whether the letter at ``at`` is a surname there: behind a mark or who someone is."""
    before = text[at - 1 : at] if at else ""
    # 24楼|阿姨, 和平区|长白街道
    if before and (before.isdecimal() or word_class(text[at - 1 : at + 2]).startswith("ns")):
        return False
    introduced = any(text[at - length : at] in _openers() for length in range(1, min(at, _longest()) + 1))
    if text[at] in _RATHER_WORDS or _TAKES_OFFICE.match(text, at):
        plain = before in _MARKS and before != "" and _PLAINLY_CALLED.match(text, at)
        return bool(plain) or (introduced and text[at] in _JOIN_NOTHING)
    return introduced or not _HAN.match(before)


@cache
def _openers() -> frozenset[str]:
    return frozenset().union(*map(words_of, _LISTS))


@cache
def _longest() -> int:
    return max(map(len, _openers()))
