"""How much room a text takes: lines in a column, and columns that end level."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from desktop.export.line_breaks import ruler


@dataclass(frozen=True, slots=True)
class Block:
    """Something of ``lines`` body lines' height; ``whole`` may not be cut at a column's end."""

    lines: int
    whole: bool = False


@lru_cache(maxsize=1 << 15)
def lines_of(text: str, characters: int, indent: int = 0) -> int:
    """Return how many lines of ``characters`` the text fills; an empty one fills one."""
    return ruler(text).lines(max(characters, 1), indent)


def level_height(blocks: Sequence[Block], count: int) -> int:
    """Return the least height in lines at which the blocks fit ``count`` columns, in order."""
    total = sum(block.lines for block in blocks)
    tallest = max((block.lines for block in blocks if block.whole), default=1)
    height = max(ceil(total / count), tallest, 1)
    while not _fits(blocks, count, height):
        height += 1
    return height


def overflow(blocks: Sequence[Block], count: int, height: int) -> tuple[Block, ...]:
    """Return what of the blocks does not fit ``count`` columns of that many lines; always less than all."""
    column, filled = 1, 0
    for number, block in enumerate(blocks):
        lines = block.lines
        if block.whole and filled + lines > height and filled:
            column, filled = column + 1, 0
        while not block.whole and column <= count and filled + lines > height:
            lines -= max(height - filled, 0)
            column, filled = column + 1, 0
        if column > count and (number or lines < block.lines):
            return (Block(lines, block.whole), *blocks[number + 1 :])
        filled += lines
    return ()


def _fits(blocks: Iterable[Block], count: int, height: int) -> bool:
    column, filled = 1, 0
    for block in blocks:
        if block.whole and filled + block.lines > height:
            column, filled = column + 1, 0
        filled += block.lines
        if not block.whole and filled > height:
            column, filled = column + (filled - 1) // height, (filled - 1) % height + 1
    return column <= count
