"""Words that are no longer printed, or not before or after a day, from a table of the editor's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from desktop.assets import word_list
from desktop.checks.proof import Objection, Proof
from desktop.checks.registry import Reads, check
from desktop.model import FactKind, Severity


@dataclass(frozen=True, slots=True)
class Term:
    """A word, what to print instead (may be empty), the day from which, and whose word it is."""

    word: str
    better: str
    since: date | None
    ground: str

    def is_out(self, published: date | None) -> bool:
        """Return whether the word is out in an issue of this day; without a day only where it always is."""
        return self.since is None or (published is not None and published >= self.since)


@check(
    "dated-term",
    title="过时或不宜的提法",
    severity=Severity.WARNING,
    about="已经停用、改名或不宜再用的说法，附上现在的写法。书名和引用的原名不提。",
    reads=Reads.LINE,
    ground="提法表",
    wrong="残废人专座设在前排。",
    right="残疾人专座设在前排。",
)
def dated_terms(proof: Proof) -> Iterator[Objection]:
    """Yield words of the table ``dated_terms``; titles of works and quoted names keep theirs."""
    for line in proof.lines:
        for match in _any_term().finditer(line.text):
            term = _terms()[match[0]]
            quoted = (*line.of_kind(FactKind.WORK), *line.of_kind(FactKind.NAME))
            if term.is_out(proof.published) and not any(
                fact.span.start <= match.start() < fact.span.end for fact in quoted
            ):
                message = f"“{term.word}”宜作“{term.better}”（{term.ground}）。"
                yield line.objection(*match.span(), message, term.better)


@cache
def _terms() -> dict[str, Term]:
    rows = (line.split("\t") for line in word_list("dated_terms"))
    return {
        word: Term(word, better, date.fromisoformat(since) if since else None, ground)
        for word, better, since, ground in rows
    }


@cache
def _any_term() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(_terms(), key=len, reverse=True))))
