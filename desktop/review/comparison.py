"""Two states of an issue side by side: which passages differ, and in which characters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum

from desktop.model import Issue, Masthead, Passage, PassageKind
from desktop.review.pieces import Piece, PieceState, pieces_between

BREAK = "¶\n"
"""Stands in the pieces of a passage where one state has two."""


class Fate(StrEnum):
    """What became of a passage between two states."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    GONE = "gone"
    MOVED = "moved"
    MOVED_AWAY = "moved_away"


@dataclass(frozen=True, slots=True)
class ComparedPassage:
    """One passage of both states, as it reads with what came and what went.

    ``kind`` is its role now (of one that is gone, its last), ``former`` another role that it
    had before, ``title`` the headline of the article it stands in. A passage that moved is
    listed twice: as moved away from its old place and as moved to its new one.
    """

    id: str
    fate: Fate
    kind: PassageKind
    title: str
    pieces: tuple[Piece, ...]
    former: PassageKind | None = None


@dataclass(frozen=True, slots=True)
class ChangedField:
    """A field of the masthead that differs, with both values in words; empty where it had none."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """All passages of two states in reading order, and the fields of the masthead that differ."""

    passages: tuple[ComparedPassage, ...] = ()
    fields: tuple[ChangedField, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether both states read alike."""
        return not self.fields and all(one.fate is Fate.SAME for one in self.passages)


@dataclass(frozen=True, slots=True)
class _Line:
    passage: Passage
    title: str
    text: str

    def standing(self, fate: Fate, former: PassageKind | None = None) -> ComparedPassage:
        """Return the whole passage as one that came, went or stayed."""
        pieces = (Piece(self.text, _WHOLE[fate]),) if self.text else ()
        return ComparedPassage(self.passage.id, fate, self.passage.kind, self.title, pieces, former)


def compare(before: Issue, after: Issue) -> Comparison:
    """Return how one state of an issue became the other."""
    compared = tuple(_compared(_lines(before), _lines(after)))
    return Comparison(tuple(_with_moves(compared)), changed_fields(before.masthead, after.masthead))


def _lines(issue: Issue) -> list[_Line]:
    front = [_Line(passage, "", passage.text) for passage in issue.front]
    titled = ((article, article.headline) for article in issue.articles)
    return front + [
        _Line(passage, headline.text if headline else "", passage.text)
        for article, headline in titled
        for passage in article.passages
    ]


def _compared(olds: list[_Line], news: list[_Line]) -> Iterator[ComparedPassage]:
    for tag, start, end, new_start, new_end in _steps([one.text for one in olds], [one.text for one in news]):
        if tag == "equal":
            yield from map(_kept, olds[start:end], news[new_start:new_end])
        else:
            yield from _block(olds[start:end], news[new_start:new_end])


def _steps(old: Sequence[str], new: Sequence[str]) -> Sequence[tuple[str, int, int, int, int]]:
    return SequenceMatcher(None, old, new, autojunk=False).get_opcodes()


def _kept(old: _Line, new: _Line) -> ComparedPassage:
    if old.passage.kind is new.passage.kind:
        return new.standing(Fate.SAME)
    return new.standing(Fate.CHANGED, former=old.passage.kind)


def _block(olds: list[_Line], news: list[_Line]) -> Iterator[ComparedPassage]:
    """Compare a stretch in which the texts differ; passages of one id belong together."""
    olds, news = _with_parts(olds, news), _with_parts(news, olds)
    for tag, start, end, new_start, new_end in _by_id(olds, news):
        old, new = olds[start:end], news[new_start:new_end]
        if tag == "equal" and len(old) == len(new):
            yield from map(_rewritten, old, new)
        else:
            yield from (one.standing(Fate.GONE) for one in old)
            yield from (one.standing(Fate.ADDED) for one in new)


def _with_parts(lines: list[_Line], others: list[_Line]) -> list[_Line]:
    """Put behind a passage those that the other state has inside of it: it was cut there, or joined."""
    wholes = {one.passage.id: one.text for one in others}
    found: list[_Line] = []
    for line in lines:
        whole = wholes.get(found[-1].passage.id, "") if found else ""
        if line.passage.id not in wholes and line.text and line.text in whole:
            found[-1] = replace(found[-1], text=found[-1].text + BREAK + line.text)
        else:
            found.append(line)
    return found


def _by_id(olds: list[_Line], news: list[_Line]) -> Sequence[tuple[str, int, int, int, int]]:
    return _steps([one.passage.id for one in olds], [one.passage.id for one in news])


def _rewritten(old: _Line, new: _Line) -> ComparedPassage:
    pieces = pieces_between(old.text, new.text)
    former = old.passage.kind if old.passage.kind is not new.passage.kind else None
    return ComparedPassage(new.passage.id, Fate.CHANGED, new.passage.kind, new.title, pieces, former)


def _with_moves(compared: tuple[ComparedPassage, ...]) -> Iterator[ComparedPassage]:
    """Call passages that went in one place and came in another moved, and compare their words."""
    gone = {one.id: one for one in compared if one.fate is Fate.GONE}
    came = {one.id: one for one in compared if one.fate is Fate.ADDED}
    for one in compared:
        if one.id in gone and one.id in came:
            yield _moved(gone[one.id], one) if one.fate is Fate.ADDED else _moved_away(one)
        else:
            yield one


def _moved(old: ComparedPassage, new: ComparedPassage) -> ComparedPassage:
    former = old.kind if old.kind is not new.kind else None
    pieces = pieces_between(_words(old), _words(new))
    return replace(new, fate=Fate.MOVED, pieces=pieces, former=former)


def _moved_away(old: ComparedPassage) -> ComparedPassage:
    pieces = tuple(replace(piece, state=PieceState.KEPT) for piece in old.pieces)
    return replace(old, fate=Fate.MOVED_AWAY, pieces=pieces)


def _words(one: ComparedPassage) -> str:
    return "".join(piece.text for piece in one.pieces)


def changed_fields(before: Masthead, after: Masthead) -> tuple[ChangedField, ...]:
    """Return the fields of two mastheads that differ."""
    pairs = ((name, _told(before, name), _told(after, name)) for name in _FIELDS)
    return tuple(ChangedField(name, old, new) for name, old, new in pairs if old != new)


def _told(masthead: Masthead, name: str) -> str:
    value = getattr(masthead, name)
    return "、".join(value) if isinstance(value, tuple) else str("" if value is None else value)


_FIELDS = tuple(name for name in Masthead.__dataclass_fields__ if name not in ("origins", "year_evidence"))
_WHOLE = {
    Fate.SAME: PieceState.KEPT,
    Fate.CHANGED: PieceState.KEPT,
    Fate.ADDED: PieceState.ADDED,
    Fate.GONE: PieceState.GONE,
}
