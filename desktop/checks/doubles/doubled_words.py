"""Words, phrases and clauses that were typed twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, pairwise

from desktop.assets import word_list
from desktop.checks.proof import Objection, Proof
from desktop.checks.registry import Leaves, Reads, check
from desktop.model import Severity
from desktop.text.words import frequency, is_word, word_class

_HAN = re.compile("[\u4e00-\u9fff]")
# 大片大片, 很多很多: words of degree are said twice for weight.
_DEGREES = frozenset("很好太真最极")
_OF_PLENTY = frozenset(("大片", "大把", "大批", "大块", "大段", "多么", "如何", "怎么", "非常"))
_PAUSES = frozenset("。！？”吧看嘛再就")
_A_WHILE = frozenset(("一下", "一番", "一会", "一些", "一点"))
# What is done for a while has no end, no result and no number: 帮助时, 享受八折.
_ENDS_IT = re.compile(r"[时后前过着率者\d二两三四五六七八九十百千半几]")
_TWICE = re.compile(r"([\u4e00-\u9fff]{2})\1")
# Words that people do say twice, verbs most of all: 商量商量, 走动走动.
_SAID_TWICE = frozenset(word_list("said_twice"))
# 一个社区一个社区, 一步一步: one after the other.
_PHRASE = re.compile(r"(?!一)([\u4e00-\u9fff]{3,12})\1")
_CLAUSE = re.compile(r"(?:^|(?<=[，。；：！？“]))([^，。；]{5,40}[，。；])\1")
_CLAUSES = re.compile("[，。；]")
_SHORTEST_CLAUSE = 5
_MUCH_RARER = 20


@check(
    "doubled-phrase",
    title="词语重复",
    severity=Severity.WARNING,
    about="两个字以上的词语原样连着印了两次。讨论讨论、研究研究这样的说法不提。",
    reads=Reads.LINE,
    ground="多字",
    leaves=Leaves.CONFIRMED,
    wrong="用三年时间时间完成。",
    right="用三年时间完成。",
)
def doubled_phrases(proof: Proof) -> Iterator[Objection]:
    """Yield a phrase printed twice in a row."""
    for line in proof.lines:
        clauses = _CLAUSE.finditer(line.text) if _may_repeat_clause(line.text) else ()
        twice = (_PHRASE.finditer(line.text), _words_twice(line.text), clauses)
        for match in chain(*twice):
            yield line.objection(*match.span(), f"“{match[1]}”连着出现两次。", match[1])


def _may_repeat_clause(text: str) -> bool:
    """Return whether a clause ends as the next one reads: few do, and a search for equal ones is long."""
    pairs = pairwise(_CLAUSES.split(text))
    return any(len(behind) >= _SHORTEST_CLAUSE and before.endswith(behind) for before, behind in pairs)


def _words_twice(text: str) -> Iterator[re.Match[str]]:
    """Yield words of two characters said twice."""
    return (match for match in _TWICE.finditer(text) if _is_said_once(text, match))


def _is_said_once(text: str, match: re.Match[str]) -> bool:
    if _is_called(text, match) or _is_done_for_a_while(text, match) or _is_one_by_one(text, match):
        return False
    if _is_fourfold(match[1]) or _is_emphatic(match[1]):
        return False
    return not _is_of_longer_word(text, match) and not _goes_on(text, match)


def _is_fourfold(word: str) -> bool:
    """Return whether the four characters are one: 哈哈哈哈, and not 爷爷爷爷."""
    return word[0] == word[1] and not word_class(word).startswith("n")


def _is_one_by_one(text: str, match: re.Match[str]) -> bool:
    """Return whether things are told one after the other: 一步一步, 一分|一分."""
    first, second = match[1][0], match[1][1]
    return first == "一" or (second == "一" and text.startswith(first, match.end()))


def _is_emphatic(word: str) -> bool:
    """Return whether a word is often said twice: 最好最好, 唱着唱着, 大片大片, 如何如何, 哗啦哗啦."""
    is_told_at_length = word[0] in _DEGREES or word[1] == "着" or word in _OF_PLENTY
    return is_told_at_length or word_class(word).startswith("o")


def _is_called(text: str, match: re.Match[str]) -> bool:
    """Return whether the two are all that a clause says: “过奖过奖”."""
    return not _HAN.match(text[match.start() - 1 : match.start()]) and not _HAN.match(text, match.end())


def _is_done_for_a_while(text: str, match: re.Match[str]) -> bool:
    """Return whether the word says what is done for a while: 大家商量商量再定."""
    word, end = match[1], match.end()
    if _ENDS_IT.match(text, end):
        return False
    is_done = word_class(word).startswith(("v", "a"))
    is_at_pause = end == len(text) or text[end] in _PAUSES or text[end : end + 2] in _A_WHILE
    return word in _SAID_TWICE or (is_done and is_at_pause)


def _is_of_longer_word(text: str, match: re.Match[str]) -> bool:
    """Return whether the second begins a longer word, and one that is not far rarer."""
    longer = text[match.end() - 2 : match.end() + 1]
    is_longer = longer != match[1] and is_word(longer)
    return is_longer and frequency(longer) * _MUCH_RARER >= frequency(match[1])


def _goes_on(text: str, match: re.Match[str]) -> bool:
    """Return whether a commoner word begins within the first and goes on behind the second: 来|越来越."""
    middle, usual = match.start() + 1, frequency(match[1])
    return any(frequency(text[middle:end]) > usual for end in (match.end(), match.end() + 1))
