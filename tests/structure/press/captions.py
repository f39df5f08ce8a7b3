"""Pictures and captions: which the paper prints, where they stand, and who took the picture."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from tests.structure.press.dress import Dress
from tests.structure.press.pieces import Block, below_paragraphs, shared

_POINTING = re.compile("[▲↑（]|图|[上下左右][图起一二]|.*(?:摄|[。）])$")
_BESIDE_PICTURES = frozenset({"picture", "caption", "list_item", "table"})
_ON_TOP = -1
_LONG = 60
_FEW = 3
_MOVED, _SHOWN = 0.8, 0.95
# A picture stands by the paragraph that tells of it: the best of so many places and captions drawn.
_PLACES, _CAPTIONS = 4, 12
# How often the picture of a story stands over its first paragraph; where pictures leave no gap
# a caption there could not be told from a title.
_AT_TOP, _EXTRA_ON_TOP, _EXTRA_AT_END = 0.06, 0.2, 0.25
_EXTRA_PICTURES = (1, 1, 1, 2, 2, 3)
_EXTRA_CAPTION, _SECOND_CAPTION = 0.55, 0.1
# A short line below a picture is a caption: of seventy in street papers two were intertitles.
_OVER_INTERTITLE = 0.15
# What becomes of the author's captions, who writes more of them than papers print: some are left
# out, of some only the picture is printed, some give way to the few words that most papers have.
_LEFT_OUT, _UNCAPTIONED, _SHORTENED = 0.3, 0.07, 0.2
# Only a caption that tells something ends in a full stop.
_SENTENCE = 15
# A caption, most of all one that tells something, may have its photographer on a line of its own.
_SIGNED_BELOW, _SIGNED_SHORT, _SIGNED = 0.15, 0.03, re.compile("[摄图]")
_PHOTOGRAPHERS = ("{} 摄", "{}/摄", "本报记者 {} 摄", "通讯员 {} 摄", "（{} 摄）", "摄影：{}")


def with_captions(blocks: list[Block], dress: Dress) -> Iterator[Block]:
    """Yield the blocks with the captions that the paper prints, each with its picture or without."""
    placed = _with_captions_placed(list(_with_captions_drawn(blocks, dress)), dress)
    return _few_over_intertitles(list(_with_pictures(placed, dress)), dress)


def _few_over_intertitles(blocks: list[Block], dress: Dress) -> Iterator[Block]:
    """Yield the blocks without most of the pictures right over an intertitle."""
    for block, below in zip_longest(blocks, blocks[1:]):
        is_over = block.kind == "picture" and below is not None and below.kind == "intertitle"
        if not is_over or dress.draw.random() < _OVER_INTERTITLE:
            yield block


def _with_captions_drawn(blocks: list[Block], dress: Dress) -> Iterator[Block]:
    """Yield the blocks with the captions that the paper prints; no two captions are the same."""
    fitting = _fitting_captions(blocks, dress)
    story = "".join(block.text for block in blocks)
    for block in blocks:
        chance = dress.draw.random() if block.kind == "caption" else 1.0
        if chance < _LEFT_OUT:
            continue
        if chance < _LEFT_OUT + _UNCAPTIONED:
            yield Block("picture")
        elif chance < _LEFT_OUT + _UNCAPTIONED + _SHORTENED and fitting:
            yield replace(block, text=_taken(fitting, story))
        else:
            yield block


def _fitting_captions(blocks: Sequence[Block], dress: Dress) -> list[str]:
    """Return the paper's stock captions that fit a story and do not stand in it, in any order."""
    story = "".join(block.text for block in blocks)
    captions = [text for word, text in dress.paper.words["captions"] if word in story and text not in story]
    dress.draw.shuffle(captions)
    return captions[:_CAPTIONS]


def _taken(captions: list[str], near: str) -> str:
    """Return the caption that shares most with what stands near; it is used up."""
    best = max(captions, key=lambda text: shared(text, near) / len(text))
    captions.remove(best)
    return best


def _with_captions_placed(blocks: list[Block], dress: Dress) -> list[Block]:
    """Return the blocks with some closing captions moved into the story, each below a paragraph."""
    placed = list(blocks)
    while len(placed) > _FEW and placed[-1].kind == "caption" and placed[-2].kind == "paragraph":
        if dress.draw.random() > _MOVED:
            break
        caption = placed.pop()
        placed.insert(_place_beside(caption.text, placed, dress), caption)
    on_top = dress.pictures and dress.draw.random() < _AT_TOP
    return _with_caption_on_top(placed) if on_top else placed


def _place_beside(caption: str, blocks: Sequence[Block], dress: Dress) -> int:
    """Return the place below a paragraph whose neighbours, of some drawn, share most with the caption."""
    places = below_paragraphs(blocks)
    drawn = dress.draw.sample(places, min(_PLACES, len(places)))
    near = {at: "".join(block.text for block in blocks[at - 1 : at + 1]) for at in drawn}
    return max(drawn, key=lambda at: shared(caption, near[at]))


def _with_caption_on_top(blocks: list[Block]) -> list[Block]:
    """Return the blocks with the first caption, and its picture, over all of them."""
    at = next((number for number, block in enumerate(blocks) if block.kind == "caption"), 0)
    first = at - 1 if at and blocks[at - 1].kind == "picture" else at
    return [*blocks[first : at + 1], *blocks[:first], *blocks[at + 1 :]] if at else blocks


def _with_pictures(blocks: list[Block], dress: Dress) -> Iterator[Block]:
    """Yield the blocks with the pictures that show: one over most captions, some over none."""
    places = _extra_picture_places(blocks, dress)
    captions = _fitting_captions(blocks, dress)
    if _ON_TOP in places:
        yield from _extra_picture(captions, blocks[0].text, dress)
    before = ""
    for number, block in enumerate(blocks):
        if block.kind == "picture" and (not dress.pictures or before == "picture"):
            continue
        if block.kind == "caption" and dress.pictures and before not in {"picture", "caption"}:
            yield from [Block("picture")] * (dress.draw.random() < _SHOWN)
        yield block
        before = block.kind
        for _ in range(places.count(number)):
            near = "".join(block.text for block in blocks[number : number + 2])
            yield from _extra_picture(captions, near, dress)


def _extra_picture_places(blocks: Sequence[Block], dress: Dress) -> list[int]:
    """Return which blocks further pictures stand below, ``_ON_TOP`` for none; mostly there is no picture."""
    kinds = [block.kind for block in blocks]
    places = [
        at
        for at, below in enumerate([*kinds[1:], "end"])
        if kinds[at] == "paragraph" and below not in _BESIDE_PICTURES and len(blocks[at].text) > _LONG
    ]
    if places and dress.draw.random() < _EXTRA_AT_END and places[-1] == len(kinds) - 1:
        places = places[-1:]
    if kinds[:1] == ["paragraph"] and dress.pictures and dress.draw.random() < _EXTRA_ON_TOP:
        places.append(_ON_TOP)
    wanted = bool(places) and dress.draw.random() < dress.paper.picture_rate
    return [dress.draw.choice(places) for _ in range(dress.draw.choice(_EXTRA_PICTURES))] if wanted else []


def _extra_picture(captions: list[str], near: str, dress: Dress) -> Iterator[Block]:
    """Yield a picture and, perhaps, one or two captions that fit what stands near; they are used up."""
    if dress.pictures:
        yield Block("picture")
    if captions and (not dress.pictures or dress.draw.random() < _EXTRA_CAPTION):
        yield Block("caption", _taken(captions, near))
        if captions and dress.draw.random() < _SECOND_CAPTION:
            yield Block("caption", _taken(captions, near))


def caption_as_printed(text: str, dress: Dress) -> Iterator[str]:
    """Yield a caption in the paper's form and, of some, who took the picture on a line below."""
    text = _styled(text, dress)
    yield text
    signed = _SIGNED_BELOW if text.endswith("。") else _SIGNED_SHORT
    if not _SIGNED.search(text) and dress.draw.random() < signed:
        yield dress.draw.choice(_PHOTOGRAPHERS).format(_name(dress))


def _styled(text: str, dress: Dress) -> str:
    form = dress.paper.caption_form
    if _POINTING.match(text) or (form.endswith("。") and len(text) < _SENTENCE):
        return text
    return form.format(text, name=_name(dress))


def _name(dress: Dress) -> str:
    name: str = dress.draw.choice(dress.paper.words["editors"])
    return name
