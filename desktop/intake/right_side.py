"""Short lines that a text's own white space puts at the right, as signatures are set without styles."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.model import Hint, HintKind, Span

LONGEST_AT_RIGHT = 30
"""Characters; what is longer fills most of a line and stands nowhere."""
# Half columns of white space: a page of 39 columns has no centred line that begins so far right.
_FAR = 40
_WIDTHS = {"\t": 4, "\u3000": 2}


def is_pushed_right(line: str) -> bool:
    """Return whether a line is short and begins where a centred one would not."""
    ink = line.lstrip()
    white = line[: len(line) - len(ink)]
    return 0 < len(ink.rstrip()) <= LONGEST_AT_RIGHT and sum(_WIDTHS.get(each, 1) for each in white) >= _FAR


def right_hints(text: str) -> Iterator[Hint]:
    """Yield the lines of a plain text that are pushed to the right."""
    end = 0
    for line in text.splitlines(keepends=True):
        start, end = end, end + len(line)
        if is_pushed_right(line):
            yield Hint(Span(start, start + len(line.rstrip())), HintKind.RIGHT)
