"""What a new reading of a source takes over from the old one.

Both readings stand over the same source, so its characters tell what belongs together:
typed words are put back beside the characters they stood beside, removed characters stay
removed, decisions follow their words, and an article that is held over or signed stays so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from desktop.model import Article, Issue, Passage, Reading, SourceSpan, Span
from desktop.review.decisions import Binding, Move
from desktop.review.words import replaced

Character = tuple[int, int]
"""One character of a source: the source's number and the offset in it."""


@dataclass(frozen=True, slots=True)
class Insertion:
    """Typed text and the source character it stands behind (or before)."""

    text: str
    beside: Character
    behind: bool


def words_carried(old: Issue, reading: Reading, source: int) -> Reading:
    """Return the new reading of ``source`` with the words that an editor typed and removed in the old."""
    for passage in old.passages():
        for insertion in _insertions(passage):
            if insertion.beside[0] == source:
                reading = _with(reading, insertion.beside, _insert(insertion))
        for character in _characters(passage.left_out):
            reading = _with(reading, character, _remove)
    return reading


def states_carried(old: Issue, reading: Reading) -> Reading:
    """Return the reading, its articles printed, placed and signed as the one of their first words was."""
    owners = _owners(old)
    articles = (_as_before(article, owners) for article in reading.articles)
    return replace(reading, articles=tuple(articles))


def earlier(article: Article, issue: Issue) -> Article | None:
    """Return what an article was in an earlier state: the one of its id, else the one of its first words."""
    known = next((one for one in issue.articles if one.id == article.id), None)
    return known or _owner(article, _owners(issue))


def words_followed(old: Issue, new: Issue) -> Move:
    """Return the move from the passages of the old issue to those that print the same characters now."""
    were = {passage.id: passage for passage in old.passages()}
    now = {passage.id: passage for passage in new.passages()}

    def move(home: str, span: Span) -> Binding | None:
        if home not in were or (home in now and now[home].text == were[home].text):
            return home, span
        return _where_now(were[home], span, now.values())

    return move


def _where_now(passage: Passage, span: Span, now: Iterable[Passage]) -> Binding | None:
    """Return where the printed words ``span`` of an old passage stand now, or None if nowhere."""
    for offset in range(span.start, span.end):
        character = next(_characters(passage.source_spans(Span(offset, offset + 1))), None)
        found = _printed(now, character) if character else None
        start = found[1] + span.start - offset if found else -1
        if found and start >= 0:
            moved = Span(start, start + len(span))
            return (found[0].id, moved) if moved.of(found[0].text) == span.of(passage.text) else None
    return None


def _insertions(passage: Passage) -> Iterator[Insertion]:
    """Yield the typed stretches of a passage that has any character of a source."""
    for number, run in enumerate(passage.runs):
        if run.origin is not None:
            continue
        before = list(_characters(other.origin for other in passage.runs[:number] if other.origin))
        behind = _characters(other.origin for other in passage.runs[number + 1 :] if other.origin)
        following = next(behind, next(_characters(passage.left_out), None))
        if before:
            yield Insertion(run.text, before[-1], behind=True)
        elif following:
            yield Insertion(run.text, following, behind=False)


def _insert(insertion: Insertion) -> Callable[[Passage, int], Passage]:
    def change(passage: Passage, offset: int) -> Passage:
        place = offset + insertion.behind
        return replaced(passage, Span(place, place), insertion.text)

    return change


def _remove(passage: Passage, offset: int) -> Passage:
    return replaced(passage, Span(offset, offset + 1), "")


def _with(reading: Reading, character: Character, change: Callable[[Passage, int], Passage]) -> Reading:
    """Return the reading with the passage changed that prints ``character``; as it is where none does."""

    def changed(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
        found = _printed(passages, character)
        if found is None:
            return passages
        new = change(*found)
        return tuple(new if passage is found[0] else passage for passage in passages)

    return replace(
        reading,
        front=changed(reading.front),
        articles=tuple(replace(article, passages=changed(article.passages)) for article in reading.articles),
    )


def _printed(passages: Iterable[Passage], character: Character) -> tuple[Passage, int] | None:
    """Return the passage that prints a source character, and the offset in its text."""
    source, at = character
    for passage in passages:
        for offset, run in passage.placed_runs():
            origin = run.origin
            if origin and origin.source == source and origin.start <= at < origin.end:
                return passage, offset + at - origin.start
    return None


def _characters(spans: Iterable[SourceSpan]) -> Iterator[Character]:
    """Yield every character of the spans."""
    return ((span.source, at) for span in spans for at in range(span.start, span.end))


def _owners(issue: Issue) -> dict[Character, Article]:
    """Return the article of every source character that an article has, printed or left out."""
    return {
        character: article
        for article in issue.articles
        for passage in article.passages
        for character in _characters((*passage.pieces, *passage.left_out))
    }


def _owner(article: Article, owners: Mapping[Character, Article]) -> Article | None:
    return next((owners[one] for one in _printed_in(article) if one in owners), None)


def _printed_in(article: Article) -> Iterator[Character]:
    return _characters(piece for passage in article.passages for piece in passage.pieces)


def _as_before(article: Article, owners: Mapping[Character, Article]) -> Article:
    old = _owner(article, owners)
    if old is None:
        return article
    # What was signed and is now part of another article leaves it signed, and so plainly amended.
    parts = (owners[one] for one in _printed_in(article) if one in owners)
    signed = next((one for one in parts if one.signatures), old)
    placed = replace(article, page=old.page, columns=old.columns, beside=old.beside, rest_page=old.rest_page)
    return replace(placed, state=old.state, proofread=signed.proofread, signatures=signed.signatures)
