"""A comparison as paragraphs to read: what stayed is counted, what changed is shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from desktop.model import PassageKind
from desktop.review import ChangedField, ComparedPassage, Comparison, Fate, Piece, PieceState
from desktop.text.wording import PASSAGE_KINDS
from desktop.ui.inspector.masthead_form import FIELDS

_FATES = {
    Fate.ADDED: "新增",
    Fate.GONE: "没有了",
    Fate.MOVED: "移到这里",
    Fate.MOVED_AWAY: "从这里移走",
    Fate.CHANGED: "",
}
_LABELS = {field.name: field.label for field in FIELDS}


@dataclass(frozen=True, slots=True)
class Told:
    """One paragraph: ``note`` in small letters in front, or alone.

    ``is_heading`` names an article, ``is_quiet`` is what stands elsewhere now.
    """

    note: str = ""
    pieces: tuple[Piece, ...] = ()
    is_heading: bool = False
    is_quiet: bool = False


def told(comparison: Comparison) -> tuple[Told, ...]:
    """Return what a comparison has to say, in reading order; nothing where both states read alike."""
    return () if comparison.is_empty else tuple(_told(comparison))


def _told(comparison: Comparison) -> Iterator[Told]:
    if comparison.fields:
        yield Told("报头", is_heading=True)
        yield from told_fields(comparison.fields)
    named = ""
    for is_same, run in groupby(comparison.passages, key=lambda one: one.fate is Fate.SAME):
        passages = list(run)
        if is_same:
            yield Told(f"{len(passages)} 段没有改")
            named = named if passages[-1].title == named else ""
        else:
            yield from _changed(passages, named)
            named = passages[-1].title


def told_fields(fields: Iterable[ChangedField]) -> tuple[Told, ...]:
    """Return fields that differ: what stood there, and what stands there now."""
    return tuple(_told_field(field) for field in fields)


def _told_field(field: ChangedField) -> Told:
    pieces = (Piece(field.before, PieceState.GONE), Piece(field.after, PieceState.ADDED))
    return Told(_LABELS.get(field.name, field.name), tuple(piece for piece in pieces if piece.text))


def _changed(passages: list[ComparedPassage], named: str) -> Iterator[Told]:
    """Yield what changed, under headings but for the article that is ``named`` above already."""
    for title, run in groupby(passages, key=lambda one: one.title):
        if title not in ("", named):
            yield Told(title, is_heading=True)
        for one in run:
            yield Told(_note(one), one.pieces, is_quiet=one.fate is Fate.MOVED_AWAY)


def _note(one: ComparedPassage) -> str:
    role = _role(one.kind) if one.former is None else f"{_role(one.former)} → {_role(one.kind)}"
    return " · ".join(filter(None, (role, _FATES[one.fate])))


def _role(kind: PassageKind) -> str:
    return PASSAGE_KINDS[kind][1]
