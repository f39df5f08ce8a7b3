"""Sentences with every body and place marked: most are found where they stand, and little else.

``<o …>`` marks a body and ``<l …>`` a place that must be found, ``<o? …>`` and ``<l? …>`` what may be.
What lies inside a marked name may be found as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from desktop.facts import gather_facts
from desktop.model import FactKind, Span
from tests.gold import issue_of_text

MARKED = sorted((Path(__file__).parent.parent / "fixtures" / "bodies").glob("*.txt"))
TOKEN = re.compile(r"<[ol](?P<optional>\??) |>|[^<>]")
KINDS = {FactKind.ORGANIZATION, FactKind.PLACE}
RECALL, PRECISION = 0.85, 0.85


@dataclass(frozen=True)
class Sentence:
    """A sentence without its marks, and the spans that were marked; ``needed`` must be found."""

    text: str
    needed: frozenset[Span]
    allowed: frozenset[Span]


def sentence_of(line: str) -> Sentence:
    text, opened = "", []
    needed, allowed = set(), set()
    for token in TOKEN.finditer(line):
        if token[0] == ">":
            start, optional = opened.pop()
            (allowed if optional else needed).add(Span(start, len(text)))
        elif len(token[0]) > 1:
            opened.append((len(text), bool(token["optional"])))
        else:
            text += token[0]
    return Sentence(text, frozenset(needed), frozenset(needed | allowed))


@cache
def results() -> tuple[int, int, int]:
    """Return how many marked names were found, missed, and how many others were found."""
    found = [pair for path in MARKED for pair in read(path)]
    hits = sum(len(sentence.needed & spans) for sentence, spans in found)
    missed = sum(len(sentence.needed - spans) for sentence, spans in found)
    others = sum(not within(span, sentence) for sentence, spans in found for span in spans)
    return hits, missed, others


def read(path: Path) -> Iterator[tuple[Sentence, set[Span]]]:
    sentences = [sentence_of(line) for line in path.read_text(encoding="utf-8").splitlines()]
    issue = issue_of_text(*(sentence.text for sentence in sentences))
    facts = [fact for fact in gather_facts(issue) if fact.kind in KINDS]
    for sentence, passage in zip(sentences, issue.passages(), strict=True):
        yield sentence, {fact.span for fact in facts if fact.passage == passage.id}


def within(span: Span, sentence: Sentence) -> bool:
    return any(marked.start <= span.start and span.end <= marked.end for marked in sentence.allowed)


def test_marked_bodies_and_places_are_found() -> None:
    hits, missed, _ = results()
    assert hits / (hits + missed) >= RECALL


def test_little_else_is_taken_for_one() -> None:
    hits, _, others = results()
    assert hits / (hits + others) >= PRECISION
