"""Whether two equal characters are said so: a word, part of one, or two of the four in 高高兴兴."""

from __future__ import annotations

from desktop.checks.doubles.twins import Twins
from desktop.text.words import frequency, is_word

_LONG = 3
_MUCH_RARER = 20
# 黑亮亮, 红彤彤: how a thing looks is said so.
_COLOURS = frozenset("黑白红绿黄蓝灰青紫金银")
# Verbs, adverbs, adjectives, sounds and numerals: 来来来, 好好好.
_CALLED_OUT = tuple("vadeoym")


def is_fourfold(text: str, at: int) -> bool:
    """Return whether two equal characters stand before that make a word with these, as in 实实在在."""
    return at > 1 and text[at - 2] == text[at - 1] and is_word(text[at - 1] + text[at])


def is_said_so(pair: Twins) -> bool:
    """Return whether the two are a word, or part of one such as 实实在在 and 风尘仆仆."""
    if pair.stands_thrice:
        return is_word(pair.character * 2) or pair.word_class.startswith(_CALLED_OUT)
    return pair.parts_two_words or _is_folded(pair) or _is_part_of_word(pair)


def _is_part_of_word(pair: Twins) -> bool:
    around = (
        pair.text[start : pair.at + 2 + more]
        for start in range(max(0, pair.at - 2), pair.at + 1)
        for more in (0, 1, 2)
    )
    return any(is_word(words) and not _is_chance(pair, words) for words in around)


def _is_folded(pair: Twins) -> bool:
    """Return whether two equal characters more stand before or behind: 高高兴兴.

    Those that part two words do not count: 救援队|队员员.
    """
    others = []
    if is_fourfold(pair.text, pair.at):
        others.append(pair.at - 2)
    if pair.behind and pair.behind == pair.text[pair.at + 3 : pair.at + 4]:
        others += [pair.at + 2] * is_fourfold(pair.text, pair.at + 2)
    return any(not Twins(pair.text, at).parts_two_words for at in others)


def _is_chance(pair: Twins, words: str) -> bool:
    """Return whether words are a far rarer word than the one that stands in them: 街道|道, 干部|部."""
    beside, twice = pair.ends_word or pair.begins_word, pair.character * 2
    if not beside or beside[0] == "一" or frequency(words) * _MUCH_RARER >= frequency(beside):
        return False
    is_longer = len(words) == _LONG and beside in words and words[0] not in _COLOURS
    return words == twice or (is_longer and not is_word(twice))
