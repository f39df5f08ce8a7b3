"""The paragraphs of a Word file on their way to one text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from desktop.model import Hint, HintKind, Span

# One paragraph a line with a blank line between, as street papers' texts come.
_BETWEEN = "\n\n"
# A longer paragraph in large type is no title.
_LONGEST_HEADING = 80
_CLEARLY_LARGER = 1.15


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, table or picture; ``size`` is its font size in half points, 0 where it has none."""

    text: str
    kind: HintKind | None = None
    level: int = 0
    size: int = 0


PICTURE = Block("", HintKind.PICTURE)


def joined(blocks: Iterable[Block]) -> tuple[str, tuple[Hint, ...]]:
    """Return the text of the blocks and what is known of its stretches."""
    texts: list[str] = []
    hints: list[Hint] = []
    start = 0
    for block in blocks:
        if block.kind is not None:
            hints.append(Hint(Span(start, start + len(block.text)), block.kind, block.level))
        texts.append(block.text)
        start += len(block.text) + len(_BETWEEN)
    return _BETWEEN.join(texts), tuple(hints)


def ranked_by_size(blocks: list[Block]) -> list[Block]:
    """Return the blocks, short ones in type larger than the body's marked as headings.

    The largest size has level 1. The body's size is that of most characters.
    """
    characters: Counter[int] = Counter()
    for block in blocks:
        characters[block.size] += len(block.text) if block.size else 0
    body = max(characters, key=lambda size: characters[size], default=0)
    larger = sorted({block.size for block in blocks if _is_large(block, body)}, reverse=True)
    return [
        replace(block, kind=HintKind.HEADING, level=larger.index(block.size) + 1)
        if _is_large(block, body)
        else block
        for block in blocks
    ]


def _is_large(block: Block, body: int) -> bool:
    return block.kind is None and len(block.text) <= _LONGEST_HEADING and block.size > body * _CLEARLY_LARGER
