"""What stands below the titles: a list, intertitles, pictures and a jump put in, in the paper's forms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from random import Random

from tests.structure.press.captions import caption_as_printed, with_captions
from tests.structure.press.dress import Dress
from tests.structure.press.intertitles import intertitles_as_printed, with_intertitles
from tests.structure.press.lists import with_list
from tests.structure.press.pieces import Block, Piece, below_paragraphs

_LONG = 60


def blocks_of(piece: Piece, dress: Dress, jump: tuple[str, str] | None) -> list[Block]:
    """Return the blocks of an article as the paper prints them; ``jump`` sends it to another page."""
    blocks = [block for block in piece.blocks if block.kind != "jump"]
    if not piece.is_broken_up:
        blocks = with_list(with_intertitles(blocks, dress), dress)
    blocks = list(with_captions(blocks, dress))
    if jump:
        blocks = _with_jump(blocks, jump, dress.draw)
    return list(_as_printed(blocks, dress))


def _with_jump(blocks: list[Block], jump: tuple[str, str], draw: Random) -> list[Block]:
    """Return the blocks with the two jump lines behind one paragraph in the middle."""
    places = [
        at
        for at in below_paragraphs(blocks)[1:-1]
        if len(blocks[at - 1].text) > _LONG and blocks[at].kind == "paragraph"
    ]
    if not places:
        return blocks
    at = draw.choice(places)
    return [*blocks[:at], *(Block("jump", text) for text in jump), *blocks[at:]]


def _as_printed(blocks: Sequence[Block], dress: Dress) -> Iterator[Block]:
    """Yield the blocks in the paper's forms."""
    titles = [dress.text(block.text) for block in blocks if block.kind == "intertitle"]
    intertitles = intertitles_as_printed(titles, dress)
    for block in blocks:
        if block.kind == "intertitle":
            yield replace(block, text=next(intertitles))
        elif block.kind == "caption":
            yield from (Block("caption", text) for text in caption_as_printed(dress.text(block.text), dress))
        else:
            yield replace(block, text=dress.text(block.text.replace("\t", dress.paper.cell_joint)))
