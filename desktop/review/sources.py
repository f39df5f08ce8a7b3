"""Taking in a source with its reading, and reading it again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from desktop.model import (
    AddSource,
    Article,
    Issue,
    Masthead,
    Passage,
    PassageKind,
    ReadAgain,
    Reading,
    Review,
    Run,
    SourceSpan,
)
from desktop.review.carried_structure import structure_carried
from desktop.review.carrying import states_carried, words_carried, words_followed
from desktop.review.decisions import rebound
from desktop.review.errors import EditError
from desktop.review.masthead import filled, without_reading
from desktop.review.passages import BY_EDITOR
from desktop.review.places import orphans_freed, settled
from desktop.review.runs import fused, source_of


def add_source(review: Review, edit: AddSource, entry: str) -> Review:
    """Put a source with its articles at the end; it fills what the masthead lacks."""
    issue = review.issue
    reading = adopted(edit.reading, entry, len(issue.sources))
    issue = replace(
        issue,
        sources=(*issue.sources, edit.source),
        masthead=filled(issue.masthead, reading.masthead),
    )
    return replace(review, issue=_with_reading(issue, reading, len(issue.articles)))


def read_again(review: Review, edit: ReadAgain, entry: str) -> Review:
    """Read a source anew; the editor's words, decisions and passages from elsewhere stay."""
    old = review.issue
    if not 0 <= edit.source < len(old.sources):
        raise EditError(f"no source {edit.source}")
    reading = words_carried(old, adopted(edit.reading, entry, edit.source), edit.source)
    reading = structure_carried(old, states_carried(old, reading))
    masthead = filled(without_reading(old.masthead, edit.source), reading.masthead)
    rest, number = _without_source(replace(old, masthead=masthead), edit.source)
    issue = settled(_with_reading(rest, reading, number))
    return rebound(replace(review, issue=issue), words_followed(old, issue))


def adopted(reading: Reading, entry: str, source: int) -> Reading:
    """Return the reading with the ids of log entry ``entry`` and the spans of source number ``source``."""
    return replace(
        reading,
        masthead=_masthead_of(reading.masthead, source),
        front=_passages_of(reading.front, entry, source),
        articles=tuple(
            replace(
                article,
                id=f"{entry}.{article.id}",
                passages=_passages_of(article.passages, entry, source),
                parent=None if article.parent is None else f"{entry}.{article.parent}",
            )
            for article in reading.articles
        ),
    )


def _masthead_of(masthead: Masthead, source: int) -> Masthead:
    origins = ((name, replace(origin, source=source)) for name, origin in masthead.origins)
    return replace(masthead, origins=tuple(origins))


def _passages_of(passages: Iterable[Passage], entry: str, source: int) -> tuple[Passage, ...]:
    return tuple(
        replace(
            passage,
            id=f"{entry}.{passage.id}",
            runs=tuple(_run_of(run, source) for run in passage.runs),
            left_out=tuple(replace(span, source=source) for span in passage.left_out),
        )
        for passage in passages
    )


def _run_of(run: Run, source: int) -> Run:
    if run.origin is None or run.origin.source == source:
        return run
    return replace(run, origin=replace(run.origin, source=source))


def _with_reading(issue: Issue, reading: Reading, number: int) -> Issue:
    """Return the issue with the reading's articles put in as from article ``number``.

    Furniture before them joins the front, or the first of them where articles stand before.
    """
    before, behind = issue.articles[:number], issue.articles[number:]
    if not before:
        front = issue.front + reading.front
        return replace(issue, front=front, articles=reading.articles + behind)
    if not reading.articles:
        last = replace(before[-1], passages=before[-1].passages + reading.front)
        return replace(issue, articles=(*before[:-1], last, *behind))
    first = replace(reading.articles[0], passages=reading.front + reading.articles[0].passages)
    return replace(issue, articles=(*before, first, *reading.articles[1:], *behind))


def _without_source(issue: Issue, source: int) -> tuple[Issue, int]:
    """Return the issue without what was read in a source, and at which article that began."""
    kept: list[Article] = []
    begins: int | None = None
    for article in issue.articles:
        if any(_is_from(passage, source) for passage in article.passages):
            begins = len(kept) if begins is None else begins
            article = replace(article, passages=_remainder(article.passages, source))
        if article.passages:
            kept.append(article)
    rest = replace(issue, front=_remainder(issue.front, source), articles=orphans_freed(kept))
    return rest, 0 if begins is None else begins


def _remainder(passages: Iterable[Passage], source: int) -> tuple[Passage, ...]:
    """Return what other sources and the editor gave to the passages; proposed picture slots go."""
    rest = (_stripped(passage, source) for passage in passages if not _is_proposed_slot(passage))
    return tuple(passage for passage in rest if passage is not None)


def _stripped(passage: Passage, source: int) -> Passage | None:
    if not _is_from(passage, source):
        return passage
    runs = fused(run for run in passage.runs if run.origin and run.origin.source != source)
    left_out = tuple(span for span in passage.left_out if span.source != source)
    return replace(passage, runs=runs, left_out=left_out) if runs or left_out else None


def _is_from(passage: Passage, source: int) -> bool:
    spans: tuple[SourceSpan, ...] = (*source_of(passage.runs), *passage.left_out)
    return any(span.source == source for span in spans)


def _is_proposed_slot(passage: Passage) -> bool:
    return passage.kind is PassageKind.PICTURE and passage.picture is None and passage.evidence != BY_EDITOR
