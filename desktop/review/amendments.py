"""What was changed in an article after its final signature, names and posts first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields

from desktop.model import Article, Fact, Masthead, Passage, PassageKind, Span
from desktop.model.amendment import Amendment, Concern
from desktop.review.printed_text import PrintedText, printed_text
from desktop.text.differences import Difference, differences
from desktop.text.place_names import part_name
from desktop.text.wording import ARTICLE_STATES, PASSAGE_KINDS

_AROUND = 10
GRAVITY = tuple(Concern)
"""Concerns in the order in which they are listed."""
_BOOKKEEPING = frozenset({"origins", "year", "year_evidence"})


def amendments(
    signed: Article, now: Article, facts_then: Iterable[Fact] = (), facts_now: Iterable[Fact] = ()
) -> tuple[Amendment, ...]:
    """Return what differs in an article from what was signed, the gravest first.

    The facts of both states tell names, posts and figures from other words.
    """
    old, new = printed_text(signed, facts_then), printed_text(now, facts_now)
    found = [
        *(_amendment(signed, now, old, new, one) for one in _widened(old, new)),
        *_roles(signed, now),
        *_use(signed, now),
    ]
    return tuple(sorted(found, key=lambda one: GRAVITY.index(one.concern)))


def masthead_amendments(signed: Masthead, now: Masthead) -> tuple[Amendment, ...]:
    """Return which fields of the masthead differ; ``part`` is the field's name in ``Masthead``."""
    names = (field.name for field in fields(Masthead) if field.name not in _BOOKKEEPING)
    return tuple(
        Amendment(Concern.MASTHEAD, _shown(getattr(signed, name)), _shown(getattr(now, name)), part=name)
        for name in names
        if getattr(signed, name) != getattr(now, name)
    )


def _widened(old: PrintedText, new: PrintedText) -> Iterator[Difference]:
    """Yield the differences, each grown to the whole of the names and figures that it touches."""
    found = differences(old.text, new.text)
    ceilings = (*(one.before.start for one in found[1:]), len(old.text))
    floor = 0
    for one, ceiling in zip(found, ceilings, strict=False):
        left, right = _reach(one, old, new)
        left, right = min(left, one.before.start - floor), min(right, ceiling - one.before.end)
        floor = one.before.end + right
        yield Difference(_grown(one.before, left, right), _grown(one.after, left, right))


def _reach(one: Difference, old: PrintedText, new: PrintedText) -> tuple[int, int]:
    """Return how far what a difference touches goes beyond it, to the left and to the right."""
    sides = ((one.before, old), (one.after, new))
    touched = [(span, stretch) for span, text in sides for stretch, _ in text.touched(span)]
    left = max((span.start - stretch.start for span, stretch in touched), default=0)
    right = max((stretch.end - span.end for span, stretch in touched), default=0)
    return max(left, 0), max(right, 0)


def _grown(span: Span, left: int, right: int) -> Span:
    return Span(span.start - left, span.end + right)


def _amendment(
    signed: Article, now: Article, old: PrintedText, new: PrintedText, one: Difference
) -> Amendment:
    touched = {concern for _, concern in (*old.touched(one.before), *new.touched(one.after))}
    passage = new.passage_at(one.after.start) if one.after else ""
    gone = old.passage_at(one.before.start)
    return Amendment(
        min(touched, key=GRAVITY.index, default=Concern.WORDS),
        _words(one.before.of(old.text)),
        _words(one.after.of(new.text)),
        now.id,
        _title(now),
        passage or gone,
        part_name(now, passage or gone) or part_name(signed, gone),
        new.text[max(0, one.after.start - _AROUND) : one.after.start].rpartition("\n")[2],
        new.text[one.after.end : one.after.end + _AROUND].partition("\n")[0],
    )


def _roles(signed: Article, now: Article) -> Iterator[Amendment]:
    kinds = {key: passage.kind for passage in signed.passages for key in _names(passage)}
    for passage in now.passages:
        before = next((kinds[key] for key in _names(passage) if key in kinds), passage.kind)
        if before is not passage.kind:
            yield Amendment(
                Concern.ROLE,
                PASSAGE_KINDS[before][1],
                PASSAGE_KINDS[passage.kind][1],
                now.id,
                _title(now),
                passage.id,
                part_name(now, passage.id),
                passage.text[:_AROUND],
            )


def _names(passage: Passage) -> Iterator[object]:
    """Yield what a passage is known by: its id, and in a new reading where its text begins."""
    yield passage.id
    if passage.pieces:
        yield passage.pieces[0].source, passage.pieces[0].start


def _use(signed: Article, now: Article) -> Iterator[Amendment]:
    if signed.state is not now.state:
        before, after = ARTICLE_STATES[signed.state], ARTICLE_STATES[now.state]
        yield Amendment(Concern.USE, before, after, now.id, _title(now))


def _words(text: str) -> str:
    """Return the words as one line; a bare end of a paragraph is shown by its mark."""
    return text.strip("\n").replace("\n", "⏎") or ("⏎" if text else "")


def _title(article: Article) -> str:
    words = (one.text for one in article.passages if one.kind is not PassageKind.SECTION)
    return article.headline.text if article.headline else next(filter(None, words), "")


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return "；".join(value)
    return "" if value is None else str(value)
