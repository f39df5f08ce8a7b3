"""A full legal name that lost characters where it is printed again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from desktop.checks.proof import Line, Objection, Proof
from desktop.checks.registry import Leaves, Reads, check
from desktop.model import Fact, FactKind, Severity
from desktop.text.similar import one_slip_apart
from desktop.text.words import cut, word_class

_LEGAL = re.compile("(?:有限公司|有限责任公司|股份公司).*(?<=公司)$|(?:有限公司|有限责任公司|股份公司)$")
_LONGEST_LOSS = 4
# Verbs, prepositions, conjunctions, pronouns, adverbs and particles lead to a name.
_LEADING = frozenset("vpcrdu")
_ROLES = ("商", "方", "单位", "企业", "客户", "业主", "法人", "股东")
_PLACES = frozenset("省市区县镇乡")


@check(
    "organization-name",
    title="单位全称前后不一",
    severity=Severity.WARNING,
    about="一个单位的全称，第二次出现时少了开头几个字。用一字不差的全称，或用“该公司”“该中心”。",
    reads=Reads.ARTICLE,
    ground="全称第二次出现应一字不差，或用简称",
    leaves=Leaves.CONFIRMED,
    wrong="青石湾农产品有限公司供菜，石湾农产品有限公司供米。",
    right="青石湾农产品有限公司供菜，该公司还供米。",
)
def organization_names(proof: Proof) -> Iterator[Objection]:
    """Yield a legal name that is another one of the article without its first characters."""
    for article in proof.articles:
        legal = [place for line in article.lines for place in _legal_names(line)]
        for line, fact in legal:
            full = _longer(fact, legal)
            if full:
                message = f"本篇另处全称是“{full}”，这里少了字。"
                yield line.objection(fact.span.start, fact.span.end, message, full)


def _legal_names(line: Line) -> Iterator[tuple[Line, Fact]]:
    """Yield the full names of companies, of names within each other the longest only."""
    found = [fact for fact in line.of_kind(FactKind.ORGANIZATION) if _LEGAL.search(fact.text)]
    for fact in found:
        within = any(other.span.overlaps(fact.span) and len(other.span) > len(fact.span) for other in found)
        if not within:
            yield line, fact


def _longer(fact: Fact, legal: list[tuple[Line, Fact]]) -> str | None:
    names = dict.fromkeys(other.text for _, other in legal)
    return next((name for name in names if _lost(name, fact.text)), None)


def _lost(full: str, short: str) -> bool:
    """Return whether a name lacks characters at the front of another, or one within it."""
    missing = len(full) - len(short)
    inside = missing == 1 and one_slip_apart(full, short) and full[:_OWN_NAME] == short[:_OWN_NAME]
    front = full.endswith(short) and 0 < missing <= _LONGEST_LOSS
    return inside or (front and not _may_be_left_out(full[:missing]))


def _may_be_left_out(words: str) -> bool:
    """Return whether words are no part of the name behind them (委托, 与, 供货商), or the place it is at."""
    return (
        words[-1] in _PLACES
        or words.endswith(_ROLES)
        or any(word_class(word)[:1] in _LEADING for word in cut(words))
    )


_NUMBERED = re.compile(r"[\d一二三四五六七八九十东南西北上下中老新社街镇村区县市省乡级男女青幼]")
_OWN_NAME, _LONG = 2, 7
_TAIL = 1
# Where a name is cut short on purpose the text says so.
_SHORT_FORM = "以下简称"


@check(
    "organization-variant",
    title="单位名称前后不一",
    severity=Severity.QUERY,
    about="两个很长的单位名称，中间换了、丢了或调了一两个字词，可能是同一个单位。也可能真是两个，去核对。",
    reads=Reads.ARTICLE,
    ground="同一单位用同一名称",
    leaves=Leaves.CONFIRMED,
    wrong="柳溪社区党群服务中心开门，柳溪社区党群活动中心添了书桌。",
    right="柳溪社区党群服务中心开门，柳溪社区党群服务中心添了书桌。",
)
def organization_variants(proof: Proof) -> Iterator[Objection]:
    """Yield words that are a long name of the article with a word of its middle changed, moved or lost."""
    for article in proof.articles:
        text = "\n".join(line.text for line in article.lines)
        named = Counter(
            fact.text for _, fact in article.of_kind(FactKind.ORGANIZATION) if len(fact.text) >= _LONG
        )
        for name in () if _SHORT_FORM in text else named:
            if text.count(name[:_OWN_NAME]) > 1:
                for line in article.lines:
                    yield from _variants(line, name, text, list(named))


def _variants(line: Line, name: str, text: str, named: list[str]) -> Iterator[Objection]:
    at = line.text.find(name[:_OWN_NAME])
    while at >= 0:
        words = _variant_at(line.text, at, name)
        if words and _is_better(name, words, text, named):
            message = f"本篇别处作“{name}”，这里作“{words}”。"
            better = (name,) if text.count(name) > text.count(words) or len(name) > len(words) else ()
            yield line.objection(at, at + len(words), message, *better)
        at = line.text.find(name[:_OWN_NAME], at + 1)


def _variant_at(text: str, at: int, name: str) -> str:
    """Return the words at this place that are the name with a slip in its middle, or nothing."""
    return next(
        (
            words
            for length in (len(name), len(name) - 1, len(name) - _TWO)
            if (words := text[at : at + length]) and _is_variant(name, words)
        ),
        "",
    )


def _is_better(name: str, words: str, text: str, named: list[str]) -> bool:
    """Return whether of two forms the first is longer, stands more often, or stands first."""
    if len(name) != len(words):
        return True
    ranks = [(text.count(one), one in named, -text.find(one)) for one in (name, words)]
    return ranks[0] > ranks[1]


def _is_variant(name: str, other: str) -> bool:
    """Return whether two long names are one but for a word behind the place or person named."""
    start = _shared(name, other)
    end = _shared(name[start:][::-1], other[start:][::-1])
    middle, changed = name[start : len(name) - end], other[start : len(other) - end]
    if (
        start < _OWN_NAME
        or end < _TAIL
        or not (middle + changed).isalpha()
        or _NUMBERED.search(middle + changed)
    ):
        return False
    if sorted(middle) == sorted(changed):
        return True
    if len(name) == len(other):
        return len(middle) <= _TWO
    return not changed and len(middle) == _TWO and end >= _TWO and "”" not in name


def _shared(one: str, other: str) -> int:
    """Return how many characters two words have in common at their start."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (left, right) in enumerate(pairs) if left != right), min(len(one), len(other)))


_TWO = 2
