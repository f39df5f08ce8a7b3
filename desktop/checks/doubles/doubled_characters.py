"""One character that was typed twice, where the other belongs to no word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from desktop.checks.doubles.names_beside import (
    is_at_person,
    is_explained,
    is_in_place,
    is_too_long,
    stands_before_name,
)
from desktop.checks.doubles.said_so import is_said_so
from desktop.checks.doubles.twins import Twins
from desktop.checks.doubles.typed_twice import is_certain, is_typed_twice
from desktop.checks.proof import ArticleProof, Line, Objection, Proof
from desktop.checks.registry import Leaves, Reads, check
from desktop.model import Severity
from desktop.text.remembered import Remembered

_CHARACTER = re.compile(r"([\u4e00-\u9fff])\1")
# What the check of doubled particles speaks of, and numerals.
_LEFT_OUT = frozenset("的在是和与及将被把向从于们了一二三四五六七八九千万几")
_SHORT = 2

Doubled = tuple[Line, re.Match[str], Twins]


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
    for article, doubled in _doubled_in(proof.articles):
        for line, match, pair in doubled:
            if _is_certain(article, line, pair) and _is_too_many(article, line, pair):
                yield line.objection(*match.span(), f"“{match[1]}”重复了。", match[1])


@check(
    "odd-double",
    title="疑为单字重复",
    severity=Severity.QUERY,
    about="一个字连着印了两次，其中一个像是多出来的，但它旁边的字也不成词，可能是一个生僻的名称。",
    reads=Reads.ARTICLE,
    ground="多字",
    wrong="剪枝枝后要封蜡。",
    right="剪枝后要封蜡。",
    leaves=Leaves.CONFIRMED,
)
def odd_doubles(proof: Proof) -> Iterator[Objection]:
    """Yield a character printed twice beside one that belongs to no word either."""
    for article, doubled in _doubled_in(proof.articles):
        for line, match, pair in doubled:
            if not _is_certain(article, line, pair) and _is_too_many(article, line, pair):
                yield line.objection(*match.span(), f"“{match[1]}”可能重复了。", match[1])


def _doubled_in(articles: Iterable[ArticleProof]) -> Iterator[tuple[ArticleProof, tuple[Doubled, ...]]]:
    """Yield each article with what stands twice in a row in it; two checks ask for the same."""
    known = tuple(articles)
    return zip(known, _doubled.each((article,) for article in known), strict=True)


def _doubled_of(article: ArticleProof) -> tuple[Doubled, ...]:
    return tuple(_all_doubled(article))


_doubled = Remembered(_doubled_of)


def _all_doubled(article: ArticleProof) -> Iterator[Doubled]:
    """Yield the characters that stand twice in a row and are not said so."""
    for line in article.lines:
        for match in _CHARACTER.finditer(line.text):
            pair = Twins(line.text, match.start())
            if (
                match[1] not in _LEFT_OUT
                and not is_said_so(pair)
                and not _stands_twice_elsewhere(article, pair)
            ):
                yield line, match, pair


def _is_certain(article: ArticleProof, line: Line, pair: Twins) -> bool:
    if pair.stands_thrice or _stands_once_elsewhere(article, pair):
        return True
    return is_certain(pair) and not is_at_person(line, pair)


def _is_too_many(article: ArticleProof, line: Line, pair: Twins) -> bool:
    if pair.stands_thrice or _stands_once_elsewhere(article, pair) or is_too_long(line, pair):
        return True
    return not is_explained(line, pair) and (is_typed_twice(pair) or _is_odd_in_name(line, pair))


def _is_odd_in_name(line: Line, pair: Twins) -> bool:
    """Return whether a name has the two, or begins with the second, where they are of no word."""
    return stands_before_name(line, pair) or (pair.parts_none and is_in_place(line, pair))


def _stands_twice_elsewhere(article: ArticleProof, pair: Twins) -> bool:
    """Return whether the article prints the two again, as it does a name.

    Where one of them is of a word, the character before must be the same.
    """
    words = pair.character * 2 if pair.parts_none else pair.before + pair.character * 2
    is_one_side = len(words) > _SHORT or pair.parts_none
    return is_one_side and sum(line.text.count(words) for line in article.lines) > 1


def _stands_once_elsewhere(article: ArticleProof, pair: Twins) -> bool:
    """Return whether the article has the same words with the character once, and nowhere else twice."""
    told = "\n".join(line.text for line in article.lines)
    return not pair.may_be_repeated and any(
        told.count(twice) == 1 and once in told.replace(twice, " ") for once, twice in pair.with_neighbours
    )
