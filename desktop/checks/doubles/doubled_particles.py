"""Particles and measure words that were typed twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.checks.doubles.names_beside import parts_names
from desktop.checks.doubles.said_so import is_fourfold
from desktop.checks.proof import Line, Objection, Proof
from desktop.checks.registry import Leaves, Reads, check
from desktop.model import Severity
from desktop.text.words import cut, frequency, is_word, word_class

# 的的确确, 是是非非, 和和美美, 在在处处, 的的哥: these doublings are words.
_PARTICLE = re.compile(
    "(?!的的[确哥士]|是是非|和和美|在在处)([的在是和与及将被把向从于们])\\1(?!\\1)(?<!目的的)"
    "|(?<!不)(了)了(?![之解然断结得却])"
)
# 286人人: the measure word was typed twice; 人均, 户外 begin another word.
_MEASURE = re.compile(r"(?<=[\d余多万])([人名户个件份次场家位元])\1")
_ENDED = "现在"
# What is said of a time, and never of a place behind 在: 现在就, 现在也.
_OF_TIME = frozenset(("就", "也", "还", "要", "是", "都", "已", "已经", "能", "可以"))
_BEGINS = frozenset("和与将把从了向被")
# No preposition stands before an adverb or a conjunction: 从来, 从而, 将近, 与其.
_NEVER_BEHIND = ("d", "c")
_ADVERBS = frozenset(("将近", "向来"))
_COUNTS = frozenset("一两几大")
_KNOWN = 100
_WINDOW = 8


@check(
    "doubled-particle",
    title="虚词重复",
    severity=Severity.ERROR,
    about="“的的”“了了”“在在”一类连着印了两次的虚词。“的的确确”这样的词不提。",
    reads=Reads.LINE,
    signs=tuple(one * 2 for one in "的在是和与及将被把向从于们了人名户个件份次场家位元"),
    ground="多字",
    wrong="居民的的意见都记下了。",
    right="居民的意见都记下了。",
    leaves=Leaves.CONFIRMED,
)
def doubled_particles(proof: Proof) -> Iterator[Objection]:
    """Yield 的的, 在在 and the like, and measure words typed twice behind a number."""
    for line in proof.lines:
        for match in _PARTICLE.finditer(line.text):
            if not _is_right(line, match):
                word = match[1] or match[2]
                yield line.objection(*match.span(), f"“{word}”重复了。", word)
        for match in _MEASURE.finditer(line.text):
            if not is_word(line.text[match.end() - 1 : match.end() + 1]):
                yield line.objection(*match.span(), f"“{match[1]}”重复了。", match[1])


def _is_right(line: Line, match: re.Match[str]) -> bool:
    at, text = match.start(), line.text
    return is_fourfold(text, at) or parts_names(line, at) or _ends_word(text, at) or _begins_word(text, at)


def _ends_word(text: str, at: int) -> bool:
    """Return whether another word ends with the first of two at ``at``: 他现在|在家, 一把把."""
    word, ended = text[at], text[max(0, at - 1) : at + 1]
    if ended == _ENDED:
        return not _OF_TIME.intersection(cut(text[at + 2 : at + _WINDOW])[:1])
    return (word == "将" and word_class(ended) == "n") or (word == "把" and ended[0] in _COUNTS)


def _begins_word(text: str, at: int) -> bool:
    """Return whether another word begins with the second, and may stand behind the first: 发展和|和平."""
    begun = text[at + 1 : at + 3]
    if text[at] not in _BEGINS or len(begun) == 1 or frequency(begun) < _KNOWN:
        return False
    return not word_class(begun).startswith(_NEVER_BEHIND) and begun not in _ADVERBS
