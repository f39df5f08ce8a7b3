"""Whom a printed name means: by itself the one of that name, else whom an editor said.

A move sends the mentions of a name to an identity, everywhere or in one article; what is said
of one article counts before what is said of all, the last before the earlier. A step taken back
counts no more, and stays.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlite_utils import Database

from desktop.archive.identities import Mention

_IDENTIFIED = """
    UPDATE names SET identity = coalesce(
        (SELECT identity FROM identity_moves_that_count AS moves
            WHERE moves.kind = names.kind AND moves.name = names.name AND moves.issue = names.issue
            AND moves.article IS (SELECT article_id FROM articles WHERE articles.id = names.article)
            ORDER BY moves.id DESC LIMIT 1),
        (SELECT identity FROM identity_moves_that_count AS moves
            WHERE moves.kind = names.kind AND moves.name = names.name AND moves.issue IS NULL
            ORDER BY moves.id DESC LIMIT 1),
        name)
"""
_KNOWN = """
    INSERT OR IGNORE INTO printed_names (kind, identity, name) SELECT DISTINCT kind, identity, name FROM names
"""
_OF_ISSUE = "WHERE issue = :issue"
_MOVED = " AND name IN (SELECT name FROM identity_moves)"
_OF_STEP = """
    WHERE kind = (SELECT kind FROM identity_steps WHERE id = :step)
    AND name IN (SELECT name FROM identity_moves WHERE step = :step)
"""


@dataclass(frozen=True, slots=True)
class Move:
    """The mentions of a name belong to ``identity``: all, or those in an article of an issue."""

    name: str
    identity: str
    issue: int | None = None
    article: str | None = None


def identify(database: Database, issue: int) -> None:
    """Say of each name in an issue whom it means, where that is not the one it is the name of."""
    database.execute(_IDENTIFIED + _OF_ISSUE + _MOVED, {"issue": issue})
    database.execute(_KNOWN + _OF_ISSUE, {"issue": issue})


def identify_again(database: Database, step: int) -> None:
    """Say in all issues whom the names mean that a step is about."""
    database.execute(_IDENTIFIED + _OF_STEP, {"step": step})
    database.execute(_KNOWN + _OF_STEP, {"step": step})


def merging(standing: Iterable[Move], identities: Iterable[str], into: str) -> tuple[Move, ...]:
    """Return the moves that make several identities one; ``standing`` are those that count already."""
    general: dict[str, Move] = {}
    special: dict[tuple[str, int | None, str | None], Move] = {}
    for move in standing:
        if move.issue is None:
            general[move.name] = move
        else:
            special[move.name, move.issue, move.article] = move
    merged = {one for one in identities if one != into}
    # Who was never moved is called by the name itself.
    own = (Move(name, name) for name in sorted(merged) if name not in general)
    known = (*own, *general.values(), *special.values())
    return tuple(Move(move.name, into, move.issue, move.article) for move in known if move.identity in merged)


def parting(mentions: Iterable[Mention], identity: str) -> tuple[Move, ...]:
    """Return the moves that make these mentions those of another one."""
    places = dict.fromkeys((one.name, one.issue, one.article_id) for one in mentions)
    return tuple(Move(name, identity, issue, article) for name, issue, article in places)
