"""What someone does by a word that no list has, told by how it ends: 渔政员, 割胶工, 养蜂户."""

from __future__ import annotations

import re

from desktop.facts.lexicon import words_of
from desktop.facts.phrases.edges import phrase_start
from desktop.text.scripts import HAN
from desktop.text.words import frequency, word_class

ENDS = "[员工匠人妇客农迷手者兵娘嫂侠民主夫友户官长]|师(?!傅)|消防士|模范|标兵|状元|达人|能手|助理"
"""What words for what people do end with."""
_CALLING = re.compile(rf"[{HAN}](?:{ENDS})$")
_LONGEST_END = 4
_WORDS = re.compile(rf"[{HAN}]{{2,30}}")
# 值班调度长, not 特长.
_HEAD = "长"
_SHORTEST = 2
# 手牵手, 联手: what people do, as the dictionary's classes of verbs and idioms have it.
_DOING = frozenset("vil")
# 河北人 tells where someone comes from.
_PLACE = "ns"


def calling_start(text: str, end: int) -> int:
    """Return where the words begin that end at ``end`` and may say who someone is, or ``end``."""
    torn = frequency(text[end - 1 : end + 1]) > 0
    if torn or _CALLING.search(text, max(0, end - _LONGEST_END), end) is None:
        return end
    start = phrase_start(text, end)
    if text[end - 1] == _HEAD and (frequency(text[end - 2 : end]) or end - start == _SHORTEST):
        return end
    does = {word_class(text[start:end])[:1], word_class(text[end - 2 : end])[:1]} & _DOING
    return end if does else start


def calling_before(text: str, end: int) -> str:
    """Return the words that end at ``end`` where they say what someone does, or ``""``: not 邻居, 河北人."""
    words = text[calling_start(text, end) : end]
    if not words:
        return ""
    is_calling = words not in words_of("kin") and word_class(words[:-1]) != _PLACE
    return words if is_calling and _WORDS.fullmatch(words) else ""
