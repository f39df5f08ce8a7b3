"""One character that was typed twice, where the other belongs to no word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.checks.proof import ArticleProof, Line, Objection, Proof
from desktop.checks.registry import Leaves, Reads, check
from desktop.checks.twins import Twins
from desktop.model import FactKind, Severity

_CHARACTER = re.compile(r"([\u4e00-\u9fff])\1")
# What the check of doubled particles speaks of.
_PARTICLES = frozenset("的在是和与及将被把向从于们了")
_NUMERALS = frozenset("一二三四五六七八九十百千万几两每这那整")
_LEVELS = frozenset("区县市镇乡村街路")
_SHORT = 2


@check(
    "doubled-character",
    title="单字重复",
    severity=Severity.WARNING,
    about="一个字连着印了两次，其中一个属于前后的词，另一个哪个词也不属于。叠词（看看、渐渐）不提。",
    reads=Reads.ARTICLE,
    ground="多字",
    wrong="解决老问题题，再看下一家。",
    right="解决老问题，再看下一家。",
    leaves=Leaves.CONFIRMED,
)
def doubled_characters(proof: Proof) -> Iterator[Objection]:
    """Yield a character printed twice of which one belongs to a word and the other to none."""
    for article in proof.articles:
        for line in article.lines:
            for match in _CHARACTER.finditer(line.text):
                if match[1] not in _PARTICLES | _NUMERALS and _is_typed_twice(article, line, match):
                    yield line.objection(*match.span(), f"“{match[1]}”重复了。", match[1])


def _is_typed_twice(article: ArticleProof, line: Line, match: re.Match[str]) -> bool:
    pair = Twins(line.text, match.start())
    if pair.is_said_so or pair.parts_two_words or _stands_twice_elsewhere(article, pair):
        return False
    if _stands_once_elsewhere(article, pair):
        return True
    return not _is_of_name(line, match, pair) and (pair.is_adverb_twice or pair.is_one_too_many)


def _is_of_name(line: Line, match: re.Match[str], pair: Twins) -> bool:
    """Return whether a person's name, or one that says its level twice (六镇镇), explains the two."""
    middle = match.start() + 1
    people, places = line.of_kind(FactKind.PERSON), line.of_kind(FactKind.PLACE)
    if any(fact.span.start < middle + bool(pair.ends_word) and middle <= fact.span.end for fact in people):
        return True
    return match[1] in _LEVELS and any(fact.span.end == middle for fact in places)


def is_in_name(line: Line, match: re.Match[str]) -> bool:
    """Return whether a name begins or ends between the two characters, or a person has both."""
    middle = match.start() + 1
    people = line.of_kind(FactKind.PERSON)
    names = (*people, *line.of_kind(FactKind.ORGANIZATION), *line.of_kind(FactKind.PLACE))
    if any(fact.span.start < middle < fact.span.end for fact in people):
        return True
    return any(middle in (fact.span.start, fact.span.end) for fact in names)


def _stands_twice_elsewhere(article: ArticleProof, pair: Twins) -> bool:
    """Return whether the article prints the two again behind the same character, as it does a name."""
    words = pair.text[max(0, pair.at - 1) : pair.at + 2]
    return len(words) > _SHORT and sum(line.text.count(words) for line in article.lines) > 1


def _stands_once_elsewhere(article: ArticleProof, pair: Twins) -> bool:
    """Return whether the article has the same words with the character once, and nowhere else twice."""
    once, twice = pair.with_neighbours
    if not once or pair.may_be_repeated:
        return False
    told = "\n".join(line.text for line in article.lines)
    return told.count(twice) == 1 and told.count(once) > told.count(pair.character + once)
