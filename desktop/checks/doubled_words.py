"""Words that were typed twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.checks.proof import Objection, Proof
from desktop.checks.registry import check
from desktop.model import Severity
from desktop.text.words import frequency, is_word, word_class

# 的的确确, 是是非非, 和和美美, 在在处处: these doublings are words.
_PARTICLE = re.compile(
    "([的在是和与及将被把向从于们])\\1(?![确非美处\\1])(?<!家的的)|(?<!不)(了)了(?![之解然断结得却])"
)
# 286人人: the measure word was typed twice; 人均, 户外 begin another word.
_MEASURE = re.compile(r"(?<=[\d余多万])([人名户个件份次场家位元])\1")
_TWICE = re.compile(r"([\u4e00-\u9fff]{2})\1")
# Words that people do say twice.
_SAID_TWICE = frozenset({"非常", "永远", "特别", "加油", "谢谢", "真的", "好的", "很多", "许多"})
_PLAIN = frozenset("bdpc")
# Rare nouns of the dictionary are verbs as well (商量).
_COMMON = 5000
# Two characters are often said twice on purpose: 商量商量, 一步一步.
_PHRASE = re.compile(r"([\u4e00-\u9fff]{3,12})\1")


@check("doubled-particle", title="虚词重复", severity=Severity.ERROR, ground="多字")
def doubled_particles(proof: Proof) -> Iterator[Objection]:
    """Yield 的的, 在在 and the like."""
    for line in proof.lines:
        for match in _PARTICLE.finditer(line.text):
            if _is_fourfold(line.text, match.start()):
                continue
            word = match[1] or match[2]
            yield line.objection(*match.span(), f"“{word}”重复了。", word)
        for match in _MEASURE.finditer(line.text):
            if not is_word(line.text[match.end() - 1 : match.end() + 1]):
                yield line.objection(*match.span(), f"“{match[1]}”重复了。", match[1])


def _is_fourfold(text: str, at: int) -> bool:
    """Return whether two equal characters stand before, as in 实实在在."""
    return at > 1 and text[at - 2] == text[at - 1]


@check("doubled-phrase", title="词语重复", severity=Severity.WARNING, ground="多字", about_names=True)
def doubled_phrases(proof: Proof) -> Iterator[Objection]:
    """Yield a phrase printed twice in a row."""
    for line in proof.lines:
        for match in (*_PHRASE.finditer(line.text), *_words_twice(line.text)):
            yield line.objection(*match.span(), f"“{match[1]}”连着出现两次。", match[1])


def _words_twice(text: str) -> Iterator[re.Match[str]]:
    """Yield nouns, adverbs and conjunctions of two characters said twice; verbs may be (商量商量)."""
    return (match for match in _TWICE.finditer(text) if _is_said_once(text, match))


def _is_plain(word: str) -> bool:
    kind = word_class(word)[:1]
    return kind in _PLAIN or (kind == "n" and frequency(word) > _COMMON)


def _is_said_once(text: str, match: re.Match[str]) -> bool:
    word = match[1]
    if word[0] == word[1] or word in _SAID_TWICE or not _is_plain(word):
        return False
    return text[match.end() - 2 : match.end() + 1] == word or not is_word(
        text[match.end() - 2 : match.end() + 1]
    )
