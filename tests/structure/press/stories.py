"""An article as a paper prints it: its titles, its byline and credit in the paper's own form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tests.structure.press.blocks import blocks_of
from tests.structure.press.dress import Dress
from tests.structure.press.parts import Part, Story
from tests.structure.press.pieces import Block, Piece

_SPEAKS_OF_SOURCE = re.compile("供稿|来源|摄影|通讯员|记者|作者")
_MARKED = re.compile("[■●◆▶>【◎]")
_JOURNALISTS = re.compile("记者|通讯员|[文图摄]")


@dataclass(frozen=True, slots=True)
class Byline:
    """The authors as printed: at the ``top``, the ``end``, ``inline`` in the first paragraph or nowhere."""

    names: tuple[str, ...] = ()
    text: str | None = None
    position: str | None = None


def story_of(piece: Piece, dress: Dress, jump: tuple[str, str] | None = None) -> Story:
    """Return the article as the paper prints it; ``jump`` are the lines that send it to another page."""
    byline = _byline(piece, dress)
    blocks = blocks_of(piece, dress, jump)
    if byline.position == "inline" and piece.byline_position != "inline":
        blocks = _with_inline(blocks, byline)
    credit = _credit_text(piece, dress)
    titles, roles = _titles(piece, dress)
    return Story(
        kind=piece.kind,
        parts=(*titles, *_below_titles(byline, blocks, credit)),
        roles=roles,
        headline=next(
            (title.text for title, role in zip(titles, roles, strict=True) if role == "headline"), None
        ),
        byline=byline.names,
        byline_text=byline.text,
        credit=re.sub(r"^（(.+)）$", r"\1", credit) if credit else None,
        sidebars=tuple(story_of(sidebar, dress) for sidebar in piece.sidebars),
    )


def _below_titles(byline: Byline, blocks: list[Block], credit: str | None) -> Iterator[Part]:
    yield from _own_line(byline, "top")
    yield from (Part(block.kind, block.text, block.rows) for block in blocks)
    yield from _own_line(byline, "end")
    if credit:
        yield Part("credit", credit)


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
    return Story("picture_news", (*picture, Part("story", dress.text(text))))


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


def _byline(piece: Piece, dress: Dress) -> Byline:
    own = Byline(piece.byline, piece.byline_text, piece.byline_position)
    draw, paper = dress.draw, dress.paper
    if not paper.signs and own.position != "inline":
        return Byline()
    if not own.names and paper.signs_all and piece.kind == "news" and not piece.credit:
        own = Byline(tuple(draw.sample(paper.words["editors"], draw.choice([1, 1, 2]))), None, "top")
    if not own.names or own.position == "inline":
        return own
    if own.text is None or (paper.byline_form and _JOURNALISTS.search(own.text)):
        own = _styled_byline(own, dress)
    if own.position == "top" and piece.is_told_at_once and draw.random() < dress.inline:
        own = replace(own, position="inline")
    return own


def _styled_byline(byline: Byline, dress: Dress) -> Byline:
    paper = dress.paper
    form = paper.byline_form or "记者 {all}"
    if "{rest}" in form and len(byline.names) == 1:
        form = "记者 {all}"
    first, *rest = byline.names
    joint = paper.byline_joint
    text = form.format(all=joint.join(byline.names), first=first, rest=joint.join(rest))
    position = "top" if text.startswith("（") else paper.byline_position
    return Byline(byline.names, text, position)


def _with_inline(blocks: list[Block], byline: Byline) -> list[Block]:
    first = next(number for number, block in enumerate(blocks) if block.kind == "paragraph")
    lead = replace(blocks[first], text=f"{byline.text} {blocks[first].text}")
    return [*blocks[:first], lead, *blocks[first + 1 :]]


def _credit_text(piece: Piece, dress: Dress) -> str | None:
    form = dress.paper.credit_form
    if not dress.paper.signs:
        return None
    if form is None or piece.credit is None or _SPEAKS_OF_SOURCE.search(piece.credit):
        return piece.credit_text
    return form.format(piece.credit)
