"""Words and characters typed twice."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import accumulate
from random import Random

from desktop.text.scripts import HAN
from desktop.text.words import cut, frequency, is_word, word_class
from tests.checks.proofing.kinds_of_marks import now_and_then
from tests.checks.proofing.slips import Family, Kind, Wrong, put

_EVEN = 0.5
_SAID_ALONE = 20_000
_DEGREES = frozenset("最太很好")
_CLAUSE = f"[{HAN}]{{4,}}"


def _doubled_word(keeps: Callable[[str], bool]) -> Wrong:
    """Return a word twice, of those that ``keeps`` wants.

    Before a pause a verb may be said twice (商量商量。), and is no slip.
    """

    def wrong(match: re.Match[str], random: Random) -> str | None:
        words = [word for word in cut(match[0]) if len(word) > 1 and word[0] != "一"]
        if not words:
            return None
        word = random.choice(words)
        at = match[0].index(word)
        is_said_twice = match[0].endswith(word) and word_class(word).startswith("v")
        return None if is_said_twice or not keeps(word) else match[0][:at] + word + match[0][at:]

    return wrong


def _has_weight(word: str) -> bool:
    """Return whether a word is said twice to give it weight: 最小最小的队员, 好大好大的雪."""
    return word[0] in _DEGREES


def _doubled_character(keeps: Callable[[str, int], bool]) -> Wrong:
    """Return a word with its first or last character twice, where that is not Chinese again.

    ``keeps`` is asked about the text that comes of it, and where the first of the two stands.
    """

    def wrong(match: re.Match[str], random: Random) -> str | None:
        words = [word for word in cut(match[0]) if len(word) > 1]
        if not words:
            return None
        word, first = random.choice(words), random.random() < _EVEN
        character = word[0] if first else word[-1]
        at = match[0].index(word) + (0 if first else len(word) - 1)
        is_chinese = _is_said_twice(character) or (not first and _is_counted(word))
        text = match[0][:at] + character + match[0][at:]
        return None if is_chinese or not keeps(text, at) else text

    return wrong


def _is_said_twice(character: str) -> bool:
    """Return whether the character twice is a word, or one of the verbs that people do say twice (说说)."""
    is_common_verb = word_class(character) == "v" and frequency(character) >= _SAID_ALONE
    return is_word(character * 2) or is_common_verb


def _is_counted(word: str) -> bool:
    """Return whether the word is a number with a measure, which may stand twice: 一间间, 每盏盏."""
    return word_class(word) == "m" or word[0] == "每"


def _makes_two_words(text: str, at: int) -> bool:
    """Return whether the likeliest words part the two, and each belongs to one of them.

    信用卡卡片 is what was meant as well as what was typed twice: only the sense tells which.
    """
    words = cut(text)
    ends = list(accumulate(map(len, words)))
    return at + 1 in ends and all(len(word) > 1 and is_word(word) for word in words[ends.index(at + 1) :][:2])


DOUBLED = (
    Kind(
        "虚词重复", Family.DOUBLED, put("(?<!的)[的在和与被从将了是](?!的)", now_and_then(r"\g<0>\g<0>", 0.1))
    ),
    Kind("词语重复", Family.DOUBLED, put(_CLAUSE, _doubled_word(lambda word: not _has_weight(word)))),
    Kind(
        "单字重复",
        Family.DOUBLED,
        put(_CLAUSE, _doubled_character(lambda text, at: not _makes_two_words(text, at))),
    ),
    Kind("短语重复", Family.DOUBLED, put("(?<=，)[^，。；：“”、]{6,20}，", now_and_then(r"\g<0>\g<0>", 0.3))),
)
OF_SENSE = (
    Kind("单字重复成两个词", Family.SENSE, put(_CLAUSE, _doubled_character(_makes_two_words))),
    Kind("词语重复成强调", Family.SENSE, put(_CLAUSE, _doubled_word(_has_weight))),
)
