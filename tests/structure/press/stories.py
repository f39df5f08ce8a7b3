"""An article as a paper prints it: its own form of byline, captions, intertitles; its pictures placed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from tests.structure.press.papers import NUMERALS, Paper
from tests.structure.press.parts import Part, Story
from tests.structure.press.pieces import Block, Piece

_BESIDE_NUMBER = re.compile(r"(?<=[\u4e00-\u9fff])(?=\d)|(?<=\d)(?=[\u4e00-\u9fff])")
_SPEAKS_OF_SOURCE = re.compile("供稿|来源|摄影|通讯员|记者|作者")
_JOURNALISTS = re.compile("记者|通讯员|[文图摄]")
_MARKED = re.compile(r"[■●◆▶>【◎（一二三四五六七八九十]|图为|▲|.*(?:摄|[。）])$")
_LONG = 60
_FEW = 3
_MOVED, _SHOWN = 0.6, 0.8
_EXTRA_CAPTION = 0.5


@dataclass(frozen=True, slots=True)
class Dress:
    """How the articles of one issue are printed.

    ``pictures`` says whether pictures leave gaps, ``spaced`` whether numbers stand apart from
    ideographs, ``inline`` how often a byline slips into the first paragraph.
    """

    paper: Paper
    draw: Random
    pictures: bool
    spaced: bool
    inline: float

    def text(self, text: str) -> str:
        """Return ``text`` with the issue's spacing."""
        return _BESIDE_NUMBER.sub(" ", text) if self.spaced else text


@dataclass(frozen=True, slots=True)
class Byline:
    """The authors as printed: at the ``top``, the ``end``, ``inline`` in the first paragraph or nowhere."""

    names: tuple[str, ...] = ()
    text: str | None = None
    position: str | None = None


def story_of(piece: Piece, dress: Dress, jump: tuple[str, str] | None = None) -> Story:
    """Return the article as the paper prints it; ``jump`` are the lines that send it to another page."""
    byline = _byline(piece, dress)
    blocks = _blocks(piece, dress, jump)
    if byline.position == "inline" and piece.byline_position != "inline":
        blocks = _with_inline(blocks, byline)
    credit_text = _credit_text(piece, dress)
    titles, roles = _titles(piece, dress)
    parts = [
        *titles,
        *_own_line(byline, "top"),
        *(Part(block.kind, block.text, block.rows) for block in blocks),
        *_own_line(byline, "end"),
        *([Part("credit", credit_text)] if credit_text else []),
    ]
    return Story(
        kind=piece.kind,
        parts=tuple(parts),
        roles=roles,
        headline=next(
            (title.text for title, role in zip(titles, roles, strict=True) if role == "headline"), None
        ),
        byline=byline.names,
        byline_text=byline.text,
        credit=re.sub(r"^（(.+)）$", r"\1", credit_text) if credit_text else None,
        sidebars=tuple(story_of(sidebar, dress) for sidebar in piece.sidebars),
    )


def picture_story(piece: Piece, dress: Dress) -> Story:
    """Return the first paragraph of an article as an untitled piece of picture news."""
    opening = next(block.text for block in piece.blocks if block.kind == "paragraph")
    picture = [Part("picture")] if dress.pictures else []
    story = Story("picture_news", (*picture, Part("story", dress.text(opening))))
    signed = piece.byline_position == "inline"
    return replace(story, byline=piece.byline, byline_text=piece.byline_text) if signed else story


def _titles(piece: Piece, dress: Dress) -> tuple[list[Part], tuple[str, ...]]:
    if piece.kind == "sidebar":
        return _sidebar_titles(piece, dress), piece.roles
    printed = [
        (dress.text(title), role)
        for title, role in zip(piece.titles, piece.roles, strict=True)
        if role in dress.paper.titles_printed or piece.kind == "notice"
    ]
    return [Part("title", title) for title, _ in printed], tuple(role for _, role in printed)


def _sidebar_titles(piece: Piece, dress: Dress) -> list[Part]:
    label, *others = piece.titles
    form = "{}" if _MARKED.match(label) else dress.paper.sidebar_form
    return [Part("sidebar", form.format(label)), *(Part("title", dress.text(title)) for title in others)]


def _own_line(byline: Byline, position: str) -> list[Part]:
    return [Part("byline", byline.text)] if byline.text and byline.position == position else []


def _byline(piece: Piece, dress: Dress) -> Byline:
    own = Byline(piece.byline, piece.byline_text, piece.byline_position)
    draw, paper = dress.draw, dress.paper
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
    if form is None or piece.credit is None or _SPEAKS_OF_SOURCE.search(piece.credit):
        return piece.credit_text
    return form.format(piece.credit)


def _blocks(piece: Piece, dress: Dress, jump: tuple[str, str] | None) -> list[Block]:
    blocks = [block for block in piece.blocks if block.kind != "jump"]
    blocks = _with_captions_placed(blocks, dress)
    blocks = list(_with_pictures(blocks, dress))
    if jump:
        blocks = _with_jump(blocks, jump, dress.draw)
    return list(_styled(blocks, dress))


def _with_captions_placed(blocks: list[Block], dress: Dress) -> list[Block]:
    """Return the blocks with some closing captions moved into the story, each below a paragraph."""
    placed = list(blocks)
    while len(placed) > _FEW and placed[-1].kind == "caption" and placed[-2].kind == "paragraph":
        if dress.draw.random() > _MOVED:
            break
        caption = placed.pop()
        at = dress.draw.choice(_below_paragraphs(placed))
        placed.insert(at, caption)
    return placed


def _below_paragraphs(blocks: Sequence[Block]) -> list[int]:
    return [number + 1 for number, block in enumerate(blocks) if block.kind == "paragraph"]


def _with_pictures(blocks: list[Block], dress: Dress) -> Iterator[Block]:
    """Yield the blocks with the pictures that show: one over most captions, some over none."""
    extra = _extra_picture_place(blocks, dress)
    before = ""
    for number, block in enumerate(blocks):
        if block.kind == "picture" and (not dress.pictures or before == "picture"):
            continue
        if block.kind == "caption" and dress.pictures and before not in {"picture", "caption"}:
            yield from [Block("picture")] * (dress.draw.random() < _SHOWN)
        yield block
        before = block.kind
        if number == extra:
            yield from _extra_picture(blocks, dress)


def _extra_picture_place(blocks: Sequence[Block], dress: Dress) -> int | None:
    """Return which block a further picture stands below; mostly none does."""
    kinds = [block.kind for block in blocks]
    places = [
        at
        for at in range(len(blocks) - 1)
        if kinds[at : at + 2] == ["paragraph", "paragraph"] and len(blocks[at].text) > _LONG
    ]
    wanted = bool(places) and dress.draw.random() < dress.paper.picture_rate
    return dress.draw.choice(places) if wanted else None


def _extra_picture(blocks: Sequence[Block], dress: Dress) -> list[Block]:
    """Return a picture and, perhaps, a caption that fits the story; no two captions of it are the same."""
    picture = [Block("picture")] if dress.pictures else []
    story = "".join(block.text for block in blocks)
    captions = [text for word, text in dress.paper.words["captions"] if word in story and text not in story]
    if captions and (not picture or dress.draw.random() < _EXTRA_CAPTION):
        picture.append(Block("caption", dress.draw.choice(captions)))
    return picture


def _with_jump(blocks: list[Block], jump: tuple[str, str], draw: Random) -> list[Block]:
    """Return the blocks with the two jump lines behind one paragraph in the middle."""
    places = [
        at
        for at in _below_paragraphs(blocks)[1:-1]
        if len(blocks[at - 1].text) > _LONG and blocks[at].kind == "paragraph"
    ]
    if not places:
        return blocks
    at = draw.choice(places)
    return [*blocks[:at], *(Block("jump", text) for text in jump), *blocks[at:]]


def _styled(blocks: Iterable[Block], dress: Dress) -> Iterator[Block]:
    intertitles = 0
    for block in blocks:
        text = dress.text(block.text.replace("\t", dress.paper.cell_joint))
        if block.kind == "caption":
            text = _styled_caption(text, dress)
        if block.kind == "intertitle":
            intertitles += 1
            text = _styled_intertitle(text, intertitles, dress)
        yield replace(block, text=text)


def _styled_caption(text: str, dress: Dress) -> str:
    if _MARKED.match(text):
        return text
    return dress.paper.caption_form.format(text, name=dress.draw.choice(dress.paper.words["editors"]))


def _styled_intertitle(text: str, number: int, dress: Dress) -> str:
    if _MARKED.match(text) or number > len(NUMERALS) - 1:
        return text
    return dress.paper.intertitle_form.format(text, number=NUMERALS[number])
