"""A difference between two articles or issues as paragraphs to read."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.model import Article
from desktop.review import ChangedField, Piece, PieceState
from desktop.ui.history.telling import Told, told, told_fields
from desktop.workflow import Difference, IssueComparison, Shared

_ALIKE = "两篇一字不差。"
_NOTHING = "这一篇已经不在那一期里了。"


def told_difference(found: Difference) -> tuple[Told, ...]:
    """Return how two articles differ: first the figures that changed, then the text."""
    if not found.comparison.passages:
        return (Told(_NOTHING),)
    return (*_figures(found), *(told(found.comparison) or (Told(_ALIKE),)))


def told_article(article: Article, state: PieceState) -> tuple[Told, ...]:
    """Return an article that only one issue has, as it came or went."""
    passages = (passage for passage in article.passages if passage.text)
    return tuple(Told(pieces=(Piece(passage.text, state),)) for passage in passages)


def told_overview(compared: IssueComparison) -> tuple[Told, ...]:
    """Return what two issues print of themselves, how long they are, and what they share."""
    return (
        Told("报头和篇幅", is_heading=True),
        *(told_fields(compared.fields) or (Told("报头和篇幅都一样。"),)),
        *(line for shared in compared.shared for line in _shared(shared)),
    )


def _figures(found: Difference) -> Iterator[Told]:
    if found.figures:
        yield Told("变了的数字", is_heading=True)
    for figure in found.figures:
        yield from told_fields((ChangedField(figure.about, figure.before, figure.after),))


def _shared(shared: Shared) -> Iterator[Told]:
    groups = (
        ("两期都有", shared.both, PieceState.KEPT),
        ("只在后一期", shared.after, PieceState.ADDED),
        ("只在前一期", shared.before, PieceState.GONE),
    )
    if any(names for _, names, _ in groups):
        yield Told(shared.name, is_heading=True)
    for heading, names, state in groups:
        if names:
            yield Told(heading, (Piece("、".join(names), state),))
