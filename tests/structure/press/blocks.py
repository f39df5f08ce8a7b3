"""What stands below the titles: captions and pictures placed, a jump put in, all in the paper's forms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from random import Random

from tests.structure.press.dress import Dress
from tests.structure.press.lists import with_list
from tests.structure.press.papers import NUMERALS
from tests.structure.press.pieces import Block, Piece

_NUMBERED = re.compile(r"[■●◆【◎（\d]|[一二三四五六七八九十]+(?:、|等奖)")
_POINTING = re.compile("[▲↑（]|图|[上下左右][图起一二]|.*(?:摄|[。）])$")
_BELOW_PICTURES = frozenset({"paragraph", "intertitle"})
_ON_TOP = -1
_LONG = 60
_FEW = 3
_MOVED, _SHOWN = 0.6, 0.8
# How often the picture of a story stands over its first paragraph; where pictures leave no gap
# a caption there could not be told from a title.
_AT_TOP = 0.15
_EXTRA_CAPTION = 0.25
# How many paragraphs a story has at least that intertitles divide.
_DIVIDED, _DIVIDED_RATE = 5, 0.35
# Only a caption that tells something ends in a full stop.
_SENTENCE = 15
# A caption that tells something may have its photographer on a line of its own.
_SIGNED_BELOW = 0.3
_PHOTOGRAPHERS = ("{} 摄", "{}/摄", "本报记者 {} 摄", "通讯员 {} 摄", "（{} 摄）", "摄影：{}")


def blocks_of(piece: Piece, dress: Dress, jump: tuple[str, str] | None) -> list[Block]:
    """Return the blocks of an article as the paper prints them; ``jump`` sends it to another page."""
    blocks = [block for block in piece.blocks if block.kind != "jump"]
    if not piece.is_broken_up:
        blocks = with_list(_with_intertitles(blocks, dress), dress)
    blocks = _with_captions_placed(blocks, dress)
    blocks = list(_with_pictures(blocks, dress))
    if jump:
        blocks = _with_jump(blocks, jump, dress.draw)
    return list(_styled(blocks, dress))


def _with_intertitles(blocks: list[Block], dress: Dress) -> list[Block]:
    """Return the blocks of a long plain story divided, in some papers, by intertitles of one cast."""
    places = [at - 1 for at in _below_paragraphs(blocks)[1:]]
    plain = all(block.kind in {"paragraph", "caption", "picture"} for block in blocks)
    if not plain or len(places) < _DIVIDED or dress.draw.random() > _DIVIDED_RATE:
        return blocks
    group = dress.draw.choice(dress.paper.words["intertitles"])
    starts = sorted(dress.draw.sample(places[::2], min(len(group), len(places[::2]))))
    titles = dict(zip(starts, group, strict=False))
    return [part for at, block in enumerate(blocks) for part in (*_heading(titles.get(at)), block)]


def _heading(title: str | None) -> list[Block]:
    return [Block("intertitle", title)] if title else []


def _with_captions_placed(blocks: list[Block], dress: Dress) -> list[Block]:
    """Return the blocks with some closing captions moved into the story, each below a paragraph."""
    placed = list(blocks)
    while len(placed) > _FEW and placed[-1].kind == "caption" and placed[-2].kind == "paragraph":
        if dress.draw.random() > _MOVED:
            break
        caption = placed.pop()
        at = dress.draw.choice(_below_paragraphs(placed))
        placed.insert(at, caption)
    on_top = dress.pictures and dress.draw.random() < _AT_TOP
    return _with_caption_on_top(placed) if on_top else placed


def _with_caption_on_top(blocks: list[Block]) -> list[Block]:
    """Return the blocks with the first caption, and its picture, over all of them."""
    at = next((number for number, block in enumerate(blocks) if block.kind == "caption"), 0)
    first = at - 1 if at and blocks[at - 1].kind == "picture" else at
    return [*blocks[first : at + 1], *blocks[:first], *blocks[at + 1 :]] if at else blocks


def _below_paragraphs(blocks: Sequence[Block]) -> list[int]:
    return [number + 1 for number, block in enumerate(blocks) if block.kind == "paragraph"]


def _with_pictures(blocks: list[Block], dress: Dress) -> Iterator[Block]:
    """Yield the blocks with the pictures that show: one over most captions, some over none."""
    extra = _extra_picture_place(blocks, dress)
    if extra == _ON_TOP:
        yield from _extra_picture(blocks, dress)
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
    """Return which block a further picture stands below, ``_ON_TOP`` for none; mostly there is no picture."""
    kinds = [block.kind for block in blocks]
    places = [
        at
        for at in range(len(blocks) - 1)
        if kinds[at] == "paragraph" and kinds[at + 1] in _BELOW_PICTURES and len(blocks[at].text) > _LONG
    ]
    if kinds[:1] == ["paragraph"] and dress.pictures:
        places.append(_ON_TOP)
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


def _styled(blocks: Sequence[Block], dress: Dress) -> Iterator[Block]:
    """Yield the blocks in the paper's forms; intertitles that their author has numbered stay as they are."""
    intertitles = [block.text for block in blocks if block.kind == "intertitle"]
    form = "{}" if any(map(_NUMBERED.match, intertitles)) else dress.paper.intertitle_form
    numbers = iter(NUMERALS[1:] * 2)
    for block in blocks:
        text = dress.text(block.text.replace("\t", dress.paper.cell_joint))
        if block.kind == "caption":
            text = _styled_caption(text, dress)
        if block.kind == "intertitle":
            text = form.format(text, number=next(numbers))
        yield replace(block, text=text)
        if block.kind == "caption" and text.endswith("。") and dress.draw.random() < _SIGNED_BELOW:
            yield Block("caption", dress.draw.choice(_PHOTOGRAPHERS).format(_name(dress)))


def _name(dress: Dress) -> str:
    name: str = dress.draw.choice(dress.paper.words["editors"])
    return name


def _styled_caption(text: str, dress: Dress) -> str:
    form = dress.paper.caption_form
    if _POINTING.match(text) or (form.endswith("。") and len(text) < _SENTENCE):
        return text
    return form.format(text, name=_name(dress))
