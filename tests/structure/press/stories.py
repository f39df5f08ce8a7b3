"""An article as a paper prints it, in the paper's own form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile
from random import Random

from tests.structure.press.blocks import blocks_of
from tests.structure.press.dress import Dress
from tests.structure.press.parts import Part, Story
from tests.structure.press.pieces import Block, Piece
from tests.structure.press.signing import Byline, byline_of, credit_of

_MARKED = re.compile("[■●◆▶>【◎]")
# Who took the picture of picture news, behind its one paragraph or below it.
_SIGNATURES = ("（{} 摄）", "（记者 {} 摄）", "　{} 摄", " {}/摄", "（图/{}）", " 本报记者 {} 摄", "（{}）")
_SIGNED_IN_LINE, _SIGNED_BELOW = 0.3, 0.08
_PICTURED, _PICTURES_LAST = frozenset({"picture", "caption"}), 0.4


def story_of(piece: Piece, dress: Dress, jump: tuple[str, str] | None = None) -> Story:
    """Return the article as the paper prints it; ``jump`` are the lines that send it to another page."""
    byline = byline_of(piece, dress)
    blocks = blocks_of(piece, dress, jump)
    if byline.position == "inline" and piece.byline_position != "inline":
        blocks = _with_inline(blocks, byline)
    credit = credit_of(piece, dress, is_signed=bool(byline.names))
    titles, roles = _titles(piece, dress)
    return Story(
        kind=piece.kind,
        parts=(*titles, *_below_titles(byline, blocks, credit, dress.draw)),
        roles=roles,
        headline=next(
            (title.text for title, role in zip(titles, roles, strict=True) if role == "headline"), None
        ),
        byline=byline.names,
        byline_text=byline.text,
        credit=re.sub(r"^（(.+)）$", r"\1", credit) if credit else None,
        sidebars=tuple(story_of(sidebar, dress) for sidebar in piece.sidebars),
    )


def _below_titles(byline: Byline, blocks: list[Block], credit: str | None, draw: Random) -> Iterator[Part]:
    """Yield what stands below the titles; the pictures at the end may come after who signs."""
    parts = [Part(block.kind, block.text, block.rows) for block in blocks]
    closing = list(takewhile(lambda part: part.role in _PICTURED, reversed(parts)))[::-1]
    if draw.random() > _PICTURES_LAST:
        closing = []
    yield from _own_line(byline, "top")
    yield from parts[: len(parts) - len(closing)]
    yield from _own_line(byline, "end")
    if credit:
        yield Part("credit", credit)
    yield from closing


def picture_stories(piece: Piece, dress: Dress) -> list[Story]:
    """Return each paragraph of an untitled piece as picture news of its own, a picture over it."""
    return [_picture_story(block.text, dress) for block in piece.blocks if block.kind == "paragraph"]


def opening_story(piece: Piece, dress: Dress) -> Story:
    """Return the first paragraph of an article as picture news without a title."""
    opening = next(block.text for block in piece.blocks if block.kind == "paragraph")
    story = _picture_story(opening, dress)
    signed = piece.byline_position == "inline"
    return replace(story, byline=piece.byline, byline_text=piece.byline_text) if signed else story


def _picture_story(text: str, dress: Dress) -> Story:
    picture = [Part("picture")] if dress.pictures else []
    signature = dress.draw.choice(_SIGNATURES).format(dress.draw.choice(dress.paper.words["editors"]))
    chance = dress.draw.random()
    if chance < _SIGNED_IN_LINE and text.endswith("。"):
        text += signature
    below = [Part("caption", signature.strip())] if chance > 1 - _SIGNED_BELOW else []
    return Story("picture_news", (*picture, Part("story", dress.text(text)), *below))


def _titles(piece: Piece, dress: Dress) -> tuple[list[Part], tuple[str, ...]]:
    if piece.kind == "sidebar":
        return _sidebar_titles(piece, dress), piece.roles
    printed = [
        (_as_deck(dress.text(title), dress) if role == "deck" else dress.text(title), role)
        for title, role in zip(piece.titles, piece.roles, strict=True)
        if role in dress.paper.titles_printed or piece.kind == "notice"
    ]
    return [Part("title", title) for title, _ in printed], tuple(role for _, role in printed)


def _as_deck(text: str, dress: Dress) -> str:
    return text if text.startswith("—") else dress.paper.deck_form.format(text)


def _sidebar_titles(piece: Piece, dress: Dress) -> list[Part]:
    label, *others = piece.titles
    form = "{}" if _MARKED.match(label) else dress.paper.sidebar_form
    return [Part("sidebar", form.format(label)), *(Part("title", dress.text(title)) for title in others)]


def _own_line(byline: Byline, position: str) -> list[Part]:
    return [Part("byline", byline.text)] if byline.text and byline.position == position else []


def _with_inline(blocks: list[Block], byline: Byline) -> list[Block]:
    first = next(number for number, block in enumerate(blocks) if block.kind == "paragraph")
    lead = replace(blocks[first], text=f"{byline.text} {blocks[first].text}")
    return [*blocks[:first], lead, *blocks[first + 1 :]]
