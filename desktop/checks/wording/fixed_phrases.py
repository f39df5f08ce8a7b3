"""Fixed wording that deviates by one character."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from desktop.assets import word_list
from desktop.checks.proof import Objection, Proof
from desktop.checks.registry import Reads, check
from desktop.model import Severity
from desktop.text.similar import one_slip_apart

# A shorter phrase without a word of it may be another one.
_LONG = 12
_NUMERALS = re.compile("[〇一二三四五六七八九十百]+")


@check(
    "fixed-phrase",
    title="固定提法有出入",
    severity=Severity.ERROR,
    about="重要提法、活动名称和表里的固定写法只差一个字，或多一个、少一个字。",
    reads=Reads.LINE,
    ground="固定提法表",
    wrong="弘扬社会主义核心价直观。",
    right="弘扬社会主义核心价值观。",
)
def fixed_phrases(proof: Proof) -> Iterator[Objection]:
    """Yield words that are one slip apart from a phrase of the lexicon ``fixed_phrases``."""
    for line in proof.lines:
        for match in _halves().finditer(line.text):
            phrase = _phrase_of(match[0])
            found = _near_miss(line.text, match, phrase)
            if found:
                message = f"固定提法是“{phrase}”。"
                yield line.objection(found[0], found[1], message, phrase)


def _near_miss(text: str, match: re.Match[str], phrase: str) -> tuple[int, int] | None:
    """Return where a phrase stands with one slip, given one half of it that stands without."""
    if phrase in text[max(0, match.start() - len(phrase)) : match.end() + len(phrase)]:
        return None
    for length in (len(phrase), len(phrase) - 1, len(phrase) + 1):
        leads = phrase.startswith(match[0])
        start = match.start() if leads else match.end() - length
        words = text[start : start + length]
        if start >= 0 and one_slip_apart(words, phrase):
            return None if _is_another(words, phrase) else (start, start + length)
    return _without_word(text, match, phrase)


def _is_another(words: str, phrase: str) -> bool:
    """Return whether the words are in order: another number (第十五次), a comma, or 的 put in."""
    without = _NUMERALS.sub("", phrase)
    return _NUMERALS.sub("", words) == without or phrase in (
        words.replace("，", "、"),
        words.replace("的", "", 1),
    )


def _without_word(text: str, match: re.Match[str], phrase: str) -> tuple[int, int] | None:
    """Return where a long phrase stands that lost a word of two characters inside."""
    length = len(phrase) - 2
    start = match.start() if phrase.startswith(match[0]) else match.end() - length
    words = text[max(start, 0) : max(start, 0) + length]
    lost = any(words == phrase[:at] + phrase[at + 2 :] for at in range(1, length))
    return (start, start + length) if lost and len(phrase) >= _LONG else None


@cache
def _halves() -> re.Pattern[str]:
    halves = (half for phrase in word_list("fixed_phrases") for half in _split(phrase))
    return re.compile("|".join(map(re.escape, halves)))


@cache
def _phrase_of(half: str) -> str:
    return next(phrase for phrase in word_list("fixed_phrases") if half in _split(phrase))


def _split(phrase: str) -> tuple[str, str]:
    middle = len(phrase) // 2
    return phrase[:middle], phrase[middle:]
