"""Names as they are signed: how well a stretch of ideographs is formed as one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from desktop.assets import word_list
from desktop.text.longest import longest_of
from desktop.text.scripts import HAN

_DOTTED = re.compile(rf"[{HAN}]{{1,8}}(?:[·•・‧][{HAN}]{{1,8}})+")
_DOTS = frozenset("·•・‧")
_SHORTEST, _LONGEST = 2, 4
_SURE, _RARE, _PEN = 1.0, 0.6, 0.2
# How much dearer a name is whose last character belongs to bodies and roles rather than to people.
_OF_BODIES = frozenset("报网社台讯刊委办局处会部室站所馆院校队团联盟镇街区村摄")
_LIKE_A_BODY = 0.8
# Particles: no pen name is written with them.
_NEVER = frozenset("的了着吗呢吧")
# A pattern with the cost of reading a name of that form, and how well it is formed.
_Form = tuple[re.Pattern[str], float, float]


class SignedName(NamedTuple):
    """A possible name: what it costs to read it as one, and how well it is formed, 0 to 1."""

    text: str
    cost: float
    surety: float


def names_at(run: str, at: int, after_role: bool) -> Iterator[SignedName]:
    """Yield the names that may begin at ``at`` of a run of ideographs.

    What has no surname is a name (冬青) only where it fills the run or the rest of it behind a role.
    """
    dotted = None if _DOTS.isdisjoint(run) else _DOTTED.match(run, at)
    if dotted and not dotted[0].endswith("记者"):
        yield SignedName(dotted[0], 0.9, _SURE if _is_foreign(dotted[0]) else _PEN)
        return
    forms = _forms() if run[at] in _openings() else ()
    for end in range(at + _SHORTEST, min(at + _LONGEST, len(run)) + 1):
        fills = end == len(run) and (after_role or (at == 0 and end < _LONGEST))
        if (forms or fills) and (name := _judged(run[at:end], forms, fills)):
            yield name


def _is_foreign(dotted: str) -> bool:
    """Return whether most characters of a dotted name are those that foreign names are written with."""
    sounds = _sounds()
    return sum(character in sounds for character in dotted) * 2 > len(dotted)


@cache
def _sounds() -> frozenset[str]:
    return frozenset(word_list("transliteration"))


def _judged(name: str, forms: Iterable[_Form], fills: bool) -> SignedName | None:
    for pattern, cost, surety in forms:
        if pattern.fullmatch(name):
            return SignedName(name, cost + _LIKE_A_BODY * (name[-1] in _OF_BODIES), surety)
    if fills and _NEVER.isdisjoint(name):
        return SignedName(name, 2.4 + len(name) / 10, _PEN)
    return None


@cache
def _forms() -> tuple[_Form, ...]:
    """Return the forms of names with their cost and surety, the likeliest first."""
    common, rare = _class_of("common_surnames"), _class_of("surnames")
    compound = longest_of(word_list("compound_surnames"))
    minority = longest_of(word_list("minority_names"))
    any_han = f"[{HAN}]"
    forms = (
        (rf"{compound}{any_han}{{1,2}}", 0.8, _SURE),
        (rf"{common}{any_han}{{2}}", 0.9, _SURE),
        (rf"{common}{any_han}", 1.0, _SURE),
        (rf"{minority}{{1,2}}", 0.9, _SURE),
        (rf"{rare}{any_han}{{1,2}}", 1.7, _RARE),
    )
    return tuple((re.compile(pattern), cost, surety) for pattern, cost, surety in forms)


@cache
def _openings() -> frozenset[str]:
    """Return the characters that any of the forms begins with."""
    lists = ("common_surnames", "surnames", "compound_surnames", "minority_names")
    return frozenset(word[0] for name in lists for word in word_list(name))


def _class_of(name: str) -> str:
    return f"[{''.join(word_list(name))}]"
