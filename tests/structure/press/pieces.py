"""The articles that issues are made of, as their authors wrote them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

FIXTURES = Path(__file__).parents[2] / "fixtures"
SOURCES = {
    "tune": ("articles", "articles_more", "short_pieces.json", "pieces/tune"),
    "test": ("pieces/test",),
}
_INLINE_REACH = 60
_BRIEF, _FULL_STORY = 260, 60
_SHORT_LINE, _MANY_SHORT = 16, 5
_SCRAP = 40
_DATED = re.compile(r"\d{1,2}月\d{1,2}日|近日|日前")


@dataclass(frozen=True, slots=True)
class Block:
    """One block of an article; ``rows`` are the cells of a table."""

    kind: str
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """One article; ``roles`` say what each of its titles is, ``byline_position`` where its byline stands."""

    kind: str
    section: str | None
    titles: tuple[str, ...]
    roles: tuple[str, ...]
    headline: str | None
    byline: tuple[str, ...]
    byline_text: str | None
    byline_position: str | None
    credit: str | None
    credit_text: str | None
    blocks: tuple[Block, ...]
    sidebars: tuple[Piece, ...] = ()

    @property
    def is_brief(self) -> bool:
        """Whether it is short enough to stand in a row of briefs."""
        kinds = {block.kind for block in self.blocks}
        return self.kind == "news" and kinds == {"paragraph"} and self.length <= _BRIEF

    @property
    def is_told_at_once(self) -> bool:
        """Whether its first paragraph alone could stand below a picture."""
        opening = next((block.text for block in self.blocks if block.kind == "paragraph"), "")
        return bool(_DATED.search(opening)) and opening.endswith("。") and len(opening) > _FULL_STORY

    @property
    def can_be_brief(self) -> bool:
        """Whether its headline and first paragraph alone would do."""
        return self.kind == "news" and self.headline is not None and self.is_told_at_once

    @property
    def in_brief(self) -> Piece:
        """The article as brief news: its headline and its first paragraph."""
        opening = next(block for block in self.blocks if block.kind == "paragraph")
        titles = (self.headline,) if self.headline else ()
        return replace(self, titles=titles, roles=("headline",) * len(titles), blocks=(opening,), sidebars=())

    @property
    def is_broken_up(self) -> bool:
        """Whether much of it is short lines of their own: verse, a roll of names."""
        short = [
            block for block in self.blocks if block.kind == "paragraph" and len(block.text) <= _SHORT_LINE
        ]
        return len(short) >= _MANY_SHORT

    @property
    def has_intertitles(self) -> bool:
        """Whether its author divided it."""
        return any(block.kind == "intertitle" for block in self.blocks)

    @property
    def is_unusual(self) -> bool:
        """Whether it is written as street papers seldom write: heads with commas, tables, scraps of talk."""
        paragraphs = [block.text for block in self.blocks if block.kind == "paragraph"]
        heads = [*self.titles, *(block.text for block in self.blocks if block.kind == "intertitle")]
        scraps = sum(len(text) <= _SCRAP for text in paragraphs)
        has_table = any(block.kind == "table" for block in self.blocks)
        return has_table or scraps * 4 > len(paragraphs) or any("，" in head for head in heads)

    @property
    def length(self) -> int:
        """How many code points its blocks have."""
        return sum(len(block.text) for block in self.blocks)


@cache
def pieces(pool: str) -> tuple[Piece, ...]:
    """Return the articles of ``pool``, which is ``tune`` or ``test``; the two share none.

    ``tune/0`` and ``tune/1`` are the halves of a pool, to weigh with one what the other taught.

    Raises:
        KeyError: for another pool
    """
    name, _, half = pool.partition("/")
    whole = tuple(piece_of(data) for source in SOURCES[name] for data in _read(FIXTURES / source))
    return whole[int(half) :: 2] if half else whole


def below_paragraphs(blocks: Sequence[Block]) -> list[int]:
    """Return the places right behind each paragraph."""
    return [number + 1 for number, block in enumerate(blocks) if block.kind == "paragraph"]


def shared(text: str, story: str) -> int:
    """Return how many of the pairs of characters of a text stand in a story."""
    return sum(first + second in story for first, second in pairwise(text))


def _read(path: Path) -> Iterator[dict[str, Any]]:
    for file in sorted(path.glob("*.json")) if path.is_dir() else [path]:
        data = json.loads(file.read_text(encoding="utf-8"))
        yield from data if isinstance(data, list) else [data]


def piece_of(data: dict[str, Any]) -> Piece:
    """Return the article written as ``data``; what it leaves out is absent."""
    titles = tuple(data["titles"])
    headline = data.get("headline") or (titles[-1] if titles else None)
    return Piece(
        kind=data.get("kind", "news"),
        section=_bare_section(data.get("section")),
        titles=titles,
        roles=tuple(data.get("title_roles") or _roles(titles, headline)),
        headline=headline,
        byline=tuple(data.get("byline") or ()),
        byline_text=data.get("byline_text"),
        byline_position=_byline_position(data),
        credit=_bare_credit(data.get("credit")),
        credit_text=_credit_text(data),
        blocks=tuple(_blocks(data["blocks"])),
        sidebars=tuple(piece_of({"kind": "sidebar", **sidebar}) for sidebar in _sidebars(data)),
    )


def _blocks(blocks: list[dict[str, Any]]) -> Iterator[Block]:
    for block in blocks:
        rows = tuple(map(tuple, block.get("rows") or ()))
        yield Block(block["kind"], block.get("text") or "\n".join(map("\t".join, rows)), rows)


def _sidebars(data: dict[str, Any]) -> list[dict[str, Any]]:
    older = data.get("sidebar")
    return [*data.get("sidebars", []), *([older] if older else [])]


def _roles(titles: tuple[str, ...], headline: str | None) -> Iterator[str]:
    main = titles.index(headline) if headline in titles else 0
    for number in range(len(titles)):
        yield "headline" if number == main else ("kicker" if number < main else "deck")


def _byline_position(data: dict[str, Any]) -> str | None:
    text = data.get("byline_text")
    if not text:
        return None
    opening = next(block["text"] for block in data["blocks"] if block["kind"] == "paragraph")
    if text in opening[:_INLINE_REACH]:
        return "inline"
    return "end" if data.get("byline_position") == "end" else "top"


def _bare_section(section: str | None) -> str | None:
    return section.strip("【】") if section else None


def _bare_credit(credit: str | None) -> str | None:
    return re.sub(r"^（(.+)）$", r"\1", credit) if credit else None


def _credit_text(data: dict[str, Any]) -> str | None:
    credit = data.get("credit")
    return data.get("credit_text") or (f"（{_bare_credit(credit)}）" if credit else None)
