"""A count that its article gives twice, with another number."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.checks.numbers.misprints import is_misprint
from desktop.checks.proof import Line, Objection, Proof
from desktop.checks.registry import Reads, check
from desktop.model import Fact, FactKind, Severity

_LONG = 3
_NOUN = 2


@check(
    "same-figure",
    title="同一数字前后不同",
    severity=Severity.QUERY,
    about="同一样东西的大数目在一篇里出现两次，有一位不同。两个数都可能对，去核对。",
    reads=Reads.ARTICLE,
    ground="本篇前后应一致",
    wrong="小区有1364户居民。这1346户居民都投了票。",
    right="小区有1364户居民。这1364户居民都投了票。",
)
def same_figures(proof: Proof) -> Iterator[Objection]:
    """Yield a great number of the same things that is a misprint of an earlier one."""
    for article in proof.articles:
        seen: dict[tuple[str, str], str] = {}
        for line, fact in article.of_kind(FactKind.QUANTITY):
            digits, thing = _digits(fact), _thing(line, fact)
            if len(digits) >= _LONG and thing:
                other = seen.setdefault(thing, digits)
                if is_misprint(digits, other):
                    message = f"本篇前面是{other}{thing[0]}{thing[1]}，这里是{digits}。"
                    yield line.objection(fact.span.start, fact.span.end, message)


def _digits(fact: Fact) -> str:
    unit = str(fact.attrs.get("unit") or "")
    digits = fact.text.removesuffix(unit)
    return digits if digits.isdecimal() else ""


def _thing(line: Line, fact: Fact) -> tuple[str, str] | None:
    """Return the unit and the two characters that name what is counted, or None."""
    noun = line.text[fact.span.end : fact.span.end + _NOUN]
    unit = fact.attrs.get("unit")
    return (str(unit), noun) if unit and noun.isalpha() and len(noun) == _NOUN else None
