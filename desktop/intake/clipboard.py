"""The clipboard's two forms of one thing: the plain text is the source, the mark-up its evidence.

The plain text is what the editor sees wherever else it is pasted, blank lines and indents
included, so it stays as it is, and what the mark-up knows is mapped on it. Only where it has
no text, runs together what the mark-up keeps apart or lacks the numbers of its lists, the
mark-up's own text is taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from desktop.intake.blocks import Block, joined, with_right_sides
from desktop.intake.figures import BULLET
from desktop.intake.web import page_blocks
from desktop.model import Hint, Span, UserFacingError

# Characters; how far behind the block before it a block is looked for.
_REACH = 20_000
_LONGEST_LABEL = 4
# Short words may stand inside many lines before one begins with them.
_MOST_TRIES = 50

Placed = tuple[Block, Span]


def clipboard_text(text: str, mark_up: str) -> tuple[str, tuple[Hint, ...]]:
    """Return the text of the clipboard and what its mark-up says of the text's stretches."""
    if not text.strip():
        return joined(page_blocks(mark_up))
    blocks = with_right_sides(_readable_blocks(mark_up))
    plain = _Plain(text)
    if _is_poorer(text, plain.same(blocks)) or plain.lacks_numbers(blocks):
        return joined(blocks)
    placed = plain.placed(blocks)
    hints = (Hint(span, block.kind, block.level) for block, span in placed if block.kind is not None)
    return text, tuple(hints)


def _readable_blocks(mark_up: str) -> list[Block]:
    """Return the blocks of the mark-up, none where it is broken: the plain text does without."""
    try:
        return page_blocks(mark_up)
    except UserFacingError:
        return []


class _Plain:
    """A plain text in which blocks are found by their ink, whatever the white space between."""

    def __init__(self, text: str) -> None:
        self._ink = _ink(text)
        self._places = [place for place, character in enumerate(text) if not character.isspace()]
        self._line_starts = list(_line_starts(text))

    def placed(self, blocks: Sequence[Block]) -> Iterator[Placed]:
        """Yield the blocks that stand in the text, each behind the one before, with their spans.

        A picture has the empty span at the end of the block before it.
        """
        end = 0
        for block in blocks:
            ink = _ink(block.text)
            if not ink:
                yield block, self._span(end, end)
                continue
            start = self._start(ink, end, _LONGEST_LABEL if block.label else 0)
            if start >= 0:
                end = start + len(ink)
                yield block, self._span(self._line_starts[start] if block.label else start, end)

    def same(self, blocks: Sequence[Block]) -> list[Placed]:
        """Return the blocks with their spans where they hold all of the text and nothing else, else none."""
        for printed in (False, True):
            inks = [_ink(block.printed if printed else block.text) for block in blocks]
            if "".join(inks) == self._ink:
                ends = list(accumulate(map(len, inks)))
                spans = (self._span(end - len(ink), end) for ink, end in zip(inks, ends, strict=True))
                return list(zip(blocks, spans, strict=True))
        return []

    def lacks_numbers(self, blocks: Sequence[Block]) -> bool:
        """Return whether the text is that of the blocks without the numbers of their lists."""
        is_numbered = any(block.label not in {"", BULLET} for block in blocks)
        return is_numbered and "".join(_ink(block.text) for block in blocks) == self._ink

    def _start(self, ink: str, earliest: int, label: int) -> int:
        """Return where the ink begins, at most ``label`` characters into a line, -1 for nowhere near."""
        start, latest = earliest - 1, earliest + len(ink) + _REACH
        for _ in range(_MOST_TRIES):
            start = self._ink.find(ink, start + 1, latest)
            if start < 0 or start - self._line_starts[start] <= label:
                return start
        return -1

    def _span(self, start: int, end: int) -> Span:
        after = self._places[end - 1] + 1 if end else 0
        return Span(self._places[start], after) if start < end else Span(after, after)


def _ink(text: str) -> str:
    return "".join(text.split())


def _line_starts(text: str) -> Iterator[int]:
    """Yield for each character of ink where, in ink, its line begins."""
    start = 0
    for line in text.splitlines():
        length = len(_ink(line))
        yield from [start] * length
        start += length


def _is_poorer(text: str, placed: Sequence[Placed]) -> bool:
    """Return whether the text runs paragraphs together or takes a table's rows apart."""
    inked = [(block, span) for block, span in placed if block.text]
    seams = (text[before.end : after.start] for (_, before), (_, after) in pairwise(inked))
    return any(len(f"|{seam}|".splitlines()) < 2 for seam in seams) or any(
        span.of(text).count("\t") < block.text.count("\t") for block, span in inked
    )
