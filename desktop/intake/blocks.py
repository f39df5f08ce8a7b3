"""The paragraphs of a laid-out source on their way to one text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from desktop.intake.right_side import LONGEST_AT_RIGHT, is_pushed_right
from desktop.model import Hint, HintKind, Span

# One paragraph a line with a blank line between, as street papers' texts come.
_BETWEEN = "\n\n"
_CLOSE = "\n"
# A longer paragraph in large type is no title, and one in bold type hardly an intertitle.
LONGEST_HEADING = 80
_LONGEST_BOLD = 40
_CLEARLY_LARGER = 1.15
_SENTENCE_ENDS = "。，；：、,;:"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, a line of one, a table or a picture.

    ``size`` is its type in any unit, the same all over a source, 0 where none is known; ``bold``
    says that all of it is. ``label`` is what the format prints before the text and does not
    write, such as the number of a list item. A ``tight`` block stands on the line below the
    block before it, without a blank line between. One is ``at_right`` that is set against the
    right end of its line.
    """

    text: str
    kind: HintKind | None = None
    level: int = 0
    size: float = 0
    bold: bool = False
    label: str = ""
    tight: bool = False
    at_right: bool = False

    @property
    def printed(self) -> str:
        """The text with its label."""
        return self.label + self.text


PICTURE = Block("", HintKind.PICTURE)


def joined(blocks: Iterable[Block]) -> tuple[str, tuple[Hint, ...]]:
    """Return the text of the blocks and what is known of its stretches."""
    blocks = with_right_sides(blocks)
    parts: list[str] = []
    hints: list[Hint] = []
    end = 0
    for block in blocks:
        gap = (_CLOSE if block.tight else _BETWEEN) if parts else ""
        start = end + len(gap)
        end = start + len(block.printed)
        if block.kind is not None:
            hints.append(Hint(Span(start, end), block.kind, block.level))
        parts += [gap, block.printed]
    return "".join(parts), tuple(hints)


def with_right_sides(blocks: Iterable[Block]) -> list[Block]:
    """Return the blocks, those marked that stand at the right unless most do."""
    blocks = list(blocks)
    at_right = [block for block in blocks if _stands_right(block)]
    if 2 * len(at_right) > sum(bool(block.text) for block in blocks):
        return blocks
    return [replace(block, kind=HintKind.RIGHT) if _stands_right(block) else block for block in blocks]


def _stands_right(block: Block) -> bool:
    is_set = block.at_right and 0 < len(block.text.strip()) <= LONGEST_AT_RIGHT
    return block.kind is None and (is_set or is_pushed_right(block.text))


def with_headings(blocks: Iterable[Block]) -> list[Block]:
    """Return the blocks, short ones in type larger or bolder than the body's marked as headings.

    Their level is 1 in the largest type of all headings, and one more for each smaller size.
    Where bold type is all that tells them, it does not tell which is above which: level 0.
    """
    blocks = list(blocks)
    body = _body_of(blocks)
    heads = [block for block in blocks if _is_heading(block, body)]
    sizes = {block.size for block in heads if _is_large(block, body)}
    return [_ranked(block, sizes) if _stands_out(block, body) else block for block in blocks]


def _ranked(block: Block, sizes: set[float]) -> Block:
    above = sum(size > block.size for size in sizes)
    return replace(block, kind=HintKind.HEADING, level=above + 1 if sizes else 0)


def _body_of(blocks: list[Block]) -> Block:
    """Return a block without text in the type that most characters have."""
    characters: Counter[tuple[float, bool]] = Counter()
    for block in blocks:
        if block.size and block.kind is not HintKind.FURNITURE:
            characters[block.size, block.bold] += len(block.text)
    size, bold = max(characters, key=lambda each: characters[each], default=(0.0, False))
    return Block("", size=size, bold=bold)


def _is_heading(block: Block, body: Block) -> bool:
    return block.kind is HintKind.HEADING or _stands_out(block, body)


def _stands_out(block: Block, body: Block) -> bool:
    """Return whether the type of a paragraph, of which nothing else is known, is that of a heading."""
    if block.kind is not None or not block.text.strip():
        return False
    is_short = len(block.text) <= LONGEST_HEADING
    return (is_short and _is_large(block, body)) or _is_bold_line(block, body)


def _is_large(block: Block, body: Block) -> bool:
    return block.size > body.size * _CLEARLY_LARGER


def _is_bold_line(block: Block, body: Block) -> bool:
    return (
        block.bold > body.bold
        and not block.at_right
        and block.size >= body.size
        and len(block.text) <= _LONGEST_BOLD
        and block.text.rstrip()[-1] not in _SENTENCE_ENDS
    )
