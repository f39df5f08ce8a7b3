"""How far to the left a noun phrase reaches: the name of a body, or a post with its body."""

from __future__ import annotations

import re
from itertools import accumulate

from desktop.facts.lexicon import any_of
from desktop.text.scripts import HAN
from desktop.text.words import cut

_REACH = 48
# Letters of a phrase; a quoted name, a title or a bracket belongs to it where it is closed and short.
_PHRASE = re.compile(
    rf"(?:[{HAN}A-Za-z0-9·—-]"
    r"|“[^“”，。！？；：、]{1,18}”|《[^《》，。]{1,20}》|（[^（），。；：]{1,10}）)+$"
)
_EDGE = re.compile(any_of("phrase_edges"))
_COUNT = re.compile(
    r"\d+(?:\.\d+)?(?:余|多)?(?:岁|名|位|个|家|户|人|年|月|日|时|分|点|次|场|支|批|路|组|栋|幢|号楼|号|室|楼|层|弄)(?:上午|下午|晚上|晚|起)?(?![路街道弄巷中小])"
    r"|(?:年近|年逾|年过)[一二三四五六七八九十百]+|[一二两三四五六七八九十百]+(?:名|位|岁|旬)"
)


def phrase_start(text: str, end: int) -> int:
    """Return where the noun phrase that ends before ``end`` begins: at ``end`` where there is none."""
    low = max(0, end - _REACH)
    match = _PHRASE.search(text[low:end])
    if match is None:
        return end
    return low + match.start() + _last_edge(match[0])


def _last_edge(phrase: str) -> int:
    """Return the end of the last word in ``phrase`` that cannot stand inside a noun phrase, or 0."""
    last = max((count.end() for count in _COUNT.finditer(phrase)), default=0)
    edges = [edge.span() for edge in _EDGE.finditer(phrase) if edge.end() > last]
    if edges:
        ends = _word_ends(phrase)
        last = max((end for start, end in edges if start in ends and end in ends), default=last)
    return last


def _word_ends(phrase: str) -> set[int]:
    return {0, *accumulate(len(word) for word in cut(phrase))}
