"""Words that were typed twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from desktop.assets import word_list
from desktop.checks.doubles.doubled_characters import is_in_name
from desktop.checks.doubles.twins import is_fourfold
from desktop.checks.proof import Objection, Proof
from desktop.checks.registry import Leaves, Reads, check
from desktop.model import Severity
from desktop.text.words import frequency, is_word, word_class

# 的的确确, 是是非非, 和和美美, 在在处处: these doublings are words.
_PARTICLE = re.compile(
    "([的在是和与及将被把向从于们])\\1(?![确非美处哥士\\1])(?<!目的的)|(?<!不)(了)了(?![之解然断结得却])"
)
# 286人人: the measure word was typed twice; 人均, 户外 begin another word.
_MEASURE = re.compile(r"(?<=[\d余多万])([人名户个件份次场家位元])\1")
_HAN = re.compile("[\u4e00-\u9fff]")
# 大片大片, 很多很多: words of degree are said twice for weight.
_DEGREES = frozenset("很好太真最极多")
_OF_PLENTY = frozenset(("大片", "大把", "大批", "大块", "大段", "如何", "怎么", "非常", "老远"))
_PAUSES = "。！？”吧看嘛再就"
_ENDED = frozenset(("现在",))
_BEGINS = frozenset("和与将把从了向被")
_COUNTS = frozenset("一两几大")
_KNOWN = 100
_A_WHILE = frozenset(("一下", "一番", "一会", "一些", "一点"))
_TWICE = re.compile(r"([\u4e00-\u9fff]{2})\1")
# Words that people do say twice, verbs most of all: 商量商量, 走动走动.
_SAID_TWICE = frozenset(word_list("said_twice"))
# 一个社区一个社区, 一步一步: one after the other.
_PHRASE = re.compile(r"(?!一)([\u4e00-\u9fff]{3,12})\1")
_CLAUSE = re.compile(r"(?:^|(?<=[，。；：！？]))([^，。；：！？“”、《》]{5,30}[，。；])\1")


@check(
    "doubled-particle",
    title="虚词重复",
    severity=Severity.ERROR,
    about="“的的”“了了”“在在”一类连着印了两次的虚词。“的的确确”这样的词不提。",
    reads=Reads.LINE,
    ground="多字",
    wrong="居民的的意见都记下了。",
    right="居民的意见都记下了。",
    leaves=Leaves.CONFIRMED,
)
def doubled_particles(proof: Proof) -> Iterator[Objection]:
    """Yield 的的, 在在 and the like."""
    for line in proof.lines:
        for match in _PARTICLE.finditer(line.text):
            if (
                is_fourfold(line.text, match.start())
                or is_in_name(line, match)
                or _parts_words(line.text, match)
            ):
                continue
            word = match[1] or match[2]
            yield line.objection(*match.span(), f"“{word}”重复了。", word)
        for match in _MEASURE.finditer(line.text):
            if not is_word(line.text[match.end() - 1 : match.end() + 1]):
                yield line.objection(*match.span(), f"“{match[1]}”重复了。", match[1])


def _parts_words(text: str, match: re.Match[str]) -> bool:
    """Return whether another word ends or begins between the two: 他现在|在家, 发展和|和平, 一把把."""
    word = match[0][0]
    ended, begun = (
        text[max(0, match.start() - 1) : match.start()] + word,
        word + text[match.end() : match.end() + 1],
    )
    ends = (
        ended in _ENDED
        or (word == "将" and word_class(ended) == "n")
        or (word == "把" and ended[0] in _COUNTS)
    )
    return ends or (word in _BEGINS and len(begun) > 1 and frequency(begun) >= _KNOWN)


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
        twice = (_PHRASE.finditer(line.text), _words_twice(line.text), _CLAUSE.finditer(line.text))
        for match in chain(*twice):
            yield line.objection(*match.span(), f"“{match[1]}”连着出现两次。", match[1])


def _words_twice(text: str) -> Iterator[re.Match[str]]:
    """Yield words of two characters said twice."""
    return (match for match in _TWICE.finditer(text) if _is_said_once(text, match))


def _is_said_once(text: str, match: re.Match[str]) -> bool:
    word, behind = match[1], text[match.end() - 2 : match.end() + 1]
    if word in _SAID_TWICE or word[0] == word[1] or _is_emphatic(word) or _is_called(text, match):
        return False
    then = text[match.end() : match.end() + 2]
    if word_class(word)[:1] in "va" and (
        len(behind) == len(word) or behind[-1] in _PAUSES or then in _A_WHILE
    ):
        return False
    return (behind == word or not is_word(behind)) and not _goes_on(text, match)


def _is_emphatic(word: str) -> bool:
    """Return whether a word is often said twice: 一步一步, 唱着唱着, 大片大片, 如何如何, 哗啦哗啦."""
    one_by_one = "一" in word or word[1] == "着"
    return one_by_one or word[0] in _DEGREES or word in _OF_PLENTY or word_class(word)[:1] == "o"


def _is_called(text: str, match: re.Match[str]) -> bool:
    """Return whether the two are all that a clause says: “过奖过奖”."""
    return not _HAN.match(text[match.start() - 1 : match.start()]) and not _HAN.match(text, match.end())


def _goes_on(text: str, match: re.Match[str]) -> bool:
    """Return whether a commoner word begins within the first and goes on behind the second: 来|越来越."""
    middle, usual = match.start() + 1, frequency(match[1])
    return any(frequency(text[middle:end]) > usual for end in (match.end(), match.end() + 1))
