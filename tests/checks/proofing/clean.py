"""The project's own articles as issues of one article each, to be spoiled or left as they are."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from desktop.model import ArticleKind, Issue, Masthead, PassageKind
from tests.gold import Part, issue_of_parts
from tests.structure.press.pieces import FIXTURES, SOURCES, Piece, piece_of

# Articles of the other pool that checks were tuned on.
_LOOKED_AT = re.compile("cz_")


@dataclass(frozen=True, slots=True)
class CleanIssue:
    """An issue of one article (with its sidebars) that is printed as its authors meant it.

    ``people`` are the names annotated in it by hand; most articles have no such annotation.
    """

    name: str
    pool: str
    issue: Issue
    people: tuple[str, ...] = ()

    @property
    def length(self) -> int:
        """How many characters its passages have."""
        return sum(len(passage.text) for passage in self.issue.passages())


@cache
def clean_issues(pool: str) -> tuple[CleanIssue, ...]:
    """Return the articles of ``pool``, which is ``tune`` or ``test``; the two share none."""
    return tuple(_issues(pool))


def _issues(pool: str) -> Iterator[CleanIssue]:
    for home, file in _files():
        if pool == ("tune" if _LOOKED_AT.match(file.stem) else home):
            pieces = _json(file)
            for number, piece in enumerate(pieces if isinstance(pieces, list) else [pieces]):
                annotated = FIXTURES / "facts" / home / file.name
                told = _json(annotated) if annotated.exists() else piece
                people = tuple(person["name"] for person in told.get("persons", ()))
                yield CleanIssue(f"{file.stem}-{number}", pool, _issue(piece, told), people)


def _files() -> Iterator[tuple[str, Path]]:
    for home, sources in SOURCES.items():
        for path in (FIXTURES / source for source in sources):
            yield from ((home, file) for file in (sorted(path.glob("*.json")) if path.is_dir() else [path]))


def _json(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))


def _issue(data: dict[str, Any], told: dict[str, Any]) -> Issue:
    piece = piece_of(data)
    sidebars = ((ArticleKind.SIDEBAR, 0, list(_parts(sidebar))) for sidebar in piece.sidebars)
    articles = [(ArticleKind(piece.kind), None, list(_parts(piece))), *sidebars]
    published = told.get("published")
    masthead = Masthead(date=published, year=int(published[:4]) if published else None)
    return issue_of_parts(articles, masthead)


def _parts(piece: Piece) -> Iterator[Part]:
    if piece.section:
        yield PassageKind.SECTION, piece.section
    yield from ((PassageKind(role), title) for role, title in zip(piece.roles, piece.titles, strict=True))
    own_byline = piece.byline_text if piece.byline_position in {"top", "end"} else None
    if own_byline and piece.byline_position == "top":
        yield PassageKind.BYLINE, own_byline
    yield from ((PassageKind(block.kind), block.text) for block in piece.blocks)
    if own_byline and piece.byline_position == "end":
        yield PassageKind.BYLINE, own_byline
    if piece.credit_text:
        yield PassageKind.CREDIT, piece.credit_text
