"""Idioms of four characters with one of them replaced by another of the same sound."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from operator import add

from desktop.assets import word_list
from desktop.checks.proof import Objection, Proof
from desktop.checks.registry import Reads, check
from desktop.model import Severity, Span
from desktop.text.sounds import sound_alike
from desktop.text.words import frequency, is_word

_LENGTH, _HALF = 4, 2
# The dictionary lists a few slips as words, which are far rarer than the right ones.
_RARER = 5
# Pairs that hands and eyes confuse though they sound different.
_LOOK_ALIKE = frozenset(
    map(frozenset, ("己已", "末未", "茶荼", "拔拨", "戊戌", "栗粟", "赢嬴", "祟崇", "壁璧"))
)


@check(
    "idiom",
    title="成语有错字",
    severity=Severity.ERROR,
    about="四个字和一个成语只差一个同音字。有意改字的广告语、栏目名可以忽略。",
    reads=Reads.LINE,
    ground="《现代汉语词典》",
    wrong="矛盾迎刃而结。",
    right="矛盾迎刃而解。",
)
def idioms(proof: Proof) -> Iterator[Objection]:
    """Yield four characters that are an idiom but for one of the same sound."""
    for line in proof.lines:
        for at, idiom in _near_misses(line.text):
            message = f"成语是“{idiom}”。"
            yield line.objection(at, at + _LENGTH, message, idiom)


def _near_misses(text: str) -> Iterator[tuple[int, str]]:
    halves = _halves()
    # Nearly no half stands with half of its other half: that is asked of all, and first.
    beyond = f"  {text}  "
    for at in [at for at, half in enumerate(map(add, text, text[1:])) if half in halves]:
        for first, second, offset, idiom in halves[text[at : at + _HALF]]:
            other = at + 2 * _HALF - 2 * offset
            if (beyond[other] == first) is not (beyond[other + 1] == second):
                start = at - offset
                if 0 <= start <= len(text) - _LENGTH and _is_slip(text, start, idiom):
                    yield start, idiom


def _is_slip(text: str, start: int, idiom: str) -> bool:
    words = text[start : start + _LENGTH]
    wrong = [number for number in range(_LENGTH) if words[number] != idiom[number]]
    if len(wrong) != 1 or frequency(words) * _RARER >= frequency(idiom):
        return False
    written, meant = words[wrong[0]], idiom[wrong[0]]
    alike = sound_alike(written, meant) or frozenset((written, meant)) in _LOOK_ALIKE
    return alike and not _is_of_a_neighbour(text, Span(start, start + _LENGTH), wrong[0])


def _is_of_a_neighbour(text: str, span: Span, wrong: int) -> bool:
    """Return whether the wrong character makes a word with what stands outside: 一心一义|务."""
    if wrong == 0:
        return span.start > 0 and is_word(text[span.start - 1 : span.start + 1])
    return wrong == _LENGTH - 1 and is_word(text[span.end - 1 : span.end + 1])


@cache
def _halves() -> dict[str, list[tuple[str, str, int, str]]]:
    """Return the idioms by each of their halves, behind both characters of the other and its own offset."""
    found: dict[str, list[tuple[str, str, int, str]]] = {}
    for idiom in word_list("idioms"):
        for offset in (0, _HALF):
            half, first, second = (
                idiom[offset : offset + _HALF],
                idiom[_HALF - offset],
                idiom[_LENGTH - 1 - offset],
            )
            found.setdefault(half, []).append((first, second, offset, idiom))
    return found
