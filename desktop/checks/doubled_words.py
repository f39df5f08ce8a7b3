"""Words that were typed twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from desktop.assets import word_list
from desktop.checks.proof import Line, Objection, Proof
from desktop.checks.registry import Leaves, Reads, check
from desktop.model import FactKind, Severity
from desktop.text.words import frequency, is_word, word_class

# 的的确确, 是是非非, 和和美美, 在在处处: these doublings are words.
_PARTICLE = re.compile(
    "([的在是和与及将被把向从于们])\\1(?![确非美处哥士\\1])(?<!目的的)|(?<!不)(了)了(?![之解然断结得却])"
)
# 286人人: the measure word was typed twice; 人均, 户外 begin another word.
_MEASURE = re.compile(r"(?<=[\d余多万])([人名户个件份次场家位元])\1")
_CHARACTER = re.compile(r"([\u4e00-\u9fff])\1")
_PAUSES = "。！？”吧一看嘛再就"
_TWICE = re.compile(r"([\u4e00-\u9fff]{2})\1")
# Words that people do say twice, verbs most of all: 商量商量, 走动走动.
_SAID_TWICE = frozenset(word_list("said_twice"))
# 一个社区一个社区, 一步一步: one after the other.
_PHRASE = re.compile(r"(?!一)([\u4e00-\u9fff]{3,12})\1")
_CLAUSE = re.compile(r"(?:^|(?<=[，。；：！？]))([^，。；：！？“”、《》]{5,30}[，。；])\1")
# A character that often is a word by itself may end one word and begin the next.
_ALONE = frozenset(
    "人大小多少上下中来去到说是有不一个年月日区市县镇村家会也都还就要又再最更很地得着过好老新高看听想做用给让叫把被对向从在和与及等以为于其此这那每各两三几十百千万亿的件年月日次说贝坝其片户间桌车记作能扫果筐箱船只部站所队院园馆局厅科室处长员街店厂校班组社层盒袋条件张块片"
)


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
            if _is_fourfold(line.text, match.start()) or _is_in_name(line, match):
                continue
            word = match[1] or match[2]
            yield line.objection(*match.span(), f"“{word}”重复了。", word)
        for match in _MEASURE.finditer(line.text):
            if not is_word(line.text[match.end() - 1 : match.end() + 1]):
                yield line.objection(*match.span(), f"“{match[1]}”重复了。", match[1])


def _is_in_name(line: Line, match: re.Match[str]) -> bool:
    """Return whether a name begins or ends between the two characters, or a person has both."""
    middle = match.start() + 1
    people = line.of_kind(FactKind.PERSON)
    names = (*people, *line.of_kind(FactKind.ORGANIZATION), *line.of_kind(FactKind.PLACE))
    if any(fact.span.start < middle < fact.span.end for fact in people):
        return True
    return any(middle in (fact.span.start, fact.span.end) for fact in names)


def _is_fourfold(text: str, at: int) -> bool:
    """Return whether two equal characters stand before, as in 实实在在."""
    return at > 1 and text[at - 2] == text[at - 1]


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


@check(
    "doubled-character",
    title="单字重复",
    severity=Severity.WARNING,
    about="一个字连着印了两次，其中一个属于前后的词，另一个哪个词也不属于。叠词（看看、渐渐）不提。",
    reads=Reads.LINE,
    ground="多字",
    wrong="解决老问题题，再看下一家。",
    right="解决老问题，再看下一家。",
    leaves=Leaves.CONFIRMED,
)
def doubled_characters(proof: Proof) -> Iterator[Objection]:
    """Yield a character printed twice of which one belongs to a word and the other to none."""
    for line in proof.lines:
        for match in _CHARACTER.finditer(line.text):
            if _is_one_too_many(line.text, match.start()) and not _is_in_name(line, match):
                yield line.objection(*match.span(), f"“{match[1]}”重复了。", match[1])


def _is_one_too_many(text: str, at: int) -> bool:
    """Return whether of two equal characters one belongs to a word, and the other to none."""
    character, behind = text[at], text[at + 2 : at + 3]
    if is_word(character * 2) or _is_fourfold(text, at) or _PARTICLE.match(text, at):
        return False
    if behind == text[at + 3 : at + 4] or text[at - 1 : at] == behind:
        return False
    ends = any(is_word(text[at - length : at + 1]) for length in (1, 2, 3) if at >= length)
    begins = any(is_word(text[at + 1 : at + 1 + length]) for length in (2, 3, 4))
    around = any(
        is_word(text[start : at + 2 + more]) for start in (at - 1, at) if start >= 0 for more in (0, 1, 2)
    )
    if around:
        return False
    if character in _FUNCTION_WORDS:
        return not (ends and begins) and frequency(text[at + 1 : at + 3]) < _COMMON
    if character in _ALONE or (ends and begins):
        return False
    return ends != begins or word_class(character)[:1] in _NEVER_TWICE


# Verbs are said twice (搬搬车), and so are nouns of a dialect, measures and sounds.
_NEVER_TWICE = frozenset("drp")
# Words of one character that never stand twice.
_FUNCTION_WORDS = frozenset("都有那这还又很更就也已并但而或到共")
_COMMON = 1000


def _words_twice(text: str) -> Iterator[re.Match[str]]:
    """Yield words of two characters said twice."""
    return (match for match in _TWICE.finditer(text) if _is_said_once(text, match))


def _is_said_once(text: str, match: re.Match[str]) -> bool:
    word, behind = match[1], text[match.end() - 2 : match.end() + 1]
    one_by_one = word[0] == "一" or word[1] == "着"
    if word[0] == word[1] or one_by_one or word in _SAID_TWICE:
        return False
    if word_class(word)[:1] == "o":
        return False
    if word_class(word)[:1] in "va" and (len(behind) == len(word) or behind[-1] in _PAUSES):
        return False
    return behind == word or not is_word(behind)
