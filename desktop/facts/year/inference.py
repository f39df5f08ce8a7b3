"""The year of an issue: printed in the masthead, or inferred from its words with the evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from desktop.facts.year.evidence import evidence_in, has_begun
from desktop.facts.year.witness import Evidence, Weight, Witness
from desktop.model import Article, Issue, PassageKind
from desktop.text.anniversaries import years_of
from desktop.text.calendar import parse_iso

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年(?!底?前|度)")
_SHOWN = 3
_HINTS_NEEDED = 2


def infer_year(issue: Issue) -> tuple[int, str] | None:
    """Return the year all dates of the issue hang on and, in Chinese, what says so.

    The masthead comes first. Otherwise the strongest evidence of all articles decides, if it
    agrees: the result is None where nothing speaks, where evidence of one strength conflicts,
    and where the articles name a later year as past.
    """
    return _printed(issue) or _inferred(issue)


def _printed(issue: Issue) -> tuple[int, str] | None:
    masthead = issue.masthead
    date = parse_iso(masthead.date) if masthead.date else None
    if date and date.year:
        return date.year, f"报头日期 {masthead.date}"
    if masthead.year:
        return masthead.year, masthead.year_evidence or "报头"
    return None


def _inferred(issue: Issue) -> tuple[int, str] | None:
    witnesses = [_witness(article) for article in issue.articles]
    earliest = max(map(_earliest, witnesses), default=0)
    found = [evidence for witness in witnesses for evidence in evidence_in(witness)]
    return _verdict([evidence for evidence in found if max(evidence.years) >= earliest])


def _verdict(found: list[Evidence]) -> tuple[int, str] | None:
    """Return the one year that all of the strongest evidence allows, with that evidence."""
    weight = max((evidence.weight for evidence in found), default=Weight.HINTS)
    strongest = [evidence for evidence in found if evidence.weight is weight]
    if weight is Weight.HINTS and _apart(strongest) < _HINTS_NEEDED:
        return None
    common = frozenset.intersection(*(evidence.years for evidence in strongest))
    return (min(common), _in_words(strongest)) if len(common) == 1 else None


def _apart(evidence: Iterable[Evidence]) -> int:
    """Return how many pieces of evidence have words of their own, not only a part of another's."""
    words = {piece.words.strip("“”") for piece in evidence}
    return sum(not any(one in other for other in words - {one}) for one in words)


def _in_words(evidence: Iterable[Evidence]) -> str:
    words = dict.fromkeys(piece.words for piece in evidence)
    return "文中" + "；".join(list(words)[:_SHOWN])


def _witness(article: Article) -> Witness:
    passages = [passage for passage in article.passages if passage.kind is not PassageKind.FURNITURE]
    paragraphs = (passage.text for passage in passages if passage.kind is PassageKind.PARAGRAPH)
    return Witness("\n".join(passage.text for passage in passages), next(paragraphs, ""))


def _earliest(witness: Witness) -> int:
    """Return the latest year that the article speaks of as begun; the issue is no older."""
    events = (years[0] for words, years in years_of("dated_events").items() if words in witness.text)
    return max((*_begun(witness.text), *events), default=0)


def _begun(text: str) -> Iterator[int]:
    return (int(match[1]) for match in _YEAR.finditer(text) if has_begun(match))
