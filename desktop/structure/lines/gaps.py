"""Wide gaps: the places of pictures, or, in some papers, what sets one article apart from the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import dropwhile, islice

from desktop.structure.lines.line import PICTURE_BLANKS, Line
from desktop.structure.words.openings import DAY

_LONGEST_HEAD, _MOST_HEADS = 40, 4
_FIRST_WORDS = 50
# So many articles, and so large a share of the gaps, and it is the paper's custom.
_FEWEST, _MOST_OF = 4, 0.6


def with_articles_apart(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines, those gaps narrowed that stand over articles, where most wide gaps do.

    In such a paper a gap over a title is no picture; one amid a story still is.
    """
    wide = [line for line in lines[1:] if line.blanks >= PICTURE_BLANKS]
    over_articles = {line.index for line in wide if _opens_article(lines, line)}
    if len(over_articles) < max(_FEWEST, _MOST_OF * len(wide)):
        return tuple(lines)
    return tuple(
        replace(line, blanks=PICTURE_BLANKS - 1) if line.index in over_articles else line for line in lines
    )


def _opens_article(lines: Sequence[Line], line: Line) -> bool:
    """Return whether up to a few short lines from here on stand over the opening of a story."""
    near = islice(lines, line.index, line.index + _MOST_HEADS + 1)
    told = next(dropwhile(_is_head, near), None)
    return told is not None and told is not line and _opens_story(told)


def _is_head(line: Line) -> bool:
    return line.length <= _LONGEST_HEAD and not (line.has_comma or line.is_closed)


def _opens_story(line: Line) -> bool:
    return line.opens_story or DAY.search(line.text, 0, _FIRST_WORDS) is not None
